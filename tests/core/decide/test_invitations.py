"""Calendar files that a person sends: new interviews, those that are moved, and those that are called off."""

from __future__ import annotations

from storage.facts import Format, InterviewState
from tests.core.decide.calendar_files import begin, london, send, state, write


def test_an_invitation_of_google_becomes_an_interview_and_is_read_back() -> None:
    chat = begin()
    shown = send(chat, "google_invitation.ics")
    one = chat.interview
    assert (one.company, one.role, one.people) == ("Acme", "Backend Engineer", ("Dana Lee", "Tom Ray"))
    assert (one.begins_at, one.minutes, one.format) == (london("2026-11-24T14:00"), 45, Format.VIDEO)
    assert "Acme, Backend Engineer, with Dana Lee and Tom Ray." in shown[0].text
    assert "Tuesday 24 November, 14:00" in shown[0].text
    assert ("debrief", "2026-11-24T15:45") in chat.planned()


def test_an_invitation_of_outlook_is_read_back_in_the_persons_own_zone() -> None:
    chat = begin()
    shown = send(chat, "outlook_invitation.ics")
    one = chat.interview
    assert (one.company, one.role, one.people) == ("Northwind", "Data Analyst", ("Priya Okafor", "Marc Weiss"))
    assert "Wednesday 25 November, 15:30" in shown[0].text


def test_an_entry_of_apple_gives_an_interview_on_site() -> None:
    chat = begin()
    send(chat, "apple_entry.ics")
    assert (chat.interview.company, chat.interview.format, chat.interview.minutes) == ("Globex", Format.ON_SITE, 180)


def test_a_booking_of_calendly_names_the_one_who_calls_and_their_company() -> None:
    chat = begin()
    send(chat, "calendly_invitation.ics")
    one = chat.interview
    assert (one.company, one.people, one.format) == ("Initech", ("Sam Osei",), Format.PHONE)


def test_the_same_invitation_twice_is_one_interview() -> None:
    chat = begin()
    send(chat, "google_invitation.ics")
    shown = send(chat, "google_invitation.ics")
    assert len(chat.known.interviews) == 1
    assert shown[0].text.startswith("It reads so already")


def test_an_update_moves_the_interview_and_its_plan() -> None:
    chat = begin()
    send(chat, "google_invitation.ics")
    shown = send(chat, "google_moved.ics")
    assert chat.interview.begins_at == london("2026-11-26T10:00")
    assert "Thursday 26 November, 10:00" in shown[0].text
    assert ("debrief", "2026-11-26T11:45") in chat.planned()


def test_an_older_version_changes_nothing() -> None:
    chat = begin()
    send(chat, "google_moved.ics")
    shown = send(chat, "google_invitation.ics")
    assert chat.interview.begins_at == london("2026-11-26T10:00")
    assert "older version" in shown[0].text


def test_an_update_leaves_what_the_person_has_put_right() -> None:
    chat = begin()
    send(chat, "google_invitation.ics")
    chat.say("the company is Acme Robotics")
    send(chat, "google_moved.ics")
    assert chat.interview.company == "Acme Robotics"
    assert chat.interview.begins_at == london("2026-11-26T10:00")


def test_undo_takes_an_update_back_and_the_file_brings_it_again() -> None:
    chat = begin()
    send(chat, "google_invitation.ics")
    send(chat, "google_moved.ics")
    chat.say("undo")
    assert chat.interview.begins_at == london("2026-11-24T14:00")
    send(chat, "google_moved.ics")
    assert chat.interview.begins_at == london("2026-11-26T10:00")


def test_undo_takes_a_new_interview_back_and_the_file_brings_it_again() -> None:
    chat = begin()
    send(chat, "google_invitation.ics")
    chat.say("undo")
    assert chat.known.interviews == ()
    send(chat, "google_invitation.ics")
    assert chat.interview.company == "Acme"


def test_an_interview_told_in_words_takes_its_invitation() -> None:
    chat = begin()
    chat.say("interview at Acme tomorrow")
    send(chat, "google_invitation.ics")
    assert chat.interview.begins_at == london("2026-11-24T14:00")
    assert chat.interview.people == ("Dana Lee", "Tom Ray")
    send(chat, "google_moved.ics")
    assert chat.interview.begins_at == london("2026-11-26T10:00")


def test_what_is_called_off_stops_its_plan_and_asks_kindly() -> None:
    chat = begin()
    send(chat, "google_invitation.ics")
    shown = send(chat, "google_cancelled.ics")
    assert state(chat) is InterviewState.MOVED_ON
    assert chat.planned() == []
    assert shown[0].captions == ["A new time", "It is off", "Undo"]
    assert "it says nothing about you" in shown[0].text


def test_a_new_time_opens_what_was_called_off() -> None:
    chat = begin()
    send(chat, "google_invitation.ics")
    shown = send(chat, "google_cancelled.ics")
    chat.press(shown[0], "A new time")
    chat.say("Friday at 11")
    assert state(chat) is InterviewState.UPCOMING
    assert chat.interview.begins_at == london("2026-11-27T11:00")
    assert ("debrief", "2026-11-27T12:45") in chat.planned()


def test_it_is_off_lets_it_rest_and_can_be_undone() -> None:
    chat = begin()
    send(chat, "google_invitation.ics")
    shown = send(chat, "google_cancelled.ics")
    answer = chat.press(shown[0], "It is off")
    assert "it rests" in answer[0].text
    off = next(one for one in chat.shown if one.id == shown[0].id)
    chat.press(off, "Undo")
    assert state(chat) is InterviewState.UPCOMING
    assert chat.planned() != []


def test_another_invitation_of_the_same_company_is_the_new_time_of_what_was_called_off() -> None:
    chat = begin()
    send(chat, "google_invitation.ics")
    send(chat, "google_cancelled.ics")
    write(chat, "UID:another; DTSTART:20261130T150000Z; SUMMARY:Interview with Acme")
    assert state(chat) is InterviewState.UPCOMING
    assert chat.interview.begins_at == london("2026-11-30T15:00")
    assert chat.interview.round_before is None


def test_what_was_told_in_words_is_called_off_by_its_company_and_day() -> None:
    chat = begin()
    chat.say("interview at Acme tomorrow at 2pm")
    send(chat, "google_cancelled.ics")
    assert state(chat) is InterviewState.MOVED_ON


def test_a_cancelled_one_that_nobody_knows_changes_nothing() -> None:
    chat = begin()
    shown = send(chat, "google_cancelled.ics")
    assert chat.known.interviews == ()
    assert "I have nothing stored of it" in shown[0].text


def test_what_is_past_is_not_called_off() -> None:
    chat = begin("2026-11-24T18:00")
    send(chat, "google_invitation.ics")
    shown = send(chat, "google_cancelled.ics")
    assert state(chat) is InterviewState.WAITING
    assert "its time is past" in shown[0].text
