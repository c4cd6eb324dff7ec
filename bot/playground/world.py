"""Everything the stand-in remembers: one bot, its people, chats, updates, files and calls. Knows no HTTP."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.playground.calls import CallLog
from bot.playground.chats import Chat, Person, Record
from bot.playground.faults import Faults
from bot.playground.files import Files
from bot.playground.pending import PendingUpdates
from bot.playground.refusals import MistakeError, bad_request, forbidden, migrated
from bot.playground.shapes import Json

QUERY_LIVES = timedelta(minutes=1)
MOST_QUERIES = 10_000


@dataclass(slots=True)
class Query:
    """A pressed button that waits for its answer."""

    id: str
    chat: Chat
    asked_at: datetime
    answer: Json | None = None


@dataclass(slots=True)
class Limits:
    """How much is kept; nothing set keeps everything."""

    messages_per_chat: int | None = None
    calls: int | None = None


@dataclass(slots=True)
class BotProfile:
    """What the bot has told Telegram about itself."""

    #: Commands by scope and language.
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})


class World:
    """The state behind the Bot API and the person's side."""

    def __init__(self, token: str, username: str = "hearback_bot", limits: Limits | None = None) -> None:
        self.token = token
        self.limits = limits or Limits()
        number = token.split(":", 1)[0]
        self.bot_id = int(number) if number.isdecimal() else 1
        self.bot: Json = {"id": self.bot_id, "is_bot": True, "first_name": "Hearback", "username": username}
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.pending = PendingUpdates()
        self.pending.on_confirmed = self._mark_seen
        self._unseen: dict[int, tuple[Chat, Record]] = {}
        self.files = Files()
        self.calls = CallLog(self.limits.calls)
        self.faults = Faults()
        self.profile = BotProfile()
        self.queries: dict[str, Query] = {}
        self.clock_offset = timedelta()
        self._numbers = count(1)
        self._query_numbers = count(1)

    def now(self) -> datetime:
        """Return the stand-in's now: the machine's, moved by the offset it was told."""
        return datetime.now(UTC) + self.clock_offset

    def set_now(self, now: datetime) -> None:
        """Take over another clock's now; from here on both go at the same speed."""
        self.clock_offset = now - datetime.now(UTC)

    def timestamp(self) -> int:
        """Return now as the Bot API writes dates."""
        return int(self.now().timestamp())

    def await_seen(self, update_id: int, chat: Chat, record: Record) -> None:
        """Mark a person's message as seen once the bot confirms the update that brings it."""
        self._unseen[update_id] = chat, record

    def _mark_seen(self, update_id: int) -> None:
        if update_id in self._unseen:
            chat, record = self._unseen.pop(update_id)
            record.seen = True
            chat.touch(record)

    def begin_afresh(self) -> None:
        """Forget what was said, sent and asked for; the people stay, each with an empty chat."""
        self.pending.clear()
        self._unseen.clear()
        self.queries.clear()
        self.faults.clear()
        self.files = Files()
        self.clock_offset = timedelta()
        for chat in self.chats.values():
            chat.empty()

    def next_message_id(self) -> int:
        """Return a message id that was never used."""
        return next(self._numbers)

    def add_people(self, people: Iterable[Person]) -> None:
        """Let people open their chat with the bot; one that is known keeps the chat and takes the new names."""
        for person in people:
            self.people[person.id] = person
            named = {key: value for key, value in person.as_user().items() if key not in ("is_bot", "language_code")}
            shown = {**named, "type": "private"}
            if person.id in self.chats:
                self.chats[person.id].shown = shown
            else:
                self.add_chat(Chat(person.id, "private", shown))

    def add_chat(self, chat: Chat) -> Chat:
        """Add a chat under its id."""
        chat.keep = self.limits.messages_per_chat
        self.chats[chat.id] = chat
        return chat

    def person(self, person_id: int) -> Person:
        """Return a person; raises `MistakeError` for one who was never added."""
        if person_id not in self.people:
            raise MistakeError(f"nobody has the id {person_id}")
        return self.people[person_id]

    def chat(self, chat_id: int) -> Chat:
        """Return a chat; raises `MistakeError` for one that does not exist."""
        if chat_id not in self.chats:
            raise MistakeError(f"no chat has the id {chat_id}")
        return self.chats[chat_id]

    def known_chat(self, chat_id: int | None) -> Chat:
        """Return the chat that the bot names; raises `RefusalError` as Telegram does."""
        if chat_id is None:
            raise bad_request("chat_id is empty")
        if chat_id not in self.chats:
            raise bad_request("chat not found")
        return self.chats[chat_id]

    def open_chat(self, chat_id: int | None) -> Chat:
        """Return a chat in which the bot may write; raises `RefusalError` where it may not."""
        chat = self.known_chat(chat_id)
        if chat.migrated_to is not None:
            raise migrated(chat.migrated_to)
        if chat.closed:
            raise forbidden(chat.closed)
        return chat

    def record(self, chat: Chat, message_id: int) -> Record:
        """Return a message for the person's side; raises `MistakeError` where there is none."""
        record = chat.find(message_id)
        if not record:
            raise MistakeError(f"chat {chat.id} has no message {message_id}")
        return record

    def ask(self, chat: Chat) -> Query:
        """Open a callback query; the oldest are forgotten."""
        query = Query(str(4_000_000_000 + next(self._query_numbers)), chat, self.now())
        self.queries[query.id] = query
        if len(self.queries) > MOST_QUERIES:
            del self.queries[next(iter(self.queries))]
        return query
