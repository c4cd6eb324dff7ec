"""The employer answers, or the person gives up: what stops, what goes on, and what is said of it."""

from __future__ import annotations

from datetime import date

import pytest

from storage.facts import InterviewState, Promise, QuestionKind
from tests.core.decide.chat import Chat, Shown


def _waiting() -> tuple[Chat, Shown]:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, data analyst, felt good, they answer by friday the 6th")
    return chat, chat.wait("2026-11-09T10:00")[-1]


def test_a_no_stops_everything_with_kind_words_and_a_thank_you_to_draft() -> None:
    chat, first = _waiting()
    [answer] = chat.say("they said no", reply_to=first)
    assert (chat.interview.state, chat.planned()) == (InterviewState.NO, [])
    assert answer.captions == ["Draft the thank-you", "Undo"]
    [draft] = chat.press(answer, "Draft the thank-you")
    assert "Hello Dana" in draft.text


def test_an_offer_stops_it_and_has_words_for_each_other_open_interview() -> None:
    chat, first = _waiting()
    chat.say("interview at Globex on thursday at 10 with Kim Park")
    [answer] = chat.say("got the job!", reply_to=first)
    assert answer.text.startswith("Congratulations. Acme, Monday: you did that.")
    assert answer.captions == ["Tell Globex", "Undo"]
    [draft] = chat.press(answer, "Tell Globex")
    assert "Globex" in draft.text
    assert chat.planned()[0][0] == "ask_when"


def test_a_next_round_with_its_day_is_an_interview_of_its_own() -> None:
    chat, first = _waiting()
    [closed, read_back] = chat.say("she wrote, second round on Tuesday at 3", reply_to=first)
    old, new = chat.known.interviews
    assert (old.state, new.state) == (InterviewState.NEXT_ROUND, InterviewState.UPCOMING)
    assert (new.round_before, new.company, new.role) == (old.id, "Acme", "data analyst")
    assert "Tuesday 10 November, 15:00" in read_back.text
    assert "Undo" in closed.captions


def test_a_next_round_without_a_day_asks_for_it() -> None:
    chat, first = _waiting()
    [_, asked] = chat.say("they want to see me again", reply_to=first)
    assert asked.text == "Acme: when is the next round?"
    chat.say("thursday at 10")
    assert chat.known.interviews[1].held_on == date(2026, 11, 12)
    assert chat.known.question is None


def test_still_deciding_by_a_new_day_plans_from_it() -> None:
    chat, first = _waiting()
    chat.say("they are still deciding, by friday the 20th", reply_to=first)
    assert chat.interview.promised_on == date(2026, 11, 20)
    assert chat.planned() == [("deadline_day", "2026-11-20T09:00"), ("follow_up_1", "2026-11-23T09:00")]


def test_still_deciding_without_a_day_asks_by_when_and_goes_on_without() -> None:
    chat, first = _waiting()
    [noted, asked] = chat.say("they are still deciding", reply_to=first)
    assert "not a no" in noted.text
    assert asked.text == "Acme: did they say by when?"
    before = chat.planned()
    chat.say("no")
    assert chat.planned() == before
    assert chat.known.question is None


def test_another_week_as_a_reply_is_a_new_day_of_theirs_or_is_asked_about() -> None:
    chat, first = _waiting()
    [answer] = chat.say("another week, by Friday", reply_to=first)
    assert "Friday 13 November" in answer.text


def test_a_cold_answer_brings_moving_on_in_place_of_the_next_follow_up() -> None:
    chat, first = _waiting()
    chat.press(first, "Sent")
    [asked] = chat.say("they answered, but it was a cold answer")
    chat.press(asked, "Yes")
    assert chat.interview.cold_answer_at == chat.now
    assert [kind for kind, _ in chat.planned()] == ["move_on"]


@pytest.mark.parametrize(
    ("caption", "state"),
    [
        ("An offer", InterviewState.OFFER),
        ("A no", InterviewState.NO),
        ("Next round", InterviewState.NEXT_ROUND),
        ("Still deciding", InterviewState.WAITING),
        ("A cold answer", InterviewState.WAITING),
    ],
)
def test_they_replied_offers_each_answer_as_a_button_and_as_words(caption: str, state: InterviewState) -> None:
    chat, first = _waiting()
    chat.press(first, "They replied")
    shown = next(one for one in chat.shown if one.id == first.id)
    chat.press(shown, caption)
    assert chat.known.interviews[0].state is state
    said, again = _waiting()
    said.say(caption.lower(), reply_to=again)
    assert said.known.interviews[0].state is state


def test_they_replied_without_more_asks_what_they_said() -> None:
    chat, first = _waiting()
    [asked] = chat.say("they replied", reply_to=first)
    assert "what did they say?" in asked.text
    assert "Still deciding" in asked.captions


def test_withdrawn_is_not_the_same_as_moved_on() -> None:
    chat, _ = _waiting()
    [answer] = chat.say("i withdrew from Acme")
    assert chat.interview.state is InterviewState.WITHDRAWN
    assert "you withdrew" in answer.text
    assert chat.planned() == []


def test_moved_on_and_a_late_answer_opens_it_again() -> None:
    chat, _ = _waiting()
    chat.say("let it rest")
    assert (chat.interview.state, chat.planned()) == (InterviewState.MOVED_ON, [])
    chat.wait("2026-12-20T10:00")
    chat.say("Acme wrote, they are still deciding, by the 8th of January")
    assert chat.interview.state is InterviewState.WAITING
    assert chat.planned()[0] == ("deadline_day", "2027-01-08T09:00")


def test_what_was_a_no_goes_on_where_they_say_that_they_are_still_deciding() -> None:
    chat, first = _waiting()
    chat.say("they said no", reply_to=first)
    chat.say("Acme are still deciding, by the 20th")
    assert (chat.interview.state, chat.interview.promise) == (InterviewState.WAITING, Promise.DAY)


def test_the_same_answer_twice_changes_nothing_more() -> None:
    chat, first = _waiting()
    chat.say("they said no", reply_to=first)
    closed = chat.interview
    [answer] = chat.say("Acme said no")
    assert "I have it as a no" in answer.text
    assert chat.interview == closed


def test_a_no_for_an_unknown_company_asks_and_touches_none() -> None:
    chat, _ = _waiting()
    [asked] = chat.say("hooli said no")
    assert asked.text.startswith("I have nothing stored for hooli.")
    assert chat.interview.state is InterviewState.WAITING
    assert chat.known.question is not None
    assert chat.known.question.kind is QuestionKind.WHICH


def test_an_offer_among_many_names_four_that_should_hear_of_it_and_counts_the_rest() -> None:
    chat = Chat.begin()
    for name in ("Acme", "Globex", "Kestrel", "Northwind", "Hooli", "Umbra", "Tyrell"):
        chat.say(f"interviewed at {name} yesterday, felt good, they answer by 20 November")
    [said, *_] = chat.say("Tyrell offered me the job")
    assert "Acme, Globex, Kestrel, Northwind and 2 more should each hear of it" in said.text
    assert sum(caption.startswith("Tell ") for caption in said.captions) == 4
