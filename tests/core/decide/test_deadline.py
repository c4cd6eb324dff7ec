"""A day by which an answer is needed: the reason, the day, the draft; and without a reason, kindly not."""

from __future__ import annotations

from datetime import date

import pytest

from storage.facts import QuestionKind
from tests.core.decide.chat import Chat, Shown


def _waiting() -> Chat:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 26 october with Dana, head of ops, they named no day, felt warm")
    return chat


def _asked(chat: Chat) -> Shown:
    [asked] = chat.say("I need to give them a deadline")
    assert asked.captions == ["Another offer", "A move", "A promotion", "No real reason"]
    return asked


def test_the_reason_then_the_day_then_the_draft() -> None:
    chat = _waiting()
    [day] = chat.press(_asked(chat), "A move")
    assert "by which day" in day.text
    [draft] = chat.say("by 20 November")
    assert "A move to another place lies ahead of me" in draft.text
    assert "Friday 20 November" in draft.text
    assert chat.interview.deadline_on == date(2026, 11, 20)


def test_reason_and_day_may_be_said_in_one_line() -> None:
    chat = _waiting()
    _asked(chat)
    [draft] = chat.say("another company made me an offer and wants my answer by the 13th")
    assert "Friday 13 November" in draft.text
    assert "offer" in draft.text


def test_a_reason_of_ones_own_stands_in_the_draft() -> None:
    chat = _waiting()
    _asked(chat)
    chat.say("because my lease ends and I have to sign a new one")
    [draft] = chat.say("30 November")
    assert "My lease ends and I have to sign a new one." in draft.text


def test_asked_again_it_asks_nothing_and_the_words_differ() -> None:
    chat = _waiting()
    chat.press(_asked(chat), "A promotion")
    [first] = chat.say("20 November")
    [second] = chat.say("I need to give them a deadline")
    assert "promotion" in second.text
    assert first.text != second.text


@pytest.mark.parametrize("words", ["no", "no real reason", "there isn't one", "I'm just tired of waiting"])
def test_without_a_reason_it_advises_against_it_kindly_and_offers_what_does_more(words: str) -> None:
    chat = _waiting()
    _asked(chat)
    [answer] = chat.say(words)
    assert "Subject:" not in answer.text
    assert "!" not in answer.text
    assert answer.captions == ["Ask plainly"]
    assert chat.known.question is None


def test_the_button_without_a_reason_says_the_same() -> None:
    chat = _waiting()
    [answer] = chat.press(_asked(chat), "No real reason")
    assert answer.captions == ["Ask plainly"]


def test_no_fixed_day_still_gives_the_words() -> None:
    chat = _waiting()
    [day] = chat.press(_asked(chat), "Another offer")
    [draft] = chat.press(day, "No fixed day")
    assert "Subject:" in draft.text


def test_an_offer_told_of_is_reason_and_day_enough() -> None:
    chat = _waiting()
    chat.say("I have another offer, they want my answer by Friday")
    [draft] = chat.say("I need to give them a deadline")
    assert "Friday 6 November" in draft.text


def test_the_question_waits_while_something_else_is_told() -> None:
    chat = _waiting()
    _asked(chat)
    chat.say("/list")
    chat.say("interviewed at Globex yesterday at 3pm with Tom, they said by the 20th, felt warm")
    assert len(chat.known.interviews) == 2
    assert chat.known.question is None or chat.known.question.kind is not QuestionKind.DECIDE_BY
