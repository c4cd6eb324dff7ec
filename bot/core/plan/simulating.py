"""A person's weeks played through by the very functions that plan for people, from moment to moment.

It is for the command line's ``plan`` and for tests; the running bot has its loops instead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.plan.events import Coming, Event, How, Told
from bot.core.plan.happening import happen
from bot.core.plan.pushing import due, next_due
from storage.facts import Known

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Past:
    """What is known when an event is made, and what was known right before and right after the event before it.

    That another interview was told of is no such event: it is undone by no Undo of what came before.
    """

    known: Known
    before: Known
    after: Known


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that befalls at a moment: an event, or one that is made of what has gone before."""

    at: datetime
    event: Event | Callable[[Past], Event]


@dataclass(frozen=True, slots=True)
class Down:
    """The bot does not run from a moment until another."""

    at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """One message of the plan; ``how`` is None for what stands inside an answer."""

    at: datetime
    how: How | None
    comings: tuple[Coming, ...]


def simulate(known: Known, happenings: Sequence[Happening | Down]) -> tuple[Known, list[Line]]:
    """Everything that is said because of the plan until nothing more would come, and what is known then.

    ``happenings`` are in order of time; one at the moment at which a step is due comes before it.
    """
    lines: list[Line] = []
    running_since = _LONG_AGO
    before = after = known
    for one in happenings:
        known = _run(known, max(one.at, running_since), running_since, lines)
        if isinstance(one, Down):
            running_since = max(one.until, running_since)
            continue
        now = max(one.at, running_since)
        event = one.event(Past(known, before, after)) if callable(one.event) else one.event
        outcome = happen(known, event, now)
        if not isinstance(event, Told):
            before, after = known, outcome.known
        known = outcome.known
        if outcome.in_answer:
            lines.append(Line(now, None, outcome.in_answer))
    return _run(known, None, running_since, lines), lines


def _run(known: Known, until: datetime | None, running_since: datetime, lines: list[Line]) -> Known:
    """Say what falls due before ``until``; what fell due while the bot was down, when it is back."""
    while (moment := next_due(known)) is not None:
        now = max(moment, running_since)
        if until is not None and now >= until:
            return known
        said = due(known, now, running_since=running_since)
        known = said.known
        lines += [Line(now, push.how, push.comings) for push in said.pushes]
    return known
