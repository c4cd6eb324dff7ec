"""Dates and hours are read as people mean them; each line is a phrase, the day and the hour it stands for."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import dates, read
from bot.core.read.day import Now
from bot.core.read.mentions import Mention, find, local_time
from bot.core.read.text import make_plain

LONDON, NEW_YORK, BERLIN = ZoneInfo("Europe/London"), ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")


def _found(text: str, zone: ZoneInfo = LONDON) -> list[Mention]:
    """The phrases of a text that is read on Wednesday 18 November 2026 at 09:30."""
    now, plain = Now(datetime(2026, 11, 18, 9, 30, tzinfo=zone), zone), make_plain(text).plain
    return [one for one in find(plain, now, expressions=dates.find(plain, now)) if not one.dropped]


AHEAD = [
    ("tomorrow", "2026-11-19", None),
    ("tmrw 3ish", "2026-11-19", "15:00"),
    ("the day after tomorrow at noon", "2026-11-20", "12:00"),
    ("half two on friday", "2026-11-20", "14:30"),
    ("quarter past four today", "2026-11-18", "16:15"),
    ("quarter to nine on monday", "2026-11-23", "08:45"),
    ("wendsday 10am", "2026-11-25", "10:00"),
    ("thurs 14h", "2026-11-19", "14:00"),
    ("Tuesday 24th, 9:30", "2026-11-24", "09:30"),
    ("tues 1st dec", "2026-12-01", None),
    ("2 January", "2027-01-02", None),
    ("Jan 2 at 11", "2027-01-02", "11:00"),
    ("the 5th", "2026-12-05", None),
    ("this friday", "2026-11-20", None),
    ("next friday", "2026-11-27", None),
    ("Thursday week", "2026-11-26", None),
    ("a week on Tuesday", "2026-12-01", None),
    ("in 3 days", "2026-11-21", None),
    ("within a week", "2026-11-25", None),
    ("a couple of weeks", "2026-12-02", None),
    ("2-3 weeks", "2026-12-09", None),
    ("a fortnight", "2026-12-02", None),
    ("10 business days", "2026-12-02", None),
    ("five working days", "2026-11-25", None),
    ("end of the week", "2026-11-20", None),
    ("end of next week", "2026-11-27", None),
    ("mid next week", "2026-11-25", None),
    ("early next week", "2026-11-25", None),
    ("eom", "2026-11-30", None),
    ("end of next month", "2026-12-31", None),
    ("mid-may", "2027-05-15", None),
    ("EOD monday", "2026-11-23", None),
    ("after the weekend", "2026-11-23", None),
    ("the week of 30 november", "2026-12-04", None),
    ("wednesday (25th) at 2:30", "2026-11-25", "14:30"),
    ("tues no wait wed", "2026-11-25", None),
    ("next week tues no sorry wed 1pm", "2026-11-25", "13:00"),
    ("moved from tuesday to thursday", "2026-11-19", None),
    ("christmas eve", "2026-12-24", None),
    ("tomorrow or friday", "2026-11-20", None),
    ("sat 10 30am", "2026-11-21", "10:30"),
    ("2026-12-01 09:15", "2026-12-01", "09:15"),
    ("thursday 10-11", "2026-11-19", "10:00"),
    ("tomorrow 9:30-10:15", "2026-11-19", "09:30"),
    ("friday 11-1pm", "2026-11-20", "11:00"),
    ("friday between 2 and 3pm", "2026-11-20", "14:00"),
    ("friday between 2 and 3", "2026-11-20", "14:00"),
    ("fri 27/11 1400hrs", "2026-11-27", "14:00"),
    ("this time next week", "2026-11-25", None),
    ("two and a half weeks", "2026-12-06", None),
    ("a week and a half", "2026-11-29", None),
    ("sometime next week, probably wednesday", "2026-11-25", None),
    ("the first week of january", "2027-01-08", None),
    ("the week after christmas", "2027-01-01", None),
    ("the second tuesday of december at 10am", "2026-12-08", "10:00"),
    ("the 3rd of next month at 2", "2026-12-03", "14:00"),
    ("two days after christmas", "2026-12-27", None),
    ("by thanksgiving", "2026-11-26", None),
    ("the friday after next", "2026-11-27", None),
    ("a week today at 2", "2026-11-25", "14:00"),
    ("week tomorrow", "2026-11-26", None),
    ("friday 3 in the afternoon", "2026-11-20", "15:00"),
    ("tomorrow morning 10", "2026-11-19", "10:00"),
    ("1st week jan", "2027-01-08", None),
    ("3 to 5 business days from monday", "2026-11-30", None),
    ("a day or two", "2026-11-20", None),
    ("a week or two", "2026-12-02", None),
    ("by new year", "2027-01-01", None),
]


@pytest.mark.parametrize(("text", "day", "hour"), AHEAD)
def test_a_phrase_ahead_is_read_as_people_mean_it(text: str, day: str, hour: str | None) -> None:
    (one,) = _found(text)
    assert one.day is not None
    assert one.day.ahead == date.fromisoformat(day)
    assert one.hour == (time.fromisoformat(hour) if hour else None)


BEHIND = [
    ("yesterday", "2026-11-17"),
    ("last thursday", "2026-11-12"),
    ("friday", "2026-11-13"),
    ("3 days ago", "2026-11-15"),
    ("a week ago", "2026-11-11"),
    ("the 5th", "2026-11-05"),
    ("12 October", "2026-10-12"),
    ("last night", "2026-11-17"),
    ("2 fridays ago", "2026-11-06"),
    ("fortnight ago", "2026-11-04"),
    ("the friday before last", "2026-11-06"),
    ("the first monday of november 2025", "2025-11-03"),
]


@pytest.mark.parametrize(("text", "day"), BEHIND)
def test_the_same_words_behind_are_the_last_one_behind(text: str, day: str) -> None:
    (one,) = _found(text)
    assert one.day is not None
    assert one.day.back == date.fromisoformat(day)


@pytest.mark.parametrize(("zone", "day"), [(LONDON, "2026-12-03"), (NEW_YORK, "2027-03-12"), (BERLIN, "2026-12-03")])
def test_the_order_of_day_and_month_follows_the_country(zone: ZoneInfo, day: str) -> None:
    (one,) = _found("3/12", zone)
    assert one.day is not None
    assert one.day.ahead == date.fromisoformat(day)


def test_an_impossible_month_decides_the_order() -> None:
    (one,) = _found("25/11", NEW_YORK)
    assert one.day is not None
    assert one.day.ahead == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "zone", "days"),
    [
        ("met them on 11/10, they said 11/24", LONDON, ["2026-11-10", "2026-11-24"]),
        ("met them on 10/11, they said 24/11", NEW_YORK, ["2026-11-10", "2026-11-24"]),
        ("open 24/7, they said 12/3", NEW_YORK, ["2026-12-03"]),
    ],
)
def test_a_date_that_is_possible_one_way_only_tells_how_the_others_are_written(
    text: str, zone: ZoneInfo, days: list[str]
) -> None:
    now = datetime(2026, 11, 18, 9, 30, tzinfo=zone)
    found = [span.on for span in read(text, now=now, zone=zone).dates]
    # Without a year the day ahead is shown; only the order is looked at here.
    assert [one.strftime("%m-%d") for one in found if one] == [day[5:] for day in days]


def test_dots_are_a_date_where_dates_are_written_with_dots() -> None:
    (one,) = _found("am 12.03.", BERLIN)
    assert one.day is not None
    assert one.day.ahead == date(2027, 3, 12)
    (clock,) = _found("at 12.30")
    assert clock.at == time(12, 30)


def test_an_hour_of_another_zone_is_converted_over_a_change_of_clocks() -> None:
    (one,) = _found("nov 2, 3:30pm pacific", NEW_YORK)
    assert one.zone == "America/Los_Angeles"
    now = Now(datetime(2026, 10, 26, 12, tzinfo=NEW_YORK), NEW_YORK)
    assert local_time(date(2026, 11, 2), time(15, 30), one.zone, now) == (date(2026, 11, 2), time(18, 30))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("tomorrow 3pm utc+2", time(13)),
        ("tomorrow 3pm GMT-05:00", time(20)),
        ("tomorrow 3pm gmt +5:30", time(9, 30)),
        ("tomorrow 3pm gmt", time(15)),
    ],
)
def test_an_offset_from_utc_is_a_zone(text: str, at: time) -> None:
    now = datetime(2026, 11, 18, 9, 30, tzinfo=LONDON)
    assert [(span.on, span.at) for span in read(text, now=now, zone=LONDON).dates] == [(date(2026, 11, 19), at)]
    (one,) = _found(f"call me {text} please")
    assert local_time(date(2026, 11, 19), time(15), one.zone, Now(now, LONDON)) == (date(2026, 11, 19), at)


def test_hours_that_pass_are_counted_as_elapsed_time_when_the_clocks_change() -> None:
    before = datetime(2026, 10, 25, 0, 30, tzinfo=LONDON)
    (one,) = find("in 2 hours", Now(before, LONDON))
    assert one.day is not None
    assert one.day.moment is not None
    assert one.day.moment.timestamp() - before.timestamp() == 7200
    assert (one.day.moment.hour, one.day.moment.fold) == (1, 1)


def test_what_is_said_to_come_after_a_feast_has_no_day_but_comes_back_after_it() -> None:
    (one,) = _found("not before the new year, after thanksgiving")
    assert one.day is not None
    assert (one.day.ahead, one.day.first) == (None, date(2026, 11, 27))


def test_an_hour_and_a_half_is_ninety_minutes() -> None:
    (one,) = _found("in an hour and a half")
    assert one.day is not None
    assert one.day.moment is not None
    assert one.day.moment.time() == time(11)


NO_DATES = [
    "10 years experience, 24/7, $28/hr, 40 hrs a week, £32k",
    "with March",
    "at Monday.com",
    "I may march in",
    "2 offers and 3 rejections",
    "a 6 hour onsite",
    "second round, third person, first time",
    "mon ami",
    "at the end of the day it's their choice",
    "a solid 9/10",
    "my score was 9/10, I rated it 4/5",
    "we sat down with the team",
    "5 a day",
    "the 2nd interviewer",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_and_names_that_are_no_dates_are_left_alone(text: str) -> None:
    assert _found(text) == []


def test_next_friday_is_doubtful_where_two_readings_are_fair() -> None:
    (friday,) = _found("next friday")
    assert friday.day is not None
    assert friday.day.doubtful
    assert friday.day.fair == (date(2026, 11, 20),)
    (monday,) = _found("next monday")
    assert monday.day is not None
    assert not monday.day.doubtful


def test_an_offset_points_back_into_the_text_as_it_was_written() -> None:
    text = make_plain("İnterview 😀 tmrw 3ish at Acme")
    (one,) = find(text.plain, Now(datetime(2026, 11, 18, 9, 30, tzinfo=LONDON), LONDON))
    assert text.said(one.start, one.end) == "tmrw 3ish"
