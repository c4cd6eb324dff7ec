"""The row of a person: adding it, locking it for a step, and erasing all that belongs to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy import delete as delete_from

from storage import inbox, rows
from storage.errors import VersionMoved
from storage.facts import Person
from storage.packing import Remembered, pack, unpack
from storage.sealing import open_sealed, seal
from storage.tables import AnyRow, outbox, people
from storage.transaction import Topic, Tx

_KIND = "person"


def add(tx: Tx, person_id: int, language: str | None, now: datetime) -> None:
    """Makes a person known; does nothing where they already are."""
    add_all(tx, {person_id: language}, now)


def add_all(tx: Tx, languages: Mapping[int, str | None], now: datetime) -> None:
    """Makes several people known in one statement, each by id with the language code of their client."""
    new = [
        _row(tx, Remembered(Person(id=person_id, language=language, told_at=now))) | {"id": person_id, "version": 0}
        for person_id, language in sorted(languages.items())
    ]
    if new:
        tx.connection.execute(tx.insert(people).on_conflict_do_nothing(), new)


def lock_person(tx: Tx, person_id: int) -> Person | None:
    """The person as they stand, whom no other transaction changes before this one ends; None where there is none."""
    remembered = _lock(tx, person_id)
    return remembered.person if remembered else None


def get(tx: Tx, person_id: int) -> Person | None:
    """The person as they stand, for a look alone: whoever changes them locks them first."""
    row = tx.connection.execute(_looks, {"person": person_id}).one_or_none()
    return open_row(tx, row).person if row else None


def lock_version(tx: Tx, person_id: int, version: int) -> None:
    """Locks the person, where they are still as they were read; VersionMoved otherwise. A step begins with it."""
    stored = tx.connection.scalar(_versions, {"person": person_id})
    if stored != version:
        raise VersionMoved(f"the person changed: version {version} was read, {stored} is stored")


def change(tx: Tx, version: int, remembered: Remembered, next_due_at: datetime | None) -> None:
    """Writes the person's row over ``version`` and raises that by one; VersionMoved where it is not the one stored."""
    row = _row(tx, remembered) | {"version": version + 1, "next_due_at": next_due_at}
    which = {"person": remembered.person.id, "over": version}
    if tx.connection.execute(_changing, row | which).rowcount != 1:
        raise VersionMoved(f"the person changed: version {version} was read, another one is stored")


def asked(tx: Tx, person_id: int, message_id: int) -> None:
    """Notes that the open question of a person is asked by this message of the chat."""
    remembered = _lock(tx, person_id)
    if remembered is None or remembered.question is None:
        return
    _write(tx, replace(remembered, question=replace(remembered.question, message_id=message_id)))


def lined_up(tx: Tx, person_id: int, message_id: int) -> None:
    """Notes under which id Telegram has the person's newest message of several lines."""
    remembered = _lock(tx, person_id)
    if remembered is None or remembered.person.lines is None:
        return
    lines = replace(remembered.person.lines, message_id=message_id)
    _write(tx, replace(remembered, person=replace(remembered.person, lines=lines)))


def told_of_end(tx: Tx, person_id: int, interview_ids: Collection[int], now: datetime) -> None:
    """Notes that Telegram has the announcement that these interviews go; ``remind`` looks at the person at once."""
    remembered = _lock(tx, person_id)
    if remembered is None:
        return
    theirs = (one for one in rows.interviews.all(tx, person_id) if one.id in interview_ids)
    rows.interviews.write(tx, person_id, [replace(one, ending_told_at=now) for one in theirs])
    _write(tx, replace(remembered, person=replace(remembered.person, tidy_at=now)), next_due_at=now)
    tx.signal(Topic.REMINDERS)


def delete(tx: Tx, person_id: int) -> None:
    """Erases everything of a person, for good.

    Of handled updates the bare number stays, so that none is taken twice; waiting ones stay to be answered, and those
    that are finished later in this transaction lose their text and their person too.
    """
    tx.erasing = True
    tx.connection.execute(delete_from(people).where(people.c.id == person_id))
    tx.connection.execute(delete_from(outbox).where(outbox.c.person_id == person_id))
    inbox.forget(tx, person_id, whole=True)


def open_row(tx: Tx, row: AnyRow) -> Remembered:
    """What a row with ``id``, ``version`` and ``sealed`` of ``people`` remembers."""
    remembered = unpack(open_sealed(tx.keys, row.id, _KIND, row.sealed), Remembered)
    return replace(remembered, person=replace(remembered.person, version=row.version))


_changing = update(people).where(people.c.id == bindparam("person"), people.c.version == bindparam("over"))
_mine = people.c.id == bindparam("person")
_versions = select(people.c.version).where(_mine).with_for_update(key_share=True)
_looks = select(people.c.id, people.c.version, people.c.sealed).where(_mine)
_rows = select(people.c.id, people.c.version, people.c.sealed).where(_mine).with_for_update(key_share=True)


def _lock(tx: Tx, person_id: int) -> Remembered | None:
    row = tx.connection.execute(_rows, {"person": person_id}).one_or_none()
    return open_row(tx, row) if row else None


def _write(tx: Tx, remembered: Remembered, **columns: object) -> None:
    """Writes what a locked row remembers; whoever read it before reads it again."""
    person = remembered.person
    row = _row(tx, remembered) | {"version": person.version + 1} | columns
    tx.connection.execute(_changing, row | {"person": person.id, "over": person.version})


def _row(tx: Tx, remembered: Remembered) -> dict[str, Any]:
    person = remembered.person
    return {"held_until_at": person.held_until_at, "sealed": seal(tx.keys, person.id, _KIND, pack(remembered))}
