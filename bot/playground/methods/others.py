"""Answers to pressed buttons, chat actions, reactions, and what concerns a chat as a whole."""

from bot.playground.formatting import utf16_length
from bot.playground.parameters import Params
from bot.playground.refusals import bad_request, forbidden
from bot.playground.shapes import Json
from bot.playground.world import QUERY_LIVES, World

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
#: Of the emoji that Telegram takes as reactions, those that mean something in a talk about work.
REACTIONS = frozenset("👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡👀💔🤝✍🤗🫡💯🏆😭🤷")


def answer_callback_query(world: World, params: Params) -> bool:
    """Answer a pressed button, once and in time."""
    query = world.queries.get(params.text("callback_query_id"))
    if not query or query.answer is not None or world.now() - query.asked_at > QUERY_LIVES:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if utf16_length(params.text("text")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = {
        "text": params.text("text"),
        "show_alert": params.flag("show_alert"),
        "url": params.text("url"),
    }
    query.chat.pulse.beat()
    return True


def send_chat_action(world: World, params: Params) -> bool:
    """Note what the bot says it is doing."""
    chat = world.open_chat(params.number("chat_id"))
    if params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.act(params.text("action"))
    return True


def set_message_reaction(world: World, params: Params) -> bool:
    """Put the bot's reaction on a message, or take it away."""
    chat = world.open_chat(params.number("chat_id"))
    record = chat.find(params.number("message_id"))
    if not record:
        raise bad_request("message to react not found")
    wanted = params.structure("reaction") or []
    if not isinstance(wanted, list) or not all(isinstance(one, dict) for one in wanted):
        raise bad_request("can't parse reaction types JSON object")
    emoji = [str(one.get("emoji", "")) for one in wanted]
    if not REACTIONS.issuperset(emoji):
        raise bad_request("REACTION_INVALID")
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    record.reactions["bot"] = emoji
    chat.touch(record)
    return True


def leave_chat(world: World, params: Params) -> bool:
    """Let the bot leave a group."""
    chat = world.known_chat(params.number("chat_id"))
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    if chat.closed:
        raise forbidden(chat.closed)
    chat.closed = f"bot is not a member of the {chat.kind} chat"
    chat.changed()
    return True


def get_chat(world: World, params: Params) -> Json:
    """Return what is known of a chat."""
    chat = world.known_chat(params.number("chat_id"))
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return {
        **chat.shown,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
