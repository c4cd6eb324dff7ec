"""Reads whole expressions of date and time ("third tuesday after easter at half past nine") as what they say by
themselves: for a stretch of time, its beginning.

What a day is a day of, and what a promise means, is not decided here: see ``mentions`` and ``roles``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from bot.core.read.dates import day_shapes, hour_shapes, join_shapes, length_shapes, nth_shapes, stretch_shapes
from bot.core.read.dates.grammar import stage, together
from bot.core.read.dates.items import Item, islands
from bot.core.read.dates.nouns import Grain, When
from bot.core.read.dates.reckon import place
from bot.core.read.day import Now

__all__ = ["Expression", "find"]

#: In this order: what is put together early is no longer there for what comes later.
_STAGES = tuple(
    stage(shapes)
    for shapes in (
        *hour_shapes.SHAPES,
        (*stretch_shapes.WITH_YEAR, *day_shapes.NAMES, *stretch_shapes.UNITS, *day_shapes.YEARS),
        (*nth_shapes.SHAPES, *stretch_shapes.EDGES, *day_shapes.WEEKDAYS, *stretch_shapes.WEEKDAYS),
        length_shapes.LENGTHS,
        (*stretch_shapes.WHICH, *day_shapes.LEFT),
        length_shapes.AWAY,
        hour_shapes.AT_HOUR,
        *join_shapes.SHAPES,
    )
)
_LONELY = tuple(
    stage(shapes) for shapes in (join_shapes.LONELY, stretch_shapes.LONELY, length_shapes.LONELY, day_shapes.LONELY)
)
_EDGES = " \n.,!?;:()\"'"


@dataclass(frozen=True, slots=True)
class Expression:
    """A phrase and the moment it names; places are in the plain text."""

    start: int
    end: int
    on: date
    at: time | None
    clocked: bool = False  #: an hour was said, not only a part of the day
    dated: bool = True  #: a day was said, not an hour alone
    reckoned: bool = False  #: a day that is reckoned from others, so that none of its words is a day by itself
    week: bool = False  #: a whole week
    fixed: bool = False  #: it is no weekday, month or hour alone, which may be a name or a number of something
    whole: bool = False  #: the text says nothing else


def find(plain: str, now: Now) -> list[Expression]:
    """Return the expressions of the text in order."""
    found: list[Expression] = []
    for island in islands(plain, now):
        alone = _covers(plain, island[0].start, island[-1].end)
        try:
            items = together(island, (*_STAGES, *_LONELY) if alone else _STAGES, now)
            alone = alone and _says_only_dates(items)
            found += [one for one in (_expression(item, now, alone) for item in items) if one is not None]
        except (OverflowError, ValueError):
            continue
    return found


def _says_only_dates(items: list[Item]) -> bool:
    """Whether little words before them are all that is left beside the moments that were found."""
    kinds = [item.kind for item in items]
    last = max((place for place, kind in enumerate(kinds) if kind == "when"), default=-1)
    words = [item for item in items[: last + 1] if item.kind != "when" and item.value is not None]
    return not words and set(kinds[last + 1 :]) <= {"about", "comma"}


def _covers(plain: str, start: int, end: int) -> bool:
    return not plain[:start].strip(_EDGES) and not plain[end:].strip(_EDGES)


def _expression(item: Item, now: Now, alone: bool) -> Expression | None:
    when = item.value
    if not isinstance(when, When) or (when.weak and not alone):
        return None
    stretch = place(when, now)
    if stretch is None:
        return None
    at = stretch.begin.time() if stretch.grain < Grain.DAY else None
    return Expression(
        item.start,
        item.end,
        stretch.begin.date(),
        at,
        clocked=when.clock is not None,
        dated=when.has_day or when.part is not None,
        reckoned=when.reckoned and stretch.grain <= Grain.WEEK,
        week=stretch.grain is Grain.WEEK,
        fixed=when.reckoned or when.feast is not None or when.base is not None,
        whole=alone,
    )
