"""Updates are stored once, answered in order, and given up with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from storage import inbox, leases
from storage.database import Database
from storage.facts import InboxState
from tests.storage.samples import DANA, ELI, MINUTE, NOW, an_update


async def test_an_update_that_comes_again_is_stored_once(database: Database) -> None:
    assert await database.transact(inbox.add, [an_update(2), an_update(1)]) == 2
    assert await database.transact(inbox.add, [an_update(2, text="again"), an_update(3)]) == 1
    stored = await database.transact(inbox.waiting, DANA, 10)
    assert [item.update_id for item in stored] == [1, 2, 3]
    assert stored[1] == an_update(2)
    assert await database.transact(inbox.newest_update_id) == 3


async def test_the_same_update_twice_in_one_batch_is_stored_once(database: Database) -> None:
    assert await database.transact(inbox.add, [an_update(1), an_update(1)]) == 1


async def test_an_empty_inbox_has_no_newest_update(database: Database) -> None:
    assert await database.transact(inbox.newest_update_id) is None
    assert await database.transact(inbox.add, []) == 0


async def test_the_chats_that_wait_longest_come_first(database: Database) -> None:
    await database.transact(inbox.add, [an_update(5, DANA), an_update(3, ELI), an_update(6, ELI)])
    assert await database.transact(inbox.waiting_chats, 10) == [ELI, DANA]
    assert await database.transact(inbox.waiting_chats, 1) == [ELI]
    await database.transact(inbox.finish, [3, 6], NOW)
    assert await database.transact(inbox.waiting_chats, 10) == [DANA]


async def test_a_chat_is_read_up_to_the_limit(database: Database) -> None:
    await database.transact(inbox.add, [an_update(n, DANA) for n in (1, 2, 3)] + [an_update(4, ELI)])
    assert [item.update_id for item in await database.transact(inbox.waiting, DANA, 2)] == [1, 2]


async def test_a_chat_that_somebody_answers_is_not_offered(database: Database) -> None:
    await database.transact(inbox.add, [an_update(1)])
    await database.transact(leases.take, "answer", DANA, "one")
    assert await database.transact(inbox.waiting_chats, 10) == []


async def test_an_update_that_waits_for_another_try_holds_back_those_behind_it(database: Database) -> None:
    await database.transact(inbox.add, [an_update(1), an_update(2), an_update(3, ELI)])
    await database.transact(inbox.try_again, [1], NOW + MINUTE)
    assert await database.transact(inbox.waiting_chats, 10, NOW) == [ELI]
    assert await database.transact(inbox.waiting_chats, 10, NOW + MINUTE) == [DANA, ELI]
    assert [item.tries for item in await database.transact(inbox.waiting, DANA, 10)] == [1, 0]
    assert await database.transact(inbox.waiting, DANA, 10, NOW) == []
    assert len(await database.transact(inbox.waiting, DANA, 10, NOW + MINUTE)) == 2


async def test_an_update_set_aside_keeps_its_reason_and_its_chat_goes_on(database: Database) -> None:
    await database.transact(inbox.add, [an_update(1), an_update(2)])
    await database.transact(inbox.set_aside, 1, "ValueError", NOW)
    assert [item.update_id for item in await database.transact(inbox.waiting, DANA, 10)] == [2]
    stored = await database.transact(inbox.get, 1)
    assert stored == replace(an_update(1), state=InboxState.SET_ASIDE, reason="ValueError")


async def test_the_text_of_an_update_can_be_erased_at_once(database: Database) -> None:
    await database.transact(inbox.add, [an_update(1)])
    await database.transact(inbox.finish, [1], NOW)
    await database.transact(inbox.erase, [1])
    stored = await database.transact(inbox.get, 1)
    assert stored == replace(an_update(1), raw=b"", state=InboxState.DONE)


async def test_handled_updates_are_deleted_after_their_time_and_waiting_ones_never(database: Database) -> None:
    await database.transact(inbox.add, [an_update(n) for n in (1, 2, 3)])
    await database.transact(inbox.finish, [1], NOW)
    await database.transact(inbox.finish, [2], NOW + timedelta(days=1))
    assert await database.transact(inbox.erase_handled, NOW + MINUTE) == 1
    assert [await database.transact(inbox.get, n) is None for n in (1, 2, 3)] == [True, False, False]


async def test_an_update_of_nobody_is_stored_too(database: Database) -> None:
    nobody = replace(an_update(1, 0), chat_id=-100)
    await database.transact(inbox.add, [nobody])
    assert await database.transact(inbox.waiting, -100, 10) == [nobody]
