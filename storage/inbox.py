"""Updates as they came from Telegram, until they are answered: between ``receive`` and ``answer``.

A chat's updates are answered in the order of their ids, so one that waits for another try holds back those behind it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, not_, or_, select, update

from storage import leases
from storage.facts import InboxItem, InboxState
from storage.sealing import open_sealed, seal
from storage.tables import WAITING, AnyRow, inbox
from storage.transaction import Topic, Tx
from storage.writing import Written

_KIND = "update"
_REASON = "update reason"


def add(tx: Tx, items: Sequence[InboxItem]) -> int:
    """Stores updates, each once however often it comes; gives back how many were new."""
    if not items:
        return 0
    rows = [_row(tx, item) for item in sorted(items, key=lambda item: item.update_id)]
    statement = tx.insert(inbox).on_conflict_do_nothing().returning(inbox.c.update_id)
    new = len(tx.connection.execute(statement, rows).all())
    if new:
        tx.signal(Topic.INBOX)
    return new


def answered(tx: Tx, items: Sequence[InboxItem], now: datetime) -> Written:
    """Updates that are new, as they are to be stored where their answer is written in this very transaction."""
    return Written(inbox, [_row(tx, item) | _answered(tx, item.person_id, now) for item in items], new=True)


def is_free(on_postgresql: bool, chat_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether nothing waits in the chat and no other process answers in it; a condition for queries."""
    waits = select(inbox.c.update_id).where(inbox.c.chat_id == chat_id, inbox.c.state == WAITING).exists()
    return not_(or_(waits, leases.held(on_postgresql, "answer", chat_id)) if on_postgresql else waits)


def waiting_chats(tx: Tx, limit: int, now: datetime | None = None) -> list[int]:
    """Chats that have an update to answer and that nobody holds, the longest waiting first.

    With ``now``, chats whose next update waits for another try until later are left out.
    """
    given = {"limit": limit} if now is None else {"limit": limit, "now": now}
    return list(tx.connection.scalars(_ready(tx.on_postgresql, now is not None), given))


def waiting(tx: Tx, chat_id: int, limit: int, now: datetime | None = None) -> list[InboxItem]:
    """The chat's next updates to answer, oldest first.

    With ``now``, none where the first of them waits for another try until later: those behind it keep their order.
    """
    rows = tx.connection.execute(_of_chat, {"chat": chat_id, "limit": limit}).all()
    if now is not None and rows and rows[0].not_before_at is not None and rows[0].not_before_at > now:
        return []
    return [_item(tx, row) for row in rows]


def finish(tx: Tx, update_ids: Collection[int], now: datetime) -> None:
    """Marks updates as answered."""
    tx.connection.execute(_finishing, {"numbers": list(update_ids), "handled_at": now})
    for person_id, whole in tx.forgetting.items():
        forget(tx, person_id, whole=whole)


def try_again(tx: Tx, update_ids: Collection[int], not_before_at: datetime | None = None) -> None:
    """Counts a try that failed; the updates stay waiting, not before the given moment."""
    _change(tx, inbox.c.update_id.in_(update_ids), tries=inbox.c.tries + 1, not_before_at=not_before_at)


def set_aside(tx: Tx, update_id: int, reason: str, now: datetime) -> None:
    """Gives an update up with the reason, which holds no text of a person; its chat goes on."""
    sealed = seal(tx.keys, 0, _REASON, reason.encode(), update_id)
    state = InboxState.SET_ASIDE.value
    _change(tx, inbox.c.update_id == update_id, state=state, handled_at=now, sealed_reason=sealed)


def get(tx: Tx, update_id: int) -> InboxItem | None:
    """The update by its id, in whatever state."""
    row = tx.connection.execute(select(inbox).where(inbox.c.update_id == update_id)).one_or_none()
    return _item(tx, row) if row else None


