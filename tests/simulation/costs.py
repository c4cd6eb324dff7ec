"""``python -m tests.simulation.costs``: what an answer and a reminder cost one worker and its database, in CPU time.

CPU time says what a machine carries even where it is busy with other things; how long something took does not.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from tests.chaos.run import BEGINS_AT
from tests.chaos.theatre import Theatre, theatre

_TICKS = os.sysconf("SC_CLK_TCK")
_ROUNDS = 3


@dataclass(frozen=True)
class Cost:
    """Milliseconds of CPU a message, of the worker and of the database beside it."""

    what: str
    worker: float
    database: float

    def __str__(self) -> str:
        return f"{self.what}: {self.worker:.1f} ms of the worker, {self.database:.1f} ms of the database"


async def measure(people: int, *, shared: bool) -> list[Cost]:
    """Let so many people write and be written to, all at once, and divide what that took."""
    with tempfile.TemporaryDirectory(prefix="hearback-costs-", ignore_cleanup_errors=True) as folder:
        async with theatre(Path(folder), shared=shared, begins_at=BEGINS_AT, bots=1) as running:
            ids = range(1001, 1001 + people)
            await running.people.add_many([{"id": one, "first_name": "Ana", "language_code": "en-GB"} for one in ids])
            for text in ("/start", "London"):
                await _said(running, ids, text)
            small = [await _cost(running, people, lambda: _said(running, ids, "/next")) for _ in range(_ROUNDS)]
            told = "Interview at Quillmark on Thursday 5 November at 2pm, data analyst, with Dana Lee"
            plans = await _cost(running, people, lambda: _said(running, ids, told))
            evening = BEGINS_AT.replace(day=4, hour=18)
            await running.pass_time(evening - timedelta(minutes=1) - running.now)
            reminds = await _cost(running, people, lambda: running.pass_time(timedelta(minutes=2)))
    median = sorted(small)[_ROUNDS // 2]
    return [Cost("a small answer", *median), Cost("an answer that plans", *plans), Cost("a reminder", *reminds)]


async def _said(running: Theatre, ids: range, text: str) -> None:
    for one in ids:
        await running.people.talk(one).say(text)
    await running.settle()


async def _cost(running: Theatre, messages: int, do: Callable[[], Awaitable[None]]) -> tuple[float, float]:
    sent, before = await _sent(running), _used(running)
    await do()
    after = _used(running)
    if (came := await _sent(running) - sent) < messages:
        raise AssertionError(f"{came} messages came, {messages} were to be measured")
    worker, database = ((now - was) * 1000 / messages for was, now in zip(before, after, strict=True))
    return worker, database


async def _sent(running: Theatre) -> int:
    return sum((await running.people.calls(after=10**9)).counts.get("sendMessage", {}).values())


def _used(running: Theatre) -> tuple[float, float]:
    """Return the CPU seconds that the worker, and the server of the database, have used so far."""
    worker = _seconds(running.alive[0].pid)
    if running.postgres is None:
        return worker, 0.0
    server = running.postgres.pid
    theirs = [number for number in _processes() if number == server or _parent(number) == server]
    return worker, sum(map(_seconds, theirs))


def _processes() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal()]


def _fields(number: int) -> list[str]:
    try:
        return Path(f"/proc/{number}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    except OSError:
        return ["?"] + ["0"] * 20


def _parent(number: int) -> int:
    return int(_fields(number)[1])


def _seconds(number: int) -> float:
    return sum(int(ticks) for ticks in _fields(number)[11:13]) / _TICKS


def main() -> int:
    """Measure on both databases, and print."""
    for shared in (False, True):
        print("PostgreSQL" if shared else "SQLite")
        for cost in asyncio.run(measure(400, shared=shared)):
            print(f"  {cost}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
