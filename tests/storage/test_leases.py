"""A chat is worked on by one worker at a time, and is free again when that one is done, or dead."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from storage import inbox, leases, people, workers
from storage.database import Database, LeaseLost, Tx, VersionMoved
from tests.storage.samples import DANA, ELI, an_update, remember, somebody

OVER = -1.0  # a lease of so many seconds has run out


def take_waiting(tx: Tx, token: str, limit: int = 10) -> set[int]:
    return {chat for chat in sorted(inbox.waiting_chats(tx, limit)) if leases.take(tx, "answer", chat, token)}


async def test_a_lease_is_for_one(database: Database) -> None:
    assert await database.transact(leases.take, "answer", DANA, "one")
    assert not await database.transact(leases.take, "answer", DANA, "two")
    assert await database.transact(leases.take, "send", DANA, "two")
    assert await database.transact(leases.take, "answer", ELI, "two")


async def test_a_lease_is_reentrant_for_its_own_token(database: Database) -> None:
    assert await database.transact(leases.take, "answer", DANA, "one")
    assert await database.transact(leases.take, "answer", DANA, "one")


async def test_a_lease_that_ran_out_is_taken_by_another_and_lost_to_the_first(database: Database) -> None:
    await database.transact(leases.take, "answer", DANA, "one", OVER)
    assert await database.transact(leases.take, "answer", DANA, "two")
    with pytest.raises(LeaseLost):
        await database.transact(leases.renew, "answer", DANA, "one")
    await database.transact(leases.release, "answer", DANA, "one")
    assert not await database.transact(leases.take, "answer", DANA, "three")


async def test_a_lease_that_ran_out_and_that_nobody_took_can_be_renewed(database: Database) -> None:
    await database.transact(leases.take, "answer", DANA, "one", OVER)
    await database.transact(leases.renew, "answer", DANA, "one")
    assert not await database.transact(leases.take, "answer", DANA, "two")


async def test_a_released_lease_is_free(database: Database) -> None:
    await database.transact(leases.take, "answer", DANA, "one")
    await database.transact(leases.release, "answer", DANA, "one")
    assert await database.transact(leases.take, "answer", DANA, "two")


async def test_a_worker_that_stops_gives_all_back(database: Database) -> None:
    for chat in (DANA, ELI):
        await database.transact(leases.take, "answer", chat, "one")
    await database.transact(leases.release_all, "one")
    assert await database.transact(leases.take, "answer", ELI, "two")


async def test_leases_of_workers_long_dead_are_swept(database: Database) -> None:
    await database.transact(leases.take, "answer", DANA, "one", -7200)
    await database.transact(leases.take, "answer", ELI, "one", OVER)
    assert await database.transact(leases.sweep) == 1


async def test_waiting_chats_are_taken_once_and_no_more_than_asked_for(database: Database) -> None:
    await database.transact(inbox.add, [an_update(n, n) for n in range(1, 6)])
    assert await database.transact(take_waiting, "one", 2) == {1, 2}
    assert await database.transact(take_waiting, "two") == {3, 4, 5}
    assert await database.transact(take_waiting, "one") == set()
    await database.transact(leases.release, "answer", 4, "two")
    assert await database.transact(take_waiting, "one") == {4}


async def test_several_takers_at_once_never_share_a_chat(
    database: Database, open_another: Callable[[], Awaitable[Database]]
) -> None:
    await database.transact(inbox.add, [an_update(n, n) for n in range(1, 101)])
    workers = [database, await open_another() if database.shared else database]
    takers = [workers[n % 2].transact(take_waiting, f"taker {n}", 20) for n in range(12)]
    taken = [chat for chats in await asyncio.gather(*takers) for chat in chats]
    assert len(taken) == len(set(taken))
    while more := await database.transact(take_waiting, "the rest"):
        taken.extend(more)
    assert sorted(taken) == list(range(1, 101))


async def test_a_step_begins_only_on_the_version_it_read(database: Database) -> None:
    stored = await somebody(database)
    await database.transact(people.lock_version, DANA, stored.person.version)
    await remember(database, question=None, used=())
    await database.transact(people.lock_version, DANA, stored.person.version)
    await remember(database, interviews=(), reminders=(), references=())
    with pytest.raises(VersionMoved):
        await database.transact(people.lock_version, DANA, stored.person.version + 1)
    with pytest.raises(VersionMoved):
        await database.transact(people.lock_version, 404, 0)


async def test_the_workers_that_are_there_are_counted_until_they_go(database: Database) -> None:
    one, two = "1" * 32, "2" * 32
    assert await database.transact(workers.present, one) == 1
    assert await database.transact(workers.present, two) == 2
    assert await database.transact(workers.present, one) == 2
    await database.transact(leases.release_all, two)
    assert await database.transact(workers.present, one) == 1
