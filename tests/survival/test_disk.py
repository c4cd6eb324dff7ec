"""A full disk, a file that is damaged or may not be written, tables of a newer version: one line, or patience."""

from __future__ import annotations

import asyncio
import resource
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.errors import StoppedError
from storage import heartbeat, inbox
from storage.database import Tx, UnavailableError, open_database
from storage.heartbeat import Heartbeat
from storage.sealing import Keys
from tests.survival.conftest import Begin, Outside
from tests.survival.processes import until

MONDAY = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Europe/London"))
PEOPLE = range(101, 107)

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@on_sqlite
async def test_a_full_disk_is_waited_for_and_nothing_is_lost(outside: Outside) -> None:
    await outside.clock.set(MONDAY)
    talks = [await outside.people.add(one, "Ana", language_code="en-GB") for one in PEOPLE]
    await outside.bot.start()
    for talk in talks:
        await talk.say("/start")
        await talk.say("London")
    await asyncio.gather(*(until(talk, lambda said: len(said) == 3) for talk in talks))
    _let_files_grow_to(outside, 4096)
    for talk in talks:
        await talk.say("Interview at Quillmark tomorrow at 10am, data analyst")
    await outside.bot.logged("no updates for now: DATABASE_URL: the database file")
    _let_files_grow_to(outside, resource.RLIM_INFINITY)
    for talk in talks:
        await talk.say("Interview at Oatworks tomorrow at 11am, data analyst")
        await until(talk, lambda said: "Oatworks" in said[-1].text)
        said = [one.text.split(",")[0] for one in await talk.transcript() if one.by_bot]
        assert said[3:] == ["Quillmark", "Oatworks"]
    assert await outside.bot.stop() == 0
    for known in (await outside.stored(*PEOPLE)).values():
        assert [one.company for one in known.interviews] == ["Quillmark", "Oatworks"]


