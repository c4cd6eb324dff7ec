"""The shapes of days by their names and numbers: "march the fifteenth, 2027", "tuesday 24th", "easter 2027"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.read.dates.formats import full_year
from bot.core.read.dates.grammar import Made, Shape, shape
from bot.core.read.dates.nouns import Clock, Feast, Grain, Number, Part, Stretch, When
from bot.core.read.dates.reckon import day_of, local, part_of, unit_stretch
from bot.core.read.day import Now, sure_date

_DAY = timedelta(days=1)
_IDES = {3: 15, 5: 15, 7: 15, 10: 15}


def _month_day(now: Now, month: int, day: int | Number) -> Made:
    on = day.whole if isinstance(day, Number) else day
    if isinstance(day, Number) and (not day.is_whole or day.written == "~" or len(day.written) > 2):
        return None
    return ("when", When(month=month, day=on)) if sure_date(2000, month, on) else None


def _day_month(now: Now, day: int | Number, month: int) -> Made:
    return _month_day(now, month, day)


def _day_unit_month(now: Now, day: int, unit: str, month: int) -> Made:
    return _month_day(now, month, day) if unit == "day" else None


def _ides(now: Now, month: int) -> Made:
    return "when", When(month=month, day=_IDES.get(month, 13))


def _with_year(now: Now, when: When, year: int | Number) -> Made:
    if when.year is not None or when.base is not None or not (when.month or when.feast) or when.reckoned:
        return None
    full = full_year(year, short=when.day is not None)
    return ("when", replace(when, year=full, weak=False)) if full else None


def _year_before(now: Now, year: int | Number, when: When) -> Made:
    """ "2027, march 31"."""
    full = full_year(year, short=False)
    return _with_year(now, when, full) if full and when.day is not None else None


def _month_year(now: Now, month: int, year: int | Number) -> Made:
    full = full_year(year, short=False)
    return ("when", When(year=full, month=month)) if full else None


def _in_year(now: Now, year: int | Number) -> Made:
    full = full_year(year, short=False)
    return ("when", When(year=full, weak=isinstance(year, Number))) if full else None


def _weekday_day(now: Now, weekday: int, day: int | Number) -> Made:
    on = day.whole if isinstance(day, Number) else day
    return ("when", When(weekday=weekday, day=on)) if 1 <= on <= 31 else None


def _ordinal(now: Now, day: int) -> Made:
    return ("when", When(day=day, weak=True)) if 1 <= day <= 31 else None


def _the_number(now: Now, day: Number) -> Made:
    return ("when", When(day=day.whole, weak=True)) if len(day.written) in (1, 2) and 1 <= day.value <= 31 else None


def _feast(now: Now, feast: Feast) -> Made:
    return "when", When(feast=feast, weak=feast.weak)


def _relative(now: Now, said: tuple[int, Part | None] | str) -> Made:
    if said == "now":
        moment = local(now)
        return "when", When(base=Stretch(moment, moment + timedelta(minutes=1), Grain.MINUTE), weak=True)
    if isinstance(said, str):
        edge, unit = said.split()
        return "when", part_of(now, edge, unit_stretch(local(now), unit, 0))
    days, part = said
    return "when", When(base=day_of(now.today + _DAY * days), part=part)


def _weekday(now: Now, weekday: int) -> Made:
    return "when", When(weekday=weekday)


def _month(now: Now, month: int) -> Made:
    return "when", When(month=month, weak=True)


def _clock(now: Now, clock: Clock) -> Made:
    return "when", When(clock=clock)


def _part(now: Now, part: Part) -> Made:
    return "when", When(part=part, weak=True)


def _part_of_day(now: Now, part: Part, day: int) -> Made:
    return ("when", When(day=day, part=part)) if 1 <= day <= 31 else None


def _at_part(now: Now, part: Part) -> Made:
    return "when", When(part=part)


NAMES: tuple[Shape, ...] = (
    shape("the? ides month", _ides),
    shape("month comma? the? ordinal(?!(unit|which))", _month_day),
    shape("the? ordinal unit (of|in) month", _day_unit_month),
    shape("the? ordinal of? the? month", _day_month),
    shape("month number(?!(number meridiem|meridiem|number number|oclock))", _month_day),
    shape("month dash number(?!(number|of|month))", _month_day),
    shape("the? number dash? of? month", _day_month),
    shape("month comma? (of|in|dash)? (number|year)", _month_year),
    shape("feast", _feast),
    shape("relative", _relative),
    shape("article? month", _month),
    shape(
        "when comma? (of|in)? (number|year)(?!(number|unit|meridiem|oclock|of|month|dash number meridiem))", _with_year
    ),
    shape("(number|year) comma? when", _year_before),
)
#: A year by itself, once no name has taken it.
YEARS: tuple[Shape, ...] = (
    shape("(?<=(in|by|since|of|after|before|to|from|edge)) (number|year)(?!(unit|dash|to|clock|meridiem))", _in_year),
)
WEEKDAYS: tuple[Shape, ...] = (
    shape("weekday comma? the? ordinal", _weekday_day),
    shape("weekday the number", _weekday_day),
)
LEFT: tuple[Shape, ...] = (
    shape("(?<!number) weekday", _weekday),
    shape("the? part of the ordinal", _part_of_day),
    shape("(in|on|by) the? part", _at_part),
    shape("clock", _clock),
    shape("part", _part),
)
#: What is a date only where nothing else is said.
LONELY: tuple[Shape, ...] = (
    shape("the ordinal", _ordinal),
    shape("on ordinal", _ordinal),
    shape("the number", _the_number),
    shape("(year|number)", _in_year),
)
