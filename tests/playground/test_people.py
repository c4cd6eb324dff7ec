"""The person's side: what people do arrives as Telegram would send it, and what they cannot do is told."""

import asyncio
from typing import Any

import pytest

from bot.playground.person import PersonClient, Talk
from bot.playground.refusals import MistakeError
from bot.playground.standin import Standin
from bot.playground.world import QUERY_LIVES, Limits
from tests.playground.conftest import BareBot

BUTTONS = {
    "inline_keyboard": [
        [{"text": "Sent", "callback_data": "s"}, {"text": "They replied", "callback_data": "r"}],
        [{"text": "Copy", "copy_text": {"text": "Dear Dana"}}, {"text": "Look", "url": "https://acme.example/"}],
    ]
}


async def only(bot: BareBot) -> dict[str, Any]:
    [update] = await bot.updates(offset=-1)
    return update


async def test_what_is_said_arrives_with_who_and_where(ana: Talk, bot: BareBot) -> None:
    said = await ana.say("/start  now")
    message = (await only(bot))["message"]
    assert message["message_id"] == said
    assert message["from"] == {"id": 7, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    assert message["chat"] == {"id": 7, "first_name": "Ana", "type": "private"}
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_a_reply_holds_the_whole_message_it_answers(ana: Talk, bot: BareBot) -> None:
    sent = (await bot.call("sendMessage", chat_id=7, text="Done?", reply_markup=BUTTONS)).result
    await ana.say("yes", reply_to=sent["message_id"])
    assert (await only(bot))["message"]["reply_to_message"] == sent
    with pytest.raises(MistakeError, match="has no message 99"):
        await ana.say("yes", reply_to=99)


async def test_an_edit_arrives_and_only_ones_own_message_can_be_edited(ana: Talk, bot: BareBot) -> None:
    said = await ana.say("monday")
    await ana.edit(said, "tuesday")
    message = (await only(bot))["edited_message"]
    assert (message["message_id"], message["text"]) == (said, "tuesday")
    assert (await ana.message(said)).edits[0]["text"] == "monday"
    sent = (await bot.call("sendMessage", chat_id=7, text="a")).result["message_id"]
    with pytest.raises(MistakeError, match="one's own"):
        await ana.edit(sent, "b")


async def test_a_pressed_button_returns_what_the_bot_answers(ana: Talk, bot: BareBot) -> None:
    sent = (await bot.call("sendMessage", chat_id=7, text="Done?", reply_markup=BUTTONS)).result
    [message] = await ana.next_messages()
    pressing = asyncio.create_task(ana.press(message, "They replied"))
    [update] = await bot.updates(timeout=5)
    query = update["callback_query"]
    assert (query["data"], query["from"]["id"], query["message"]) == ("r", 7, sent)
    answer = {"callback_query_id": query["id"], "text": "Noted", "show_alert": True}
    assert (await bot.call("answerCallbackQuery", **answer)).result is True
    pressed = await pressing
    assert (pressed.text, pressed.show_alert, pressed.answered) == ("Noted", True, True)
    again = await bot.call("answerCallbackQuery", **answer)
    assert again.refusal == ("400 Bad Request: query is too old and response timeout expired or query ID is invalid")


async def test_a_query_that_is_answered_too_late_is_refused(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    await bot.call("sendMessage", chat_id=7, text="Done?", reply_markup=BUTTONS)
    pressed = await ana.press(await ana.next_message(), "Sent", wait=0)
    assert not pressed.answered
    await people.move_clock(QUERY_LIVES.total_seconds() + 1)
    late = await bot.call("answerCallbackQuery", callback_query_id=(await only(bot))["callback_query"]["id"])
    assert late.refusal.startswith("400 Bad Request: query is too old")


async def test_a_toast_has_at_most_200_characters(ana: Talk, bot: BareBot) -> None:
    await bot.call("sendMessage", chat_id=7, text="Done?", reply_markup=BUTTONS)
    await ana.press(await ana.next_message(), "Sent", wait=0)
    query = (await only(bot))["callback_query"]["id"]
    long = await bot.call("answerCallbackQuery", callback_query_id=query, text="a" * 201)
    assert long.refusal == "400 Bad Request: MESSAGE_TOO_LONG"


async def test_buttons_that_ask_the_bot_nothing_and_buttons_that_are_not_there(ana: Talk, bot: BareBot) -> None:
    await bot.call("sendMessage", chat_id=7, text="Done?", reply_markup=BUTTONS)
    message = await ana.next_message()
    assert (await ana.press(message, "Copy")).copied == "Dear Dana"
    assert (await ana.press(message, "Look")).url == "https://acme.example/"
    with pytest.raises(MistakeError, match="has no button 'Later'"):
        await ana.press(message, "Later")
    assert await bot.updates() == []
    await ana.press(message, data="forged", wait=0)
    assert (await only(bot))["callback_query"]["data"] == "forged"


async def test_everything_that_is_not_text_arrives_as_what_it_is(ana: Talk, bot: BareBot) -> None:
    await ana.send_location(48.2, 16.37)
    await ana.send_document("acme.ics", b"BEGIN", mime_type="text/calendar", caption="mine")
    await ana.send_photo(caption="us")
    await ana.send_voice()
    await ana.send_sticker()
    await ana.send_contact("+43123", "Dana")
    await ana.say("they said no", forwarded_from="Dana")
    await ana.write(dice={"emoji": "🎲", "value": 3})
    messages = [update["message"] for update in await bot.updates()]
    location, document, photo, voice, sticker, contact, forward, dice = messages
    assert location["location"] == {"latitude": 48.2, "longitude": 16.37}
    assert (document["document"]["file_name"], document["caption"]) == ("acme.ics", "mine")
    assert (photo["photo"][0]["width"], photo["caption"]) == (800, "us")
    assert voice["voice"]["mime_type"] == "audio/ogg"
    assert sticker["sticker"]["emoji"] == "👍"
    assert contact["contact"] == {"phone_number": "+43123", "first_name": "Dana"}
    assert forward["forward_origin"]["sender_user_name"] == "Dana"
    assert dice["dice"]["value"] == 3


async def test_a_blocked_bot_is_refused_until_it_is_unblocked(ana: Talk, bot: BareBot) -> None:
    await ana.block()
    await ana.block()
    [update] = await bot.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    for method in ("sendMessage", "sendChatAction", "editMessageText"):
        answer = await bot.call(method, chat_id=7, text="a", action="typing", message_id=1)
        assert answer.refusal == "403 Forbidden: bot was blocked by the user"
    with pytest.raises(MistakeError, match="unblock it first"):
        await ana.say("hi")
    await ana.unblock()
    assert (await only(bot))["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert (await bot.call("sendMessage", chat_id=7, text="a")).status == 200


async def test_a_group_is_joined_spoken_in_and_left(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    group = people.talk(7, chat_id=-50)
    await group.add_bot("Friends")
    joined, told = await bot.updates()
    assert joined["my_chat_member"]["chat"] == {"id": -50, "title": "Friends", "type": "group"}
    assert told["message"]["new_chat_members"][0]["id"] == 4242
    await group.say("hello all")
    assert (await only(bot))["message"]["chat"]["type"] == "group"
    await bot.call("sendMessage", chat_id=-50, text="goodbye")
    assert (await group.next_message()).text == "goodbye"
    assert (await bot.call("leaveChat", chat_id=-50)).result is True
    refused = await bot.call("sendMessage", chat_id=-50, text="a")
    assert refused.refusal == "403 Forbidden: bot is not a member of the group chat"
    private = await bot.call("leaveChat", chat_id=7)
    assert private.refusal == "400 Bad Request: chat member status can't be changed in private chats"


async def test_a_bot_that_was_removed_from_a_group_is_refused(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    group = people.talk(7, chat_id=-50)
    await group.add_bot()
    await group.remove_bot()
    refused = await bot.call("sendMessage", chat_id=-50, text="a")
    assert refused.refusal == "403 Forbidden: bot was kicked from the group chat"
    assert (await only(bot))["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    await group.say("without the bot")
    assert "my_chat_member" in await only(bot)


async def test_a_group_that_became_a_supergroup_names_its_new_id(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    group = people.talk(7, chat_id=-50)
    await group.add_bot("Friends")
    await group.migrate(-1001)
    refused = await bot.call("sendMessage", chat_id=-50, text="a")
    assert refused.body["parameters"] == {"migrate_to_chat_id": -1001}
    assert (await bot.call("sendMessage", chat_id=-1001, text="a")).status == 200
    *_, old, new = await bot.updates()
    assert (old["message"]["migrate_to_chat_id"], new["message"]["migrate_from_chat_id"]) == (-1001, -50)


async def test_next_messages_waits_returns_the_new_ones_and_gives_up(ana: Talk, bot: BareBot) -> None:
    waiting = asyncio.create_task(ana.next_messages(count=2))
    await bot.call("sendMessage", chat_id=7, text="one")
    await bot.call("sendMessage", chat_id=7, text="two")
    assert [message.text for message in await waiting] == ["one", "two"]
    with pytest.raises(TimeoutError, match="0 of 1 messages came to chat 7"):
        await ana.next_messages(within=0.02)
    one, _ = await ana.transcript()
    await bot.call("editMessageText", chat_id=7, message_id=one.id, text="three")
    assert [message.text for message in await ana.next_messages()] == ["three"]
    assert [message.text for message in await ana.next_messages(after=0)] == ["two", "three"]


async def test_ask_returns_the_answer_to_what_was_said(ana: Talk, bot: BareBot) -> None:
    await bot.call("sendMessage", chat_id=7, text="earlier")
    asking = asyncio.create_task(ana.ask("when?"))
    [update] = await bot.updates(timeout=5)
    await bot.call("sendMessage", chat_id=7, text=f"you said {update['message']['text']}")
    assert (await asking).text == "you said when?"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("7/fly", {}),
        ("7/say", {"text": "a", "volume": 3}),
        ("7/say", {"text": "  "}),
        ("9/say", {"text": "a"}),
        ("7/edit", {"message_id": 4, "text": "a"}),
        ("7/send_document", {"content": "***"}),
        ("7/add_bot", {"chat_id": 5}),
        ("people", {"people": [{"name": "Ana"}]}),
    ],
)
async def test_what_a_person_cannot_do_is_told(
    people: PersonClient, ana: Talk, path: str, body: dict[str, Any]
) -> None:
    with pytest.raises(MistakeError):
        await people.request("POST", path, body)


async def test_a_person_who_is_added_again_keeps_the_chat(people: PersonClient, ana: Talk) -> None:
    await ana.say("hi")
    await people.add(7, "Anna")
    assert len(await ana.transcript()) == 1
    await ana.say("again")
    assert (await ana.transcript())[-1].message["chat"]["first_name"] == "Anna"


async def test_only_the_last_messages_are_kept_where_that_is_asked_for() -> None:
    async with Standin(limits=Limits(messages_per_chat=2, calls=1)) as standin, PersonClient(standin.url) as people:
        ana = await people.add(7, "Ana")
        for number in range(3):
            await ana.say(str(number))
        assert [message.text for message in await ana.transcript()] == ["1", "2"]


async def test_a_message_is_seen_once_the_bot_has_confirmed_it(ana: Talk, bot: BareBot) -> None:
    await ana.say("hi")

    async def ticks() -> list[bool]:
        return [entry["seen"] for entry in await ana.entries()]

    [update] = await bot.updates()
    assert await ticks() == [False]
    await bot.updates(offset=update["update_id"] + 1)
    assert await ticks() == [True]


async def test_what_the_bot_does_is_shown_until_it_writes(ana: Talk, bot: BareBot) -> None:
    await bot.call("sendChatAction", chat_id=7, action="typing")
    assert (await ana.state())["doing"] == "typing"
    await bot.call("sendMessage", chat_id=7, text="there")
    assert (await ana.state())["doing"] == ""


async def test_what_comes_long_after_the_last_act_was_not_asked_for(
    people: PersonClient, ana: Talk, bot: BareBot
) -> None:
    await ana.say("hi")
    await bot.call("sendMessage", chat_id=7, text="an answer")
    await people.move_clock(3600)
    await bot.call("sendMessage", chat_id=7, text="a reminder")
    assert [entry["unasked"] for entry in await ana.entries()] == [False, False, True]
