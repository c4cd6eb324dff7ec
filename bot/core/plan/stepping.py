"""What the person does with a step: done, left out, put off, one more asked for, the late chase taken.

It marks steps and facts only; the plan is drawn afterwards, by ``replan``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.plan import timing
from bot.core.plan.calendar import Calendar
from bot.core.plan.events import Answered, ChaseOnce, Coming, Done, OneMore, Skipped, Snoozed
from bot.core.plan.ladder import Ladder
from bot.core.plan.replanning import snoozed_until
from bot.core.plan.rows import (
    LADDER,
    cancelled,
    ensure_row,
    interview_of,
    put_interview,
    put_row,
    row_of,
    rows_of,
    say_in_answer,
)
from storage.facts import (
    ENDED_STATES,
    FOLLOW_UPS,
    OPEN_STATES,
    Cadence,
    Interview,
    InterviewState,
    Kind,
    Known,
    Person,
    Reminder,
    ReminderState,
)

Answer = tuple[Known, tuple[Coming, ...]]


def done(known: Known, event: Done, now: datetime) -> Answer:
    """Mark a step as done; what was marked before keeps its moment unless another is named."""
    interview = interview_of(known, event.interview_id)
    if interview is None:
        return known, ()
    known, row = ensure_row(known, interview.id, _its_own(event.kind), now)
    if row.state is ReminderState.DONE and event.done_at is None:
        return known, ()
    at, channel = event.done_at or now, event.channel or row.channel
    closed = replace(row, state=ReminderState.DONE, closed_at=at, answered_at=now, channel=channel)
    known = _with_last_call(put_row(known, closed), interview.id, closed)
    if row.kind is Kind.MOVE_ON:
        return answered(known, Answered(interview.id, InterviewState.MOVED_ON), now)
    return _without_earlier(known, interview.id, row.kind), ()


def skipped(known: Known, event: Skipped, now: datetime) -> Answer:
    """Leave a step out, also one still to come."""
    interview = interview_of(known, event.interview_id)
    if interview is None:
        return known, ()
    known, row = ensure_row(known, interview.id, _its_own(event.kind), now)
    if row.state in (ReminderState.DONE, ReminderState.SKIPPED):
        return known, ()
    closed = replace(row, state=ReminderState.SKIPPED, closed_at=now, answered_at=now)
    return _with_last_call(put_row(known, closed), interview.id, closed), ()


def snoozed(known: Known, event: Snoozed, now: datetime) -> Answer:
    """Put a step off to the moment or the day that the person named; one that is past already comes at the next."""
    interview = interview_of(known, event.interview_id)
    if interview is None or interview.state not in OPEN_STATES:
        return known, ()
    known, row = ensure_row(known, interview.id, _its_own(event.kind), now)
    never = row.kind is Kind.FOLLOW_UP_3 and known.person.cadence is Cadence.GENTLE
    if never or row.state is ReminderState.DONE:
        return known, ()
    calendar = Calendar.of(known.person)
    row = replace(cancelled(row), state=ReminderState.PLANNED, closed_at=None, planned_at=row.planned_at or now)
    if isinstance(event.until, datetime):
        row = replace(row, snoozed_to_at=max(event.until, now))
    else:
        past = calendar.morning_of(event.until) < now
        row = replace(row, snoozed_to_on=calendar.day(calendar.next_morning(now)) if past else event.until)
    row = replace(row, due_at=snoozed_until(row, interview, calendar))
    if row.kind is Kind.ASK_WHEN and row.due_at >= timing.begins_at(interview, calendar):
        return skipped(known, Skipped(interview.id, row.kind), now)
    return put_row(known, row), ()


def one_more(known: Known, event: OneMore, now: datetime) -> Answer:
    """Give a further follow-up at once; refused, it leaves no trace: none is left, or it is too early."""
    interview = interview_of(known, event.interview_id)
    if interview is None:
        return known, ()
    calendar = Calendar.of(known.person)
    ladder = Ladder(interview, rows_of(known, interview.id), known.person, calendar)
    if ladder.awaits_chase and interview.state in OPEN_STATES:
        return chase_once(known, ChaseOnce(interview.id), now)
    kind = ladder.next_follow_up(asked_for=True)
    ended = interview.state in ENDED_STATES
    if ended or kind is None or _is_too_early(interview, known.person, calendar, now):
        return known, (Coming(interview.id, Kind.FOLLOW_UP_3, "no_more"),)
    wish = replace(interview, one_more_at=now, third_wanted=interview.third_wanted or kind is Kind.FOLLOW_UP_3)
    if interview.state is InterviewState.MOVED_ON:
        wish = replace(wish, state=InterviewState.WAITING, closed_at=None)
    known = _without_planned(put_interview(known, wish), interview.id)
    asked = kind is Kind.FOLLOW_UP_1 and timing.asks_whether_promised(interview)
    known, coming = say_in_answer(known, interview.id, kind, now, asked=asked)
    return known, (coming,)


def chase_once(known: Known, event: ChaseOnce, now: datetime) -> Answer:
    """Give the one follow-up of an interview told of very late."""
    interview = interview_of(known, event.interview_id)
    if interview is None or interview.state not in OPEN_STATES:
        return known, ()
    rows = rows_of(known, interview.id)
    if not Ladder(interview, rows, known.person, Calendar.of(known.person)).awaits_chase:
        return known, ()
    known = put_interview(known, replace(interview, chased_at=now))
    asked = rows[Kind.CHASE_OR_CLOSE]
    known = put_row(known, replace(asked, state=ReminderState.DONE, closed_at=now, answered_at=now))
    known, coming = say_in_answer(known, interview.id, Kind.FOLLOW_UP_1, now)
    return known, (coming,)


def answered(known: Known, event: Answered, now: datetime) -> Answer:
    """Close the interview; every step still planned for it is cancelled."""
    interview = interview_of(known, event.interview_id)
    if interview is None:
        return known, ()
    return put_interview(known, replace(interview, state=event.state, closed_at=now)), ()


def _is_too_early(interview: Interview, person: Person, calendar: Calendar, now: datetime) -> bool:
    """Whether the interview is not over, or the day has not come that the promised one gives to the first."""
    if timing.ends_at(interview, calendar) > now:
        return True
    is_bound = timing.promised_day(interview, calendar) is not None
    return is_bound and calendar.day(now) < timing.first_follow_up_on(interview, person, calendar)


def _its_own(kind: Kind) -> Kind:
    """The last call is the thank-you once more: what is said of it is said of the thank-you."""
    return Kind.THANK_YOU if kind is Kind.LAST_CALL else kind


def _with_last_call(known: Known, interview_id: int, closed: Reminder) -> Known:
    call = row_of(known, interview_id, Kind.LAST_CALL)
    if closed.kind is not Kind.THANK_YOU or call is None or call.state is not ReminderState.REMINDED:
        return known
    return put_row(known, replace(call, state=closed.state, closed_at=closed.closed_at, answered_at=closed.answered_at))


def _without_earlier(known: Known, interview_id: int, kind: Kind) -> Known:
    """A follow-up that was sent leaves none before it to come."""
    if kind not in FOLLOW_UPS:
        return known
    for earlier in LADDER[: LADDER.index(kind)]:
        row = row_of(known, interview_id, earlier)
        if row is not None and row.state is ReminderState.PLANNED:
            known = put_row(known, cancelled(row))
    return known


def _without_planned(known: Known, interview_id: int) -> Known:
    for kind in LADDER:
        row = row_of(known, interview_id, kind)
        if row is not None and row.state is ReminderState.PLANNED:
            known = put_row(known, cancelled(row))
    return known
