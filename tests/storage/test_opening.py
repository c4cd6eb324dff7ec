"""A database is made and brought up to date when it is opened; one that must not be touched is refused in a line."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

import storage
from storage import inbox, schema
from storage.database import Database, StorageError, Tx, UnavailableError, open_database
from storage.sealing import Keys
from storage.tables import leases, metadata
from tests.storage.samples import an_update


def differences(tx: Tx) -> list[object]:
    """What the tables that are there differ in from those that are meant."""
    context = MigrationContext.configure(tx.connection, opts={"include_name": _is_ours})
    return list(compare_metadata(context, metadata))


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or name != leases.name


async def test_the_migrations_make_the_very_tables(database: Database) -> None:
    assert await database.transact(differences) == []


def test_the_newest_migration_is_the_one_that_is_named() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


async def test_an_empty_postgresql_is_migrated_by_one_of_two_that_open_it_at_once(
    new_postgresql: str, keys: Keys
) -> None:
    both = await asyncio.gather(open_database(new_postgresql, keys), open_database(new_postgresql, keys))
    assert [await database.transact(inbox.add, [an_update(1)]) for database in both] == [1, 0]
    assert await both[0].transact(differences) == []
    for database in both:
        await database.close()


async def test_what_is_stored_is_there_when_it_is_opened_again(database_url: str, keys: Keys) -> None:
    first = await open_database(database_url, keys)
    await first.transact(inbox.add, [an_update(1)])
    await first.close()
    again = await open_database(database_url.replace("sqlite:", "sqlite+aiosqlite:"), keys)
    assert await again.transact(inbox.newest_update_id) == 1
    await again.close()


def test_a_start_with_nothing_to_migrate_imports_no_migrations(tmp_path: Path, keys: Keys) -> None:
    program = (
        "import asyncio, sys\n"
        "from storage.database import open_database\n"
        "from storage.sealing import Keys\n"
        "async def start():\n"
        "    await (await open_database(sys.argv[1], keys)).close()\n"
        "keys = Keys.from_text(sys.stdin.read())\n"
        "asyncio.run(start())\n"
        "print('alembic' in sys.modules)\n"
    )
    call = [sys.executable, "-c", program, f"sqlite:///{tmp_path}/hearback.db"]
    folder = Path(storage.__file__).parent.parent
    said = [
        subprocess.run(call, input=keys.to_text(), cwd=folder, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert said == ["True\n", "False\n"]


async def test_another_key_is_refused_in_one_line(database_url: str, keys: Keys) -> None:
    await (await open_database(database_url, keys)).close()
    with pytest.raises(StorageError, match=r"^DATA_KEY \(or KEY_FILE\): the key is not the one .*\.$"):
        await open_database(database_url, Keys.generate())


async def test_a_new_key_with_the_old_one_behind_it_opens(database_url: str, keys: Keys) -> None:
    first = await open_database(database_url, keys)
    await first.transact(inbox.add, [an_update(1)])
    await first.close()
    both = Keys.from_text(f"{Keys.generate().to_text()}, {keys.to_text()}")
    again = await open_database(database_url, both)
    await again.transact(inbox.add, [an_update(2)])
    assert [item.update_id for item in await again.transact(inbox.waiting, an_update(1).chat_id, 5)] == [1, 2]
    await again.close()


async def test_tables_of_a_newer_version_are_refused_in_one_line(database_url: str, keys: Keys) -> None:
    first = await open_database(database_url, keys)
    await first.transact(lambda tx: tx.connection.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    await first.close()
    with pytest.raises(
        StorageError,
        match=r"^DATABASE_URL: the database was made by a newer Hearback: run that version \(.*9999.*\)\.$",
    ):
        await open_database(database_url, keys)


async def test_a_second_process_on_the_same_file_is_refused_in_one_line(tmp_path: Path, keys: Keys) -> None:
    url = f"sqlite:///{tmp_path}/hearback.db"
    first = await open_database(url, keys)
    program = (
        "import asyncio, sys\n"
        "from storage.database import StorageError, open_database\n"
        "from storage.sealing import Keys\n"
        "try:\n"
        "    asyncio.run(open_database(sys.argv[1], Keys.from_text(sys.stdin.read())))\n"
        "except StorageError as error:\n"
        "    print(error)\n"
    )
    second = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", program, url),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=Path(storage.__file__).parent.parent,
    )
    said, _ = await second.communicate(keys.to_text().encode())
    assert (
        said.decode().strip().endswith("is in use by another Hearback: stop that one, or use PostgreSQL for several.")
    )
    await first.transact(inbox.add, [an_update(1)])
    await first.close()
    await (await open_database(url, keys)).close()


async def test_a_folder_that_is_not_there_is_made(tmp_path: Path, keys: Keys) -> None:
    await (await open_database(f"sqlite:///{tmp_path}/data/deep/hearback.db", keys)).close()
    assert (tmp_path / "data" / "deep" / "hearback.db").exists()


async def test_a_folder_that_cannot_be_made_is_named_in_one_line(tmp_path: Path, keys: Keys) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match=r"^DATABASE_URL: the folder .*file cannot be written to: .*\.$"):
        await open_database(f"sqlite:///{tmp_path}/file/hearback.db", keys)


async def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, keys: Keys) -> None:
    file = tmp_path / "hearback.db"
    file.write_bytes(b"these are the notes of a person, and no database at all" * 100)
    before = file.read_bytes()
    with pytest.raises(
        StorageError, match=r"^DATABASE_URL: the database file .*hearback.db cannot be used: file is not a database\.$"
    ):
        await open_database(f"sqlite:///{file}", keys)
    assert file.read_bytes() == before


async def test_a_damaged_file_is_named_in_one_line(tmp_path: Path, keys: Keys) -> None:
    file = tmp_path / "hearback.db"
    database = await open_database(f"sqlite:///{file}", keys)
    await database.transact(inbox.add, [an_update(n) for n in range(1, 200)])
    await database.close()
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(StorageError, match=r"^DATABASE_URL: the database file .* cannot be used: .*malformed.*\.$"):
        await open_database(f"sqlite:///{file}", keys)


async def test_a_full_disk_may_be_tried_again_and_loses_nothing(tmp_path: Path, keys: Keys) -> None:
    database = await open_database(f"sqlite:///{tmp_path}/hearback.db", keys)
    await database.transact(inbox.add, [an_update(1)])
    await database.transact(_let_grow_to, 0)
    with pytest.raises(UnavailableError, match=r"^DATABASE_URL: the database file .* cannot be used: .*full\.$"):
        await database.transact(inbox.add, [an_update(2, text="x" * 100_000)])
    await database.transact(_let_grow_to, 1_000_000)
    assert await database.transact(inbox.add, [an_update(2, text="x" * 100_000)]) == 1
    assert len(await database.transact(inbox.waiting, an_update(1).chat_id, 5)) == 2
    await database.close()


def _let_grow_to(tx: Tx, pages: int) -> None:
    tx.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages or 1}").close()


async def test_a_file_that_may_only_be_read_is_named_in_one_line(tmp_path: Path, keys: Keys) -> None:
    database = await open_database(f"sqlite:///{tmp_path}/hearback.db", keys)
    await database.transact(lambda tx: tx.connection.exec_driver_sql("PRAGMA query_only = ON").close())
    with pytest.raises(
        StorageError,
        match=r"^DATABASE_URL: the database file .* cannot be used: attempt to write a readonly database\.$",
    ):
        await database.transact(inbox.add, [an_update(1)])
    await database.close()


async def test_a_server_that_is_not_there_may_be_tried_again(keys: Keys) -> None:
    with pytest.raises(UnavailableError, match=r"^DATABASE_URL: the database is out of reach: .*\.$"):
        await open_database("postgresql://somebody@127.0.0.1:1/hearback", keys)


async def test_a_database_that_the_server_has_not_got_is_named_in_one_line(postgresql_server: str, keys: Keys) -> None:
    with pytest.raises(
        StorageError, match=r'^DATABASE_URL: the database refuses: database "nothing_here" does not exist\.$'
    ):
        await open_database(postgresql_server.replace("/postgres?", "/nothing_here?"), keys)


async def test_a_line_that_is_lost_may_be_tried_again_and_is_replaced(new_postgresql: str, keys: Keys) -> None:
    database = await open_database(new_postgresql, keys)
    with pytest.raises(UnavailableError, match=r"^DATABASE_URL: the database is out of reach: .*\.$"):
        await database.transact(lambda tx: tx.connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())")))
    assert await database.transact(inbox.add, [an_update(1)]) == 1
    await database.close()


async def test_listeners_whose_line_was_lost_are_woken_when_it_is_back(new_postgresql: str, keys: Keys) -> None:
    database = await open_database(new_postgresql, keys)
    heard = asyncio.Event()
    database.listen("inbox", heard.set)
    await asyncio.wait_for(heard.wait(), 10)
    heard.clear()
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    cut = text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")
    await database.transact(lambda tx: tx.connection.execute(cut))
    await asyncio.wait_for(heard.wait(), 10)
    await database.close()
