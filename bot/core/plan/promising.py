"""What the employer says on the way: the promised day, that they are still deciding, an answer that reads cold.

News makes the ladder begin anew where it stands: follow-ups that came and were neither sent nor skipped come again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.core.plan import timing
from bot.core.plan.calendar import WEEK, Calendar
from bot.core.plan.early import was_snoozed
from bot.core.plan.events import ColdAnswer, Coming, Debriefed, StillDeciding
from bot.core.plan.ladder import Ladder
from bot.core.plan.rows import (
    ANSWERED,
    CAME,
    LADDER,
    anchor_of,
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
    Interview,
    InterviewState,
    Kind,
    Known,
    Promise,
    ReminderState,
)

Answer = tuple[Known, tuple[Coming, ...]]

_OLD_DAYS = 30


def debriefed(known: Known, event: Debriefed, now: datetime) -> Answer:
    """Note how it felt and what was promised; the debrief is answered, be it by a half."""
    interview = interview_of(known, event.interview_id)
    if interview is None:
        return known, ()
    known = put_interview(known, replace(interview, felt=event.felt or interview.felt))
    known, row = ensure_row(known, interview.id, Kind.DEBRIEF, now)
    known = put_row(known, replace(row, state=ReminderState.DONE, closed_at=row.closed_at or now, answered_at=now))
    if event.promise is None:
        return known, ()
    return promise(known, interview.id, event.promise, event.promised_on, now)


def promise(known: Known, interview_id: int, kind: Promise, on: date | None, now: datetime) -> Answer:
    """Note whether a day was named and which; told what is known already, nothing changes."""
    before = interview_of(known, interview_id)
    if before is None:
        return known, ()
    # After "still deciding", the same day told once more is news: they have named it again.
    today = Calendar.of(known.person).day(now)
    said_again = before.deciding_open and on is not None and on >= today
    if (before.promise, before.promised_on) == (kind, on) and not said_again:
        return known, ()
    after = replace(before, promise=kind, promised_on=on, promised_told_at=now)
    if timing.promised_day(after, Calendar.of(known.person)) is not None:
        after = _reopened(replace(after, deciding_open=False))
        known = put_interview(known, after)
        known = _begin_anew(known, after, now)
    else:
        known = _without_promised_day(put_interview(known, after), after.id)
    return _suggested(known, after, now) if kind is Promise.NONE else (known, ())


def still_deciding(known: Known, event: StillDeciding, now: datetime) -> Answer:
    """Note that they still decide, by a day or with none; it reopens what was moved on from."""
    interview = interview_of(known, event.interview_id)
    if interview is None or interview.state in ENDED_STATES:
        return known, ()
    first_at = _first_answer_at(known, interview, now)
    after = _reopened(replace(interview, deciding_at=now, deciding_open=True, answered_first_at=first_at))
    if event.promised_on is not None:
        after = replace(after, promise=Promise.DAY, promised_on=event.promised_on, promised_told_at=now)
        after = replace(after, deciding_open=timing.promise_contradicts(after, Calendar.of(known.person)))
    elif after.promise is Promise.UNSAID:
        after = replace(after, promise=Promise.NONE)
    return _begin_anew(put_interview(known, after), after, now), ()


def cold_answer(known: Known, event: ColdAnswer, now: datetime) -> Answer:
    """Note that an answer came which the person calls cold: no follow-up comes again unasked."""
    interview = interview_of(known, event.interview_id)
    if interview is None or interview.state in ENDED_STATES:
        return known, ()
    rows = rows_of(known, interview.id)
    for row in (rows[kind] for kind in (*FOLLOW_UPS, Kind.CHASE_OR_CLOSE) if kind in rows):
        is_open = row.kind is Kind.CHASE_OR_CLOSE and row.state is not ReminderState.DONE
        if is_open or row.state is ReminderState.PLANNED:
            stays = was_snoozed(row) and row.times > 0
            known = put_row(known, replace(cancelled(row), state=ReminderState.REMINDED) if stays else cancelled(row))
    if interview.state is InterviewState.MOVED_ON:
        known = _move_on_in_a_week(known, interview, now)
    return put_interview(known, replace(_reopened(interview), cold_answer_at=now)), ()


def _first_answer_at(known: Known, interview: Interview, now: datetime) -> datetime | None:
    """When the first answer came since the first follow-up did: later news does not make it later."""
    rows = rows_of(known, interview.id)
    first = next((rows[kind] for kind in FOLLOW_UPS if kind in rows and rows[kind].state in CAME), None)
    earlier = interview.answered_first_at
    if first is None or (earlier is not None and earlier >= anchor_of(first)):
        return earlier
    return now


def _reopened(interview: Interview) -> Interview:
    if interview.state is not InterviewState.MOVED_ON:
        return interview
    return replace(interview, state=InterviewState.WAITING, closed_at=None)


def _begin_anew(known: Known, interview: Interview, now: datetime) -> Known:
    """Take back the steps that count from the news: what came after the last follow-up sent or skipped."""
    rows = rows_of(known, interview.id)
    chase = rows.get(Kind.CHASE_OR_CLOSE)
    if chase is not None and chase.state in CAME:
        if _is_old(interview, known, now):
            return known
        known = put_row(known, cancelled(chase))
    answered = [LADDER.index(kind) for kind in FOLLOW_UPS if kind in rows and rows[kind].state in ANSWERED]
    for kind in LADDER[max(answered, default=-1) + 1 :]:
        row = rows.get(kind)
        # Moving on may have been answered too: the news reopens it all the same.
        comes_again = (ReminderState.REMINDED,) if kind in FOLLOW_UPS else CAME
        put_off = row is not None and row.state is ReminderState.PLANNED and was_snoozed(row)
        if row is not None and (row.state in comes_again or put_off):
            known = put_row(known, cancelled(row))
    return _without_promised_day(known, interview.id)


def _without_promised_day(known: Known, interview_id: int) -> Known:
    """Take back the message of a promised day that came or was put off: that day counts no more."""
    row = row_of(known, interview_id, Kind.DEADLINE_DAY)
    counts = row is not None and (row.state in CAME or was_snoozed(row))
    return put_row(known, cancelled(row)) if row is not None and counts else known


def _is_old(interview: Interview, known: Known, now: datetime) -> bool:
    """Whether all that was told is a promised day as long gone as the interview itself, so that it is no news."""
    calendar = Calendar.of(known.person)
    promised = timing.promised_day(interview, calendar)
    return promised is not None and not interview.deciding_open and (calendar.day(now) - promised).days > _OLD_DAYS


def _suggested(known: Known, interview: Interview, now: datetime) -> Answer:
    """Told that no day was named: the follow-up that only asked is suggested now."""
    rows = rows_of(known, interview.id)
    first = rows.get(Kind.FOLLOW_UP_1)
    later = any(rows[kind].state in CAME for kind in LADDER[1:] if kind in rows)
    asks = first is not None and first.state is ReminderState.REMINDED and first.asked
    further = Ladder(interview, rows, known.person, Calendar.of(known.person)).goes_no_further
    cold = further and interview.cold_answer_at is not None
    if not asks or later or cold or interview.state not in OPEN_STATES:
        return known, ()
    known, coming = say_in_answer(known, interview.id, Kind.FOLLOW_UP_1, now)
    return known, (coming,)


def _move_on_in_a_week(known: Known, interview: Interview, now: datetime) -> Known:
    calendar = Calendar.of(known.person)
    row = row_of(known, interview.id, Kind.MOVE_ON)
    if row is None:
        return known
    day = calendar.first_working(calendar.day(now) + WEEK)
    return put_row(known, replace(row, state=ReminderState.PLANNED, snoozed_to_on=day, closed_at=None))
