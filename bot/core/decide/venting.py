"""A vent is answered to what it says: the feeling first, one true thing, and something that is theirs; never a task.

A further one within the hour gets something shorter. Under each: a minute of breathing, and to be left in peace until
the next date where that takes nothing from them.
"""

from __future__ import annotations

from datetime import date, timedelta

from bot.core.decide import settling
from bot.core.decide.meant import candidates
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button
from bot.core.plan import timing
from bot.core.plan.calendar import DAY, Calendar
from bot.core.read.vent_words import Mood
from bot.core.read.vents import vent_of
from bot.core.wording import answers_vents
from bot.core.wording.calm import Situation
from storage.facts import FOLLOW_UPS, Interview, InterviewState, Kind, Reminder, ReminderState

_AN_HOUR = timedelta(hours=1)
#: So long a no is what a sad word is about.
_FRESH = timedelta(days=7)
#: Quiet is offered until a day from the day after tomorrow on, and no further than this.
_SOONEST = timedelta(days=2)
_FURTHEST = timedelta(days=30)
#: What loses nothing by coming later; anything else is not to be missed for the sake of quiet.
_CAN_WAIT = frozenset({*FOLLOW_UPS, Kind.MOVE_ON, Kind.DEADLINE_DAY, Kind.NOTICE, Kind.LOOK_BACK})

_OF_MOODS = {
    Mood.ANGER: Situation.ANGER,
    Mood.SELF_BLAME: Situation.SELF_BLAME,
    Mood.EXHAUSTION: Situation.EXHAUSTION,
    Mood.SHAME: Situation.SHAME,
    Mood.ENVY: Situation.ENVY,
    Mood.GHOSTED: Situation.GHOSTED,
    Mood.MANY: Situation.AFTER_MANY,
}
#: Where nothing is known of any interview.
_WITHOUT = {Mood.ANXIETY: Situation.WAITING, Mood.SADNESS: Situation.AFTER_MANY, Mood.UNNAMED: Situation.EXHAUSTION}


def vent(turn: Turn, ask: Ask) -> None:
    """Name the feeling in their words, then one fact and one act; within the hour of another, only stay."""
    found = candidates(turn, ask)
    interview = found[0] if len(found) == 1 else None
    spoken = vent_of(ask.text)
    before = turn.person.vented_at
    again = before is not None and turn.now - before < _AN_HOUR and turn.edits is None
    turn.settle(vented_at=turn.now)
    until = quiet_until(turn)
    if again:
        html = answers_vents.again(spoken, until, turn.today, turn.picker)
    elif not turn.person.calm:
        html = answers_vents.without_calm(spoken, until, turn.today, turn.picker)
    else:
        situation = situation_of(turn, spoken.mood, interview)
        html = answers_vents.first(spoken, situation, turn.picker)
        html += answers_vents.until_when(until, turn.today) if until else ""
    turn.say(html, _rows(turn, until), about=(interview.id,) if interview else ())


def situation_of(turn: Turn, mood: Mood, interview: Interview | None) -> Situation:
    """Which calm words fit: by the feeling, and where that leaves it open, by where things stand."""
    if mood in _OF_MOODS:
        return _OF_MOODS[mood]
    if mood is Mood.SADNESS and _had_a_no(turn, interview):
        return Situation.AFTER_NO
    still_open = [interview] if interview else turn.open_interviews()
    stands = {_stands(turn, one) for one in still_open} - {None}
    # Where several are open, silence is what hurts most.
    order = (Situation.SILENCE, Situation.THE_DAY, Situation.WAITING, Situation.BEFORE)
    return next((one for one in order if one in stands), _WITHOUT[mood])


def quiet_until(turn: Turn) -> date | None:
    """The day of their next date, until which nothing is lost by quiet; None where there is none to offer."""
    paused = turn.person.paused_until_at
    if turn.held or (paused is not None and paused > turn.now):
        return None
    calendar = Calendar.of(turn.person)
    soonest = turn.today + _SOONEST
    planned = sorted(
        (one for one in turn.known.reminders if one.state is ReminderState.PLANNED), key=lambda one: one.due_at
    )
    for step in planned:
        on = step.due_at.astimezone(turn.zone).date()
        if _cannot_wait(step):
            day = on if step.due_at >= calendar.morning_of(on) else on - DAY
        elif on >= soonest:
            day = on
        else:
            continue
        return day if soonest <= day <= turn.today + _FURTHEST else None
    return None


def press_quiet(turn: Turn, rest: list[str]) -> bool:
    """Be quiet until the day on the button; false where it is none, or is gone by."""
    try:
        until = date.fromisoformat(rest[0]) if len(rest) == 1 else None
    except ValueError:
        return False
    if until is None or not turn.today < until <= turn.today + _FURTHEST:
        return False
    turn.rebutton(turn.source)
    settling.pause(turn, until)
    return True


def _cannot_wait(step: Reminder) -> bool:
    return step.kind not in _CAN_WAIT or step.snoozed_to_at is not None


def _rows(turn: Turn, until: date | None) -> Rows:
    breathe = Button(answers_vents.BREATHE, data="breathe")
    if until is None:
        return ((breathe,),)
    quiet = Button(answers_vents.quiet_until(until, turn.today), data=f"quiet:{until.isoformat()}")
    return ((quiet,), (breathe,))


def _had_a_no(turn: Turn, interview: Interview | None) -> bool:
    """Whether it is about a no: that of the interview meant, or any of the last days."""
    among = [interview] if interview is not None else list(turn.known.interviews)
    return any(
        one.state is InterviewState.NO and one.closed_at is not None and turn.now - one.closed_at < _FRESH
        for one in among
    )


def _stands(turn: Turn, interview: Interview) -> Situation | None:
    calendar = Calendar.of(turn.person)
    if interview.state is InterviewState.UPCOMING and turn.now < timing.begins_at(interview, calendar):
        return Situation.BEFORE
    if interview.state not in (InterviewState.UPCOMING, InterviewState.WAITING):
        return None
    if interview.promised_on is None or turn.today < interview.promised_on:
        return Situation.WAITING
    return Situation.THE_DAY if turn.today == interview.promised_on else Situation.SILENCE
