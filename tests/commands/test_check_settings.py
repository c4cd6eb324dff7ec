"""Each setting is tried, and what is wrong is said in words; nothing is made or changed by it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.commands.check_settings import check
from bot.playground.standin import Standin
from bot.settings import Settings
from storage.database import open_database
from storage.sealing import Keys


@pytest.fixture
async def settings(tmp_path: Path, keys: Keys) -> AsyncIterator[Settings]:
    async with Standin() as standin:
        yield Settings(
            token=standin.token,
            api_url=standin.url,
            database_url=f"sqlite:///{tmp_path}/data/hearback.db",
            data_key=keys.to_text(),
            key_file=tmp_path / "keys" / "key",
        )


def _now() -> datetime:
    return datetime.now(UTC)


async def _lines(settings: Settings, off: timedelta = timedelta()) -> dict[str, tuple[bool, str]]:
    """What is said of each thing, and whether it is sound."""
    found = await check(settings, lambda: _now() + off)
    return {line.partition(": ")[0]: (sound, line.partition(": ")[2]) for sound, line in found}


def _names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


async def _made(settings: Settings) -> None:
    await (await open_database(settings.database_url, Keys.from_text(settings.data_key or ""))).close()


async def test_before_the_first_start_all_is_sound_and_nothing_is_made(settings: Settings, tmp_path: Path) -> None:
    lines = await _lines(replace(settings, data_key=None))
    assert all(sound for sound, _ in lines.values())
    assert lines["token"][1].startswith("that of @")
    assert lines["clock"][1] == "right"
    assert lines["database"][1] == "SQLite, made at the first start"
    assert lines["key"][1].endswith("made at the first start; keep a copy of it then")
    assert _names_in(tmp_path) == []


async def test_with_a_database_all_is_sound_while_the_bot_runs(settings: Settings) -> None:
    assert settings.data_key is not None
    running = await open_database(settings.database_url, Keys.from_text(settings.data_key))
    lines = await _lines(settings)
    assert all(sound for sound, _ in lines.values())
    assert lines["database"][1] == "SQLite, can be read"
    assert lines["key"][1] == "from DATA_KEY"
    await running.close()


async def test_a_token_that_telegram_does_not_know_is_wrong(settings: Settings) -> None:
    sound, said = (await _lines(replace(settings, token="4242:another-invented-token")))["token"]
    assert (sound, said) == (False, "TELEGRAM_BOT_TOKEN is not known to Telegram: take it anew from @BotFather")


async def test_a_server_that_is_not_reached_is_named_without_the_token(settings: Settings) -> None:
    sound, said = (await _lines(replace(settings, api_url="http://127.0.0.1:1")))["token"]
    assert not sound
    assert said.startswith("not tried, http://127.0.0.1:1 is not reached")
    assert settings.required_token() not in said


@pytest.mark.parametrize(("off", "how"), [(90, "90 seconds fast"), (-3600, "3600 seconds slow")])
async def test_a_clock_that_is_off_is_wrong(settings: Settings, off: int, how: str) -> None:
    sound, said = (await _lines(settings, timedelta(seconds=off, milliseconds=400)))["clock"]
    assert not sound
    assert how in said or how.replace("0 ", "1 ") in said or how.replace("3600", "3599") in said


async def test_another_key_than_that_of_the_database_is_wrong(settings: Settings) -> None:
    await _made(settings)
    sound, said = (await _lines(replace(settings, data_key=Keys.generate().to_text())))["key"]
    assert (sound, said) == (False, "the one from DATA_KEY is not the one that this database was made with")


async def test_a_key_file_that_is_missing_is_wrong_where_there_is_a_database(settings: Settings) -> None:
    await _made(settings)
    sound, said = (await _lines(replace(settings, data_key=None)))["key"]
    assert not sound
    assert "is not there. Put it back" in said


async def test_keys_of_a_rotation_are_told(settings: Settings, keys: Keys) -> None:
    await _made(settings)
    both = Keys.generate().before(keys).to_text()
    assert (await _lines(replace(settings, data_key=both)))["key"] == (
        True,
        "from DATA_KEY, 2 of them: rotate-key drops the old ones",
    )


async def test_a_file_that_is_no_database_is_wrong(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "notes").write_bytes(b"no database at all" * 100)
    lines = await _lines(replace(settings, database_url=f"sqlite:///{tmp_path}/notes"))
    assert lines["database"][0] is False
    assert "file is not a database" in lines["database"][1]


async def test_a_server_without_the_database_is_wrong(settings: Settings, postgresql_server: str) -> None:
    url = postgresql_server.replace("/postgres?", "/nothing_here?")
    sound, said = (await _lines(replace(settings, database_url=url)))["database"]
    assert not sound
    assert 'database "nothing_here" does not exist' in said


async def test_a_database_on_a_server_is_looked_at_and_left_as_it_is(settings: Settings, new_postgresql: str) -> None:
    on_server = replace(settings, database_url=new_postgresql)
    assert (await _lines(on_server))["database"] == (True, "PostgreSQL, made at the first start")
    await _made(on_server)
    assert (await _lines(on_server))["database"] == (True, "PostgreSQL, can be read")


async def test_without_a_token_telegram_is_not_asked(settings: Settings) -> None:
    lines = await _lines(replace(settings, token=None, api_url="http://127.0.0.1:1"))
    assert "token" not in lines
    assert lines["starts"][1].startswith("the playground")
