"""Where the bot may be: blocked, unblocked, added to groups, removed; and groups that become supergroups."""

from bot.playground.acts import write
from bot.playground.chats import Chat, Person, Record
from bot.playground.refusals import MistakeError
from bot.playground.shapes import Json
from bot.playground.world import World

BLOCKED = "bot was blocked by the user"


def block(world: World, person_id: int) -> None:
    """Block the bot: it gets `my_chat_member`, and 403 for what it sends."""
    chat = world.chat(person_id)
    if not chat.closed:
        chat.closed = BLOCKED
        _tell(world, world.person(person_id), chat, "member", "kicked")


def unblock(world: World, person_id: int) -> None:
    """Let the bot write again."""
    chat = world.chat(person_id)
    if chat.closed:
        chat.closed = ""
        _tell(world, world.person(person_id), chat, "kicked", "member")


def add_bot(world: World, person_id: int, chat_id: int, title: str = "Group", *, supergroup: bool = False) -> Json:
    """Add the bot to a group, which is made where it does not exist, and return the group."""
    person = world.person(person_id)
    if chat_id >= 0:
        raise MistakeError("the id of a group is below zero")
    kind = "supergroup" if supergroup else "group"
    chat = world.chats.get(chat_id) or world.add_chat(
        Chat(chat_id, kind, {"id": chat_id, "title": title, "type": kind})
    )
    chat.closed = ""
    _tell(world, person, chat, "left", "member")
    write(world, person_id, {"new_chat_members": [world.bot]}, chat_id=chat_id)
    return chat.shown


def remove_bot(world: World, person_id: int, chat_id: int) -> None:
    """Remove the bot from a group."""
    chat = world.chat(chat_id)
    chat.closed = f"bot was kicked from the {chat.kind} chat"
    _tell(world, world.person(person_id), chat, "member", "kicked")


def migrate(world: World, person_id: int, chat_id: int, to_chat_id: int) -> Json:
    """Turn a group into the supergroup `to_chat_id`, and return that; the old id refuses what is sent to it."""
    old = world.chat(chat_id)
    shown = {"id": to_chat_id, "title": old.shown.get("title", ""), "type": "supergroup"}
    new = world.add_chat(Chat(to_chat_id, "supergroup", shown))
    write(world, person_id, {"migrate_to_chat_id": to_chat_id}, chat_id=chat_id)
    old.migrated_to = to_chat_id
    message: Json = {"message_id": world.next_message_id(), "chat": new.shown, "date": world.timestamp()}
    message |= {"from": world.person(person_id).as_user(), "migrate_from_chat_id": chat_id}
    new.add(Record(message, by_bot=False))
    world.pending.add("message", message)
    return new.shown


def _tell(world: World, person: Person, chat: Chat, old: str, new: str) -> None:
    chat.changed()
    body: Json = {
        "chat": chat.shown,
        "from": person.as_user(),
        "date": world.timestamp(),
        "old_chat_member": _member(world, old),
        "new_chat_member": _member(world, new),
    }
    world.pending.add("my_chat_member", body)


def _member(world: World, status: str) -> Json:
    member: Json = {"user": world.bot, "status": status}
    return {**member, "until_date": 0} if status == "kicked" else member
