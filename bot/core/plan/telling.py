"""What is told of an interview itself: that there is one, its time, and what belongs into the answer to that.

These functions change facts and mark what the answer says; the plan is drawn afterwards, by ``replan``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.plan import early, timing
from bot.core.plan.calendar import Calendar
from bot.core.plan.early import was_snoozed
from bot.core.plan.events import Coming, Corrected, Moved, Told
from bot.core.plan.promising import promise
from bot.core.plan.rows import CAME, LADDER, cancelled, interview_of, put_interview, put_row, rows_of, say_in_answer
from storage.facts import Interview, Kind, Known, Promise, ReminderState

Answer = tuple[Known, tuple[Coming, ...]]

_OF_ITS_TIME = (Kind.DEBRIEF, Kind.THANK_YOU, Kind.LAST_CALL, Kind.CARD)


def told(known: Known, event: Told, now: datetime) -> Answer:
    """Add the interview under the next id."""
    given = event.interview
    interview = replace(
        given,
        id=known.person.next_id,
        timed_at=now if now > given.told_at else given.timed_at,
        promised_told_at=given.promised_told_at or (now if given.promise is Promise.DAY else None),
    )
    person = replace(known.person, next_id=interview.id + 1)
    known = replace(known, person=person, interviews=(*known.interviews, interview))
    return _offered(known, interview, now)


def moved(known: Known, event: Moved, now: datetime) -> Answer:
    """Give the interview another time; where that lies ahead, what was said of the old one comes again."""
    interview = interview_of(known, event.interview_id)
    if interview is None:
        return known, ()
    return _retimed(
        known,
        replace(
            interview,
            held_on=event.held_on,
            begins_at=event.begins_at,
            minutes=event.minutes or interview.minutes,
            over_at=None,
        ),
        now,
    )


def corrected(known: Known, event: Corrected, now: datetime) -> Answer:
    """Put the facts as they are to be; a new time or promise counts as one told now."""
    before = interview_of(known, event.interview.id)
    if before is None:
        return known, ()
    wished = event.interview
    after = replace(
        wished,
        promise=before.promise,
        promised_on=before.promised_on,
        promised_told_at=before.promised_told_at,
    )
    offered: tuple[Coming, ...] = ()
    if _time_of(before) != _time_of(after):
        known, offered = _retimed(known, after, now)
    else:
        known = put_interview(known, after)
    known, more = promise(known, after.id, wished.promise, wished.promised_on, now)
    return known, (*offered, *more)


def _time_of(interview: Interview) -> tuple[object, ...]:
    return interview.held_on, interview.begins_at, interview.over_at


def _retimed(known: Known, interview: Interview, now: datetime) -> Answer:
    interview = replace(interview, timed_at=now)
    known = put_interview(known, interview)
    if timing.ends_at(interview, Calendar.of(known.person)) > now:
        for kind, row in rows_of(known, interview.id).items():
            # What was said, or put off, spoke of a time at which nothing took place.
            put_off = row.state is ReminderState.PLANNED and was_snoozed(row)
            if kind in _OF_ITS_TIME and (put_off or row.state is ReminderState.REMINDED):
                known = put_row(known, cancelled(row))
    return _offered(known, interview, now)


def _offered(known: Known, interview: Interview, now: datetime) -> Answer:
    """What the answer holds of an interview told after a step's moment."""
    calendar = Calendar.of(known.person)
    rows = rows_of(known, interview.id)
    kinds: list[Kind] = []
    if early.asks_when(interview, calendar) and timing.begins_at(interview, calendar) > now:
        told_after = early.evening_before(interview, calendar) < now or early.ask_when_at(interview, calendar) < now
        kinds += [Kind.ASK_WHEN] if told_after else []
    if timing.told_late(interview, calendar):
        climbed = any(rows[kind].state in CAME for kind in LADDER if kind in rows)
        if timing.too_old_to_plan(interview, calendar) and not climbed:
            kinds = [Kind.CHASE_OR_CLOSE]
        else:
            kinds += [Kind.DEBRIEF] if timing.debrief_lacks(interview) else []
            kinds += [Kind.THANK_YOU] if not timing.too_old_to_thank(interview, calendar, now) else []
    comings: list[Coming] = []
    for kind in kinds:
        if kind not in rows or rows[kind].state not in CAME:
            known, coming = say_in_answer(known, interview.id, kind, now)
            comings.append(coming)
    return known, tuple(comings)
