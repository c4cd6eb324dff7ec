"""The look back at the week: one reminder of a person who wants it, planned for the next Sunday evening.

``replanning`` and ``pushing`` call it. It is planned only where there is something to look back on: an interview that
is open, or that was closed in that week.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from bot.core.plan.calendar import DAY, HOUR, WEEK, Calendar
from bot.core.plan.rows import cancelled, put_row
from storage.facts import OPEN_STATES, Kind, Known, Reminder, ReminderState

_EVENING = time(18)
_SUNDAY = 6
#: Said not so long ago, it does not come again: whatever moved, there is one a week.
_BETWEEN = 4 * DAY


def plan_look_back(known: Known, now: datetime) -> Known:
    """Give the look back its next evening, or cancel it; one that is due waits to be said."""
    row = next((one for one in known.reminders if one.kind is Kind.LOOK_BACK), None)
    is_planned = row is not None and row.state is ReminderState.PLANNED
    due_at = _next_evening(known, row, now) if known.person.look_back else None
    if due_at is None:
        return put_row(known, replace(cancelled(row), closed_at=now)) if row is not None and is_planned else known
    if row is None:
        row = Reminder(known.person.next_id, None, Kind.LOOK_BACK, due_at, ReminderState.CANCELLED)
        person = replace(known.person, next_id=row.id + 1)
        known = replace(known, person=person, reminders=(*known.reminders, row))
    if is_planned and (row.due_at == due_at or (row.due_at <= now and has_sense(row, now))):
        return known
    planned = replace(cancelled(row), state=ReminderState.PLANNED, due_at=due_at, planned_at=now, closed_at=None)
    return put_row(known, planned)


def has_sense(row: Reminder, now: datetime) -> bool:
    """Whether a look back that comes late may still come: until the evening after."""
    return now - (row.missed_at or row.due_at) < DAY


def _next_evening(known: Known, row: Reminder | None, now: datetime) -> datetime | None:
    """The first Sunday evening after now; None where by then there is nothing to look back on."""
    calendar = Calendar.of(known.person)
    today = calendar.day(now)
    sunday = today + (_SUNDAY - today.weekday()) * DAY
    evenings = (_evening_of(calendar, sunday + weeks * WEEK) for weeks in range(3))
    said_at = row.reminded_at if row is not None else None
    due_at = next(at for at in evenings if at > now and (said_at is None or at - said_at >= _BETWEEN))
    is_open = any(one.state in OPEN_STATES for one in known.interviews)
    closed = (one.closed_at for one in known.interviews if one.closed_at is not None)
    return due_at if is_open or any(due_at - at < WEEK for at in closed) else None


def _evening_of(calendar: Calendar, sunday: date) -> datetime:
    """Six in the evening; in quiet hours an hour before they begin, or at their end where that is another day."""
    at = calendar.at(sunday, _EVENING)
    quiet = calendar.quiet_around(at)
    if quiet is None:
        return at
    before = quiet[0] - HOUR
    return before if calendar.day(before) == sunday and calendar.quiet_around(before) is None else quiet[1]
