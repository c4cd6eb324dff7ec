"""What a phrase says of a day before it is known which role the day plays: seen as ahead of now, and as behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from zoneinfo import ZoneInfo

from bot.core.read import calendar_words


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

    @property
    def today(self) -> date:
        return self.moment.date()

    @property
    def month_first(self) -> bool:
        return calendar_words.month_first(self.zone)


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
