"""``python -m tests.chaos.soak``: months of a thousand people in minutes; nothing may grow that should not.

People tell of interviews, do what they are reminded of, ask, and hear a no; the days go by, one at a time. Memory, open
files and the size of the database are looked at as they do.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from tests.chaos.acts import words
from tests.chaos.model import COMPANIES, ZONE
from tests.chaos.run import BEGINS_AT
from tests.chaos.theatre import Theatre, theatre

_PAGE = os.sysconf("SC_PAGE_SIZE")
_DAY = timedelta(days=1)
#: Interviews of one person; then they only read what comes.
_MOST = 4
#: What a process may take more at the end than when it was warm, and what of open files and connections.
MORE_MEMORY, MORE_FILES = 1.25, 4
#: Texts are kept for a week, so a month later the same traffic takes no more room.
MORE_ROOM = 1.6


@dataclass(frozen=True)
class Look:
    """How a bot stands on a day."""

    day: int
    megabytes: float
    files: int
    stored_megabytes: float
    rows: int

    def __str__(self) -> str:
        memory, stored = f"{self.megabytes:.0f} MB of memory", f"{self.stored_megabytes:.1f} MB stored"
        return f"day {self.day}: {memory}, {self.files} open files, {stored}, {self.rows} rows in the queues"


@dataclass(frozen=True)
class Soak:
    """How much of it."""

    people: int = 1000
    days: int = 90
    seed: int = 1
    shared: bool = False


async def soak(given: Soak, minutes: float) -> list[Look]:
    """Let the days go by, no longer than so many minutes of the machine's; give a look at each tenth."""
    until = time.monotonic() + minutes * 60
    chance = random.Random(given.seed)
    looks: list[Look] = []
    with tempfile.TemporaryDirectory(prefix="hearback-soak-", ignore_cleanup_errors=True) as folder:
        async with theatre(Path(folder), shared=given.shared, begins_at=BEGINS_AT, bots=1, kept=(20, 1000)) as running:
            ids = range(1001, 1001 + given.people)
            await _welcome(running, ids)
            told = dict.fromkeys(ids, 0)
            for day in range(1, given.days + 1):
                await _a_day(running, told, chance)
                if day % 10 == 0:
                    looks.append(await _look(running, day))
                    print(looks[-1], flush=True)
                if time.monotonic() > until:
                    print(f"the time is up after {day} days", flush=True)
                    break
    return looks


async def _welcome(running: Theatre, ids: Sequence[int]) -> None:
    await running.people.add_many([{"id": one, "first_name": "Ana", "language_code": "en-GB"} for one in ids])
    for text in ("/start", "London"):
        for one in ids:
            await running.people.talk(one).say(text)
        await running.settle()


async def _a_day(running: Theatre, told: dict[int, int], chance: random.Random) -> None:
    """In the morning a twentieth of the people write; then the day goes by, and the chores of the night are done."""
    for one in chance.sample(list(told), len(told) // 20):
        talk = running.people.talk(one)
        if told[one] < _MOST:
            await talk.say(words(COMPANIES[told[one]], running.now.astimezone(ZONE), chance))
            told[one] += 1
        elif chance.random() < 0.2:
            await talk.say(f"{chance.choice(COMPANIES[:_MOST])} said no")
        else:
            await talk.say(chance.choice(("/next", "/list", "done", "/stats")))
    await running.pass_time(_DAY)
    await running.alive[0].ask("daily")


async def _look(running: Theatre, day: int) -> Look:
    process = Path(f"/proc/{running.alive[0].pid}")
    pages = int((process / "statm").read_text().split()[1])
    files = len(list((process / "fd").iterdir()))
    found: dict[str, int] = await running.alive[0].ask("depths", told=dict[str, int])
    return Look(day, pages * _PAGE / 1e6, files, found["bytes"] / 1e6, found["rows"])


def grown(looks: Sequence[Look]) -> list[str]:
    """Return what grew that should not have; the first look is at a bot that is not warm yet."""
    if len(looks) < 3:
        return ["too few days to tell"]
    warm, last = looks[len(looks) // 3], looks[-1]
    found = []
    if last.megabytes > warm.megabytes * MORE_MEMORY:
        found.append(f"memory grew from {warm.megabytes:.0f} to {last.megabytes:.0f} MB")
    if last.files > warm.files + MORE_FILES:
        found.append(f"open files grew from {warm.files} to {last.files}")
    if last.rows > max(look.rows for look in looks[: len(looks) // 2 + 1]) * MORE_ROOM:
        found.append(f"rows of the queues grew to {last.rows}")
    return found


def main() -> int:
    """Return 1 where something grew."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos.soak", description=__doc__)
    parser.add_argument("--people", type=int, default=Soak.people)
    parser.add_argument("--days", type=int, default=Soak.days)
    parser.add_argument("--seed", type=int, default=Soak.seed)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--minutes", type=float, default=5.0, help="let no further day begin after so long")
    given = parser.parse_args()
    looks = asyncio.run(soak(Soak(given.people, given.days, given.seed, given.database == "postgresql"), given.minutes))
    wrong = grown(looks)
    print("; ".join(wrong) or "nothing grew that should not", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
