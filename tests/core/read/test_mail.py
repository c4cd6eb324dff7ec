"""Mails of employers, pasted or forwarded, are read as what they say; what only looks like one is left alone."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import mail, read
from bot.core.reading import KnownInterview, Reading

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 9, 12, tzinfo=LONDON)
ACME = KnownInterview("Acme", "data analyst", ("Dana Lee",), date(2026, 11, 2), id=1)
GLOBEX = KnownInterview("Globex", "operations manager", ("Kim Park",), date(2026, 11, 5), id=2)
AHEAD = KnownInterview("Globex", "operations manager", ("Kim Park",), date(2026, 11, 12), id=2)
MAILS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "mails.toml").read_text("utf-8"))["mail"]


def _read(text: str, *known: KnownInterview) -> Reading:
    return read(text.strip(), now=NOW, zone=LONDON, known=known or (ACME, GLOBEX))


def _named(one: dict[str, Any]) -> str:
    return str(one["name"])


@pytest.mark.parametrize("one", [one for one in MAILS if "own" not in one], ids=_named)
def test_a_mail_is_read_as_what_it_says(one: dict[str, Any]) -> None:
    known = (ACME, AHEAD) if one.get("known_ahead") else (ACME, GLOBEX)
    reading = _read(one["text"], *known)
    fields = reading.fields
    assert reading.intent == one.get("intent", "heard_back")
    assert (fields.outcome, fields.news) == (one.get("outcome"), one.get("news"))
    on, at = fields.next_date or fields.interview_date, fields.next_time or fields.interview_time
    assert (on and f"{on}", at and f"{at:%H:%M}") == (one.get("on"), one.get("at"))
    assert (fields.reply_by and f"{fields.reply_by}") == one.get("by")
    assert fields.company == one.get("company")
    if "about" in one:
        assert fields.about in (one["about"], None) if fields.company else fields.about == one["about"]


@pytest.mark.parametrize("one", [one for one in MAILS if "own" in one], ids=_named)
def test_the_persons_own_words_are_no_mail(one: dict[str, Any]) -> None:
    assert mail.take(one["text"].strip(), ("Acme", "Dana Lee", "Globex", "Kim Park")) is None


@pytest.mark.parametrize("one", MAILS, ids=_named)
def test_nobody_is_met_in_greetings_and_signatures(one: dict[str, Any]) -> None:
    if "own" not in one:
        assert _read(one["text"]).fields.people == ()


def test_there_are_mails_enough_to_speak_of() -> None:
    assert len(MAILS) >= 60


def test_a_mail_that_names_nobody_stored_is_asked_about_where_several_are_stored() -> None:
    text = "Dear Ana,\nWe regret to inform you that you have not been successful.\nRegards,\nThe panel"
    assert not _read(text).confident
    assert _read(text, ACME).confident


def test_the_forwarding_mark_makes_any_words_somebody_elses() -> None:
    assert mail.take("I had my interview at Globex yesterday") is None
    assert mail.is_mail(mail.forwarded("I had my interview at Globex yesterday"))


def test_a_mail_in_words_of_a_crisis_is_a_crisis_first() -> None:
    assert _read("Dear Ana, we regret to inform you.\nI want to die\nRegards").unsafe is True


def test_an_hour_without_a_day_leaves_the_day_open() -> None:
    reading = _read("Hi Ana, we'd like to invite you to a second interview at 14:00. Best regards, Dana", ACME)
    assert (reading.fields.next_date, reading.fields.next_time) == (None, time(14))
