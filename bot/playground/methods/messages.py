"""Sending, editing and deleting messages of text, with Telegram's limits and refusals."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.playground.chats import Chat, Record
from bot.playground.detected import with_detected
from bot.playground.formatting import parse_html, trimmed, utf16_length
from bot.playground.keyboards import check_markup
from bot.playground.parameters import Params
from bot.playground.refusals import bad_request
from bot.playground.shapes import Json
from bot.playground.world import World

LONGEST_TEXT = 4096
#: What of a message an edit puts something else in the place of.
_CONTENT = ("text", "entities", "photo", "document", "caption", "caption_entities")
DELETABLE_FOR = timedelta(hours=48)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def send_message(world: World, params: Params) -> Json:
    """Write a message of text into a chat and return it."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    chat = world.open_chat(params.number("chat_id"))
    text, entities = formatted(params, "text")
    check_text(text)
    return place(world, chat, params, text_content(text, entities), params.text("text"))


def place(world: World, chat: Chat, params: Params, content: Json, source: str) -> Json:
    """Add a message of the bot with `content` to a chat, with what all kinds of sending share, and return it."""
    markup = check_markup(params.structure("reply_markup"))
    message: Json = {
        "message_id": world.next_message_id(),
        "from": world.bot,
        "chat": chat.shown,
        "date": world.timestamp(),
    }
    replied = _replied(chat, params)
    if replied:
        message["reply_to_message"] = quoted(replied.message)
    message.update(content)
    if markup and "inline_keyboard" in markup:
        message["reply_markup"] = markup
    chat.add(
        Record(
            message,
            by_bot=True,
            source=source,
            parse_mode=params.text("parse_mode"),
            reply_markup=markup,
            silent=params.flag("disable_notification"),
        )
    )
    return message


def formatted(params: Params, name: str) -> tuple[str, list[Json]]:
    """Return the text of a parameter and its entities, parsed or given."""
    mode = params.text("parse_mode").lower()
    if mode and mode != "html":
        raise bad_request("unsupported parse_mode")
    text, entities = parse_html(params.text(name)) if mode else _given(params, name)
    return text, with_detected(text, entities)


def _given(params: Params, name: str) -> tuple[str, list[Json]]:
    given = params.structure("entities" if name == "text" else f"{name}_entities") or []
    if not isinstance(given, list) or not all(map(_is_entity, given)):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    length = utf16_length(params.text(name))
    fitting = [one for one in given if one["offset"] >= 0 and one["offset"] + one["length"] <= length]
    return trimmed(params.text(name), fitting)


def _is_entity(given: object) -> bool:
    return isinstance(given, dict) and all(isinstance(given.get(name), int) for name in ("offset", "length"))


def check_text(text: str) -> None:
    """Raise `RefusalError` for a text that is empty or too long once its entities are parsed."""
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > LONGEST_TEXT:
        raise bad_request("message is too long")


def text_content(text: str, entities: list[Json]) -> Json:
    """Return the part of a message that holds its text."""
    return {"text": text, "entities": entities} if entities else {"text": text}


def quoted(message: Json) -> Json:
    """Return a message as it is shown in a reply to it: without what it replies to itself."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def _replied(chat: Chat, params: Params) -> Record | None:
    reply: Any = params.structure("reply_parameters") or {}
    reply = reply if isinstance(reply, dict) else {}
    wanted = reply.get("message_id") or params.number("reply_to_message_id")
    if not wanted:
        return None
    record = chat.find(wanted)
    if not record and not (reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply")):
        raise bad_request("message to be replied not found")
    return record


def edit_message_text(world: World, params: Params) -> Json:
    """Give a message of the bot another text, and the keyboard that comes with it, and return it."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    chat, record = editable(world, params)
    if "text" not in record.message:
        raise bad_request("there is no text in the message to edit")
    text, entities = formatted(params, "text")
    check_text(text)
    return edit(world, chat, record, params, text_content(text, entities))


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """Give a message of the bot another keyboard, or none, and return it."""
    chat, record = editable(world, params)
    content: Json = {key: record.message[key] for key in _CONTENT if key in record.message}
    return edit(world, chat, record, params, content)


def editable(world: World, params: Params) -> tuple[Chat, Record]:
    """Return the message of the bot that is to be edited, and its chat; raises `RefusalError` where there is none."""
    chat = world.open_chat(params.number("chat_id"))
    if not params.number("message_id"):
        raise bad_request("message identifier is not specified")
    record = chat.find(params.number("message_id"))
    if not record:
        raise bad_request("message to edit not found")
    if not record.by_bot:
        raise bad_request("message can't be edited")
    return chat, record


def edit(world: World, chat: Chat, record: Record, params: Params, content: Json) -> Json:
    """Put `content` and the keyboard that comes with it in the place of what a message shows, and return it."""
    before = record.message
    markup = check_markup(params.structure("reply_markup"), inline_only=True)
    after = {key: value for key, value in before.items() if key not in (*_CONTENT, "reply_markup")}
    after.update(content)
    if markup:
        after["reply_markup"] = markup
    if all(after.get(key) == before.get(key) for key in (*_CONTENT, "reply_markup")):
        raise bad_request(NOT_MODIFIED)
    after["edit_date"] = world.timestamp()
    record.edits.append(
        {
            "date": before.get("edit_date", before["date"]),
            "text": before.get("text", before.get("caption", "")),
            "html": record.source,
            "reply_markup": record.reply_markup,
        }
    )
    record.message = after
    record.reply_markup = markup
    if source := params.text("text") or params.text("caption"):
        record.source, record.parse_mode = source, params.text("parse_mode")
    chat.touch(record, by_bot=True)
    return after


def delete_message(world: World, params: Params) -> bool:
    """Take a message out of a chat."""
    chat = world.open_chat(params.number("chat_id"))
    record = chat.find(params.number("message_id"))
    if not record:
        raise bad_request("message to delete not found")
    if world.now() - datetime.fromtimestamp(record.message["date"], UTC) > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    record.deleted = True
    chat.touch(record)
    return True
