"""What an employer did that is no plain answer is read as what it is; sayings that only sound like it are not."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import read
from bot.core.reading import Intent, KnownInterview, News, Outcome, Reading

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 9, 15, 10, tzinfo=LONDON)
ACME = KnownInterview("Acme", "data analyst", ("Dana Lee",), date(2026, 11, 2), id=1)


def _read(text: str) -> Reading:
    return read(text, now=NOW, zone=LONDON, known=(ACME,))


@pytest.mark.parametrize(
    ("text", "news", "outcome"),
    [
        ("they are on hold", News.ON_HOLD, Outcome.STILL_DECIDING),
        ("the position is on hold for now", News.ON_HOLD, Outcome.STILL_DECIDING),
        ("hiring freeze at Acme", News.ON_HOLD, Outcome.STILL_DECIDING),
        ("they paused the hiring", News.ON_HOLD, Outcome.STILL_DECIDING),
        ("they asked for references", News.REFERENCES, None),
        ("Acme wants two references", News.REFERENCES, None),
        ("she's checking my references", News.REFERENCES, None),
        ("hr rang my referees today", News.REFERENCES, None),
        ("they called and I missed it", News.MISSED_CALL, None),
        ("I had a missed call from Acme", News.MISSED_CALL, None),
        ("missed their call", News.MISSED_CALL, None),
        ("they rang but i couldn't pick up", News.MISSED_CALL, None),
        ("they left me a voicemail", News.MISSED_CALL, None),
        ("they confirmed a call for today at 3 and never called", News.NO_CALL, None),
        ("they were supposed to call me at 2 and didn't", News.NO_CALL, None),
        ("the call never came", News.NO_CALL, None),
        ("nobody showed up for the interview at 3", News.NO_CALL, None),
        ("she no-showed", News.NO_CALL, None),
        ("we filled it but will keep your CV", News.KEPT_CV, Outcome.REJECTION),
        ("they filled the role, they'll keep my cv on file", News.KEPT_CV, Outcome.REJECTION),
        ("the position was cancelled", News.POSITION_GONE, Outcome.REJECTION),
        ("Acme cancelled the position", News.POSITION_GONE, Outcome.REJECTION),
        ("the role no longer exists", News.POSITION_GONE, Outcome.REJECTION),
        ("they are not hiring after all", News.POSITION_GONE, Outcome.REJECTION),
        ("they ghosted me then wrote sorry for the delay", News.LATE_REPLY, None),
        ('Acme wrote "apologies for the late reply"', News.LATE_REPLY, None),
        ("got an automatic reply", News.RECEIPT, None),
        ("we received your application", News.RECEIPT, None),
        ("they confirmed receipt", News.RECEIPT, None),
        ("out of office reply until monday", News.AWAY, None),
    ],
)
def test_news_of_an_employer_is_read_as_what_it_is(text: str, news: News, outcome: Outcome | None) -> None:
    reading = _read(text)
    assert (reading.intent, reading.fields.news, reading.fields.outcome) == (Intent.HEARD_BACK, news, outcome)
    assert reading.confident


@pytest.mark.parametrize(
    "text",
    [
        "they said no",
        "Acme offered me the job",
        "they asked for references and then made me an offer",
        "should I send references?",
        "what if they ask for references?",
        "i left a voicemail",
        "I'm out of the office until monday",
        "they said they'd call by friday and never did",
        "interview at Globex tomorrow at 3",
        "put the reminders on hold",
        "sorry for the late reply, I sent it",
        "the job reference number is 1234",
        "i never called them back",
        "sent the thank you",
        "nobody will call on a sunday, shift the reminder to tomorrow at 6",
        "she moved the interview up to tomorrow 2pm and sorry for the late notice",
    ],
)
def test_words_that_only_sound_like_it_are_none(text: str) -> None:
    assert _read(text).fields.news is None


def test_an_answer_told_beside_it_says_more() -> None:
    reading = _read("sorry for the delay, they wrote, they are still deciding")
    assert (reading.fields.news, reading.fields.outcome) == (None, Outcome.STILL_DECIDING)
    again = _read("they asked for references and want me back for a second round")
    assert (again.fields.news, again.fields.outcome) == (None, Outcome.NEXT_ROUND)


def test_news_told_beside_a_step_that_was_done_is_told_too() -> None:
    reading = _read("thanked Dana, they asked for references")
    assert reading.intent is Intent.STEP_DONE
    assert [one.fields.news for one in reading.also] == [News.REFERENCES]


def test_a_question_about_a_call_that_may_have_been_missed_is_advice() -> None:
    reading = _read("what if they did call and I missed it?")
    assert (reading.intent, reading.fields.news) == (Intent.ASK_ADVICE, News.MISSED_CALL)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("my agent says the client is still deciding", True),
        ("the client said no", True),
        ("interviewed at Acme yesterday through an agency", True),
        ("interview at a travel agency tomorrow", False),
        ("they are still deciding", False),
    ],
)
def test_an_agency_that_speaks_for_the_employer_is_heard(text: str, agency: bool) -> None:
    assert _read(text).fields.agency is agency
