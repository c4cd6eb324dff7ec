"""A transaction happens whole or not at all, whoever else is at work and whatever becomes of its caller."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from storage import inbox, known, outbox, people, reminders
from storage.database import Database, StorageError, Topic, Tx, VersionMoved, open_database
from storage.facts import Cadence
from storage.sealing import Keys
from storage.tables import people as people_table
from tests.storage.samples import DANA, ELI, NOW, a_letter, a_step, an_interview, an_update, somebody, what_is_known

Another = Callable[[], Awaitable[Database]]


async def _add_an_interview(database: Database) -> int:
    """One step of a loop: load, think, apply, and again where somebody was quicker; gives back how often it lost."""
    lost = 0
    while True:
        before = await what_is_known(database)
        number = before.person.next_id
        person = replace(before.person, next_id=number + 1)
        after = replace(before, person=person, interviews=(*before.interviews, an_interview(number)))
        try:
            await database.transact(known.save, before, after)
        except VersionMoved:
            lost += 1
        else:
            return lost


async def test_of_many_changes_at_once_none_is_lost(database: Database, open_another: Another) -> None:
    await somebody(database)
    workers = [database, await open_another() if database.shared else database]
    lost = await asyncio.gather(*(_add_an_interview(workers[n % 2]) for n in range(20)))
    assert sum(lost) > 0
    assert [i.id for i in (await what_is_known(database)).interviews] == list(range(1, 21))


def _count_up(tx: Tx) -> None:
    person = people.lock_person(tx, DANA)
    assert person is not None
    whole = known.load(tx, DANA)
    assert whole is not None
    known.save(tx, whole, replace(whole, person=replace(person, next_id=person.next_id + 1)))


async def test_who_locks_the_person_first_never_finds_them_changed(database: Database, open_another: Another) -> None:
    await somebody(database)
    workers = [database, await open_another() if database.shared else database]
    await asyncio.gather(*(workers[n % 2].transact(_count_up) for n in range(40)))
    assert (await what_is_known(database)).person.next_id == 41


async def test_a_transaction_that_raises_leaves_nothing_and_wakes_nobody(database: Database) -> None:
    woken: list[str] = []
    if not database.shared:  # one that has just begun to listen to other processes is woken at once, for nothing
        database.listen("inbox", lambda: woken.append("inbox"))

    def add_and_fail(tx: Tx) -> None:
        inbox.add(tx, [an_update(1)])
        raise LookupError("on purpose")

    with pytest.raises(LookupError, match="on purpose"):
        await database.transact(add_and_fail)
    assert await database.transact(inbox.newest_update_id) is None
    assert woken == []


async def test_one_of_several_at_once_that_raises_takes_none_of_the_others_along(database: Database) -> None:
    def add_an_odd_one(tx: Tx, number: int) -> int:
        inbox.add(tx, [an_update(number)])
        if number % 2 == 0:
            raise LookupError(str(number))
        return number

    results = await asyncio.gather(*(database.transact(add_an_odd_one, n) for n in range(10)), return_exceptions=True)
    assert [str(result) for result in results] == [str(n) for n in range(10)]
    assert [isinstance(result, LookupError) for result in results] == [True, False] * 5
    assert [item.update_id for item in await database.transact(inbox.waiting, DANA, 20)] == [1, 3, 5, 7, 9]


async def test_a_caller_that_is_cancelled_goes_when_the_transaction_has_ended(database: Database) -> None:
    running = asyncio.create_task(database.transact(inbox.add, [an_update(1)]))
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert await database.transact(inbox.newest_update_id) == 1


async def test_each_look_sees_what_was_committed_before_it(database: Database) -> None:
    for number in (1, 2):
        await database.transact(inbox.add, [an_update(number)])
        assert await database.look(inbox.newest_update_id) == number


async def test_a_look_at_a_file_can_write_nothing(database: Database) -> None:
    if not database.shared:
        with pytest.raises(StorageError, match="readonly"):
            await database.look(inbox.add, [an_update(1)])


async def test_a_closed_file_is_written_to_no_more(database_url: str, keys: Keys) -> None:
    database = await open_database(database_url, keys)
    await database.close()
    if not database.shared:
        with pytest.raises(StorageError, match="is closed"):
            await database.transact(inbox.add, [an_update(1)])


async def test_closing_waits_for_what_was_begun(database_url: str, keys: Keys) -> None:
    database = await open_database(database_url, keys)
    await asyncio.gather(*(database.transact(inbox.add, [an_update(n)]) for n in range(1, 9)))
    await database.close()
    again = await open_database(database_url, keys)
    assert await again.transact(inbox.newest_update_id) == 8
    await again.close()


async def test_closing_leaves_no_line_that_was_just_being_opened(database_url: str, keys: Keys) -> None:
    database = await open_database(database_url, keys)
    looks = [asyncio.create_task(database.transact(people.get, 7)) for _ in range(6)]
    await asyncio.sleep(0)
    await database.close()
    assert all(one.done() for one in looks)
    assert await asyncio.gather(*looks) == [None] * 6


async def test_those_who_listen_are_woken_after_the_commit(database: Database, open_another: Another) -> None:
    other = await open_another() if database.shared else database
    heard = {topic: asyncio.Event() for topic in Topic}
    for topic in Topic:
        database.listen(topic, heard[topic].set)
    if database.shared:
        # A listener that has just connected is woken once for each topic: it may have missed something.
        await asyncio.wait_for(asyncio.gather(*(event.wait() for event in heard.values())), 10)
    for event in heard.values():
        event.clear()
    await other.transact(inbox.add, [an_update(1)])
    await asyncio.wait_for(heard[Topic.INBOX].wait(), 10)
    assert not heard[Topic.OUTBOX].is_set()
    await other.transact(outbox.add, [a_letter()])
    await asyncio.wait_for(heard[Topic.OUTBOX].wait(), 10)
    assert not heard[Topic.REMINDERS].is_set()
    await somebody(other, reminders=(a_step(1, None),))
    await asyncio.wait_for(heard[Topic.REMINDERS].wait(), 10)


async def test_who_listens_to_others_is_not_woken_by_their_own(database: Database, open_another: Another) -> None:
    heard = {topic: asyncio.Event() for topic in Topic}
    for topic in Topic:
        database.listen(topic, heard[topic].set, to_others=True)
    if database.shared:
        await asyncio.wait_for(asyncio.gather(*(event.wait() for event in heard.values())), 10)
    for event in heard.values():
        event.clear()
    await database.transact(inbox.add, [an_update(1)])
    if database.shared:
        # Signals come in the order of the commits: once the other's is here, one's own would have been.
        await (await open_another()).transact(outbox.add, [a_letter()])
        await asyncio.wait_for(heard[Topic.OUTBOX].wait(), 10)
    assert not heard[Topic.INBOX].is_set()


async def test_updates_stored_before_wake_nobody_again(database: Database) -> None:
    await database.transact(inbox.add, [an_update(1)])
    signals = await database.transact(lambda tx: (inbox.add(tx, [an_update(1)]), set(tx.signals))[1])
    assert signals == set()


def test_those_of_this_process_can_be_woken_at_once(tmp_path: object, keys: Keys) -> None:
    async def listen_and_notify() -> list[str]:
        database = await open_database(f"sqlite:///{tmp_path}/one.db", keys)
        woken: list[str] = []
        database.listen("outbox", lambda: woken.append("outbox"))
        database.notify("outbox")
        await database.close()
        return woken

    assert asyncio.run(listen_and_notify()) == ["outbox"]


async def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(Exception, match="without a zone"):
        await database.transact(reminders.due_people, NOW.replace(tzinfo=None), 1)


async def test_every_setting_of_a_person_is_kept(database: Database) -> None:
    stored = await somebody(database)
    person = replace(stored.person, zone="Europe/Berlin", place="Kiel", cadence=Cadence.GENTLE, paused_until_at=NOW)
    await database.transact(known.save, stored, replace(stored, person=person))
    assert (await what_is_known(database)).person == replace(person, version=1)


async def test_two_who_lock_the_same_people_in_another_order_both_get_through(
    database: Database, open_another: Another
) -> None:
    await somebody(database)
    await somebody(database, ELI)
    other = await open_another() if database.shared else database

    def lock_both(tx: Tx, first: int, second: int) -> tuple[int, ...]:
        people.lock_person(tx, first)
        people.lock_person(tx, second)
        return tuple(tx.connection.scalars(select(people_table.c.id).order_by(people_table.c.id)))

    one, two = await asyncio.gather(database.transact(lock_both, DANA, ELI), other.transact(lock_both, ELI, DANA))
    assert one == two == (DANA, ELI)


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://host/db", "sqlite://", "sqlite:///:memory:", "postgres://h/d"]
)
async def test_any_other_kind_of_url_is_refused_in_one_line(url: str, keys: Keys) -> None:
    with pytest.raises(StorageError, match=r"^DATABASE_URL should be sqlite:///\S+ or postgresql\+asyncpg://\S+$"):
        await open_database(url, keys)
