"""Places what was said in the calendar: a When becomes the one stretch of local time that people mean by it.

A day without a year is the nearest that fits, ahead where both are as near; an hour without a day is the next one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.read.dates.nouns import Clock, Feast, Grain, Length, Part, Stretch, When
from bot.core.read.day import Now, month_end, sure_date, working_days_after

_DAY = timedelta(days=1)
_MONTHS_ON = 60
_YEARS_ON = 8
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_GRAINS = {
    "second": Grain.SECOND, "minute": Grain.MINUTE, "hour": Grain.HOUR, "week": Grain.WEEK, "fortnight": Grain.WEEK,
    "month": Grain.MONTH, "quarter": Grain.QUARTER, "year": Grain.YEAR, "decade": Grain.YEAR,
}  # fmt: skip


def local(now: Now) -> datetime:
    """Return the moment of reading as the person's clock shows it."""
    return now.moment.replace(tzinfo=None)


def midnight(on: date) -> datetime:
    """Return the beginning of a day."""
    return datetime.combine(on, time())


def grain_of(unit: str) -> Grain:
    """Return how fine a unit is."""
    return _GRAINS.get(unit, Grain.DAY)


def day_of(on: date) -> Stretch:
    """Return the whole day."""
    return Stretch(midnight(on), midnight(on) + _DAY, Grain.DAY)


