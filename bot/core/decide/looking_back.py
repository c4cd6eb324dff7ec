"""The look back at the week, said on Sunday evening to those who want it: counted from what is stored, as /stats is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.core.decide.counting import done_between
from bot.core.decide.turn import Rows, Turn
from bot.core.decision import Button
from bot.core.plan.calendar import Calendar
from bot.core.wording import buttons as captions
from bot.core.wording import look_back
from bot.core.wording.look_back import Week
from bot.core.wording.naming import head
from storage.facts import OPEN_STATES, Interview, InterviewState, Kind, Reminder, ReminderState, Urgency

_CAME = (InterviewState.OFFER, InterviewState.NEXT_ROUND, InterviewState.NO)
_DAYS = timedelta(days=6)


def say(turn: Turn, step: Reminder) -> None:
    """Say it, without a sound."""
    last_on = (step.reminded_at or turn.now).astimezone(turn.zone).date()
    last_on -= timedelta(days=(last_on.weekday() + 1) % 7)  # said on a Monday, it is of the week before
    rows: Rows = (
        (Button(captions.OPEN_LIST, data="do:list"), Button(captions.PICTURE, data="do:picture")),
        (Button(look_back.STOP, data="set:lookback:off"),),
    )
    turn.say(look_back.words(_week(turn, last_on), turn.today, turn.picker), rows, steps=(step.id,))
    turn.messages[-1] = replace(turn.messages[-1], silent=True, urgency=Urgency.REMINDER, holdable=True)


def _week(turn: Turn, last_on: date) -> Week:
    first_on = last_on - _DAYS
    done = done_between(turn, first_on, last_on)
    closed = [one for one in turn.known.interviews if _on(turn, one.closed_at, first_on, last_on)]
    return Week(
        first_on=first_on,
        last_on=last_on,
        interviews=done.interviews,
        thanked=done.thanked,
        cards=done.cards,
        follow_ups=done.follow_ups,
        answers=tuple((_name(turn, one), one.state) for one in closed if one.state in _CAME),
        waiting=tuple(_name(turn, one) for one in turn.open_interviews() if one.state is InterviewState.WAITING),
        coming=_coming(turn, last_on),
    )


def _coming(turn: Turn, last_on: date) -> tuple[tuple[str, Kind, date], ...]:
    """The interviews and the first steps of the next seven days, a line for each interview."""
    found: list[tuple[datetime, str, Kind, date]] = []
    calendar = Calendar.of(turn.person)
    for one in turn.known.interviews:
        step = turn.next_step(one.id)
        if one.state not in OPEN_STATES or step is None or step.state is not ReminderState.PLANNED:
            continue
        on = calendar.day(step.due_at)
        if on - last_on <= timedelta(days=7):
            found.append((step.due_at, _name(turn, one), step.kind, on))
    return tuple((name, kind, on) for _, name, kind, on in sorted(found, key=lambda one: one[0]))


def _name(turn: Turn, interview: Interview) -> str:
    return head(interview, turn.today)


def _on(turn: Turn, at: datetime | None, first_on: date, last_on: date) -> bool:
    return at is not None and first_on <= at.astimezone(turn.zone).date() <= last_on
