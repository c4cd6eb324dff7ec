"""Several workers on one PostgreSQL, each a process with a line of its own to the database, seen from outside."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from bot.playground.person import PersonClient
from storage.database import Database, Tx, UnavailableError
from storage.sealing import Keys
from storage.tables import WAITING, inbox, leases, outbox
from tests.survival import processes
from tests.survival.cluster import Line, Server, line_to
from tests.survival.processes import BotProcess, Clock

_NONE = 10**9


@dataclass
class Worker:
    """One of the workers: its process, its line to the database, and the token by which it holds its leases."""

    process: BotProcess
    line: Line
    token: str


@dataclass
class Crowd:
    """Several workers, seen from outside, and those who write to them."""

    server: Server
    database: Database
    database_url: str
    url: str
    keys: Keys
    folder: Path
    people: PersonClient
    clock: Clock
    stack: AsyncExitStack
    workers: list[Worker] = field(default_factory=list)
    _never: asyncio.Future[None] = field(default_factory=asyncio.Future)

    async def start(self, number: int, **changed: str) -> None:
        """Start so many workers, one after the other."""
        for _ in range(number):
            line = await self.stack.enter_async_context(line_to(self.server))
            environ = processes.environ(self.url, line.url(self.database_url), self.keys, self.folder, **changed)
            process = BotProcess(environ, self.folder)
            self.stack.push_async_callback(_end, process)
            before = await self.holders("worker")
            await process.start()
            [token] = await self.holders("worker") - before
            self.workers.append(Worker(process, line, token))

    async def holders(self, kind: str) -> set[str]:
        """The tokens of those who hold a lease of a kind."""

        def look(tx: Tx) -> set[str]:
            live = (leases.c.kind == kind, leases.c.until > tx.lease_clock())
            return set(tx.connection.scalars(select(leases.c.token).where(*live)))

        while True:
            try:
                return await self.database.transact(look)
            except UnavailableError:
                await asyncio.wait({self._never}, timeout=0.2)

    async def poller(self) -> Worker:
        """Wait until one of the workers polls, and return it."""
        async with asyncio.timeout(processes.PATIENCE):
            while not (tokens := await self.holders("poll")):
                await asyncio.wait({self._never}, timeout=0.2)
        return next(one for one in self.workers if one.token in tokens)

    async def helper(self) -> Worker:
        """One of the workers that do not poll."""
        poller = await self.poller()
        return next(one for one in self.workers if one is not poller and one.process.alive)

    async def some_calls(self, number: int = 15) -> None:
        """Wait until the workers have done something more."""
        calls = (await self.people.calls(after=_NONE)).total
        await self.people.wait_for_calls(more_than=calls + number)

    async def leases_are_over(self, worker: Worker) -> None:
        """Wait for the seconds after which nobody holds what a worker held."""
        async with asyncio.timeout(processes.PATIENCE):
            while any([worker.token in await self.holders(kind) for kind in ("send", "answer", "poll")]):
                await asyncio.wait({self._never}, timeout=0.2)

    async def nothing_waits(self) -> None:
        """Wait until all that has come is answered, and all that is owed is sent."""

        def left(tx: Tx) -> int:
            of = (select(func.count()).where(box.c.state == WAITING) for box in (inbox, outbox))
            return sum(tx.connection.scalar(one) or 0 for one in of)

        async with asyncio.timeout(processes.PATIENCE):
            while await self.database.transact(left):
                await asyncio.wait({self._never}, timeout=0.2)

    async def stop(self) -> None:
        """Tell those who still run to stop, and see that they do."""
        for worker in self.workers:
            if worker.process.alive:
                assert await worker.process.stop() == 0


async def _end(process: BotProcess) -> None:
    if process.alive:
        process.go_on()
        await process.kill()
