"""The plan: what an interview asks for, and when. It stands between ``decide`` and the rows that ``remind`` looks at.

Pure: known facts and a moment in, known facts and what is said out. It writes no words and asks no clock.
"""

from __future__ import annotations

from datetime import datetime

from bot.core.plan.events import Due, Event, Outcome
from storage.facts import Known


def happen(known: Known, event: Event, now: datetime) -> Outcome:
    """Apply one event and plan again; ``in_answer`` is what of the plan belongs into the answer."""
    raise NotImplementedError


def replan(known: Known, now: datetime) -> Known:
    """Bring the steps still planned in line with the facts; planning twice changes nothing."""
    raise NotImplementedError


def due(known: Known, now: datetime, *, running_since: datetime) -> Due:
    """What is to be said at ``now``; a step over two hours late whose moment lay before ``running_since`` is late."""
    raise NotImplementedError


def next_due(known: Known) -> datetime | None:
    """The next moment at which ``due`` may have something to say, held and paused moments reckoned in."""
    raise NotImplementedError
