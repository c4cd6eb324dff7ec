"""An open question: asked once, one at a time, answered in words or by a tap, never in the way of anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.reading import Fields, Intent
from bot.core.wording.answers_questions import confirm
from storage.facts import Feeling, InterviewState, Kind, Promise, QuestionKind, ReminderState
from tests.core.decide.chat import Chat, Shown


def _asked(chat: Chat) -> QuestionKind | None:
    return chat.known.question.kind if chat.known.question else None


def _debrief() -> tuple[Chat, Shown]:
    chat = Chat.begin()
    chat.say("interview at Acme tomorrow at 10 with Dana Lee")
    return chat, chat.wait("2026-11-03T12:00")[-1]


def test_how_it_went_is_answered_in_a_word_and_the_other_half_is_asked() -> None:
    chat, debrief = _debrief()
    assert debrief.message.asks
    [noted, asked] = chat.say("warm")
    assert chat.interview.felt is Feeling.WARM
    assert noted.text.startswith("Acme: noted, warm.")
    assert asked.text.startswith("Acme: when did they say you would hear?")
    chat.say("the 12th")
    assert f"{chat.interview.promised_on}" == "2026-11-12"
    assert _asked(chat) is QuestionKind.KNOWS


def test_both_halves_in_one_message_leave_nothing_of_it_to_ask() -> None:
    chat, debrief = _debrief()
    chat.say("it went well, they said by friday", reply_to=debrief)
    assert (chat.interview.felt, chat.interview.promise) == (Feeling.WARM, Promise.DAY)
    assert _asked(chat) is QuestionKind.KNOWS


@pytest.mark.parametrize("words", ["no idea", "not sure", "i don't know", "skip"])
def test_not_knowing_is_an_answer(words: str) -> None:
    chat, debrief = _debrief()
    chat.press(debrief, "Warm")
    [answer] = chat.say(words)
    assert "that is fine" in answer.text
    assert (_asked(chat), chat.interview.promise) == (None, Promise.UNSAID)


@pytest.mark.parametrize("words", ["they didn't say", "they named none"])
def test_no_day_named_is_another_answer_than_not_knowing(words: str) -> None:
    chat, debrief = _debrief()
    chat.press(debrief, "Warm")
    chat.say(words)
    assert chat.interview.promise is Promise.NONE


def test_it_stays_open_over_an_unrelated_message() -> None:
    chat, debrief = _debrief()
    chat.press(debrief, "Cold")
    chat.say("i hate all this waiting")
    chat.say("list")
    assert _asked(chat) is QuestionKind.PROMISED
    chat.say("by the 12th")
    assert chat.interview.promise is Promise.DAY


def test_a_reply_to_another_reminder_answers_no_question() -> None:
    chat, _ = _debrief()
    chat.say("interviewed at Globex on 27 october, felt good, they named no day")
    pushed = chat.wait("2026-11-05T10:00")
    follow_up = next(one for one in pushed if one.text.startswith("Globex"))
    assert _asked(chat) is QuestionKind.FELT
    chat.say("skip", reply_to=follow_up)
    step = next(one for one in chat.known.reminders if one.id in follow_up.message.reminder_ids)
    assert step.state is ReminderState.SKIPPED
    assert _asked(chat) is QuestionKind.FELT


def test_a_bare_skip_after_a_newer_reminder_is_about_that() -> None:
    chat, _ = _debrief()
    [thanks] = chat.wait("2026-11-03T14:30")
    chat.say("skip")
    step = next(one for one in chat.known.reminders if one.id in thanks.message.reminder_ids)
    assert (step.kind, step.state) == (Kind.THANK_YOU, ReminderState.SKIPPED)


def test_the_question_closes_with_its_interview() -> None:
    chat, _ = _debrief()
    chat.say("Acme said no")
    assert _asked(chat) is None


def test_a_follow_up_that_asks_opens_the_question_whether_a_day_was_named() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 26 october")
    [asked] = chat.wait("2026-11-03T10:00")
    assert asked.message.asks
    assert _asked(chat) is QuestionKind.PROMISED
    chat.say("the 9th")
    assert chat.planned() == [("deadline_day", "2026-11-09T09:00"), ("follow_up_1", "2026-11-12T09:00")]


def test_told_that_none_was_named_the_suggestion_comes_at_once() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 26 october")
    [asked] = chat.wait("2026-11-03T10:00")
    [_, suggested] = chat.press(asked, "They named none")
    assert "Sent" in suggested.captions
    assert "Subject:" in suggested.text


def test_words_that_wait_for_a_yes_are_not_lost_to_a_lesser_question() -> None:
    chat = Chat.begin()
    [doubtful] = chat.say("interview at globex next friday")
    chat.say("interviewed at acme today at 10")
    assert _asked(chat) is QuestionKind.CONFIRM
    chat.press(doubtful, "Yes")
    assert [one.company for one in chat.known.interviews] == ["Acme", "Globex"]


def test_words_put_aside_for_newer_ones_are_said_to_be_and_their_buttons_go() -> None:
    chat = Chat.begin()
    [first] = chat.say("interview at globex next friday")
    [second] = chat.say("interview at initech next thursday")
    assert "put aside" in second.text
    assert next(one for one in chat.shown if one.id == first.id).captions == []


def test_a_yes_on_an_older_question_does_not_confirm_the_newer_one() -> None:
    chat = Chat.begin()
    [first] = chat.say("interview at globex next friday")
    chat.say("interview at initech next thursday")
    chat.press_data(first.id, "yes")
    assert chat.toast is not None
    assert "no longer applies" in chat.toast
    assert chat.known.interviews == ()


def test_which_one_takes_the_company_the_job_or_the_person_in_words() -> None:
    for words in ("data engineer", "the engineer one", "the one with Tom"):
        chat = Chat.begin()
        chat.say("interviewed at acme on 27 october, data analyst, with Dana Lee")
        chat.say("interviewed at acme on 28 october, data engineer, with Tom")
        [asked] = chat.say("acme said no")
        assert asked.captions == ["Acme: data engineer", "Acme: data analyst"]
        chat.say(words)
        states = {one.role: one.state for one in chat.known.interviews}
        assert states == {"data analyst": InterviewState.WAITING, "data engineer": InterviewState.NO}


def test_which_one_is_not_answered_by_a_sentence_about_something_else() -> None:
    chat = Chat.begin()
    chat.say("interviewed at acme on 27 october, they named no day")
    chat.say("interviewed at globex on 28 october, they named no day")
    chat.say("they said no")
    chat.say("acme: they are still deciding, by the 20th")
    assert {one.state for one in chat.known.interviews} == {InterviewState.WAITING}


def test_a_button_for_an_interview_does_what_waited() -> None:
    chat = Chat.begin()
    chat.say("interviewed at acme on 27 october, they named no day")
    chat.say("interviewed at globex on 28 october, they named no day")
    [asked] = chat.say("they said no")
    chat.press(asked, "Globex")
    assert {one.company: one.state.value for one in chat.known.interviews} == {"Acme": "waiting", "Globex": "no"}


def test_cancel_lets_the_question_go() -> None:
    chat, _ = _debrief()
    [answer] = chat.say("/cancel")
    assert answer.text == "Let go. Nothing was changed."
    assert _asked(chat) is None
    [again] = chat.say("/cancel")
    assert "nothing open" in again.text


def test_a_yes_days_after_to_a_deletion_deletes_nothing() -> None:
    chat = Chat.begin()
    chat.say("interview at acme on 27 november at 10")
    chat.say("delete acme")
    chat.wait(timedelta(days=3))
    chat.say("yes")
    assert len(chat.known.interviews) == 1


@pytest.mark.parametrize("words", ["qwerty", "blah blah blah"])
def test_what_cannot_be_read_is_answered_with_the_one_thing_to_tap(words: str) -> None:
    chat, _ = _debrief()
    chat.say("/cancel")
    [answer] = chat.say(words)
    assert answer.text.startswith("Acme: I am not sure what to note.")
    assert answer.captions == ["Warm", "Mixed", "Cold"]


def test_a_reply_to_a_message_that_nothing_is_remembered_of_asks_which_of_the_open_ones_is_meant() -> None:
    chat = Chat.begin()
    chat.say("interview at Quillmark tomorrow at 10")
    chat.say("interview at Northwind on Thursday at 10")
    lost = replace(chat.shown[0], id=99_999)
    [asked] = chat.say("they will answer by Friday", reply_to=lost)
    assert asked.captions == ["Northwind", "Quillmark"]


@pytest.mark.parametrize("words", ["at stripe", "At Stripe", "with stripe", "it's stripe", "for Stripe"])
def test_a_company_in_answer_to_its_question_is_the_name_alone(words: str) -> None:
    chat = Chat.begin()
    chat.say("interview tomorrow at 2pm, data analyst")
    chat.say(words)
    assert chat.interview.company == "Stripe"


def test_the_place_is_asked_for_in_full_only_once() -> None:
    chat = Chat.begin(zone_told=False)
    asked = [*chat.say("/start"), *chat.say("/start"), *chat.say("interviewed at Acme yesterday")]
    asked += [*chat.say("delete acme"), *chat.say("interviewed at Globex yesterday")]
    assert sum("so that 9:00 is your 9:00" in one.text for one in asked) == 1
    assert sum(one.text.startswith("Where are you? A city is enough.") for one in asked) >= 1


def test_what_cannot_be_read_after_a_thank_you_names_the_step() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Tom, felt good, they named no day")
    [answer] = chat.say("qwerty")
    assert "the thank-you to Tom: did you send it?" in answer.text


def test_a_question_about_their_answer_names_a_company_or_says_they() -> None:
    for told, said in ((Fields(reply_by=date(2026, 11, 9)), "they will answer by"), (Fields(no_day=True), "they will")):
        html = confirm([(Intent.SET_REPLY_BY, told, None)], date(2026, 11, 2))
        assert html.startswith(f"I read: {said}")
    assert "Acme</b> will answer" in confirm([(Intent.SET_REPLY_BY, Fields(), "Acme")], date(2026, 11, 2))


@pytest.mark.parametrize(
    "job",
    [
        "head of retail",
        "pain clinic nurse",
        "grief counsellor",
        "status page engineer",
        "senior care assistant",
        "cook",
    ],
)
def test_a_job_is_taken_for_one_whatever_its_words_might_say_elsewhere(job: str) -> None:
    chat = Chat.begin()
    [told, *_] = chat.say("interviewed at Acme yesterday with Dana, they named no day, it felt mixed")
    chat.press(told, "Role")
    chat.say(job)
    assert chat.interview.role == job
    assert _asked(chat) is not QuestionKind.ROLE


def test_a_vent_while_a_job_is_asked_for_is_no_job() -> None:
    chat = Chat.begin()
    [told, *_] = chat.say("interviewed at Acme yesterday with Dana, they named no day, it felt mixed")
    chat.press(told, "Role")
    chat.say("I am so sick of this")
    assert chat.interview.role is None
