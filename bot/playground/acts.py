"""What people do: each function is one act of one person in a chat, and queues the update that Telegram would send.

`person_routes` offers the same over HTTP. Raises `MistakeError` for what nobody can do.
"""

from typing import Any

from bot.playground.chats import Chat, Record
from bot.playground.detected import detected
from bot.playground.files import Upload
from bot.playground.keyboards import find_button
from bot.playground.methods.messages import quoted
from bot.playground.refusals import MistakeError
from bot.playground.shapes import Json
from bot.playground.world import Query, World


def write(
    world: World,
    person_id: int,
    content: Json,
    *,
    chat_id: int | None = None,
    reply_to: int | None = None,
    forwarded_from: str = "",
) -> Json:
    """Put a message of any kind into a chat, queue its update, and return it."""
    person, chat = world.person(person_id), world.chat(chat_id or person_id)
    _check_present(chat)
    date = world.timestamp()
    message: Json = {
        "message_id": world.next_message_id(),
        "from": person.as_user(),
        "chat": chat.shown,
        "date": date,
    }
    if forwarded_from:
        message["forward_origin"] = {"type": "hidden_user", "date": date, "sender_user_name": forwarded_from}
    if reply_to is not None:
        message["reply_to_message"] = quoted(world.record(chat, reply_to).message)
    message.update(content)
    record = chat.add(Record(message, by_bot=False))
    update_id = deliver(world, chat, "message", message)
    if update_id is not None:
        world.await_seen(update_id, chat, record)
    return message


def deliver(world: World, chat: Chat, kind: str, body: Json) -> int | None:
    """Queue an update for the bot, which learns nothing of a group that it is not in; return its id."""
    chat.asked_at = world.timestamp()
    return None if chat.closed else world.pending.add(kind, body)


def say(
    world: World,
    person_id: int,
    text: str,
    *,
    chat_id: int | None = None,
    reply_to: int | None = None,
    forwarded_from: str = "",
) -> Json:
    """Write a message of text, and return it."""
    if not text.strip():
        raise MistakeError("nobody can send an empty message")
    content = _text(text)
    return write(world, person_id, content, chat_id=chat_id, reply_to=reply_to, forwarded_from=forwarded_from)


def _text(text: str) -> Json:
    text = text.strip()
    entities = detected(text)
    return {"text": text, "entities": entities} if entities else {"text": text}


def _check_present(chat: Chat) -> None:
    if chat.kind == "private" and chat.closed:
        raise MistakeError(f"person {chat.id} has blocked the bot; unblock it first")


def edit(world: World, person_id: int, message_id: int, text: str, *, chat_id: int | None = None) -> Json:
    """Change one's own message, and return it."""
    chat = world.chat(chat_id or person_id)
    _check_present(chat)
    record = world.record(chat, message_id)
    before = record.message
    if record.by_bot or before["from"]["id"] != person_id:
        raise MistakeError("only one's own message can be edited")
    record.edits.append({"date": before.get("edit_date", before["date"]), "text": before.get("text", "")})
    kept = {key: value for key, value in before.items() if key not in ("text", "entities")}
    record.message = {**kept, **_text(text), "edit_date": world.timestamp()}
    chat.touch(record)
    deliver(world, chat, "edited_message", record.message)
    return record.message


def press(
    world: World,
    person_id: int,
    message_id: int,
    *,
    button: str = "",
    data: str | None = None,
    chat_id: int | None = None,
) -> Query | Json:
    """Press a button by its caption, or send `data` as a forged client would; return the open query.

    A button that asks the bot nothing gives what it does itself: `{"url": ...}` or `{"copied": ...}`.
    """
    person, chat = world.person(person_id), world.chat(chat_id or person_id)
    _check_present(chat)
    record = world.record(chat, message_id)
    if data is None:
        found = find_button(record.message.get("reply_markup"), button)
        if not found:
            raise MistakeError(f"message {message_id} has no button {button!r}")
        if "copy_text" in found:
            return {"copied": found["copy_text"]["text"]}
        if "url" in found:
            return {"url": found["url"]}
        data = found["callback_data"]
    query = world.ask(chat)
    asked = {"id": query.id, "from": person.as_user(), "message": record.message, "chat_instance": str(chat.id)}
    deliver(world, chat, "callback_query", {**asked, "data": data})
    return query


def send_location(world: World, person_id: int, latitude: float, longitude: float, **where: Any) -> Json:
    """Share a place, and return the message."""
    return write(world, person_id, {"location": {"latitude": latitude, "longitude": longitude}}, **where)


def send_document(world: World, person_id: int, upload: Upload, *, caption: str = "", **where: Any) -> Json:
    """Send a file, and return the message."""
    content: Json = {"document": world.files.add("documents", upload).document()}
    return write(world, person_id, {**content, "caption": caption} if caption else content, **where)


def send_photo(world: World, person_id: int, upload: Upload, *, caption: str = "", **where: Any) -> Json:
    """Send a picture, and return the message."""
    shown = world.files.add("photos", upload).shown()
    content: Json = {"photo": [{**shown, "width": 800, "height": 600}]}
    return write(world, person_id, {**content, "caption": caption} if caption else content, **where)


def send_voice(world: World, person_id: int, upload: Upload, *, seconds: int = 3, **where: Any) -> Json:
    """Send a voice message, and return it."""
    shown = world.files.add("voice", upload).shown()
    return write(world, person_id, {"voice": {**shown, "duration": seconds, "mime_type": "audio/ogg"}}, **where)


def send_sticker(world: World, person_id: int, emoji: str = "👍", **where: Any) -> Json:
    """Send a sticker, and return the message."""
    shown = world.files.add("stickers", Upload("sticker.webp", "image/webp", b"RIFF")).shown()
    size = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
    return write(world, person_id, {"sticker": {**shown, **size, "type": "regular", "emoji": emoji}}, **where)


def send_contact(world: World, person_id: int, phone_number: str, first_name: str, **where: Any) -> Json:
    """Share a contact, and return the message."""
    return write(world, person_id, {"contact": {"phone_number": phone_number, "first_name": first_name}}, **where)


def react(
    world: World, person_id: int, message_id: int, emoji: list[str] | str, *, chat_id: int | None = None
) -> list[str]:
    """Put reactions on a message in place of those that were there, and return the old ones."""
    person, chat = world.person(person_id), world.chat(chat_id or person_id)
    _check_present(chat)
    record = world.record(chat, message_id)
    new = [emoji] if isinstance(emoji, str) else list(emoji)
    old = record.reactions.get(str(person_id), [])
    record.reactions[str(person_id)] = new
    chat.touch(record)
    changed: Json = {
        "chat": chat.shown,
        "message_id": message_id,
        "user": person.as_user(),
        "date": world.timestamp(),
        "old_reaction": [{"type": "emoji", "emoji": one} for one in old],
        "new_reaction": [{"type": "emoji", "emoji": one} for one in new],
    }
    deliver(world, chat, "message_reaction", changed)
    return old


def inject(world: World, update: Any) -> int:
    """Queue `update` word for word, valid or not, and return the id under which an offset confirms it."""
    return world.pending.inject(update)
