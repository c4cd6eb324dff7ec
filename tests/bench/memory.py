"""What a worker holds in memory: the real process, with any process that it keeps beside it."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import PIPE
from collections.abc import Sequence

from tests.bench.result import Goal, Result
from tests.bench.workers import Worker

_GOAL = Goal(150, "MB")
_SOMEBODY = 2000


async def measure(real: Sequence[Worker]) -> list[Result]:
    """Look at workers that have answered for a while, before and after a person shares their place."""
    results = []
    for worker in real:
        assert worker.databases is not None
        name = worker.databases.name
        results.append(_result(f"A worker's memory, {name}", await megabytes(worker.pid)))
        talk = await worker.people.add(_SOMEBODY, "Ana", language_code="en")
        await talk.ask("/start")
        talk.read = await talk.events()
        await talk.send_location(51.5, -0.12)
        await talk.next_message()
        results.append(_result(f"A worker's memory after a shared place, {name}", await megabytes(worker.pid)))
    return results


async def megabytes(pid: int) -> float:
    """Return what a process and its children have in memory."""
    process = await asyncio.create_subprocess_exec("ps", "-A", "-o", "pid=,ppid=,rss=", stdout=PIPE)
    output, _ = await process.communicate()
    rows = [tuple(map(int, line.split())) for line in output.splitlines()]
    return sum(kilobytes for own, parent, kilobytes in rows if pid in (own, parent)) / 1024


def _result(what: str, found: float) -> Result:
    return Result(what, "", _GOAL, found, "resident")
