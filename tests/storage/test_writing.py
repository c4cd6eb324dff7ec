"""Rows of several tables are written together, in the order given, or not at all."""

from __future__ import annotations

import pytest

from storage import inbox, outbox, rows
from storage.database import Database, Tx, VersionMoved
from storage.facts import InboxState
from storage.writing import write_all
from tests.storage.samples import DANA, NOW, a_letter, a_reference, an_interview, an_update, somebody, what_is_known


def _write(tx: Tx, *numbers: int) -> None:
    letters = [a_letter(f"{number} {place}") for number in numbers for place in range(12)]
    updates = [an_update(number) for number in numbers]
    interviews = rows.interviews.written(tx, DANA, [an_interview(number) for number in numbers])
    references = rows.references.written(tx, DANA, [a_reference(number) for number in numbers])
    write_all(tx, [interviews, references, inbox.answered(tx, updates, NOW), outbox.owed(tx, letters)])


async def test_rows_of_several_tables_come_back_as_they_were_written(database: Database) -> None:
    await somebody(database)
    await database.transact(_write, 1, 2)
    stored = await what_is_known(database, DANA, 1, 2)
    assert stored.interviews == (an_interview(1), an_interview(2))
    assert stored.references == (a_reference(1), a_reference(2))
    update = await database.transact(inbox.get, 2)
    assert update is not None
    assert (update.state, update.raw) == (InboxState.DONE, an_update(2).raw)
    waiting = await database.transact(outbox.waiting, DANA, NOW, 100)
    assert [one.payload for one in waiting] == [a_letter(f"{n} {place}").payload for n in (1, 2) for place in range(12)]


async def test_rows_that_are_there_are_written_over(database: Database) -> None:
    await somebody(database, interviews=(an_interview(1), an_interview(2)))

    def write_over(tx: Tx) -> None:
        changed = rows.interviews.written(tx, DANA, [an_interview(2, "Oatworks")])
        write_all(tx, [changed, rows.references.written(tx, DANA, [a_reference(5)])])

    await database.transact(write_over)
    assert [one.company for one in (await what_is_known(database)).interviews] == ["Quillmark", "Oatworks"]


async def test_where_an_update_came_before_nothing_is_written(database: Database) -> None:
    await somebody(database)
    await database.transact(inbox.add, [an_update(2)])
    with pytest.raises(VersionMoved):
        await database.transact(_write, 1, 2)
    assert (await what_is_known(database)).interviews == ()
    assert await database.transact(inbox.get, 1) is None
    assert await database.transact(outbox.waiting, DANA, NOW, 10) == []


async def test_nothing_is_written_for_a_person_who_is_gone(database: Database) -> None:
    with pytest.raises(VersionMoved):
        await database.transact(_write, 1)
    assert await database.transact(inbox.get, 1) is None


async def test_rows_are_remembered_as_they_were_opened_until_something_is_erased(database: Database) -> None:
    await somebody(database, interviews=(an_interview(1),))
    opened = await what_is_known(database)
    assert (await what_is_known(database)).interviews[0] is opened.interviews[0]
    await database.transact(inbox.forget, DANA, whole=False)
    again = (await what_is_known(database)).interviews[0]
    assert again is not opened.interviews[0]
    assert again == opened.interviews[0]
