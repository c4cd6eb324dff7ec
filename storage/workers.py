"""How many workers are on one database: each shows by a lease that it is there, so that they share what is allowed."""

from __future__ import annotations

from sqlalchemy import func, select

from storage import leases as leases_of
from storage.tables import leases
from storage.transaction import Tx

KIND = "worker"
#: A worker that was killed is counted for so long; one that stops gives its lease back.
SECONDS = 60.0


def present(tx: Tx, token: str) -> int:
    """Shows that the worker with this token is there, for ``SECONDS``; gives back how many there are."""
    leases_of.take(tx, KIND, number_of(token), token, SECONDS)
    live = (leases.c.kind == KIND, leases.c.until > tx.lease_clock())
    return tx.connection.scalar(select(func.count()).where(*live)) or 1


def number_of(token: str) -> int:
    """A worker's own number, by which its leases are found."""
    return int(token[:15], 16)
