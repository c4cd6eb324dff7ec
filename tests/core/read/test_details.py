"""What a word or two tells beside the main thing: how long, how it felt, who was there, which steps."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import read
from bot.core.reading import Intent, KnownInterview, Reading
from storage.facts import Feeling

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 18, 9, 30, tzinfo=LONDON)
ACME = KnownInterview("Acme", None, ("Tom", "Jess"), date(2026, 11, 16), None, id=1)


def _say(text: str, *known: KnownInterview) -> Reading:
    return read(text, now=NOW, zone=LONDON, known=known)


def test_how_long_it_takes_is_no_promise() -> None:
    fields = _say("interview at Acme on tuesday at 5pm for 45 minutes by phone").fields
    assert (fields.minutes, fields.reply_by, fields.interview_date) == (45, None, date(2026, 11, 24))


def test_two_steps_in_one_message_are_both_done() -> None:
    reading = _say("sent thank yous to both, mailed a card to Jess", ACME)
    told = [reading, *reading.also]
    assert [(one.intent, one.fields.step) for one in told] == [
        (Intent.STEP_DONE, "thank_you"),
        (Intent.STEP_DONE, "card"),
    ]
    assert {one.fields.about for one in told} == {"Acme"}


@pytest.mark.parametrize(
    ("text", "felt", "by", "no_day"),
    [
        ("interviewed at Acme yesterday, warm, answer by monday", Feeling.WARM, date(2026, 11, 23), False),
        ("interviewed at Acme yesterday, mixed, they named none", Feeling.MIXED, None, True),
    ],
)
def test_a_list_tells_the_feeling_and_the_answers_day(text: str, felt: Feeling, by: date | None, no_day: bool) -> None:
    fields = _say(text).fields
    assert (fields.feeling, fields.reply_by, fields.no_day) == (felt, by, no_day)


def test_whom_the_person_knows_there_was_not_met() -> None:
    assert _say("interviewed at Acme yesterday, i know jim there").fields.people == ()


@pytest.mark.parametrize("text", ["interviewed with dana lee at Acme", "interviewed with dana lee yesterday"])
def test_a_family_name_in_small_letters_is_kept(text: str) -> None:
    fields = _say(text).fields
    assert fields.people == ("dana lee",)
    assert fields.company in ("Acme", None)


def test_a_company_of_initials_keeps_its_name() -> None:
    assert _say("interviewed at A&B Co yesterday").fields.company == "A&B Co"
