"""kill -9 between two writes of one answer, held open from outside: either all of it stands, or nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.playground.person import ChatMessage
from tests.survival import processes
from tests.survival.conftest import Outside
from tests.survival.processes import until

MONDAY = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Europe/London"))
PEOPLE = range(101, 105)
_BLOCKED = text("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")


# SQLite's whole file is locked or free, so nothing can be held between two writes of one transaction there.
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("table", ["interviews", "outbox"])
async def test_killed_between_two_writes_of_an_answer_nothing_is_lost_or_done_twice(
    outside: Outside, table: str
) -> None:
    await outside.clock.set(MONDAY)
    talks = [await outside.people.add(one, "Ana", language_code="en-GB") for one in PEOPLE]
    await outside.bot.start()
    for talk in talks:
        await talk.say("/start")
        await talk.say("London")
    await asyncio.gather(*(until(talk, lambda said: len(said) == 3) for talk in talks))
    async with _locked(outside, table) as connection:
        for talk in talks:
            await talk.say("Interview at Quillmark tomorrow at 10am, data analyst")
        await outside.people.wait_until_confirmed()
        async with asyncio.timeout(processes.PATIENCE):
            while await connection.scalar(_BLOCKED) < len(talks):
                pass
        await outside.bot.kill()
    await processes.let_leases_run_out(outside.database_url, outside.keys)
    await outside.bot.begin()
    for talk in talks:
        said = await until(talk, lambda said: len(said) == 4)
        assert _starts(said) == ["Quillmark, data analyst."]
    assert await outside.bot.stop() == 0
    for known in (await outside.stored(*PEOPLE)).values():
        assert [one.company for one in known.interviews] == ["Quillmark"]
        assert [one.what for one in known.changes] == ["settings", "log_interview"]


def _starts(said: list[ChatMessage]) -> list[str]:
    return [one.text.splitlines()[0] for one in said[3:]]


@asynccontextmanager
async def _locked(outside: Outside, table: str) -> AsyncIterator[AsyncConnection]:
    """Lets nobody else write to a table."""
    engine = create_async_engine(make_url(outside.database_url).set(drivername="postgresql+asyncpg"))
    async with engine.begin() as connection:
        await connection.execute(text(f"LOCK TABLE {table} IN EXCLUSIVE MODE"))
        yield connection
    await engine.dispose()
