"""How many workers are on one database: each shows by a lease that it is there, so that they share what is allowed.

Whoever comes or leaves tells the others, so that together they never take more than is allowed.
"""

from __future__ import annotations

from sqlalchemy import func, select

from storage import leases as leases_of
from storage.tables import leases
from storage.transaction import Topic, Tx

KIND = "worker"
#: A worker that was killed is counted for so long; one that stops gives its lease back.
SECONDS = 60.0


def present(tx: Tx, token: str) -> int:
    """Shows that the worker with this token is there, for ``SECONDS``; gives back how many there are."""
    live = (leases.c.kind == KIND, leases.c.until > tx.lease_clock())
    if tx.connection.scalar(select(leases.c.id).where(*live, leases.c.id == number_of(token))) is None:
        tx.signal(Topic.WORKERS)
    leases_of.take(tx, KIND, number_of(token), token, SECONDS)
    return tx.connection.scalar(select(func.count()).where(*live)) or 1


def leave(tx: Tx, token: str) -> None:
    """Gives back all that a worker holds, when it stops."""
    leases_of.release_all(tx, token)
    tx.signal(Topic.WORKERS)


def number_of(token: str) -> int:
    """A worker's own number, by which its leases are found."""
    return int(token[:15], 16)
