"""A person who answers nothing: after three weeks one friendly message, then quiet until they say something.

The three weeks are counted from the first follow-up, or "let it rest", that nothing was answered to: what comes around
the interview and on the promised day may well go unanswered. Anything the person says, taps or reacts with ends the
count. The message comes on the first morning after the three weeks, in place of all that is due then, and only where
something is still planned; a plan that has run to its end needs no word more. What is planned is kept meanwhile and not
sent; ``wake`` brings it back. Who pauses has said so: nothing is sent then, and so nothing is counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.core.plan.calendar import DAY, WEEK, Calendar
from bot.core.plan.events import Push
from bot.core.plan.overdue import has_sense, planned
from bot.core.plan.replanning import replan
from bot.core.plan.rows import LADDER, cancelled, put_row
from storage.facts import Kind, Known, Reminder

_SILENCE = 3 * WEEK


def watch(known: Known, pushes: Iterable[Push], now: datetime) -> Known:
    """The same, with the count begun where something was said just now that wants an answer and none is counted yet."""
    wants_answer = any(coming.kind in LADDER for push in pushes for coming in push.comings)
    if not wants_answer or known.person.ask_after_at is not None:
        return known
    calendar = Calendar.of(known.person)
    return _asks_after(known, calendar.morning_of(calendar.day(now + _SILENCE) + DAY))


def falls_silent(known: Known, now: datetime) -> tuple[Known, bool]:
    """Whether the friendly message is to be said now, and what is known then: from here on it is quiet."""
    ask_after_at = known.person.ask_after_at
    if ask_after_at is None or ask_after_at > now or known.person.blocked_at is not None:
        return known, False
    calendar = Calendar.of(known.person)
    if calendar.quiet_around(now) is not None:
        return _asks_after(known, calendar.out_of_quiet(now)), False
    known = _asks_after(known, None)
    if not any(row.interview_id is not None for row in planned(known)):
        return known, False
    return replace(known, person=replace(known.person, quiet_since_at=now)), True


def heard(known: Known, now: datetime) -> Known:
    """The person is there: the count ends, and where it was quiet, the plan goes on from today."""
    was_quiet = known.person.quiet_since_at is not None
    known = replace(known, person=replace(known.person, told_at=now, ask_after_at=None, quiet_since_at=None))
    return _wake(known, now) if was_quiet else known


def _wake(known: Known, now: datetime) -> Known:
    """What fell due in the quiet comes at the next fitting morning, or goes where it has lost its sense."""
    calendar = Calendar.of(known.person)
    for row in planned(known):
        if row.due_at > now or row.interview_id is None:
            continue
        if not has_sense(known, row, calendar, now):
            known = put_row(known, replace(cancelled(row), closed_at=now))
        elif row.kind is not Kind.ASK_WHEN:
            known = put_row(known, replace(row, due_at=_morning(row, calendar, now), late=False))
    return replan(known, now)


def _morning(row: Reminder, calendar: Calendar, now: datetime) -> datetime:
    if row.kind in LADDER:
        return calendar.working_morning(calendar.day(now), now)
    return calendar.next_morning(now)


def _asks_after(known: Known, at: datetime | None) -> Known:
    return replace(known, person=replace(known.person, ask_after_at=at))
