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


def together(items: list[Item], stages: Iterable[Iterable[Shape]], now: Now) -> list[Item]:
    """Return the items with all that fits a shape put together."""
    for shapes in stages:
        before = 0
        while before != len(items):
            before = len(items)
            for one in shapes:
                items = _applied(one, items, now)
    return items


def _applied(one: Shape, items: list[Item], now: Now) -> list[Item]:
    letters = "".join([KINDS[item.kind] for item in items])
    found = one.pattern.search(letters)
    while found is not None:
        covered = items[found.start() : found.end()]
        made = one.make(now, *(item.value for item in covered if item.value is not None or item.kind == "season"))
        begin = found.start() + 1
        if made is not None:
            items = [*items[: found.start()], Item(*made, covered[0].start, covered[-1].end), *items[found.end() :]]
            letters = "".join([KINDS[item.kind] for item in items])
            begin = found.start()
            if len(covered) == 1:
                begin += 1
        found = one.pattern.search(letters, begin)
    return items
