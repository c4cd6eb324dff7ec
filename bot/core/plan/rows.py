"""Reading and replacing rows of ``Known``: each interview has one reminder of a kind, which may come again.

It knows nothing of when a step falls due.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.plan.events import Coming
from storage.facts import FOLLOW_UPS, Interview, Kind, Known, Reminder, ReminderState

LADDER = (*FOLLOW_UPS, Kind.MOVE_ON)
#: A step in one of these states has had its coming; only news may bring it again.
CAME = frozenset({ReminderState.REMINDED, ReminderState.DONE, ReminderState.SKIPPED})
ANSWERED = frozenset({ReminderState.DONE, ReminderState.SKIPPED})

Rows = dict[Kind, Reminder]


def interview_of(known: Known, interview_id: int | None) -> Interview | None:
    """The interview of that id, where it is known."""
    return next((one for one in known.interviews if one.id == interview_id), None)


def rows_of(known: Known, interview_id: int) -> Rows:
    """The reminders of an interview by their kind."""
    return {one.kind: one for one in known.reminders if one.interview_id == interview_id}


def row_of(known: Known, interview_id: int, kind: Kind) -> Reminder | None:
    """The reminder of that kind, in whatever state."""
    return rows_of(known, interview_id).get(kind)


def put_interview(known: Known, interview: Interview) -> Known:
    """The same with this interview in place of the one with its id."""
    if interview_of(known, interview.id) == interview:
        return known
    return replace(known, interviews=tuple(interview if one.id == interview.id else one for one in known.interviews))


def put_row(known: Known, row: Reminder) -> Known:
    """The same with this reminder in place of the one with its id."""
    if next((one for one in known.reminders if one.id == row.id), None) == row:
        return known
    return replace(known, reminders=tuple(row if one.id == row.id else one for one in known.reminders))


def ensure_row(known: Known, interview_id: int, kind: Kind, now: datetime) -> tuple[Known, Reminder]:
    """The reminder of that kind, newly made (cancelled) where there was none."""
    row = row_of(known, interview_id, kind)
    if row is not None:
        return known, row
    row = Reminder(known.person.next_id, interview_id, kind, due_at=now, state=ReminderState.CANCELLED)
    return _added(known, row), row


def plan_row(known: Known, interview_id: int, kind: Kind, due_at: datetime, now: datetime) -> Known:
    """The same with a reminder of that kind, of which there was none, planned for a moment."""
    return _added(known, Reminder(known.person.next_id, interview_id, kind, due_at, planned_at=now))


def _added(known: Known, row: Reminder) -> Known:
    person = replace(known.person, next_id=row.id + 1)
    return replace(known, person=person, reminders=(*known.reminders, row))


def cancelled(row: Reminder) -> Reminder:
    """The row as one that does not come: its snooze and its lateness go too."""
    return replace(
        row, state=ReminderState.CANCELLED, snoozed_to_at=None, snoozed_to_on=None, late=False, missed_at=None
    )


def said(row: Reminder, now: datetime, *, asked: bool = False, in_answer: bool = False) -> Reminder:
    """The row as it stands once it was said; that it had been snoozed stays on it."""
    return replace(
        row,
        state=ReminderState.REMINDED,
        reminded_at=now,
        times=row.times + 1,
        asked=asked,
        in_answer=in_answer,
        late=False,
    )


def say_in_answer(
    known: Known, interview_id: int, kind: Kind, now: datetime, *, asked: bool = False
) -> tuple[Known, Coming]:
    """Mark a step as said inside the answer, and name it."""
    known, row = ensure_row(known, interview_id, kind, now)
    row = said(replace(row, due_at=now, planned_at=row.planned_at or now), now, asked=asked, in_answer=True)
    return put_row(known, row), coming_of(row)


def coming_of(row: Reminder) -> Coming:
    """What a row that was said is called."""
    name = "ask_promised" if row.kind is Kind.FOLLOW_UP_1 and row.asked else row.kind.value
    return Coming(row.interview_id, row.kind, name, row.id)


def acted_at(row: Reminder) -> datetime:
    """When a row that came last changed by being said or answered."""
    return max((one for one in (row.reminded_at, row.answered_at) if one is not None), default=row.due_at)


def anchor_of(row: Reminder) -> datetime:
    """When it was done, else skipped, else last said."""
    if row.state in ANSWERED and row.closed_at is not None:
        return row.closed_at
    return row.reminded_at or row.due_at
