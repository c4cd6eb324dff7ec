"""The transaction that answers all that waits in a chat gives the chat back; only whoever holds it may write."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from bot.effects import Loaded, apply, load, write_and_load
from bot.thought import Thought, think
from storage import inbox, leases, outbox
from storage.database import Database, LeaseLost, Topic, Tx
from storage.facts import InboxItem
from tests.loops.thoughts import echo

ANA = 7
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ONE, OTHER = "0123456789abcdef", "fedcba9876543210"


def _said(number: int) -> InboxItem:
    person = {"id": ANA, "first_name": "Ana", "is_bot": False, "language_code": "de"}
    chat = {"id": ANA, "type": "private", "first_name": "Ana"}
    message = {"message_id": number, "date": 1772442000, "chat": chat, "from": person, "text": f"hello {number}"}
    return InboxItem(number, ANA, ANA, msgspec.json.encode({"update_id": number, "message": message}), NOW)


async def _begin(database: Database, *numbers: int) -> tuple[Loaded, Thought]:
    """Store updates, lease the chat as worker ONE, and think of an answer to all of them."""
    updates = [_said(number) for number in numbers]
    loaded = await database.transact(write_and_load, lambda tx: _store(tx, updates), ANA, ONE, NOW)
    assert loaded is not None
    assert loaded.known is not None
    return loaded, think(echo, loaded.known, loaded.seen, NOW)


def _store(tx: Tx, updates: list[InboxItem]) -> None:
    inbox.add(tx, updates)


async def test_who_has_answered_all_gives_the_chat_back_at_once(database: Database) -> None:
    loaded, thought = await _begin(database, 1, 2)
    assert await database.transact(load, ANA, OTHER, 10, NOW) is None
    await database.transact(apply, None, ANA, ONE, loaded, thought, NOW, NOW)
    await database.transact(inbox.add, [_said(3)])
    then = await database.transact(load, ANA, OTHER, 10, NOW)
    assert then is not None
    assert [item.update_id for item, _ in then.seen] == [3]


async def test_who_has_more_to_answer_keeps_the_chat(database: Database) -> None:
    loaded, thought = await _begin(database, *range(1, 12))
    assert len(thought.done) == 10
    await database.transact(apply, None, ANA, ONE, loaded, thought, NOW, NOW)
    assert await database.transact(load, ANA, OTHER, 10, NOW) is None
    left = await database.transact(load, ANA, ONE, 10, NOW)
    assert left is not None
    assert [item.update_id for item, _ in left.seen] == [11]


async def test_who_lost_the_chat_writes_nothing(database: Database) -> None:
    loaded, thought = await _begin(database, 1)
    await database.transact(leases.release, "answer", ANA, ONE)
    assert await database.transact(load, ANA, OTHER, 10, NOW) is not None
    with pytest.raises(LeaseLost):
        await database.transact(apply, None, ANA, ONE, loaded, thought, NOW, NOW)
    assert await database.transact(outbox.waiting, ANA, NOW, 10) == []


async def test_a_stranger_is_known_by_their_language_once_they_are_answered(database: Database) -> None:
    loaded, _ = await _begin(database, 1)
    assert loaded.known is not None
    assert (loaded.known.person.language, loaded.known.person.told_at) == ("de", NOW)


async def test_nobody_is_woken_for_what_is_being_answered(database: Database) -> None:
    def signalled(tx: Tx, worker: str, number: int) -> set[Topic]:
        write_and_load(tx, lambda tx: _store(tx, [_said(number)]), ANA, worker, NOW)
        return set(tx.signals)

    assert Topic.INBOX not in await database.transact(signalled, ONE, 1)
    assert Topic.INBOX in await database.transact(signalled, OTHER, 2)
