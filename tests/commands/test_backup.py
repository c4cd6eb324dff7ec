"""A backup is the database as it stood at one moment, taken while the bot writes; it never overwrites a file."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.commands.backup import main
from bot.errors import StoppedError
from bot.settings import Settings
from storage import inbox
from storage.database import StorageError, open_database
from storage.sealing import Keys
from tests.storage.samples import DANA, an_update, somebody, what_is_known


def _settings(tmp_path: Path) -> Settings:
    return Settings(database_url=f"sqlite:///{tmp_path}/data/hearback.db", key_file=tmp_path / "keys" / "key")


async def test_it_holds_all_that_was_committed_while_the_bot_goes_on_writing(
    tmp_path: Path, keys: Keys, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, target = _settings(tmp_path), tmp_path / "backup.db"
    running = await open_database(settings.database_url, keys)
    stored = await somebody(running)
    writing = asyncio.create_task(_write(running.transact, 1, 200))
    while await running.transact(inbox.newest_update_id) is None:
        await asyncio.wait({writing}, timeout=0.01)
    assert await asyncio.to_thread(main, settings, [str(target)]) == 0
    committed = await running.transact(inbox.newest_update_id)
    await writing
    await running.close()
    assert _names_in(tmp_path) == ["backup.db", "data"]
    copy = await open_database(f"sqlite:///{target}", keys)
    newest = await copy.transact(inbox.newest_update_id)
    assert newest is not None
    assert committed is not None
    assert 1 <= newest <= committed
    assert [one.update_id for one in await copy.transact(inbox.waiting, DANA, 500)] == list(range(1, newest + 1))
    assert await what_is_known(copy) == stored
    await copy.close()
    said = capsys.readouterr().out
    assert str(target) in said
    assert "The key is not in it" in said


def _names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


async def _write(transact: object, first: int, last: int) -> None:
    for number in range(first, last + 1):
        await transact(inbox.add, [an_update(number)])  # type: ignore[operator]


async def test_a_file_that_is_there_is_left_alone(tmp_path: Path, keys: Keys) -> None:
    settings, target = _settings(tmp_path), tmp_path / "backup.db"
    await (await open_database(settings.database_url, keys)).close()
    target.write_text("last week's")
    with pytest.raises(StoppedError, match="is there already, and nothing is ever overwritten"):
        await asyncio.to_thread(main, settings, [str(target)])
    assert target.read_text() == "last week's"


async def test_only_its_owner_may_read_it(tmp_path: Path, keys: Keys) -> None:
    settings = _settings(tmp_path)
    await (await open_database(settings.database_url, keys)).close()
    await asyncio.to_thread(main, settings, [str(tmp_path / "backup.db")])
    assert (tmp_path / "backup.db").stat().st_mode & 0o777 == 0o600


def test_where_there_is_no_database_that_is_said_and_no_file_left(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"there is no database at .* yet\.$"):
        main(_settings(tmp_path), [str(tmp_path / "backup.db")])
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_database_leaves_no_backup_that_looks_whole(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "hearback.db").write_bytes(b"no database at all" * 500)
    with pytest.raises(StorageError, match=r"^The backup could not be made: "):
        main(_settings(tmp_path), [str(tmp_path / "backup.db")])
    assert not (tmp_path / "backup.db").exists()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "hearback.db").touch()
    with pytest.raises(StoppedError, match=r"cannot be written: No such file or directory$"):
        main(_settings(tmp_path), [str(tmp_path / "none" / "backup.db")])


def test_on_a_server_it_says_what_to_run_without_the_password() -> None:
    settings = Settings(database_url="postgresql+asyncpg://bot:secret@db.example:5433/hearback")
    with pytest.raises(StoppedError) as told:
        main(settings, ["nightly backup.dump"])
    line = str(told.value)
    assert line.endswith(
        "pg_dump --format=custom --file='nightly backup.dump' postgresql://bot@db.example:5433/hearback"
    )
    assert "secret" not in line


@pytest.mark.parametrize("words", [[], ["one", "two"], ["--help"]])
def test_it_wants_one_file(words: list[str]) -> None:
    with pytest.raises(StoppedError, match=r"^usage: python -m bot backup FILE$"):
        main(Settings(), words)
