"""Words of self-harm come before everything else; where they are unclear it asks first. The words are kept nowhere."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.facts import QuestionKind
from tests.core.decide.chat import Chat
from tests.core.read.crisis_messages import SAID

_PLAIN = "I don't want to be here anymore"
_UNCLEAR = "I can't do this anymore"


def _told() -> Chat:
    chat = Chat.begin()
    chat.say("interviewed at acme today at 10 with Dana Lee")
    return chat


def test_the_number_comes_first_and_no_task() -> None:
    chat = _told()
    [answer] = chat.say(_PLAIN)
    assert answer.text.startswith("116 123")
    assert "I am a program" in answer.text
    assert answer.captions == []
    assert not answer.message.holdable


def test_everything_else_is_held_for_a_day_and_the_text_is_erased() -> None:
    chat = _told()
    chat.say(_PLAIN)
    assert chat.known.person.held_until_at == chat.now + timedelta(hours=24)
    assert chat.decision is not None
    assert chat.decision.erase_raw
    assert chat.wait(timedelta(hours=23)) == []


def test_whatever_else_the_message_tells_is_let_be() -> None:
    chat = _told()
    before = chat.known.interviews
    chat.say(f"acme said no. {_PLAIN}")
    assert chat.known.interviews == before
    assert chat.known.changes[-1].what == "log_interview"


def test_in_a_command_or_a_reply_or_an_edit_it_is_seen_too() -> None:
    chat = _told()
    assert chat.say(f"/new {_PLAIN}")[0].text.startswith("116 123")
    assert chat.say(_PLAIN, reply_to=chat.shown[0])[0].text.startswith("116 123")
    chat.say("they said by the 20th")
    chat.edit(chat.next_message - 1, _PLAIN)
    assert chat.shown[-1].text.startswith("116 123")


def test_unclear_words_are_asked_about_with_the_numbers_in_the_same_message() -> None:
    chat = _told()
    [asked] = chat.say(_UNCLEAR)
    assert asked.text.startswith("Are you safe right now?")
    assert "116 123" in asked.text
    assert asked.captions == ["I am safe", "I am not"]
    assert chat.known.question is not None
    assert chat.known.question.kind is QuestionKind.SAFE


@pytest.mark.parametrize(
    ("words", "first"),
    [("yes", "Thank you for telling me."), ("i'm safe", "Thank you"), ("no", "116 123"), ("not really", "116 123")],
)
def test_the_answer_may_be_written(words: str, first: str) -> None:
    chat = _told()
    chat.say(_UNCLEAR)
    [answer] = chat.say(words)
    assert answer.text.startswith(first)
    assert "116 123" in answer.text
    assert chat.known.question is None


@pytest.mark.parametrize(("caption", "first"), [("I am safe", "Thank you"), ("I am not", "116 123")])
def test_the_answer_may_be_tapped_also_long_after(caption: str, first: str) -> None:
    chat = _told()
    [asked] = chat.say(_UNCLEAR)
    chat.wait(timedelta(days=2))
    [answer] = chat.press(asked, caption)
    assert answer.text.startswith(first)


def test_small_words_in_the_quiet_day_are_answered_with_the_numbers_and_no_cheer() -> None:
    chat = _told()
    chat.say(_PLAIN)
    for words in ("ok", "thanks", "hm"):
        [answer] = chat.say(words)
        assert "116 123" in answer.text


def test_asked_for_within_the_day_the_list_still_comes() -> None:
    chat = _told()
    chat.say(_PLAIN)
    [answer] = chat.say("/list")
    assert "Acme" in answer.text


def test_the_figure_of_speech_is_no_crisis() -> None:
    chat = _told()
    chat.say("this job hunt is killing me")
    assert chat.known.person.held_until_at is None


@pytest.mark.parametrize("words", SAID["plain"])
def test_every_way_of_saying_it_brings_the_number_and_the_quiet(words: str) -> None:
    chat = _told()
    [answer] = chat.say(words)
    assert answer.text.startswith("116 123")
    _is_quiet(chat)


@pytest.mark.parametrize("words", SAID["unclear"])
def test_whatever_may_mean_it_is_asked_about_with_the_number_beside(words: str) -> None:
    chat = _told()
    [asked] = chat.say(words)
    assert asked.text.startswith("Are you safe right now?")
    assert "116 123" in asked.text
    _is_quiet(chat)


def test_what_only_looks_like_them_is_seldom_asked_about_and_never_taken_for_plain() -> None:
    asked = []
    for words in SAID["none"]:
        chat = _told()
        chat.say(words)
        question = chat.known.question
        if chat.known.person.held_until_at is not None:
            assert question is not None, words
            assert question.kind is QuestionKind.SAFE, words
            asked.append(words)
    assert len(asked) <= len(SAID["none"]) * 0.06, asked


def _is_quiet(chat: Chat) -> None:
    """Nothing is pushed for a day, nothing is changed, and the words are to be erased at once."""
    assert chat.decision is not None
    assert chat.decision.erase_raw
    assert chat.known.person.held_until_at == chat.now + timedelta(hours=24)
    assert chat.wait(timedelta(hours=23)) == []
    assert [one.what for one in chat.known.changes] == ["log_interview"]


@pytest.mark.parametrize("words", ["remind me anyway", "I want my reminders", "Please send me the reminders again."])
def test_asked_for_in_words_the_reminders_come_within_the_day(words: str) -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana, felt good, they named no day")
    chat.say("i want to end it all")
    [said] = chat.say(words)
    assert "116 123" in said.text
    assert "quiet for a day" not in said.text
    [pushed, *_] = chat.wait("2026-11-03T09:30")
    assert "thank-you" in pushed.text
