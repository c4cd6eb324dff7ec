"""A step comes back later: by a button, or at any time said in words."""

from __future__ import annotations

import pytest

from storage.facts import QuestionKind
from tests.core.decide.chat import Chat, Shown


def _reminded() -> tuple[Chat, Shown]:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, felt good, they answer by friday the 6th")
    return chat, chat.wait("2026-11-09T10:00")[-1]


@pytest.mark.parametrize(
    ("words", "comes"),
    [
        ("tomorrow", "2026-11-10T09:00"),
        ("next week", "2026-11-16T09:00"),
        ("in 2 hours", "2026-11-09T12:00"),
        ("remind me on thursday at 6pm", "2026-11-12T18:00"),
    ],
)
def test_a_time_in_words_is_kept(words: str, comes: str) -> None:
    chat, first = _reminded()
    [answer] = chat.say(words, reply_to=first)
    assert "I will come back to it" in answer.text
    assert ("follow_up_1", comes) in chat.planned()


@pytest.mark.parametrize(
    ("caption", "comes"),
    [
        ("In an hour", "2026-11-09T11:00"),
        ("Later today", "2026-11-09T18:00"),
        ("Tomorrow", "2026-11-10T09:00"),
        ("Next week", "2026-11-16T09:00"),
    ],
)
def test_each_later_has_its_button(caption: str, comes: str) -> None:
    chat, first = _reminded()
    chat.press(first, "Later")
    later = next(one for one in chat.shown if one.id == first.id)
    [answer] = chat.press(later, caption)
    assert ("follow_up_1", comes) in chat.planned()
    assert answer.captions == ["Undo"]


def test_back_shows_the_buttons_that_were_there() -> None:
    chat, first = _reminded()
    chat.press(first, "Later")
    chat.press(next(one for one in chat.shown if one.id == first.id), "Back")
    assert "Sent" in next(one for one in chat.shown if one.id == first.id).captions


def test_later_in_words_asks_when_and_takes_the_answer() -> None:
    chat, first = _reminded()
    [asked] = chat.say("later", reply_to=first)
    assert asked.text == "When shall I come back to it?"
    assert chat.known.question is not None
    assert chat.known.question.kind is QuestionKind.SNOOZE
    chat.say("thursday at 6pm")
    assert ("follow_up_1", "2026-11-12T18:00") in chat.planned()
    assert chat.known.question is None


def test_no_follow_up_comes_back_on_or_before_the_day_they_named() -> None:
    chat, first = _reminded()
    chat.say("they moved it, by friday the 13th", reply_to=first)
    [answer] = chat.say("tomorrow", reply_to=first)
    assert "the day after" in answer.text
    assert ("follow_up_1", "2026-11-14T09:00") in chat.planned()


def test_a_last_call_put_off_is_the_thank_you_once_more() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, felt good, they answer by friday the 6th")
    [call] = chat.wait("2026-11-03T10:00")
    [answer] = chat.say("tomorrow", reply_to=call)
    assert "tomorrow, Wednesday 4 November, 09:00" in answer.text
    assert ("thank_you", "2026-11-04T09:00") in chat.planned()


def test_a_step_that_was_done_is_not_put_off() -> None:
    chat, first = _reminded()
    chat.press(first, "Sent")
    before = chat.planned()
    chat.press_data(first.id, f"later:{first.message.reminder_ids[0]}")
    assert chat.toast == "That was noted already."
    chat.press_data(first.id, f"snooze:{first.message.reminder_ids[0]}:tomorrow")
    assert chat.planned() == before
