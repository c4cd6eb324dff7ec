"""The grammar of dates holds whatever it is given: any letters, any order of its own words, in bounded time."""

from __future__ import annotations

import random
import time as clock
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.read.dates import find
from bot.core.read.dates.feasts import FEASTS, around, easter, nth_weekday, orthodox_easter
from bot.core.read.dates.lexicon import TABLE
from bot.core.read.day import Now
from bot.core.read.tables import words
from bot.core.read.text import make_plain

LONDON = ZoneInfo("Europe/London")
NOW = Now(datetime(2026, 11, 18, 9, 30, tzinfo=LONDON), LONDON)
NUMBERS = words("1 2 5 10 12 13 15 20 31 99 2026 1999 0930 12/3 3:30 10:30pm 2026-02-30 31/02/2026 '14 29/2 24:00 0 00")
WORDS = [*sorted(TABLE), *sorted(NUMBERS), ",", "-", "(", ")", ".", "'"]


def _find(text: str, now: Now = NOW) -> None:
    plain = make_plain(text).plain
    for one in find(plain, now):
        assert 0 <= one.start < one.end <= len(plain)
        assert isinstance(one.on, date)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_any_letters_are_read_without_an_exception(text: str) -> None:
    _find(text)


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from([" ", "", "\n", ", "]))
def test_its_own_words_in_any_order_are_read_without_an_exception(words: list[str], between: str) -> None:
    _find(between.join(words))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=8),
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2200, 1, 1)),  # noqa: DTZ001
    st.sampled_from(["Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "UTC", "Asia/Kathmandu", "Etc/GMT+12"]),
)
def test_any_moment_of_reading_in_any_zone_will_do(words: list[str], moment: datetime, zone: str) -> None:
    at = ZoneInfo(zone)
    _find(" ".join(words), Now(moment.replace(tzinfo=at), at))


@settings(max_examples=100, deadline=None)
@given(st.from_regex(r"[0-9:/.,\-' apm]{1,60}", fullmatch=True))
def test_any_row_of_digits_and_marks_is_read_without_an_exception(text: str) -> None:
    _find(text)


@pytest.mark.parametrize(
    "text", ["in 9999999 years", "9999 decades ago", "99999 days ago", "31 december 9989 + 99 years"]
)
def test_what_lies_beyond_the_calendar_is_no_date(text: str) -> None:
    _find(text)


def test_a_message_of_nothing_but_its_words_is_read_in_bounded_time() -> None:
    chance = random.Random(7)
    text = " ".join(chance.choice(WORDS) for _ in range(1500))[:4096]
    plain = make_plain(text).plain
    find(plain, NOW)
    began = clock.perf_counter()
    find(plain, NOW)
    assert clock.perf_counter() - began < 0.2  # some five milliseconds on an idle machine


@pytest.mark.parametrize(
    ("year", "sunday"), [(2026, date(2026, 4, 5)), (2027, date(2027, 3, 28)), (2000, date(2000, 4, 23))]
)
def test_easter_is_where_the_churches_have_it(year: int, sunday: date) -> None:
    assert easter(year) == sunday


def test_the_orthodox_easter_follows_the_old_calendar() -> None:
    assert [orthodox_easter(year) for year in (2024, 2025, 2026)] == [
        date(2024, 5, 5),
        date(2025, 4, 20),
        date(2026, 4, 12),
    ]


def test_a_month_may_have_no_fifth_weekday() -> None:
    assert nth_weekday(2027, 2, 0, 5) is None
    assert nth_weekday(2027, 2, 0, -1) == date(2027, 2, 22)


@pytest.mark.parametrize("name", sorted(FEASTS))
def test_every_feast_has_a_day_ahead_and_one_behind(name: str) -> None:
    ahead, behind = around(FEASTS[name], NOW.today)
    assert ahead is not None
    assert behind is not None
    assert timedelta(0) <= ahead - NOW.today < timedelta(days=700)
    assert timedelta(0) <= NOW.today - behind < timedelta(days=700)
