"""Settings in words and by command: what is wished counts at once, says what it moved, and can be undone."""

from __future__ import annotations

from datetime import time

import pytest

from storage.facts import Cadence, CardWish, Person, QuestionKind
from tests.core.decide.chat import Chat


def _acme() -> Chat:
    """A follow-up comes on Tuesday at 9."""
    chat = Chat.begin()
    chat.say("interviewed at Acme on friday, felt good, they named no day")
    return chat


@pytest.mark.parametrize(
    ("words", "said", "next_message"),
    [
        ("don't write before 10", "Quiet hours: 21:00 to 10:00.", "now due tomorrow, Tuesday 3 November, 10:00"),
        (
            "I work nights, quiet from 8 to 16",
            "Quiet hours: 08:00 to 16:00.",
            "now due today, Monday 2 November, 16:00",
        ),
        ("no messages after 8pm", "Quiet hours: 20:00 to 08:00.", "still due tomorrow, Tuesday 3 November, 09:00"),
        ("no quiet hours", "Quiet hours: none.", "still due"),
        ("mornings at 7:30", "Morning messages: 07:30.", "now due tomorrow, Tuesday 3 November, 07:30"),
        ("gentle please", "Pace: gentle.", "now due Friday 6 November, 09:00"),
        ("always a card", "The card: after every interview.", "still due"),
        ("never suggest a card", "The card: never.", "still due"),
        ("no calm words", "Calm words are off", "still due"),
        ("use irish holidays", "Public holidays: Ireland.", "still due"),
        ("no public holidays", "Public holidays: none.", "still due"),
        ("I moved to New York", "I count in New York time; it is 07:00 there.", "now due"),
        ("I'm in Scotland", "Public holidays: Scotland, United Kingdom.", "still due"),
        ("/settings quiet 22-7", "Quiet hours: 22:00 to 07:00.", "still due"),
        ("/settings morning 10", "Morning messages: 10:00.", "now due tomorrow, Tuesday 3 November, 10:00"),
        ("/settings gentle", "Pace: gentle.", "now due Friday 6 November, 09:00"),
        ("/settings holidays Ireland", "Public holidays: Ireland.", "still due"),
        ("/settings calm off", "Calm words are off", "still due"),
        ("/timezone Berlin", "I count in Berlin time; it is 13:00 there.", "now due"),
    ],
)
def test_a_setting_says_what_it_is_now_and_when_the_next_message_comes(
    words: str, said: str, next_message: str
) -> None:
    chat = _acme()
    before, planned = chat.known.person, chat.planned()
    [answer] = chat.say(words)
    assert said in answer.text
    assert f"Your next message is {next_message}" in answer.text
    assert answer.captions == ["Undo"]
    [undone] = chat.press(answer, "Undo")
    assert undone.text.startswith("Undone. ")
    assert f"Your next message is {next_message.split()[0]} due tomorrow, Tuesday 3 November, 09:00." in undone.text
    assert _ways(chat.known.person) == _ways(before)
    assert chat.planned() == planned


def _ways(person: Person) -> tuple[object, ...]:
    return (
        person.zone, person.country, person.part, person.quiet_from, person.quiet_to, person.morning,
        person.cadence, person.card, person.calm, person.paused_until_at,
    )  # fmt: skip


def test_what_was_said_is_what_comes() -> None:
    for words, at in (("mornings at 7:30", "07:30"), ("don't write before 10", "10:00"), ("gentle please", "09:00")):
        chat = _acme()
        chat.say(words)
        [first] = chat.wait("2026-11-06T12:00")[:1]
        assert f"{first.at.astimezone(chat.now.tzinfo):%H:%M}" == at


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("don't write before 25", "There is no 25 on a clock"),
        ("mornings at 25:00", "There is no 25:00 on a clock"),
        ("quiet from 08:00 to 08:00", "All 24 hours would leave no time"),
        ("quiet all day", "All 24 hours would leave no time"),
        ("quiet from 09:00 to 08:30", "would leave no time"),
        ("mornings at 23:00", "23:00 lies in your quiet hours (21:00 to 08:00)"),
        ("/settings holidays Blorpland", "I know no country called Blorpland"),
        ("/timezone Blorptown", "I do not know a place called Blorptown"),
        ("/settings banana", "I could not read a setting in “banana”"),
        ("/settings quiet banana", "I could not read a setting in “banana”"),
        ("/pause banana", "I could not read a setting in “banana”"),
        ("pause until 2 november 2024", "That day is gone already"),
        ("pause until 5 november 2030", "more than a year away"),
    ],
)
def test_what_makes_no_sense_changes_nothing_and_says_why(words: str, why: str) -> None:
    chat = _acme()
    before, planned = chat.known.person, chat.planned()
    answer = chat.say(words)[0]
    assert why in answer.text
    assert "Undo" not in answer.captions
    assert _ways(chat.known.person) == _ways(before)
    assert chat.planned() == planned


