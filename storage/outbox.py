"""Calls to Telegram that are owed: between ``answer`` and ``remind``, which write them, and ``send``.

The rows of a chat go out in the order of their ids: one that is put off holds back those behind it. One that is held
(see ``Person.held_until_at``) lets the others pass.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update

from storage import people as people_of
from storage import rows
from storage.facts import OutboxItem, OutboxState, Urgency
from storage.packing import Letter, pack, unpack
from storage.queue import ORDER, ready, soonest, unstuck
from storage.sealing import open_sealed, seal
from storage.tables import WAITING, AnyRow, outbox, people, put_offs
from storage.transaction import Topic, Tx
from storage.writing import Written

_KIND = "letter"
_REASON = "letter reason"


def add(tx: Tx, items: Sequence[OutboxItem]) -> list[int]:
    """Stores what is owed and gives back the ids, in the order given, which is the order they go out in."""
    if not items:
        return []
    tx.signal(Topic.OUTBOX)
    return list(tx.connection.scalars(_adding, [_row(tx, item) for item in items]))


def owed(tx: Tx, items: Sequence[OutboxItem]) -> Written:
    """What is owed as rows that are still to be written; they go out in the order given."""
    if items:
        tx.signal(Topic.OUTBOX)
    return Written(outbox, [_row(tx, item) for item in items], new=True)


def waiting_chats(
    tx: Tx, now: datetime, limit: int, *, machine_now: datetime | None = None, urgency: Urgency | None = None
) -> list[int]:
    """Chats that have something to be sent now and that nobody holds, the most urgent first, then the oldest.

    With ``urgency``, those alone in which nothing is more urgent or less. Holds end by ``now``; put-offs by
    ``machine_now``, where the clock of the plan can be moved.
    """
    given = {"limit": limit, "now": now, "machine_now": machine_now or now}
    if urgency is None:
        return list(tx.connection.scalars(ready(tx.on_postgresql), given))
    given["urgency"] = ORDER.index(urgency)
    return list(tx.connection.scalars(ready(tx.on_postgresql, of_one_urgency=True), given))


def waiting(
    tx: Tx, chat_id: int, now: datetime, limit: int, *, machine_now: datetime | None = None
) -> list[OutboxItem]:
    """What is to be sent to a chat now, in order: up to the first that is put off, without what is held."""
    given = {"chat": chat_id, "limit": limit, "now": now, "machine_now": machine_now or now}
    return [_item(tx, row) for row in tx.connection.execute(unstuck(), given)]


def next_moment(tx: Tx, now: datetime | None = None) -> datetime | None:
    """When something that waits may be sent, past or to come; chats that somebody works on are not counted."""
    moment: datetime | None = tx.connection.scalar(
        soonest(tx.on_postgresql, now is not None), {} if now is None else {"now": now}
    )
    until = tx.connection.scalars(select(put_offs.c.until_at)).one_or_none()
    return max(moment, until) if moment and until else moment


def mark_sent(tx: Tx, item_id: int, message_id: int | None, now: datetime) -> None:
    """Notes that Telegram has it, as ``message_id`` where it is a message: its reference and question take that id.

    What was owed to a person who is gone since leaves no trace, nor do the words that told of what was erased.
    """
    given = {"item": item_id, "message_id": message_id, "handled_at": now}
    row = tx.connection.execute(_marking, given).one_or_none()
    if row is None:
        return
    letter = _letter(tx, row) if row.theirs else None
    if letter is not None and message_id is not None:
        _take_id(tx, row, letter, message_id, now)
    if letter is None or letter.fleeting:
        tx.erasing = True
        tx.connection.execute(delete(outbox).where(outbox.c.id == item_id))
    elif letter.attachment is not None:
        sealed = _sealed(tx, row.person_id, row.chat_id, replace(letter, attachment=None))
        tx.connection.execute(update(outbox).where(outbox.c.id == item_id).values(sealed=sealed))


def _take_id(tx: Tx, row: AnyRow, letter: Letter, message_id: int, now: datetime) -> None:
    """Under Telegram's id go the reference of a message, the question that it asks, and its lines."""
    if letter.reference is not None:
        rows.references.write(tx, row.person_id, [replace(letter.reference, message_id=message_id)])
    if row.asks:
        people_of.asked(tx, row.person_id, message_id)
    if letter.reference is not None and letter.reference.is_morning:
        people_of.lined_up(tx, row.person_id, message_id)
    if letter.reference is not None and letter.reference.is_ending:
        people_of.told_of_end(tx, row.person_id, letter.reference.interview_ids, now)


def put_off(tx: Tx, item_id: int, until: datetime, reason: str) -> None:
    """Counts a try that failed; this and what is behind it in its chat waits until then."""
    _change(
        tx, item_id, not_before_at=until, tries=outbox.c.tries + 1, sealed_reason=_sealed_reason(tx, item_id, reason)
    )


def put_off_all(tx: Tx, until: datetime) -> None:
    """Nothing is sent to anybody before then."""
    tx.upsert(put_offs, [{"name": "all", "until_at": until}])


