"""An interview is told of: what is stored, how it is read back, and what is asked for."""

from __future__ import annotations

from datetime import date, timedelta

from storage.facts import Feeling, Format, InterviewState, Promise, QuestionKind
from tests.core.decide.chat import Chat


def _question(chat: Chat) -> QuestionKind | None:
    return chat.known.question.kind if chat.known.question else None


def test_what_was_understood_is_read_back_with_weekday_zone_and_the_next_date() -> None:
    chat = Chat.begin()
    [told] = chat.say("Interview at Acme tomorrow at 2pm on site, data analyst, with Dana Lee and Tom")
    assert told.text.splitlines() == [
        "Acme, data analyst, with Dana Lee and Tom.",
        "Interview: Tuesday 3 November, 14:00 (London time, tomorrow), on site.",
        "Next from me: what to ask before you leave, today, Monday 2 November, 18:00.",
    ]
    assert told.captions == ["When", "Answer day", "Company", "Role", "People", "Undo"]
    assert chat.interview.format is Format.ON_SITE


def test_an_interview_that_is_over_asks_how_it_went_and_offers_the_thank_you() -> None:
    chat = Chat.begin()
    [_, asked] = chat.say("interviewed at acme today at 10 with dana and tom")
    assert asked.text.startswith("Acme: how did it go?")
    assert asked.captions == ["Warm", "Mixed", "Cold", "Draft the thank-you"]
    assert chat.interview.state is InterviewState.WAITING


def test_told_more_than_thirty_days_late_it_asks_only_whether_to_chase_or_to_close() -> None:
    chat = Chat.begin()
    [_, asked] = chat.say("interviewed at acme 5 weeks ago")
    assert asked.captions == ["Chase once", "Close it"]
    assert chat.planned() == []


def test_without_a_day_the_rest_is_kept_until_one_is_told() -> None:
    chat = Chat.begin()
    [asked] = chat.say("i have an interview at Acme with Dana Lee")
    assert "Which day" in asked.text
    assert chat.known.interviews == ()
    chat.say("thursday at 3pm")
    assert (chat.interview.company, chat.interview.held_on) == ("Acme", date(2026, 11, 5))
    assert chat.interview.people == ("Dana Lee",)


def test_a_doubtful_day_is_asked_about_before_anything_is_stored() -> None:
    chat = Chat.begin()
    [asked] = chat.say("interview at globex next friday")
    assert asked.captions == ["Yes", "No", "Friday 6 November"]
    assert chat.known.interviews == ()
    chat.press(asked, "Friday 6 November")
    assert chat.interview.held_on == date(2026, 11, 6)


def test_a_doubtful_day_may_be_put_right_in_words() -> None:
    chat = Chat.begin()
    chat.say("interview at globex next friday")
    chat.say("no, the 6th")
    assert chat.interview.held_on == date(2026, 11, 6)


def test_a_no_to_a_doubtful_reading_stores_nothing() -> None:
    chat = Chat.begin()
    [asked] = chat.say("interview at globex next friday")
    [answer] = chat.press(asked, "No")
    assert "changed nothing" in answer.text
    assert (chat.known.interviews, chat.known.question) == ((), None)


def test_the_same_interview_told_twice_is_there_once() -> None:
    chat = Chat.begin()
    chat.say("interview at acme on thursday at 10")
    chat.now += timedelta(hours=1)
    chat.say("interview at acme on thursday at 10, with Dana Lee")
    assert chat.interview.people == ("Dana Lee",)


def test_two_jobs_at_one_company_are_two_interviews() -> None:
    chat = Chat.begin()
    chat.say("interviewed at acme on 27 october, data analyst")
    chat.say("interviewed at acme on 28 october, data engineer")
    assert [one.role for one in chat.known.interviews] == ["data analyst", "data engineer"]


def test_a_fragment_within_a_minute_adds_to_what_was_just_told() -> None:
    chat = Chat.begin()
    chat.say("interview at acme on thursday at 10")
    chat.now += timedelta(seconds=20)
    chat.say("oh and it's on zoom")
    assert chat.interview.format is Format.VIDEO


