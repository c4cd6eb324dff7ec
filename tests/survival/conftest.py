"""What the tests of survival share, on each database: the bot in a process of its own, or beside its stand-in."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from bot.app import App
from bot.commands.playground import MovedClock
from bot.playground.person import PersonClient
from bot.playground.standin import Standin
from bot.receive import Patience
from bot.settings import Settings
from storage.facts import Known
from storage.sealing import Keys
from tests.stories.conftest import Stage
from tests.survival import processes
from tests.survival.processes import BotProcess, Clock


@dataclass
class Outside:
    """A bot seen from outside: its process, the people who write to it, its clock, and what it left behind."""

    url: str
    database_url: str
    keys: Keys
    folder: Path
    people: PersonClient
    clock: Clock
    bot: BotProcess

    def another(self, **changed: str) -> BotProcess:
        """A second bot of the same settings, or of changed ones, not started."""
        environ = processes.environ(self.url, self.database_url, self.keys, self.folder, **changed)
        return BotProcess(environ, self.folder)

    async def kill(self) -> None:
        """Kill the bot, and let what it held be free."""
        await self.bot.kill()
        await processes.let_leases_run_out(self.database_url, self.keys)

    async def stored(self, *people: int) -> dict[int, Known]:
        """What is stored of people; on SQLite the bot must have ended."""
        return await processes.stored(self.database_url, self.keys, list(people))


@pytest.fixture
async def outside(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Outside]:
    """A stand-in that runs, and a bot that does not run yet; both are gone afterwards."""
    async with processes.standin_process() as url, PersonClient(url, patience=processes.PATIENCE) as people:
        environ = processes.environ(url, database_url, keys, tmp_path)
        bot = BotProcess(environ, tmp_path)
        yield Outside(url, database_url, keys, tmp_path, people, Clock(tmp_path / "clock", people), bot)
        if bot.alive:
            await bot.kill()


_QUICK = Patience(poll=5, pause=0.02, longest_pause=0.1, role=2.0, renew=0.1, conflict=0.5)
Begin = Callable[[datetime], Awaitable[Stage]]


@pytest.fixture
async def begin(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Begin]:
    """Begins a story at a moment of its own: ``stage = await begin(moment)``; bot and stand-in are in one process."""
    clock = MovedClock(tmp_path / "clock")
    async with AsyncExitStack() as stack:
        standin = await stack.enter_async_context(Standin(clock=clock))
        people = await stack.enter_async_context(PersonClient(standin.url))

        async def started(moment: datetime) -> Stage:
            offset = (moment - datetime.now(tz=moment.tzinfo)).total_seconds()
            clock.file.write_text(f"{offset:.6f}\n", "ascii")
            settings = Settings(
                token=standin.token,
                api_url=standin.url,
                database_url=database_url,
                data_key=keys.to_text(),
                clock_file=clock.file,
                send_rate=1000,
                chat_rate=1000.0,
            )
            app = await stack.enter_async_context(App(settings, patience=_QUICK, first_wait=0.02, tick=0.2))
            clock.app, clock.standin = app, standin
            return Stage(app, clock, people)

        yield started