def test_what_is_so_already_is_said_and_is_no_change() -> None:
    chat = _acme()
    chat.say("i'm in london")
    changes = len(chat.known.changes)
    assert chat.say("steady")[0].text == "That is so already. Pace: steady."
    assert chat.say("i'm in london")[0].text == "That is so already. Place: London, where it is 12:00."
    assert len(chat.known.changes) == changes


def test_a_morning_hour_shortly_before_the_end_of_quiet_hours_ends_them() -> None:
    chat = Chat.begin()
    chat.say("mornings at 6:45")
    assert (chat.known.person.morning, chat.known.person.quiet_to) == (time(6, 45), time(6, 45))


def test_the_card_and_the_calm_words_follow_their_setting() -> None:
    chat = Chat.begin()
    chat.say("no calm words")
    chat.say("always a card")
    chat.say("gentle")
    person = chat.known.person
    assert (person.calm, person.card, person.cadence) == (False, CardWish.ALWAYS, Cadence.GENTLE)
    chat.say("interview at Acme tomorrow at 10 by phone")
    assert "card" in [kind for kind, _ in chat.planned()]


def test_a_setting_named_alone_asks_and_takes_a_bare_answer() -> None:
    for command, answer, said in (
        ("/settings quiet", "10pm to 8", "Quiet hours: 22:00 to 08:00."),
        ("/settings morning", "7:30", "Morning messages: 07:30."),
        ("/settings holidays", "Ireland", "Public holidays: Ireland."),
        ("/settings place", "Lisbon", "I count in Lisbon time"),
        ("i work nights", "8 to 16", "Quiet hours: 08:00 to 16:00."),
        ("/pause", "two weeks", "No messages until Monday 16 November, 09:00"),
        ("/pause", "until friday", "No messages until Friday 6 November, 09:00"),
    ):
        chat = _acme()
        [asked] = chat.say(command)
        assert "Back" in asked.captions
        [taken] = chat.say(answer)
        assert said in taken.text, answer
        assert chat.known.question is None


def test_a_setting_that_was_asked_for_is_in_the_way_of_nothing() -> None:
    chat = _acme()
    chat.say("/settings morning")
    [noted] = chat.say("Acme said no")[:1]
    assert "no from Acme" in noted.text
    chat.say("interview at Globex on friday at 10")
    assert chat.known.person.morning == time(9)
    assert [one.company for one in chat.known.interviews] == ["Acme", "Globex"]


def test_words_that_wait_for_an_answer_are_not_put_aside_for_the_card() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 27 october, felt good, they named no day")
    chat.say("interviewed at Globex on 28 october, felt good, they named no day")
    [asked] = chat.say("they said no")
    [card] = chat.say("/settings")
    chat.press(card, "Quiet hours")
    assert chat.known.question is not None
    assert chat.known.question.kind is QuestionKind.WHICH
    chat.press(asked, "Globex")
    assert "Globex" in chat.shown[-1].text


def test_quiet_by_the_day_of_the_week_is_named_as_what_it_cannot_do() -> None:
    [answer] = Chat.begin().say("don't message me at weekends")
    assert "nothing was changed" in answer.text


def test_an_edited_message_sets_what_it_says_now() -> None:
    chat = _acme()
    chat.say("don't write before 10")
    said = chat.next_message - 1
    chat.edit(said, "don't write before 11")
    assert chat.known.person.quiet_to == time(11)
    assert "21:00 to 11:00" in chat.shown[-1].text


def test_another_language_is_answered_honestly() -> None:
    [answer] = Chat.begin().say("can you speak spanish with me?")
    assert answer.text.startswith("English only, for now.")


def test_a_setting_told_before_the_place_is_known_stays() -> None:
    chat = Chat.begin(zone_told=False, language="en-GB")
    chat.say("use irish holidays")
    chat.say("/list")
    assert chat.known.person.country == "IE"
