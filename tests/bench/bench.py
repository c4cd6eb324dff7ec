"""All benches, one after the other, each telling what it found as it goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.bench import answers, drawing, memory, reading, sealing, sending, starts
from tests.bench.databases import Databases
from tests.bench.result import Result
from tests.bench.scale import Scale
from tests.bench.workers import workers


async def measure(kinds: Sequence[Databases], scale: Scale, tell: Callable[[str], object]) -> list[Result]:
    """Measure everything on these kinds of databases."""
    results: list[Result] = []

    def add(found: Sequence[Result]) -> None:
        for result in found:
            tell(str(result))
        results.extend(found)

    async with workers(kinds) as (echo, real):
        add(await answers.measure(echo, real, scale))
        add(await memory.measure(real))
    add(await sealing.measure(kinds, scale))
    add(await sending.measure(scale))
    add(reading.measure(scale.rounds))
    add(await drawing.measure(scale.rounds))
    for databases in kinds:
        add([await starts.measure(databases, scale)])
    return results