def _let_files_grow_to(outside: Outside, size: int) -> None:
    """A limit on the files of the process that runs, which the database meets as a disk that takes nothing more."""
    resource.prlimit(outside.bot.number, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@on_sqlite
async def test_a_damaged_file_stops_the_bot_with_one_line_and_is_left_as_it_is(outside: Outside) -> None:
    await outside.clock.set(MONDAY)
    talks = [await outside.people.add(one, "Ana", language_code="en-GB") for one in PEOPLE]
    await outside.bot.start()
    for talk in talks:
        for words in ("/start", "London", "Interview at Quillmark tomorrow at 10am, data analyst"):
            await talk.say(words)
    await asyncio.gather(*(until(talk, lambda said: len(said) == 4) for talk in talks))
    assert await outside.bot.stop() == 0
    file = Path(str(make_url(outside.database_url).database))
    damaged = _damaged(file)
    for talk in talks:
        await talk.say("/list")
    await outside.bot.begin()
    assert await outside.bot.ended() in (1, 2)
    last = outside.bot.lines[-1]
    assert last.startswith(f"DATABASE_URL: the database file {file} cannot be used: ")
    assert "malformed" in last
    assert not any("Traceback" in line for line in outside.bot.lines)
    assert _content(file).startswith(damaged)
    assert (await outside.people.status())["unconfirmed"] == len(PEOPLE)


def _damaged(file: Path) -> bytes:
    """Every page but the first is written over."""
    whole = file.read_bytes()
    damaged = whole[:4096] + b"\xff" * (len(whole) - 4096)
    file.write_bytes(damaged)
    return damaged


def _content(file: Path) -> bytes:
    return file.read_bytes()


@on_sqlite
async def test_a_file_that_may_not_be_written_any_more_stops_the_bot_and_updates_stay_with_telegram(
    begin: Begin, database_url: str, keys: Keys
) -> None:
    stage = await begin(MONDAY)
    ana = await stage.people.add(7, "Ana", language_code="en-GB")
    await ana.say("/start")
    await stage.app.settled()
    await stage.app.database.transact(_pragma, "query_only = ON")
    await ana.say("London")
    with pytest.raises(
        StoppedError, match=r"^DATABASE_URL: the database file .* cannot be used: .*readonly database\.$"
    ):
        await asyncio.wait_for(stage.app.stopped(), 20)
    assert (await stage.people.status())["unconfirmed"] == 1


def _pragma(tx: Tx, words: str) -> None:
    tx.connection.exec_driver_sql(f"PRAGMA {words}").close()


async def test_tables_of_a_newer_version_are_left_alone_with_one_line(outside: Outside) -> None:
    database = await open_database(outside.database_url, outside.keys)
    newer = text("UPDATE alembic_version SET version_num = '9999'")
    await database.transact(lambda tx: tx.connection.execute(newer).close())
    await database.close()
    ana = await outside.people.add(7, "Ana", language_code="en-GB")
    await ana.say("/start")
    await outside.bot.begin()
    assert await outside.bot.ended() == 2
    [line] = outside.bot.lines
    assert line.startswith("DATABASE_URL: the database was made by a newer Hearback: run that version")
    assert (await outside.people.status())["unconfirmed"] == 1


async def test_a_disk_that_is_full_on_the_server_is_waited_for(begin: Begin, database_url: str) -> None:
    """A server says so by a code of its own; here a trigger says it for one table."""
    if database_url.startswith("sqlite"):
        pytest.skip("of a server alone")
    stage = await begin(MONDAY)
    ana = await stage.people.add(7, "Ana", language_code="en-GB")
    await ana.say("/start")
    await stage.app.settled()
    await stage.app.database.transact(_do, _FULL)
    await ana.say("London")
    await stage.people.wait_for_calls("getUpdates", more_than=2)
    await stage.app.database.transact(_do, "DROP FUNCTION full_up CASCADE")
    said = await until(ana, lambda said: len(said) == 3)
    assert "London" in said[-1].text
    assert await stage.app.database.transact(inbox.newest_update_id) is not None


_FULL = """
CREATE FUNCTION full_up() RETURNS trigger AS
    'BEGIN RAISE EXCEPTION ''could not extend file: No space left on device'' USING ERRCODE = ''53100''; END'
    LANGUAGE plpgsql;
CREATE TRIGGER full_up BEFORE INSERT OR UPDATE ON people FOR EACH ROW EXECUTE FUNCTION full_up();
CREATE TRIGGER full_up BEFORE INSERT ON inbox FOR EACH ROW EXECUTE FUNCTION full_up()
"""


def _do(tx: Tx, statements: str) -> None:
    for statement in statements.split(";\n"):
        tx.connection.exec_driver_sql(statement).close()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_server_that_only_reads_for_a_while_is_waited_for(begin: Begin, postgresql_server: str) -> None:
    """As one that is to take over from another does until it has."""
    stage = await begin(MONDAY)
    ana = await stage.people.add(7, "Ana", language_code="en-GB")
    await ana.say("/start")
    await stage.app.settled()
    try:
        await _administer(postgresql_server, "ALTER DATABASE hearback SET default_transaction_read_only = on", _CUT)
        await ana.say("London")
        said = ""
        while "read-only" not in said:
            try:
                await stage.app.database.transact(heartbeat.save, Heartbeat(MONDAY, MONDAY))
            except UnavailableError as error:
                said = str(error)
        assert stage.app.database.damage is None
    finally:
        await _administer(postgresql_server, "ALTER DATABASE hearback RESET default_transaction_read_only", _CUT)
    answers = await until(ana, lambda said: len(said) == 3)
    assert "London" in answers[-1].text


_CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'hearback'"


async def _administer(server: str, *statements: str) -> None:
    url = make_url(server).set(drivername="postgresql+asyncpg")
    engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        for statement in statements:
            await connection.exec_driver_sql(statement)
    await engine.dispose()
