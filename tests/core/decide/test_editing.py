"""A message edited says something else: what it said is taken back, what it says now is done, in the same answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from storage.facts import Feeling, InterviewState, Kind, Known, Promise, QuestionKind, ReminderState
from tests.core.decide.chat import Chat, Shown

_TOLD = "interviewed at Acme yesterday with Dana and Tom, felt good, they answer by friday"


def _said(chat: Chat, words: str) -> int:
    chat.say(words)
    return max(chat.said_at)


def _shown(chat: Chat, message_id: int) -> Shown:
    return next(one for one in chat.shown if one.id == message_id)


def _begun() -> tuple[Chat, int]:
    chat = Chat.begin()
    mine = _said(chat, _TOLD)
    chat.wait(timedelta(hours=2))
    return chat, mine


def test_the_interview_stays_the_same_one_so_that_replies_to_its_reminders_still_find_it() -> None:
    chat, mine = _begun()
    chat.wait(timedelta(days=1))
    before = chat.interview
    chat.edit(mine, "interviewed at Acme yesterday with Dana and Tim, felt good, they answer by friday")
    assert (chat.interview.id, chat.interview.told_at) == (before.id, before.told_at)
    assert (chat.interview.people, chat.interview.held_on) == (("Dana", "Tim"), date(2026, 11, 1))
    [shown] = [one for one in chat.shown if one.id == mine + 1]
    assert shown.text.startswith("Acme, with Dana and Tim.")


def test_what_later_messages_changed_stays_and_the_rest_follows_the_edit() -> None:
    chat, mine = _begun()
    chat.say("the role is data analyst")
    chat.say("they moved it to the 20th")
    chat.say("i met Kim too")
    chat.say("sent")
    chat.wait(timedelta(days=3))
    chat.edit(mine, "interviewed at Acme yesterday at 3pm with Dana, felt good, they answer by friday")
    found = chat.interview
    assert (found.role, found.promised_on, found.people) == ("data analyst", date(2026, 11, 20), ("Dana", "Kim"))
    assert found.begins_at is not None
    thanks = next(one for one in chat.known.reminders if one.kind is Kind.THANK_YOU)
    assert thanks.state is ReminderState.DONE


def test_undo_after_such_an_edit_takes_back_the_edit_alone() -> None:
    chat, mine = _begun()
    chat.say("the role is data analyst")
    chat.edit(mine, "interviewed at Acme yesterday with Dana, felt good, they answer by friday")
    [answer] = chat.say("undo")
    assert answer.text.startswith("Undone: Acme: it is with Dana and Tom again.")
    assert (chat.interview.people, chat.interview.role) == (("Dana", "Tom"), "data analyst")


def test_an_edit_that_changes_nothing_says_nothing() -> None:
    chat, mine = _begun()
    before = chat.known.interviews, chat.known.reminders
    assert chat.edit(mine, f"{_TOLD}!") == []
    assert (chat.known.interviews, chat.known.reminders) == before


def test_a_message_that_did_several_things_does_them_anew_in_the_same_messages() -> None:
    chat, _ = _begun()
    mine = _said(chat, "thanked dana, they pushed it to tuesday the 10th")
    assert chat.edit(mine, "thanked dana and tom, they pushed it to wednesday the 11th") == []
    assert (chat.interview.promised_on, chat.interview.thanked) == (date(2026, 11, 11), ("Dana", "Tom"))
    texts = [_shown(chat, mine + place).text for place in (1, 2)]
    assert any("Wednesday 11 November" in one for one in texts)
    assert any("the thank-you is sent" in one for one in texts)


def test_an_edit_of_a_day_that_newer_things_stand_on_changes_the_day_alone() -> None:
    chat, _ = _begun()
    mine = _said(chat, "they moved it to the 20th")
    chat.say("sent")
    chat.edit(mine, "they moved it to the 18th")
    assert chat.interview.promised_on == date(2026, 11, 18)
    thanks = next(one for one in chat.known.reminders if one.kind is Kind.THANK_YOU)
    assert thanks.state is ReminderState.DONE


def test_a_no_edited_away_brings_the_plan_back_and_says_so() -> None:
    chat, _ = _begun()
    planned = chat.planned()
    mine = _said(chat, "they said no")
    chat.edit(mine, "hmm qwerty")
    assert chat.interview.state is InterviewState.WAITING
    assert chat.planned() == planned
    assert _shown(chat, mine + 1).text.startswith("Undone: Acme: the no is taken back.")


def test_an_edit_into_nonsense_says_what_is_gone() -> None:
    chat, mine = _begun()
    chat.edit(mine, "asdf qwer zxcv")
    assert chat.known.interviews == ()
    assert _shown(chat, mine + 1).text.startswith("Undone: Acme is not stored any more.")


def test_an_edit_into_nonsense_takes_nothing_from_under_newer_things() -> None:
    chat, mine = _begun()
    chat.say("sent")
    [answer] = chat.edit(mine, "asdf qwer zxcv")
    assert "Something newer stands on this." in answer.text
    assert chat.interview.company == "Acme"


@pytest.mark.parametrize(
    ("first", "then", "felt"), [("good", "it was cold", Feeling.COLD), ("cold", "warm", Feeling.WARM)]
)
def test_an_edited_answer_still_answers_its_question(first: str, then: str, felt: Feeling) -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme yesterday with Dana")
    mine = _said(chat, first)
    assert chat.known.question is not None
    assert chat.known.question.kind is QuestionKind.PROMISED
    assert chat.edit(mine, then) == []
    assert chat.interview.felt is felt
    assert chat.known.question.kind is QuestionKind.PROMISED
    day = _said(chat, "friday")
    chat.edit(day, "thursday")
    assert (chat.interview.promise, chat.interview.promised_on) == (Promise.DAY, date(2026, 11, 5))


def test_words_that_wait_for_a_yes_are_asked_about_anew() -> None:
    chat = Chat.begin()
    mine = _said(chat, "interview at globex next friday")
    assert chat.edit(mine, "interview at globex on thursday at 3pm") == []
    assert chat.interview.held_on == date(2026, 11, 5)
    assert chat.known.question is None


@pytest.mark.parametrize("by_tap", [True, False])
def test_words_that_had_their_yes_are_found_again_by_an_edit(by_tap: bool) -> None:
    chat = Chat.begin()
    [asked] = chat.say("interview at globex next friday")
    mine = max(chat.said_at)
    if by_tap:
        chat.press(asked, "Yes")
    else:
        chat.say("yes")
    chat.edit(mine, "interview at globex on thursday at 3pm")
    assert chat.interview.held_on == date(2026, 11, 5)


def test_a_message_of_long_ago_whose_change_is_forgotten_is_read_for_what_it_says_now() -> None:
    chat, mine = _begun()
    for place in range(25):
        chat.say(f"her name is Dana {'Lee' if place % 2 else 'Fox'}")
    chat.known = _as_loaded(chat)
    chat.edit(mine, "interviewed at Acme on sunday the 1st with Dana and Tom, felt good, they answer by monday the 9th")
    assert chat.interview.promised_on == date(2026, 11, 9)


def _as_loaded(chat: Chat) -> Known:
    return replace(chat.known, changes=chat.known.changes[-20:])
