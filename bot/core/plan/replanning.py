"""Brings the planned reminders in line with the facts: the one place where a step gets, keeps or loses its moment.

It is called after every event and every push; planning twice changes nothing. It says nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.core.plan import early, pacing, timing
from bot.core.plan.calendar import DAY, HOUR, Calendar
from bot.core.plan.early import was_snoozed
from bot.core.plan.ladder import Ladder
from bot.core.plan.looking_back import plan_look_back
from bot.core.plan.rows import CAME, LADDER, cancelled, interview_of, plan_row, put_interview, put_row, rows_of
from storage.facts import (
    FOLLOW_UPS,
    OPEN_STATES,
    Cadence,
    Interview,
    InterviewState,
    Kind,
    Known,
    Reminder,
    ReminderState,
)

_CARD_LIMIT = 48 * HOUR


def replan(known: Known, now: datetime) -> Known:
    """Bring the steps still planned in line with the facts; planning twice changes nothing."""
    calendar = Calendar.of(known.person)
    for interview in _alive(known):
        known = _with_state(known, interview, calendar, now)
        known = _around(known, interview.id, calendar, now)
    for interview in _alive(known):
        known = _deadline(known, interview, calendar, now)
        known = _ladder(known, interview, calendar, now)
    return plan_look_back(known, now)


def _alive(known: Known) -> list[Interview]:
    """The interviews that are open or have a step to come; nothing is to be done for the others."""
    waited_for = {row.interview_id for row in known.reminders if row.state is ReminderState.PLANNED}
    return [one for one in known.interviews if one.state in OPEN_STATES or one.id in waited_for]


def snoozed_until(row: Reminder, interview: Interview, calendar: Calendar) -> datetime:
    """When a snoozed step comes again; no follow-up on or before the promised day, but the day after."""
    promised = timing.promised_day(interview, calendar) if row.kind in FOLLOW_UPS else None
    if row.snoozed_to_at is not None:
        local = row.snoozed_to_at.astimezone(calendar.zone)
        if promised is None or local.date() > promised:
            return row.snoozed_to_at
        return calendar.at(promised + DAY, local.time())
    day = row.snoozed_to_on or calendar.day(row.due_at)
    return calendar.morning_of(max(day, promised + DAY) if promised else day)


def _with_state(known: Known, interview: Interview, calendar: Calendar, now: datetime) -> Known:
    if interview.state not in OPEN_STATES:
        return known
    over = timing.ends_at(interview, calendar) <= now
    state = InterviewState.WAITING if over else InterviewState.UPCOMING
    return known if state is interview.state else put_interview(known, replace(interview, state=state))


def _around(known: Known, interview_id: int, calendar: Calendar, now: datetime) -> Known:
    """The steps around the interview, the card with the last call where both come on one day."""
    interview = interview_of(known, interview_id)
    if interview is None:
        return known
    rows = rows_of(known, interview_id)
    is_open = interview.state in OPEN_STATES and not Ladder(interview, rows, known.person, calendar).is_chase
    wanted = early.moments(interview, rows, known.person, calendar) if is_open else {}
    for kind in early.AROUND:
        row = rows.get(kind)
        due = _due(row, interview, wanted.get(kind), calendar, now) if is_open else None
        if due is None and kind is Kind.CARD and kind in wanted and not _card_had_its_time(row):
            due = _card_after_all(interview, calendar, now)
        if due is not None and kind is Kind.CARD and _is_second(known, row, due, calendar):
            due = calendar.morning_of(calendar.day(due) + DAY)
        known = _set(known, row, interview_id, kind, due, now)
    return card_with_last_call(known, interview_id, calendar)


def _due(
    row: Reminder | None, interview: Interview, wanted: datetime | None, calendar: Calendar, now: datetime
) -> datetime | None:
    """The moment that a step around the interview is to have; None where it does not come."""
    if row is not None and row.state in CAME:
        return None
    planned = row is not None and row.state is ReminderState.PLANNED
    if row is not None and planned and was_snoozed(row):
        again = snoozed_until(row, interview, calendar)
        if row.kind is Kind.ASK_WHEN and again >= timing.begins_at(interview, calendar):
            return wanted if wanted is not None and wanted >= now else None
        return _kept(row, again, now)
    if wanted is None or wanted >= now:
        return wanted
    return row.due_at if row is not None and planned else None


def _kept(row: Reminder, wanted: datetime, now: datetime) -> datetime:
    """What is past stays where it was put off to, or waits to be said."""
    return row.due_at if wanted < now and row.due_at >= wanted else wanted


def _card_had_its_time(row: Reminder | None) -> bool:
    """Whether the card came, or was cancelled after its moment because it had lost its sense."""
    missed = row is not None and row.closed_at is not None and row.due_at <= row.closed_at
    return row is not None and (row.state in CAME or missed)


def _card_after_all(interview: Interview, calendar: Calendar, now: datetime) -> datetime | None:
    """A card first wanted when its morning had passed: the next one, while that is not long after."""
    soon = now - timing.ends_at(interview, calendar) <= _CARD_LIMIT
    return calendar.next_morning(now) if soon else None


def card_with_last_call(known: Known, interview_id: int, calendar: Calendar) -> Known:
    """Bring the card and the last call to the earlier moment of the two, where both come on one day."""
    rows = rows_of(known, interview_id)
    card, call = rows.get(Kind.CARD), rows.get(Kind.LAST_CALL)
    for row in (card, call):
        if row is None or row.state is not ReminderState.PLANNED or was_snoozed(row) or row.late:
            return known
    if card is None or call is None or calendar.day(card.due_at) != calendar.day(call.due_at):
        return known
    earlier = min(card.due_at, call.due_at)
    return put_row(put_row(known, replace(card, due_at=earlier)), replace(call, due_at=earlier))


def _deadline(known: Known, interview: Interview, calendar: Calendar, now: datetime) -> Known:
    current = interview_of(known, interview.id) or interview
    row = rows_of(known, current.id).get(Kind.DEADLINE_DAY)
    is_open = current.state in OPEN_STATES
    wanted = early.deadline_at(known, current, calendar) if is_open else None
    due = _due(row, current, wanted, calendar, now) if is_open else None
    if due is not None and _is_second(known, row, due, calendar):
        due = None  # the next day, the promised one would have gone by
    return _set(known, row, current.id, Kind.DEADLINE_DAY, due, now)


def _is_second(known: Known, row: Reminder | None, due: datetime, calendar: Calendar) -> bool:
    """Whether a step not put off by the person would come on a day that had its one message already."""
    waits = row is not None and row.state is ReminderState.PLANNED and (was_snoozed(row) or row.late)
    return not waits and pacing.had_its_message(known, due, calendar)


def _ladder(known: Known, interview: Interview, calendar: Calendar, now: datetime) -> Known:
    current = interview_of(known, interview.id) or interview
    chosen: Kind | None = None
    due: datetime | None = None
    if current.state in OPEN_STATES:
        chosen, due = _rung(known, current, calendar, now)
    rows = rows_of(known, current.id)
    if chosen is not None and (row := rows.get(chosen)) and row.state in CAME:
        rows[chosen] = cancelled(row)  # moving on comes again after what came since
    for kind in LADDER:
        known = _set(known, rows.get(kind), current.id, kind, due if kind is chosen else None, now)
    return known


def _rung(
    known: Known, interview: Interview, calendar: Calendar, now: datetime
) -> tuple[Kind, datetime] | tuple[None, None]:
    """The one step of the ladder that is to be planned, with its moment."""
    rows = rows_of(known, interview.id)
    waiting = [row for kind in LADDER if (row := rows.get(kind)) and row.state is ReminderState.PLANNED]
    never = (Kind.FOLLOW_UP_3,) if known.person.cadence is Cadence.GENTLE else ()
    put_off = [row for row in waiting if was_snoozed(row) and row.kind not in never]
    snoozed = [(snoozed_until(row, interview, calendar), row) for row in put_off]
    if snoozed:
        again, row = min(snoozed, key=lambda pair: pair[0])
        return row.kind, _kept(row, again, now)
    step = Ladder(interview, rows, known.person, calendar).next()
    if step is None:
        return None, None
    kind, day = step
    planned = next((row for row in waiting if row.kind is kind), None)
    moment = _working_moment(planned, day, calendar, now)
    if _is_second(known, planned, moment, calendar):
        moment = calendar.working_morning(calendar.day(moment) + DAY, moment)
    return kind, moment


def _working_moment(planned: Reminder | None, day: date, calendar: Calendar, now: datetime) -> datetime:
    """The morning of the first working day from ``day`` on; where that is past, of the next working day."""
    moment = calendar.working_morning(day, calendar.morning_of(day))
    if moment >= now:
        return moment
    if planned is not None and (planned.due_at < now or planned.late):
        return planned.due_at
    return calendar.working_morning(calendar.day(now), now)


def _set(
    known: Known, row: Reminder | None, interview_id: int, kind: Kind, due: datetime | None, now: datetime
) -> Known:
    """Give a step its moment, or cancel it where it is planned and has none; what came is left alone."""
    if row is None:
        return known if due is None else plan_row(known, interview_id, kind, due, now)
    planned = row.state is ReminderState.PLANNED
    if due is None:
        return put_row(known, replace(cancelled(row), closed_at=now)) if planned else known
    if row.state in CAME or (planned and row.due_at == due):
        return known
    if planned:
        return put_row(known, replace(row, due_at=due, late=False))
    again = replace(cancelled(row), state=ReminderState.PLANNED, due_at=due, planned_at=now, closed_at=None)
    return put_row(known, again)
