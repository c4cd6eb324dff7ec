"""At most one message a day for what is not urgent: which steps those are, and whether a day has had its message.

``replanning`` asks it, so that a step moved onto such a day has its true date at once; ``pushing`` asks what is urgent.
"""

from __future__ import annotations

from datetime import datetime

from bot.core.plan.calendar import Calendar
from bot.core.plan.rows import row_of
from storage.facts import Kind, Known, Reminder, ReminderState

_CALM = frozenset({Kind.CARD, Kind.DEADLINE_DAY, Kind.FOLLOW_UP_1, Kind.FOLLOW_UP_2, Kind.FOLLOW_UP_3, Kind.MOVE_ON})


def is_urgent(row: Reminder) -> bool:
    """Whether a step comes by itself rather than with the day's morning message."""
    if row.snoozed_to_at is not None:
        return True
    return row.kind not in _CALM and row.snoozed_to_on is None


def had_its_message(known: Known, moment: datetime, calendar: Calendar) -> bool:
    """Whether the day of a moment had its one message for what is not urgent before it."""
    day = calendar.day(moment)
    for row in known.reminders:
        said_at = row.reminded_at
        if said_at is None or row.in_answer or _came_by_itself(row) or _came_with_last_call(known, row):
            continue
        if said_at < moment and calendar.day(said_at) == day:
            return True
    return False


def _came_by_itself(row: Reminder) -> bool:
    """Whether a step was urgent when it last came; a snooze that still waits says nothing of that."""
    waits = row.state is ReminderState.PLANNED
    return row.kind not in _CALM if waits else is_urgent(row)


def _came_with_last_call(known: Known, row: Reminder) -> bool:
    """Whether it is a card that went out in the message of the last call."""
    if row.kind is not Kind.CARD or row.interview_id is None:
        return False
    call = row_of(known, row.interview_id, Kind.LAST_CALL)
    return call is not None and call.reminded_at == row.reminded_at
