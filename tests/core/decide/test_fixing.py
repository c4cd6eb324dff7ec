"""A stored fact is put right: in words, by its button, or by telling it again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.core.decide.correcting import correct
from bot.core.decide.turn import Ask, Turn
from bot.core.reading import Fields, Intent, Reading
from bot.core.wording.picking import Picker
from storage.facts import InterviewState, Promise
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


@pytest.mark.parametrize("words", ["remove dana", "Dana was not there", "actually Dana wasn't there"])
def test_who_was_not_there_goes_out_of_the_interview_that_holds_the_name(words: str) -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 29 october with Dana Lee and Tom, felt good, they named no day")
    chat.say("interviewed at Globex on 30 october with Bo, felt good, they named no day")
    chat.wait(timedelta(hours=2))
    acme, globex = chat.known.interviews
    turn = Turn(chat.known, chat.known, chat.now, Picker())
    correct(turn, Ask(Reading(Intent.EDIT, Fields(people=("Dana",))), text=words, interview_id=globex.id))
    assert [turn.interview(one.id).people for one in (acme, globex)] == [("Tom",), ("Bo",)]  # type: ignore[union-attr]
    assert turn.messages[-1].html.startswith("Changed.")


def test_a_name_that_no_interview_holds_changes_nothing() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Globex on 30 october with Tom, felt good, they named no day")
    turn = Turn(chat.known, chat.known, chat.now, Picker())
    correct(turn, Ask(Reading(Intent.EDIT, Fields(people=("Bo",))), text="Bo was not there"))
    assert turn.known == chat.known
    assert "nobody called Bo" in turn.messages[-1].html
