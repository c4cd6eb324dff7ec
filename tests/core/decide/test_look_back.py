"""The look back on Sunday evening: what it says, for whom, and that it asks for nothing."""

from __future__ import annotations

import pytest

from storage.facts import Urgency
from tests.core.decide.chat import Chat, Shown

_ON = "send me a weekly look back"


def _begin(**person: object) -> Chat:
    chat = Chat.begin(**person)  # type: ignore[arg-type]
    chat.say("interviewed at Acme on 27 october with Dana Lee, felt good, they named no day")
    chat.say("thanked Dana")
    return chat


def _looked(chat: Chat, until: str) -> list[Shown]:
    return [one for one in chat.wait(until) if one.text.startswith("Your week")]


def test_it_tells_what_was_done_what_came_what_is_open_and_what_comes() -> None:
    chat = _begin()
    chat.say("interviewed at Globex yesterday, felt good, they named no day")
    chat.say("Globex said no")
    chat.say("interview at Initech on 12 november at 10")
    chat.say(_ON)
    chat.wait("2026-11-03T10:00")
    chat.say("sent the follow-up to Acme")
    [looked] = _looked(chat, "2026-11-09T12:00")
    assert f"{looked.at:%A %H:%M}" == "Sunday 18:00"
    assert looked.text.splitlines()[:-2] == [
        "Your week, Monday 2 November to Sunday 8 November.",
        "",
        "You sent one thank-you and one follow-up.",
        "What came: Globex, a no.",
        "Still open: Acme.",
        "Next week:",
        "Acme, the second follow-up, Tuesday 10 November",
        "Initech, what to ask before you leave, Wednesday 11 November",
    ]
    assert looked.message.silent
    assert looked.message.urgency is Urgency.REMINDER
    assert "?" not in looked.text


def test_only_those_who_want_it_get_it_and_it_stops_where_it_stands() -> None:
    assert _looked(_begin(), "2026-11-30T12:00") == []
    chat = _begin()
    chat.say(_ON)
    [first, second] = _looked(chat, "2026-11-16T12:00")
    assert first.text.splitlines()[-1] != second.text.splitlines()[-1]
    chat.press(second, "Stop these")
    assert chat.shown[-1].id >= second.id
    assert not chat.known.person.look_back
    assert _looked(chat, "2026-12-20T12:00") == []


def test_a_quiet_week_is_told_as_one() -> None:
    chat = _begin()
    chat.say(_ON)
    quiet = _looked(chat, "2026-11-30T12:00")[1]
    assert "No note went out" in quiet.text or "sent nothing" in quiet.text or "Nothing went out" in quiet.text


def test_once_all_is_closed_one_more_comes_and_then_none() -> None:
    chat = _begin()
    chat.say(_ON)
    chat.say("Acme said no")
    [looked] = _looked(chat, "2026-12-20T12:00")
    assert "What came: Acme, a no." in looked.text
    assert "Nothing is planned for next week." in looked.text


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("weekly summary on", True),
        ("give me a recap every sunday", True),
        ("I want the weekly review", True),
        ("/lookback on", True),
        ("/settings lookback on", True),
        ("no more weekly summaries", False),
        ("stop the look back", False),
        ("/lookback off", False),
    ],
)
def test_words_and_commands_switch_it(words: str, wanted: bool) -> None:
    chat = _begin(look_back=not wanted)
    chat.say(words)
    assert chat.known.person.look_back is wanted


def test_its_page_of_the_card_says_what_it_is() -> None:
    chat = _begin()
    [card] = chat.say("/settings")
    for caption in ("More", "More", "Look back", "On"):
        chat.press(next(one for one in chat.shown if one.id == card.id), caption)
    assert chat.known.person.look_back
    assert "look_back" in [kind for kind, _ in chat.planned()]
    assert chat.say("undo")[0].text.startswith("Undone. No look back on Sundays any more.")
    assert "look_back" not in [kind for kind, _ in chat.planned()]
