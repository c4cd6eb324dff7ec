"""Promised days of every weekday, none, and holidays: the days written by hand from the product's text."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.core.plan.weeks import Weeks, just_had, thanked

_AT_NOON = "> 2026-11-02 12:00 thank_you\n"
_US = {"zone": "America/New_York", "country": "US", "part": None}
_BERLIN = {"zone": "Europe/Berlin", "country": "DE", "part": "BE"}
_MUNICH = {"zone": "Europe/Berlin", "country": "DE", "part": "BY"}
_SCOTLAND = {"zone": "Europe/London", "country": "GB", "part": "SCT"}


def had_on(day: str, promised: str, felt: str = "mixed") -> dict[str, str]:
    return {"told": f"{day}T12:00", "begins": f"{day}T10:00", "promised": promised, "felt": felt}


def weeks(
    why: str,
    promised: str,
    come: str,
    *,
    day: str = "2026-11-02",
    felt: str = "mixed",
    person: Mapping[str, str | None] | None = None,
) -> Weeks:
    """The thank-you is done at once, so what comes is the promised day and the ladder."""
    answer = f"> {day} 12:00 thank_you\n"
    return Weeks(why, had_on(day, promised, felt), answer + come, [thanked(f"{day}T12:30")], dict(person or {}))


WEEKDAYS = [
    weeks("Monday: Thursday is the later", "2026-11-09", """
        ~ 2026-11-09 09:00 deadline_day
        2026-11-12 09:00 follow_up_1
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 move_on"""),
    weeks("Tuesday: Friday", "2026-11-10", """
        ~ 2026-11-10 09:00 deadline_day
        2026-11-13 09:00 follow_up_1
        2026-11-20 09:00 follow_up_2
        2026-11-27 09:00 move_on"""),
    weeks("Wednesday: the third day is a Saturday, so Friday", "2026-11-11", """
        ~ 2026-11-11 09:00 deadline_day
        2026-11-13 09:00 follow_up_1
        2026-11-20 09:00 follow_up_2
        2026-11-27 09:00 move_on"""),
    weeks("Thursday: both days are a weekend, so Monday", "2026-11-12", """
        ~ 2026-11-12 09:00 deadline_day
        2026-11-16 09:00 follow_up_1
        2026-11-23 09:00 follow_up_2
        2026-11-30 09:00 move_on"""),
    weeks("Friday: Monday", "2026-11-13", """
        ~ 2026-11-13 09:00 deadline_day
        2026-11-16 09:00 follow_up_1
        2026-11-23 09:00 follow_up_2
        2026-11-30 09:00 move_on"""),
    weeks("Saturday: silent on the Saturday, then Tuesday", "2026-11-14", """
        ~ 2026-11-14 09:00 deadline_day
        2026-11-17 09:00 follow_up_1
        2026-11-24 09:00 follow_up_2
        2026-12-01 09:00 move_on"""),
    weeks("Sunday: Wednesday", "2026-11-15", """
        ~ 2026-11-15 09:00 deadline_day
        2026-11-18 09:00 follow_up_1
        2026-11-25 09:00 follow_up_2
        2026-12-02 09:00 move_on"""),
    weeks("the day of the interview itself: nothing to say on it", "2026-11-02", """
        2026-11-05 09:00 follow_up_1
        2026-11-12 09:00 follow_up_2
        2026-11-19 09:00 move_on"""),
    weeks("the next morning lies within 24 hours of the end", "2026-11-03", """
        2026-11-06 09:00 follow_up_1
        2026-11-13 09:00 follow_up_2
        2026-11-20 09:00 move_on"""),
    weeks("none: the third day after the interview", "none", """
        2026-11-05 09:00 follow_up_1
        2026-11-12 09:00 follow_up_2
        2026-11-19 09:00 move_on"""),
    weeks("none, and the third day is a Saturday", "none", """
        2026-11-09 09:00 follow_up_1
        2026-11-16 09:00 follow_up_2
        2026-11-23 09:00 move_on""", day="2026-11-04"),
]  # fmt: skip

FEELING_AND_CADENCE = [
    weeks("warm: a third a week after the second", "2026-11-09", """
        ~ 2026-11-09 09:00 deadline_day
        2026-11-12 09:00 follow_up_1
        2026-11-19 09:00 follow_up_2
        2026-11-26 09:00 follow_up_3
        2026-12-03 09:00 move_on""", felt="warm"),
    weeks("cold: one, then moving on", "2026-11-09", """
        ~ 2026-11-09 09:00 deadline_day
        2026-11-12 09:00 follow_up_1
        2026-11-19 09:00 move_on""", felt="cold"),
    weeks("gentle: five working days after the promised Monday", "2026-11-09", """
        ~ 2026-11-09 09:00 deadline_day
        2026-11-16 09:00 follow_up_1
        2026-11-23 09:00 follow_up_2
        2026-11-30 09:00 move_on""", person={"cadence": "gentle"}),
    weeks("gentle, a promised Saturday: the Friday after", "2026-11-14", """
        ~ 2026-11-14 09:00 deadline_day
        2026-11-20 09:00 follow_up_1
        2026-11-27 09:00 follow_up_2
        2026-12-04 09:00 move_on""", person={"cadence": "gentle"}),
    weeks("gentle, none promised, warm: five working days after, and no third", "none", """
        2026-11-09 09:00 follow_up_1
        2026-11-16 09:00 follow_up_2
        2026-11-23 09:00 move_on""", felt="warm", person={"cadence": "gentle"}),
]  # fmt: skip

HOLIDAYS = [
    weeks("England: the third day is Good Friday, so Thursday", "2026-03-31", """
        ~ 2026-03-31 09:00 deadline_day
        2026-04-02 09:00 follow_up_1
        2026-04-09 09:00 follow_up_2
        2026-04-16 09:00 move_on""", day="2026-03-23"),
    weeks("England: Good Friday, a Saturday, Easter Monday, so Tuesday", "2026-04-01", """
        ~ 2026-04-01 09:00 deadline_day
        2026-04-07 09:00 follow_up_1
        2026-04-14 09:00 follow_up_2
        2026-04-21 09:00 move_on""", day="2026-03-23"),
    weeks("Scotland works on Easter Monday", "2026-04-01", """
        ~ 2026-04-01 09:00 deadline_day
        2026-04-06 09:00 follow_up_1
        2026-04-13 09:00 follow_up_2
        2026-04-20 09:00 move_on""", day="2026-03-23", person=_SCOTLAND),
    weeks("United States: Thanksgiving, so the Wednesday before", "2026-11-23", """
        ~ 2026-11-23 09:00 deadline_day
        2026-11-25 09:00 follow_up_1
        2026-12-02 09:00 follow_up_2
        2026-12-09 09:00 move_on""", person=_US),
    weeks("United States: the fourth of July is kept on Friday the third", "2026-06-30", """
        ~ 2026-06-30 09:00 deadline_day
        2026-07-02 09:00 follow_up_1
        2026-07-09 09:00 follow_up_2
        2026-07-16 09:00 move_on""", day="2026-06-22", person=_US),
    weeks("Bavaria rests on Epiphany, so the day before it", "2027-01-03", """
        ~ 2027-01-03 09:00 deadline_day
        2027-01-05 09:00 follow_up_1
        2027-01-12 09:00 follow_up_2
        2027-01-19 09:00 move_on""", day="2026-12-17", person=_MUNICH),
    weeks("Berlin works on Epiphany", "2027-01-03", """
        ~ 2027-01-03 09:00 deadline_day
        2027-01-06 09:00 follow_up_1
        2027-01-13 09:00 follow_up_2
        2027-01-20 09:00 move_on""", day="2026-12-17", person=_BERLIN),
    weeks("no country: still nobody from 24 December to 1 January, and then a weekend", "2026-12-22", """
        ~ 2026-12-22 09:00 deadline_day
        2027-01-04 09:00 follow_up_1
        2027-01-11 09:00 follow_up_2
        2027-01-18 09:00 move_on""", day="2026-12-14", person={"zone": "UTC", "country": None, "part": None}),
    weeks("the second falls on Christmas Eve", "2026-12-14", """
        ~ 2026-12-14 09:00 deadline_day
        2026-12-17 09:00 follow_up_1
        2027-01-04 09:00 follow_up_2
        2027-01-11 09:00 move_on""", day="2026-12-07"),
]  # fmt: skip


@pytest.mark.parametrize("one", [*WEEKDAYS, *FEELING_AND_CADENCE, *HOLIDAYS], ids=lambda one: one.why)
def test_the_follow_ups_fall_on_the_days_that_the_text_names(one: Weeks) -> None:
    assert one.planned() == one.written()


def test_an_answer_ends_it_before_the_promised_day() -> None:
    answered = {"at": "2026-11-05T10:00", "what": "answered"}
    one = Weeks("no", just_had("2026-11-09"), _AT_NOON, [thanked(), answered])
    assert one.planned() == one.written()
