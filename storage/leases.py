"""Who works on which chat: a lease is a token and an end, so that what a dead worker held is free soon after.

Kinds are "answer" and "send" (the id is the chat's) and "poll" (the role of the one who asks Telegram for updates, id
0). A lease is re-entrant for its own token. By ``lease_clock``, which nobody can set.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import ColumnElement, Exists, bindparam, delete, or_, select, update
from sqlalchemy.sql.dml import ReturningInsert, ReturningUpdate

from storage.errors import LeaseLost
from storage.tables import leases
from storage.transaction import Tx, insert_into, lease_clock

#: How long a lease holds by itself; whoever works renews it well before.
SECONDS = 30.0

_ours = (
    leases.c.kind == bindparam("of_kind"),
    leases.c.id == bindparam("of_id"),
    leases.c.token == bindparam("of_token"),
)
_releasing = delete(leases).where(*_ours)


def take(tx: Tx, kind: str, of_id: int, token: str, seconds: float = SECONDS) -> bool:
    """Takes a lease that is free or already ours, for ``seconds`` from now; False where somebody else holds it."""
    given = {"of_kind": kind, "of_id": of_id, "of_token": token, "seconds": seconds}
    return tx.connection.scalar(_taking(tx.on_postgresql), given) is not None


def renew(tx: Tx, kind: str, of_id: int, token: str, seconds: float = SECONDS) -> None:
    """Makes sure that the lease is still ours, and stays so to the end of the transaction; LeaseLost otherwise.

    One that ran out is still ours as long as nobody took it.
    """
    given = {"of_kind": kind, "of_id": of_id, "of_token": token, "seconds": seconds}
    if tx.connection.scalar(_renewing(tx.on_postgresql), given) is None:
        raise LeaseLost(f"the lease of this chat ({kind}) was taken by another worker")


def release(tx: Tx, kind: str, of_id: int, token: str) -> bool:
    """Gives a lease back at the end of the transaction; False, and nothing done, where it is no longer ours."""
    given = {"of_kind": kind, "of_id": of_id, "of_token": token}
    return tx.connection.execute(_releasing, given).rowcount == 1


def release_all(tx: Tx, token: str) -> None:
    """Gives back all that a worker holds, when it stops."""
    tx.connection.execute(delete(leases).where(leases.c.token == token))


def sweep(tx: Tx) -> int:
    """Deletes the leases that ran out long ago, of workers that never came back; a daily chore."""
    long_ago = leases.c.until < tx.lease_clock() - 3600
    return tx.connection.execute(delete(leases).where(long_ago)).rowcount


def held(on_postgresql: bool, kind: str, of_id: ColumnElement[int]) -> Exists:
    """Whether anybody holds the lease of ``of_id`` now; a condition for queries."""
    live = (leases.c.kind == kind, leases.c.id == of_id, leases.c.until > lease_clock(on_postgresql))
    return select(leases.c.id).where(*live).exists()


@cache
def _taking(on_postgresql: bool) -> ReturningInsert[int]:
    clock = lease_clock(on_postgresql)
    statement = insert_into(leases, on_postgresql).values(
        kind=bindparam("of_kind"),
        id=bindparam("of_id"),
        token=bindparam("of_token"),
        until=clock + bindparam("seconds"),
    )
    free = or_(leases.c.until <= clock, leases.c.token == statement.excluded.token)
    new = {"token": statement.excluded.token, "until": statement.excluded.until}
    taking = statement.on_conflict_do_update(index_elements=["kind", "id"], set_=new, where=free)
    return taking.returning(leases.c.id)


@cache
def _renewing(on_postgresql: bool) -> ReturningUpdate[int]:
    until = lease_clock(on_postgresql) + bindparam("seconds")
    return update(leases).where(*_ours).values(until=until).returning(leases.c.id)