def give_up(tx: Tx, item_id: int, reason: str, now: datetime | None = None) -> None:
    """It will not be sent, for the reason; its chat goes on."""
    state = OutboxState.GIVEN_UP.value
    _change(tx, item_id, state=state, handled_at=now, sealed_reason=_sealed_reason(tx, item_id, reason))


def cancel_for(tx: Tx, person_id: int) -> int:
    """Drops all that waits to be sent to a person and may be held; gives back how many."""
    mine = (outbox.c.person_id == person_id, outbox.c.state == WAITING, outbox.c.holdable)
    return tx.connection.execute(delete(outbox).where(*mine)).rowcount


def get(tx: Tx, item_id: int) -> OutboxItem | None:
    """What is or was owed, by its id, in whatever state."""
    row = tx.connection.execute(select(outbox).where(outbox.c.id == item_id)).one_or_none()
    return _item(tx, row) if row else None


def erase_handled(tx: Tx, before: datetime) -> int:
    """Deletes what was sent or given up before a moment; gives back how many. References stay."""
    handled_at = func.coalesce(outbox.c.handled_at, outbox.c.written_at)
    erased = tx.connection.execute(delete(outbox).where(outbox.c.state != WAITING, handled_at < before)).rowcount
    tx.erasing = tx.erasing or erased > 0
    return erased


def forget(tx: Tx, person_id: int, interview_ids: Collection[int]) -> None:
    """Deletes what was sent to a person, and of what waits that which speaks of these interviews."""
    tx.erasing = True
    mine = outbox.c.person_id == person_id
    tx.connection.execute(delete(outbox).where(mine, outbox.c.state != WAITING))
    columns = (outbox.c.id, outbox.c.person_id, outbox.c.chat_id, outbox.c.sealed)
    waits = tx.connection.execute(select(*columns).where(mine, outbox.c.state == WAITING)).all()
    speaks = [
        row.id for row in waits if (about := _letter(tx, row).reference) and _meets(about.interview_ids, interview_ids)
    ]
    if speaks:
        tx.connection.execute(delete(outbox).where(outbox.c.id.in_(speaks)))


_adding = outbox.insert().returning(outbox.c.id, sort_by_parameter_order=True)
_theirs = select(people.c.id).where(people.c.id == outbox.c.person_id).exists().label("theirs")
_marking = (
    update(outbox)
    .where(outbox.c.id == bindparam("item"))
    .values(state=OutboxState.SENT.value)
    .returning(outbox.c.person_id, outbox.c.chat_id, outbox.c.asks, outbox.c.sealed, _theirs)
)


def _meets(one: Collection[int], other: Collection[int]) -> bool:
    return not set(one).isdisjoint(other)


def _change(tx: Tx, item_id: int, **values: Any) -> None:
    # What another worker sent or gave up meanwhile stays so.
    tx.connection.execute(update(outbox).where(outbox.c.id == item_id, outbox.c.state == WAITING).values(values))


def _row(tx: Tx, item: OutboxItem) -> dict[str, Any]:
    letter = Letter(item.payload, item.reference, item.attachment, fleeting=item.person_id in tx.forgetting)
    return {
        "person_id": item.person_id,
        "chat_id": item.chat_id,
        "method": item.method,
        "state": item.state.value,
        "urgency": ORDER.index(item.urgency),
        "holdable": item.holdable,
        "asks": item.asks,
        "tries": item.tries,
        "not_before_at": item.not_before_at,
        "written_at": item.written_at,
        "sealed": _sealed(tx, item.person_id, item.chat_id, letter),
    }


def _sealed(tx: Tx, person_id: int, chat_id: int, letter: Letter) -> bytes:
    # Sealed before the row has its number, so it is bound to its chat instead.
    return seal(tx.keys, person_id, _KIND, pack(letter), chat_id)


def _item(tx: Tx, row: AnyRow) -> OutboxItem:
    letter = _letter(tx, row)
    reason = row.sealed_reason and open_sealed(tx.keys, 0, _REASON, row.sealed_reason, row.id).decode()
    return OutboxItem(
        id=row.id,
        person_id=row.person_id,
        chat_id=row.chat_id,
        method=row.method,
        payload=letter.payload,
        written_at=row.written_at,
        not_before_at=row.not_before_at,
        urgency=ORDER[row.urgency],
        holdable=row.holdable,
        attachment=letter.attachment,
        reference=letter.reference,
        asks=row.asks,
        state=OutboxState(row.state),
        tries=row.tries,
        reason=reason,
        message_id=row.message_id,
    )


def _letter(tx: Tx, row: AnyRow) -> Letter:
    return unpack(open_sealed(tx.keys, row.person_id, _KIND, row.sealed, row.chat_id), Letter)


def _sealed_reason(tx: Tx, item_id: int, reason: str) -> bytes:
    return seal(tx.keys, 0, _REASON, reason.encode(), item_id)
