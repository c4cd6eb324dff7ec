"""python-telegram-bot as the client: what it sends is understood, and what it gets back parses."""

import warnings
from collections.abc import AsyncIterator

import pytest
import telegram
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    ReactionTypeEmoji,
    ReplyParameters,
)
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter

from bot.playground.person import PersonClient, Talk
from bot.playground.standin import Standin

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x20\x00\x00\x00\x10"


@pytest.fixture
async def library(standin: Standin) -> AsyncIterator[Bot]:
    bot = Bot(standin.token, base_url=f"{standin.url}/bot", base_file_url=f"{standin.url}/file/bot")
    async with bot:
        yield bot


async def test_the_library_talks_with_a_person(library: Bot, ana: Talk) -> None:
    assert library.username == "hearback_bot"
    await ana.say("/start now")
    [update] = await library.get_updates()
    assert update.message is not None
    assert update.message.parse_entities(["bot_command"]) == {update.message.entities[0]: "/start"}
    keyboard = InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton("Sent", callback_data="x"),
                InlineKeyboardButton("Copy", copy_text=CopyTextButton("hi")),
            ]
        ]
    )
    sent = await library.send_message(
        7,
        'Done on <tg-time unix="1794787200" format="wDT">Monday</tg-time>?',
        parse_mode="HTML",
        reply_markup=keyboard,
        reply_parameters=ReplyParameters(update.message.message_id),
    )
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "/start now"
    assert sent.entities[0].type == "date_time"
    assert sent.reply_markup == keyboard
    assert await library.set_message_reaction(7, update.message.message_id, ReactionTypeEmoji("👍"))


async def test_the_library_reads_presses_edits_and_reactions(library: Bot, ana: Talk) -> None:
    await library.get_updates(allowed_updates=telegram.Update.ALL_TYPES)
    keyboard = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Sent", callback_data="x"))
    sent = await library.send_message(7, "Done?", reply_markup=keyboard)
    await ana.press(sent.message_id, "Sent", wait=0)
    said = await ana.say("one")
    await ana.edit(said, "two")
    await ana.react(sent.message_id, "👍")
    await ana.block()
    pressed, _, edited, reacted, blocked = await library.get_updates()
    assert pressed.callback_query is not None
    assert await pressed.callback_query.answer("Noted")
    assert edited.edited_message is not None
    assert edited.edited_message.text == "two"
    assert reacted.message_reaction is not None
    assert reacted.message_reaction.new_reaction == (ReactionTypeEmoji("👍"),)
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"


async def test_the_library_sends_and_fetches_files(library: Bot, ana: Talk) -> None:
    document = await library.send_document(
        7, b"BEGIN:VCALENDAR", filename="acme.ics", caption="<b>Acme</b>", parse_mode="HTML"
    )
    assert document.document is not None
    assert (document.document.file_name, document.caption) == ("acme.ics", "Acme")
    photo = await library.send_photo(7, PNG)
    assert (photo.photo[0].width, photo.photo[0].height) == (32, 16)
    await ana.send_document("words.txt", b"hello", mime_type="text/plain")
    [update] = await library.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"hello"


async def test_a_picture_takes_the_place_of_another_and_of_a_text_but_no_text_that_of_a_picture(
    library: Bot, ana: Talk
) -> None:
    photo = await library.send_photo(7, PNG, caption="light")
    wider = PNG[:-8] + b"\x00\x00\x00\x40\x00\x00\x00\x10"
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Light", callback_data="l")]])
    media = InputMediaPhoto(wider, caption="<b>dark</b>", parse_mode="HTML")
    edited = await library.edit_message_media(media, 7, photo.message_id, reply_markup=buttons)
    assert isinstance(edited, telegram.Message)
    assert (edited.photo[0].width, edited.caption) == (64, "dark")
    [seen] = await ana.transcript()
    assert (seen.text, seen.html, seen.buttons, seen.edits[0]["text"]) == ("dark", "<b>dark</b>", ["Light"], "light")
    with pytest.raises(BadRequest, match="no text in the message to edit"):
        await library.edit_message_text("words", 7, photo.message_id)
    said = await library.send_message(7, "words")
    drawn = await library.edit_message_media(InputMediaPhoto(PNG), 7, said.message_id)
    assert isinstance(drawn, telegram.Message)
    assert (len(drawn.photo), drawn.text) == (1, None)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await library.edit_message_media(InputMediaPhoto(PNG), 7, 99)


async def test_the_library_sees_telegrams_errors(
    library: Bot, people: PersonClient, ana: Talk, standin: Standin
) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await library.send_message(8, "hello")
    await people.fail(retry_after=3, method="sendMessage")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises(RetryAfter):
            await library.send_message(7, "hello")
    await ana.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await library.send_message(7, "hello")
    await library.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict):
        await library.get_updates()
    assert (await library.get_webhook_info()).url == "http://127.0.0.1:9/hook"
    stranger = Bot("1:wrong", base_url=f"{standin.url}/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


async def test_the_library_introduces_the_bot(library: Bot, people: PersonClient, ana: Talk) -> None:
    await library.set_my_commands([("start", "Begin")], scope=telegram.BotCommandScopeAllPrivateChats())
    await library.set_my_description("What it does")
    await library.set_my_short_description("Short")
    await library.set_chat_menu_button(menu_button=telegram.MenuButtonCommands())
    assert (await library.get_my_commands(telegram.BotCommandScopeAllPrivateChats()))[0].command == "start"
    assert (await library.get_chat(7)).first_name == "Ana"
    status = await people.status()
    assert status["commands"] == {"all_private_chats|": [{"command": "start", "description": "Begin"}]}
    assert status["description"] == {"": "What it does"}
    await library.delete_my_commands(telegram.BotCommandScopeAllPrivateChats())
    assert (await people.status())["commands"] == {}
