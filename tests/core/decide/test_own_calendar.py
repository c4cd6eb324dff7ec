"""/calendar: what is in the file, that it comes in again as the same, and the address that a calendar follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.core.decide import decide
from bot.core.decide.agenda import agenda
from bot.core.decision import Decision
from bot.core.happened import Happened, Pressed, Said, Sent
from bot.core.papers.agenda import Agenda, Slot
from bot.core.papers.everything import Everything
from bot.documents.calendars import make_calendar
from bot.documents.invitations import open_calendar
from storage.facts import InterviewState
from tests.core.decide.chat import LONDON, Chat, Shown

PUBLIC = "https://bot.example"


def begin(at: str = "2026-11-23T09:00") -> Chat:
    chat = Chat.begin(at)
    chat.known = replace(chat.known, chance="by chance")
    return chat


def told(at: str = "2026-11-23T09:00") -> Chat:
    chat = begin(at)
    chat.say("interview at Acme tomorrow at 2pm with Dana Lee, video, for 45 minutes")
    return chat


def in_public(chat: Chat, text: str) -> list[Shown]:
    """Say something to a bot that has an address on the web."""
    chat.next_message += 1
    return happens(chat, Said(chat.next_message, text, chat.now))


def happens(chat: Chat, happened: Happened) -> list[Shown]:
    decision: Decision = decide(chat.known, happened, chat.now, public=PUBLIC)
    chat.toast = decision.toast
    return chat.take(decision)


def agenda_of(shown: Shown) -> Agenda:
    assert shown.message.file is not None
    of = shown.message.file.of
    assert isinstance(of, Agenda)
    return of


def titles(made: Agenda) -> dict[str, Slot]:
    return {slot.title: slot for slot in made.slots}


def send_back(chat: Chat, made: Agenda) -> list[Shown]:
    chat.next_message += 1
    held = open_calendar(make_calendar(made), chat.now)
    return chat._happens(Sent(chat.next_message, "document", held=held))


def address_of(shown: Shown) -> str:
    copies = [button.copy for row in shown.message.buttons for button in row if button.copy]
    assert len(copies) == 1
    return copies[0]


def london(moment: str) -> datetime:
    return datetime.fromisoformat(moment).replace(tzinfo=LONDON)


def test_the_file_has_the_interview_and_every_planned_step() -> None:
    chat = told()
    [shown] = chat.say("/calendar")
    found = titles(agenda_of(shown))
    one = found["Hearback: Acme"]
    assert (one.starts, one.minutes, one.busy) == (london("2026-11-24T14:00"), 45, True)
    assert one.text == "With Dana Lee.\nBy video."
    assert found["Hearback: thanks to Acme"].starts is not None
    note = found["Hearback: note to Acme"]
    assert (note.on, note.starts) == (date(2026, 11, 27), None)
    steps = {kind for kind, _ in chat.planned()} - {"last_call"}
    assert len(found) == len(agenda_of(shown).slots) == 1 + len(steps)


def test_a_day_with_no_hour_is_a_whole_day() -> None:
    chat = begin()
    chat.say("interview at Acme tomorrow")
    [shown] = chat.say("/calendar")
    slot = titles(agenda_of(shown))["Hearback: Acme"]
    assert (slot.on, slot.starts, slot.busy) == (date(2026, 11, 24), None, False)


@pytest.mark.parametrize(
    "text",
    ["/calendar", "send me my calendar", "as ics", "Can you send it as an ics file?", "calendar", "export my calendar"],
)
def test_it_is_had_by_the_command_and_in_words(text: str) -> None:
    [shown] = told().say(text)
    assert shown.message.file is not None
    assert shown.message.file.name == "hearback.ics"


@pytest.mark.parametrize(
    "text",
    [
        "they sent me a calendar invite for Tuesday at 3",
        "my calendar is full tomorrow",
        "put it in my calendar on Friday that Globex calls",
    ],
)
def test_other_words_with_a_calendar_in_them_are_read_as_ever(text: str) -> None:
    assert all(shown.message.file is None for shown in told().say(text))


def test_with_nothing_stored_there_is_no_file() -> None:
    [shown] = begin().say("/calendar")
    assert shown.message.file is None
    assert "nothing to put into a calendar yet" in shown.text


def test_names_stay_the_same_and_are_of_this_person_alone() -> None:
    chat, other = told(), told()
    other.known = replace(other.known, chance="another chance")
    first, second, others = (agenda_of(one.say("/calendar")[0]) for one in (chat, chat, other))
    assert [slot.uid for slot in first.slots] == [slot.uid for slot in second.slots]
    assert not {slot.uid for slot in first.slots} & {slot.uid for slot in others.slots}
    assert len({slot.uid for slot in first.slots}) == len(first.slots)


def test_what_goes_out_comes_in_again_as_the_same() -> None:
    chat = told()
    made = agenda_of(chat.say("/calendar")[0])
    before = chat.known.interviews
    shown = send_back(chat, made)
    assert chat.known.interviews == before
    assert shown[0].text.startswith("It reads so already")


def test_an_entry_that_was_moved_in_the_persons_own_calendar_moves_the_interview() -> None:
    chat = told()
    made = agenda_of(chat.say("/calendar")[0])
    slots = tuple(
        replace(slot, starts=slot.starts + timedelta(days=1)) if slot.own == "interview" and slot.starts else slot
        for slot in made.slots
    )
    send_back(chat, replace(made, slots=slots))
    assert chat.interview.begins_at == london("2026-11-25T14:00")


def test_the_file_of_another_bot_gives_its_interviews_and_not_its_steps() -> None:
    made = agenda_of(told().say("/calendar")[0])
    chat = begin()
    send_back(chat, made)
    one = chat.interview
    assert (one.company, one.begins_at, one.minutes) == ("Acme", london("2026-11-24T14:00"), 45)


def test_a_second_file_calls_off_what_the_first_had_and_does_not_come_any_more() -> None:
    chat = told()
    first = agenda_of(chat.say("/calendar")[0])
    chat.say("I withdrew from Acme")
    assert chat.interview.state is InterviewState.WITHDRAWN
    second = agenda_of(chat.say("/calendar")[0])
    assert {slot.uid for slot in second.slots} == {slot.uid for slot in first.slots}
    assert all(slot.off for slot in second.slots)


def test_what_was_never_in_a_file_is_not_called_off() -> None:
    chat = told()
    chat.say("I withdrew from Acme")
    [shown] = chat.say("/calendar")
    assert shown.message.file is None


def test_an_interview_that_an_invitation_brought_makes_nobody_busy_twice() -> None:
    chat = told()
    chat.known = replace(chat.known, interviews=())
    invitation = (
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261125T100000Z\nSUMMARY:Interview at Globex\nEND:VEVENT\n"
    )
    chat._happens(Sent(999, "document", held=open_calendar(invitation, chat.now)))
    slot = titles(agenda_of(chat.say("/calendar")[0]))["Hearback: Globex"]
    assert not slot.busy


def test_long_past_interviews_are_in_no_calendar() -> None:
    chat = told()
    chat.wait("2027-03-01T12:00")
    assert all(shown.message.file is None for shown in chat.say("/calendar"))


def test_with_no_address_on_the_web_the_file_comes_and_it_is_said_so() -> None:
    chat = told()
    words, file = chat.say("calendar feed")
    assert "This bot has no address on the web" in words.text
    assert file.message.file is not None
    assert chat.say("/calendar")[0].captions == []


def test_an_address_is_made_once_shown_again_and_switched_off() -> None:
    chat = told()
    [file] = in_public(chat, "/calendar")
    assert file.captions == ["Get an address"]
    [shown] = happens(chat, Pressed("q", file.id, "cal:feed", chat.now))
    address = address_of(shown)
    own = chat.known.person.calendar
    assert own is not None
    assert address == f"{PUBLIC}/calendar/{own.feed}.ics"
    assert len(own.feed or "") == 64
    assert own.secret != own.feed
    assert address_of(in_public(chat, "calendar link")[0]) == address
    assert in_public(chat, "/calendar")[0].captions == ["Show the address"]
    [off] = happens(chat, Pressed("q", shown.id, "cal:off", chat.now))
    assert "switched off" in off.text
    assert chat.known.person.calendar == replace(own, feed=None, given_at=chat.now)
    assert address_of(in_public(chat, "/calendar feed")[0]) != address


@pytest.mark.parametrize("text", ["turn off the calendar link", "revoke my calendar feed", "/calendar off"])
def test_it_is_switched_off_in_words(text: str) -> None:
    chat = told()
    in_public(chat, "calendar feed")
    in_public(chat, text)
    assert chat.known.person.calendar is not None
    assert chat.known.person.calendar.feed is None
    assert "No address is switched on" in in_public(chat, text)[0].text


def test_undo_never_brings_a_switched_off_address_back() -> None:
    chat = told()
    in_public(chat, "calendar feed")
    in_public(chat, "no messages after 8pm")
    in_public(chat, "/calendar off")
    in_public(chat, "undo")
    assert chat.known.person.calendar is not None
    assert chat.known.person.calendar.feed is None


def test_no_secret_is_made_without_chance() -> None:
    chat = told()
    chat.known = replace(chat.known, chance="")
    with pytest.raises(ValueError, match="chance"):
        chat.say("/calendar")


@pytest.mark.parametrize("data", ["cal", "cal:", "cal:on", "cal:feed:1"])
def test_a_button_that_is_none_does_no_harm(data: str) -> None:
    chat = told()
    before = chat.known
    happens(chat, Pressed("q", 1, data, chat.now))
    assert chat.known.person.calendar == before.person.calendar


def test_an_export_has_the_calendar_and_no_secret_of_this_chat() -> None:
    chat = told()
    in_public(chat, "calendar feed")
    [shown] = chat.say("/export")
    assert shown.message.file is not None
    everything = shown.message.file.of
    assert isinstance(everything, Everything)
    assert everything.agenda is not None
    assert "Hearback: Acme" in titles(everything.agenda)
    exported = everything.known
    assert exported.chance == ""
    assert exported.person.calendar is not None
    assert exported.person.calendar.feed is None
    assert chat.known.person.calendar is not None
    assert chat.known.person.calendar.feed is not None


def test_a_calendar_of_nobody_has_nothing_in_it() -> None:
    chat = told()
    assert agenda(chat.known, chat.now).slots == ()
