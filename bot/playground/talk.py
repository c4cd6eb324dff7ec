"""One person in one chat, as a test drives them: they say, press, edit, react, and read what the bot sends next."""

import base64
from dataclasses import dataclass
from typing import Any, Protocol

from bot.playground.shapes import Json


class Line(Protocol):
    """The connection that a talk goes through."""

    @property
    def patience(self) -> float: ...

    async def request(self, verb: str, path: str, body: Json | None = None, **query: Any) -> Any: ...


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A message of the bot or of a person, as the transcript has it."""

    id: int
    by_bot: bool
    text: str
    date: int
    #: What the bot sent, before it was parsed.
    html: str
    entities: list[Json]
    reply_markup: Json | None
    reply_to: int | None
    silent: bool
    deleted: bool
    #: What it said before each edit.
    edits: list[Json]
    reactions: dict[str, list[str]]
    event: int
    #: The `Message` of the Bot API.
    message: Json

    @classmethod
    def from_entry(cls, entry: Json) -> "ChatMessage":
        """Return an entry of a transcript as a message."""
        kept = {name: entry[name] for name in cls.__slots__ if name != "by_bot"}
        return cls(by_bot=entry["from"] == "bot", **kept)

    @property
    def buttons(self) -> list[str]:
        """Return the captions of the inline buttons, in reading order."""
        rows = (self.reply_markup or {}).get("inline_keyboard", [])
        return [button["text"] for row in rows for button in row]


@dataclass(frozen=True, slots=True)
class ButtonAnswer:
    """What came of a pressed button: the bot's toast or alert, or an address or text of the button's own."""

    text: str = ""
    show_alert: bool = False
    url: str = ""
    copied: str = ""
    #: Whether the bot answered at all in the time it had.
    answered: bool = True


class Talk:
    """A person in a chat. It remembers which of the bot's messages were read, so `next_messages` gives the new ones."""

    def __init__(self, line: Line, person_id: int, chat_id: int) -> None:
        self._line = line
        self.person_id = person_id
        self.chat_id = chat_id
        #: The number of the last event (sent or edited by the bot) that was read.
        self.read = 0

    async def _act(self, act: str, **body: Any) -> Any:
        given = {key: value for key, value in body.items() if value is not None}
        return await self._line.request("POST", f"{self.person_id}/{act}", given)

    async def _write(self, act: str, **body: Any) -> int:
        message = await self._act(act, chat_id=self.chat_id, **body)
        return int(message["message_id"])

    async def say(
        self, text: str, *, reply_to: ChatMessage | int | None = None, forwarded_from: str | None = None
    ) -> int:
        """Write a text, as a reply where a message is given, and return its id."""
        return await self._write("say", text=text, reply_to=_id(reply_to), forwarded_from=forwarded_from)

    async def edit(self, message: ChatMessage | int, text: str) -> None:
        """Change one's own message."""
        await self._act("edit", message_id=_id(message), text=text, chat_id=self.chat_id)

    async def press(
        self, message: ChatMessage | int, button: str = "", *, data: str | None = None, wait: float | None = None
    ) -> ButtonAnswer:
        """Press the button that says `button` (or send forged `data`), and return what the bot answered to it."""
        patience = self._line.patience if wait is None else wait
        asked = {"message_id": _id(message), "button": button, "data": data, "chat_id": self.chat_id}
        found = await self._act("press", wait=patience, **asked)
        if "query_id" not in found:
            return ButtonAnswer(**found)
        return ButtonAnswer(**found["answer"]) if found["answer"] else ButtonAnswer(answered=False)

    async def react(self, message: ChatMessage | int, *emoji: str) -> None:
        """Put reactions on a message; none takes them away."""
        await self._act("react", message_id=_id(message), emoji=list(emoji), chat_id=self.chat_id)

    async def send_location(self, latitude: float, longitude: float) -> int:
        """Share a place."""
        return await self._write("send_location", latitude=latitude, longitude=longitude)

    async def send_document(
        self, name: str, data: bytes, *, mime_type: str = "application/octet-stream", caption: str = ""
    ) -> int:
        """Send a file."""
        return await self._write("send_document", **_file(name, data, mime_type), caption=caption)

    async def send_photo(self, data: bytes = b"\xff\xd8", *, caption: str = "") -> int:
        """Send a picture."""
        return await self._write("send_photo", **_file("photo.jpg", data, "image/jpeg"), caption=caption)

    async def send_voice(self, data: bytes = b"OggS") -> int:
        """Send a voice message."""
        return await self._write("send_voice", **_file("voice.ogg", data, "audio/ogg"))

    async def send_sticker(self, emoji: str = "👍") -> int:
        """Send a sticker."""
        return await self._write("send_sticker", emoji=emoji)

    async def send_contact(self, phone_number: str, first_name: str) -> int:
        """Share a contact."""
        return await self._write("send_contact", phone_number=phone_number, first_name=first_name)

    async def write(self, **content: Any) -> int:
        """Send a message of any other kind, given as the fields that make it (`dice={...}`)."""
        return await self._write("write", content=content)

    async def block(self) -> None:
        """Block the bot."""
        await self._act("block")

    async def unblock(self) -> None:
        """Let the bot write again."""
        await self._act("unblock")

    async def add_bot(self, title: str = "Group", *, supergroup: bool = False) -> None:
        """Add the bot to this group."""
        await self._act("add_bot", chat_id=self.chat_id, title=title, supergroup=supergroup)

    async def remove_bot(self) -> None:
        """Remove the bot from this group."""
        await self._act("remove_bot", chat_id=self.chat_id)

    async def migrate(self, to_chat_id: int) -> None:
        """Turn this group into a supergroup."""
        await self._act("migrate", chat_id=self.chat_id, to_chat_id=to_chat_id)

    async def next_messages(
        self, *, after: int | None = None, count: int = 1, within: float | None = None
    ) -> list[ChatMessage]:
        """Wait for `count` new sendings or edits of the bot, and return all new ones, in the order they came.

        New is what came after event `after`, by default after what was read before. A message that was sent and then
        edited meanwhile is returned once, as it stands. Raises `TimeoutError` where fewer come.
        """
        start = self.read if after is None else after
        wait = self._line.patience if within is None else within
        chat = await self._chat(after_event=start + count - 1, wait=wait)
        if chat["events"] < start + count:
            said = f"{chat['events'] - start} of {count} messages came to chat {self.chat_id} in {wait} s"
            raise TimeoutError(said)
        if count > 1:
            chat = await self._chat(after_event=start)
        self.read = chat["events"]
        return [ChatMessage.from_entry(entry) for entry in chat["messages"]]

    async def next_message(self, within: float | None = None) -> ChatMessage:
        """Wait for the next sending or edit of the bot, and return the newest message it left."""
        return (await self.next_messages(within=within))[-1]

    async def ask(self, text: str, *, reply_to: ChatMessage | int | None = None) -> ChatMessage:
        """Say something and return the message with which the bot answers."""
        self.read = await self.events()
        await self.say(text, reply_to=reply_to)
        return await self.next_message()

    async def events(self) -> int:
        """Return how many messages the bot has sent or edited here."""
        return int((await self._chat(after_revision=2**53))["events"])

    async def entries(self) -> list[Json]:
        """Return the whole chat as the page gets it, oldest first."""
        return list((await self._chat())["messages"])

    async def transcript(self) -> list[ChatMessage]:
        """Return the whole chat, oldest first, deleted messages included."""
        return [ChatMessage.from_entry(entry) for entry in (await self._chat())["messages"]]

    async def message(self, message: ChatMessage | int) -> ChatMessage:
        """Return a message as it stands now."""
        wanted = _id(message)
        return next(one for one in await self.transcript() if one.id == wanted)

    async def state(self) -> Json:
        """Return where the chat stands: `blocked`, `events`, `revision`, `migrated_to`, `actions`."""
        return await self._chat(after_revision=2**53)

    async def _chat(self, **query: Any) -> Json:
        return dict(await self._line.request("GET", f"chats/{self.chat_id}", **query))


def _id(message: ChatMessage | int | None) -> int | None:
    return message.id if isinstance(message, ChatMessage) else message


def _file(name: str, data: bytes, mime_type: str) -> Json:
    return {"name": name, "mime_type": mime_type, "content": base64.b64encode(data).decode()}
