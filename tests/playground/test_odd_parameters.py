"""Whatever a bot sends, each method answers or refuses; it never breaks."""

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from bot.playground.chats import Person
from bot.playground.methods import METHODS
from bot.playground.parameters import Params
from bot.playground.refusals import RefusalError
from bot.playground.world import World

NAMES = [
    "action", "allow_sending_without_reply", "callback_query_id", "caption", "caption_entities", "chat_id", "commands",
    "description", "disable_notification", "document", "entities", "file_id", "language_code", "media", "menu_button",
    "message_id", "parse_mode", "photo", "reaction", "reply_markup", "reply_parameters", "scope", "text",
]  # fmt: skip
KEYS = [
    "type",
    "offset",
    "length",
    "message_id",
    "inline_keyboard",
    "keyboard",
    "text",
    "callback_data",
    "emoji",
    "command",
]
SIMPLE = (
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.floats()
    | st.sampled_from(["", "7", "1", "HTML", "{", "[1]", "<b>"])
)
VALUES = st.recursive(
    SIMPLE,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(METHODS)), st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5), st.booleans())
def test_odd_parameters_are_answered_or_refused(method: str, values: dict[str, object], known: bool) -> None:
    world = World("4242:x")
    world.add_people([Person(7, "Ana")])
    METHODS["sendmessage"][1](world, Params({"chat_id": 7, "text": "first"}))
    given = {**values, "chat_id": 7, "text": "a"} if known else values
    with contextlib.suppress(RefusalError):
        METHODS[method][1](world, Params(given))
    assert world.chats[7].find(1) is not None or method == "deletemessage"
