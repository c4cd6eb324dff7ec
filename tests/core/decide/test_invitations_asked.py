"""Calendar files that are asked about before they are taken, and those in which something else comes first."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core.happened import Sent
from bot.documents.invitations import open_calendar
from storage.facts import InterviewState, QuestionKind
from tests.core.decide.calendar_files import FOLDER, begin, london, said, send, state, write


def test_a_dentist_is_asked_about_first() -> None:
    chat = begin()
    shown = send(chat, "dentist.ics")
    assert chat.known.interviews == ()
    assert "Dentist: Wednesday 25 November, 08:30." in shown[0].text
    assert shown[0].captions == ["Yes", "No"]
    left = chat.press(shown[0], "No")
    assert "Nothing was changed" in left[0].text
    assert (chat.known.interviews, chat.known.question) == ((), None)


@pytest.mark.parametrize("answer", ["yes", "Yes."])
def test_a_yes_in_words_takes_it(answer: str) -> None:
    chat = begin()
    send(chat, "dentist.ics")
    chat.say(answer)
    assert chat.interview.begins_at == london("2026-11-25T08:30")


def test_a_yes_by_button_takes_it_and_a_second_tap_does_no_harm() -> None:
    chat = begin()
    [asked] = send(chat, "dentist.ics")
    chat.press(asked, "Yes")
    chat.press_data(asked.id, "invite:0")
    assert len(chat.known.interviews) == 1


@pytest.mark.parametrize("data", ["invite:7", "invite:", "invite", "invite:-1", "invite:no:no", "invite:²"])
def test_a_button_that_was_never_offered_does_nothing(data: str) -> None:
    chat = begin()
    [asked] = send(chat, "dentist.ics")
    chat.press_data(asked.id, data)
    assert chat.known.interviews == ()
    assert chat.known.question is not None


def test_of_a_whole_calendar_the_interviews_are_taken() -> None:
    chat = begin()
    send(chat, "whole_calendar.ics")
    assert [(one.company, one.held_on) for one in chat.known.interviews] == [
        ("Acme", date(2026, 11, 25)),
        ("Globex", date(2026, 11, 30)),
    ]
    assert chat.known.interviews[1].begins_at is None


def test_undo_takes_all_that_one_file_brought() -> None:
    chat = begin()
    send(chat, "whole_calendar.ics")
    chat.say("undo")
    assert chat.known.interviews == ()


def test_the_place_is_asked_once_for_several_interviews() -> None:
    chat = begin(zone_told=False)
    shown = send(chat, "whole_calendar.ics")
    assert sum(one.message.asks for one in shown) == 1
    assert chat.known.question is not None
    assert chat.known.question.kind is QuestionKind.ZONE


def test_a_time_in_its_own_zone_stays_that_moment_when_the_place_is_told() -> None:
    chat = begin(zone_told=False)
    send(chat, "google_invitation.ics")
    chat.say("New York")
    assert chat.interview.begins_at == london("2026-11-24T14:00")


def test_where_nothing_looks_like_one_it_is_asked_which_is() -> None:
    chat = begin()
    [asked] = write(
        chat,
        "UID:1; DTSTART:20261125T100000Z; SUMMARY:Coffee",
        "UID:2; DTSTART:20261126T100000Z; SUMMARY:Call with Globex",
        "UID:3; DTSTART:20261127T100000Z; SUMMARY:Gym",
    )
    assert asked.text == "That calendar has 3 entries. Which of these is an interview?"
    assert asked.captions[-1] == "None of them"
    chat.press(asked, "Globex, Thursday 26 November")
    assert chat.interview.company == "Globex"


def test_a_second_of_several_can_still_be_taken() -> None:
    chat = begin()
    [asked] = write(
        chat,
        "UID:1; DTSTART:20261125T100000Z; SUMMARY:Call with Initech",
        "UID:2; DTSTART:20261126T100000Z; SUMMARY:Call with Globex",
    )
    chat.press(asked, "Globex, Thursday 26 November")
    now = next(one for one in chat.shown if one.id == asked.id)
    chat.press(now, "Initech, Wednesday 25 November")
    assert [one.company for one in chat.known.interviews] == ["Globex", "Initech"]


def test_one_of_several_is_named_in_words() -> None:
    chat = begin()
    write(
        chat,
        "UID:1; DTSTART:20261125T100000Z; SUMMARY:Call with Initech",
        "UID:2; DTSTART:20261126T100000Z; SUMMARY:Call with Globex",
    )
    chat.say("the Globex one")
    assert chat.interview.company == "Globex"


def test_many_interviews_at_once_are_asked_about() -> None:
    chat = begin()
    [asked] = write(
        chat,
        *(f"UID:{n}; DTSTART:202611{25 + n}T100000Z; SUMMARY:Interview at Acme{n}" for n in range(4)),
    )
    assert chat.known.interviews == ()
    assert len(asked.captions) == 5


def test_a_series_is_asked_about() -> None:
    chat = begin()
    [asked] = send(chat, "weekly.ics")
    assert "It repeats; this is the next time." in asked.text
    assert "Wednesday 2 December, 16:00" in asked.text


def test_of_a_series_only_the_time_that_was_taken_is_called_off() -> None:
    chat = begin()
    rule = "DTSTART:20261124T100000Z; RRULE:FREQ=WEEKLY; SUMMARY:Interview with Acme"
    [asked] = write(chat, f"UID:1; {rule}")
    chat.press(asked, "Yes")
    cancelled = "UID:1; SEQUENCE:1; STATUS:CANCELLED; SUMMARY:Interview with Acme"
    write(chat, f"{cancelled}; RECURRENCE-ID:20261201T100000Z; DTSTART:20261201T100000Z")
    assert state(chat) is InterviewState.UPCOMING
    write(chat, f"{cancelled}; RECURRENCE-ID:20261124T100000Z; DTSTART:20261124T100000Z")
    assert state(chat) is InterviewState.MOVED_ON


def test_an_interview_long_past_is_told_late() -> None:
    chat = begin()
    shown = write(chat, "UID:1; DTSTART:20260901T100000Z; SUMMARY:Interview at Acme")
    assert chat.interview.held_on == date(2026, 9, 1)
    assert "Chase once" in shown[-1].captions


def test_a_time_that_is_only_proposed_is_asked_about() -> None:
    chat = begin()
    write(chat, "UID:1; DTSTART:20261125T100000Z; SUMMARY:Interview at Acme", method="COUNTER")
    assert chat.known.interviews == ()


def test_an_hour_in_a_zone_that_nobody_knows_is_said_to_be_taken_as_ones_own() -> None:
    chat = begin()
    shown = write(chat, "UID:1; DTSTART;TZID=Office <b>Time:20261125T100000; SUMMARY:Interview at Acme")
    assert chat.interview.begins_at == london("2026-11-25T10:00")
    assert "I do not know (Office <b>Time)" in said(shown)


def test_what_stands_in_a_file_never_becomes_markup() -> None:
    chat = begin()
    [asked] = write(chat, "UID:1; DTSTART:20261125T100000Z; SUMMARY:<b>Dentist</b> & <a href='x'>co</a>")
    assert "&lt;a href=" in asked.message.html


def test_a_company_that_is_known_needs_no_word_of_an_interview() -> None:
    chat = begin()
    chat.say("interview at Globex on 2 November with Dana")
    write(chat, "UID:1; DTSTART:20261125T100000Z; SUMMARY:Globex x Ana")
    assert len(chat.known.interviews) == 2


def test_an_open_question_with_words_in_it_is_open_again_afterwards() -> None:
    chat = begin()
    chat.say("interview at Initech")
    waiting = chat.known.question
    assert waiting is not None
    [asked] = send(chat, "dentist.ics")
    chat.press(asked, "No")
    assert chat.known.question == waiting


_IN_WORDS = "Invitation: Interview with Acme @ Tue Nov 24, 2026 2pm - 2:45pm (GMT) (ana.field@mail.example)"


def test_an_invitation_in_words_becomes_an_interview_and_its_update_moves_it() -> None:
    chat = begin()
    chat.say(_IN_WORDS)
    assert (chat.interview.company, chat.interview.begins_at) == ("Acme", london("2026-11-24T14:00"))
    chat.say("Updated invitation: Interview with Acme @ Thu Nov 26, 2026 10am - 10:45am (GMT)")
    assert chat.interview.begins_at == london("2026-11-26T10:00")
    chat.say("Canceled event: Interview with Acme @ Thu Nov 26, 2026 10am - 10:45am (GMT)")
    assert state(chat) is InterviewState.MOVED_ON


def test_the_file_after_the_words_is_the_same_interview() -> None:
    chat = begin()
    chat.say(_IN_WORDS)
    send(chat, "google_invitation.ics")
    send(chat, "google_moved.ics")
    assert chat.interview.begins_at == london("2026-11-26T10:00")


def test_words_of_crisis_in_an_invitation_come_first() -> None:
    chat = begin()
    shown = chat.say(f"{_IN_WORDS}\nI want to kill myself")
    assert "116 123" in said(shown)
    assert chat.known.interviews == ()


def test_words_of_crisis_below_a_file_come_first() -> None:
    chat = begin()
    held = open_calendar((FOLDER / "google_invitation.ics").read_bytes(), chat.now)
    shown = chat._happens(Sent(200, "document", caption="I want to kill myself", said_at=chat.now, held=held))
    assert "116 123" in said(shown)
    assert chat.known.interviews == ()
