"""The shapes that join what is said of one moment ("7 pm on the last friday of may") and that take the beginning of a
stretch ("july 13-15")."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.core.read.dates.grammar import Made, Shape, shape
from bot.core.read.dates.nouns import Clock, Grain, Number, Stretch, When
from bot.core.read.dates.reckon import place
from bot.core.read.day import Now, sure_date

_FIELDS = ("year", "month", "day", "weekday", "feast", "clock")


def _joined(now: Now, one: When, two: When) -> Made:
    """What both say together, or None where they contradict each other."""
    fields: dict[str, Any] = {}
    for name in _FIELDS:
        first, second = getattr(one, name), getattr(two, name)
        if first is not None and second is not None and first != second:
            return None
        fields[name] = first if first is not None else second
    if one.part is not None and two.part is not None and one.part != two.part:
        return None
    base, fits = _base(one.base, two.base)
    if not fits:
        return None
    both = When(
        **fields, base=base, part=one.part or two.part, weak=one.weak and two.weak,
        reckoned=one.reckoned or two.reckoned,
    )  # fmt: skip
    return ("when", both) if _sensible(both) and place(both, now) is not None else None


def _base(one: Stretch | None, two: Stretch | None) -> tuple[Stretch | None, bool]:
    if one is None or two is None:
        return one or two, True
    fine, coarse = (one, two) if one.end - one.begin <= two.end - two.begin else (two, one)
    return fine, coarse.begin <= fine.begin < coarse.end


def _sensible(when: When) -> bool:
    """Whether an hour lies in something that has hours, and a day is not sought in an hour."""
    if when.base is not None and when.base.grain < Grain.DAY:
        return when.clock is None and when.part is None and when.weekday is None
    if when.clock is None and when.part is None:
        return True
    return not (when.month and not when.day and not when.weekday) and not (
        when.year and not (when.month or when.day or when.feast)
    )


def _hour_of(now: Now, number: Number, when: When) -> Made:
    """ "9 tomorrow", "8 tonight"."""
    if not number.is_whole or not 0 < number.value < 25 or number.written == "~" or when.clock is not None:
        return None
    if when.base is None or when.base.grain is not Grain.DAY:
        return None
    made = _joined(now, When(clock=Clock(number.whole, bare=number.value <= 12)), when)
    return ("when", replace(made[1], weak=when.part is None)) if made else None


def _hours(now: Now, first: Number, last: Number) -> Made:
    """ "Between 9 and 11", which needs a day beside it."""
    if not all(one.is_whole and 0 < one.value < 25 and one.written != "~" for one in (first, last)):
        return None
    return "when", When(clock=Clock(first.whole, bare=first.value <= 12), weak=True)


def _hours_then_day(now: Now, first: Number, last: Number, when: When) -> Made:
    made = _hours(now, first, last)
    return _joined(now, made[1], when) if made and when.clock is None and when.has_day else None


def _day_then_hours(now: Now, when: When, first: Number, last: Number) -> Made:
    return _hours_then_day(now, first, last, when)


def _about_hour(now: Now, when: When, hour: Number) -> Made:
    return _hours_then_day(now, hour, hour, when)


def _part_then_hour(now: Now, when: When, hour: Number) -> Made:
    return _about_hour(now, when, hour) if when.part is not None else None


def _begin(now: Now, one: When, two: When) -> Made:
    """The beginning of a stretch, which takes from its end what it lacks."""
    if one.has_day and two.has_day:
        begin = replace(
            one,
            year=one.year or (two.year if one.base is None and one.feast is None else None),
            month=one.month or (two.month if one.day and one.base is None and one.weekday is None else None),
        )
        return "when", replace(begin, weak=one.weak and two.weak)
    if one.clock is not None and two.clock is not None and not two.has_day:
        zone = one.clock.zone or two.clock.zone
        return "when", replace(one, clock=replace(one.clock, zone=zone), weak=one.weak and two.weak)
    if one.clock is not None and two.clock is not None and two.has_day:
        return "when", replace(two, clock=one.clock)
    return None


def _day_to(now: Now, day: int | Number, when: When) -> Made:
    """ "13 to 15 july": the first day of the same month."""
    on = day.whole if isinstance(day, Number) else day
    if when.day is None or when.base is not None or sure_date(when.year or 2000, when.month or 1, on) is None:
        return None
    return "when", replace(when, day=on, weekday=None)


def _to_day(now: Now, when: When, day: int | Number) -> Made:
    on = day.whole if isinstance(day, Number) else day
    number = isinstance(day, Number)
    return ("when", when) if when.day is not None and 1 <= on <= 31 and not (number and when.clock) else None


def _to_day_year(now: Now, when: When, day: int | Number, year: int | Number) -> Made:
    full = year if isinstance(year, int) else year.whole
    made = _to_day(now, when, day)
    return ("when", replace(when, year=full)) if made and when.year is None and 1900 < full < 2200 else None


def _to_hour(now: Now, when: When, hour: Number) -> Made:
    return ("when", when) if when.clock is not None and hour.is_whole and hour.value < 25 else None


def _as_date(now: Now, one: Number, two: Number) -> Made:
    """ "2-15" where it stands alone."""
    month, day = (one.whole, two.whole) if now.month_first else (two.whole, one.whole)
    if month > 12:
        month, day = day, month
    if not (one.written and two.written) or sure_date(2000, month, day) is None:
        return None
    return "when", When(month=month, day=day, weak=True)


SHAPES: tuple[tuple[Shape, ...], ...] = (
    (
        shape("(from|between) number (to|dash|and) number(?!(unit|of|month|ordinal))", _hours),
        shape("number (to|dash) number on? when", _hours_then_day),
        shape("when comma? number (to|dash) number(?!(unit|of|month|ordinal|number))", _day_then_hours),
        shape("when about number(?!(unit|of|month|ordinal|number))", _about_hour),
        shape("when number(?!(unit|of|month|ordinal|number|dash|to))", _part_then_hour),
        shape("at? number when", _hour_of),
        shape("(from|between)? when (dash|to|and) the? when", _begin),
        shape(
            "when (comma|about)* (of|in|at|on|for|from|by|before|after|between)* (comma|about)* the? about? when",
            _joined,
        ),
    ),
    (
        shape("(from|between)? the? (ordinal|number) (dash|to) the? when", _day_to),
        shape("when (dash|to) the? (ordinal|number) comma? (number|year)", _to_day_year),
        shape("when (dash|to|and) the? (ordinal|number)(?!(unit|month))", _to_day),
        shape("when (dash|to) about? number(?!(unit|month))", _to_hour),
        shape("(from|between)? when (dash|to|and|slash) (and|by|before)* the? when", _begin),
        shape("when (comma|about)* (of|in|at|on|for|from|by|between)* (comma|about)* the? about? when", _joined),
    ),
)
LONELY = (shape("number dash number", _as_date),)
