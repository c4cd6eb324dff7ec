"""Rows in every table there is, for what has to keep all of them: a move to another database, a migration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Column, func, select

from storage import heartbeat, inbox, outbox
from storage.database import Database, Tx
from storage.heartbeat import Heartbeat
from storage.tables import metadata
from tests.storage.samples import (
    DANA,
    ELI,
    MINUTE,
    NOW,
    a_change,
    a_letter,
    a_reference,
    a_step,
    an_interview,
    an_update,
    somebody,
)


async def fill(database: Database, *people: int) -> None:
    """Write for Dana, Eli and more people; after it every table holds something."""
    quillmark = an_interview(1, "Quillmark")
    for person in (DANA, ELI, *people):
        await somebody(
            database,
            person,
            interviews=(quillmark, an_interview(2, "Oatworks")),
            reminders=(a_step(3), a_step(4, 2, due_at=NOW + MINUTE)),
            changes=(a_change(5, quillmark),),
            references=(a_reference(90, 1), replace(a_reference(91, 2), answers_message_id=12)),
        )
    await database.transact(inbox.add, [an_update(1), an_update(2), an_update(3, ELI)])
    await database.transact(inbox.finish, [1], NOW)
    await database.transact(inbox.set_aside, 2, "odd", NOW)
    sent, late, _ = await database.transact(outbox.add, [a_letter("one"), a_letter("two"), a_letter("three", ELI)])
    await database.transact(outbox.mark_sent, sent, 92, NOW)
    await database.transact(outbox.put_off, late, NOW + MINUTE, "no line")
    await database.transact(outbox.put_off_all, NOW)
    await database.transact(heartbeat.save, Heartbeat(NOW, NOW))
    await database.transact(_fill_the_rest)


async def fill_with_many(database: Database, numbers: Iterable[int]) -> None:
    """Add an update and a message for each of these numbers."""
    await database.transact(inbox.add, [an_update(number) for number in numbers])
    await database.transact(outbox.add, [a_letter(str(number)) for number in numbers])


def _fill_the_rest(tx: Tx) -> None:
    for table in metadata.sorted_tables:
        if tx.connection.scalar(select(func.count()).select_from(table)) == 0:
            row = {column.name: DANA if column.foreign_keys else _any(column) for column in table.columns}
            tx.connection.execute(table.insert(), row)


def _any(column: Column[Any]) -> object:
    kinds = {int: 1, str: "any", bytes: b"any", bool: True, datetime: NOW, float: 1.5}
    return kinds[column.type.python_type]