def months_on(on: date, months: int) -> date:
    """Return the same day so many months later, or the last day of that month; OverflowError beyond the calendar."""
    index = on.year * 12 + on.month - 1 + months
    if not 12 < index < 9998 * 12:
        raise OverflowError
    last = month_end(index // 12, index % 12 + 1)
    return last.replace(day=min(on.day, last.day))


def floor(moment: datetime, unit: str) -> datetime:
    """Return the beginning of the unit in which the moment lies."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit in _SECONDS:
        return moment.replace(
            second=moment.second if unit == "second" else 0,
            minute=0 if unit == "hour" else moment.minute,
            microsecond=0,
        )
    if unit in ("week", "fortnight"):
        return day - _DAY * day.weekday()
    if unit == "weekend":
        return day - _DAY * day.weekday() + _DAY * 5
    if unit == "month":
        return day.replace(day=1)
    if unit == "quarter":
        return day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1)
    return day.replace(day=1, month=1) if unit in ("year", "decade") else day


def moved(moment: datetime, unit: str, count: float) -> datetime:
    """Return the moment so many units later; parts of months and years are rounded to days."""
    if unit in _SECONDS:
        return moment + timedelta(seconds=count * _SECONDS[unit])
    if unit == "workday":
        return datetime.combine(_working(moment.date(), int(count)), moment.time())
    if unit in _DAYS:
        return moment + timedelta(days=count * _DAYS[unit])
    whole = int(count * _MONTHS[unit])
    rest = count * _MONTHS[unit] - whole
    return datetime.combine(months_on(moment.date(), whole), moment.time()) + timedelta(days=round(rest * 30))


def _working(start: date, count: int) -> date:
    if count >= 0:
        return working_days_after(start, count)
    while count:
        start -= _DAY
        count += start.weekday() < 5
    return start


def unit_stretch(moment: datetime, unit: str, count: int, span: int = 1) -> Stretch:
    """Return the unit that lies ``count`` units from the one around the moment, ``span`` units long."""
    begin = moved(floor(moment, unit), unit, count)
    end = begin + _DAY * 2 if unit == "weekend" else moved(begin, unit, span)
    return Stretch(begin, end, grain_of(unit))


def away(now: Now, length: Length, sign: int) -> Stretch:
    """Return the moment a length away from now; hours are elapsed hours, whatever the clocks do."""
    moment, grain = now.moment.replace(tzinfo=None), Grain.DAY
    for unit, count in length:
        if unit in _SECONDS:
            grain = Grain.MINUTE
        else:
            moment = moved(moment, unit, count * sign)
            if count != int(count):
                grain = Grain.MINUTE if unit == "day" else grain
    seconds = sum(count * _SECONDS[unit] for unit, count in length if unit in _SECONDS)
    if seconds:
        instant = moment.replace(tzinfo=now.zone).timestamp() if moment != now.moment.replace(tzinfo=None) else None
        stamp = (now.moment.timestamp() if instant is None else instant) + seconds * sign
        moment = datetime.fromtimestamp(stamp, now.zone).replace(tzinfo=None)
    moment = moment.replace(microsecond=0)
    return day_of(moment.date()) if grain is Grain.DAY else Stretch(moment, moment + timedelta(minutes=1), grain)


def from_day(start: Stretch, length: Length, sign: int) -> Stretch:
    """Return what lies a length before or after another stretch."""
    moment, fine = start.begin, start.grain < Grain.DAY
    for unit, count in length:
        moment = moved(moment, unit, count * sign)
        fine = fine or unit in _SECONDS
    return Stretch(moment, moment + timedelta(minutes=1), Grain.MINUTE) if fine else day_of(moment.date())


def part_of(now: Now, edge: str, stretch: Stretch) -> When:
    """Return the named part of a stretch, "early", "mid", "late" or "end": a day of it."""
    begin, days, month = stretch.begin, (stretch.end - stretch.begin).days, stretch.grain is Grain.MONTH
    if stretch.grain is Grain.WEEK:
        on = begin + _DAY * {"early": 0, "mid": 2, "late": 3, "end": 4}.get(edge, 0)
    elif days < 2:
        return When(base=stretch)
    else:
        middle = begin.replace(day=15) if month else begin + _DAY * (days // 2)
        late = begin.replace(day=21) if month else begin + _DAY * (days * 2 // 3)
        on = {"mid": middle, "late": late, "end": stretch.end - _DAY}.get(edge, begin)
    if edge == "late" and begin <= local(now) < stretch.end:
        on = max(on, midnight(now.today))
    return When(base=day_of(on.date()))


def place(when: When, now: Now) -> Stretch | None:
    """Return the stretch that is meant, or None where the calendar has none."""
    day = _day(when, now)
    if day is None:
        return None
    if when.clock is not None:
        return _at(day, when, when.clock, now)
    if when.part is not None and day.grain >= Grain.DAY:
        begin = day.begin.replace(hour=when.part.begins, minute=when.part.minute)
        return Stretch(begin, begin + timedelta(hours=4), Grain.PART)
    return day


def _day(when: When, now: Now) -> Stretch | None:
    if not when.has_day:
        return day_of(now.today)
    if when.feast is not None:
        return _feast(when.feast, when, now)
    if when.base is not None:
        return _inside(when, when.base)
    if when.month is None and when.day is None and when.weekday is None:
        return _year(when.year)
    if when.day is None and when.weekday is None and when.month is not None:
        return _month(when.month, when.year, now)
    # Where the weekday contradicts the date, the date is what was meant.
    fits = _fitting(when, now) or (_fitting(replace(when, weekday=None), now) if when.day is not None else [])
    on = min(fits, key=lambda one: (abs(one - now.today), one < now.today)) if when.weekday is not None else None
    return day_of(on or fits[0]) if fits else None


def _feast(feast: Feast, when: When, now: Now) -> Stretch | None:
    year = when.year or (when.base.begin.year if when.base is not None else None)
    if year is not None:
        on = feast.on(year)
    else:
        days = (feast.on(now.today.year + step) for step in range(3))
        on = next((one for one in days if one is not None and one >= now.today), None)
    return day_of(on) if on else None


def _inside(when: When, base: Stretch) -> Stretch | None:
    if (when.month, when.day, when.weekday) == (None, None, None):
        return base
    if when.year not in (None, base.begin.year):
        return None
    if when.day is None and when.weekday is None:
        return unit_stretch(base.begin.replace(month=when.month or 1, day=1), "month", 0)
    on = base.begin.date()
    for _ in range(min((base.end - base.begin).days, 366)):
        if _fits(on, when):
            return day_of(on)
        on += _DAY
    return None


def _fits(on: date, when: When) -> bool:
    return (
        when.weekday in (None, on.weekday()) and when.day in (None, on.day)
        and when.month in (None, on.month) and when.year in (None, on.year)
    )  # fmt: skip


def _year(year: int | None) -> Stretch | None:
    begin = sure_date(year or 0, 1, 1)
    return unit_stretch(midnight(begin), "year", 0) if begin and begin.year < 9990 else None


def _month(month: int, year: int | None, now: Now) -> Stretch | None:
    begin = sure_date(year or now.today.year + (month < now.today.month), month, 1)
    return unit_stretch(midnight(begin), "month", 0) if begin and begin.year < 9990 else None


def _fitting(when: When, now: Now) -> list[date]:
    """The days that fit what was said, those ahead first."""
    if when.day is None:
        return _weekdays(when.weekday or 0, when, now)
    if when.year is not None or when.month is not None:
        years = [when.year] if when.year else [now.today.year + step for step in range(-_YEARS_ON, _YEARS_ON + 1)]
        months = [when.month] if when.month else list(range(1, 13))
        days = [sure_date(year, month, when.day) for year in years for month in months]
    else:
        first = now.today.year * 12 + now.today.month - 1
        days = [sure_date(index // 12, index % 12 + 1, when.day) for index in range(first, first + _MONTHS_ON)]
    fits = [on for on in days if on is not None and _fits(on, when)]
    return sorted(fits, key=lambda on: (on < now.today, abs(on - now.today)))


def _weekdays(weekday: int, when: When, now: Now) -> list[date]:
    if when.month is not None or when.year is not None:
        start = sure_date(when.year or now.today.year + ((when.month or 0) < now.today.month), when.month or 1, 1)
        return [] if start is None else [start + _DAY * ((weekday - start.weekday()) % 7)]
    return [now.today + _DAY * ((weekday - now.today.weekday() - 1) % 7 + 1)]


def _at(day: Stretch, when: When, clock: Clock, now: Now) -> Stretch | None:
    at = time(clock.hour % 24, clock.minute, min(clock.second, 59))
    if day.grain < Grain.DAY:
        return None
    at = _guessed(at, clock, when.part)
    begin = _converted(datetime.combine(day.begin.date() + _DAY * (clock.hour == 24), at), clock.zone, now)
    if not when.has_day and when.part is None:
        begin = _next(begin, clock, now)
    return Stretch(begin, begin + timedelta(minutes=1), Grain.MINUTE)


def _guessed(at: time, clock: Clock, part: Part | None) -> time:
    """The hour as people mean it: "8" of the evening is 20:00, "2" by itself is in the afternoon."""
    if not clock.bare or at.hour > 12:
        return at
    if part is not None:
        return at.replace(hour=at.hour + 12) if part.late and at.hour < 12 else at
    return at.replace(hour=at.hour + 12) if 0 < at.hour < 7 else at


def _next(begin: datetime, clock: Clock, now: Now) -> datetime:
    local = now.moment.replace(tzinfo=None, second=0, microsecond=0)
    half = timedelta(hours=12)
    if clock.bare:
        early = begin - half if begin.hour >= 12 else begin
        return next(one for one in (early, early + half, early + 2 * half, early + 3 * half) if one >= local)
    return begin if begin >= local else begin + _DAY


def _converted(begin: datetime, zone: str | None, now: Now) -> datetime:
    if zone is None or zone == now.zone.key:
        return begin
    return begin.replace(tzinfo=ZoneInfo(zone)).astimezone(now.zone).replace(tzinfo=None)
