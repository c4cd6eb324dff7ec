"""A company that is not stored is not taken for the one that is."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import read
from bot.core.reading import Intent, KnownInterview, Reading

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 18, 9, 30, tzinfo=LONDON)
ACME = KnownInterview("Acme", None, ("Tom",), date(2026, 11, 16), None, id=1)


def _say(text: str) -> Reading:
    return read(text, now=NOW, zone=LONDON, known=(ACME,))


@pytest.mark.parametrize(
    ("text", "company", "on", "at"),
    [
        ("also Globex this morning, 8am, video, no date given", "Globex", date(2026, 11, 18), time(8)),
        ("globex thursday 10am", "globex", date(2026, 11, 19), time(10)),
        ("also had one at Initech on tuesday", "Initech", date(2026, 11, 17), None),
    ],
)
def test_a_stranger_with_a_day_is_an_interview_of_its_own(text: str, company: str, on: date, at: time | None) -> None:
    fields = _say(text).fields
    assert _say(text).intent is Intent.LOG_INTERVIEW
    assert (fields.company, fields.about, fields.interview_date, fields.interview_time) == (company, None, on, at)


def test_a_promise_headed_by_a_stranger_is_the_strangers_and_asked_about() -> None:
    reading = _say("initech: they'll call in two weeks")
    assert (reading.fields.company, reading.fields.about, reading.confident) == ("initech", None, False)


@pytest.mark.parametrize("text", ["call tomorrow", "lunch tomorrow", "hello friday"])
def test_a_day_of_something_else_is_not_surely_the_answers_day(text: str) -> None:
    reading = _say(text)
    # A greeting may be answered at once; what must not happen is that its day is noted.
    assert reading.intent is Intent.SMALLTALK or not reading.confident


@pytest.mark.parametrize("text", ["friday", "by friday", "they said friday", "acme: they'll call friday"])
def test_a_day_of_the_answer_stays_sure(text: str) -> None:
    reading = _say(text)
    assert (reading.intent, reading.fields.about, reading.confident) == (Intent.SET_REPLY_BY, "Acme", True)
    assert reading.fields.reply_by == date(2026, 11, 20)
