"""What a phrase says of a day before it is known which role the day plays: seen as ahead of now, and as behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from zoneinfo import ZoneInfo

from bot.core.read import calendar_words

_PAIR = re.compile(r"(?<![\d/$£€.,])(\d{1,2})/(\d{1,2})(?![\d%])")
_ORDERED = 4096


class Shape(Enum):
    WEEKDAY = auto()
    RELATIVE = auto()  #: today, tomorrow
    DATE = auto()  #: a day of a month
    ORDINAL = auto()  #: the 14th
    WEEK = auto()  #: next week, the end of the week
    MONTH = auto()  #: the end of the month
    LENGTH = auto()  #: two weeks: a day only where something is promised or put off
    DAY_END = auto()  #: end of day
    PART = auto()  #: in the morning
    NONE = auto()  #: time words with no day in them


@dataclass(frozen=True, slots=True)
class Day:
    """The fair readings of one phrase."""

    shape: Shape
    ahead: date | None = None
    back: date | None = None
    fair: tuple[date, ...] = ()  #: other fair readings of ``ahead``
    first: date | None = None  #: where a stretch is named, its first working day: what is put off comes back then
    at: time | None = None  #: the hour that a part of the day stands for
    part: str | None = None
    moment: datetime | None = None  #: in two hours
    days: int | None = None  #: of a length: how many calendar days it counts
    working: bool = False  #: a length in working days
    behind: bool | None = None  #: True where the words themselves look back ("last", "ago"), False where ahead
    doubtful: bool = False  #: two readings are fair, and a person should be asked


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of reading, in the person's zone."""

    moment: datetime  #: aware, in the person's zone
    zone: ZoneInfo
    order: bool | None = None  #: where the text itself shows it: whether the month is written first

    @property
    def today(self) -> date:
        return self.moment.date()

    @property
    def month_first(self) -> bool:
        return calendar_words.month_first(self.zone) if self.order is None else self.order

    def ordered(self, plain: str) -> Now:
        """Return now as the text writes its days: one date that is possible one way only tells of the others."""
        pairs = [(int(one), int(two)) for one, two in _PAIR.findall(plain[:_ORDERED])]
        month_first = any(one <= 12 < two <= 31 for one, two in pairs)
        day_first = any(two <= 12 < one <= 31 for one, two in pairs if (one, two) != (24, 7))
        return replace(self, order=month_first) if month_first != day_first else self


def shifted(day: date, days: int) -> date | None:
    """Return the day so many days later, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def sure_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def working_days_after(start: date, count: int) -> date:
    """Count Monday to Friday on from ``start``, which is not counted itself."""
    weeks, rest = divmod(count, 5)
    day = start + timedelta(weeks=weeks)
    while day.weekday() > 4:  # a count that begins at a weekend begins on its Friday
        day -= timedelta(days=1)
    while rest:
        day += timedelta(days=1)
        rest -= day.weekday() < 5
    return day


def month_end(year: int, month: int) -> date:
    """Return the last day of a month; months over twelve run into later years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
