"""Several interviews: rounds in a row, two jobs at one company, names short and long, several facts in one message."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from storage.facts import InterviewState, Kind, ReminderState
from tests.core.decide.chat import Chat

_ACME = "interviewed at acme on 28 october with Michael Chen, data analyst, felt good, they named no day"
_GLOBEX = "interviewed at globex on 29 october with Kim Park, engineer, they answer by the 9th, felt mixed"
_SAME = (
    "interviewed at acme on 27 october, data analyst, with Dana Lee, felt good, they named no day",
    "interviewed at acme on 28 october, data engineer, with Tom Berg, felt good, they named no day",
)


def _after(*told: str) -> Chat:
    chat = Chat.begin()
    for words in told:
        chat.say(words)
    chat.wait(timedelta(hours=2))
    return chat


def _states(chat: Chat) -> list[str]:
    return [one.state.value for one in chat.known.interviews]


def test_another_job_at_the_same_company_is_an_interview_of_its_own() -> None:
    chat = _after(*_SAME)
    assert [(one.company, one.role) for one in chat.known.interviews] == [
        ("Acme", "data analyst"),
        ("Acme", "data engineer"),
    ]
    assert [one.round_before for one in chat.known.interviews] == [None, None]


@pytest.mark.parametrize(
    "words",
    ["the engineer one said no", "acme said no to the engineer one", "tom said no", "the data engineer role is a no"],
)
def test_of_two_at_one_company_the_job_or_the_person_tells_which(words: str) -> None:
    chat = _after(*_SAME)
    chat.say(words)
    assert _states(chat) == ["waiting", "no"]


def test_of_two_at_one_company_it_is_asked_only_where_nothing_tells_which() -> None:
    chat = _after(*_SAME)
    [asked] = chat.say("acme said no")
    assert asked.captions == ["Acme: data engineer", "Acme: data analyst"]
    chat.press(asked, "Acme: data analyst")
    assert _states(chat) == ["no", "waiting"]


def test_in_the_list_two_jobs_at_one_company_are_told_apart() -> None:
    chat = _after(*_SAME)
    [screen] = chat.say("/list")
    assert "Acme, data engineer;" in screen.text
    assert "Acme, data analyst;" in screen.text


@pytest.mark.parametrize("words", ["mike said no", "michael said no", "Chen said no", "the analyst job said no"])
def test_a_short_form_of_a_name_finds_whom_it_is_of(words: str) -> None:
    chat = _after(_ACME, _GLOBEX)
    chat.say(words)
    assert _states(chat) == ["no", "waiting"]


def test_thanks_to_a_short_name_are_ticked_off_for_that_one_alone() -> None:
    chat = _after(_ACME.replace("Michael Chen", "Michael Chen and Tom Berg"))
    [answer] = chat.say("thanked mike")
    assert chat.interview.thanked == ("Michael Chen",)
    assert "Still to thank: Tom Berg" in answer.text


def test_rounds_in_a_row_are_one_line_and_one_story() -> None:
    chat = _after("interviewed at acme on 20 october with Dana, analyst, felt good, they named no day")
    chat.say("acme wants me back on thursday at 2pm")
    [screen] = chat.say("/list")
    assert screen.text.count("Acme") == 1
    assert "Acme, round two; the interview is on Thursday 5 November" in screen.text
    assert screen.captions == ["Acme", "Calendar", "Picture"]
    chat.press(screen, "Acme")
    story = next(one for one in chat.shown if one.id == screen.id).text
    assert "Round one: Tuesday 20 October, with Dana; went on to the next round." in story
    assert "Round two: this one." in story
    chat.say("acme said no")
    [closed] = chat.say("/list")
    assert closed.text == "Closed\nAcme, round two: a no, Monday 2 November."


def test_what_is_said_of_a_company_with_two_open_rounds_is_of_the_one_that_was_held() -> None:
    chat = Chat.begin()
    chat.say("interview at acme on tuesday at 10")
    chat.say("second round at acme on friday at 3")
    chat.wait("2026-11-04T12:00")
    chat.say("acme said by monday")
    assert [one.promised_on for one in chat.known.interviews] == [date(2026, 11, 9), None]


@pytest.mark.parametrize("words", ["forget acme and globex", "withdraw from acme and globex", "forget both"])
def test_two_are_put_away_by_one_message_and_come_back_by_one_undo(words: str) -> None:
    chat = _after(_ACME, _GLOBEX)
    chat.say(words)
    assert {one.state for one in chat.known.interviews} <= {InterviewState.MOVED_ON, InterviewState.WITHDRAWN}
    chat.say("undo")
    assert _states(chat) == ["waiting", "waiting"]


def test_both_is_said_of_each_of_the_two_that_wait() -> None:
    chat = _after(_ACME, _GLOBEX)
    chat.say("both said no")
    assert _states(chat) == ["no", "no"]


def test_one_no_and_one_next_round_in_one_message() -> None:
    chat = _after(_ACME, _GLOBEX)
    chat.say("acme said no, globex wants me back thursday at 2")
    assert _states(chat) == ["no", "next_round", "upcoming"]
    assert f"{chat.known.interviews[-1].begins_at:%d %H:%M}" == "05 14:00"


def test_a_step_done_and_a_new_day_in_one_message() -> None:
    chat = _after(_ACME, _GLOBEX)
    chat.say("thanked mike, they pushed it to tuesday")
    thanks = next(one for one in chat.known.reminders if one.kind is Kind.THANK_YOU and one.interview_id == 1)
    assert (thanks.state, chat.known.interviews[0].promised_on) == (ReminderState.DONE, date(2026, 11, 3))
    assert thanks.closed_at is not None
    assert thanks.closed_at.date() == date(2026, 11, 2)


def test_two_reminders_are_put_off_by_one_message() -> None:
    chat = _after(_ACME, _GLOBEX)
    said = chat.say("remind me about acme tomorrow and globex on friday")
    assert [one.text.split(":")[0] for one in said] == ["Acme", "Globex"]
    assert "Tuesday 3 November" in said[0].text
    assert "Friday 6 November" in said[1].text


def test_the_email_and_the_card_are_both_noted() -> None:
    chat = Chat.begin()
    chat.say("interviewed at acme today at 9 on site with Dana, felt good, they named no day")
    chat.wait(timedelta(days=1))
    chat.say("sent the email and the card")
    done = {one.kind for one in chat.known.reminders if one.state is ReminderState.DONE}
    assert {Kind.THANK_YOU, Kind.CARD} <= done


def test_a_promised_day_with_no_name_is_of_what_was_told_of_just_now_and_else_it_is_asked() -> None:
    chat = Chat.begin()
    chat.say(_ACME)
    chat.say(_GLOBEX.replace("they answer by the 9th, ", "they named no day, "))
    chat.wait(timedelta(minutes=3))
    chat.say("they said friday")
    assert [one.promised_on for one in chat.known.interviews] == [None, date(2026, 11, 6)]
    chat.wait(timedelta(minutes=30))
    [asked] = chat.say("they said thursday")
    assert asked.captions == ["Globex", "Acme"]


def test_an_interview_that_is_on_another_day_now_is_moved_and_not_told_twice() -> None:
    chat = Chat.begin()
    chat.say("interview at acme on wednesday at 3")
    chat.say("my interview with acme is now on friday")
    assert chat.interview.held_on == date(2026, 11, 6)
