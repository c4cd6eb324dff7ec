"""What the bot sends, edits and deletes, and how Telegram refuses it."""

from typing import Any

import aiohttp
import pytest

from bot.playground.methods import METHODS
from bot.playground.person import PersonClient, Talk
from bot.playground.standin import Standin
from tests.playground.conftest import BareBot

ONE_BUTTON = {"inline_keyboard": [[{"text": "Sent", "callback_data": "s"}]]}


async def test_commands_and_links_in_what_the_bot_says_are_found_but_not_in_code(ana: Talk, bot: BareBot) -> None:
    text = "Try /list or https://example.org, <code>/new</code>"
    answer = await bot.call("sendMessage", chat_id=7, text=text, parse_mode="HTML")
    assert [(one["type"], one["offset"]) for one in answer.result["entities"]] == [
        ("bot_command", 4),
        ("url", 13),
        ("code", 34),
    ]


async def test_what_was_sent_is_in_the_transcript(ana: Talk, bot: BareBot) -> None:
    said = await ana.say("hi")
    answer = await bot.call(
        "sendMessage",
        chat_id="7",
        text="<b>Acme</b>: &lt;today&gt;",
        parse_mode="HTML",
        reply_markup=ONE_BUTTON,
        reply_parameters={"message_id": said},
        disable_notification=True,
    )
    assert answer.result["text"] == "Acme: <today>"
    first, second = await ana.transcript()
    assert (first.by_bot, first.text, first.event) == (False, "hi", 0)
    assert (second.by_bot, second.text, second.html) == (True, "Acme: <today>", "<b>Acme</b>: &lt;today&gt;")
    assert (second.reply_to, second.silent, second.buttons, second.event) == (said, True, ["Sent"], 1)
    assert second.entities == [{"type": "bold", "offset": 0, "length": 4}]
    assert second.message == answer.result


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"text": ""}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "a", "chat_id": 8}, "chat not found"),
        ({"text": "a", "chat_id": None}, "chat_id is empty"),
        (
            {"text": "<b>a", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "a", "parse_mode": "Fancy"}, "unsupported parse_mode"),
        ({"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "a", "entities": [{"type": "bold"}]}, "can't parse entities: expected an Array of MessageEntity"),
        ({"text": "a", "reply_markup": "{"}, "can't parse reply markup JSON object"),
        ({"text": "a", "reply_markup": [1]}, "object expected as reply markup"),
    ],
)
async def test_a_message_that_telegram_does_not_take(
    ana: Talk, bot: BareBot, params: dict[str, Any], refusal: str
) -> None:
    answer = await bot.call("sendMessage", **{"chat_id": 7, **params})
    assert (answer.status, answer.refusal) == (400, f"400 Bad Request: {refusal}")
    assert await ana.transcript() == []


async def test_a_text_counts_after_its_entities_are_parsed(ana: Talk, bot: BareBot) -> None:
    text = "<b>" + "a" * 4096 + "</b>"
    assert (await bot.call("sendMessage", chat_id=7, text=text, parse_mode="HTML")).status == 200


async def test_a_reply_to_what_is_gone_goes_out_where_that_is_allowed(ana: Talk, bot: BareBot) -> None:
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    sent = (await bot.call("sendMessage", chat_id=7, text="a", reply_parameters=reply)).result
    assert "reply_to_message" not in sent


def button(**fields: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "x", **fields}]]}


