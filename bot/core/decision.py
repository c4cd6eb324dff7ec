"""What ``decide`` and the reminders give back: what is now known, and what is to be said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.core.papers import Paper, Wanted
from storage.facts import Known, Urgency


class Style(StrEnum):
    """The colour of a button, where the client shows one."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: it presses ``data`` (at most 64 bytes) or copies ``copy`` (at most 256 characters)."""

    text: str
    data: str | None = None
    copy: str | None = None
    style: Style | None = None


class Keyboard(StrEnum):
    """What stands in place of the person's keyboard."""

    LOCATION = "location"  #: one button that shares the place
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Message:
    """One message to the person, or an edit of one; ``html`` is in the Bot API's HTML, all words of people escaped.

    With ``edits`` and no ``html`` only the buttons of that message change.
    """

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    keyboard: Keyboard | None = None
    placeholder: str | None = None  #: asks for a reply, with this in the empty field; not together with buttons
    silent: bool = False
    reply_to: int | None = None  #: the person's message that it answers
    edits: int | None = None  #: the bot's message that it takes the place of
    interview_ids: tuple[int, ...] = ()
    reminder_ids: tuple[int, ...] = ()
    change_id: int | None = None
    answers: int | None = None  #: the person's message that it answers; edited in place when that is edited
    asks: bool = False  #: it asks the open question
    is_morning: bool = False  #: it is the message of several lines that the person now has
    is_ending: bool = False  #: it announces that its interviews go
    holdable: bool = True
    urgency: Urgency = Urgency.ANSWER
    file: Paper | None = None  #: a file to be made; ``html`` stands below it, at most 1,024 characters of it


@dataclass(frozen=True, slots=True)
class Frame:
    """What a message that plays shows from so many seconds after it began; the last one stays."""

    after: float
    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What is now known, and what is said of it; ``toast`` answers a tap at once, in a line."""

    known: Known
    messages: tuple[Message, ...] = ()
    toast: str | None = None
    alert: bool = False
    reaction: str | None = None  #: an emoji to put on the person's message
    erase_raw: bool = False  #: the update's text is to be erased from the inbox at once
    forget_person: bool = False  #: everything of the person goes, for good
    plays: tuple[Frame, ...] = ()  #: one more message, silent, that changes in place; it is lost where the bot stops
    wants: Wanted | None = None  #: a file to be looked into first: what it held happens next, as ``Sent``