def test_the_words_after_new_tell_of_an_interview_even_where_another_is_known() -> None:
    chat = Chat.begin()
    chat.say("interview at acme on thursday at 10")
    chat.say("/new data analyst at Initech on monday at 9")
    assert [one.company for one in chat.known.interviews] == ["Acme", "Initech"]


def test_a_bare_name_after_new_is_the_company_and_the_day_is_asked_for() -> None:
    chat = Chat.begin()
    chat.say("/new")
    [asked] = chat.say("acme")
    assert "Which day is the interview with Acme?" in asked.text
    chat.say("tuesday at 2pm")
    assert chat.interview.company == "Acme"


def test_an_interview_with_no_company_asks_for_one_after_the_rest_is_kept() -> None:
    chat = Chat.begin()
    messages = chat.say("interview tomorrow at 2pm, data analyst")
    assert messages[-1].message.asks
    assert _question(chat) is QuestionKind.COMPANY
    chat.say("Initrode")
    assert chat.interview.company == "Initrode"
    assert chat.known.question is None


def test_what_was_told_before_the_place_is_known_is_kept_and_only_the_place_is_asked_for() -> None:
    chat = Chat.begin(zone_told=False)
    messages = chat.say("interviewed at acme yesterday with dana")
    assert [one.message.asks for one in messages] == [False, False, True]
    assert "Draft the thank-you" in messages[1].captions
    assert "Until you tell me where you are" in messages[0].text
    [_, asked] = chat.say("leeds")
    assert asked.text.startswith("Acme: how did it go?")
    assert "Draft the thank-you" in asked.captions


def test_feeling_promise_and_people_told_at_once_are_all_taken() -> None:
    chat = Chat.begin()
    chat.say("interviewed at acme yesterday with Dana Lee, felt great, they will tell me by friday")
    one = chat.interview
    assert (one.felt, one.promise, one.promised_on) == (Feeling.WARM, Promise.DAY, date(2026, 11, 6))


def test_a_bare_name_within_a_minute_is_somebody_met() -> None:
    chat = Chat.begin()
    chat.say("interview at acme on thursday at 10")
    chat.now += timedelta(seconds=20)
    chat.say("with dana")
    assert chat.interview.people == ("Dana",)


def test_where_only_the_answer_day_is_doubtful_the_rest_is_stored_and_planned_and_that_day_asked_for() -> None:
    chat = Chat.begin()
    [told, *_] = chat.say("interviewed at Acme yesterday at 10 with Dana Lee, they'll answer next friday")
    assert (chat.interview.company, chat.interview.promise) == ("Acme", Promise.UNSAID)
    assert told.text.startswith("Acme, with Dana Lee.")
    assert ("follow_up_1", "2026-11-04T09:00") in chat.planned()
    question = next(one for one in chat.shown if one.message.asks)
    assert question.captions[:2] == ["Friday 6 November", "Friday 13 November"]
    messages = chat.press(question, "Friday 13 November")
    assert chat.interview.promised_on == date(2026, 11, 13)
    assert messages[-1].text.startswith("Acme: how did it go?")


def test_the_doubtful_answer_day_may_be_told_in_words_or_not_be_known() -> None:
    for words, promise in (("the 13th", Promise.DAY), ("they named none", Promise.NONE), ("no idea", Promise.UNSAID)):
        chat = Chat.begin()
        chat.say("interview at Acme tomorrow at 10, they'll answer next friday")
        assert _question(chat) is QuestionKind.PROMISED
        chat.say(words)
        assert chat.interview.promise is promise
        assert _question(chat) is None


def test_before_the_place_is_known_the_doubtful_day_has_buttons_and_the_place_is_asked_for() -> None:
    chat = Chat.begin(zone_told=False)
    messages = chat.say("interview at Acme tomorrow at 10, they'll answer next friday")
    assert _question(chat) is QuestionKind.ZONE
    doubtful = next(one for one in messages if "Friday 13 November" in one.captions)
    chat.press(doubtful, "Friday 13 November")
    assert chat.interview.promised_on == date(2026, 11, 13)
