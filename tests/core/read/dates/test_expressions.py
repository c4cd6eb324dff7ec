"""Whole expressions of date and time, said alone, and said among other words."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import read
from bot.core.read.dates import find
from bot.core.read.day import Now
from bot.core.read.text import make_plain
from bot.core.reading import Span
from tests.core.read.dates.expressions import HOURS, TABLE, lines

LONDON, NEW_YORK = ZoneInfo("Europe/London"), ZoneInfo("America/New_York")


def _spans(text: str, zone: ZoneInfo = LONDON) -> tuple[Span, ...]:
    return read(text, now=datetime(2026, 11, 18, 9, 30, tzinfo=zone), zone=zone).dates


@pytest.mark.parametrize(("said", "day", "hour"), [*lines(TABLE), *lines(HOURS)])
def test_an_expression_alone_is_one_phrase_with_its_day_and_hour(said: str, day: str, hour: str | None) -> None:
    (span,) = _spans(said)
    assert span.on or span.next_on == date.fromisoformat(day)
    assert (span.on or span.next_on, span.at) == (date.fromisoformat(day), time.fromisoformat(hour) if hour else None)


#: Read in New York, at the same hour.
AMERICAN = [
    ("12/3", "2026-12-03", None),
    ("3/12/2027", "2027-03-12", None),
    ("25/11", "2026-11-25", None),
    ("12.3.2026", "2026-03-12", None),
    ("2026/12/3", "2026-12-03", None),
    ("12/3 at 4:00pm", "2026-12-03", "16:00"),
    ("4pm pacific", "2026-11-18", "19:00"),
    ("friday 9am pt", "2026-11-20", "12:00"),
    ("3pm CET", "2026-11-18", "09:00"),
]


@pytest.mark.parametrize(("said", "day", "hour"), AMERICAN)
def test_the_order_of_numbers_and_the_zone_of_an_hour_follow_the_country(said: str, day: str, hour: str | None) -> None:
    (span,) = _spans(said, NEW_YORK)
    found = (span.on or span.next_on, span.at)
    if said == "3pm CET":  # 9:00 in New York, half an hour ago: the next one is tomorrow's
        assert found == (date(2026, 11, 19), time(9))
    else:
        assert found == (date.fromisoformat(day), time.fromisoformat(hour) if hour else None)


def test_an_hour_alone_names_no_day_but_the_next_one_that_has_it() -> None:
    (span,) = _spans("8am")
    assert (span.on, span.next_on, span.at) == (None, date(2026, 11, 19), time(8))


#: Words and numbers of every day; alone, too, they name no moment.
NOTHING = """
a second
second
mon ami
march on
sat down
the first round went well
second round, third person, first time
2 interviewers and 3 rounds
24/7
1:1
50/50
£30k
$28/hr
call me on 07700 900123
650-650-6500
at 650.650.6500
version 1.2.3
scored 4.5 of 5
up 3.2 points
10 years of experience
3x faster
a4 paper
he lent me his notes
had a great fast reply
I may march in
may I ask
this one
that is the one
one of three
at a few companies
room 101
they have 12 offices in 5 countries
between 3 and 5 interviewers
about 40 people
the 2nd interviewer was kind
my 3rd choice
from a to z
to be fair
in part
of the two, the latter
past caring
at single
it fell on deaf ears
spring to mind
I will fall apart
that night owl
half the team
a quarter of applicants
three-quarters of them
they're in
1,500 applicants
no. 7
5 a day
"""


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_words_and_numbers_of_every_day_are_no_dates(text: str) -> None:
    assert _spans(text) == ()


#: Among other words: what is found, and the day and hour of each.
WITHIN = [
    ("interview at Acme on the last monday of january", [("last monday of january", "2027-01-25", None)]),
    ("they'll call me the friday after next", [("the friday after next", "2026-11-27", None)]),
    ("offer starts two days after christmas", [("two days after christmas", "2026-12-27", None)]),
    ("met them 2 fridays ago", [("2 fridays ago", "2026-11-06", None)]),
    ("thinking of the third tuesday after easter", [("the third tuesday after easter", "2027-04-13", None)]),
    ("budgets open next quarter", [("next quarter", "2027-01-01", None)]),
    ("call me friday at 3pm please", [("friday at 3pm", "2026-11-20", "15:00")]),
    ("it is on thanksgiving", [("thanksgiving", "2026-11-26", None)]),
    ("with March and Monday.com", []),
]


@pytest.mark.parametrize(("text", "wanted"), WITHIN)
def test_an_expression_among_words_is_found_whole(text: str, wanted: list[tuple[str, str, str | None]]) -> None:
    found = [(span.text, span.on, span.at) for span in _spans(text)]
    assert [one[0].removeprefix("the ").removeprefix("on ") for one in found] == [
        one[0].removeprefix("the ") for one in wanted
    ]
    assert [(on, at) for _, on, at in found] == [
        (date.fromisoformat(day), time.fromisoformat(hour) if hour else None) for _, day, hour in wanted
    ]


def test_a_day_reckoned_from_others_counts_for_an_interview() -> None:
    reading = read(
        "I have an interview with Delmore on the second tuesday of december at 10am",
        now=datetime(2026, 11, 18, 9, 30, tzinfo=LONDON),
        zone=LONDON,
    )
    assert (reading.fields.interview_date, reading.fields.interview_time) == (date(2026, 12, 8), time(10))


def test_a_promise_keeps_its_last_day_though_the_phrase_names_its_first() -> None:
    reading = read(
        "had an interview at Delmore, they will let me know next week",
        now=datetime(2026, 11, 18, 9, 30, tzinfo=LONDON),
        zone=LONDON,
    )
    assert reading.fields.reply_by == date(2026, 11, 27)


def test_hours_away_are_elapsed_hours_over_a_change_of_clocks() -> None:
    before = datetime(2026, 10, 25, 0, 30, tzinfo=LONDON)
    (one,) = find("in 3 hours", Now(before, LONDON))
    assert (one.on, one.at) == (date(2026, 10, 25), time(2, 30))


def test_places_are_where_the_phrase_stands() -> None:
    plain = make_plain("so, uh, the last friday of june then").plain
    (one,) = find(plain, Now(datetime(2026, 11, 18, 9, 30, tzinfo=LONDON), LONDON))
    assert plain[one.start : one.end] == "the last friday of june"
