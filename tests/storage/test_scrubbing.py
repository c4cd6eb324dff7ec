"""What is deleted is in no file any more, not even sealed: SQLite's freed pages and its log included."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from storage import inbox, known, outbox, people, tables
from storage.database import Database, Tx, open_database
from storage.facts import Question, QuestionKind
from storage.sealing import Keys
from storage.writing import write_all
from tests.storage.samples import (
    DANA,
    ELI,
    NOW,
    a_change,
    a_letter,
    a_reference,
    a_step,
    an_interview,
    an_update,
    somebody,
    what_is_known,
)

LONG = "long " * 3000
QUILLMARK, OATWORKS = an_interview(1, "Quillmark", notes=(LONG,)), an_interview(2, "Oatworks", notes=(LONG,))
_SEALED = (
    *(tables.interviews, tables.reminders, tables.changes, tables.references),
    *(tables.people, tables.inbox, tables.outbox),
)


@pytest.fixture
async def database(tmp_path: Path, keys: Keys) -> AsyncIterator[Database]:
    opened = await open_database(f"sqlite:///{tmp_path}/hearback.db", keys)
    yield opened
    await opened.close()


async def _write(database: Database, person: int) -> None:
    await somebody(
        database,
        person,
        interviews=(QUILLMARK, OATWORKS),
        reminders=(*(a_step(number, 1) for number in range(10, 40)), *(a_step(number, 2) for number in range(40, 70))),
        changes=(a_change(6, QUILLMARK), a_change(7, OATWORKS)),
        references=(a_reference(90, 1), a_reference(91, 2)),
        question=Question(QuestionKind.DELETE, NOW, interview_id=1),
    )
    updates = [an_update(person * 10 + number, person, text=LONG) for number in range(5)]
    await database.transact(inbox.add, updates)
    await database.transact(inbox.finish, [one.update_id for one in updates], NOW)
    for number in await database.transact(outbox.add, [a_letter(LONG, person) for _ in range(5)]):
        await database.transact(outbox.mark_sent, number, 900 + number, NOW)


def _sealed_texts(tx: Tx) -> dict[tuple[str, int, int], bytes]:
    """Every sealed text, by its table, its person and its number."""
    return {
        (
            table.name,
            row._mapping.get("person_id", row[0]),
            row._mapping[list(table.primary_key)[-1].name],
        ): row.sealed
        for table in _SEALED
        for row in tx.connection.execute(select(table))
        if row.sealed is not None
    }


def _found(folder: Path, texts: Sequence[bytes]) -> int:
    """How many of the texts are found in the files, whole or in a piece from their middle."""
    files = [file.read_bytes() for file in folder.iterdir() if not file.name.endswith(".lock")]
    pieces = [text[len(text) // 2 :][:24] for text in texts]
    return sum(any(piece in file for file in files) for piece in pieces)


async def test_with_one_interview_goes_every_byte_of_it_and_nothing_of_the_others(
    database: Database, tmp_path: Path
) -> None:
    for person in (DANA, ELI):
        await _write(database, person)
    before = await database.transact(_sealed_texts)
    assert _found(tmp_path, list(before.values())) == len(before)
    stored = await what_is_known(database)
    await database.transact(known.save, stored, replace(stored, interviews=(OATWORKS,), question=None))
    after = await database.transact(_sealed_texts)
    gone = [text for place, text in before.items() if after.get(place) != text]
    assert len(gone) == 1 + 30 + 1 + 1 + 1 + 5 + 5
    assert _found(tmp_path, gone) == 0
    assert _found(tmp_path, list(after.values())) == len(after)


async def test_with_a_person_goes_every_byte_of_theirs(database: Database, tmp_path: Path) -> None:
    for person in (DANA, ELI):
        await _write(database, person)
    before = await database.transact(_sealed_texts)
    theirs = [text for (_, person, _), text in before.items() if person == DANA]

    def forget(tx: Tx) -> None:
        people.delete(tx, DANA)
        outbox.add(tx, [a_letter("All of it is deleted.")])

    await database.transact(forget)
    assert len(theirs) > 70
    assert _found(tmp_path, theirs) == 0
    farewell = [text for (_, person, _), text in (await database.transact(_sealed_texts)).items() if person == DANA]
    [number] = [item.id for item in await database.transact(outbox.waiting, DANA, NOW, 5)]
    await database.transact(outbox.mark_sent, number, 990, NOW)
    assert _found(tmp_path, farewell) == 0


async def test_while_somebody_reads_the_log_stays_and_goes_with_the_next_step(
    database: Database, tmp_path: Path
) -> None:
    await _write(database, DANA)
    theirs = list((await database.transact(_sealed_texts)).values())
    with closing(sqlite3.connect(tmp_path / "hearback.db")) as reader:
        reader.execute("BEGIN").close()
        reader.execute("SELECT count(*) FROM people").close()
        reader.execute("SELECT count(*) FROM people").fetchall()
        await database.transact(people.delete, DANA)
        assert _found(tmp_path, theirs) > 0
    await database.transact(inbox.newest_update_id)
    assert _found(tmp_path, theirs) == 0


async def test_what_a_killed_process_left_in_the_log_goes_at_the_next_start(tmp_path: Path, keys: Keys) -> None:
    first = await open_database(f"sqlite:///{tmp_path}/hearback.db", keys)
    await _write(first, DANA)
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("hearback.db", "hearback.db-wal"):
        (copy / name).write_bytes((tmp_path / name).read_bytes())
    await first.close()
    assert (copy / "hearback.db-wal").stat().st_size > 0
    again = await open_database(f"sqlite:///{copy}/hearback.db", keys)
    assert (copy / "hearback.db-wal").stat().st_size == 0
    await again.close()


async def test_the_answer_to_a_deletion_and_the_tap_that_asked_for_it_leave_no_text(
    database: Database, tmp_path: Path
) -> None:
    await _write(database, DANA)
    stored = await what_is_known(database)

    def answer(tx: Tx) -> list[int]:
        known.save(tx, stored, replace(stored, interviews=(OATWORKS,), question=None))
        write_all(tx, [inbox.answered(tx, [an_update(999, text="Delete Quillmark?")], NOW)])
        return outbox.add(tx, [a_letter("Quillmark is deleted.")])

    [number] = await database.transact(answer)
    tap = await database.transact(inbox.get, 999)
    assert tap is not None
    assert tap.raw == b""
    said = [text for (table, *_), text in (await database.transact(_sealed_texts)).items() if table == "outbox"]
    await database.transact(outbox.mark_sent, number, 990, NOW)
    assert await database.transact(outbox.get, number) is None
    assert _found(tmp_path, said) == 0
