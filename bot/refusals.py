"""What Telegram said to a call that it did not take -> what is to be done about it; used by ``send`` alone.

A reason names the kind of refusal and never quotes: Telegram's own words may quote what a person wrote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError

from bot.transport import FloodError


class Then(StrEnum):
    """What is to be done about a call that was not taken."""

    LATER = "later"  #: nothing came through: again, after a growing wait
    WAIT = "wait"  #: Telegram says how long to wait
    COUNTS = "counts"  #: what was wanted is so already
    AS_NEW = "as new"  #: the message to edit is gone: send it
    PLAIN = "plain"  #: the formatting was refused: without it
    ALONE = "alone"  #: the message to reply to is gone: without it
    MOVED = "moved"  #: the group has another id
    BLOCKED = "blocked"  #: the person does not want to hear of the bot
    NEVER = "never"  #: it will not be taken, however often it is tried


@dataclass(frozen=True, slots=True)
class Refusal:
    """What to do, and why, in words that may be kept."""

    then: Then
    reason: str
    seconds: float = 0.0
    moved_to: int = 0


_BAD_REQUESTS: tuple[tuple[str, Then], ...] = (
    ("message is not modified", Then.COUNTS),
    ("message to edit not found", Then.AS_NEW),
    ("message can't be edited", Then.AS_NEW),
    ("no text in the message to edit", Then.AS_NEW),
    ("message_id_invalid", Then.AS_NEW),
    ("message to be replied not found", Then.ALONE),
    ("message to reply not found", Then.ALONE),
    ("replied message not found", Then.ALONE),
    ("can't parse entities", Then.PLAIN),
    ("can't parse message text", Then.PLAIN),
)
_QUOTES = re.compile(r"[\"':\d].*", re.DOTALL)


def refusal_of(error: TelegramError) -> Refusal:
    """Return what is to be done about ``error``."""
    match error:
        case FloodError():
            return Refusal(Then.WAIT, "429 too many requests", seconds=error.seconds)
        case ChatMigrated():
            return Refusal(Then.MOVED, "400 the group has moved", moved_to=error.new_chat_id)
        case Forbidden():
            return Refusal(Then.BLOCKED, f"403 {_unquoted(error)}")
        case BadRequest():
            said = error.message.lower()
            then = next((then for words, then in _BAD_REQUESTS if words in said), Then.NEVER)
            return Refusal(then, f"400 {_unquoted(error)}")
        case NetworkError():
            return Refusal(Then.LATER, type(error).__name__)
    return Refusal(Then.LATER, type(error).__name__)


def _unquoted(error: TelegramError) -> str:
    return _QUOTES.sub("", error.message.replace("can't", "cannot").replace("Can't", "Cannot")).strip()[:60]
