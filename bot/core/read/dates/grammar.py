"""Puts items together by the shapes, stage after stage, until whole phrases are left.

Each item is one letter of a short string, each shape a pattern over such letters: where it fits, the items that it
covers become the one that it means. An island has few items and every shape makes it shorter, so it always ends soon.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from bot.core.read.dates.items import Item
from bot.core.read.dates.lexicon import KINDS
from bot.core.read.day import Now

Made = tuple[str, Any] | None
Maker = Callable[..., Made]
_NAMES = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Shape:
    """Items in a row, and what they mean together; ``make`` is given now and the values that they carry, in order."""

    pattern: re.Pattern[str]
    make: Maker


def shape(said: str, make: Maker) -> Shape:
    """Return the shape for a pattern over names of kinds, such as ``"ordinal weekday (of|in) when"``."""
    letters = _NAMES.sub(lambda name: KINDS[name.group()], said).replace(" ", "")
    return Shape(re.compile(letters), make)


@dataclass(frozen=True, slots=True)
class Stage:
    """Shapes that are tried together, again and again until nothing fits any more."""

    shapes: tuple[Shape, ...]
    any: re.Pattern[str]  #: one look that tells whether any of them fits


def stage(shapes: Iterable[Shape]) -> Stage:
    """Return the stage of these shapes, which are tried in their order."""
    tried = tuple(shapes)
    return Stage(tried, re.compile("|".join(f"(?:{one.pattern.pattern})" for one in tried)))


def together(items: list[Item], stages: Iterable[Stage], now: Now) -> list[Item]:
    """Return the items with all that fits a shape put together."""
    for one in stages:
        before = 0
        while before != len(items) and one.any.search(_letters(items)):
            before = len(items)
            for tried in one.shapes:
                items = _applied(tried, items, now)
    return items


def _letters(items: list[Item]) -> str:
    return "".join([KINDS[item.kind] for item in items])


def _applied(one: Shape, items: list[Item], now: Now) -> list[Item]:
    letters = _letters(items)
    found = one.pattern.search(letters)
    while found is not None:
        covered = items[found.start() : found.end()]
        made = one.make(now, *(item.value for item in covered if item.value is not None or item.kind == "season"))
        begin = found.start() + 1
        if made is not None:
            items = [*items[: found.start()], Item(*made, covered[0].start, covered[-1].end), *items[found.end() :]]
            letters = _letters(items)
            begin = found.start()
            if len(covered) == 1:
                begin += 1
        found = one.pattern.search(letters, begin)
    return items
