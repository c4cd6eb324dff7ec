"""What is overdue when the bot, or the person, is back: what still has sense, what waits, and what says it is late.

``pushing`` asks it first at every moment; where nothing is overdue it changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.plan import looking_back, timing
from bot.core.plan.calendar import HOUR, Calendar
from bot.core.plan.early import was_snoozed
from bot.core.plan.replanning import card_with_last_call
from bot.core.plan.rows import LADDER, cancelled, interview_of, put_row, rows_of
from storage.facts import Interview, Kind, Known, Reminder, ReminderState

_LATE = 2 * HOUR
_CARD_LIMIT = 48 * HOUR


def sort_out(
    known: Known, now: datetime, *, running_since: datetime, silent_until: datetime
) -> tuple[Known, list[int]]:
    """Drop, put off, or keep what is overdue; the ids are those of the reminders that say that they are late."""
    resumed_at = max(running_since, silent_until)
    behind = [row for row in planned(known) if row.due_at <= now and (row.late or row.due_at < resumed_at)]
    long = [row for row in behind if row.late or resumed_at - row.due_at > _LATE]
    calendar = Calendar.of(known.person)
    says_late = any(row.late or running_since - max(row.due_at, silent_until) > _LATE for row in long)
    if calendar.quiet_around(now) is not None:
        for row in behind:
            known = _put_off(known, row, calendar.out_of_quiet(now), calendar, late=says_late)
        for interview in known.interviews:
            known = card_with_last_call(known, interview.id, calendar)
        return known, []
    if not long:
        return known, []
    kept = []
    for row in behind:
        if not has_sense(known, row, calendar, now):
            known = put_row(known, replace(cancelled(row), closed_at=now))
        elif row.kind in LADDER and not calendar.is_working(calendar.day(now)):
            known = _put_off(known, row, now, calendar, late=says_late)
        else:
            kept.append(row.id)
    known = _thanks_as_one(known, kept, now)
    return _without_promised_day(known, kept, calendar, now), kept if says_late else []


def planned(known: Known) -> list[Reminder]:
    """The reminders still to come."""
    return [row for row in known.reminders if row.state is ReminderState.PLANNED]


def _put_off(known: Known, row: Reminder, until: datetime, calendar: Calendar, *, late: bool) -> Known:
    """Let a step wait; a follow-up and moving on for the morning of a working day."""
    if row.kind in LADDER and not calendar.is_working(calendar.day(until)):
        until = calendar.working_morning(calendar.day(until), until)
    missed_at = (row.missed_at or row.due_at) if late else None
    return put_row(known, replace(row, due_at=until, late=late, missed_at=missed_at))


def has_sense(known: Known, row: Reminder, calendar: Calendar, now: datetime) -> bool:
    """Whether a step whose moment is past may still be said."""
    if row.kind is Kind.LOOK_BACK:
        return looking_back.has_sense(row, now)
    interview = interview_of(known, row.interview_id)
    return interview is None or _has_sense_for(interview, row.kind, calendar, now)


def _has_sense_for(interview: Interview, kind: Kind, calendar: Calendar, now: datetime) -> bool:
    if kind is Kind.DEADLINE_DAY:
        return calendar.day(now) == interview.promised_on
    if kind is Kind.ASK_WHEN:
        return now < timing.begins_at(interview, calendar)
    if kind is Kind.CARD:
        return now - timing.ends_at(interview, calendar) <= _CARD_LIMIT
    if kind in (Kind.THANK_YOU, Kind.LAST_CALL):
        return not timing.too_old_to_thank(interview, calendar, now)
    return True


def _thanks_as_one(known: Known, kept: list[int], now: datetime) -> Known:
    """Thank-you and last call, both come due by now, are one thank-you: the last call has come with it."""
    for thanks in planned(known):
        if thanks.id in kept and thanks.kind is Kind.THANK_YOU and thanks.interview_id is not None:
            call = rows_of(known, thanks.interview_id).get(Kind.LAST_CALL)
            if call is not None and call.state is ReminderState.PLANNED and call.due_at <= now:
                known = put_row(known, replace(call, state=ReminderState.REMINDED, reminded_at=now, late=False))
                kept[:] = [one for one in kept if one != call.id]
    return known


def _without_promised_day(known: Known, kept: list[int], calendar: Calendar, now: datetime) -> Known:
    """A card that comes late comes today, and so the promised day of its company is not spoken of today."""
    waiting = planned(known)
    companies = {_company(known, row) for row in waiting if row.id in kept and row.kind is Kind.CARD}
    for row in waiting:
        is_today = row.kind is Kind.DEADLINE_DAY and calendar.day(row.due_at) <= calendar.day(now)
        if is_today and not was_snoozed(row) and _company(known, row) in companies:
            known = put_row(known, replace(cancelled(row), closed_at=now))
            kept[:] = [one for one in kept if one != row.id]
    return known


def _company(known: Known, row: Reminder) -> str | int | None:
    interview = interview_of(known, row.interview_id)
    return (interview.company or interview.id) if interview is not None else None
