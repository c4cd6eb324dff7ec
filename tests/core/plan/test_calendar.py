"""Local times that do not exist or come twice, nights, working days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.plan.calendar import Calendar, local_moment
from storage.facts import Person

_LONDON = ZoneInfo("Europe/London")


def calendar(**settings: object) -> Calendar:
    london = {"id": 1, "zone": "Europe/London", "country": "GB", "part": "ENG"}
    return Calendar.of(Person(**{**london, **settings}))  # type: ignore[arg-type]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_local_time_that_does_not_exist_is_an_hour_on() -> None:
    assert local_moment(date(2026, 3, 29), time(1, 30), _LONDON) == utc("2026-03-29T01:30")
    assert utc("2026-03-29T01:30").astimezone(_LONDON).time() == time(2, 30)


def test_a_local_time_that_comes_twice_is_the_first() -> None:
    assert local_moment(date(2026, 10, 25), time(1, 30), _LONDON) == utc("2026-10-25T00:30")


def test_the_first_quiet_minute_is_in_and_the_last_is_not() -> None:
    nights = calendar()
    assert nights.quiet_around(utc("2026-11-02T20:59")) is None
    assert nights.out_of_quiet(utc("2026-11-02T21:00")) == utc("2026-11-03T08:00")
    assert nights.out_of_quiet(utc("2026-11-03T07:59")) == utc("2026-11-03T08:00")
    assert nights.quiet_around(utc("2026-11-03T08:00")) is None


def test_quiet_hours_that_do_not_pass_midnight_end_the_same_day() -> None:
    rests = calendar(quiet_from=time(13), quiet_to=time(15))
    assert rests.out_of_quiet(utc("2026-11-02T13:30")) == utc("2026-11-02T15:00")
    assert rests.quiet_around(utc("2026-11-02T22:00")) is None


def test_quiet_hours_that_begin_when_they_end_are_none() -> None:
    assert calendar(quiet_from=time(8), quiet_to=time(8)).quiet_around(utc("2026-11-02T03:00")) is None


def test_a_night_over_the_change_of_clocks_ends_at_its_local_hour() -> None:
    assert calendar().out_of_quiet(utc("2026-10-24T22:00")) == utc("2026-10-25T08:00")
    assert calendar().out_of_quiet(utc("2026-03-28T22:00")) == utc("2026-03-29T07:00")


@pytest.mark.parametrize(
    ("country", "part", "day", "works"),
    [
        ("GB", "ENG", date(2026, 4, 6), False),
        ("GB", "SCT", date(2026, 4, 6), True),
        ("DE", "BY", date(2026, 6, 4), False),
        ("DE", "BE", date(2026, 6, 4), True),
        ("US", None, date(2026, 11, 26), False),
        ("US", None, date(2026, 7, 3), False),
        (None, None, date(2026, 11, 26), True),
        (None, None, date(2026, 12, 24), False),
        (None, None, date(2026, 12, 31), False),
        (None, None, date(2027, 1, 1), False),
        ("DE", "no such part", date(2026, 10, 2), True),
        ("no such country", None, date(2026, 10, 2), True),
        ("GB", "ENG", date(2026, 11, 7), False),
    ],
)
def test_working_days_are_those_of_the_country_and_its_part(
    country: str | None, part: str | None, day: date, works: bool
) -> None:
    assert calendar(country=country, part=part).is_working(day) is works


def test_the_next_morning_may_be_that_same_day() -> None:
    assert calendar().next_morning(utc("2026-11-03T09:00")) == utc("2026-11-03T09:00")
    assert calendar().next_morning(utc("2026-11-03T09:01")) == utc("2026-11-04T09:00")


def test_a_working_morning_that_quiet_hours_push_past_midnight_still_falls_on_a_working_day() -> None:
    late = calendar(morning=time(22))
    assert late.working_morning(date(2026, 11, 6), utc("2026-11-06T00:00")) == utc("2026-11-10T08:00")
