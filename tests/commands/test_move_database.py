"""Everything goes from one database into another, with rows in every table, both ways; a mistake is one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot.commands.move_database import main, move
from bot.errors import StoppedError
from bot.settings import Settings
from storage import inbox, leases, outbox, workers
from storage.database import Database, StorageError, Tx, open_database
from storage.moving import AT_ONCE, TABLES
from storage.sealing import Keys
from tests.storage.everything import fill, fill_with_many
from tests.storage.samples import (
    DANA,
    ELI,
    a_letter,
    an_update,
    what_is_known,
)

#: Beyond what four bytes hold, as ids of people are.
BIG = 7_000_000_001
MANY = range(AT_ONCE + 20)
#: The number that the outbox gave last: three rows, many, and one that is gone.
LAST = 3 + len(MANY) + 1
Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/data/hearback.db"


async def _fill(database: Database) -> None:
    """Rows in every table, more in some than are copied at once, and a number of the outbox whose row is gone."""
    await fill(database, BIG)
    await fill_with_many(database, [BIG + number for number in MANY])
    given = await database.transact(outbox.add, [a_letter("gone")])
    await database.transact(
        lambda tx: tx.connection.execute(text(f"DELETE FROM outbox WHERE id = {given[0]}")).rowcount
    )


def _rows(tx: Tx) -> Rows:
    return {
        table.name: [tuple(row) for row in tx.connection.execute(select(table).order_by(*table.primary_key))]
        for table in TABLES
    }


async def _held(url: str, keys: Keys) -> Rows:
    database = await open_database(url, keys)
    try:
        return await database.transact(_rows)
    finally:
        await database.close()


@pytest.fixture
async def filled(sqlite: str, keys: Keys) -> Rows:
    """What the SQLite database holds."""
    database = await open_database(sqlite, keys)
    await _fill(database)
    await database.close()
    return await _held(sqlite, keys)


async def test_every_row_goes_to_postgresql_and_back_as_it_is(
    sqlite: str, new_postgresql: str, keys: Keys, tmp_path: Path, filled: Rows
) -> None:
    assert all(filled.values())
    said: list[object] = []
    done = await move(sqlite, new_postgresql, keys, say=said.append)
    assert {one.table: one.rows for one in done} == {name: len(rows) for name, rows in filled.items()}
    assert len(said) == len(TABLES) + 2
    assert await _held(new_postgresql, keys) == filled
    assert await _held(sqlite, keys) == filled
    back = f"sqlite:///{tmp_path}/back.db"
    again = await move(new_postgresql, back, keys, say=said.append)
    assert await _held(back, keys) == filled
    assert {one.table: one.digest for one in again} == {one.table: one.digest for one in done}


@pytest.mark.parametrize("by_way_of_postgresql", [True, False])
async def test_the_bot_goes_on_where_it_was_and_no_number_is_given_twice(
    sqlite: str, new_postgresql: str, keys: Keys, tmp_path: Path, filled: Rows, by_way_of_postgresql: bool
) -> None:
    last_url = f"sqlite:///{tmp_path}/back.db"
    await move(sqlite, new_postgresql, keys, say=_quietly)
    if by_way_of_postgresql:
        await move(new_postgresql, last_url, keys, say=_quietly)
    database = await open_database(last_url if by_way_of_postgresql else new_postgresql, keys)
    assert await database.transact(outbox.add, [a_letter("new")]) == [LAST + 1]
    dana = await what_is_known(database, DANA)
    assert [one.company for one in dana.interviews] == ["Quillmark", "Oatworks"]
    assert [one.update_id for one in await database.transact(inbox.waiting, ELI, 5)] == [3]
    await database.close()


def _quietly(_: object) -> None:
    """Nobody listens."""


async def test_a_target_that_holds_anything_is_refused_and_left_as_it_is(
    sqlite: str, new_postgresql: str, keys: Keys, filled: Rows
) -> None:
    there = await open_database(new_postgresql, keys)
    await there.transact(inbox.add, [an_update(1)])
    await there.close()
    before = await _held(new_postgresql, keys)
    with pytest.raises(StorageError, match=r"^TO: it should be empty, and there is something in its inbox already\.$"):
        await move(sqlite, new_postgresql, keys, say=_quietly)
    assert await _held(new_postgresql, keys) == before


async def test_tables_of_something_else_are_no_empty_database(
    sqlite: str, new_postgresql: str, keys: Keys, filled: Rows
) -> None:
    there = await open_database(new_postgresql, keys)
    await there.transact(lambda tx: tx.connection.execute(text("CREATE TABLE recipes (name text)")).close())
    await there.close()
    with pytest.raises(StorageError, match=r"^TO: it should be empty, and holds tables of something else: recipes\.$"):
        await move(sqlite, new_postgresql, keys, say=_quietly)


async def test_a_file_that_a_bot_runs_on_is_refused(sqlite: str, new_postgresql: str, keys: Keys, filled: Rows) -> None:
    running = await open_database(sqlite, keys)
    with pytest.raises(StorageError, match=r"^FROM: .* is in use by another Hearback"):
        await move(sqlite, new_postgresql, keys, say=_quietly)
    await running.close()


async def test_a_server_that_a_worker_is_on_is_refused_until_the_worker_is_gone(
    sqlite: str, new_postgresql: str, keys: Keys, filled: Rows, tmp_path: Path
) -> None:
    worker = "0123456789abcdef"
    running = await open_database(new_postgresql, keys)
    await running.transact(workers.present, worker)
    with pytest.raises(StorageError, match=r"^TO: a bot runs on it: stop all its workers\."):
        await move(sqlite, new_postgresql, keys, say=_quietly)
    await running.transact(leases.release_all, worker)
    await move(sqlite, new_postgresql, keys, say=_quietly)
    await running.transact(workers.present, worker)
    with pytest.raises(StorageError, match=r"^FROM: a bot runs on it: stop all its workers\."):
        await move(new_postgresql, f"sqlite:///{tmp_path}/back.db", keys, say=_quietly)
    await running.close()


async def test_what_cannot_be_written_whole_is_not_written_at_all(
    sqlite: str, new_postgresql: str, keys: Keys, filled: Rows
) -> None:
    there = await open_database(new_postgresql, keys)
    narrow = text("ALTER TABLE outbox ADD CONSTRAINT narrow CHECK (id < 500)")
    await there.transact(lambda tx: tx.connection.execute(narrow).close())
    before = await there.transact(_rows)
    with pytest.raises(StorageError, match=r"^TO: the database cannot be used: .*narrow"):
        await move(sqlite, new_postgresql, keys, say=_quietly)
    assert await there.transact(_rows) == before
    await there.close()
    assert await _held(sqlite, keys) == filled


async def test_a_row_that_comes_out_different_is_named_and_nothing_is_moved(
    sqlite: str, new_postgresql: str, keys: Keys, filled: Rows
) -> None:
    there = await open_database(new_postgresql, keys)
    for statement in (
        "CREATE FUNCTION spoil() RETURNS trigger AS 'BEGIN NEW.tries := 3; RETURN NEW; END' LANGUAGE plpgsql",
        "CREATE TRIGGER spoil BEFORE INSERT ON inbox FOR EACH ROW WHEN (NEW.update_id = 3) EXECUTE FUNCTION spoil()",
    ):
        await there.transact(_do, statement)
    with pytest.raises(StorageError, match=r"^TO: inbox \(3,\) came out different: nothing was moved\.$"):
        await move(sqlite, new_postgresql, keys, say=_quietly)
    assert (await there.transact(_rows))["people"] == []
    await there.close()


def _do(tx: Tx, statement: str) -> None:
    tx.connection.execute(text(statement)).close()


async def test_another_key_is_refused_in_a_line(sqlite: str, new_postgresql: str, filled: Rows) -> None:
    with pytest.raises(StorageError, match=r"^FROM: DATA_KEY \(or KEY_FILE\): the key is not the one"):
        await move(sqlite, new_postgresql, Keys.generate(), say=_quietly)


async def test_nothing_is_made_where_there_is_nothing_to_move(tmp_path: Path, new_postgresql: str, keys: Keys) -> None:
    for url in (f"sqlite:///{tmp_path}/nowhere.db", new_postgresql):
        with pytest.raises(StoppedError, match=r"^FROM: there is no database there, or it was never used"):
            await move(url, f"sqlite:///{tmp_path}/new.db", keys, say=_quietly)
    assert _names_in(tmp_path) == []


def _names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


async def test_a_database_is_not_moved_onto_itself(sqlite: str, keys: Keys, filled: Rows) -> None:
    with pytest.raises(StoppedError, match=r"^FROM and TO are the same database$"):
        await move(sqlite, sqlite.replace("/data/", "/data/../data/"), keys, say=_quietly)


async def test_a_server_that_is_not_there_is_named(sqlite: str, keys: Keys, filled: Rows) -> None:
    with pytest.raises(StorageError, match=r"^TO: the database is out of reach: "):
        await move(sqlite, "postgresql://somebody@127.0.0.1:1/hearback", keys, say=_quietly)


@pytest.mark.parametrize("words", [[], ["sqlite:///a.db"], ["sqlite:///a.db", "b.db"], ["mysql://a/b", "sqlite:///b"]])
def test_what_is_no_two_databases_is_answered_with_how_it_is_called(words: list[str], tmp_path: Path) -> None:
    with pytest.raises(StoppedError, match=r"^usage: python -m bot move-database FROM TO"):
        main(Settings(key_file=tmp_path / "key"), words)


def test_the_command_line_moves_and_says_what_comes_next(
    sqlite: str, new_postgresql: str, keys: Keys, filled: Rows, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(Settings(data_key=keys.to_text()), [sqlite, new_postgresql]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "Set DATABASE_URL to the new one, and start the bot; the key is the same."
    assert any(line.startswith("outbox: ") for line in said)
