"""The raw JSON of an update -> whose it is, for the inbox, and what happened, for ``decide``.

Nothing here raises: what cannot be read becomes Unreadable, with a reason that holds no text of a person.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from bot.core.happened import (
    Blocked,
    CameBack,
    Edited,
    Grouped,
    Happened,
    Pressed,
    Reacted,
    Said,
    Sent,
    Unreadable,
)
from bot.core.papers import SentFile

#: The kinds of update that Telegram is asked for.
KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "message_reaction")

_CONTENTS = (
    "voice",
    "video_note",
    "video",
    "audio",
    "photo",
    "animation",
    "sticker",
    "document",
    "contact",
    "poll",
    "dice",
    "game",
    "story",
    "checklist",
    "paid_media",
    "invoice",
    "giveaway",
)
#: Messages that a client makes by itself, of which nothing is to be said.
_SERVICE = (
    "pinned_message",
    "message_auto_delete_timer_changed",
    "write_access_allowed",
    "chat_background_set",
    "successful_payment",
    "connected_website",
    "users_shared",
    "chat_shared",
    "proximity_alert_triggered",
    "web_app_data",
    "boost_added",
    "gift",
    "unique_gift",
)
_INSIDE = ("member", "administrator", "creator", "restricted")
_NAME = re.compile(r"[a-z_]{1,40}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")
_MOST = 2**63
_LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose update it is: of nobody (0) in groups, and where it names nobody."""

    update_id: int | None
    person_id: int = 0
    chat_id: int = 0
    language: str | None = None
    kind: str = "?"
    at: int | None = field(default=None, compare=False)  #: when Telegram took it, where it says so: Unix seconds


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """Coordinates on their way to being a zone; they are kept nowhere."""

    message_id: int
    latitude: float = field(repr=False)
    longitude: float = field(repr=False)


class _OddError(Exception):
    """An update has not the shape that its kind has."""


def owner_of(raw: bytes) -> Owner:
    """Return whose update ``raw`` is, as far as it says."""
    update = _object(raw)
    update_id = _whole(update.get("update_id"))
    try:
        kind, body = _content(update)
        chat, user = _chat_of(body), _user_of(body)
    except _OddError:
        return Owner(update_id)
    chat_id, user_id = _whole(chat.get("id")), _whole(user.get("id"))
    if not chat and user_id:
        chat_id = user_id
    if not _is_private(chat) or not chat_id or chat_id < 1:
        return Owner(update_id, 0, chat_id or 0, None, kind)
    language = user.get("language_code")
    told = isinstance(language, str) and _LANGUAGE.fullmatch(language)
    at = _whole(body.get("edit_date")) or _whole(body.get("date"))
    return Owner(update_id, chat_id, chat_id, language if told else None, kind, at)


def parse(raw: bytes, received_at: datetime) -> Happened | SharedPlace | None:
    """Return what happened; None where it is nothing that anybody needs to know of."""
    try:
        kind, body = _content(_object(raw))
        chat = _chat_of(body)
        if not _is_private(chat):
            return _in_group(kind, body, chat)
        reader = _READERS.get(kind)
        return reader(body, received_at) if reader else Unreadable(f"an update of an unknown kind: {kind}")
    except _OddError as odd:
        return Unreadable(str(odd))


def by_the_clock(
    happened: Happened | SharedPlace | None, received_at: datetime, offset: timedelta
) -> Happened | SharedPlace | None:
    """Return what was said as of when the plan's clock said so, where that clock is moved and Telegram's is not.

    Of the two moments that a message's date may mean, the one nearer to when it was received is taken.
    """
    if not offset or not isinstance(happened, Said | Edited | Sent) or happened.said_at is None:
        return happened
    moments = (happened.said_at, happened.said_at + offset)
    return replace(happened, said_at=min(moments, key=lambda moment: abs(received_at - moment)))


def message_ids(happened: Happened | SharedPlace | None) -> tuple[int, ...]:
    """Return the messages of the chat that it speaks of: what is known of them is needed to understand it."""
    match happened:
        case Said(message_id=own, reply_to=reply_to) | Sent(message_id=own, reply_to=reply_to):
            return (own,) if reply_to is None else (own, reply_to)
        case Pressed(message_id=None):
            return ()
        case Edited(message_id=own) | Pressed(message_id=int(own)) | Reacted(message_id=own):
            return (own,)
    return ()


