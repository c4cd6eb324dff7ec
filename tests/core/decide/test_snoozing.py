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


_WORDS = [
    ("monday", "2026-11-16T09:00"),
    ("in 3 hours", "2026-11-09T13:00"),
    ("after lunch", "2026-11-09T14:00"),
    ("tonight", "2026-11-09T19:00"),
    ("at 7", "2026-11-09T19:00"),
    ("friday 4pm", "2026-11-13T16:00"),
    ("after my holiday on the 12th", "2026-11-12T09:00"),
    ("in the morning", "2026-11-10T09:00"),
    ("tomorrow at 6am", "2026-11-10T06:00"),
    ("11pm", "2026-11-09T23:00"),
    ("this weekend", "2026-11-14T09:00"),
    ("later today", "2026-11-09T18:00"),
    ("not today", "2026-11-10T09:00"),
]


@pytest.mark.parametrize(("words", "comes"), _WORDS)
def test_any_words_as_a_reply_name_the_time(words: str, comes: str) -> None:
    chat, first = _reminded()
    [answer] = chat.say(words, reply_to=first)
    assert answer.captions == ["Undo"]
    assert ("follow_up_1", comes) in chat.planned()


@pytest.mark.parametrize(("words", "comes"), _WORDS)
def test_any_words_after_the_button_name_the_time(words: str, comes: str) -> None:
    chat, first = _reminded()
    chat.press(first, "Later")
    chat.say(words)
    assert ("follow_up_1", comes) in chat.planned()
    assert chat.known.question is None


@pytest.mark.parametrize("words", ["not now", "later", "in a bit"])
def test_words_that_name_no_time_are_asked_about(words: str) -> None:
    chat, first = _reminded()
    [asked] = chat.say(words, reply_to=first)
    assert asked.text == "When shall I come back to it?"
    chat.say("friday 4pm")
    assert ("follow_up_1", "2026-11-13T16:00") in chat.planned()


def test_later_keeps_no_question_once_its_button_or_back_is_tapped_or_it_was_done() -> None:
    for caption in ("Tomorrow", "Back"):
        chat, first = _reminded()
        chat.press(first, "Later")
        chat.press(next(one for one in chat.shown if one.id == first.id), caption)
        assert chat.known.question is None


def test_what_says_something_else_after_later_is_taken_for_that() -> None:
    chat, first = _reminded()
    chat.press(first, "Later")
    [noted] = chat.say("done")
    assert "the first follow-up is sent" in noted.text


@pytest.mark.parametrize(
    ("at", "comes"),
    [
        ("2026-11-09T12:00", "2026-11-09T18:00"),
        ("2026-11-09T18:30", "2026-11-09T20:30"),
        ("2026-11-09T20:00", "2026-11-10T09:00"),
    ],
)
def test_later_today_names_no_hour_and_so_stays_out_of_quiet_hours(at: str, comes: str) -> None:
    chat, first = _reminded()
    chat.wait(at)
    chat.press(first, "Later")
    chat.press(next(one for one in chat.shown if one.id == first.id), "Later today")
    assert ("follow_up_1", comes) in chat.planned()


def test_it_is_said_that_the_promised_day_is_in_the_way_only_where_it_is() -> None:
    chat, first = _reminded()
    [answer] = chat.say("today", reply_to=first)
    assert "the day they named" not in answer.text


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
