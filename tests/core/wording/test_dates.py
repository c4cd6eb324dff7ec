"""Days and times as a person says them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.wording import dates

TODAY = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 11, 12), "Thursday 12 November"),
        (date(2027, 1, 4), "Monday 4 January"),
        (date(2026, 1, 5), "Monday 5 January"),
        (date(2027, 6, 1), "Tuesday 1 June 2027"),
        (date(2025, 3, 3), "Monday 3 March 2025"),
    ],
)
def test_a_day_has_its_weekday_and_a_year_only_where_it_is_far_in_another_one(on: date, said: str) -> None:
    assert dates.day(on, TODAY) == said


def test_near_days_are_said_as_today_tomorrow_and_yesterday() -> None:
    assert [dates.near_day(date(2026, 11, day), TODAY) for day in (9, 10, 11)] == ["yesterday", "today", "tomorrow"]
    assert dates.on_day(date(2026, 11, 11), TODAY) == "tomorrow"
    assert dates.on_day(date(2026, 11, 12), TODAY) == "on Thursday 12 November"


def test_a_moment_is_said_in_the_persons_zone_with_its_weekday_even_when_it_is_near() -> None:
    zone, now = ZoneInfo("Asia/Tokyo"), datetime(2026, 11, 10, 12, tzinfo=UTC)
    assert dates.moment_words(datetime(2026, 11, 10, 23, 30, tzinfo=UTC), zone, now) == (
        "tomorrow, Wednesday 11 November, 08:30"
    )
    assert dates.moment_words(datetime(2026, 11, 20, 0, 0, tzinfo=UTC), zone, now) == "Friday 20 November, 09:00"


def test_a_clock_time_has_two_figures_for_hour_and_minute() -> None:
    assert dates.clock_time(time(9)) == "09:00"
    assert dates.clock_time(datetime(2026, 7, 1, 8, 5, tzinfo=UTC), ZoneInfo("Europe/London")) == "09:05"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (10, "today"),
        (11, "tomorrow"),
        (13, "in three days"),
        (17, "in a week"),
        (20, "in ten days"),
        (24, "in two weeks"),
        (7, "three days ago"),
        (3, "a week ago"),
    ],
)
def test_how_far_a_day_is(day: int, said: str) -> None:
    assert dates.in_days(date(2026, 11, day), TODAY) == said


def test_far_days_are_counted_in_weeks() -> None:
    assert dates.in_days(date(2026, 9, 20), TODAY) == "seven weeks ago"


def test_counts_and_lists_read_as_a_person_says_them() -> None:
    assert [dates.times(count) for count in (1, 2, 3, 14)] == ["once", "twice", "three times", "14 times"]
    assert [dates.counted(count, "day") for count in (0, 1, 2)] == ["no days", "one day", "two days"]
    assert dates.counted(2, "person", "people") == "two people"
    assert [dates.listing(names) for names in ([], ["Dana"], ["Dana", "Tom"], ["Dana", "Tom", "Priya"])] == [
        "",
        "Dana",
        "Dana and Tom",
        "Dana, Tom and Priya",
    ]
