"""The person themselves: the start, where they are, a pause, and what is deleted."""

from __future__ import annotations

from datetime import timedelta

from bot.core.decision import Keyboard
from storage.facts import QuestionKind
from tests.core.decide.chat import Chat


def _new(language: str = "en-GB") -> Chat:
    return Chat.begin(zone_told=False, language=language)


def test_start_welcomes_and_asks_where_one_is_with_likely_places() -> None:
    chat = _new("de")
    [welcome, asked] = chat.say("/start")
    assert welcome.message.keyboard is Keyboard.LOCATION
    assert asked.captions == ["Berlin", "Vienna", "Zurich"]
    assert asked.message.asks


def test_a_place_in_words_a_button_or_a_shared_place_sets_the_zone() -> None:
    said, tapped, shared = _new(), _new("de"), _new()
    said.say("/start")
    said.say("leeds")
    tapped.press(tapped.say("/start")[1], "Vienna")
    shared.say("/start")
    shared.locate("Asia/Tokyo", "JP")
    zones = [(one.known.person.zone, one.known.person.zone_told) for one in (said, tapped, shared)]
    assert zones == [("Europe/London", True), ("Europe/Vienna", True), ("Asia/Tokyo", True)]
    assert said.known.question is None


def test_at_sea_a_city_is_asked_for() -> None:
    chat = _new()
    [answer] = chat.locate(None, None)
    assert "The name of a city will do" in answer.text


def test_a_name_that_several_places_have_is_asked_about() -> None:
    chat = _new()
    chat.say("/start")
    [asked] = chat.say("i am in portland")
    assert asked.captions == ["Portland, Oregon, United States", "Portland, Maine, United States"]
    chat.press(asked, "Portland, Maine, United States")
    assert chat.known.person.zone == "America/New_York"


def test_a_place_that_is_not_known_keeps_the_question_in_one_message() -> None:
    chat = _new()
    chat.say("/start")
    [answer] = chat.say("blorptown")
    assert "I do not know a place called blorptown" in answer.text
    assert "London" in answer.captions
    assert chat.known.question is not None
    assert chat.known.question.kind is QuestionKind.ZONE


def test_another_place_moves_what_is_planned_and_can_be_undone() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good, they named no day")
    before = chat.planned()
    [moved] = chat.say("i'm in Lisbon now")
    assert "I count in Lisbon time; it is 12:00 there." in moved.text
    assert "Public holidays: Lisbon, Portugal." in moved.text
    [undone] = chat.press(moved, "Undo")
    assert undone.text.startswith("Undone. I count in London time")
    assert chat.planned() == before


def test_start_again_says_that_everything_is_still_there() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on thursday at 10")
    [answer] = chat.say("/start")
    assert "one open interview" in answer.text
    assert len(chat.known.interviews) == 1


def test_one_interview_is_deleted_after_one_question() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on thursday at 10")
    chat.say("interview at Globex on thursday at 3pm")
    [asked] = chat.say("delete acme")
    assert "It cannot be undone" in asked.text
    chat.press(asked, "Delete it")
    assert [one.company for one in chat.known.interviews] == ["Globex"]
    gone = asked.message.interview_ids[0]
    assert all(one.interview_id != gone for one in chat.known.reminders)
    assert all(gone not in one.interview_ids for one in chat.known.changes)


def test_with_an_interview_goes_what_was_drafted_for_it_and_what_was_asked_about_it() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme yesterday at 10 with Dana Lee")
    chat.say("/draft")
    assert "Dana" in repr(chat.known)
    [asked] = chat.say("delete acme")
    chat.press(asked, "Delete it")
    assert "Dana" not in repr(chat.known)
    assert "Acme" not in repr(chat.known)


def test_a_deletion_may_be_confirmed_or_refused_in_words() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on thursday at 10")
    chat.say("delete acme")
    [kept] = chat.say("no")
    assert kept.text == "Kept. Nothing was deleted."
    chat.say("delete acme")
    chat.say("yes")
    assert chat.known.interviews == ()


def test_of_two_at_one_company_it_is_asked_which_to_delete() -> None:
    chat = Chat.begin()
    chat.say("interviewed at acme on 27 october, data analyst")
    chat.say("interviewed at acme on 28 october, data engineer")
    [asked] = chat.say("/delete acme")
    assert asked.captions == ["Acme: data analyst", "Acme: data engineer", "Keep it"]
    [sure] = chat.press(asked, "Acme: data analyst")
    chat.press(sure, "Delete it")
    assert [one.role for one in chat.known.interviews] == ["data engineer"]


def test_everything_is_deleted_after_one_question_of_its_own() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on thursday at 10")
    [offered] = chat.say("/delete")
    [asked] = chat.press(offered, "Delete everything")
    assert chat.decision is not None
    assert not chat.decision.forget_person
    chat.press(asked, "Delete everything")
    assert chat.decision.forget_person


def test_what_is_not_stored_cannot_be_deleted() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on thursday at 10")
    [answer] = chat.say("/delete Hooli")
    assert "nothing stored under Hooli" in answer.text


def test_start_with_words_behind_it_is_a_start_and_nothing_else() -> None:
    for payload in ("delall", "undo:1", "delete everything", "x" * 64, "<b>"):
        chat = Chat.begin()
        chat.say("interview at Acme on thursday at 10")
        before = chat.known
        [answer] = chat.say(f"/start {payload}")
        assert "one open interview" in answer.text
        assert (chat.known.interviews, chat.known.reminders) == (before.interviews, before.reminders)


def test_a_deletion_offers_no_more_than_six_buttons() -> None:
    chat = Chat.begin()
    for name in ("Acme", "Globex", "Initech", "Hooli", "Umbrella", "Stark"):
        chat.say(f"interviewed at {name} yesterday at 10, felt good, they named no day")
    [asked] = chat.say("/delete")
    assert asked.captions == ["Initech", "Hooli", "Umbrella", "Stark", "Delete everything", "Keep it"]


def test_everything_may_be_deleted_where_there_is_no_interview() -> None:
    chat = Chat.begin()
    [asked] = chat.say("/delete all")
    assert asked.text.startswith("Delete what I keep of you: your settings")
    [gone] = chat.press(asked, "Delete everything")
    assert gone.text.startswith("All of it is deleted: your settings and this")


def test_undo_after_a_deletion_says_that_it_is_final_and_takes_nothing_else_back() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme yesterday, felt good, they answer by Friday")
    chat.say("no messages before 10")
    chat.say("delete Acme")
    chat.say("yes")
    until = chat.known.person.quiet_to
    [said] = chat.say("undo")
    assert said.text.startswith("What is deleted is gone for good")
    assert (chat.known.interviews, chat.known.person.quiet_to) == ((), until)
    chat.wait(timedelta(minutes=1))
    chat.say("no messages before 9")
    [said] = chat.say("undo")
    assert said.text.startswith("Undone.")
    assert chat.known.person.quiet_to == until
