"""A Message, as ``decide`` gives it -> the call of the Bot API that shows it, as an outbox row."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec

from bot.core.decision import Button, Keyboard, Message
from bot.core.papers import Paper
from bot.core.wording.answers_questions import SHARE_PLACE
from bot.core.wording.faults import could_not_make
from bot.core.wording.markup import visible_length
from storage.facts import Attachment, MessageReference, OutboxItem

_encode = msgspec.json.encode
_LONGEST_PLACEHOLDER = 64
#: With every message: a link that a person wrote is not to unfold.
NO_PREVIEW = {"is_disabled": True}
_LONGEST_TEXT = 4096  #: UTF-16 units that are seen, by the Bot API
_LONGEST_CAPTION = 1024
_PLAIN = {"parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
_TAG = re.compile(r"</?([a-z-]+)[^>]*>")
_PIECE = re.compile(r"<[^>]*>|&[^;\s]+;|.", re.DOTALL)


def to_rows(messages: Sequence[Message], person_id: int, chat_id: int, written_at: datetime) -> list[OutboxItem]:
    """Return the outbox rows that say ``messages``, in their order."""
    return [_row(message, person_id, chat_id, written_at) for message in messages]


def reaction(person_id: int, chat_id: int, message_id: int, emoji: str, written_at: datetime) -> OutboxItem:
    """Return the row that puts ``emoji`` on a message of the person."""
    parameters = {"chat_id": chat_id, "message_id": message_id, "reaction": [{"type": "emoji", "emoji": emoji}]}
    return OutboxItem(0, person_id, chat_id, "setMessageReaction", _encode(parameters), written_at)


def leaving(chat_id: int, line: str | None, written_at: datetime) -> list[OutboxItem]:
    """Return the rows that leave a group, with a line before where it may be said."""
    said = [("sendMessage", {"chat_id": chat_id, "text": line, "link_preview_options": NO_PREVIEW})] if line else []
    calls = [*said, ("leaveChat", {"chat_id": chat_id})]
    return [OutboxItem(0, 0, chat_id, method, _encode(parameters), written_at) for method, parameters in calls]


def _row(message: Message, person_id: int, chat_id: int, written_at: datetime) -> OutboxItem:
    return OutboxItem(
        0,
        person_id,
        chat_id,
        _method(message),
        _encode(parameters(message, chat_id)),
        written_at,
        urgency=message.urgency,
        holdable=message.holdable,
        reference=_reference(message),
        asks=message.asks,
    )


def with_file(row: OutboxItem, file: Paper, content: bytes | None) -> OutboxItem:
    """Return the row with its file; with no content, it says in its place that there is none."""
    if content is not None:
        return replace(row, attachment=Attachment(_field(file), file.name, content))
    words = msgspec.json.decode(row.payload, type=dict[str, Any])
    said = words.pop("caption", "") or words.pop("media", {}).get("caption", "")
    words["text"] = "\n\n".join(part for part in (said, could_not_make()) if part)
    return replace(
        row, method="editMessageText" if "message_id" in words else "sendMessage", payload=_encode(words | _PLAIN)
    )


def _field(file: Paper) -> str:
    return "photo" if file.photo else "document"


def _method(message: Message) -> str:
    if message.file is not None:
        if message.edits is not None:
            return "editMessageMedia"
        return "sendPhoto" if message.file.photo else "sendDocument"
    if message.edits is None:
        return "sendMessage"
    return "editMessageText" if message.html else "editMessageReplyMarkup"


def parameters(message: Message, chat_id: int) -> dict[str, Any]:
    """Return the parameters of the call that shows ``message``."""
    if message.edits is not None and not message.html:
        keyboard = _markup(message) or {"inline_keyboard": []}
        return {"chat_id": chat_id, "message_id": message.edits, "reply_markup": keyboard}
    found: dict[str, Any] = {"chat_id": chat_id, **_content(message)}
    markup = _markup(message)
    if markup:
        found["reply_markup"] = markup
    if message.edits is not None:
        found["message_id"] = message.edits
        return found
    if message.silent:
        found["disable_notification"] = True
    if message.reply_to is not None:
        found["reply_parameters"] = {"message_id": message.reply_to, "allow_sending_without_reply": True}
    return found


def _content(message: Message) -> dict[str, Any]:
    if message.file is None:
        return {"text": fitting(message.html), **_PLAIN}
    caption = {"caption": fitting(message.html, _LONGEST_CAPTION), "parse_mode": "HTML"}
    field = _field(message.file)
    if message.edits is not None:
        return {"media": {"type": field, "media": f"attach://{field}", **caption}}
    return caption


def fitting(text: str, longest: int = _LONGEST_TEXT) -> str:
    """Return the HTML as far as one message may show it, every tag that is cut open closed again."""
    if visible_length(text) <= longest:
        return text
    kept: list[str] = []
    still_open: list[str] = []
    seen = 0
    for piece in _PIECE.findall(text):
        tag = _TAG.fullmatch(piece)
        if tag is None:
            seen += len(html.unescape(piece).encode("utf-16-le")) // 2
        elif piece.startswith("</"):
            still_open.pop()
        else:
            still_open.append(tag[1])
        if seen >= longest:
            break
        kept.append(piece)
    return "".join([*kept, "…", *(f"</{name}>" for name in reversed(still_open))])


def _reference(message: Message) -> MessageReference | None:
    if message.edits is not None and not message.html:
        return None
    if not (message.interview_ids or message.reminder_ids or message.change_id is not None or message.answers):
        return None
    return MessageReference(
        0,
        message.interview_ids,
        message.reminder_ids,
        message.change_id,
        message.answers,
        message.is_morning,
        message.is_ending,
    )


def _markup(message: Message) -> dict[str, Any] | None:
    if message.buttons:
        return {"inline_keyboard": [[_button(button) for button in row] for row in message.buttons]}
    if message.edits is not None:
        return None
    if message.keyboard is Keyboard.LOCATION:
        button = {"text": SHARE_PLACE, "request_location": True}
        return {"keyboard": [[button]], "resize_keyboard": True, "one_time_keyboard": True}
    if message.keyboard is Keyboard.REMOVE:
        return {"remove_keyboard": True}
    if message.placeholder is not None:
        return {"force_reply": True, "input_field_placeholder": message.placeholder[:_LONGEST_PLACEHOLDER]}
    return None


def _button(button: Button) -> dict[str, Any]:
    found: dict[str, Any] = {"text": button.text}
    if button.data is not None:
        found["callback_data"] = button.data
    elif button.copy is not None:
        found["copy_text"] = {"text": button.copy}
    if button.style is not None:
        found["style"] = button.style.value
    return found
