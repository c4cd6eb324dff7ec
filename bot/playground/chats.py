"""Chats and what was written in them, as Telegram keeps it and as a test wants to read it back."""

import time
from dataclasses import dataclass, field
from typing import Any

from bot.playground.pulse import Pulse
from bot.playground.shapes import Json

#: Seconds after which a message of the bot is no answer any more to what was done before.
ANSWERS_WITHIN = 30
#: Seconds for which Telegram shows a chat action.
DOING_SHOWS = 5.0


@dataclass(slots=True)
class Person:
    """Somebody who can write to the bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""

    def as_user(self) -> Json:
        """Return the person as a `User` of the Bot API."""
        named = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        present = {key: value for key, value in named.items() if value}
        return {"id": self.id, "is_bot": False, "first_name": self.first_name, **present}


@dataclass(slots=True)
class Record:
    """One message: as the Bot API shows it now, and how it came to be so."""

    message: Json
    by_bot: bool
    #: The chat's revision at the last change of this message.
    revision: int = 0
    #: The number of the last sending or editing by the bot in this chat that touched it; 0 for a person's message.
    event: int = 0
    #: What the bot sent before parsing, and how it asked to have it parsed.
    source: str = ""
    parse_mode: str = ""
    #: The whole keyboard as sent, also of kinds that the Bot API does not show again.
    reply_markup: Json | None = None
    silent: bool = False
    #: Whether the bot wrote by itself, long after the person last did anything.
    unasked: bool = False
    deleted: bool = False
    #: Whether the bot has confirmed the update that brought a person's message: its second tick.
    seen: bool = False
    #: What the message said before each edit, oldest first.
    edits: list[Json] = field(default_factory=list)
    #: Emoji by who put them there: a person's id, or "bot".
    reactions: dict[str, list[str]] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return int(self.message["message_id"])

    def entry(self) -> Json:
        """Return the message as a transcript shows it."""
        message = self.message
        return {
            "id": self.id,
            "revision": self.revision,
            "event": self.event,
            "from": "bot" if self.by_bot else message["from"]["id"],
            "date": message["date"],
            "text": message.get("text", message.get("caption", "")),
            "entities": message.get("entities", message.get("caption_entities", [])),
            "html": self.source,
            "parse_mode": self.parse_mode,
            "reply_markup": self.reply_markup,
            "reply_to": message.get("reply_to_message", {}).get("message_id"),
            "silent": self.silent,
            "unasked": self.unasked,
            "deleted": self.deleted,
            "seen": self.seen,
            "edits": self.edits,
            "reactions": self.reactions,
            "message": message,
        }


@dataclass(slots=True)
class Chat:
    """A private chat, a group or a supergroup, seen from the bot."""

    id: int
    kind: str
    shown: Json
    keep: int | None = None
    records: dict[int, Record] = field(default_factory=dict)
    #: Grows with each change of anything in the chat; a page asks for what is newer than it knows.
    revision: int = 0
    #: How many messages the bot has sent or edited here.
    events: int = 0
    #: Why the bot may not write here, in Telegram's words; empty where it may.
    closed: str = ""
    migrated_to: int | None = None
    #: When a person last did something here, as the Bot API writes dates.
    asked_at: int = 0
    actions: list[str] = field(default_factory=list)
    #: What the bot says it is doing, until it sends something or a few seconds have gone; empty where it says nothing.
    doing: str = ""
    doing_since: float = 0.0
    #: How often the chat was emptied: what a page knows of an earlier round is gone.
    round: int = 0
    pulse: Pulse = field(default_factory=Pulse)

    def add(self, record: Record) -> Record:
        """Keep a new message; the oldest goes where only the last few are kept."""
        self.records[record.id] = record
        record.unasked = record.by_bot and int(record.message["date"]) - self.asked_at > ANSWERS_WITHIN
        if self.keep is not None and len(self.records) > self.keep:
            del self.records[next(iter(self.records))]
        self.touch(record, by_bot=record.by_bot)
        return record

    def touch(self, record: Record, *, by_bot: bool = False) -> None:
        """Mark a message as changed, by the bot or by a person, and wake who waits for it."""
        self.revision += 1
        record.revision = self.revision
        if by_bot:
            self.events += 1
            record.event = self.events
            self.doing = ""
        self.pulse.beat()

    def changed(self) -> None:
        """Mark the chat itself as changed."""
        self.revision += 1
        self.pulse.beat()

    def act(self, action: str) -> None:
        """Show for a few seconds what the bot says it is doing."""
        self.actions = [*self.actions, action][-20:]
        self.doing, self.doing_since = action, time.monotonic()
        self.changed()

    def empty(self) -> None:
        """Forget every message; the bot may write again. Numbers of changes and events go on."""
        self.records.clear()
        self.closed, self.doing, self.actions, self.migrated_to = "", "", [], None
        self.round += 1
        self.changed()

    def find(self, message_id: object) -> Record | None:
        """Return a message that is still there."""
        record = self.records.get(message_id) if isinstance(message_id, int) else None
        return record if record and not record.deleted else None

    def entries(self, *, after_event: int | None = None, after_revision: int = 0) -> list[Json]:
        """Return the transcript, oldest first; or what the bot did after an event, in the order in which it did it."""
        found = [record for record in self.records.values() if record.revision > after_revision]
        if after_event is not None:
            found = sorted((record for record in found if record.event > after_event), key=lambda one: one.event)
        return [record.entry() for record in found]

    def state(self) -> dict[str, Any]:
        """Return where the chat stands, without its messages."""
        return {
            "id": self.id,
            "type": self.kind,
            "title": self.shown.get("title", ""),
            "revision": self.revision,
            "events": self.events,
            "blocked": bool(self.closed),
            "migrated_to": self.migrated_to,
            "actions": self.actions,
            "doing": self.doing if time.monotonic() - self.doing_since < DOING_SHOWS else "",
            "round": self.round,
        }
