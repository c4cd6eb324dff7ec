"""What befalls the whole chat: settings changed, the bot blocked, the person back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.plan import early, timing
from bot.core.plan.calendar import Calendar
from bot.core.plan.early import was_snoozed
from bot.core.plan.events import Coming, Settled
from bot.core.plan.rows import cancelled, put_row, rows_of, say_in_answer
from storage.facts import FOLLOW_UPS, OPEN_STATES, Interview, Kind, Known, Reminder, ReminderState

Answer = tuple[Known, tuple[Coming, ...]]


def settled(known: Known, event: Settled, now: datetime) -> Answer:
    """Put the settings as they are now; a step that they move into the past comes at once."""
    next_id = max(known.person.next_id, event.person.next_id)
    known = replace(known, person=replace(event.person, next_id=next_id))
    comings: list[Coming] = []
    for interview in known.interviews:
        if interview.state in OPEN_STATES:
            known, more = _caught_up(known, interview, now)
            comings += more
    return known, tuple(comings)


def blocked(known: Known, now: datetime) -> Known:
    """The person gets nothing more."""
    return replace(known, person=replace(known.person, blocked_at=known.person.blocked_at or now))


def came_back(known: Known, now: datetime) -> Known:
    """What was missed is not sent after them; a missed follow-up counts as left out, so that the plan goes on."""
    if known.person.blocked_at is None:
        return known
    known = replace(known, person=replace(known.person, blocked_at=None))
    for row in known.reminders:
        if row.state is ReminderState.PLANNED and row.due_at < now:
            missed = replace(cancelled(row), closed_at=now)
            if row.kind in FOLLOW_UPS:
                missed = replace(missed, state=ReminderState.SKIPPED, answered_at=now)
            known = put_row(known, missed)
    return known


def _caught_up(known: Known, interview: Interview, now: datetime) -> tuple[Known, list[Coming]]:
    calendar = Calendar.of(known.person)
    rows = rows_of(known, interview.id)
    wanted = early.moments(interview, rows, known.person, calendar)
    if (deadline := early.deadline_at(known, interview, calendar)) is not None:
        wanted[Kind.DEADLINE_DAY] = deadline
    comings: list[Coming] = []
    for kind, moment in wanted.items():
        row = rows.get(kind)
        if row is None or not _falls_behind(row, moment, now):
            continue
        if kind is Kind.LAST_CALL or (kind is Kind.ASK_WHEN and now < timing.begins_at(interview, calendar)):
            known, coming = say_in_answer(known, interview.id, kind, now)
            comings.append(coming)
        elif kind is Kind.CARD:
            known = put_row(known, replace(row, due_at=calendar.next_morning(now)))
        elif kind is Kind.DEADLINE_DAY and calendar.day(now) != interview.promised_on:
            known = put_row(known, replace(cancelled(row), closed_at=now))
        else:
            known = put_row(known, replace(row, due_at=now))
    return known, comings


def _falls_behind(row: Reminder, moment: datetime, now: datetime) -> bool:
    """Whether a step still to come would have come by now under the new settings."""
    still_ahead = row.state is ReminderState.PLANNED and row.due_at >= now
    return still_ahead and moment < now and not was_snoozed(row) and not row.late
