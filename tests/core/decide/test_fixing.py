"""A stored fact is put right: in words, by its button, or by telling it again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from storage.facts import Feeling, Format, InterviewState, Promise
from tests.core.decide.chat import Chat, Shown


def _told(text: str = "interview at acme on friday at 10am with Sam Ito, data analyst") -> tuple[Chat, Shown]:
    chat = Chat.begin()
    return chat, chat.say(text)[0]


def test_a_wrong_weekday_is_put_right_and_the_interview_read_back() -> None:
    chat, _ = _told()
    [changed] = chat.say("it was wednesday not friday")
    assert chat.interview.held_on == date(2026, 11, 4)
    assert changed.text.startswith("Changed. Now it reads:")
    assert "Undo" in changed.captions


def test_the_name_of_the_one_person_met_is_put_right() -> None:
    chat, _ = _told()
    chat.say("her name is Dana Lee")
    assert chat.interview.people == ("Dana Lee",)


@pytest.mark.parametrize(
    ("caption", "words", "name", "value"),
    [
        ("Company", "Initrode", "company", "Initrode"),
        ("Role", "data engineer", "role", "data engineer"),
        ("People", "Dana Lee and Tom Berg", "people", ("Dana Lee", "Tom Berg")),
        ("When", "thursday", "held_on", date(2026, 11, 5)),
        ("Answer day", "the 20th", "promised_on", date(2026, 11, 20)),
    ],
)
def test_each_part_has_a_button_and_its_answer_takes_the_place_of_what_was_there(
    caption: str, words: str, name: str, value: object
) -> None:
    chat, told = _told()
    [asked] = chat.press(told, caption)
    assert asked.message.asks
    assert asked.text.startswith("Acme: ")
    chat.say(words)
    assert getattr(chat.interview, name) == value
    assert chat.known.question is None


def test_an_hour_alone_keeps_the_day() -> None:
    chat, told = _told()
    chat.press(told, "When")
    chat.say("2pm")
    assert chat.interview.held_on == date(2026, 11, 6)
    assert f"{chat.interview.begins_at:%H:%M}" == "14:00"


def test_what_plainly_says_another_thing_is_not_taken_for_a_name() -> None:
    chat, told = _told()
    chat.press(told, "Company")
    chat.say("they said no")
    assert chat.interview.company == "Acme"
    assert chat.interview.state is InterviewState.NO


def test_a_promised_day_before_the_interview_is_asked_about_and_can_be_undone() -> None:
    chat, _ = _told()
    [asked] = chat.say("they will answer by wednesday the 4th")
    assert asked.message.asks
    assert "which is later" in asked.text
    chat.press(asked, "Undo")
    assert chat.interview.promise is Promise.UNSAID


def test_nothing_to_change_says_so_and_offers_the_parts() -> None:
    chat, _ = _told()
    [answer] = chat.say("the interview is on friday at 10am")
    assert "When" in answer.captions
    assert chat.interview.held_on == date(2026, 11, 6)


def test_a_company_that_is_not_stored_changes_no_other() -> None:
    chat, _ = _told()
    before = chat.known.interviews
    [answer] = chat.say("Globex said no")
    assert chat.known.interviews == before
    assert "Globex" in answer.text


_ACME_AND_GLOBEX = (
    "interviewed at Acme on 29 october with Dana Lee and Tom, data analyst, felt good, they answer by friday",
    "interviewed at Globex on 30 october with Bo, felt good, they named no day",
)


def _two() -> Chat:
    chat = Chat.begin()
    for words in _ACME_AND_GLOBEX:
        chat.say(words)
    chat.wait(timedelta(hours=2))
    return chat


@pytest.mark.parametrize(
    "words",
    [
        "remove dana",
        "Dana was not there",
        "actually Dana wasn't there",
        "i never met Dana",
        "take dana out",
        "dana didn't come",
    ],
)
def test_who_was_not_there_goes_out_of_the_interview_that_holds_the_name(words: str) -> None:
    chat = _two()
    [changed] = chat.say(words)
    assert [one.people for one in chat.known.interviews] == [("Tom",), ("Bo",)]
    assert changed.text.startswith("Changed.")
    chat.press(changed, "Undo")
    assert chat.known.interviews[0].people == ("Dana Lee", "Tom")


def test_a_name_that_no_interview_holds_changes_nothing() -> None:
    chat, _ = _told("interviewed at Globex on 30 october with Tom, felt good, they named no day")
    before = chat.known.interviews
    [answer] = chat.say("Bo was not there")
    assert chat.known.interviews == before
    assert "nobody called Bo" in answer.text


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("it's Acme Labs not Acme", "company", "Acme Labs"),
        ("not acme, Acme Labs", "company", "Acme Labs"),
        ("wrong company, it's Initrode", "company", "Initrode"),
        ("it's spelled Akme", "company", "Akme"),
        ("rename acme to Initech", "company", "Initech"),
        ("not Dana, Diana", "people", ("Diana", "Tom")),
        ("her name isn't dana it's diana", "people", ("Diana", "Tom")),
        ("it was Lisa not Dana", "people", ("Lisa", "Tom")),
        ("Dana's surname is Fox", "people", ("Dana Fox", "Tom")),
        ("i met Kim too", "people", ("Dana Lee", "Tom", "Kim")),
        ("it was on zoom not phone", "format", Format.VIDEO),
        ("it was in person", "format", Format.ON_SITE),
        ("the role is analyst", "role", "analyst"),
        ("no, the role was data engineer", "role", "data engineer"),
        ("they never said friday", "promise", Promise.NONE),
        ("they didn't name a day", "promise", Promise.NONE),
        ("forget the friday thing", "promise", Promise.NONE),
        ("it felt mixed actually", "felt", Feeling.MIXED),
        ("it lasted 45 minutes", "minutes", 45),
    ],
)
def test_every_part_is_put_right_in_words(words: str, name: str, value: object) -> None:
    chat = Chat.begin()
    chat.say(_ACME_AND_GLOBEX[0])
    chat.wait(timedelta(hours=2))
    said = chat.say(words)
    assert getattr(chat.interview, name) == value
    assert any("Undo" in one.captions for one in said)


def test_what_is_so_already_is_said_to_be() -> None:
    chat = Chat.begin()
    chat.say(_ACME_AND_GLOBEX[0])
    before = chat.known.interviews
    [answer] = chat.say("the role is data analyst")
    assert chat.known.interviews == before
    assert answer.text.startswith("It reads so already:")


def test_a_company_put_right_is_put_right_in_every_round_of_its_story() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 26 october with Dana, felt good, they named no day")
    chat.say("acme wants me back on thursday at 2")
    chat.say("it's Acme Labs not Acme")
    assert [one.company for one in chat.known.interviews] == ["Acme Labs", "Acme Labs"]
    [answer] = chat.say("undo")
    assert answer.text.startswith("Undone: Acme Labs is Acme again.")
    assert [one.company for one in chat.known.interviews] == ["Acme", "Acme"]
