"""The shapes of weeks, months, quarters, seasons and years, of their parts, and of "next", "this" and "last": "the end
of next quarter", "the past two weeks", "last easter"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.core.read.dates.feasts import around
from bot.core.read.dates.formats import full_year
from bot.core.read.dates.grammar import Made, Shape, shape
from bot.core.read.dates.lexicon import SEASONS
from bot.core.read.dates.nouns import Feast, Grain, Number, Part, Stretch, When
from bot.core.read.dates.reckon import day_of, grain_of, local, midnight, part_of, place, unit_stretch
from bot.core.read.day import Now

_DAY = timedelta(days=1)
_QUARTERS = 4
_STARTS = tuple(set(SEASONS.values()))
_SEASON = timedelta(days=92)


def _feast_weekend(now: Now, feast: When, unit: str) -> Made:
    stretch = place(feast, now)
    if unit != "weekend" or stretch is None or feast.feast is None:
        return None
    on = stretch.begin.date()
    saturday = on - _DAY * ((on.weekday() - 5) % 7) if on.weekday() in (0, 5, 6) else on + _DAY * (5 - on.weekday())
    return "when", When(base=Stretch(midnight(saturday), midnight(saturday) + 3 * _DAY, Grain.DAY))


def _edge_when(now: Now, edge: str, when: When) -> Made:
    stretch = place(when, now) if when.clock is None and when.part is None else None
    if stretch is None or stretch.grain < Grain.DAY:
        return None
    if stretch.grain is Grain.DAY:
        return ("when", replace(when, part=Part(21, late=True))) if edge == "late" else None
    return "when", part_of(now, edge, stretch)


def _edge_unit(now: Now, edge: str, unit: str) -> Made:
    if unit in ("hour", "minute", "second"):
        return None
    return "when", part_of(now, edge, unit_stretch(local(now), unit, 0))


def _edge_which_unit(now: Now, edge: str, which: int, unit: str) -> Made:
    return _edge_when(now, edge, When(base=unit_stretch(local(now), unit, which)))


def _which_unit(now: Now, which: int, unit: str) -> Made:
    if unit == "night":
        return "when", When(base=day_of(now.today + _DAY * which), part=Part(18, late=True))
    if unit == "fortnight":
        return None
    stretch = unit_stretch(local(now), unit, which)
    return "when", When(base=stretch, weak=which == 0 or (which < 0 and unit == "day"))


def _which_several(now: Now, which: int, count: Number, unit: str) -> Made:
    """ "The last two weeks", "next 3 days": from the first of them."""
    if which == 0 or not count.is_whole or not 0 < count.value < 1000:
        return None
    step = 1 if which > 0 else -count.whole
    if unit == "day" and which > 0:
        return "when", When(base=day_of(now.today + _DAY))
    return "when", When(base=unit_stretch(local(now), unit, step, count.whole))


def _which_when(now: Now, which: int, when: When) -> Made:
    """ "Next march", "last easter", "this friday": the one before or after now."""
    if when.base is not None or when.clock is not None or when.reckoned or when.year or not when.has_day:
        return None
    if when.weekday is not None:
        return _which_weekday(now, which, when)
    if when.feast is not None:
        return _which_feast(now, which, when, when.feast)
    if when.month is None or when.day is not None:
        return None
    year = now.today.year
    if which > 0:
        year += (when.month <= now.today.month) + which - 1
    elif which < 0:
        year -= when.month >= now.today.month
    else:
        year += when.month < now.today.month
    return "when", replace(when, year=year, weak=False)


def _which_weekday(now: Now, which: int, when: When) -> Made:
    if when.day is not None or when.weekday is None:
        return None
    here = now.today + _DAY * (when.weekday - now.today.weekday())
    ahead = now.today + _DAY * ((when.weekday - now.today.weekday() - 1) % 7 + 1)
    if which < 0:
        on = now.today - _DAY * ((now.today.weekday() - when.weekday - 1) % 7 + 1)
    elif which == 0:
        on = here if here > now.today else ahead
    else:
        on = ahead + _DAY * 7 * (which - 1) + (_DAY * 7 if here > now.today and which == 1 else timedelta())
    return "when", replace(when, base=day_of(on), weekday=None, weak=False)


def _which_feast(now: Now, which: int, when: When, feast: Feast) -> Made:
    ahead, behind = around(feast, now.today)
    if which < 0 and behind == now.today:
        behind = around(feast, now.today - _DAY)[1]
    on = behind if which < 0 else ahead
    return ("when", replace(when, feast=None, base=day_of(on), weak=False)) if on is not None else None


def _after_which(now: Now, when: When, which: int) -> Made:
    """ "The friday after next": the second one ahead."""
    if which != 1 or when.base is not None:
        return None
    if when.weekday is not None:
        ahead = now.today + _DAY * ((when.weekday - now.today.weekday() - 1) % 7 + 8)
        return "when", When(base=day_of(ahead), reckoned=True)
    return _which_when(now, 2, when)


def _unit_after_which(now: Now, unit: str, which: int) -> Made:
    return ("when", When(base=unit_stretch(local(now), unit, 2))) if which == 1 else None


def _later_in(now: Now, which: int, unit: str) -> Made:
    return _edge_which_unit(now, "late", which, unit) if which == 0 else None


def _weekday_before_last(now: Now, weekday: int, which: int) -> Made:
    if which != -1:
        return None
    back = now.today - _DAY * ((now.today.weekday() - weekday - 1) % 7 + 8)
    return "when", When(base=day_of(back), reckoned=True)


def _unit_before_last(now: Now, unit: str, which: int) -> Made:
    return ("when", When(base=unit_stretch(local(now), unit, -2), reckoned=True)) if which == -1 else None


def _which_part(now: Now, which: int, part: Part) -> Made:
    return "when", When(base=day_of(now.today + _DAY * which), part=part)


def _season(now: Now, which: int, begins: tuple[int, int] | None) -> Made:
    """A season by its name, or whichever it is now."""
    wanted = _STARTS if begins is None else (begins,)
    years = range(now.today.year - 2, now.today.year + 3)
    starts = sorted(midnight(date(year, *start)) for year in years for start in wanted)
    running = next((one for one in reversed(starts) if one <= local(now) < one + _SEASON), None)
    ahead = [one for one in starts if one > local(now)]
    behind = [one for one in starts if one <= local(now) and one != running]
    begin = ahead[0] if which > 0 else behind[-1] if which < 0 else running or ahead[0]
    return "when", When(base=Stretch(begin, begin + _SEASON, Grain.QUARTER), weak=begins is None)


def _season_year(now: Now, begins: tuple[int, int] | None, year: Number | int) -> Made:
    full = full_year(year, short=False)
    if begins is None or full is None:
        return None
    begin = midnight(date(full, *begins))
    return "when", When(base=Stretch(begin, begin + _SEASON, Grain.QUARTER))


def _the_season(now: Now, begins: tuple[int, int] | None) -> Made:
    return _season(now, 0, begins) if begins is not None else None


def _quarter(now: Now, nth: int, unit: str, *year: int | Number) -> Made:
    full = full_year(year[0], short=False) if year else now.today.year
    if unit != "quarter" or not 0 < nth <= _QUARTERS or not full:
        return None
    return "when", When(base=unit_stretch(midnight(date(full, 3 * nth - 2, 1)), "quarter", 0))


def _this_unit(now: Now, unit: str, *year: int | Number) -> Made:
    """ "The weekend", "the year 2027", where nothing else is said."""
    if unit not in ("week", "weekend", "month", "year"):
        return None
    if not year:
        return "when", When(base=unit_stretch(local(now), unit, 0), weak=True)
    return ("when", When(year=full_year(year[0], short=False), weak=True)) if unit == "year" else None


def _week_of(now: Now, unit: str, when: When) -> Made:
    if unit == "month" and when.month is not None and when.day is None:
        return "when", replace(when, weak=False)
    stretch = place(when, now)
    if unit != "week" or stretch is None or stretch.grain is not Grain.DAY or when.clock:
        return None
    return "when", When(base=unit_stretch(stretch.begin, "week", 0), reckoned=True)


def _rest(now: Now, unit: str) -> Made:
    return "when", When(base=Stretch(midnight(now.today), unit_stretch(local(now), unit, 0).end, grain_of(unit)))


#: What takes its year from the number after it.
WITH_YEAR: tuple[Shape, ...] = (
    shape("past(?=(unit|season|number unit|weekday|month))", lambda now: ("which", -1)),
    shape("the? ordinal unit (of|in)? (number|year)", _quarter),
    shape("season (of|in)? (number|year)", _season_year),
    shape("which season", _season),
)
UNITS: tuple[Shape, ...] = (
    shape("which number unit", _which_several),
    shape("edge the? about? which about? unit", _edge_which_unit),
    shape("hence which unit", _later_in),
    shape("which unit(?! (of|in) the? (when|month|number|year|which|unit))", _which_unit),
    shape("(in|by) the? season", _the_season),
)
EDGES: tuple[Shape, ...] = (
    shape("the? ordinal unit", _quarter),
    shape("edge the? about? when", _edge_when),
    shape("edge the? unit", _edge_unit),
    shape("the? unit of the? when", _week_of),
    shape("when unit", _feast_weekend),
    shape("unit after which", _unit_after_which),
    shape("the? unit before which", _unit_before_last),
    shape("the? weekday before which", _weekday_before_last),
    shape("rest the? unit", _rest),
)
WEEKDAYS: tuple[Shape, ...] = (
    shape("which weekday", lambda now, which, weekday: _which_weekday(now, which, When(weekday=weekday))),
    shape("weekday after which", lambda now, weekday, which: _after_which(now, When(weekday=weekday), which)),
)
LONELY: tuple[Shape, ...] = (
    shape("the? unit (number|year)", _this_unit),
    shape("the unit", _this_unit),
)
WHICH: tuple[Shape, ...] = (
    shape("which when", _which_when),
    shape("when after which", _after_which),
    shape("which part", _which_part),
)
