"""A running bot takes a new key from its key file, seals everything with it, and goes on answering all along."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot import key
from bot.app import App
from bot.commands.rotate_key import rotate
from bot.errors import SettingsError, StoppedError
from bot.playground.person import Talk
from bot.settings import Settings
from storage import beside, rotation
from storage.database import open_database
from storage.errors import StorageError
from storage.sealing import Keys
from tests.loops.conftest import Running


@pytest.fixture
def settings(settings: Settings, keys: Keys, tmp_path: Path) -> Settings:
    """The key is in a file, with rights of its own."""
    file = tmp_path / "keys" / "key"
    file.parent.mkdir()
    file.write_text(keys.to_text() + "\n")
    file.chmod(0o640)
    return replace(settings, data_key=None, key_file=file)


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of its own, for its key changes."""
    if request.node.callspec.params["kind"] == "postgresql":
        return str(request.getfixturevalue("new_postgresql"))
    return f"sqlite:///{tmp_path / 'data' / 'hearback.db'}"


both = pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
on_sqlite = pytest.mark.parametrize("kind", ["sqlite"])
on_postgresql = pytest.mark.parametrize("kind", ["postgresql"])


async def _everything_opens_with(settings: Settings, keys: Keys) -> None:
    assert await beside.look(settings.database_url, keys, rotation.left) == 0
    await (await open_database(settings.database_url, keys)).close()


@both
async def test_the_key_is_rotated_while_the_bot_runs(
    running: Running, settings: Settings, ana: Talk, kind: str
) -> None:
    old, said = key.keys_of(settings), list[str]()
    async with running():
        for number in range(30):
            assert (await ana.ask(f"before {number}")).text == f"echo: before {number}"
        rotating = asyncio.create_task(rotate(settings, say=said.append, seconds=0.05))
        for number in range(30):
            assert (await ana.ask(f"meanwhile {number}")).text == f"echo: meanwhile {number}"
        await asyncio.wait_for(rotating, 30)
        assert (await ana.ask("after")).text == "echo: after"
    new = key.keys_of(settings)
    assert len(new.ids) == 1
    assert new.ids != old.ids
    await _everything_opens_with(settings, new)
    assert settings.key_file.stat().st_mode & 0o777 == 0o640
    aside = settings.key_file.with_name("key.old-1")
    assert Keys.from_text(aside.read_text()).ids == old.ids
    assert any(str(aside) in line for line in said)
    assert not any(text in line for line in said for text in (old.to_text(), new.to_text()))


@both
async def test_the_key_is_rotated_where_no_bot_runs(running: Running, settings: Settings, ana: Talk, kind: str) -> None:
    async with running():
        await ana.ask("hello")
    await rotate(settings, say=str, seconds=0.05)
    await _everything_opens_with(settings, key.keys_of(settings))
    async with running():
        assert (await ana.ask("again")).text == "echo: again"


@both
async def test_a_rotation_that_was_cut_short_goes_on(
    running: Running, settings: Settings, ana: Talk, kind: str
) -> None:
    async with running():
        await ana.ask("hello")
    begun = Keys.generate().before(key.keys_of(settings))
    key.replace_file(settings.key_file, begun)
    said: list[str] = []
    async with running():
        assert (await ana.ask("again")).text == "echo: again"
        await rotate(settings, say=said.append, seconds=0.05)
    assert said[0] == "A new key is there already: going on with it."
    assert key.keys_of(settings).ids == begun.newest().ids


@on_postgresql
async def test_two_workers_take_the_new_key_together(
    running: Running, settings: Settings, ana: Talk, kind: str
) -> None:
    async with running(), running():
        await ana.ask("hello")
        rotating = asyncio.create_task(rotate(settings, say=str, seconds=0.05))
        for number in range(30):
            assert (await ana.ask(f"meanwhile {number}")).text == f"echo: meanwhile {number}"
        await asyncio.wait_for(rotating, 30)
        assert (await ana.ask("after")).text == "echo: after"
    await _everything_opens_with(settings, key.keys_of(settings))


