"""Whether they tell also those who do not go on: said alone, beside the day, or not said at all."""

from __future__ import annotations

import pytest

from bot.core.read import everybody
from storage.facts import Feeling, Promise
from tests.core.decide.chat import Chat


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("they tell everybody", True),
        ("she said they let everyone know either way", True),
        ("they get back to all candidates", True),
        ("they'll tell me whatever they decide", True),
        ("yes, they write to everyone even if it is a no", True),
        ("they call every applicant", True),
        ("they don't tell everybody", False),
        ("they only contact successful candidates", False),
        ("they don't tell the ones who do not go on", False),
        ("i told everybody about it", None),
        ("should i tell everyone", None),
        ("they told me no", None),
        ("they will call on friday", None),
        ("i want to thank them all", None),
    ],
)
def test_it_is_taken_from_what_they_do_and_not_from_what_the_person_does(words: str, told: bool | None) -> None:
    assert everybody.told(words) is told


@pytest.mark.parametrize("words", ["will they tell everybody?", "they named no day and tell everybody"])
def test_a_question_or_more_than_that_is_not_it_alone(words: str) -> None:
    assert everybody.told_alone(words) is None


def _asked() -> Chat:
    chat = Chat.begin()
    chat.say("interview at Acme today at 14:00 with Dana, on zoom")
    chat.wait("2026-11-02T17:00")
    return chat


def test_the_debrief_asks_for_both_and_one_line_answers_both() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme today at 14:00 with Dana, on zoom")
    asked = chat.wait("2026-11-02T17:00")
    assert any("tell everybody" in one.text for one in asked)
    [taken, *_] = chat.say("warm, by friday, and they tell everybody")
    interview = chat.interview
    assert (interview.felt, interview.promise, interview.tells_everybody) == (Feeling.WARM, Promise.DAY, True)
    assert "They say that they tell everybody." in taken.text


def test_said_alone_it_is_noted_and_can_be_undone() -> None:
    chat = _asked()
    [noted] = chat.say("they only contact successful candidates")
    assert chat.interview.tells_everybody is False
    assert "They tell only those who go on." in noted.text
    chat.press(noted, "Undo")
    assert chat.interview.tells_everybody is None


def test_beside_no_day_both_are_noted() -> None:
    chat = _asked()
    chat.say("they named no day, and they tell everyone either way")
    assert (chat.interview.promise, chat.interview.tells_everybody) == (Promise.NONE, True)
