"""Of what a person writes no word is found in the database: not in its files, its log, or its tables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import text

from storage import inbox, outbox, people
from storage.database import Database, Tx, open_database
from storage.facts import Question, QuestionKind, Used
from storage.sealing import Keys
from tests.storage.samples import (
    DANA,
    MINUTE,
    NOW,
    a_change,
    a_letter,
    a_reference,
    a_step,
    an_interview,
    an_update,
    remember,
    somebody,
)

WORDS = ("Quillmark", "Ines", "zeppelin", "engineer", "Reykjavik", "Atlantic", "Marmalade", "heartbroken", "snowdrop")
LOCK = "hearback.db.lock"


async def _write_down(database: Database) -> None:
    interview = an_interview(1, "Quillmark", role="zeppelin engineer", notes=("snowdrop",), knows_there="Ines")
    stored = await somebody(
        database,
        interviews=(interview,),
        reminders=(a_step(3), a_step(4, None, text="Marmalade")),
        question=Question(QuestionKind.CONFIRM, NOW, waiting="heartbroken"),
        changes=(a_change(5, interview),),
        references=(a_reference(90, 1),),
        used=(Used("snowdrop", ("snowdrop",)),),
    )
    await remember(database, person=replace(stored.person, place="Reykjavik", zone="Atlantic/Reykjavik"))
    await database.transact(inbox.add, [an_update(n, text="heartbroken") for n in (1, 2, 3)])
    await database.transact(inbox.set_aside, 2, "snowdrop", NOW)
    ids = await database.transact(outbox.add, [a_letter("Marmalade", reference=a_reference(0, 1)) for _ in range(3)])
    await database.transact(outbox.mark_sent, ids[0], 900, NOW)
    await database.transact(outbox.put_off, ids[1], NOW + MINUTE, "heartbroken")
    await database.transact(outbox.give_up, ids[2], "can't parse entities: snowdrop")


def _found_in(data: bytes) -> list[str]:
    return [word for word in WORDS if any(shape.encode() in data for shape in (word, word.lower(), word.upper()))]


def _found_in_files(folder: Path) -> dict[str, list[str]]:
    return {file.name: _found_in(file.read_bytes()) for file in folder.iterdir()}


async def test_no_word_is_found_in_the_files_while_it_runs_nor_afterwards(tmp_path: Path, keys: Keys) -> None:
    database = await open_database(f"sqlite:///{tmp_path}/hearback.db", keys)
    await _write_down(database)
    assert _found_in_files(tmp_path) == {"hearback.db": [], "hearback.db-wal": [], "hearback.db-shm": [], LOCK: []}
    await remember(database, interviews=())
    await database.transact(people.delete, DANA)
    await database.close()
    assert _found_in_files(tmp_path) == {"hearback.db": [], LOCK: []}


async def test_the_search_would_find_a_word_that_is_not_sealed(tmp_path: Path, keys: Keys) -> None:
    database = await open_database(f"sqlite:///{tmp_path}/hearback.db", keys)
    await database.transact(outbox.add, [a_letter(method="Quillmark")])
    assert _found_in_files(tmp_path)["hearback.db-wal"] == ["Quillmark"]
    await database.close()


async def test_what_was_deleted_is_overwritten_in_the_file(tmp_path: Path, keys: Keys) -> None:
    database = await open_database(f"sqlite:///{tmp_path}/hearback.db", keys)
    await database.transact(inbox.add, [an_update(n) for n in range(1, 50)])
    sealed = await database.transact(
        lambda tx: tx.connection.scalar(text("SELECT sealed FROM inbox WHERE update_id = 7"))
    )
    await database.transact(people.delete, DANA)
    await database.transact(inbox.finish, range(1, 50), NOW)
    await database.transact(inbox.erase, range(1, 50))
    await database.close()
    assert bytes(sealed)[17:] not in (tmp_path / "hearback.db").read_bytes()


async def test_no_word_is_found_in_any_column_of_any_table(database: Database) -> None:
    await _write_down(database)
    assert await database.transact(_found_in_tables) == []


def _found_in_tables(tx: Tx) -> list[str]:
    tables = ("meta", "people", "interviews", "reminders", "changes", "message_references", "inbox", "outbox")
    cells = (
        cell if isinstance(cell, bytes) else str(cell).encode()
        for table in tables
        for row in tx.connection.execute(text(f"SELECT * FROM {table}"))
        for cell in row
    )
    return [word for cell in cells for word in _found_in(cell)]
