"""Things that a person may do in a chat, as hypothesis draws them: say, tap what is there, react, let time pass."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from hypothesis import strategies as st

from tests.core.decide.chat import Chat

SAYINGS = (
    "interview at Acme tomorrow at 2pm with Dana Lee and Tom, data analyst",
    "interviewed at Globex yesterday, they said by friday",
    "interviewed at Initech 5 weeks ago",
    "interview at Acme next friday",
    "it was wednesday not tuesday",
    "her name is Dana Lee",
    "done",
    "thanked Dana",
    "thanked Dana, they pushed it to Tuesday",
    "tomorrow",
    "later",
    "skip",
    "no idea",
    "they didn't say",
    "by the 20th",
    "warm",
    "cold",
    "yes",
    "no",
    "she wrote, second round on Tuesday at 3",
    "Acme said no",
    "Globex made me an offer",
    "they are still deciding",
    "another week, by Friday",
    "they answered, but it was cold",
    "one more",
    "chase once",
    "let it rest",
    "i withdrew from Globex",
    "can I call them today?",
    "write a follow up",
    "i am in Lisbon",
    "pause until friday",
    "no messages after 8pm",
    "gentle please",
    "start again",
    "/settings",
    "/check",
    "/draft",
    "/stats",
    "acme",
    "undo",
    "/new initech thursday 10am",
    "/list",
    "/next",
    "/delete acme",
    "/cancel",
    "/start",
    "so tired of this",
    "qwerty",
)


@dataclass(frozen=True)
class Move:
    """One thing done: what, and which of what is there."""

    kind: str
    text: str = ""
    place: int = 0


MOVES = st.lists(
    st.one_of(
        st.builds(Move, st.just("say"), st.sampled_from(SAYINGS)),
        st.builds(Move, st.just("reply"), st.sampled_from(SAYINGS), st.integers(0, 30)),
        st.builds(Move, st.just("tap"), place=st.integers(0, 400)),
        st.builds(Move, st.just("tap"), place=st.integers(0, 400)),
        st.builds(Move, st.just("react"), place=st.integers(0, 30)),
        st.builds(Move, st.just("wait"), place=st.integers(1, 200)),
    ),
    min_size=2,
    max_size=14,
)


def make(chat: Chat, move: Move) -> None:
    """Do it; what needs something on the screen that is not there does nothing."""
    chat.now += timedelta(seconds=90)
    if move.kind == "say":
        chat.say(move.text)
    elif move.kind == "wait":
        chat.wait(timedelta(hours=move.place))
    elif move.kind == "tap":
        taps = [(shown.id, button.data) for shown in chat.shown for row in shown.message.buttons for button in row]
        live = [(message_id, data) for message_id, data in taps if data is not None and not data.startswith("delall")]
        if live:
            chat.press_data(*live[-1 - move.place % len(live)])
    elif chat.shown and move.kind == "react":
        chat.react(chat.shown[-1 - move.place % len(chat.shown)], "👍" if move.place % 3 else None)
    elif chat.shown:
        chat.say(move.text, reply_to=chat.shown[-1 - move.place % len(chat.shown)])
