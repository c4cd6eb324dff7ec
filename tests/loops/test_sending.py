"""What Telegram refuses, delays or loses: nothing is lost, and nobody else is held up."""

from __future__ import annotations

import asyncio
import time
from itertools import pairwise

import pytest

from bot.playground.person import PersonClient, Talk
from bot.settings import Settings
from storage import known, outbox
from storage.facts import OutboxState
from tests.loops.conftest import Running, move_clock


async def test_a_chat_that_must_wait_waits_and_the_others_go_on(
    running: Running, people: PersonClient, ana: Talk, ben: Talk
) -> None:
    async with running():
        await people.fail(method="sendMessage", chat_id=7, code=429, retry_after=3)
        began = time.monotonic()
        await ana.say("one")
        await people.wait_for_calls("sendMessage")
        await ben.say("two")
        await ben.next_messages()
        assert len((await people.calls("sendMessage")).calls) == 2  # hers was not tried again meanwhile
        assert [answer.text for answer in await ana.next_messages()] == ["echo: one"]
        assert time.monotonic() - began > 2.9


async def test_where_several_chats_must_wait_all_of_them_do(
    running: Running, people: PersonClient, ana: Talk, ben: Talk
) -> None:
    cleo = await people.add(9, "Cleo")
    async with running() as app:
        await people.fail(method="sendMessage", code=429, retry_after=1, times=2)
        await asyncio.gather(ana.say("one"), ben.say("two"))
        await people.wait_for_calls("sendMessage", more_than=1)
        began = time.monotonic()
        await cleo.say("three")
        for talk, text in ((ana, "one"), (ben, "two"), (cleo, "three")):
            assert [answer.text for answer in await talk.next_messages()] == [f"echo: {text}"]
        assert time.monotonic() - began > 0.8
        await app.settled()
        assert len((await people.calls("sendMessage")).calls) == 5


@pytest.mark.parametrize(
    "fault",
    [
        {"code": 500},
        {"code": 502},
        {"code": 401},
        {"kind": "drop_before"},
    ],
)
async def test_what_did_not_get_through_is_sent_again_in_order(
    running: Running, people: PersonClient, ana: Talk, fault: dict[str, object]
) -> None:
    async with running() as app:
        await people.fail(method="sendMessage", times=3, **fault)
        await ana.say("many 3")
        answers = await ana.next_messages(count=3)
        assert [answer.text for answer in answers] == ["1 of 3", "2 of 3", "3 of 3"]
        await app.settled()


async def test_an_answer_lost_after_it_took_effect_repeats_that_message_alone(
    running: Running, people: PersonClient, ana: Talk
) -> None:
    async with running() as app:
        await people.fail(method="sendMessage", kind="drop_after")
        await ana.say("many 3")
        answers = await ana.next_messages(count=4)
        assert [answer.text for answer in answers] == ["1 of 3", "1 of 3", "2 of 3", "3 of 3"]
        await app.settled()


async def test_who_blocks_the_bot_gets_nothing_more_until_they_come_back(
    running: Running, people: PersonClient, ana: Talk, ben: Talk
) -> None:
    async with running() as app:
        await people.fail(method="sendMessage", chat_id=7, code=403)
        await ana.say("many 3")
        await people.wait_for_calls("sendMessage")
        await app.settled()
        stored = await app.database.transact(known.load, 7)
        assert stored is not None
        assert stored.person.blocked_at is not None
        assert len((await people.calls("sendMessage")).calls) == 1
        await ana.block()
        await ana.unblock()
        assert [answer.text for answer in await ana.next_messages()] == ["welcome back"]
        await ben.say("hello")
        assert [answer.text for answer in await ben.next_messages()] == ["echo: hello"]


async def test_an_edit_that_changes_nothing_counts_as_done(running: Running, people: PersonClient, ana: Talk) -> None:
    async with running() as app:
        await ana.say("button one")
        [shown] = await ana.next_messages()
        await ana.say(f"edit {shown.id} new words")
        [edited] = await ana.next_messages()
        await ana.say(f"edit {shown.id} new words")
        await people.wait_for_calls("editMessageText", more_than=1)
        await app.settled()
        assert edited.text == "new words"
        row = await app.database.transact(outbox.get, 3)
        assert row is not None
        assert (row.state, row.message_id) == (OutboxState.SENT, shown.id)


async def test_an_edit_of_a_message_that_is_gone_is_sent_anew(running: Running, ana: Talk) -> None:
    async with running():
        await ana.say("edit 999 new words")
        assert [answer.text for answer in await ana.next_messages()] == ["new words"]


async def test_a_message_with_broken_markup_is_sent_as_text(running: Running, ana: Talk) -> None:
    async with running():
        await ana.say("html <b>Tom &amp; <i>Jerry</b>")
        assert [answer.text for answer in await ana.next_messages()] == ["Tom & Jerry"]


async def test_what_is_never_taken_is_given_up_with_a_reason_that_quotes_nothing(
    running: Running, people: PersonClient, ana: Talk
) -> None:
    async with running() as app:
        said = "Bad Request: PERSONAL 'Dana from Acme' is odd"
        await people.fail(method="sendMessage", code=400, description=said)
        await ana.say("many 2")
        assert [answer.text for answer in await ana.next_messages()] == ["2 of 2"]
        row = await app.database.transact(outbox.get, 1)
        assert row is not None
        assert (row.state, row.reason) == (OutboxState.GIVEN_UP, "400 Personal")


async def test_a_group_that_moved_is_left_at_its_new_place(running: Running, people: PersonClient) -> None:
    await people.add(7, "Ana")
    async with running() as app:
        await people.fail(chat_id=-500, code=400, migrate_to_chat_id=-1000777, times=2)
        await people.talk(7, -500).add_bot("Friends")
        await people.wait_for_calls("leaveChat", more_than=1)
        await app.settled()
        left = [call["params"]["chat_id"] for call in (await people.calls("leaveChat")).calls]
        assert [int(chat_id) for chat_id in left] == [-500, -1000777]


async def test_what_is_held_waits_until_the_hold_ends(running: Running, ana: Talk, settings: Settings) -> None:
    async with running() as app:
        await ana.say("hold 24")
        assert [answer.text for answer in await ana.next_messages()] == ["held"]
        await app.settled()
        move_clock(settings, 25 * 3600)
        assert [answer.text for answer in await ana.next_messages()] == ["later"]


async def _moments(people: PersonClient) -> list[float]:
    """When each message came to the stand-in, in seconds."""
    return [float(call["at"]) for call in (await people.calls("sendMessage")).calls]


async def test_a_chat_gets_a_few_messages_at_once_and_then_one_a_second(
    running: Running, people: PersonClient, ana: Talk
) -> None:
    async with running(chat_rate=1.0):
        await ana.say("many 5")
        await ana.next_messages(count=5)
        moments = await _moments(people)
    assert moments[4] - moments[0] > 0.95
    assert moments[4] - moments[3] > max(after - before for before, after in pairwise(moments[:4]))


async def test_no_more_go_out_in_a_second_than_are_allowed(running: Running, people: PersonClient) -> None:
    talks = [await people.add(100 + number, "Ana") for number in range(12)]
    async with running(send_rate=10):
        await asyncio.gather(*(talk.say("hello") for talk in talks))
        await people.wait_for_calls("sendMessage", more_than=11)
        moments = await _moments(people)
    assert all(moments[at + 10] - moments[at] > 0.95 for at in range(2))
