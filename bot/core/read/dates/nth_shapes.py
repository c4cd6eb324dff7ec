"""The shapes that count within a stretch or on from a day: "the last friday of june", "third tuesday after easter",
"the 20th of next month"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.read.dates.grammar import Made, Maker, Shape, shape
from bot.core.read.dates.nouns import Grain, Number, Stretch, When
from bot.core.read.dates.reckon import day_of, floor, local, moved, place, unit_stretch
from bot.core.read.day import Now, sure_date

_DAY = timedelta(days=1)


def _nth(now: Now, nth: int, what: int | str, when: When) -> Made:
    """ "The second tuesday of may", "the last week of 2027"; from the end where ``nth`` is less than nothing."""
    stretch = place(replace(when, weak=False), now)
    if stretch is None or stretch.grain <= Grain.DAY or not nth or when.clock or when.part:
        return None
    if isinstance(what, str) and what not in ("day", "week", "weekend", "month", "quarter"):
        return None
    begin = _nth_begin(stretch, nth, what)
    if not stretch.begin <= begin < stretch.end:
        return None
    made = unit_stretch(begin, what, 0) if isinstance(what, str) and what != "weekend" else day_of(begin.date())
    return "when", When(base=made, reckoned=what != "weekend")


def _nth_begin(stretch: Stretch, nth: int, what: int | str) -> datetime:
    weekday = {"week": 0, "weekend": 5}.get(what) if isinstance(what, str) else what
    length = {"week": 7, "weekend": 2}.get(what, 1) if isinstance(what, str) else 1
    if weekday is None:
        unit = str(what)
        return moved(stretch.begin, unit, nth - 1) if nth > 0 else moved(floor(stretch.end - _DAY, unit), unit, nth + 1)
    if nth > 0:
        first = stretch.begin + _DAY * ((weekday - stretch.begin.weekday()) % 7)
        return first + _DAY * 7 * (nth - 1)
    latest = stretch.end - _DAY * length
    return latest - _DAY * ((latest.weekday() - weekday) % 7) + _DAY * 7 * (nth + 1)


def _nth_week(now: Now, nth: int, unit: str, when: When) -> Made:
    """ "First week january"."""
    return _nth(now, nth, unit, when) if unit == "week" and when.month is not None and when.day is None else None


def _last(now: Now, which: int, what: int | str, when: When) -> Made:
    return _nth(now, -1, what, when) if which == -1 else None


def _nth_last(now: Now, nth: int, which: int, what: int | str, when: When) -> Made:
    return _nth(now, -nth, what, when) if which == -1 else None


def _nth_unit(nth: int) -> Maker:
    """ "The last day of the month": of the one that runs."""

    def make(now: Now, which: int, what: int | str, unit: str) -> Made:
        if which != -1 and nth < 0:
            return None
        if unit not in ("week", "month", "quarter", "year"):
            return None
        return _nth(now, nth if nth < 0 else which, what, When(base=unit_stretch(local(now), unit, 0)))

    return make


def _nth_after(now: Now, nth: int, weekday: int, when: When) -> Made:
    stretch = place(when, now)
    if stretch is None or stretch.grain < Grain.DAY:
        return None
    first = stretch.begin + _DAY * ((weekday - stretch.begin.weekday() - 1) % 7 + 1)
    return "when", When(base=day_of((first + _DAY * 7 * (nth - 1)).date()), reckoned=True)


def _several_after(now: Now, count: Number, weekday: int, when: When) -> Made:
    return _nth_after(now, count.whole, weekday, when) if count.is_whole and 0 < count.value < 500 else None


def _weekday_after(now: Now, weekday: int, when: When) -> Made:
    return _nth_after(now, 1, weekday, when) if when.clock is None else None


def _weekday_before(now: Now, *said: Any) -> Made:
    """ "The (last) sunday before christmas"."""
    weekday, when = said[-2], said[-1]
    stretch = place(when, now)
    if (len(said) == 3 and said[0] != -1) or stretch is None or stretch.grain < Grain.DAY or when.clock is not None:
        return None
    back = stretch.begin - _DAY * ((stretch.begin.weekday() - weekday - 1) % 7 + 1)
    return "when", When(base=day_of(back.date()), reckoned=True)


def _day_in(now: Now, day: int | Number, *rest: str | When) -> Made:
    """ "The 20th of next month", "20th day of the current month"."""
    when, on = rest[-1], day.whole if isinstance(day, Number) else day
    if (
        not isinstance(when, When)
        or when.base is None
        or when.base.grain is not Grain.MONTH
        or rest[0] not in (when, "day")
    ):
        return None
    found = sure_date(when.base.begin.year, when.base.begin.month, on)
    return ("when", When(base=day_of(found), reckoned=True)) if found else None


SHAPES: tuple[Shape, ...] = (
    shape("the? ordinal which unit (of|in) the? when", _nth_last),
    shape("the? ordinal (weekday|unit) (of|in) the? when", _nth),
    shape("the? ordinal unit the? when", _nth_week),
    shape("which (weekday|unit) (of|in) the? when", _last),
    shape("which (weekday|unit) (of|in) the? unit", _nth_unit(-1)),
    shape("the? ordinal (weekday|unit) (of|in) the? unit", _nth_unit(1)),
    shape("the? ordinal which? weekday after the? when", _nth_after),
    shape("number weekday (after|from) the? when", _several_after),
    shape("the? which? weekday before the? when", _weekday_before),
    shape("the? (ordinal|number) unit? of the? when", _day_in),
    shape("weekday after the? when", _weekday_after),
)
