"""The shapes of numbers and hours: "half past three pm", "twenty to nine", "3-4pm", "at 8 in the evening"."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.core.read.dates.grammar import Made, Maker, Shape, shape
from bot.core.read.dates.nouns import Clock, Number, Part, When
from bot.core.read.day import Now

_CLOCK_DIGITS = 3


def _and_a_half(now: Now, number: Number) -> Made:
    return "number", Number(number.value + 0.5, "~")


def _tens(now: Now, tens: Number, ones: Number) -> Made:
    if tens.written or ones.written or tens.value not in range(20, 100, 10) or not 0 < ones.value < 10:
        return None
    return "number", Number(tens.value + ones.value)


def _tenth(now: Now, tens: Number, ordinal: int) -> Made:
    return ("ordinal", tens.whole + ordinal) if tens.value in (20, 30) and not tens.written and ordinal < 10 else None


def _thousands(now: Now, thousands: Number, rest: Number) -> Made:
    year = thousands.whole * 1000 + rest.whole
    return ("year", year) if 1000 <= year < 3000 and rest.value < 1000 else None


def _hour(number: Number) -> Clock | None:
    """The hour that a number is, "3" or "1030"; None where it is none."""
    if number.written == "~" or not number.is_whole:
        return None
    hour, minute = number.whole, 0
    if len(number.written) >= _CLOCK_DIGITS:
        hour, minute = divmod(hour, 100)
    bare = 0 < hour <= 12 and not number.written.startswith("0")
    return Clock(hour, minute, bare=bare) if hour < 25 and minute < 60 else None


def _with_half(clock: Clock | None, half: int) -> Made:
    if clock is None or not clock.hour > 0:
        return None
    if clock.hour > 12 or not clock.bare:
        return "clock", clock
    return "clock", replace(clock, hour=clock.hour % 12 + half, bare=False)


def _number_half(now: Now, number: Number, half: int) -> Made:
    return _with_half(_hour(number), half)


def _two_numbers_half(now: Now, hour: Number, minute: Number, half: int) -> Made:
    return _with_half(_hour_minute(hour, minute), half)


def _clock_half(now: Now, clock: Clock, half: int) -> Made:
    return _with_half(clock, half) if clock.bare else None


def _hour_minute(hour: Number, minute: Number) -> Clock | None:
    if "~" in (hour.written, minute.written) or not 0 < hour.value < 25 or not 0 < minute.value < 60:
        return None
    if minute.value < 10 and len(minute.written) < 2:
        return None
    return Clock(hour.whole, minute.whole, bare=hour.value <= 12)


def _at_hour_minute(now: Now, hour: Number, minute: Number) -> Made:
    clock = _hour_minute(hour, minute)
    return ("clock", clock) if clock else None


def _at_hour(now: Now, number: Number) -> Made:
    clock = _hour(number)
    if clock is None or (clock.hour > 12 and not number.written):
        return None
    return "when", When(clock=clock, weak=True)


def _about_hour(now: Now, number: Number) -> Made:
    clock = _hour(number) if len(number.written) >= _CLOCK_DIGITS else None
    return ("clock", clock) if clock else None


def _oclock(now: Now, number: Number) -> Made:
    clock = _hour(number)
    return ("clock", clock) if clock and clock.hour else None


def _moved(clock: Clock | None, minutes: int) -> Made:
    if clock is None or clock.minute:
        return None
    total = clock.hour * 60 + minutes
    return "clock", replace(clock, hour=total // 60 % 24, minute=total % 60)


def _half_past(now: Now, hour: Number | Clock) -> Made:
    clock = _hour(hour) if isinstance(hour, Number) else hour
    return _moved(clock, 30) if clock and clock.hour <= 24 else None


def _quarter(sign: int) -> Maker:
    def make(now: Now, unit: str, hour: Number | Clock) -> Made:
        clock = _hour(hour) if isinstance(hour, Number) else hour
        return _moved(clock, 15 * sign) if unit == "quarter" else None

    return make


def _minutes(sign: int, *, spoken: bool) -> Maker:
    """ "Ten to two", "15 to noon"; digits before a bare number are the beginning of a stretch instead."""

    def make(now: Now, minutes: Number, *rest: Any) -> Made:
        hour, unit = rest[-1], rest[0] if len(rest) > 1 else "minute"
        if unit != "minute" or not minutes.is_whole or not 0 < minutes.value < 60:
            return None
        if spoken and (minutes.written or minutes.value not in (5, 10, 20, 25)):
            return None
        if len(rest) == 1 and minutes.written and minutes.value < 13 and sign < 0:
            return None
        return _moved(_hour(hour) if isinstance(hour, Number) else hour, minutes.whole * sign)

    return make


def _zoned(now: Now, clock: Clock, zone: str) -> Made:
    return "clock", replace(clock, zone=zone)


def _zoned_when(now: Now, when: When, zone: str) -> Made:
    if when.clock is None or when.clock.zone:
        return None
    return "when", replace(when, clock=replace(when.clock, zone=zone), weak=False)


def _in_part(now: Now, clock: Clock, part: Part) -> Made:
    if not clock.bare:
        return "clock", clock
    hour = clock.hour % 12 if part.late and clock.hour == 12 and part.begins >= 18 else clock.hour
    return "clock", replace(clock, hour=hour + 12 if part.late and hour < 12 else hour, bare=False)


def _number_in_part(now: Now, number: Number, part: Part) -> Made:
    clock = _hour(number)
    return _in_part(now, clock, part) if clock else None


def _two_numbers_in_part(now: Now, hour: Number, minute: Number, part: Part) -> Made:
    clock = _hour_minute(hour, minute)
    return _in_part(now, clock, part) if clock else None


def _stretch(now: Now, one: Number | Clock, two: Number | Clock) -> Made:
    """ "3-4pm": the first hour, which takes from the second what it lacks."""
    first = _hour(one) if isinstance(one, Number) else one
    last = _hour(two) if isinstance(two, Number) else two
    if first is None or last is None:
        return None
    if isinstance(one, Number) and isinstance(two, Number) and min(len(one.written), len(two.written)) < 4:
        return None
    if first.bare and not last.bare and first.hour <= 12:
        late = first.hour % 12 + 12
        first = replace(first, hour=late if late * 60 + first.minute <= last.hour * 60 + last.minute else first.hour)
        first = replace(first, bare=False)
    return "clock", replace(first, zone=first.zone or last.zone)


SHAPES: tuple[tuple[Shape, ...], ...] = (
    (
        shape("number thousand and? number", _thousands),
        shape("number ahalf", _and_a_half),
        shape("number dash? ordinal", _tenth),
        shape("number dash? number", _tens),
    ),
    (
        shape("number number about? meridiem", _two_numbers_half),
        shape("number oclock? about? meridiem", _number_half),
        shape("number oclock", _oclock),
        shape("half past? (number|clock)(?!unit)", _half_past),
        shape("article? unit (past|after) (number|clock)", _quarter(1)),
        shape("article? unit (to|before) (number|clock)", _quarter(-1)),
        shape("number unit? (past|after|from) clock", _minutes(1, spoken=False)),
        shape("number unit? (to|before) clock", _minutes(-1, spoken=False)),
        shape("number unit (past|after) number", _minutes(1, spoken=False)),
        shape("number unit (to|before) number", _minutes(-1, spoken=False)),
        shape("number past number", _minutes(1, spoken=False)),
        shape("number (to|before) number(?!(unit|of|month|dash|to))", _minutes(-1, spoken=True)),
        shape("about number(?!unit)", _about_hour),
        shape("at about? number number(?!(unit|month|of))", _at_hour_minute),
        shape("clock oclock? about? meridiem", _clock_half),
        shape("clock comma? zone time? comma?", _zoned),
    ),
    (
        shape("clock about? (in|at)? the? part", _in_part),
        shape("at? number number about? (in|at) the? part", _two_numbers_in_part),
        shape("at? number about? (in|at) the? part", _number_in_part),
        shape("(from|between)? (?<!month) (number|clock) (dash|to) clock", _stretch),
        shape("between (number|clock) and clock", _stretch),
        shape("(from|between)? clock (dash|to) number(?!(unit|month|of|ordinal))", _stretch),
        shape("number dash number", _stretch),
        shape("clock comma? zone time? comma?", _zoned),
    ),
)
AT_HOUR = (
    shape("at about? number(?!(unit|month|of|dash|number))", _at_hour),
    shape("when comma? zone time? comma?", _zoned_when),
)
