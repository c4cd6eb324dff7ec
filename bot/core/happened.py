"""What may happen in a chat, as ``decide`` sees it: the nouns that ``bot.updates`` makes of an update's JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.papers import Held, SentFile


@dataclass(frozen=True, slots=True)
class Said:
    """A text message of the person; a command too. ``forwarded`` ones were written by somebody else."""

    message_id: int
    text: str
    said_at: datetime
    reply_to: int | None = None  #: id of the message it replies to
    forwarded: bool = False
    quote: str | None = None  #: the part of that message that was quoted
    whole: bool = False  #: put together from all the pieces that a client made of it


@dataclass(frozen=True, slots=True)
class Edited:
    """The person edited a text of their own; ``said_at`` is when it was first sent."""

    message_id: int
    text: str
    said_at: datetime
    edited_at: datetime


@dataclass(frozen=True, slots=True)
class Pressed:
    """The person tapped a button; ``data`` is the client's word and may be anything."""

    query_id: str
    message_id: int | None  #: None: the message is too old
    data: str
    pressed_at: datetime


@dataclass(frozen=True, slots=True)
class Located:
    """The person shared a place; only its zone and country are left of it."""

    message_id: int
    zone: str | None  #: None: at sea
    country: str | None


@dataclass(frozen=True, slots=True)
class Sent:
    """The person sent something that is not text: a voice message, a photo, a sticker, a file, a contact, a poll."""

    message_id: int
    what: str  #: the name of the Bot API's field: "voice", "photo", "sticker", "document", ...; "unknown"
    caption: str | None = None
    said_at: datetime | None = None  #: when the caption was said; None where there is none
    reply_to: int | None = None
    forwarded: bool = False
    in_album: bool = False  #: one of several that were sent together
    file: SentFile | None = None
    held: Held | None = None  #: what was in the file, where it was looked into
    agreed: bool = False  #: the person has seen what it holds, and said that it is to be taken


@dataclass(frozen=True, slots=True)
class Reacted:
    """The person put a reaction on a message; ``emoji`` is the newest one, None where one was only taken away."""

    message_id: int
    emoji: str | None
    beside: tuple[str, ...] = ()  #: what else of theirs stands on it now


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot."""


@dataclass(frozen=True, slots=True)
class CameBack:
    """The person unblocked the bot."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """The bot was added to a group or a channel, or something was said there."""

    chat_id: int
    chat_type: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An update of an unknown kind or shape; ``reason`` names it without any text of a person."""

    reason: str


Happened = Said | Edited | Pressed | Located | Sent | Reacted | Blocked | CameBack | Grouped | Unreadable
