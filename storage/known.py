"""All that is remembered of one person, read in one statement and written where it differs.

Between the loops and the tables of a person: ``load``, then thought outside any transaction, then ``save``.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    CompoundSelect,
    String,
    and_,
    any_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from storage import calendar_feeds, inbox, outbox, rows
from storage import people as people_of
from storage.deletion import Gone, erase
from storage.facts import Change, Interview, Known, Reminder
from storage.packing import Remembered
from storage.reminders import first_due
from storage.tables import AnyRow, people, references
from storage.transaction import Topic, Tx
from storage.writing import Written, write_all

#: Changes that are kept of a person; older ones can no longer be undone.
JOURNAL = 20

Numbered = Interview | Reminder | Change
_PERSON = -1
_CHANCE_BYTES = 32
_PARTS: tuple[rows.Rows[Any], ...] = (rows.interviews, rows.reminders, rows.changes, rows.references)


def load(tx: Tx, person_id: int, message_ids: Collection[int] = ()) -> Known | None:
    """What is known of a person, with the references of these messages and of the answers to them; None: a stranger."""
    return _read(tx, _all_of_a_person(tx.on_postgresql), person_id, message_ids)


def load_if_free(tx: Tx, person_id: int, chat_id: int, message_ids: Collection[int]) -> Known | None:
    """The same; None also where something waits in the chat or another process answers in it."""
    return _read(tx, _all_if_free(tx.on_postgresql), person_id, message_ids, chat=chat_id)


def _read(
    tx: Tx, statement: CompoundSelect[*tuple[Any, ...]], person_id: int, message_ids: Collection[int], **given: int
) -> Known | None:
    messages = list(message_ids) if tx.on_postgresql else json.dumps(list(message_ids))
    found = tx.connection.execute(statement, {"person": person_id, "messages": messages, **given}).all()
    if not found or found[0].part != _PERSON:
        return None
    return _known(tx, people_of.open_row(tx, found[0]), found[1:])


def save(tx: Tx, before: Known, after: Known) -> bool:
    """Writes what differs and raises the person's version; VersionMoved where ``before`` is no longer what is stored.

    False, and nothing done or looked at, where nothing differs.

    What vanished is deleted, with an interview all that speaks of it. References that were not loaded are kept. A
    person who now blocks the bot is owed nothing any more.
    """
    if before == after:
        return False
    write_all(tx, begin_to_save(tx, before, after))
    return True


def begin_to_save(tx: Tx, before: Known, after: Known) -> list[Written]:
    """Does what ``save`` does where something differs, but for the rows given back, which are still to be written."""
    gone = Gone.between(before, after)
    if gone.interviews:
        after = gone.out_of(after)
    _save_person(tx, before, after)
    person_id = after.person.id
    if _feed(before) != _feed(after):
        calendar_feeds.put(tx, person_id, _feed(after))
    if gone.interviews:
        erase(tx, person_id, gone)
    numbered: tuple[tuple[rows.Rows[Any], Sequence[Numbered], Sequence[Numbered]], ...] = (
        (rows.interviews, before.interviews, after.interviews),
        (rows.reminders, before.reminders, after.reminders),
        (rows.changes, before.changes, after.changes[-JOURNAL:]),
    )
    for of, old, new in numbered:
        of.remove(tx, person_id, {one.id for one in old} - {one.id for one in new})
    known_references = set(before.references)
    references = [new for new in after.references if new not in known_references]
    differing = [of.written(tx, person_id, _differing(old, new)) for of, old, new in numbered]
    return [*differing, rows.references.written(tx, person_id, references)]


@cache
def _all_if_free(on_postgresql: bool) -> CompoundSelect[*tuple[Any, ...]]:
    return _all_of_a_person(on_postgresql, inbox.is_free(on_postgresql, bindparam("chat", type_=BigInteger)))


@cache
def _all_of_a_person(
    on_postgresql: bool, condition: ColumnElement[bool] | None = None
) -> CompoundSelect[*tuple[Any, ...]]:
    """One statement, so that one moment is seen, and one way to the server and back."""
    about = or_(
        *(_given(column, on_postgresql) for column in (references.c.message_id, references.c.answers_message_id))
    )
    mine = people.c.id == bindparam("person")
    columns: tuple[ColumnElement[Any], ...] = (
        literal_column(str(_PERSON)).label("part"),
        people.c.id,
        people.c.version,
        people.c.sealed,
    )
    parts = [select(*columns).where(mine if condition is None else and_(mine, condition))]
    for part, of in enumerate(_PARTS):
        rest = select(literal_column(str(part)), of.number, literal_column("0"), of.table.c.sealed)
        rest = rest.where(of.table.c.person_id == bindparam("person"))
        parts.append(rest.where(about) if of is rows.references else rest)
    return union_all(*parts).order_by("part", "id")


def _given(column: ColumnElement[Any], on_postgresql: bool) -> ColumnElement[bool]:
    # As one value: a list of parameters would make another statement of each length, put together at each use.
    if on_postgresql:
        return column == any_(bindparam("messages", type_=ARRAY(BigInteger)))
    return column.in_(select(func.json_each(bindparam("messages", type_=String)).table_valued("value").c.value))


def _save_person(tx: Tx, before: Known, after: Known) -> None:
    due_at = first_due(after)
    people_of.change(tx, before.person.version, Remembered(after.person, after.question, after.used), due_at)
    due_before = first_due(before)
    # Who waits for a moment that is no more looks for nothing; only an earlier one has to be told.
    if due_at is not None and (due_before is None or due_at < due_before):
        tx.signal(Topic.REMINDERS)
    if after.person.held_until_at != before.person.held_until_at:
        tx.signal(Topic.OUTBOX)
    if after.person.blocked_at is not None and before.person.blocked_at is None:
        outbox.cancel_for(tx, after.person.id)


def _feed(known: Known) -> str | None:
    return known.person.calendar.feed if known.person.calendar is not None else None


def _differing(before: Sequence[Numbered], after: Sequence[Numbered]) -> list[Numbered]:
    old = {fact.id: fact for fact in before}
    # Most are the very same objects, and need not be compared field by field.
    return [fact for fact in after if (was := old.get(fact.id)) is not fact and was != fact]


def _known(tx: Tx, remembered: Remembered, found: Sequence[AnyRow]) -> Known:
    person = remembered.person
    of_part: list[list[Any]] = [[] for _ in _PARTS]
    for row in found:
        of_part[row.part].append(_PARTS[row.part].open(tx, person.id, row.id, row.sealed))
    return Known(
        person=person,
        interviews=tuple(of_part[0]),
        reminders=tuple(of_part[1]),
        question=remembered.question,
        changes=tuple(of_part[2][-JOURNAL:]),
        references=tuple(of_part[3]),
        used=remembered.used,
        chance=secrets.token_urlsafe(_CHANCE_BYTES),
    )
