"""How long a start takes until the first answer, with very many reminders planned and with none."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from statistics import median

from bot.playground.person import PersonClient, Talk
from storage.database import open_database
from storage.sealing import Keys
from tests.bench.databases import Databases
from tests.bench.filling import fill
from tests.bench.processes import bot, standin
from tests.bench.result import Goal, Result
from tests.bench.scale import Scale

_GOAL = Goal(1.2, "times")
_PATIENCE = 60.0
_WHO_ASKS = 7
_WHO_WAITS = 100_000


@dataclass(frozen=True, slots=True)
class Place:
    """A database, and a stand-in for the bots that are started on it."""

    database_url: str
    keys: Keys
    people: PersonClient
    talk: Talk


async def measure(databases: Databases, scale: Scale) -> Result:
    """Start on an empty database and on a full one in turn."""
    async with AsyncExitStack() as stack:
        empty = await _place(stack, databases, 0, scale)
        full = await _place(stack, databases, scale.people, scale)
        await _start(empty)  # the files of the program are read once for both
        times = [(await _start(empty), await _start(full)) for _ in range(scale.rounds)]
    return _result(databases, scale.people * scale.reminders, times)


async def _place(stack: AsyncExitStack, databases: Databases, people_count: int, scale: Scale) -> Place:
    url, keys = await databases.new(), Keys.generate()
    database = await open_database(url, keys)
    await fill(database, _WHO_ASKS, 1, 0)
    await fill(database, _WHO_WAITS, people_count, scale.reminders)
    await database.close()
    people = PersonClient(await stack.enter_async_context(standin()), patience=_PATIENCE)
    await stack.enter_async_context(people)
    return Place(url, keys, people, await people.add(_WHO_ASKS, "Ana", language_code="en"))


async def _start(place: Place) -> float:
    """Return the seconds from starting the process until it has answered what was already waiting."""
    place.talk.read = await place.talk.events()
    so_far = (await place.people.calls("none")).total
    await place.talk.say("/next")
    begun_at = time.time()
    async with bot(place.people.url, place.database_url, place.keys):
        await place.talk.next_message()
        sent = (await place.people.calls("sendMessage", after=so_far)).calls
        return float(sent[0]["at"]) - begun_at


def _result(databases: Databases, reminders: int, times: Sequence[tuple[float, float]]) -> Result:
    ratio = median(full / empty for empty, full in times)
    empty, full = (median(column) for column in zip(*times, strict=True))
    what = f"A start with {reminders:,} reminders planned, {databases.name}"
    return Result(what, "a start with none", _GOAL, ratio, f"{full:.2f} s and {empty:.2f} s until the first answer")
