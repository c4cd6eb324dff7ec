"""How long a picture of forty interviews takes, in the process apart that draws it: the first one, and those after."""

from __future__ import annotations

from statistics import median
from time import perf_counter

from bot.apart import Apart
from bot.core.papers.weeks import Weeks
from bot.documents.pictures import weeks
from tests.bench.result import Goal, Result
from tests.documents.weeks import weeks as drawn

_PATIENCE = 30.0
_LINES = 40


async def measure(rounds: int) -> list[Result]:
    """Draw it so many times, each time in a process that is new and then again in the same."""
    given = drawn(_LINES)
    first, later = [], []
    for _ in range(rounds):
        apart = Apart()
        try:
            first.append(await _seconds(apart, given))
            later.append(await _seconds(apart, given))
        finally:
            await apart.stop()
    figures = f"median of {rounds}, {_LINES} interviews"
    return [
        Result("The first picture", "", Goal(1.5, "s"), median(first), figures),
        Result("A later picture", "", Goal(0.5, "s"), median(later), figures),
    ]


async def _seconds(apart: Apart, given: Weeks) -> float:
    began = perf_counter()
    await apart.run(weeks, given, _PATIENCE)
    return perf_counter() - began
