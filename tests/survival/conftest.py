"""What the tests of survival share: a stand-in and a bot in processes of their own, on each database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.playground.person import PersonClient
from storage.facts import Known
from storage.sealing import Keys
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