@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        (button(callback_data="a" * 65), "BUTTON_DATA_INVALID"),
        (button(callback_data="é" * 33), "BUTTON_DATA_INVALID"),
        (button(callback_data=""), "BUTTON_DATA_INVALID"),
        (button(), "text buttons are unallowed in the inline keyboard"),
        (button(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
        (button(copy_text={"text": "a" * 257}), "BUTTON_COPY_TEXT_INVALID"),
        (button(url="javascript:x"), "inline keyboard button URL 'javascript:x' is invalid: Unsupported URL protocol"),
        ({"inline_keyboard": [[{"text": "x", "callback_data": "x"}] * 101]}, "reply markup is too long"),
        (
            {"inline_keyboard": [[{"callback_data": "x"}]]},
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        ({"force_reply": True, "input_field_placeholder": "a" * 65}, "input field placeholder is too long"),
    ],
)
async def test_a_keyboard_that_telegram_does_not_take(
    ana: Talk, bot: BareBot, markup: dict[str, Any], refusal: str
) -> None:
    answer = await bot.call("sendMessage", chat_id=7, text="a", reply_markup=markup)
    assert answer.refusal == f"400 Bad Request: {refusal}"


@pytest.mark.parametrize(
    "markup",
    [
        button(callback_data="é" * 32),
        button(copy_text={"text": "a" * 256}),
        {"inline_keyboard": [[{"text": "x", "callback_data": "x"}] * 5] * 20},
    ],
)
async def test_a_keyboard_at_the_limit_is_shown(ana: Talk, bot: BareBot, markup: dict[str, Any]) -> None:
    answer = await bot.call("sendMessage", chat_id=7, text="a", reply_markup=markup)
    assert answer.result["reply_markup"] == markup


async def test_a_forced_reply_is_in_the_transcript_but_not_in_the_message(ana: Talk, bot: BareBot) -> None:
    markup = {"force_reply": True, "input_field_placeholder": "a" * 64}
    sent = (await bot.call("sendMessage", chat_id=7, text="a", reply_markup=markup)).result
    assert "reply_markup" not in sent
    [shown] = await ana.transcript()
    assert shown.reply_markup == markup


async def test_an_edited_message_keeps_its_id_and_its_past(ana: Talk, bot: BareBot) -> None:
    sent = (await bot.call("sendMessage", chat_id=7, text="one", reply_markup=ONE_BUTTON)).result
    edited = (await bot.call("editMessageText", chat_id=7, message_id=sent["message_id"], text="two")).result
    assert (edited["message_id"], edited["text"]) == (sent["message_id"], "two")
    assert "edit_date" in edited
    assert "reply_markup" not in edited
    [shown] = await ana.transcript()
    assert (shown.text, [edit["text"] for edit in shown.edits], shown.event) == ("two", ["one"], 2)


async def test_only_the_keyboard_can_be_taken_away(ana: Talk, bot: BareBot) -> None:
    sent = (
        await bot.call("sendMessage", chat_id=7, text="<b>a</b>", parse_mode="HTML", reply_markup=ONE_BUTTON)
    ).result
    edited = (await bot.call("editMessageReplyMarkup", chat_id=7, message_id=sent["message_id"])).result
    assert (edited["text"], edited["entities"]) == (sent["text"], sent["entities"])
    assert "reply_markup" not in edited
    again = await bot.call("editMessageReplyMarkup", chat_id=7, message_id=sent["message_id"])
    assert again.refusal.startswith("400 Bad Request: message is not modified: specified new message content")


async def test_an_edit_that_telegram_does_not_take(ana: Talk, bot: BareBot) -> None:
    said = await ana.say("mine")
    sent = (await bot.call("sendMessage", chat_id=7, text="same")).result["message_id"]

    async def refusal(message_id: int, text: str, **more: Any) -> str:
        edited = await bot.call("editMessageText", chat_id=7, message_id=message_id, text=text, **more)
        return edited.refusal.removeprefix("400 Bad Request: ")

    assert (await refusal(sent, " same ")).startswith("message is not modified: ")
    assert await refusal(99, "x") == "message to edit not found"
    assert await refusal(said, "x") == "message can't be edited"
    assert await refusal(sent, "") == "message text is empty"
    assert await refusal(sent, "x", reply_markup={"force_reply": True}) == "inline keyboard expected"


async def test_a_deleted_message_is_gone_but_remembered(ana: Talk, bot: BareBot) -> None:
    sent = (await bot.call("sendMessage", chat_id=7, text="a")).result["message_id"]
    assert (await bot.call("deleteMessage", chat_id=7, message_id=sent)).result is True
    again = await bot.call("deleteMessage", chat_id=7, message_id=sent)
    assert again.refusal == "400 Bad Request: message to delete not found"
    assert (await ana.message(sent)).deleted


async def test_a_message_cannot_be_deleted_after_two_days(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    sent = (await bot.call("sendMessage", chat_id=7, text="a")).result
    await people.move_clock(49 * 3600)
    refused = await bot.call("deleteMessage", chat_id=7, message_id=sent["message_id"])
    assert refused.refusal == "400 Bad Request: message can't be deleted for everyone"
    later = (await bot.call("sendMessage", chat_id=7, text="b")).result
    assert 49 * 3600 <= later["date"] - sent["date"] < 49 * 3600 + 5


async def test_a_caption_and_a_photo_have_their_limits(ana: Talk, bot: BareBot) -> None:
    async def refusal(method: str, **params: Any) -> str:
        return (await bot.call(method, chat_id=7, **params)).refusal.removeprefix("400 Bad Request: ")

    assert await refusal("sendDocument", caption="a" * 1025) == "message caption is too long"
    assert await refusal("sendDocument") == "there is no document in the request"
    assert await refusal("sendPhoto", photo="https://acme.example/a.png") == "failed to get HTTP URL content"
    assert await refusal("sendPhoto", photo="unknown") == "wrong file_id or the file is temporarily unavailable"
    document = aiohttp.FormData({"chat_id": "7"})
    document.add_field("photo", b"no picture", filename="a.png", content_type="image/png")
    url = f"{bot.standin.url}/bot{bot.standin.token}/sendPhoto"
    async with bot.session.post(url, data=document) as answer:
        assert (await answer.json())["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_parameters_come_as_json_form_multipart_or_in_the_address(ana: Talk, bot: BareBot) -> None:
    url = f"{bot.standin.url}/bot{bot.standin.token}/sendmessage"
    form = {"chat_id": "7", "text": "form", "disable_notification": "true", "reply_markup": '{"inline_keyboard": []}'}
    await (await bot.session.post(url, data=form)).read()
    multipart = aiohttp.FormData({"chat_id": "7", "text": "multipart"}, default_to_multipart=True)
    await (await bot.session.post(url, data=multipart)).read()
    await (await bot.session.get(url, params={"chat_id": "7", "text": "address"})).read()
    form_, multipart_, address = await ana.next_messages(count=3)
    assert (form_.text, form_.silent, form_.reply_markup) == ("form", True, None)
    assert (multipart_.text, address.text) == ("multipart", "address")


async def test_a_wrong_token_and_an_unknown_method_are_refused(standin: Standin, bot: BareBot) -> None:
    async with bot.session.get(f"{standin.url}/bot1:wrong/getMe") as answer:
        assert (answer.status, await answer.json()) == (
            401,
            {"ok": False, "error_code": 401, "description": "Unauthorized"},
        )
    assert (await bot.call("sendTelepathy")).refusal == "404 Not Found: method not found"
    async with bot.session.post(
        f"{standin.url}/bot{standin.token}/getMe", data=b"{", headers={"Content-Type": "application/json"}
    ) as answer:
        assert answer.status == 400


async def test_every_method_of_the_table_refuses_an_empty_call_or_answers_it(bot: BareBot) -> None:
    for name, _ in METHODS.values():
        assert (await bot.call(name)).status in (200, 400)


async def test_the_bot_reacts_and_says_that_it_types(ana: Talk, bot: BareBot) -> None:
    said = await ana.say("hi")
    await bot.call("setMessageReaction", chat_id=7, message_id=said, reaction=[{"type": "emoji", "emoji": "👍"}])
    await bot.call("sendChatAction", chat_id=7, action="typing")
    assert (await ana.message(said)).reactions == {"bot": ["👍"]}
    assert (await ana.state())["actions"] == ["typing"]
    odd = await bot.call("setMessageReaction", chat_id=7, message_id=said, reaction=[{"type": "emoji", "emoji": "🦄"}])
    assert odd.refusal == "400 Bad Request: REACTION_INVALID"
    odd = await bot.call("sendChatAction", chat_id=7, action="dancing")
    assert odd.refusal == "400 Bad Request: wrong parameter action in request"
