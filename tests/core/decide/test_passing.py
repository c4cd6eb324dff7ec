"""Every kind of question takes "skip" and "I don't know": nothing that was told is lost, and it is not asked again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from storage.facts import InterviewState, Promise, QuestionKind
from tests.core.decide.chat import Chat

_WORDS = ("skip", "I don't know", "no idea", "not sure yet", "dunno", "i can't remember", "haven't asked yet")


def _told(words: str = "interviewed at Acme yesterday with Dana Lee, felt good, they named no day") -> Chat:
    chat = Chat.begin()
    chat.say(words)
    return chat


def _tapped(part: str) -> Chat:
    chat = _told("interview at Acme on friday at 10 with Dana Lee, data analyst")
    chat.press(chat.shown[-1], part)
    return chat


def _said(told: str, *then: str) -> Chat:
    chat = _told(told)
    for words in then:
        chat.say(words)
    return chat


def _unplaced() -> Chat:
    chat = Chat.begin(zone_told=False, language="fr")
    chat.say("/start")
    return chat


_ASKED: dict[QuestionKind, Callable[[], Chat]] = {
    QuestionKind.ZONE: _unplaced,
    QuestionKind.NEW: lambda: _said("/new"),
    QuestionKind.WHICH: lambda: _said(
        "interviewed at acme on 27 october, they named no day",
        "interviewed at globex on 28 october, they named no day",
        "they said no",
    ),
    QuestionKind.CONFIRM: lambda: _said("interview at globex next friday"),
    QuestionKind.PROMISED: lambda: _said("interviewed at Acme yesterday with Dana Lee, felt good"),
    QuestionKind.FELT: lambda: _said("interviewed at Acme yesterday with Dana Lee"),
    QuestionKind.COMPANY: lambda: _tapped("Company"),
    QuestionKind.WHEN: lambda: _tapped("When"),
    QuestionKind.ROLE: lambda: _tapped("Role"),
    QuestionKind.PEOPLE: lambda: _tapped("People"),
    QuestionKind.NEW_DAY: lambda: _said("interviewed at Acme on 20 october, felt good", "they are still deciding"),
    QuestionKind.NEXT_WHEN: lambda: _said("interviewed at Acme on 20 october, felt good", "they want a second round"),
    QuestionKind.DELETE: lambda: _said("interviewed at Acme yesterday", "delete acme"),
}


@pytest.mark.parametrize("words", _WORDS)
@pytest.mark.parametrize("kind", list(_ASKED), ids=[kind.value for kind in _ASKED])
def test_it_is_an_answer_to_every_kind_of_question(kind: QuestionKind, words: str) -> None:
    chat = _ASKED[kind]()
    assert chat.known.question is not None
    assert chat.known.question.kind is kind
    before = chat.known.interviews
    answers = chat.say(words)
    assert answers
    assert chat.known.interviews == before
    asked = chat.known.question
    assert asked is None or (asked.kind, words == "skip") in {
        (QuestionKind.PROMISED, True),
        (QuestionKind.PROMISED, False),
        (QuestionKind.CONFIRM, False),
    }


def test_a_day_not_known_yet_keeps_what_was_told() -> None:
    chat = Chat.begin()
    chat.say("i have an interview at Acme with Dana Lee, data analyst")
    [answer] = chat.say("not sure yet")
    assert answer.text == "That is fine. What you told me is kept; write the day when you know it."
    chat.wait(timedelta(hours=20))
    chat.say("thursday at 3")
    assert (chat.interview.company, chat.interview.people, chat.interview.role) == (
        "Acme",
        ("Dana Lee",),
        "data analyst",
    )


def test_nobody_takes_out_who_was_named() -> None:
    chat = _tapped("People")
    chat.say("nobody")
    assert chat.interview.people == ()


@pytest.mark.parametrize(("words", "states"), [("both", ["no", "no"]), ("neither", ["waiting", "waiting"])])
def test_which_one_may_be_both_or_neither(words: str, states: list[str]) -> None:
    chat = _ASKED[QuestionKind.WHICH]()
    chat.say(words)
    assert [one.state.value for one in chat.known.interviews] == states
    assert chat.known.question is None


def test_they_did_not_say_is_another_answer_than_not_knowing() -> None:
    chat = _ASKED[QuestionKind.PROMISED]()
    chat.say("they didn't say")
    assert chat.interview.promise is Promise.NONE


def test_a_day_and_other_talk_later_the_question_still_takes_its_answer() -> None:
    chat = _ASKED[QuestionKind.PROMISED]()
    chat.say("i hate all this waiting")
    chat.say("/list")
    chat.wait(timedelta(days=1, hours=2))
    chat.say("thanks")
    assert chat.known.question is not None
    chat.say("by the 12th")
    assert chat.interview.promise is Promise.DAY
    assert chat.interview.state is InterviewState.WAITING


def test_questions_without_buttons_leave_words_in_the_field_for_the_answer() -> None:
    for kind in (QuestionKind.NEW, QuestionKind.COMPANY, QuestionKind.WHEN, QuestionKind.ROLE, QuestionKind.PEOPLE):
        chat = _ASKED[kind]()
        assert chat.shown[-1].message.placeholder
        assert chat.shown[-1].message.buttons == ()
