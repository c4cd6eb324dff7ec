"""An employer does something that is no plain answer: its own words, its own way on, and Undo where it counts."""

from __future__ import annotations

import pytest

from storage.facts import InterviewState
from tests.core.decide.chat import Chat, Shown


def _waiting(told: str = "they answer by friday the 6th") -> tuple[Chat, Shown]:
    chat = Chat.begin()
    chat.say(f"interviewed at Acme today at 10 with Dana Lee, data analyst, felt good, {told}")
    return chat, chat.wait("2026-11-09T10:00")[-1]


def test_on_hold_is_no_no_and_goes_on_in_a_week() -> None:
    chat, _ = _waiting()
    before = chat.known
    noted, asked = chat.say("they are on hold")
    assert "not a no" in noted.text
    assert asked.text == "Acme: did they say until when?"
    assert chat.planned() == [("follow_up_1", "2026-11-16T09:00")]
    chat.press(noted, "Undo")
    assert chat.known.interviews == before.interviews


def test_on_hold_until_a_day_is_planned_from_that_day() -> None:
    chat, _ = _waiting()
    chat.say("on hold until the 20th, they said")
    assert chat.planned()[-1] == ("follow_up_1", "2026-11-23T09:00")


def test_asked_for_references_is_a_good_sign_and_no_answer() -> None:
    chat, _ = _waiting()
    before = chat.known.interviews
    [answer] = chat.say("they asked for references")
    assert "a good sign, and not an answer" in answer.text
    assert chat.interview.state is InterviewState.WAITING
    assert chat.planned() == [("follow_up_1", "2026-11-16T09:00")]
    chat.press(answer, "Undo")
    assert chat.known.interviews == before


def test_references_asked_for_before_the_promised_day_leave_that_day_as_it_is() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, felt good, they answer by friday the 13th")
    before = chat.planned()
    [answer] = chat.say("Acme want two references")
    assert "a good sign" in answer.text
    assert chat.planned() == before


def test_a_missed_call_is_called_back_even_before_the_promised_day() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, felt good, they answer by friday the 13th")
    before = chat.planned()
    [answer] = chat.say("they called and I missed it")
    assert answer.text.startswith("Acme: call back today")
    assert "voicemail" in answer.text
    assert "An offer" in answer.captions
    assert chat.planned() == before


def test_what_if_they_called_and_it_was_missed_looks_in_three_places() -> None:
    chat, _ = _waiting()
    [answer] = chat.say("what if they did call and I missed it?")
    for place in ("voicemail", "spam", "the number that you gave them"):
        assert place in answer.text


def test_filled_with_the_cv_kept_is_a_no_in_its_own_words() -> None:
    chat, _ = _waiting()
    [answer] = chat.say("they filled it but will keep my CV on file")
    assert answer.text.startswith("Acme has filled it and keeps your CV: that is a no")
    assert (chat.interview.state, chat.planned()) == (InterviewState.NO, [])
    chat.press(answer, "Undo")
    assert chat.interview.state is InterviewState.WAITING
    assert chat.planned() == [("follow_up_2", "2026-11-16T09:00")]


def test_a_position_that_is_gone_is_a_no_to_everybody() -> None:
    chat, _ = _waiting()
    [answer] = chat.say("the position was cancelled")
    assert "nobody got it" in answer.text
    assert "They chose" not in answer.text
    assert answer.captions == ["Draft the thank-you", "Undo"]
    assert chat.interview.state is InterviewState.NO


def test_sorry_for_the_delay_asks_what_else_they_say() -> None:
    chat, _ = _waiting()
    [answer] = chat.say("they ghosted me then wrote sorry for the delay")
    assert "What do they say besides?" in answer.text
    chat.press(answer, "Still deciding")
    assert chat.interview.deciding_at == chat.now


@pytest.mark.parametrize("text", ["got an automatic reply", "we received your application", "out of office reply"])
def test_an_automatic_message_is_no_answer_and_changes_nothing(text: str) -> None:
    chat, _ = _waiting()
    before = chat.known
    [answer] = chat.say(text)
    assert "no answer" in answer.text
    assert (chat.known.interviews, chat.known.reminders) == (before.interviews, before.reminders)


def test_an_automatic_message_asks_nobody_which_interview_it_is() -> None:
    chat, _ = _waiting()
    chat.say("interview at Globex on thursday at 10")
    chat.say("interview at Initech on friday at 10")
    [answer] = chat.say("got an automatic reply")
    assert "That is an automatic receipt" in answer.text or "that is an automatic receipt" in answer.text
    assert not answer.captions


def test_a_confirmed_call_that_never_came_gets_a_note_with_two_new_times() -> None:
    chat, _ = _waiting()
    chat.wait("2026-11-09T16:00")
    [answer] = chat.say("they confirmed a call for today at 3 and never called")
    assert answer.text.startswith("Acme: today, send one friendly note with two new times.")
    assert "Tuesday 10 November at 15:00" in answer.text
    assert "Wednesday 11 November at 10:00" in answer.text
    assert "Hello Dana" in answer.text


def test_a_call_that_is_a_few_minutes_late_is_given_half_an_hour() -> None:
    chat, _ = _waiting()
    chat.wait("2026-11-09T15:10")
    [answer] = chat.say("they confirmed a call for today at 3 and never called")
    assert "half an hour" in answer.text


def test_an_interview_by_telephone_that_never_came_is_not_asked_about() -> None:
    chat = Chat.begin()
    chat.say("phone interview at Acme today at 2pm with Dana Lee")
    chat.wait("2026-11-02T14:40")
    [answer] = chat.say("they never called")
    assert "two new times" in answer.text
    assert "I have moved the interview to Tuesday 3 November for now" in answer.text
    assert all(moment >= "2026-11-03" for _, moment in chat.planned())
    chat.press(answer, "Undo")
    assert f"{chat.interview.held_on}" == "2026-11-02"


def test_the_agent_is_chased_and_not_the_client() -> None:
    chat, _ = _waiting()
    *_, told = chat.say("my agent says the client is still deciding")
    assert any("notes go to the agent" in shown.text for shown in chat.shown)
    assert chat.interview.agency
    later = chat.wait("2026-11-16T10:00")[-1]
    assert "Send it to the agent who speaks for Acme" in later.text
    assert "Hello Dana" not in later.text
    assert told is not None


def test_asked_whether_to_write_to_the_client_the_agent_is_named() -> None:
    chat, _ = _waiting()
    chat.say("my agent says the client is still deciding")
    chat.say("no")
    [answer] = chat.say("should I contact the client directly?")
    assert "notes go to the agent" in answer.text


def test_the_rule_about_agents_is_said_once() -> None:
    chat, _ = _waiting()
    chat.say("my agent says the client is still deciding")
    again = chat.say("my agent says the client needs more time, until the 20th")
    assert not any("notes go to the agent" in shown.text for shown in again)


def test_an_agencys_no_is_a_no() -> None:
    chat, _ = _waiting()
    [answer] = chat.say("the agency says the client said no")
    assert "a no" in answer.text
    assert chat.interview.state is InterviewState.NO


def test_an_interview_told_of_as_through_an_agency_remembers_it() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 through an agency, they named no day, felt good")
    assert chat.interview.agency
