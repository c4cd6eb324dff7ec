"""Whatever is said, tapped or waited for: each message of the bot costs little to read and is safe to send."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.decision import Message, Style
from bot.core.wording.dated import dated
from bot.core.wording.markup import visible_length
from bot.payloads import parameters
from tests.core.decide.chat import Chat, Shown
from tests.core.decide.moves import MOVES, SAYINGS, Move, make

_SETTINGS = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])

#: Buttons that are the name of a company, a person, a place or a day, or hold one.
_NAMES = ("step", "which", "open", "update", "draft", "place", "zone", "yes", "by", "del", "drafts", "set", "hold")
_COMMANDS = (
    "/settings", "/new", "/delete", "/privacy", "/help", "/pause", "/check Why have you not answered me?", "/lits",
    "quiet from 9 to 7", "thanks", "I got another offer", "they called and I missed it", "gentle please", "delete all",
)  # fmt: skip
_DRAFT = re.compile(r"Subject: <code>|<pre>")


def _sent(moves: list[Move]) -> list[tuple[Chat, Message]]:
    """Every message and edit of a conversation, with the chat as it stood then."""
    chat = Chat.begin()
    sent = []
    for move in moves:
        make(chat, move)
        sent += [(chat, message) for message in chat.said]
        chat.said.clear()
    return sent


def _check(chat: Chat, message: Message) -> None:
    buttons = [button for row in message.buttons for button in row]
    assert len(buttons) <= 6, (message.html, [one.text for one in buttons])
    assert len({(one.data, one.copy) for one in buttons}) == len(buttons), [one.text for one in buttons]
    for place, button in enumerate(buttons):
        assert len((button.data or "").encode()) <= 64
        named = (button.data or "").partition(":")[0] in _NAMES
        assert named or 1 <= len(button.text.split()) <= 3, button.text
        assert place == 0 or button.style is not Style.PRIMARY, [one.text for one in buttons]
    assert visible_length(message.html) <= 4096
    assert dated(message.html, chat.zone, chat.now) == message.html
    if message.file is not None:
        assert visible_length(message.html) <= 1024
    else:
        assert "link_preview_options" in parameters(message, 7) or not message.html
    lines = [line for line in Shown(0, chat.now, message).text.splitlines() if line.strip()]
    asks = next((place for place, line in enumerate(lines) if "?" in line), 0) if message.asks else 0
    assert asks <= 3, lines
    before_draft = _DRAFT.split(message.html)[0] if _DRAFT.search(message.html) else ""
    assert len([line for line in before_draft.splitlines() if line.strip()]) <= 3, before_draft


@_SETTINGS
@given(MOVES)
def test_whatever_happens_no_message_has_too_much_in_it(moves: list[Move]) -> None:
    for chat, message in _sent(moves):
        _check(chat, message)


_INTERVIEWS = st.lists(
    st.builds(
        "{} at {}{}{}".format,
        st.sampled_from(("interview tomorrow at 2pm", "interviewed yesterday", "interviewed 10 days ago")),
        st.sampled_from(("Acme", "Globex", "Initech", "Hooli", "Umbrella", "Vandelay", "Stark")),
        st.sampled_from(
            ("", " with Dana Lee", " on site with Dana Lee and Tom", " with Dana, Tom, Priya, Kim and Ola")
        ),
        st.sampled_from(("", ", felt good", ", they named no day", ", it was cold, they said by friday")),
    ),
    min_size=1,
    max_size=7,
)


@_SETTINGS
@given(_INTERVIEWS, st.lists(st.sampled_from((*SAYINGS, *_COMMANDS)), max_size=4))
def test_weeks_with_many_interviews_bring_no_message_with_too_much_in_it(told: list[str], said: list[str]) -> None:
    told_of = [Move("say", text) for text in told]
    weeks = [one for text in said for one in (Move("wait", place=70), Move("say", text), Move("tap", place=1))]
    for chat, message in _sent([*told_of, *weeks, Move("wait", place=24 * 50)]):
        _check(chat, message)


def test_a_list_and_one_interview_of_it_keep_to_six_buttons() -> None:
    chat = Chat.begin()
    for name in ("Acme", "Globex", "Initech", "Hooli", "Umbrella", "Vandelay", "Stark"):
        chat.say(f"interviewed at {name} on 29 october with Dana Lee and Tom, felt good, they named no day")
    chat.wait("2026-11-04T10:00")
    shown = chat.say("/list")[-1]
    assert len(shown.captions) == 6
    chat.press(shown, shown.captions[0])
    for message in chat.said:
        _check(chat, message)
