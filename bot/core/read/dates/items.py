"""Splits plain text into the items of which the shapes are made: formatted dates and hours, and words of the table.

A word that is in no table ends an island; what is on both sides of it never belongs together. No more items are read
than people write, so the time is bounded whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.core.read.calendar_words import MONTHS, WEEKDAYS, zone_of_offset
from bot.core.read.dates.formats import FORMATS, SHORT_YEAR, century
from bot.core.read.dates.lexicon import LONGEST, PIECE, SHORT_UNITS, TABLE
from bot.core.read.dates.nouns import Number
from bot.core.read.day import Now

_MERIDIEM = re.compile(r"[ap]\. ?m\b\.?")
_OFFSET = re.compile(r"(?:utc|gmt) ?(?P<offset>[+-]\d{1,2}(?::?\d\d)?)(?!\d)")
_LONGEST_NUMBER, _THOUSANDS = 4, 3
_MOST_ITEMS, _ISLAND = 240, 28
_MONEY = re.compile(r" ?(?:%|k\b|lpa\b|lakh|million|percent|dollars|pounds|euros|bucks|quid)")
_JOINED = ".,:/"
_BEFORE_A_NUMBER = "$£€#&+_"


@dataclass(frozen=True, slots=True)
class Item:
    """A word or a phrase that is known: its kind, its value, and its place in the text."""

    kind: str
    value: Any
    start: int
    end: int


def islands(plain: str, now: Now) -> Iterator[list[Item]]:
    """Yield the runs of neighbouring items that hold more than joining words."""
    island: list[Item] = []
    for count, item in enumerate(_items(plain, now)):
        if not item.kind or len(island) == _ISLAND:
            if _worth(island):
                yield island
            island = []
        if count > _MOST_ITEMS:
            return
        if item.kind:
            island.append(item)
    if _worth(island):
        yield island


def _worth(island: list[Item]) -> bool:
    return any(item.value is not None or item.kind == "season" for item in island)


def _items(plain: str, now: Now) -> Iterator[Item]:
    """Yield the items in order; one without a kind stands for any words that are unknown."""
    place, known = 0, True
    token = PIECE.search(plain)
    while token is not None:
        start = token.start()
        item = _number(plain, token, now) if token.group().isdecimal() else _word(plain, token, now)
        if item is None and not (plain[start] == "." and _shortened(plain, start)):
            if known:
                yield Item("", None, start, start)
            known, place = False, token.end()
        elif item is not None:
            yield item
            known, place = True, item.end
        else:
            place = token.end()
        token = PIECE.search(plain, place)


def _shortened(plain: str, dot: int) -> bool:
    """Whether the dot ends a shortened name: "mon.", "sept."."""
    before = re.search(r"[a-z]+\Z", plain[max(dot - 10, 0) : dot])
    return before is not None and (before.group() in MONTHS or before.group() in WEEKDAYS)


def _word(plain: str, token: re.Match[str], now: Now) -> Item | None:
    start, word = token.start(), token.group()
    if (marked := _marked(plain, start, word)) is not None:
        return marked
    if word == "q":
        return _formatted(plain, start, now) if plain[start + 1 : start + 2] in "1234" else None
    if word == "s" and start >= _LONGEST_NUMBER and plain[start - _LONGEST_NUMBER : start].isdecimal():
        return None
    if word in SHORT_UNITS and (
        plain[start - 1 : start].isdecimal() or (word == "h" and plain[start - 2 : start].strip())
    ):
        return Item("unit", SHORT_UNITS[word], start, token.end())
    return _entry(plain, start, word)


def _marked(plain: str, start: int, word: str) -> Item | None:
    """What its marks tell: "'14", "p.m.", "utc+2", a bracket."""
    if word == "'" and (found := SHORT_YEAR.match(plain, start)):
        return Item("year", century(int(found["y"]), found["y"]), start, found.end())
    if found := _MERIDIEM.match(plain, start):
        return Item("meridiem", 12 if word == "p" else 0, start, found.end())
    if (found := _OFFSET.match(plain, start)) and (zone := zone_of_offset(found["offset"])):
        return Item("zone", zone, start, found.end())
    return Item("comma", None, start, start + 1) if word in "()[]" else None


def _entry(plain: str, start: int, word: str) -> Item | None:
    """The longest entry of the table that begins here."""
    end, best = start, None
    for _ in range(LONGEST.get(word, 0)):
        following = PIECE.search(plain, end)
        if following is None or "\n" in plain[end : following.start()]:
            break
        end = following.end()
        meaning = TABLE.get(" ".join(plain[start:end].split()))
        if meaning is not None:
            best = Item(meaning[0], meaning[1], start, end)
    return best


def _number(plain: str, token: re.Match[str], now: Now) -> Item | None:
    start, end = token.span()
    before = plain[start - 1 : start]
    if before in _BEFORE_A_NUMBER and before:
        return None
    joined = before and before in _JOINED and plain[start - 2 : start - 1].isdecimal()
    if joined and (before != "," or end - start == _THOUSANDS):
        return None
    formatted = _formatted(plain, start, now)
    if formatted is not None:
        return formatted if formatted.kind else None
    if end - start > _LONGEST_NUMBER or _MONEY.match(plain, end) or _runs_on(plain, end):
        return None
    return Item("number", Number(int(token.group()), token.group()), start, end)


def _runs_on(plain: str, end: int) -> bool:
    """Whether letters that are no unit and no month follow at once, as in "3x"."""
    following = PIECE.match(plain, end)
    word = following.group() if following is not None else ""
    return word[:1].isalpha() and word not in SHORT_UNITS and word not in TABLE


def _formatted(plain: str, start: int, now: Now) -> Item | None:
    for pattern, meaning in FORMATS:
        found = pattern.match(plain, start)
        read = meaning(found, now) if found is not None else None
        if found is not None and read is not None:
            return Item(read[0], read[1], start, found.end())
    return None
