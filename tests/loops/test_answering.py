"""An update in, a message out: order, kinds of update, what raises, and who may write."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import replace
from datetime import datetime

from bot.app import App
from bot.core.decision import Decision
from bot.core.happened import Happened, Said
from bot.playground.person import PersonClient, Talk
from bot.settings import Settings
from storage import inbox, outbox
from storage import people as people_rows
from storage.facts import InboxState, Known
from tests.loops.conftest import QUICK, Running
from tests.loops.thoughts import echo, remind


async def test_a_text_is_answered(running: Running, ana: Talk) -> None:
    async with running():
        message_id = await ana.say("hello")
        [answer] = await ana.next_messages()
        assert (answer.text, answer.reply_to) == ("echo: hello", message_id)


async def test_an_answer_takes_milliseconds(running: Running, ana: Talk) -> None:
    async with running():
        await ana.say("first")
        await ana.next_messages()
        took = []
        for number in range(10):
            began = time.perf_counter()
            await ana.say(str(number))
            await ana.next_messages()
            took.append(time.perf_counter() - began)
        assert sorted(took)[5] < 0.25


async def test_what_was_said_while_the_bot_was_down_is_answered_in_order(running: Running, ana: Talk) -> None:
    for number in range(25):
        await ana.say(f"say {number}")
    async with running():
        answers = await ana.next_messages(count=25)
        assert [answer.text for answer in answers] == [f"echo: say {number}" for number in range(25)]


async def test_many_chats_are_answered_each_in_its_own_order(running: Running, people: PersonClient) -> None:
    talks = [await people.add(100 + number, "Ana") for number in range(20)]
    async with running():
        for _ in range(3):
            await asyncio.gather(*(talk.say("count") for talk in talks))
        for talk in talks:
            assert [answer.text for answer in await talk.next_messages(count=3)] == ["count 1", "count 2", "count 3"]


async def test_an_update_that_comes_twice_is_answered_once(running: Running, people: PersonClient, ana: Talk) -> None:
    async with running() as app:
        await ana.say("count")
        await ana.next_messages()
        [waiting] = [await app.database.transact(inbox.get, 1001)]
        assert waiting is not None
        await people.inject(json.loads(waiting.raw))
        await ana.say("count")
        assert [answer.text for answer in await ana.next_messages()] == ["count 2"]


async def test_each_kind_of_update_is_understood(running: Running, ana: Talk) -> None:
    async with running():
        said = await ana.say("button yes")
        [shown] = await ana.next_messages()
        assert (await ana.press(shown, "Press")).text == "Noted"
        [pressed] = await ana.next_messages()
        await ana.edit(said, "button no")
        [edited] = await ana.next_messages()
        await ana.send_voice()
        [voice] = await ana.next_messages()
        await ana.react(shown, "👍")
        [reaction] = await ana.next_messages()
        assert [one.text for one in (pressed, edited, voice, reaction)] == [
            "pressed: yes",
            "edited: button no",
            "a voice",
            "reaction 👍",
        ]


async def test_a_shared_place_is_a_zone_and_its_coordinates_are_gone(running: Running, ana: Talk) -> None:
    async with running() as app:
        await ana.send_location(53.8, -1.55)
        [answer] = await ana.next_messages()
        assert answer.text == "in Europe/London, GB"
        stored = await app.database.transact(inbox.get, 1001)
        assert stored is not None
        assert stored.raw == b""


async def test_an_update_that_raises_is_set_aside_and_the_rest_goes_on(
    running: Running, people: PersonClient, ana: Talk, ben: Talk
) -> None:
    for text in ("before", "boom secret words", "after"):
        await ana.say(text)
    await ben.say("hello")
    async with running() as app:
        answers = await ana.next_messages(count=3)
        assert [answer.text for answer in answers][::2] == ["echo: before", "echo: after"]
        assert "It is kept" in answers[1].text
        assert [answer.text for answer in await ben.next_messages()] == ["echo: hello"]
        stored = await app.database.transact(inbox.get, 1002)
        assert stored is not None
        assert (stored.state, stored.tries) == (InboxState.SET_ASIDE, 2)
        assert "WordsError" in str(stored.reason)
        assert "secret" not in str(stored.reason)


async def test_a_tap_that_raises_is_answered_too(running: Running, ana: Talk) -> None:
    async with running():
        await ana.say("button boom")
        [shown] = await ana.next_messages()
        assert (await ana.press(shown, "Press")).answered
        [told] = await ana.next_messages()
        assert "It is kept" in told.text


async def test_what_cannot_be_read_is_set_aside_with_its_reason(
    running: Running, people: PersonClient, ana: Talk
) -> None:
    chat = {"id": 7, "type": "private"}
    strange: list[object] = [
        {"update_id": 1100, "hologram": {"from": {"id": 7}, "chat": chat}},
        {"update_id": 1101, "message": {"message_id": "x", "chat": chat, "from": {"id": 7}}},
        {"update_id": 1102},
        {"update_id": 1103, "message": [1, 2]},
        "not even an object",
    ]
    for update in strange:
        await people.inject(update)
    await ana.say("and then")
    async with running() as app:
        assert "echo: and then" in [answer.text for answer in await ana.next_messages(count=3)]
        reasons = [await app.database.transact(inbox.get, number) for number in (1100, 1101, 1102, 1103)]
        assert [one.reason for one in reasons if one] == [
            "an update of an unknown kind: hologram",
            "an update without its message_id",
            "an update that holds nothing",
            "an update that holds nothing",
        ]


async def test_a_message_of_a_kind_that_is_not_known_yet_is_answered(
    running: Running, people: PersonClient, ana: Talk
) -> None:
    chat = {"id": 7, "type": "private"}
    message = {"message_id": 9, "date": 1, "chat": chat, "from": {"id": 7}, "aura": 1}
    await people.inject({"update_id": 1105, "message": message})
    async with running():
        assert (await ana.next_message()).text == "a unknown"


async def test_groups_are_left_politely(running: Running, people: PersonClient) -> None:
    await people.add(7, "Ana")
    group = people.talk(7, -500)
    async with running() as app:
        await group.add_bot("Friends")
        await people.wait_for_calls("leaveChat")
        [line] = (await people.calls("sendMessage")).calls
        assert line["params"]["chat_id"] in (-500, "-500")
        await app.settled()
        assert await app.database.transact(people_rows.lock_person, 7) is None


async def test_those_who_may_not_use_it_get_one_line_and_leave_no_trace(
    running: Running, people: PersonClient, ana: Talk, ben: Talk
) -> None:
    async with running(allowed_users=frozenset({7})) as app:
        await ben.say("let me in")
        [line] = await ben.next_messages()
        await ben.say("please")
        await ana.say("hello")
        assert [answer.text for answer in await ana.next_messages()] == ["echo: hello"]
        await app.settled()
        stored = await app.database.transact(inbox.get, 1001)
        assert stored is not None
        assert (stored.person_id, stored.chat_id, stored.raw) == (0, 0, b"")
        assert await app.database.transact(people_rows.lock_person, 8) is None
        assert line.text
        assert len((await people.calls("sendMessage")).calls) == 2


async def test_who_is_forgotten_hears_so_and_begins_anew(running: Running, ana: Talk) -> None:
    async with running() as app:
        await ana.say("count")
        await ana.say("forget")
        assert [answer.text for answer in await ana.next_messages(count=2)] == ["count 1", "forgotten"]
        await app.settled()
        assert await app.database.transact(outbox.get, 2) is None
        assert await app.database.transact(people_rows.lock_person, 7) is None
        await ana.say("count")
        assert [answer.text for answer in await ana.next_messages()] == ["count 1"]


async def test_what_comes_right_after_forgetting_is_answered_to_somebody_new(running: Running, ana: Talk) -> None:
    for text in ("count", "forget", "count"):
        await ana.say(text)
    async with running():
        assert [answer.text for answer in await ana.next_messages(count=3)] == ["count 1", "forgotten", "count 1"]


async def test_a_reaction_is_put_on_the_message(running: Running, people: PersonClient, ana: Talk) -> None:
    async with running():
        message_id = await ana.say("like")
        [call] = (await people.wait_for_calls("setMessageReaction")).calls
        assert int(call["params"]["message_id"]) == message_id


async def test_html_of_a_person_arrives_as_text(running: Running, ana: Talk) -> None:
    async with running():
        await ana.say("<b>bold & <i>broken")
        [answer] = await ana.next_messages()
        assert answer.text == "echo: <b>bold & <i>broken"


async def test_what_cannot_be_stored_is_set_aside_and_the_rest_goes_on(settings: Settings, ana: Talk) -> None:
    def unstorable(known: Known, happened: Happened, now: datetime) -> Decision:
        decision = echo(known, happened, now)
        if isinstance(happened, Said) and happened.text == "naive":
            broken = replace(decision.known.person, held_until_at=datetime(2026, 1, 1))  # noqa: DTZ001 -- refused
            return replace(decision, known=replace(decision.known, person=broken))
        return decision

    for text in ("before", "naive", "after"):
        await ana.say(text)
    async with App(settings, decide=unstorable, remind=remind, patience=QUICK, tick=0.2) as app:
        answers = await ana.next_messages(count=3)
        assert [answer.text for answer in answers][::2] == ["echo: before", "echo: after"]
        assert "It is kept" in answers[1].text
        stored = await app.database.transact(inbox.get, 1002)
        assert stored is not None
        assert stored.state is InboxState.SET_ASIDE
