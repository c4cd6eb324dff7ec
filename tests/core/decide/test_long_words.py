"""Words as long as Telegram lets them be: an answer still goes out, and what is kept of a name is short."""

from __future__ import annotations

import pytest

from bot.core.wording.markup import visible_length
from bot.payloads import parameters
from tests.core.decide.chat import Chat

_LONG = "Verylongname" * 400


@pytest.mark.parametrize(
    "telling",
    [
        "interviewed at {} yesterday at 10 with Dana",
        "interviewed at Acme yesterday at 10 with {}",
        "interviewed at Acme yesterday at 10 for the {} role",
        "i have an interview at {}",
        "/new {}",
        "/delete {}",
        "{}",
        "{} said no",
        "i am in {}",
    ],
)
def test_a_telling_of_4096_characters_gets_an_answer_that_can_be_sent(telling: str) -> None:
    chat = Chat.begin()
    words = telling.format(_LONG)[:4096] if telling.endswith("}") else telling.format(_LONG[: 4096 - len(telling)])
    messages = chat.say(words)
    chat.say("/list")
    assert messages
    for shown in chat.shown:
        text = parameters(shown.message, 7)["text"]
        assert 0 < visible_length(text) <= 4096
    for one in chat.known.interviews:
        assert all(len(name) <= 80 for name in (one.company or "", one.role or "", *one.people))


def test_a_name_put_right_is_no_longer_than_one_told() -> None:
    chat = Chat.begin()
    [told] = chat.say("interview at Acme tomorrow at 10")
    chat.press(told, "Company")
    chat.say(_LONG[:4096])
    assert len(chat.interview.company or "") <= 80


def test_the_day_of_an_interview_is_asked_for_with_the_name_in_capitals() -> None:
    chat = Chat.begin()
    [asked] = chat.say("i had an interview with aldi")
    assert asked.text.startswith("Which day was the interview with Aldi?")
