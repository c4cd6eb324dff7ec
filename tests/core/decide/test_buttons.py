"""Every button: what its tap does, once, twice and long after; another's rows cannot be named at all."""

from __future__ import annotations

import pytest

from bot.core.decide.pressing import _PLAIN
from bot.core.decide.tapping import ON_INTERVIEW, ON_STEP
from storage.facts import Known
from tests.core.decide.chat import Chat, Shown

_RESTS = ("", ":hour", ":warm", ":rejection", ":when", ":0", ":tomorrow", ":yes")


def _followed_up() -> tuple[Chat, Shown]:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee and Tom, felt good, they answer by friday the 6th")
    return chat, chat.wait("2026-11-09T10:00")[-1]


def _rows(known: Known) -> tuple[object, ...]:
    return known.interviews, known.reminders, known.person.zone


@pytest.mark.parametrize("verb", sorted({*_PLAIN, *ON_INTERVIEW, *ON_STEP}))
def test_each_button_tapped_twice_does_no_more_than_once(verb: str) -> None:
    for rest in _RESTS:
        chat, first = _followed_up()
        number = first.message.reminder_ids[0] if verb in ON_STEP else chat.interview.id
        data = verb if verb in _PLAIN else f"{verb}:{number}{rest}"
        chat.press_data(first.id, data)
        once = _rows(chat.known)
        chat.press_data(first.id, data)
        assert _rows(chat.known) == once, data


@pytest.mark.parametrize("verb", sorted({*ON_INTERVIEW, *ON_STEP}))
def test_each_button_of_a_closed_interview_does_no_harm(verb: str) -> None:
    allowed = {"heard", "del", "delyes", "rest", "fix", "open", "thanks", "replied", "cold", "one"}
    chat, first = _followed_up()
    chat.say("Acme said no")
    before = _rows(chat.known)
    number = first.message.reminder_ids[0] if verb in ON_STEP else chat.interview.id
    for rest in _RESTS:
        chat.press_data(first.id, f"{verb}:{number}{rest}")
        if verb not in allowed:
            assert chat.toast is not None or chat.decision is not None
        if verb != "delyes":
            assert _rows(chat.known) == before, rest


@pytest.mark.parametrize("verb", sorted({*ON_INTERVIEW, *ON_STEP, "undo"}))
def test_a_number_that_is_not_ones_own_says_so_and_does_nothing(verb: str) -> None:
    chat, first = _followed_up()
    before = _rows(chat.known)
    for number in ("999", "-1", "x", "", "12345678901234567890", "²"):
        chat.press_data(first.id, f"{verb}:{number}:warm")
        assert chat.toast
        assert _rows(chat.known) == before


@pytest.mark.parametrize(
    "data", ["", ":", "nonsense", "yes", "no", "which:1", "place:0", "zone:Mars/Base", "safe:maybe", "more:5"]
)
def test_what_was_never_asked_no_longer_applies(data: str) -> None:
    chat, first = _followed_up()
    chat.press_data(first.id, data)
    assert chat.toast is not None
    assert "no longer applies" in chat.toast


def test_the_buttons_under_each_kind_of_step_begin_with_the_likeliest() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme tomorrow at 10 on site with Dana Lee and Tom")
    pushed = [*chat.wait("2026-11-05T10:00")]
    first = {shown.text.split("\n")[0]: shown.captions for shown in pushed}
    assert [captions[:2] for captions in first.values()] == [
        ["I will ask", "Skip this"],
        ["Warm", "Mixed"],
        ["Sent", "They replied"],
        ["Sent", "Later"],
    ]


def test_the_promised_day_offers_what_may_have_happened() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good, they answer by friday the 6th")
    day = chat.wait("2026-11-06T10:00")[-1]
    assert day.captions == ["They replied", "They moved it"]
    [asked] = chat.press(day, "They moved it")
    assert asked.text == "Acme: did they say by when?"
    chat.say("the 12th")
    assert f"{chat.interview.promised_on}" == "2026-11-12"


def test_more_than_five_in_one_morning_come_five_at_a_time() -> None:
    chat = Chat.begin()
    for name in ("Acme", "Globex", "Initech", "Hooli", "Umbrella", "Vandelay"):
        chat.say(f"interviewed at {name} on 27 october, felt good, they named no day")
    [morning] = chat.wait("2026-11-03T10:00")
    assert len(morning.captions) == 6
    assert morning.captions[-1] == "More"
    chat.press(morning, "More")
    assert chat.shown[-1].captions == ["Vandelay", "Back"]
    chat.press(chat.shown[-1], "Back")
    assert chat.shown[-1].captions == morning.captions


def _thanks(people: str) -> Shown:
    chat = Chat.begin()
    chat.say(f"interview at Acme tomorrow at 10 with {people}, felt good, they named no day")
    return next(one for one in chat.wait("2026-11-03T16:00") if "thank" in one.text.splitlines()[0])


def test_a_thank_you_to_one_has_its_copies_and_to_two_a_draft_for_each() -> None:
    assert _thanks("Dana Lee").captions == ["Sent", "They replied", "Later", "Skip this", "Other words", "Copy subject"]
    assert _thanks("Dana Lee and Tom").captions[4:] == ["Dana Lee", "Tom"]


def test_of_many_people_three_are_offered_at_a_time_those_still_to_thank_first() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme tomorrow at 10 with Dana, Tom, Priya, Kim and Ola")
    assert len(chat.interview.people) == 5
    pushed = chat.wait("2026-11-03T13:00")
    chat.press(pushed[-1], "Warm")
    [thanks] = chat.wait("2026-11-03T16:00")
    assert thanks.captions == ["Sent", "Later", "Dana", "Tom", "Priya", "More"]
    chat.press(thanks, "More")
    again = next(one for one in chat.shown if one.id == thanks.id)
    assert again.captions == ["Sent", "Later", "Kim", "Ola", "More"]
    [draft] = chat.press(again, "Ola")
    assert "Hello Ola" in draft.text


def test_a_tap_on_a_drafts_subject_copies_it() -> None:
    assert "Subject: <code>" in _thanks("Dana Lee and Tom").message.html
