"""How long an answer takes: from what a person says to the bot's message at the stand-in, against a bare echo bot."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from statistics import median

from bot.playground.person import PersonClient, Talk
from tests.bench.result import Goal, Result
from tests.bench.scale import Scale
from tests.bench.workers import Worker

#: Seconds between two messages of a chat: longer than an answer takes, so that none waits for another.
APART = 0.055
COMPANIES = ("Acme", "Globex", "Initech", "Umbrella", "Hooli", "Vandelay")
PLANNING = "Interviewed at {company} yesterday, they'll call Friday"
SMALL = ("/next", "/list", "/help")


@dataclass(frozen=True, slots=True)
class Latencies:
    """Medians of one round, in seconds."""

    planning: float
    small: float
    all: float


async def measure(echo: Worker, real: Sequence[Worker], scale: Scale) -> list[Result]:
    """Let a new person in each round tell of interviews and ask in between, first one bot, then the next."""
    rounds: dict[int, list[Latencies]] = {worker.pid: [] for worker in (echo, *real)}
    for number in range(scale.rounds + 1):
        for worker in (echo, *real):
            found = await _round(worker.people, 1000 + number, scale)
            if number:  # the first warms up
                rounds[worker.pid].append(found)
    return [result for worker in real for result in _results(worker, rounds[worker.pid], rounds[echo.pid])]


async def answer_seconds(people: PersonClient, person_id: int, scale: Scale) -> float:
    """Return the median of one round with a bot, in seconds."""
    return (await _round(people, person_id, scale)).all


async def _round(people: PersonClient, person_id: int, scale: Scale) -> Latencies:
    talk = await people.add(person_id, "Ana", language_code="en")
    for text in ("/start", "London"):
        await _latency(people, talk, text)
    planning, small = [], []
    for company in islice(cycle(COMPANIES), scale.interviews):
        planning.append(await _latency(people, talk, PLANNING.format(company=company), company))
        small += [await _latency(people, talk, text) for text in islice(cycle(SMALL), scale.small)]
    return Latencies(median(planning), median(small), median(planning + small))


async def _latency(people: PersonClient, talk: Talk, text: str, naming: str = "") -> float:
    """Return the seconds from saying ``text`` until the answer's first message has come to the stand-in.

    What does not name what it should is no answer; raises TimeoutError where none comes.
    """
    so_far = (await people.calls("none")).total
    said_at = time.time()
    await talk.say(text)
    came_at: list[float] = []
    while not came_at:
        await talk.next_message()
        sent = (await people.calls("sendMessage", after=so_far)).calls
        came_at = [float(call["at"]) for call in sent if naming in call["params"]["text"]]
    await _quiet(talk, said_at)
    return came_at[0] - said_at


async def _quiet(talk: Talk, said_at: float) -> None:
    """Wait until the next message is due, and the answer is whole."""
    await asyncio.sleep(max(0.0, said_at + APART - time.time()))
    while (events := await talk.events()) > talk.read:
        talk.read = events
        await asyncio.sleep(APART / 2)


def _results(worker: Worker, ours: Sequence[Latencies], theirs: Sequence[Latencies]) -> list[Result]:
    assert worker.databases is not None
    name, goal = worker.databases.name, Goal(worker.databases.answer_within, "times")
    echo = median(one.all for one in theirs)
    results = []
    for what, figures in (
        ("A small answer", [one.small for one in ours]),
        ("An answer that plans", [one.planning for one in ours]),
    ):
        ratio = median(own / other.all for own, other in zip(figures, theirs, strict=True))
        said = f"{median(figures) * 1000:.1f} ms, {echo * 1000:.1f} ms"
        results.append(Result(f"{what}, {name}", "a bare echo bot", goal, ratio, said))
    return results
