"""Invented people, interviews and messages for the tests of storage."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from storage import known, people
from storage.database import Database
from storage.facts import (
    Change,
    InboxItem,
    Interview,
    Kind,
    Known,
    MessageReference,
    OutboxItem,
    Reminder,
    Snapshot,
)

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DANA = 7001
ELI = 7002


def an_update(update_id: int, person_id: int = DANA, text: str = "hello") -> InboxItem:
    raw = f'{{"update_id": {update_id}, "text": "{text}"}}'.encode()
    return InboxItem(update_id, person_id, person_id, raw, NOW)


def a_letter(text: str = "hi", person_id: int = DANA, **fields: object) -> OutboxItem:
    letter = OutboxItem(0, person_id, person_id, "sendMessage", f'{{"text": "{text}"}}'.encode(), NOW)
    return replace(letter, **fields)  # type: ignore[arg-type] # the fields are checked by the constructor


def an_interview(number: int = 1, company: str = "Quillmark", **fields: object) -> Interview:
    interview = Interview(number, NOW, date(2026, 3, 3), company, people=("Ines", "Bo"))
    return replace(interview, **fields)  # type: ignore[arg-type]


def a_step(number: int, interview_id: int | None = 1, due_at: datetime = NOW, **fields: object) -> Reminder:
    return replace(Reminder(number, interview_id, Kind.THANK_YOU, due_at), **fields)  # type: ignore[arg-type]


def a_change(number: int, *interviews: Interview, source: int = 50) -> Change:
    ids = tuple(interview.id for interview in interviews)
    return Change(number, NOW, source, "log_interview", ids, Snapshot(), Snapshot(interviews=interviews))


def a_reference(message_id: int, *interview_ids: int, **fields: object) -> MessageReference:
    return replace(MessageReference(message_id, interview_ids), **fields)  # type: ignore[arg-type]


async def somebody(database: Database, person_id: int = DANA, **rows: object) -> Known:
    """Adds a person who remembers the given rows, and gives back what is then stored."""
    await database.transact(people.add, person_id, "en", NOW)
    return await remember(database, person_id, **rows)


async def remember(database: Database, person_id: int = DANA, **rows: object) -> Known:
    """Stores other rows of a person in place of those they had, and gives back what is then stored."""
    before = await what_is_known(database, person_id)
    await database.transact(known.save, before, replace(before, **rows))  # type: ignore[arg-type]
    return await what_is_known(database, person_id)


async def what_is_known(database: Database, person_id: int = DANA, *message_ids: int) -> Known:
    found = await database.transact(known.load, person_id, message_ids)
    assert found is not None
    return found
