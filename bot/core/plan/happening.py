"""Each event to what it does: facts and steps first, then the plan drawn anew from them."""

from __future__ import annotations

from datetime import datetime

from bot.core.plan import promising, settling, stepping, telling, timing, undoing
from bot.core.plan.calendar import Calendar
from bot.core.plan.events import (
    Answered,
    Blocked,
    CameBack,
    ChaseOnce,
    ColdAnswer,
    Coming,
    Corrected,
    Debriefed,
    Done,
    Event,
    Moved,
    OneMore,
    Outcome,
    Promised,
    Settled,
    Skipped,
    Snoozed,
    StillDeciding,
    Told,
    Undone,
)
from bot.core.plan.ladder import Ladder
from bot.core.plan.replanning import replan
from bot.core.plan.rows import interview_of, rows_of
from storage.facts import OPEN_STATES, Kind, Known

Answer = tuple[Known, tuple[Coming, ...]]


def happen(known: Known, event: Event, now: datetime) -> Outcome:
    """Apply one event and plan again; ``in_answer`` is what of the plan belongs into the answer."""
    after, comings = _applied(known, event, now)
    if not isinstance(event, Settled | Undone | Blocked | CameBack):
        comings = (*comings, *_contradictions(known, after))
    return Outcome(replan(after, now), comings)


def _applied(known: Known, event: Event, now: datetime) -> Answer:
    match event:
        case Told():
            return telling.told(known, event, now)
        case Moved():
            return telling.moved(known, event, now)
        case Corrected():
            return telling.corrected(known, event, now)
        case Promised():
            return promising.promise(known, event.interview_id, event.promise, event.promised_on, now)
        case Debriefed():
            return promising.debriefed(known, event, now)
        case StillDeciding():
            return promising.still_deciding(known, event, now)
        case ColdAnswer():
            return promising.cold_answer(known, event, now)
    return _stepped(known, event, now)


def _stepped(known: Known, event: Event, now: datetime) -> Answer:
    match event:
        case Done():
            return stepping.done(known, event, now)
        case Skipped():
            return stepping.skipped(known, event, now)
        case Snoozed():
            return stepping.snoozed(known, event, now)
        case OneMore():
            return stepping.one_more(known, event, now)
        case ChaseOnce():
            return stepping.chase_once(known, event, now)
        case Answered():
            return stepping.answered(known, event, now)
    return _settled(known, event, now)


def _settled(known: Known, event: Event, now: datetime) -> Answer:
    match event:
        case Settled():
            return settling.settled(known, event, now)
        case Undone():
            return undoing.undone(known, event, now)
        case Blocked():
            return settling.blocked(known, now), ()
        case CameBack():
            return settling.came_back(known, now), ()
    return known, ()


def _contradictions(before: Known, after: Known) -> tuple[Coming, ...]:
    """The question about a promised day before its interview, where the event has made it so."""
    calendar = Calendar.of(after.person)
    comings = []
    for one in after.interviews:
        old = interview_of(before, one.id)
        was = old is not None and old.promised_on == one.promised_on and timing.promise_contradicts(old, calendar)
        chased = Ladder(one, rows_of(after, one.id), after.person, calendar).is_chase
        if one.state in OPEN_STATES and timing.promise_contradicts(one, calendar) and not was and not chased:
            comings.append(Coming(one.id, Kind.DEBRIEF, "ask_promised"))
    return tuple(comings)
