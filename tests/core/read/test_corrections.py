"""What sets right, ends or pauses, read from the short sentences in which people say it."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import read
from bot.core.reading import Intent, KnownInterview, OpenQuestion, Reading, RepliedTo
from storage.facts import Feeling, Kind, QuestionKind

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 4, 12, tzinfo=LONDON)
ACME = KnownInterview("Acme", "analyst", ("Dana", "Tom"), date(2026, 11, 3), None, id=1)
BETA = KnownInterview("Beta Health", None, (), date(2026, 11, 2), None, id=2)


def _say(text: str, *known: KnownInterview, replying_to: RepliedTo | None = None) -> Reading:
    return read(text, now=NOW, zone=LONDON, known=known, replying_to=replying_to)


def _reply(text: str, step: Kind) -> Reading:
    return _say(text, ACME, BETA, replying_to=RepliedTo("Acme", step, 1))


def _felt(text: str) -> Reading:
    asked = OpenQuestion(QuestionKind.FELT, "Acme")
    return read(text, now=NOW, zone=LONDON, known=(ACME,), open_question=asked)


@pytest.mark.parametrize("text", ["pause until friday", "please pause till friday", "mute until friday"])
def test_a_pause_with_a_day_pauses_everything_until_then(text: str) -> None:
    for reading in (_say(text, ACME), _say(text, ACME, BETA), _reply(text, Kind.THANK_YOU)):
        assert (reading.intent, reading.fields.setting) == (Intent.SETTINGS, "pause")
        assert (reading.fields.until, reading.confident) == (date(2026, 11, 6), True)


def test_a_pause_of_one_company_only_puts_it_off() -> None:
    reading = _say("pause acme until friday", ACME, BETA)
    assert (reading.intent, reading.fields.about, reading.fields.until) == (Intent.SNOOZE, "Acme", date(2026, 11, 6))


def test_stop_is_about_the_one_interview_and_asked_first() -> None:
    for reading in (_reply("stop", Kind.FOLLOW_UP_1), _say("stop", ACME), _say("stop it please", ACME)):
        assert (reading.intent, reading.fields.about, reading.confident) == (Intent.MOVE_ON, "Acme", False)


def test_stop_with_several_or_none_is_a_pause_and_asked_first() -> None:
    for reading in (_say("stop", ACME, BETA), _say("stop")):
        assert (reading.intent, reading.fields.setting, reading.confident) == (Intent.SETTINGS, "pause", False)


@pytest.mark.parametrize(
    "text", ["acme moved my interview to friday at 3", "my interview at acme has been rescheduled to friday 3pm"]
)
def test_a_moved_interview_gets_its_new_day_and_hour(text: str) -> None:
    reading = _say(text, ACME, BETA)
    assert (reading.intent, reading.fields.about) == (Intent.EDIT, "Acme")
    assert (reading.fields.interview_date, reading.fields.interview_time) == (date(2026, 11, 6), time(15))


def test_an_interview_moved_by_a_stranger_is_an_interview_of_its_own() -> None:
    reading = _say("hooli moved my interview to friday at 3", ACME)
    assert (reading.intent, reading.fields.company, reading.fields.about) == (Intent.LOG_INTERVIEW, "hooli", None)


@pytest.mark.parametrize("text", ["it was on sunday not today", "no it was on sunday", "actually it was last sunday"])
def test_a_day_that_was_another_is_set_right_also_in_a_reply(text: str) -> None:
    for reading in (_say(text, ACME), _reply(text, Kind.FOLLOW_UP_1)):
        assert (reading.intent, reading.fields.about) == (Intent.EDIT, "Acme")
        assert reading.fields.interview_date == date(2026, 11, 1)


@pytest.mark.parametrize("text", ["actually sent it", "actually, sent it", "already sent", "already sent it"])
def test_what_was_sent_after_all_is_done(text: str) -> None:
    reading = _reply(text, Kind.THANK_YOU)
    assert (reading.intent, reading.fields.step) == (Intent.STEP_DONE, "thank_you")


@pytest.mark.parametrize(
    "text", ["its cancelled", "they cancelled the interview", "it's been canceled", "acme called off the interview"]
)
def test_a_cancelled_interview_is_let_go_after_asking(text: str) -> None:
    reading = _say(text, ACME)
    assert (reading.intent, reading.fields.about, reading.confident) == (Intent.MOVE_ON, "Acme", False)


@pytest.mark.parametrize("text", ["what if they cancelled?", "they haven't cancelled", "the role was cancelled"])
def test_what_is_not_cancelled_is_not_let_go(text: str) -> None:
    assert _say(text, ACME).intent is not Intent.MOVE_ON


@pytest.mark.parametrize(
    "text",
    ["I have another offer from Umbrella, should I tell acme", "got an offer from umbrella, should i tell acme?"],
)
def test_an_offer_of_another_is_no_offer_of_the_one_to_be_told(text: str) -> None:
    reading = _say(text, ACME)
    assert (reading.intent, reading.fields.about, reading.also) == (Intent.OTHER_OFFER, "Acme", ())


@pytest.mark.parametrize("text", ["hooli said no", "Hooli rejected me", "initech wants a second round"])
def test_what_a_stranger_answers_is_not_noted_for_the_one_that_is_stored(text: str) -> None:
    reading = _say(text, ACME)
    assert (reading.intent, reading.fields.about) == (Intent.HEARD_BACK, None)


@pytest.mark.parametrize("text", ["dana said no", "recruiter said no", "everyone said no", "they said no"])
def test_who_speaks_for_the_employer_is_no_stranger(text: str) -> None:
    assert _say(text, ACME).fields.about == "Acme"


@pytest.mark.parametrize("text", ["forget hooli, i withdrew", "i withdrew from hooli"])
def test_letting_a_stranger_go_names_it_and_no_other(text: str) -> None:
    for reading in (_say(text, ACME), _say(text)):
        assert (reading.intent, reading.fields.company, reading.fields.about) == (Intent.MOVE_ON, "hooli", None)


@pytest.mark.parametrize("text", ["it's with Globex, not acme", "its Globex not acme", "i meant Globex, not Acme"])
def test_a_misnamed_company_gets_its_right_name(text: str) -> None:
    reading = _say(text, ACME)
    fields = reading.fields
    assert (reading.intent, fields.company, fields.about, fields.people) == (Intent.EDIT, "Globex", "Acme", ())


def test_a_given_name_after_with_is_a_person_and_any_other_name_a_company() -> None:
    person = _say("interview with priya on monday").fields
    assert (person.company, person.people) == (None, ("priya",))
    company = _say("interview with stripe on monday").fields
    assert (company.company, company.people) == ("stripe", ())


@pytest.mark.parametrize("text", ["globex thursday 10am", "globex tomorrow at 10"])
def test_a_name_before_a_day_is_the_company_of_a_new_interview(text: str) -> None:
    reading = _say(text)
    fields = reading.fields
    assert (reading.intent, fields.company) == (Intent.LOG_INTERVIEW, "globex")
    assert (fields.interview_date, fields.interview_time) == (date(2026, 11, 5), time(10))


def test_an_answer_how_it_felt_may_tell_the_promised_day_too() -> None:
    reading = _felt("good, they said friday")
    (promised,) = reading.also
    assert (reading.intent, reading.fields.feeling) == (Intent.EDIT, Feeling.WARM)
    assert (promised.intent, promised.fields.reply_by) == (Intent.SET_REPLY_BY, date(2026, 11, 6))


@pytest.mark.parametrize("text", ["went ok", "it was okay", "felt kind of ok"])
def test_ok_is_a_mixed_feeling(text: str) -> None:
    assert _felt(text).fields.feeling is Feeling.MIXED


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5 weeks ago, they said by the 20th of October", date(2026, 10, 20)),
        ("interviewed at hooli 5 weeks ago, they said by the 20th", date(2026, 10, 20)),
        ("interviewed at hooli 9 weeks ago, they said by the 20th", date(2026, 9, 20)),
        ("interviewed at hooli 2 months ago, they promised an answer by October 1", date(2026, 10, 1)),
        ("they said by the 20th of January", date(2027, 1, 20)),
    ],
)
def test_a_promise_long_past_is_not_next_years(text: str, day: date) -> None:
    assert _say(text, ACME).fields.reply_by == day


@pytest.mark.parametrize("text", ["they said the 5th or 6th", "by the 5th or the 6th"])
def test_of_two_days_the_later_is_taken_and_the_earlier_offered(text: str) -> None:
    reading = _say(text, ACME)
    (span,) = reading.dates
    assert (reading.fields.reply_by, span.also) == (date(2026, 11, 6), (date(2026, 11, 5),))
    assert not reading.confident


def test_two_facts_that_are_both_told_are_sure_though_neither_leads() -> None:
    reading = _say("thanked tom, they pushed it to the 20th", ACME)
    assert {reading.intent, *(one.intent for one in reading.also)} == {Intent.SET_REPLY_BY, Intent.STEP_DONE}
    assert reading.confident


AHEAD = KnownInterview("Acme", None, (), date(2026, 11, 6), None, id=1)


@pytest.mark.parametrize(
    ("text", "on", "at"),
    [
        ("they rescheduled to thursday 11am", date(2026, 11, 5), time(11)),
        ("make it 11", None, time(11)),
        ("no, friday", date(2026, 11, 6), None),
    ],
)
def test_a_few_words_set_an_interview_ahead_anew_and_are_asked_about(
    text: str, on: date | None, at: time | None
) -> None:
    reading = _say(text, AHEAD)
    assert (reading.intent, reading.fields.about, reading.confident) == (Intent.EDIT, "Acme", False)
    assert (reading.fields.interview_date, reading.fields.interview_time) == (on, at)


def test_what_they_will_tell_is_a_promise_also_in_a_reply() -> None:
    reading = _reply("they will tell me thursday", Kind.THANK_YOU)
    assert (reading.intent, reading.fields.reply_by) == (Intent.SET_REPLY_BY, date(2026, 11, 5))


def test_not_yet_puts_the_reminder_off_without_a_day() -> None:
    reading = _reply("not yet", Kind.THANK_YOU)
    assert (reading.intent, reading.fields.until) == (Intent.SNOOZE, None)


def test_stop_writing_about_a_company_is_asked_about_first() -> None:
    reading = _reply("stop writing me about acme", Kind.THANK_YOU)
    assert (reading.intent, reading.fields.about, reading.confident) == (Intent.MOVE_ON, "Acme", False)


def test_the_plan_is_shown_also_in_a_reply() -> None:
    assert _reply("what's my plan", Kind.THANK_YOU).intent is Intent.STATUS
