"""A new key takes the place of an old one: everything opens all along, and at the end with the new key alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import LargeBinary, select

from storage import heartbeat, inbox, known, outbox, rotation, tables
from storage.database import Database, SealError, StorageError, Tx, open_database
from storage.heartbeat import Heartbeat
from storage.rotation import SEALED, Place
from storage.sealing import Keys, key_id_of
from tests.storage.samples import (
    DANA,
    ELI,
    MINUTE,
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

OLD, NEW = Keys.generate(), Keys.generate()
ONE, TWO = "a" * 16, "b" * 16


@pytest.fixture
def keys() -> Keys:
    """The keys of a rotation that has begun: nothing is sealed with the new one yet."""
    return NEW.before(OLD)


@pytest.fixture
def database_url(request: pytest.FixtureRequest, kind: str) -> str:
    """A database of its own, for its key changes."""
    if kind == "postgresql":
        return str(request.getfixturevalue("new_postgresql"))
    return f"sqlite:///{request.getfixturevalue('tmp_path')}/hearback.db"


Reopen = Callable[[Keys], Awaitable[Database]]


@pytest.fixture
async def reopen(database_url: str) -> AsyncIterator[Reopen]:
    """Opens the database that the old key has made, with these keys and in place of what was open."""
    opened = [await open_database(database_url, OLD)]

    async def again(keys: Keys) -> Database:
        await opened.pop().close()
        opened.append(await open_database(database_url, keys))
        return opened[-1]

    yield again
    await opened.pop().close()


@pytest.fixture
async def database(reopen: Reopen, keys: Keys) -> Database:
    return await reopen(keys)


pytestmark = pytest.mark.parametrize("kind", ["sqlite", "postgresql"])


async def _write(database: Database) -> None:
    quillmark = an_interview(1, "Quillmark")
    for person in (DANA, ELI):
        await somebody(
            database,
            person,
            interviews=(quillmark, an_interview(2, "Oatworks")),
            reminders=tuple(a_step(number) for number in range(3, 150)),
            changes=(a_change(150, quillmark),),
            references=(a_reference(90, 1), a_reference(91, 2)),
        )
    await database.transact(inbox.add, [an_update(1), an_update(2), an_update(3, ELI)])
    await database.transact(inbox.set_aside, 2, "odd", NOW)
    ids = await database.transact(outbox.add, [a_letter("one"), a_letter("two", ELI)])
    await database.transact(outbox.put_off, ids[1], NOW + MINUTE, "no line")
    await database.transact(heartbeat.save, Heartbeat(NOW, NOW))


async def _pass(database: Database) -> Place:
    place = Place()
    while not place.is_end:
        place = await database.transact(rotation.reseal, place)
    return place


async def _read(database: Database) -> list[object]:
    people = [await what_is_known(database, person, 90, 91) for person in (DANA, ELI)]
    updates = [await database.transact(inbox.get, number) for number in (1, 2, 3)]
    letters = [await database.transact(outbox.get, number) for number in (1, 2)]
    return [*people, *updates, *letters, await database.transact(heartbeat.get)]


def _ids(tx: Tx) -> set[bytes]:
    return {key_id_of(one) for of in SEALED for one in tx.connection.scalars(select(of.column)) if one is not None}


async def test_every_sealed_text_is_sealed_anew_and_opens_with_the_new_key_alone(
    database: Database, reopen: Reopen
) -> None:
    await _write(database)
    before = await _read(database)
    assert await database.transact(_ids) == set(OLD.ids)
    assert await database.transact(rotation.switch)
    left = await database.transact(rotation.left)
    done = await _pass(database)
    assert (done.anew, done.odd) == (left, 0)
    assert left > 300
    assert await _read(database) == before
    assert await database.transact(_ids) == set(NEW.ids)
    assert (await _pass(database)).anew == await database.transact(rotation.left) == 0
    assert await _read(await reopen(NEW)) == before


async def test_once_the_new_key_seals_the_old_one_alone_is_refused(
    database: Database, reopen: Reopen, database_url: str
) -> None:
    await database.transact(rotation.switch)
    await reopen(NEW)
    with pytest.raises(StorageError, match=r"the key is not the one|in use by another"):
        await open_database(database_url, OLD)


async def test_stopped_on_the_way_it_goes_on_and_everything_opens_meanwhile(database: Database, reopen: Reopen) -> None:
    await _write(database)
    before = await _read(database)
    await database.transact(rotation.switch)
    await database.transact(rotation.reseal, await database.transact(rotation.reseal, Place(column=3)))
    again = await reopen(NEW.before(OLD))
    assert await _read(again) == before
    assert await again.transact(_ids) == {*OLD.ids, *NEW.ids}
    await _pass(again)
    assert await again.transact(rotation.left) == 0


async def test_what_is_written_meanwhile_is_not_written_over(database: Database) -> None:
    await _write(database)
    stale = await what_is_known(database)
    await database.transact(rotation.switch)

    def between(tx: Tx) -> None:
        known.save(tx, stale, replace(stale, interviews=(an_interview(1, "Quillmark Labs"),)))
        rotation.reseal(tx, Place(column=2))

    await database.transact(between)
    await _pass(database)
    assert [one.company for one in (await what_is_known(database)).interviews] == ["Quillmark Labs"]


async def test_the_new_key_seals_only_once_every_worker_knows_it(database: Database, kind: str) -> None:
    if kind == "sqlite":
        pytest.skip("one process is all there is")
    await database.transact(rotation.show, ONE)

    def show_another(tx: Tx, keys: Keys) -> None:
        rotation.show(Tx(tx.connection, keys), TWO)

    await database.transact(show_another, OLD)
    assert not await database.transact(rotation.switch)
    assert await database.transact(rotation.unaware) == 2
    learned = NEW.before(OLD)
    learned.seal_with(OLD.sealing)
    await database.transact(show_another, learned)
    assert await database.transact(rotation.switch)
    assert await database.transact(rotation.unaware) == 2
    await database.transact(rotation.show, ONE)
    learned.seal_with(NEW.sealing)
    await database.transact(show_another, learned)
    assert await database.transact(rotation.unaware) == 0


async def test_a_worker_learns_from_the_database_with_which_key_it_is_sealed(
    database: Database, database_url: str, kind: str, keys: Keys
) -> None:
    if kind == "sqlite":
        pytest.skip("one process is all there is")
    assert keys.sealing == OLD.sealing
    other_keys = NEW.before(OLD)
    other = await open_database(database_url, other_keys)
    await other.transact(rotation.switch)
    await other.transact(inbox.add, [an_update(1)])
    assert [item.update_id for item in await database.transact(inbox.waiting, DANA, 5)] == [1]
    await database.transact(rotation.check_key)
    assert keys.sealing == NEW.sealing
    await other.close()


async def test_a_text_that_no_key_opens_is_passed_over_and_counted(database: Database) -> None:
    await _write(database)
    await database.transact(rotation.switch)
    altered = tables.outbox.update().where(tables.outbox.c.id == 1).values(sealed=b"\x01" + OLD.sealing + b"?" * 40)
    await database.transact(lambda tx: tx.connection.execute(altered).rowcount)
    assert (await _pass(database)).odd == 1
    assert await database.transact(rotation.left) == 1


def test_every_sealed_column_is_gone_through(kind: str) -> None:
    sealed = {
        f"{table.name}.{column.name}"
        for table in tables.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, LargeBinary) and column.name.startswith("sealed")
    }
    assert {f"{of.table.name}.{of.column.name}" for of in SEALED} == sealed


def test_keys_that_lack_the_one_in_use_are_not_taken(kind: str) -> None:
    in_use = Keys.from_text(OLD.to_text())
    with pytest.raises(StorageError, match="not among the keys"):
        in_use.take(NEW)
    assert in_use.to_text() == OLD.to_text()
    with pytest.raises(SealError):
        in_use.seal_with(NEW.sealing)