def erase(tx: Tx, update_ids: Collection[int]) -> None:
    """Erases the text of updates at once; their numbers and states stay."""
    tx.erasing = True
    _change(tx, inbox.c.update_id.in_(update_ids), sealed=None)


def erase_handled(tx: Tx, before: datetime) -> int:
    """Deletes the updates handled before a moment; gives back how many."""
    old = (inbox.c.state != WAITING, inbox.c.handled_at < before)
    erased = tx.connection.execute(delete(inbox).where(*old)).rowcount
    tx.erasing = tx.erasing or erased > 0
    return erased


def forget(tx: Tx, person_id: int, *, whole: bool) -> None:
    """Erases the text of a person's handled updates, with ``whole`` the trace of whose they were too.

    It holds to the end of the transaction: what ``finish`` marks later in it, or ``add`` stores as answered, is erased
    as well.
    """
    tx.erasing = True
    tx.forgetting[person_id] = whole or tx.forgetting.get(person_id, False)
    handled = (inbox.c.person_id == person_id) & (inbox.c.state != WAITING)
    values: dict[str, Any] = {"sealed": None, "sealed_reason": None}
    if tx.forgetting[person_id]:
        values |= {"person_id": 0, "chat_id": 0}
    _change(tx, handled, **values)


def newest_update_id(tx: Tx) -> int | None:
    """The highest id of an update that is stored."""
    newest: int | None = tx.connection.scalar(select(func.max(inbox.c.update_id)))
    return newest


@cache
def _ready(on_postgresql: bool, by_the_clock: bool) -> Select[int]:
    earlier = inbox.alias()
    behind = select(earlier.c.update_id).where(
        earlier.c.chat_id == inbox.c.chat_id,
        earlier.c.state == WAITING,
        earlier.c.update_id < inbox.c.update_id,
    )
    statement = (
        select(inbox.c.chat_id)
        .where(inbox.c.state == WAITING, ~behind.exists(), ~leases.held(on_postgresql, "answer", inbox.c.chat_id))
        .order_by(inbox.c.update_id)
        .limit(bindparam("limit"))
    )
    if not by_the_clock:
        return statement
    return statement.where(or_(inbox.c.not_before_at.is_(None), inbox.c.not_before_at <= bindparam("now")))


_of_chat = (
    select(inbox)
    .where(inbox.c.chat_id == bindparam("chat"), inbox.c.state == WAITING)
    .order_by(inbox.c.update_id)
    .limit(bindparam("limit"))
)
_finishing = (
    update(inbox).where(inbox.c.update_id.in_(bindparam("numbers", expanding=True))).values(state=InboxState.DONE.value)
)


def _change(tx: Tx, which: ColumnElement[bool], **values: Any) -> None:
    tx.connection.execute(update(inbox).where(which).values(values))


def _answered(tx: Tx, person_id: int, answered_at: datetime) -> dict[str, Any]:
    answered: dict[str, Any] = {"state": InboxState.DONE.value, "handled_at": answered_at}
    return answered | {"sealed": None} if person_id in tx.forgetting else answered


def _row(tx: Tx, item: InboxItem) -> dict[str, Any]:
    return {
        "update_id": item.update_id,
        "person_id": item.person_id,
        "chat_id": item.chat_id,
        "state": item.state.value,
        "tries": item.tries,
        "received_at": item.received_at,
        "sealed": seal(tx.keys, item.person_id, _KIND, item.raw, item.update_id),
    }


def _item(tx: Tx, row: AnyRow) -> InboxItem:
    number, person_id = row.update_id, row.person_id
    reason = row.sealed_reason and open_sealed(tx.keys, 0, _REASON, row.sealed_reason, number).decode()
    return InboxItem(
        update_id=number,
        person_id=person_id,
        chat_id=row.chat_id,
        raw=open_sealed(tx.keys, person_id, _KIND, row.sealed, number) if row.sealed else b"",
        received_at=row.received_at,
        state=InboxState(row.state),
        tries=row.tries,
        reason=reason,
    )
