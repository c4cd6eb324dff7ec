"""Updates and their answer are stored in one transaction where a chat is free for that, and by themselves where not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from bot.effects import Loaded, apply_new, look
from bot.thought import Thought, think
from storage import inbox, leases, outbox, people
from storage import known as known_of
from storage.database import Database, Tx, VersionMoved
from storage.facts import InboxItem, InboxState
from tests.loops.thoughts import echo

ANA = 7
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ONE = "0123456789abcdef"


def _said(number: int) -> InboxItem:
    person = {"id": ANA, "first_name": "Ana", "is_bot": False, "language_code": "de"}
    chat = {"id": ANA, "type": "private", "first_name": "Ana"}
    message = {"message_id": number, "date": 1772442000, "chat": chat, "from": person, "text": f"hello {number}"}
    return InboxItem(number, ANA, ANA, msgspec.json.encode({"update_id": number, "message": message}), NOW)


async def _begin(database: Database, *numbers: int) -> tuple[list[InboxItem], Loaded, Thought]:
    """Make Ana known, and think of an answer to updates that are not stored."""
    await database.transact(people.add, ANA, "de", NOW)
    updates = [_said(number) for number in numbers]
    loaded = await database.look(look, updates)
    assert loaded is not None
    assert loaded.known is not None
    return updates, loaded, think(echo, loaded.known, loaded.seen, NOW)


async def test_updates_are_stored_as_answered_together_with_their_answers(database: Database) -> None:
    updates, loaded, thought = await _begin(database, 1, 2)
    await database.transact(apply_new, None, updates, loaded, thought, NOW)
    assert len(await database.transact(outbox.waiting, ANA, NOW, 10)) == 2
    stored = [await database.transact(inbox.get, number) for number in (1, 2)]
    assert [one and one.state for one in stored] == [InboxState.DONE] * 2
    assert await database.transact(inbox.erase_handled, NOW + timedelta(seconds=1)) == 2
    assert await database.transact(inbox.waiting_chats, 10) == []


async def test_an_update_that_came_before_is_not_answered_again(database: Database) -> None:
    updates, loaded, thought = await _begin(database, 1, 2)
    await database.transact(inbox.add, updates[:1])
    with pytest.raises(VersionMoved):
        await database.transact(apply_new, None, updates, loaded, thought, NOW)
    assert await database.transact(outbox.waiting, ANA, NOW, 10) == []
    assert await database.transact(inbox.get, 2) is None


async def test_nothing_is_written_over_a_person_who_changed_meanwhile(database: Database) -> None:
    updates, loaded, thought = await _begin(database, 1)

    def change(tx: Tx) -> None:
        before = known_of.load(tx, ANA)
        assert before is not None
        known_of.save(tx, before, replace(before, person=replace(before.person, zone="Europe/Lisbon")))

    await database.transact(change)
    with pytest.raises(VersionMoved):
        await database.transact(apply_new, None, updates, loaded, thought, NOW)
    assert await database.transact(inbox.get, 1) is None


async def test_a_chat_in_which_something_waits_is_answered_in_order(database: Database) -> None:
    await database.transact(people.add, ANA, "de", NOW)
    await database.transact(inbox.add, [_said(1)])
    assert await database.look(look, [_said(2)]) is None


async def test_a_chat_that_another_process_answers_in_is_left_to_it(database: Database) -> None:
    await database.transact(people.add, ANA, "de", NOW)
    await database.transact(leases.take, "answer", ANA, ONE, 10.0)
    assert (await database.look(look, [_said(1)]) is None) is database.shared
    await database.transact(leases.release, "answer", ANA, ONE)
    assert await database.look(look, [_said(1)]) is not None


async def test_a_stranger_is_stored_first(database: Database) -> None:
    assert await database.look(look, [_said(1)]) is None
