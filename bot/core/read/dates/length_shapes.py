"""The shapes of lengths of time and of what lies a length away: "2 days and an hour", "three weeks from friday"."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.core.read.dates.grammar import Made, Maker, Shape, shape
from bot.core.read.dates.nouns import Grain, Length, Number, When
from bot.core.read.dates.reckon import away, day_of, from_day, place, unit_stretch
from bot.core.read.day import Now

_MOST = {"second": 1e8, "minute": 1e7, "hour": 1e6, "day": 1e5, "night": 1e5, "workday": 1e3, "week": 1e4, "month": 1e4}
_DAY = timedelta(days=1)


def _length(now: Now, count: Number, unit: str) -> Made:
    return ("length", ((unit, count.value),)) if 0 <= count.value <= _MOST.get(unit, 1000) else None


def _one(now: Now, unit: str) -> Made:
    return "length", ((unit, 1.0),)


def _one_and_a_half(now: Now, unit: str) -> Made:
    return "length", ((unit, 1.5),)


def _later_end(now: Now, one: Number, two: Number, unit: str) -> Made:
    return _length(now, two, unit) if one.value < two.value else None


def _minutes(now: Now, count: Number) -> Made:
    return "length", (("minute", count.value),)


def _sum(now: Now, one: Length, two: Length) -> Made:
    return "length", (*one, *two)


def _ahead(now: Now, length: Length) -> Made:
    return "when", When(base=away(now, length, 1))


def _behind(now: Now, length: Length) -> Made:
    return "when", When(base=away(now, length, -1))


def _alone(now: Now, length: Length) -> Made:
    return "when", When(base=away(now, length, 1), weak=True)


def _ago_from(now: Now, length: Length, when: When) -> Made:
    """ "A year ago today", "two weeks ago on tuesday": counted from today, or from the last such day."""
    if when.weekday is not None and not (when.day or when.clock):
        back = now.today - _DAY * ((now.today.weekday() - when.weekday - 1) % 7 + 1)
        return "when", When(base=from_day(day_of(back), length, -1), reckoned=True)
    today = when.base is not None and when.base == day_of(now.today) and when.clock is None and when.part is None
    return _behind(now, length) if today else None


def _weeks_on(now: Now, *said: Any) -> Made:
    """ "A week today", "two weeks tomorrow", "week tomorrow", "a week monday"."""
    when, length = said[-1], ((said[0], 1.0),) if isinstance(said[0], str) else said[0]
    start = place(when, now)
    if start is None or when.clock is not None or any(unit not in ("week", "fortnight") for unit, _ in length):
        return None
    near = when.base is not None and 0 <= (when.base.begin.date() - now.today).days < 2
    if start.grain is not Grain.DAY or not (near or (when.weekday is not None and not when.has_date)):
        return None
    return "when", When(base=from_day(start, length, 1), reckoned=True)


def _one_ago(now: Now, unit: str) -> Made:
    """ "Fortnight ago", typed in a hurry."""
    if unit not in ("week", "fortnight", "month", "year"):
        return None
    return "when", When(base=away(now, ((unit, 1.0),), -1), reckoned=True)


def _in_minutes(now: Now, count: Number) -> Made:
    return ("when", When(base=away(now, (("minute", count.value),), 1), weak=True)) if 0 < count.value < 60 else None


def _from(sign: int) -> Maker:
    def make(now: Now, length: Length, when: When) -> Made:
        start = place(when, now)
        if start is None:
            return None
        return "when", When(base=from_day(start, length, sign), reckoned=True)

    return make


def _unit_from(sign: int) -> Maker:
    def make(now: Now, unit: str, when: When) -> Made:
        start = place(when, now)
        if start is None or unit in ("weekend", "quarter") or when.clock is not None:
            return None
        if unit in ("day", "night") and start.grain >= Grain.DAY:
            on = start.end if sign > 0 else start.begin - _DAY
            return "when", When(base=day_of(on.date()), reckoned=True)
        if unit in ("week", "month", "year"):
            return "when", When(base=unit_stretch(start.begin, unit, sign), reckoned=True)
        return None

    return make


def _weekdays(sign: int) -> Maker:
    """ "2 fridays ago", "3 mondays from now"."""

    def make(now: Now, count: Number, weekday: int) -> Made:
        if not count.is_whole or not 0 < count.value < 500:
            return None
        today = now.today.weekday()
        days = (weekday - today - 1) % 7 + 1 if sign > 0 else (today - weekday - 1) % 7 + 1
        return "when", When(base=day_of(now.today + _DAY * sign * (days + 7 * (count.whole - 1))), reckoned=True)

    return make


def _weekday_week(now: Now, when: When, unit: str) -> Made:
    """ "Thursday week": a week after the coming one."""
    start = place(when, now) if when.weekday is not None or when.base is not None else None
    if start is None or unit not in ("week", "fortnight") or start.grain is not Grain.DAY or when.clock:
        return None
    return "when", When(base=from_day(start, ((unit, 1.0),), 1), reckoned=True)


def _in_so_long(now: Now, when: When, length: Length) -> Made:
    """ "March in two years": the month or the feast of that year."""
    year = away(now, length, 1).begin.year
    if when.base is not None or when.year or not (when.month or when.feast):
        return None
    return "when", When(year=year, month=when.month, day=when.day, feast=when.feast)


def _first(now: Now, when: When, length: Length) -> Made:
    return "when", when


def _second(now: Now, length: Length, when: When) -> Made:
    return "when", when


LENGTHS: tuple[Shape, ...] = (
    shape("number weekday (ago)", _weekdays(-1)),
    shape("number weekday (hence)", _weekdays(1)),
    shape("number (dash|to|comma) number more? unit", _later_end),
    shape("number more? unit", _length),
    shape("article more? unit ahalf", _one_and_a_half),
    shape("article more? unit", _one),
    shape("number tick", _minutes),
)
AWAY: tuple[Shape, ...] = (
    shape("length (and|comma)? length", _sum),
    shape("length the? (after|from|on) the? when", _from(1)),
    shape("length before the? when", _from(-1)),
    shape("the? unit after the? when", _unit_from(1)),
    shape("the? unit before the? when", _unit_from(-1)),
    shape("length ago on? when", _ago_from),
    shape("length when", _weeks_on),
    shape("(?<!(which|number|article|the)) unit when", _weeks_on),
    shape("(?<!(which|number|article|the|length)) unit ago", _one_ago),
    shape("length ago", _behind),
    shape("length (tick? hence|tick? time|hence)", _ahead),
    shape("when in about? length", _in_so_long),
    shape("when hence", lambda now, when: ("when", when)),
    shape("for length (from|at) when", _second),
    shape("when for length", _first),
    shape("(in|by|after) the? about? length (tick? time|tick|hence)?", _ahead),
    shape("for the? about? length", _alone),
    shape("when unit", _weekday_week),
    shape("in number(?!(unit|month|clock|of))", _in_minutes),
)
LONELY = (shape("dash length", _behind), shape("length", _alone))
