"""Who works on which chat: a lease is a token and an end, so that what a dead worker held is free soon after.

Kinds are "answer" and "send" (the id is the chat's) and "poll" (the role of the one who asks Telegram for updates, id
0). A lease is re-entrant for its own token. By the clock of ``Tx.lease_clock``, which nobody can set.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Exists, Select, delete, literal, or_, select, update

from storage.errors import LeaseLost
from storage.tables import leases
from storage.transaction import Tx

#: How long a lease holds by itself; whoever works renews it well before.
SECONDS = 30.0
#: The token of a chat that rests: nobody's.
_RESTING = ""


def take(tx: Tx, kind: str, of_id: int, token: str, seconds: float = SECONDS) -> bool:
    """Takes a lease that is free or already ours, for ``seconds`` from now; False where somebody else holds it."""
    return bool(_take(tx, kind, select(literal(of_id).label("id")), token, seconds))


def take_waiting(
    tx: Tx, kind: str, chats: Select[int], token: str, limit: int, *, seconds: float = SECONDS
) -> list[int]:
    """Takes up to ``limit`` of the chats that a query (``inbox.ready``, ``outbox.ready``) finds, in one statement."""
    found = chats.limit(limit).subquery()
    return _take(tx, kind, select(found.c.chat_id.label("id")), token, seconds)


def renew(tx: Tx, kind: str, of_id: int, token: str, seconds: float = SECONDS) -> None:
    """Makes sure that the lease is still ours, and stays so to the end of the transaction; LeaseLost otherwise.

    One that ran out is still ours as long as nobody took it.
    """
    if not renew_all(tx, kind, [of_id], token, seconds):
        raise LeaseLost(f"the lease of this chat ({kind}) was taken by another worker")


def renew_all(tx: Tx, kind: str, ids: list[int], token: str, seconds: float = SECONDS) -> set[int]:
    """Renews several leases in one statement, and gives back the ids of those that are still ours."""
    ours = (leases.c.kind == kind, leases.c.id.in_(sorted(ids)), leases.c.token == token)
    statement = update(leases).where(*ours).values(until=tx.lease_clock() + seconds)
    return set(tx.connection.scalars(statement.returning(leases.c.id)))


def release(tx: Tx, kind: str, of_id: int, token: str, *, rest: float = 0.0) -> None:
    """Gives a lease back; nobody takes it again before ``rest`` seconds have passed."""
    ours = (leases.c.kind == kind, leases.c.id == of_id, leases.c.token == token)
    if rest > 0:
        tx.connection.execute(update(leases).where(*ours).values(token=_RESTING, until=tx.lease_clock() + rest))
    else:
        tx.connection.execute(delete(leases).where(*ours))


def release_all(tx: Tx, token: str) -> None:
    """Gives back all that a worker holds, when it stops."""
    tx.connection.execute(delete(leases).where(leases.c.token == token))


def sweep(tx: Tx) -> int:
    """Deletes the leases that ran out long ago, of workers that never came back; a daily chore."""
    return tx.connection.execute(delete(leases).where(leases.c.until < tx.lease_clock() - 3600)).rowcount


def held(tx: Tx, kind: str, of_id: ColumnElement[int]) -> Exists:
    """Whether anybody holds the lease of ``of_id`` now; a condition for queries."""
    live = (leases.c.kind == kind, leases.c.id == of_id, leases.c.until > tx.lease_clock())
    return select(leases.c.id).where(*live).exists()


def _take(tx: Tx, kind: str, ids: Select[int], token: str, seconds: float) -> list[int]:
    wanted = ids.subquery()
    until = tx.lease_clock() + seconds
    # Sorted, so that two takers of the same chats meet at the first instead of blocking each other for good; the
    # condition that is always true keeps SQLite from reading "ON CONFLICT" as part of a join.
    rows = select(literal(kind), wanted.c.id, literal(token), until).where(literal(1) == 1).order_by(wanted.c.id)
    statement = tx.insert(leases).from_select(["kind", "id", "token", "until"], rows)
    free = or_(leases.c.until <= tx.lease_clock(), leases.c.token == token)
    new = {"token": statement.excluded.token, "until": statement.excluded.until}
    taking = statement.on_conflict_do_update(index_elements=["kind", "id"], set_=new, where=free)
    return list(tx.connection.scalars(taking.returning(leases.c.id)))