def _object(raw: bytes) -> Mapping[str, Any]:
    try:
        found = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        try:
            found = json.loads(raw.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            return {}
    return found if isinstance(found, dict) else {}


def _content(update: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Return the kind of an update and its body, the one field beside its id."""
    for kind, body in update.items():
        if kind != "update_id" and isinstance(body, dict):
            return (kind if _NAME.fullmatch(kind) else "?"), body
    raise _OddError("an update that holds nothing")


def _chat_of(body: Mapping[str, Any]) -> Mapping[str, Any]:
    inner = body.get("message")
    holder = inner if isinstance(inner, dict) else body
    chat = holder.get("chat")
    return chat if isinstance(chat, dict) else {}


def _user_of(body: Mapping[str, Any]) -> Mapping[str, Any]:
    for name in ("from", "user"):
        user = body.get(name)
        if isinstance(user, dict):
            return user
    return {}


def _is_private(chat: Mapping[str, Any]) -> bool:
    """Whether it is a person's own chat; an update that names none is about a person alone."""
    kind = chat.get("type")
    return not chat or kind == "private" or (kind is None and (_whole(chat.get("id")) or 0) > 0)


def _in_group(kind: str, body: Mapping[str, Any], chat: Mapping[str, Any]) -> Grouped | None:
    if kind == "my_chat_member" and _status(body, "new_chat_member") not in _INSIDE:
        return None
    chat_type = chat.get("type")
    known = chat_type if chat_type in ("group", "supergroup", "channel") else "group"
    return Grouped(_required(chat, "id"), known)


def _message(body: Mapping[str, Any], _: datetime) -> Happened | SharedPlace | None:
    message_id = _required(body, "message_id")
    if isinstance(body.get("text"), str):
        return _said(message_id, body)
    if isinstance(body.get("location"), dict):
        return _place(message_id, body["location"])
    for what in _CONTENTS:
        if what in body:
            return _sent(message_id, what, body)
    if any(name in body for name in _SERVICE):
        return None
    # A kind that came after this was written is answered too: nobody is left with silence.
    return _sent(message_id, "unknown", body)


def _said(message_id: int, body: Mapping[str, Any]) -> Said:
    quote = body.get("quote")
    return Said(
        message_id,
        _text(body["text"]) or "",
        _moment(body.get("date")),
        reply_to=_replied(body),
        forwarded=_by_another(body),
        quote=_text(quote.get("text")) if isinstance(quote, dict) else None,
    )


def _sent(message_id: int, what: str, body: Mapping[str, Any]) -> Sent:
    caption = (_text(body.get("caption")) or "").strip() or None
    return Sent(
        message_id,
        what,
        caption,
        said_at=_moment(body.get("date")) if caption else None,
        reply_to=_replied(body),
        forwarded=_by_another(body),
        in_album="media_group_id" in body,
        file=_file(body.get("document")) if what == "document" else None,
    )


def _file(document: object) -> SentFile | None:
    if not isinstance(document, dict) or not isinstance(document.get("file_id"), str):
        return None
    name, kind, size = _text(document.get("file_name")), _text(document.get("mime_type")), document.get("file_size")
    return SentFile(document["file_id"], (name or "")[:_LONGEST_NAME], kind or "", _whole(size))


def _replied(body: Mapping[str, Any]) -> int | None:
    replied = body.get("reply_to_message")
    return _whole(replied.get("message_id")) if isinstance(replied, dict) else None


def _by_another(body: Mapping[str, Any]) -> bool:
    """Whether it was forwarded, and not from the person's own words elsewhere."""
    origin = body.get("forward_origin")
    author = origin.get("sender_user") if isinstance(origin, dict) else None
    own = isinstance(author, dict) and author.get("id") is not None and author.get("id") == _user_of(body).get("id")
    return not own and ("forward_origin" in body or "forward_date" in body)


def _place(message_id: int, location: Mapping[str, Any]) -> SharedPlace:
    latitude, longitude = location.get("latitude"), location.get("longitude")
    if not isinstance(latitude, (int, float)) or not isinstance(longitude, (int, float)):
        raise _OddError("a place without coordinates")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise _OddError("a place that is not on earth")
    return SharedPlace(message_id, float(latitude), float(longitude))


def _edited(body: Mapping[str, Any], received_at: datetime) -> Edited | None:
    text = (_text(body.get("text")) or "") or (_text(body.get("caption")) or "").strip()
    if not text:
        return None
    edited_at = _moment(body["edit_date"]) if "edit_date" in body else received_at
    return Edited(_required(body, "message_id"), text, _moment(body.get("date")), edited_at)


def _pressed(body: Mapping[str, Any], received_at: datetime) -> Pressed:
    query_id, message = body.get("id"), body.get("message")
    if not isinstance(query_id, str):
        raise _OddError("a tap without an id")
    message_id = _whole(message.get("message_id")) if isinstance(message, dict) else None
    return Pressed(query_id, message_id, _text(body.get("data")) or "", received_at)


def _membership(body: Mapping[str, Any], _: datetime) -> Blocked | CameBack | None:
    if _status(body, "new_chat_member") == "kicked":
        return Blocked()
    return CameBack() if _status(body, "old_chat_member") == "kicked" else None


def _reacted(body: Mapping[str, Any], _: datetime) -> Reacted | None:
    message_id, new, old = _required(body, "message_id"), _emojis(body, "new_reaction"), _emojis(body, "old_reaction")
    added = [emoji for emoji in new if emoji not in old]
    newest = added[-1] if added else None
    if newest is None and not set(old) - set(new):
        return None
    return Reacted(message_id, newest, tuple(emoji for emoji in new if emoji != newest))


_READERS: Mapping[str, Callable[[Mapping[str, Any], datetime], Happened | SharedPlace | None]] = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _pressed,
    "my_chat_member": _membership,
    "message_reaction": _reacted,
}


def _emojis(body: Mapping[str, Any], name: str) -> list[str]:
    reactions = body.get(name)
    if not isinstance(reactions, list):
        return []
    return [one["emoji"] for one in reactions if isinstance(one, dict) and isinstance(one.get("emoji"), str)]


def _status(body: Mapping[str, Any], name: str) -> str | None:
    member = body.get(name)
    if not isinstance(member, dict):
        raise _OddError("a change of membership without its states")
    if member.get("status") == "restricted" and member.get("is_member") is False:
        return "left"
    status = member.get("status")
    return status if isinstance(status, str) else None


def _required(body: Mapping[str, Any], name: str) -> int:
    value = _whole(body.get(name))
    if value is None:
        raise _OddError(f"an update without its {name}")
    return value


def _whole(value: object) -> int | None:
    """Return a whole number that a database takes, or None."""
    if isinstance(value, int) and not isinstance(value, bool) and -_MOST < value < _MOST:
        return value
    return None


def _moment(value: object) -> datetime:
    seconds = _whole(value)
    if seconds is None or not 0 <= seconds < 2**35:
        raise _OddError("a message without its date")
    return datetime.fromtimestamp(seconds, UTC)


def _text(value: object) -> str | None:
    """Return a text, its lone surrogates replaced: they could be written nowhere."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else None
