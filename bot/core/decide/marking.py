"""Which marks an interview has in a picture, and on which day each stands: what was done, what is open, what comes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from bot.core.decide import showing
from bot.core.decide.turn import Turn
from bot.core.papers.weeks import Mark, Shape
from storage.facts import FOLLOW_UPS, Interview, InterviewState, Kind, Promise, Reminder, ReminderState

_ENDS = {
    InterviewState.OFFER: Shape.OFFER,
    InterviewState.NEXT_ROUND: Shape.NEXT_ROUND,
    InterviewState.NO: Shape.NO,
    InterviewState.MOVED_ON: Shape.RESTED,
    InterviewState.WITHDRAWN: Shape.WITHDRAWN,
}
_NOON = time(12)
_THANKS = (Kind.THANK_YOU, Kind.LAST_CALL)
_SHAPES = {Kind.CARD: Shape.CARD, **dict.fromkeys(_THANKS, Shape.THANKS), **dict.fromkeys(FOLLOW_UPS, Shape.FOLLOW_UP)}


def marks_of(turn: Turn, interview: Interview, first_on: date) -> list[Mark]:
    """Every mark of an interview, counted in days from the beginning of the first one shown."""
    own = [one for one in turn.known.reminders if one.interview_id == interview.id]
    begins_at = interview.begins_at or _noon(turn, interview.held_on)
    marks = [Mark(Shape.INTERVIEW, _days(turn, begins_at, first_on), interview.state is not InterviewState.UPCOMING)]
    if interview.promise is Promise.DAY and interview.promised_on is not None:
        at = (interview.promised_on - first_on).days + 0.5
        marks.append(Mark(Shape.PROMISED, at, interview.promised_on < turn.today))
    marks += _thanks(turn, interview, own, first_on)
    for step in own:
        if step.kind is Kind.CARD or step.kind in FOLLOW_UPS:
            marks += _step(turn, interview, step, first_on)
        elif step.kind is Kind.MOVE_ON and interview.state not in _ENDS:
            marks += _step(turn, interview, step, first_on, Shape.RESTED)
    if interview.state in _ENDS and interview.closed_at is not None:
        marks.append(Mark(_ENDS[interview.state], _days(turn, interview.closed_at, first_on)))
    return marks


def days_of(turn: Turn, interview: Interview) -> tuple[date, date]:
    """The first and the last day on which something of an interview lies; an open one reaches to today."""
    marks = marks_of(turn, interview, interview.held_on)
    first, last = (int(found(one.at for one in marks) // 1) for found in (min, max))
    days = [date.fromordinal(interview.held_on.toordinal() + one) for one in (first, last)]
    return days[0], days[1] if interview.state in _ENDS else max(days[1], turn.today)


def _thanks(turn: Turn, interview: Interview, own: list[Reminder], first_on: date) -> Iterator[Mark]:
    """One mark for the thank-you, whichever of its two comings it was."""
    rows = [one for one in own if one.kind in _THANKS and one.state is not ReminderState.CANCELLED]
    done = [one for one in rows if one.state is ReminderState.DONE]
    said = [one for one in rows if one.state is not ReminderState.PLANNED]
    chosen = next(iter(done or said or rows), None)
    if chosen is not None:
        yield from _step(turn, interview, chosen, first_on)


def _step(
    turn: Turn, interview: Interview, step: Reminder, first_on: date, shape: Shape | None = None
) -> Iterator[Mark]:
    if step.state is ReminderState.CANCELLED or (step.asked and step.state is not ReminderState.DONE):
        return
    shape = shape or _SHAPES[step.kind]
    text = str(FOLLOW_UPS.index(step.kind) + 1) if step.kind in FOLLOW_UPS else ""
    done = step.state is ReminderState.DONE
    waits = showing.waits_for_answer(turn, interview)
    passed = step.state is ReminderState.REMINDED and (waits is None or waits.id != step.id)
    faint = step.state is ReminderState.SKIPPED or (passed and shape is not Shape.RESTED)
    yield Mark(shape, _days(turn, _moment_of(step), first_on), done, faint, text)


def _moment_of(step: Reminder) -> datetime:
    if step.state in (ReminderState.DONE, ReminderState.SKIPPED) and step.closed_at is not None:
        return step.closed_at
    return step.reminded_at if step.state is ReminderState.REMINDED and step.reminded_at else step.due_at


def _days(turn: Turn, at: datetime, first_on: date) -> float:
    local = at.astimezone(turn.zone)
    return (local.date() - first_on).days + (local.hour * 60 + local.minute) / 1440


def _noon(turn: Turn, on: date) -> datetime:
    return datetime.combine(on, _NOON, turn.zone)
