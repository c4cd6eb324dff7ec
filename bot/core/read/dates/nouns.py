"""The nouns of the grammar of dates: what a word or a phrase can stand for before it is reckoned into a day.

They are frozen and know nothing of words; ``shapes`` makes them and ``reckon`` places them in the calendar.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum


class Grain(IntEnum):
    """How fine a stretch of time is; the finer, the smaller."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    PART = 3  #: the morning, the evening
    DAY = 4
    WEEK = 5
    MONTH = 6
    QUARTER = 7
    YEAR = 8


@dataclass(frozen=True, slots=True)
class Number:
    """A number; ``written`` is its digits, or empty where it was said in words."""

    value: float
    written: str = ""

    @property
    def whole(self) -> int:
        return int(self.value)

    @property
    def is_whole(self) -> bool:
        return self.value == int(self.value)


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour; ``bare`` where nothing tells whether it is before or after noon."""

    hour: int
    minute: int = 0
    second: int = 0
    bare: bool = False
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: the hour at which it begins, and whether a bare hour in it is after noon."""

    begins: int
    late: bool
    minute: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of local time that is known: its beginning, the moment after its end, and its grain."""

    begin: datetime
    end: datetime
    grain: Grain


#: A length of time as amounts of units: ``(("day", 2.0), ("hour", 1.0))``.
Length = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Feast:
    """A day with a name; ``on`` gives its date in a year, or None where it is not known."""

    on: Callable[[int], date | None]
    weak: bool = False  #: its name is also a word of every day, or somebody's name


@dataclass(frozen=True, slots=True)
class When:
    """What is said of a moment: some of its fields, a stretch in which they are sought, or both."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    feast: Feast | None = None
    base: Stretch | None = None
    clock: Clock | None = None
    part: Part | None = None
    weak: bool = False  #: a date only where it stands alone
    #: whether the day was reckoned from other days, so that no word in it is a date by itself
    reckoned: bool = False

    @property
    def has_date(self) -> bool:
        """Whether more than a weekday is said of the day."""
        return (self.year, self.month, self.day, self.feast, self.base) != (None,) * 5

    @property
    def has_day(self) -> bool:
        return (self.year, self.month, self.day, self.weekday, self.feast, self.base) != (None,) * 6
