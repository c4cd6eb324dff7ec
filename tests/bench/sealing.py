"""What sealing costs: how much longer an answer takes of a bot that seals than of one that does not."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from statistics import median

from bot.playground.person import PersonClient
from storage.sealing import Keys
from tests.bench.answers import answer_seconds
from tests.bench.databases import Databases
from tests.bench.processes import bot, standin, unsealed_bot
from tests.bench.result import Goal, Result
from tests.bench.scale import Scale
from tests.bench.workers import PATIENCE

_GOAL = Goal(1.15, "times")
#: The difference is small beside what a machine does meanwhile: more rounds than elsewhere, and shorter ones.
_TIMES = 6


async def measure(kinds: Sequence[Databases], scale: Scale) -> list[Result]:
    """Let a new person in each round talk to the one and to the other, on each kind of database."""
    return [await _on(databases, scale) for databases in kinds]


async def _pair(people: Sequence[PersonClient], number: int, scale: Scale) -> tuple[float, float]:
    """The seconds of both, one right after the other, and the other one first in every second round."""
    order = (0, 1) if number % 2 else (1, 0)
    found = {one: await answer_seconds(people[one], 1000 + number, scale) for one in order}
    return found[0], found[1]


async def _on(databases: Databases, scale: Scale) -> Result:
    short = replace(scale, interviews=1)
    async with AsyncExitStack() as stack:
        people = []
        for begin in (bot, unsealed_bot):
            url = await stack.enter_async_context(standin())
            await stack.enter_async_context(begin(url, await databases.new(), Keys.generate()))
            people.append(await stack.enter_async_context(PersonClient(url, patience=PATIENCE)))
        await _pair(people, 0, short)  # this warms up
        pairs = [await _pair(people, number, short) for number in range(1, _TIMES * scale.rounds + 1)]
    ratio = median(own / other for own, other in pairs)
    said = f"{median(own for own, _ in pairs) * 1000:.1f} ms, {median(other for _, other in pairs) * 1000:.1f} ms"
    return Result(f"An answer with sealing, {databases.name}", "the same without", _GOAL, ratio, said)
