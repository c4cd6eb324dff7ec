"""The bots under measurement: the bare echo bot, and the real one on each kind of database, each with a stand-in."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from bot.playground.person import PersonClient
from storage.sealing import Keys
from tests.bench.databases import Databases
from tests.bench.processes import bot, echo_bot, standin

PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Worker:
    """A bot that runs, and the people's way to it."""

    pid: int
    people: PersonClient
    databases: Databases | None = None  #: None: the echo bot


@asynccontextmanager
async def workers(kinds: Sequence[Databases]) -> AsyncIterator[tuple[Worker, list[Worker]]]:
    """Run the echo bot, and one real bot for each kind."""
    async with AsyncExitStack() as stack:
        people = await _people(stack)
        echo = Worker(await stack.enter_async_context(echo_bot(people.url)), people)
        real = []
        for databases in kinds:
            people = await _people(stack)
            running = bot(people.url, await databases.new(), Keys.generate())
            real.append(Worker(await stack.enter_async_context(running), people, databases))
        yield echo, real


async def _people(stack: AsyncExitStack) -> PersonClient:
    url = await stack.enter_async_context(standin())
    return await stack.enter_async_context(PersonClient(url, patience=PATIENCE))