@on_postgresql
async def test_a_worker_that_does_not_know_the_new_key_holds_the_others_back(
    running: Running, settings: Settings, ana: Talk, kind: str
) -> None:
    old = key.keys_of(settings)
    async with running(data_key=old.to_text()), running():
        await ana.ask("hello")
        said: list[str] = []
        rotating = asyncio.create_task(rotate(settings, say=said.append, seconds=0.05))
        while not any("do not seal with the new key yet" in line for line in said):
            await asyncio.wait({rotating}, timeout=0.05)
        assert (await ana.ask("still here")).text == "echo: still here"
        assert await beside.sealed_by(settings.database_url) == old.sealing
        rotating.cancel()
        await asyncio.gather(rotating, return_exceptions=True)
    await _everything_opens_with(settings, old)


@both
async def test_a_key_that_is_missing_is_not_made_anew_over_a_database(
    running: Running, settings: Settings, ana: Talk, kind: str
) -> None:
    async with running():
        await ana.ask("hello")
    moved = settings.key_file.rename(settings.key_file.with_name("elsewhere"))
    with pytest.raises(
        SettingsError, match=r"^KEY_FILE should be the file with the key of this database: .* not there"
    ):
        async with running():
            pass
    assert not settings.key_file.exists()
    moved.rename(settings.key_file)
    async with running():
        assert (await ana.ask("again")).text == "echo: again"


@both
async def test_a_wrong_key_is_refused_in_a_line_and_nothing_is_written(
    running: Running, settings: Settings, ana: Talk, kind: str
) -> None:
    async with running():
        await ana.ask("hello")
    right, wrong = settings.key_file.read_text(), Keys.generate().to_text()
    settings.key_file.write_text(wrong)
    with pytest.raises(StorageError, match=r"^DATA_KEY \(or KEY_FILE\): the key is not the one .*\.$"):
        async with running():
            pass
    with pytest.raises(SettingsError, match=r"^DATA_KEY \(or KEY_FILE\): the key is not the one"):
        await rotate(settings, say=str, seconds=0.05)
    assert settings.key_file.read_text() == wrong
    settings.key_file.write_text(right)
    async with running():
        assert (await ana.ask("again")).text == "echo: again"


@on_sqlite
async def test_a_key_file_that_lost_its_key_does_not_take_it_from_the_running_bot(
    running: Running, settings: Settings, ana: Talk, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with running() as app:
        await ana.ask("hello")
        right = settings.key_file.read_text()
        settings.key_file.write_text(Keys.generate().to_text())
        await _taken_notice(app, caplog)
        assert (await ana.ask("still here")).text == "echo: still here"
        settings.key_file.write_text(right)
    async with running():
        assert (await ana.ask("again")).text == "echo: again"


async def _taken_notice(app: App, caplog: pytest.LogCaptureFixture) -> None:
    async with asyncio.timeout(5):
        while "KEY_FILE has changed and is not taken" not in caplog.text:
            await asyncio.wait({asyncio.create_task(app.settled())}, timeout=0.1)
            await asyncio.sleep(0)


@on_sqlite
async def test_a_key_that_the_settings_hold_is_changed_by_hand(
    running: Running, settings: Settings, ana: Talk, kind: str
) -> None:
    old, new = key.keys_of(settings), Keys.generate()
    by_hand = replace(settings, data_key=old.to_text())
    async with running(data_key=old.to_text()):
        await ana.ask("hello")
    with pytest.raises(SettingsError, match="only you can change it"):
        await rotate(by_hand, say=str, seconds=0.05)
    said: list[str] = []
    two = new.before(old).to_text()
    async with running(data_key=two):
        await rotate(replace(settings, data_key=two), say=said.append, seconds=0.05)
    assert said[-1] == "Nothing is left under the old key. Set DATA_KEY to the new key alone, the first of the two."
    await _everything_opens_with(settings, new)


@on_sqlite
async def test_where_nothing_is_stored_there_is_nothing_to_rotate(settings: Settings, kind: str) -> None:
    with pytest.raises(StoppedError, match="nothing to rotate yet"):
        await rotate(settings, say=str, seconds=0.05)
    assert await beside.sealed_by(settings.database_url) is None


@on_sqlite
async def test_a_key_file_that_cannot_be_written_is_named(
    running: Running, settings: Settings, ana: Talk, kind: str
) -> None:
    async with running():
        await ana.ask("hello")
    before = settings.key_file.read_text()
    in_the_way = settings.key_file.with_name(f"{settings.key_file.name}.{os.getpid()}")
    in_the_way.touch()
    with pytest.raises(SettingsError, match="KEY_FILE should be a file that can be written"):
        await rotate(settings, say=str, seconds=0.05)
    assert settings.key_file.read_text() == before
