"""Thoughts in pieces: what follows within a minute adds to what was told; a day alone puts right what was noted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from storage.facts import Feeling, Format, Promise
from tests.core.decide.chat import Chat

_GLOBEX = "interviewed at Globex on 28 october with Kim, felt good, they named no day"


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("with dana", "people", ("Dana",)),
        ("oh and with Dana Lee", "people", ("Dana Lee",)),
        ("Dana Lee and Tom Berg", "people", ("Dana Lee", "Tom Berg")),
        ("and tom was there too", "people", ("Tom",)),
        ("Lisa from HR too", "people", ("Lisa",)),
        ("forgot to say it was with Dana", "people", ("Dana",)),
        ("oh and it was on zoom", "format", Format.VIDEO),
        ("phone", "format", Format.PHONE),
        ("on site", "format", Format.ON_SITE),
        ("analyst role", "role", "analyst"),
        ("data analyst", "role", "data analyst"),
        ("for a data analyst job", "role", "data analyst"),
        ("they said friday", "promised_on", date(2026, 11, 6)),
        ("oh and they said by friday", "promised_on", date(2026, 11, 6)),
        ("no date given", "promise", Promise.NONE),
        ("45 minutes", "minutes", 45),
        ("an hour", "minutes", 60),
        ("they will tell everybody", "tells_everybody", True),
        ("it felt good", "felt", Feeling.WARM),
    ],
)
@pytest.mark.parametrize("beside", [False, True], ids=["alone", "beside another"])
def test_a_fragment_within_a_minute_adds_to_what_was_just_told(
    words: str, name: str, value: object, beside: bool
) -> None:
    chat = Chat.begin()
    if beside:
        chat.say(_GLOBEX)
        chat.wait(timedelta(hours=1))
    chat.say("interviewed at Acme yesterday")
    chat.wait(timedelta(seconds=20))
    chat.say(words)
    assert getattr(chat.known.interviews[-1], name) == value
    assert [one.company for one in chat.known.interviews] == [*(["Globex"] if beside else []), "Acme"]


def test_an_hour_alone_is_that_of_the_interview() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on friday")
    chat.say("at 3")
    assert f"{chat.interview.begins_at:%H:%M}" == "15:00"
    chat.say("at 4pm instead")
    assert f"{chat.interview.begins_at:%H:%M}" == "16:00"


def test_fragment_after_fragment_is_read() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme yesterday")
    for words in ("with dana", "on zoom", "analyst role", "they said friday"):
        chat.wait(timedelta(seconds=40))
        chat.say(words)
    found = chat.interview
    assert (found.people, found.format, found.role) == (("Dana",), Format.VIDEO, "analyst")
    assert found.promised_on == date(2026, 11, 6)


def test_a_fragment_that_names_another_is_about_the_other() -> None:
    chat = Chat.begin()
    chat.say(_GLOBEX)
    chat.say("interviewed at Acme yesterday with Tom")
    chat.wait(timedelta(seconds=20))
    chat.say("kim wasn't there")
    chat.say("globex said no")
    assert [(one.company, one.people, one.state.value) for one in chat.known.interviews] == [
        ("Globex", (), "no"),
        ("Acme", ("Tom",), "waiting"),
    ]


@pytest.mark.parametrize("words", ["thanks", "i hate this", "list", "no"])
def test_what_says_something_by_itself_is_no_fragment(words: str) -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme yesterday")
    before = chat.interview
    chat.wait(timedelta(seconds=20))
    chat.say(words)
    assert chat.interview == before


@pytest.mark.parametrize(
    ("told", "words", "held_on"),
    [
        ("interview at Acme on friday at 2", "no, Wednesday", date(2026, 11, 4)),
        ("interview at Acme on friday at 2", "not friday, thursday", date(2026, 11, 5)),
        ("interview at Acme on friday at 2", "sorry, i meant the 12th", date(2026, 11, 12)),
        ("interviewed at Acme today at 10, felt good, they named no day", "no, sunday", date(2026, 11, 1)),
    ],
)
def test_a_day_alone_puts_the_interview_right_where_it_has_the_only_one(told: str, words: str, held_on: date) -> None:
    chat = Chat.begin()
    chat.say(told)
    chat.wait(timedelta(minutes=2))
    chat.say(words)
    assert (chat.interview.held_on, chat.interview.promised_on) == (held_on, None)


def test_where_both_have_a_day_the_one_meant_is_asked_with_two_buttons() -> None:
    for tapped, held_on, promised_on in (
        ("Interview: Wednesday 28 October", date(2026, 10, 28), date(2026, 11, 6)),
        ("Their answer: Wednesday 4 November", date(2026, 11, 2), date(2026, 11, 4)),
    ):
        chat = Chat.begin()
        chat.say("interviewed at Acme today at 10, felt good, they answer by friday")
        [asked] = chat.say("no, Wednesday")
        assert asked.captions == ["Interview: Wednesday 28 October", "Their answer: Wednesday 4 November"]
        chat.press(asked, tapped)
        assert (chat.interview.held_on, chat.interview.promised_on) == (held_on, promised_on)


def test_the_day_that_is_said_not_to_be_so_tells_which_is_meant() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good, they answer by friday")
    chat.say("no, not friday, thursday")
    assert (chat.interview.held_on, chat.interview.promised_on) == (date(2026, 11, 2), date(2026, 11, 5))


def test_after_their_day_was_told_a_day_alone_is_theirs_and_after_putting_off_it_is_that() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good, they named no day")
    chat.say("they said friday")
    chat.say("no, monday")
    assert chat.interview.promised_on == date(2026, 11, 9)
    chat.say("remind me thursday")
    [answer] = chat.say("no, wednesday")
    assert "Wednesday 4 November" in answer.text
    assert chat.interview.promised_on == date(2026, 11, 9)


@pytest.mark.parametrize("told", ["i have an interview at Globex", "interview at globex next friday"])
def test_a_piece_adds_to_words_that_wait_for_their_day_or_a_yes(told: str) -> None:
    chat = Chat.begin()
    chat.say(told)
    chat.wait(timedelta(seconds=20))
    chat.say("with Dana Lee")
    chat.wait(timedelta(seconds=20))
    chat.say("on zoom")
    assert chat.known.interviews == ()
    chat.say("thursday" if "have" in told else "yes")
    assert (chat.interview.company, chat.interview.people, chat.interview.format) == (
        "Globex",
        ("Dana Lee",),
        Format.VIDEO,
    )


@pytest.mark.parametrize("words", ["no", "wrong", "that's wrong", "that's not right"])
def test_told_only_that_it_is_not_right_it_offers_the_parts(words: str) -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on friday at 2")
    [answer] = chat.say(words)
    assert "something about Acme is not right" in answer.text
    assert {"When", "Company", "People"} <= set(answer.captions)


def test_a_doubtful_correction_is_asked_about_with_what_it_would_change() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on friday at 2")
    chat.wait(timedelta(hours=3))
    [asked] = chat.say("no, wednesday")
    assert asked.text.startswith("I read: Acme, the interview is on Wednesday 4 November.")
    chat.press(asked, "Yes")
    assert chat.interview.held_on == date(2026, 11, 4)


@pytest.mark.parametrize(
    ("named", "words", "promised_on"),
    [
        ("by Tuesday 17 November", "no, Wednesday", date(2026, 11, 18)),
        ("by Tuesday 17 November", "sorry, Monday", date(2026, 11, 16)),
        ("by Friday 13 November", "no, Wednesday", date(2026, 11, 11)),
        ("by Wednesday 4 November", "no, Monday", date(2026, 11, 9)),
        ("by Tuesday 17 November", "no, the 19th", date(2026, 11, 19)),
    ],
)
def test_a_weekday_that_puts_their_day_right_is_of_the_same_week(named: str, words: str, promised_on: date) -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good")
    chat.say(f"they answer {named}")
    chat.say(words)
    assert chat.interview.promised_on == promised_on


def test_a_weekday_that_puts_the_interview_right_is_of_the_same_week() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on Tuesday 17 November at 2")
    chat.say("no, Wednesday")
    assert chat.interview.held_on == date(2026, 11, 18)
