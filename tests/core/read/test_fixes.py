"""Whole messages that put one fact right; and words that only look like it, which are left to others."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import read
from bot.core.reading import Fields, Intent, KnownInterview, Reading
from storage.facts import Feeling, Format

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 2, 12, tzinfo=LONDON)
ACME = KnownInterview("Acme", "data analyst", ("Dana",), date(2026, 11, 2), date(2026, 11, 6), 1)
GLOBEX = KnownInterview("Globex", None, ("Kim Park", "Tom"), date(2026, 10, 28), None, 2)


def _say(text: str, *known: KnownInterview) -> Reading:
    return read(text, now=NOW, zone=LONDON, known=known or (ACME,))


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("it's Acme Labs not Acme", Fields(company="Acme Labs", about="Acme")),
        ("it's not acme, it's Initech", Fields(company="Initech", about="Acme")),
        ("the company is Initrode", Fields(company="Initrode", about="Acme")),
        ("her name is Dana Lee", Fields(about="Acme", people=("Dana Lee",))),
        ("her last name is Lee", Fields(about="Acme", people=("Dana Lee",))),
        ("not Dana, Diana", Fields(about="Acme", people=("Diana",), not_people=("Dana",))),
        ("it's spelled Dayna", Fields(about="Acme", people=("Dayna",), not_people=("Dana",))),
        ("remove dana", Fields(about="Acme", not_people=("dana",))),
        ("it was dana and tom", Fields(about="Acme", people=("dana", "tom"))),
        ("oh and it was on zoom", Fields(about="Acme", format=Format.VIDEO)),
        ("not phone, video", Fields(about="Acme", format=Format.VIDEO)),
        ("actually it's in person", Fields(about="Acme", format=Format.ON_SITE)),
        ("the role at acme is analyst", Fields(about="Acme", role="analyst")),
        ("job title is senior data analyst, not data analyst", Fields(about="Acme", role="senior data analyst")),
        ("they never said friday", Fields(about="Acme", no_day=True)),
        ("scrap the deadline", Fields(about="Acme", no_day=True)),
        ("it felt mixed actually", Fields(about="Acme", feeling=Feeling.MIXED)),
        ("it lasted an hour", Fields(about="Acme", minutes=60)),
        ("it wasn't at 10 it was at 11", Fields(about="Acme", interview_time=time(11))),
        ("it was at 11 not 10", Fields(about="Acme", interview_time=time(11))),
    ],
)
def test_one_fact_is_put_right(text: str, fields: Fields) -> None:
    reading = _say(text)
    assert (reading.intent, reading.confident, reading.fields) == (Intent.EDIT, True, fields)


@pytest.mark.parametrize(
    ("text", "about"),
    [("tom wasn't there", "Globex"), ("remove dana", "Acme"), ("globex: it was on zoom", "Globex")],
)
def test_the_name_said_tells_which_interview_it_is(text: str, about: str) -> None:
    assert _say(text, ACME, GLOBEX).fields.about == about


def test_a_day_they_never_said_is_of_the_interview_that_has_it() -> None:
    reading = _say("they never said friday", ACME, GLOBEX)
    assert (reading.fields.about, reading.fields.no_day) == ("Acme", True)


def test_without_a_name_it_is_of_no_interview_for_certain() -> None:
    assert _say("it was on zoom", ACME, GLOBEX).fields.about is None


def test_a_company_is_removed_whole() -> None:
    reading = _say("remove acme", ACME, GLOBEX)
    assert (reading.intent, reading.fields.about) == (Intent.DELETE, "Acme")


@pytest.mark.parametrize(
    "text",
    [
        "the role is filled",
        "the position was cut",
        "the company is great",
        "nobody was there",
        "i met the manager",
        "they never called",
        "acme said no not globex",
        "dana said no",
        "i talked to Dana, she said friday",
        "sent it to dana not tom",
        "was it on zoom?",
    ],
)
def test_what_says_something_else_is_left_to_others(text: str) -> None:
    reading = _say(text, ACME, GLOBEX)
    assert reading.intent is not Intent.EDIT or not reading.confident


@pytest.mark.parametrize("text", ["at 3pm instead", "not now, at 3", "remind me at 3"])
def test_an_hour_that_may_be_of_a_reminder_is_not_taken_for_the_interviews(text: str) -> None:
    reading = _say(text)
    assert reading.intent is not Intent.EDIT or not reading.confident
