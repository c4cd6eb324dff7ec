"""Updates in the shapes of the Bot API, whole ones and spoilt ones: fields of odd types, missing ones, deep nesting."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
#: Stands for whoever the update is of, until it is sent.
PERSON = 101
MOMENT = 1_793_620_800
_TEXTS = (
    *("/start", "/list", "/next", "/settings", "/delete", "/privacy", "/new", "/check", "/draft", "/start abc", "/"),
    *("London", "yes", "no", "done", "they said no", "Interviewed at Quillmark yesterday with Dana Lee", "tomorrow"),
    *("31 February", "\u0000", "\ud83d", "<b>", "9" * 400, "a" * 4096, "👍", "\u202e", "interview on 9999-12-31"),
)
_KINDS = (
    "channel_post",
    "inline_query",
    "poll_answer",
    "chat_join_request",
    "message_reaction_count",
    "from_the_future",
)
_WHAT = ("voice", "sticker", "video_note", "poll", "dice", "contact", "venue", "story", "giveaway", "new_thing", "gift")

texts = st.one_of(st.sampled_from(_TEXTS), st.text(max_size=60))
numbers = st.one_of(st.sampled_from((0, -1, 1, 2**31, 2**53, 2**63, -(2**63), 10**30)), st.integers())
odd: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
    max_leaves=6,
)


def _user() -> Json:
    return {"id": PERSON, "is_bot": False, "first_name": "Ana", "language_code": "en"}


def _chat() -> Json:
    return {"id": PERSON, "type": "private", "first_name": "Ana"}


def _message(message_id: int, **content: Any) -> Json:
    return {"message_id": message_id, "date": MOMENT, "chat": _chat(), "from": _user(), **content}


@st.composite
def _contents(draw: st.DrawFn) -> Json:
    what = draw(st.sampled_from(("text", "text", "text", "location", "photo", *_WHAT)))
    match what:
        case "text":
            return {"text": draw(texts)}
        case "location":
            return {"location": {"latitude": draw(st.floats(-100, 100)), "longitude": draw(st.floats(-200, 200))}}
        case "photo":
            return {"photo": [{"file_id": "x", "width": 1, "height": 1}], "caption": draw(texts)}
    return {what: draw(odd)}


@st.composite
def _around(draw: st.DrawFn, message: Json) -> Json:
    """Return a message that replies, is forwarded, quotes, or is part of an album; nested at times."""
    if draw(st.booleans()):
        message["reply_to_message"] = _message(draw(st.integers(1, 60)), text="before")
    if draw(st.integers(0, 3)) == 0:
        origin = draw(st.sampled_from(("user", "hidden_user", "chat", "channel", "unheard_of")))
        message["forward_origin"] = {"type": origin, "date": MOMENT, "sender_user": _user()}
    if draw(st.integers(0, 5)) == 0:
        message["media_group_id"] = "1"
    if draw(st.integers(0, 5)) == 0:
        message["quote"] = {"text": draw(texts), "position": 0}
    if draw(st.integers(0, 9)) == 0:
        for _ in range(draw(st.sampled_from((3, 40, 400)))):
            message = {**_message(5, text="deep"), "reply_to_message": message, "external_reply": {"origin": {}}}
    return message


@st.composite
def whole(draw: st.DrawFn) -> Json:
    """Return an update as Telegram makes them."""
    message_id = draw(st.integers(1, 60))
    kind = draw(st.sampled_from(("message",) * 6 + ("edited_message", "callback_query", "member", "reaction", "other")))
    match kind:
        case "message":
            return {"message": draw(_around(_message(1000 + message_id, **draw(_contents()))))}
        case "edited_message":
            return {"edited_message": _message(1000 + message_id, edit_date=MOMENT + 60, **draw(_contents()))}
        case "callback_query":
            data = draw(st.one_of(texts, st.sampled_from(("undo:1", "done:1", "x:1:2", "snooze:1:tomorrow"))))
            asked = {"id": "1", "from": _user(), "message": _message(message_id, text="x"), "chat_instance": "1"}
            return {"callback_query": {**asked, "data": data}}
        case "member":
            status = st.sampled_from(("member", "kicked", "left", "restricted", "administrator"))
            was, now = ({"status": draw(status), "user": _user()} for _ in range(2))
            about = {"chat": _chat(), "from": _user(), "date": MOMENT}
            return {"my_chat_member": {**about, "old_chat_member": was, "new_chat_member": now}}
        case "reaction":
            emoji = st.sampled_from(("👍", "👎", "❤", "🤷", "🕊"))
            old, new = ([{"type": "emoji", "emoji": one} for one in draw(st.lists(emoji, max_size=2))] for _ in "12")
            about = {"chat": _chat(), "user": _user(), "date": MOMENT, "message_id": message_id}
            return {"message_reaction": {**about, "old_reaction": old, "new_reaction": new}}
    return {draw(st.sampled_from(_KINDS)): {"id": "1", "from": _user(), "chat": draw(odd), "query": draw(texts)}}


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Return every place in a tree, as its holder and its name there; not the deepest of a deep one."""
    found: list[tuple[Any, Any]] = []
    left = [value]
    while left and len(found) < 60:
        holder = left.pop(0)
        keys = list(holder) if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        found += [(holder, key) for key in keys]
        left += [holder[key] for key in keys]
    return found


@st.composite
def spoilt(draw: st.DrawFn) -> Json:
    """Return an update with fields that are missing, or hold what they never should."""
    update = copy.deepcopy(draw(whole()))
    for _ in range(draw(st.integers(0, 3))):
        places = _places(update)
        if not places:
            break
        holder, key = places[draw(st.integers(0, len(places) - 1))]
        if draw(st.booleans()) and isinstance(holder, dict):
            del holder[key]
        else:
            holder[key] = draw(odd)
    return update


#: What is no update at all, or hardly.
raws = st.one_of(
    st.binary(max_size=40),
    st.builds(lambda value: json.dumps(value).encode(), odd),
    st.sampled_from(
        (b"[" * 5000, b'{"a":' * 3000, b"{}", b'{"update_id": 1e400}', b'{"update_id": true, "message": {}}')
    ),
)


def of(person_id: int, update: Any) -> Any:
    """Return an update that is of somebody, where it was of nobody in particular."""
    if isinstance(update, dict):
        return {key: of(person_id, value) for key, value in update.items()}
    if isinstance(update, list):
        return [of(person_id, value) for value in update]
    return person_id if update == PERSON and not isinstance(update, bool) else update
