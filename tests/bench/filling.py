"""Makes a database in which very many reminders are planned, through the functions of storage that the bot uses."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from storage import known, people
from storage.database import Database, Tx
from storage.facts import FOLLOW_UPS, Interview, InterviewState, Known, Person, Reminder

#: Reminders of one interview.
_STEPS = 5
_IN_A_TRANSACTION = 100


async def fill(database: Database, first_id: int, count: int, reminders: int) -> None:
    """Add ``count`` people with ids from ``first_id`` on, each with ``reminders`` planned for later days."""
    now = datetime.now(UTC)
    ids = range(first_id, first_id + count)
    for start in range(0, count, _IN_A_TRANSACTION):
        await database.transact(_add, ids[start : start + _IN_A_TRANSACTION], reminders, now)


def _add(tx: Tx, ids: range, reminders: int, now: datetime) -> None:
    people.add_all(tx, dict.fromkeys(ids, "en"), now)
    for person_id in ids:
        before = known.load(tx, person_id)
        assert before is not None
        known.save(tx, before, _with_reminders(before, reminders, now))


def _with_reminders(before: Known, reminders: int, now: datetime) -> Known:
    interviews = range(1, 1 + -(-reminders // _STEPS))
    steps = range(len(interviews) + 1, len(interviews) + 1 + reminders)
    told = Interview(0, now, now.date(), "Quillmark", "head of ops", ("Ines", "Bo"), state=InterviewState.WAITING)
    return replace(
        before,
        person=_settled(before.person, next_id=steps.stop),
        interviews=tuple(replace(told, id=number) for number in interviews),
        reminders=tuple(_reminder(number, number % len(interviews) + 1, now) for number in steps),
    )


def _settled(person: Person, next_id: int) -> Person:
    return replace(person, zone="Europe/London", zone_told=True, place="Leeds", country="GB", next_id=next_id)


def _reminder(number: int, interview_id: int, now: datetime) -> Reminder:
    kind = FOLLOW_UPS[number % len(FOLLOW_UPS)]
    return Reminder(number, interview_id, kind, now + timedelta(days=2 + number), planned_at=now)
