"""Undo: the rows of a change as they stood before it, without taking back what the bot has said since.

What came back and whose moment has gone by is looked at here; everything else is for ``replan``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.plan import early, timing
from bot.core.plan.calendar import HOUR, Calendar
from bot.core.plan.events import Coming, Undone
from bot.core.plan.rows import CAME, LADDER, cancelled, interview_of, put_row, row_of, rows_of, say_in_answer
from storage.facts import OPEN_STATES, Change, Interview, Kind, Known, Person, Reminder, ReminderState

Answer = tuple[Known, tuple[Coming, ...]]


def undone(known: Known, event: Undone, now: datetime) -> Answer:
    """Bring back the rows of the change; a thank-you or a debrief that was missed goes into the answer."""
    planned = {row.id for row in known.reminders if row.state is ReminderState.PLANNED}
    known = _restored(known, event.change)
    comings: list[Coming] = []
    for row in known.reminders:
        back = row.state is ReminderState.PLANNED and row.id not in planned
        interview = interview_of(known, row.interview_id)
        if back and row.due_at < now and interview is not None and interview.state in OPEN_STATES:
            known, coming = _past(known, interview, row, now)
            comings += [coming] if coming else []
    return known, tuple(comings)


def _past(known: Known, interview: Interview, row: Reminder, now: datetime) -> tuple[Known, Coming | None]:
    """Take back a moment that has gone by; what may still be said goes into the answer."""
    # Cancelled without a time, the step counts as not yet missed, so that it may be planned again.
    known = put_row(known, cancelled(row))
    calendar = Calendar.of(known.person)
    wanted = early.moments(interview, rows_of(known, interview.id), known.person, calendar).get(row.kind)
    if wanted is not None and wanted >= now:
        return known, None  # only its message with the card is past, its own moment is still to come
    if row.kind in LADDER or not _keeps_sense(known, interview, row, calendar, now):
        return known, None
    return say_in_answer(known, interview.id, row.kind, now)


def _keeps_sense(known: Known, interview: Interview, row: Reminder, calendar: Calendar, now: datetime) -> bool:
    if row.kind is Kind.ASK_WHEN:
        return now < timing.begins_at(interview, calendar)
    if row.kind is Kind.DEBRIEF:
        return timing.debrief_lacks(interview)
    if row.kind is Kind.THANK_YOU:
        return not timing.too_old_to_thank(interview, calendar, now)
    thanks = row_of(known, interview.id, Kind.THANK_YOU)
    said_before = thanks is not None and thanks.state in CAME and thanks.reminded_at != now
    return row.kind is Kind.LAST_CALL and said_before and now <= timing.ends_at(interview, calendar) + 24 * HOUR


def _restored(known: Known, change: Change) -> Known:
    before, after = change.before, change.after
    new = {one.id for one in after.interviews} - {one.id for one in before.interviews}
    old = {one.id: one for one in before.interviews}
    interviews = tuple(old.get(one.id, one) for one in known.interviews if one.id not in new)
    rows = {row.id: row for row in before.reminders}
    added = {row.id: row for row in after.reminders if row.id not in rows}
    kept = {one.id for one in interviews}
    reminders = tuple(
        _row(row, rows.get(row.id))
        for row in known.reminders
        if (row.interview_id is None or row.interview_id in kept)
        and (row.id not in added or row.times > added[row.id].times)
    )
    return replace(known, person=_person(known.person, before.person), interviews=interviews, reminders=reminders)


def _row(row: Reminder, before: Reminder | None) -> Reminder:
    """The row as it was; what the bot said since stays said."""
    if before is None:
        return row
    if row.times <= before.times or row.in_answer:
        return before
    answered = before.state in CAME and before.state is not ReminderState.REMINDED
    state = before.state if answered else ReminderState.REMINDED
    return replace(before, state=state, reminded_at=row.reminded_at, times=row.times, asked=row.asked)


def _person(person: Person, before: Person | None) -> Person:
    if before is None:
        return person
    return replace(
        before,
        held_until_at=person.held_until_at,
        blocked_at=person.blocked_at,
        told_at=person.told_at,
        long_words=person.long_words,
        lines=person.lines,
        ask_after_at=person.ask_after_at,
        quiet_since_at=person.quiet_since_at,
        vented_at=person.vented_at,
        breathing_at=person.breathing_at,
        calendar=person.calendar,
        next_id=person.next_id,
        version=person.version,
    )
