"""Asked for advice or a draft: never on or before the day they named, never beyond the ceiling, always kind."""

from __future__ import annotations

import pytest

from bot.core import plan
from storage.facts import InterviewState
from tests.core.decide.chat import Chat


def _waiting(promise: str = "they answer by friday the 6th") -> Chat:
    chat = Chat.begin()
    chat.say(f"interviewed at Acme today at 10 with Dana Lee, felt good, {promise}")
    return chat


@pytest.mark.parametrize("words", ["can I call them today?", "write a follow up to acme", "one more"])
@pytest.mark.parametrize("at", ["2026-11-03T12:00", "2026-11-06T12:00"])
def test_on_or_before_the_day_they_named_it_is_no_and_why_and_when(words: str, at: str) -> None:
    chat = _waiting()
    chat.wait(at)
    [answer] = chat.say(words)
    assert "please do not call" in answer.text
    assert "Friday 6 November" in answer.text
    assert "Subject:" not in answer.text


def test_after_it_the_answer_is_yes_and_the_note_is_one_tap_away() -> None:
    chat = _waiting()
    chat.wait("2026-11-09T10:00")
    [answer] = chat.say("can I call them today?")
    assert answer.text.startswith("Acme: yes")
    [note] = chat.press(answer, "Show the draft")
    assert "Subject:" in note.text
    assert "Sent" in note.captions


def test_before_the_interview_nothing_is_sent() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on thursday at 10")
    for words in ("write a follow up", "one more", "can i call them?"):
        assert "nothing to send before the interview" in chat.say(words)[0].text


def test_after_three_that_were_sent_another_is_kindly_refused() -> None:
    chat = _waiting("they named no day")
    chat.wait("2026-11-05T10:00")
    chat.say("sent")
    for _ in range(2):
        chat.say("one more")
        chat.say("sent")
    assert plan.sent_follow_ups(chat.known, chat.interview.id) == 3
    for words in ("one more", "write a follow up"):
        [answer] = chat.say(words)
        assert "no more notes, and I mean it kindly" in answer.text
    assert "written three times" in chat.say("is it rude to email acme again?")[0].text


def test_one_last_try_after_moving_on_opens_it_again() -> None:
    chat = _waiting("they named no day")
    chat.say("let it rest")
    chat.wait("2026-11-20T10:00")
    [given] = chat.say("one last try")
    assert "Subject:" in given.text
    assert chat.interview.state is InterviewState.WAITING


def test_refused_it_stays_at_rest() -> None:
    chat = _waiting("they named no day")
    chat.wait("2026-11-05T10:00")
    chat.say("sent")
    for _ in range(2):
        chat.say("one more")
        chat.say("sent")
    chat.say("let it rest")
    [answer] = chat.say("one more")
    assert "no more notes" in answer.text
    assert chat.interview.state is InterviewState.MOVED_ON


def test_asked_about_a_closed_one_it_says_how_it_stands() -> None:
    chat = _waiting()
    chat.say("Acme said no")
    [answer] = chat.say("is it ok if i call acme today?")
    assert "I have it as a no" in answer.text
    assert answer.captions == ["Draft the thank-you"]


def test_without_knowing_which_the_rule_is_told() -> None:
    [answer] = Chat.begin().say("how long should i wait before i follow up?")
    assert "the day they named" in answer.text


def test_a_vent_is_answered_with_no_task() -> None:
    chat = _waiting()
    [answer] = chat.say("i'm so tired of waiting, nobody ever answers")
    assert answer.captions == ["Breathe with me"]
    assert not answer.message.asks


@pytest.mark.parametrize("words", ["hello", "hey", "hi"])
def test_small_talk_gets_a_small_answer(words: str) -> None:
    [answer] = _waiting().say(words)
    assert len(answer.text) < 120


@pytest.mark.parametrize("words", ["write me the follow up for acme", "can i call them today?", "one more"])
@pytest.mark.parametrize("promise", ["they named no day", "they answer by tuesday the 3rd"])
def test_before_the_first_follow_ups_own_day_the_answer_is_not_yet(words: str, promise: str) -> None:
    chat = Chat.begin()
    chat.say(f"interviewed at Acme today at 10, felt good, {promise}")
    chat.wait("2026-11-04T12:00")
    before = chat.known
    [answer] = chat.say(words)
    assert "please do not call" in answer.text
    assert "the day for a first note" in answer.text.lower()
    assert "Next from me: the first follow-up" in answer.text
    assert (chat.known.interviews, chat.known.reminders) == (before.interviews, before.reminders)
