"""Wishes for the bot's own ways, in the words of very different people; what only sounds like one is left alone."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import preferences, read
from bot.core.reading import Intent, KnownInterview, Reading, Wish
from storage.facts import Cadence, CardWish

_LONDON = ZoneInfo("Europe/London")
_NOW = datetime(2026, 11, 2, 12, tzinfo=_LONDON)
_ACME = KnownInterview("Acme", None, ("Dana",), None, None, 1)


def _read(text: str) -> Reading:
    return read(text, now=_NOW, zone=_LONDON, known=[_ACME])


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("don't write before 10", None, time(10)),
        ("dont text me b4 10", None, time(10)),
        ("nothing before 10 please", None, time(10)),
        ("no messages after 8pm", time(20), None),
        ("no msgs after 9pm or before 8 please", time(21), time(8)),
        ("i don't want messages after 10", time(22), None),
        ("I work nights, quiet from 8 to 16", time(8), time(16)),
        ("i work nights, quiet from 8 to 4", time(8), time(16)),
        ("quiet from 10 to 7", time(22), time(7)),
        ("quiet hours 22:00-07:00", time(22), time(7)),
        ("please do not disturb me between 11pm and 9", time(23), time(9)),
        ("i work 9 to 5, no messages then", time(9), time(17)),
        ("only write between 9 and 18", time(18), time(9)),
        ("only message me after 10", None, time(10)),
        ("quiet from 08:00 to 08:00", time(8), time(8)),
    ],
)
def test_quiet_hours_in_any_words(text: str, begins: time | None, ends: time | None) -> None:
    wish = _read(text).fields.wish
    assert wish is not None
    assert (wish.quiet_from, wish.quiet_to) == (begins, ends)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("no quiet hours", Wish(any_hour=True)),
        ("don't write before 25", Wish(wrong_hour="25")),
        ("mornings at 7:30", Wish(morning=time(7, 30))),
        ("morning messages at 7", Wish(morning=time(7))),
        ("write to me at 8 every morning", Wish(morning=time(8))),
        ("mornings at 25:00", Wish(wrong_hour="25:00")),
        ("use irish holidays", Wish(holidays="irish")),
        ("bank holidays of Scotland", Wish(holidays="scotland")),
        ("no public holidays", Wish(holidays="")),
        ("gentle please", Wish(cadence=Cadence.GENTLE)),
        ("fewer reminders please", Wish(cadence=Cadence.GENTLE)),
        ("steady", Wish(cadence=Cadence.STEADY)),
        ("never suggest a card", Wish(card=CardWish.NEVER)),
        ("no more cards", Wish(card=CardWish.NEVER)),
        ("always a card", Wish(card=CardWish.ALWAYS)),
        ("card only for on-site interviews", Wish(card=CardWish.ON_SITE)),
        ("no calm words", Wish(calm=False)),
        ("turn off the calm words", Wish(calm=False)),
        ("calm words on", Wish(calm=True)),
        ("resume", Wish(resume=True)),
        ("start again", Wish(resume=True)),
        ("resume my reminders please", Wish(resume=True)),
    ],
)
def test_each_setting_is_read_with_its_value(text: str, wish: Wish) -> None:
    reading = _read(text)
    assert (reading.intent, reading.fields.wish, reading.confident) == (Intent.SETTINGS, wish, True)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("pause till the 2nd of January", date(2027, 1, 2)),
        ("pause everything for two weeks", date(2026, 11, 16)),
        ("pause a week", date(2026, 11, 9)),
        ("no reminders until monday", date(2026, 11, 9)),
        ("don't write until monday", date(2026, 11, 9)),
        ("be quiet until friday", date(2026, 11, 6)),
        ("pause from 19 july until 9 august", date(2027, 8, 9)),
        ("can you put a hold on everything til after Easter, say Tuesday 7 April?", date(2027, 4, 7)),
        ("resume on friday", date(2026, 11, 6)),
        ("i need a break until monday", date(2026, 11, 9)),
        ("pause", None),
    ],
)
def test_a_pause_of_everything_has_its_day(text: str, until: date | None) -> None:
    reading = _read(text)
    assert (reading.intent, reading.fields.setting, reading.fields.until) == (Intent.SETTINGS, "pause", until)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I moved to Lisbon", "Lisbon"),
        ("I'm in Berlin now", "Berlin"),
        ("I'm in Scotland", "Scotland"),
        ("i am in london", "london"),
        ("hey, i'm in new york for two weeks", "new york"),
        ("set timezone to EST", "EST"),
        ("my time zone is Europe/Paris", "Europe/Paris"),
    ],
)
def test_another_place_is_told_in_a_sentence(text: str, place: str) -> None:
    assert _read(text).fields.timezone == place


@pytest.mark.parametrize(
    "text",
    [
        "pause acme for a week",
        "I dropped the card off in person this morning",
        "i need a break",
        "should i send my resume",
        "we moved to the next round",
        "i'm in the second round",
        "i'm in two minds",
        "i'm in tears",
        "they moved it to Friday",
        "no card",
        "remind me at 9",
        "it's so quiet, 3 weeks and nothing",
        "they said no messages after 5",
        "my morning interview is at 9",
        "interviewed at Acme on friday at 10, quiet office",
        "how gentle they were, it went so well and they answer by friday",
    ],
)
def test_what_only_sounds_like_a_setting_is_none(text: str) -> None:
    assert _read(text).intent is not Intent.SETTINGS


@pytest.mark.parametrize(
    ("setting", "text", "wish"),
    [
        ("quiet", "8 to 16", Wish(quiet_from=time(8), quiet_to=time(16))),
        ("quiet", "none", Wish(any_hour=True)),
        ("morning", "7:30", Wish(morning=time(7, 30))),
        ("holidays", "Ireland", Wish(holidays="Ireland")),
        ("cadence", "gentle", Wish(cadence=Cadence.GENTLE)),
        ("card", "on site", Wish(card=CardWish.ON_SITE)),
        ("calm", "Off.", Wish(calm=False)),
        ("calm", "perhaps", None),
        ("morning", "early", None),
    ],
)
def test_a_bare_answer_is_read_for_the_setting_that_was_asked_for(setting: str, text: str, wish: Wish | None) -> None:
    assert preferences.bare(setting, text) == wish
