"""Days, times and counts as a person says them: plain text, no HTML.

The words follow one rule: a date always has its weekday, and a year only where it would be in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

#: Not from the locale, which is the machine's and not the person's.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
HALF_A_YEAR = 183


def local_day(at: datetime, zone: ZoneInfo) -> date:
    """The day that it is there at that instant."""
    return at.astimezone(zone).date()


def weekday(on: date) -> str:
    """The name of its day: "Thursday"."""
    return WEEKDAYS[on.weekday()]


def full_day(on: date) -> str:
    """With its year: "Thursday 12 November 2026"."""
    return f"{weekday(on)} {on.day} {MONTHS[on.month - 1]} {on.year}"


def day(on: date, today: date) -> str:
    """As "Thursday 12 November", with the year where it is another one and more than half a year off."""
    if on.year != today.year and abs((on - today).days) > HALF_A_YEAR:
        return full_day(on)
    return f"{weekday(on)} {on.day} {MONTHS[on.month - 1]}"


def near_day(on: date, today: date) -> str:
    """One of "today", "tomorrow", "yesterday", else as ``day``."""
    return {0: "today", 1: "tomorrow", -1: "yesterday"}.get((on - today).days) or day(on, today)


def on_day(on: date, today: date) -> str:
    """``near_day`` as it stands in a sentence: "tomorrow", "on Thursday 12 November"."""
    near = near_day(on, today)
    return near if near in ("today", "tomorrow", "yesterday") else f"on {near}"


def clock_time(at: datetime | time, zone: ZoneInfo | None = None) -> str:
    """As "09:00"; an instant in the zone, where one is given."""
    if isinstance(at, datetime) and zone is not None:
        at = at.astimezone(zone)
    return f"{at.hour:02}:{at.minute:02}"


def moment_words(at: datetime, zone: ZoneInfo, now: datetime) -> str:
    """As "Thursday 12 November, 09:00"; near ones as "tomorrow, Friday 13 November, 09:00"."""
    on, today = local_day(at, zone), local_day(now, zone)
    near = near_day(on, today)
    spoken = near if near == day(on, today) else f"{near}, {day(on, today)}"
    return f"{spoken}, {clock_time(at, zone)}"


def number(count: int) -> str:
    """As "three" up to twelve, then figures."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else f"{count:,}"


def times(count: int) -> str:
    """As "once", "twice", "three times"."""
    return {1: "once", 2: "twice"}.get(count) or f"{number(count)} times"


def counted(count: int, one: str, many: str | None = None) -> str:
    """As "one day", "three days"."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def span(days: int) -> str:
    """As "three days", "a week", "two weeks", "seven weeks": as exact as a person would be."""
    if days == 7:
        return "a week"
    if days >= 14 and (days % 7 == 0 or days > 21):
        return counted(round(days / 7), "week")
    return counted(days, "day")


def in_days(on: date, today: date) -> str:
    """As "today", "tomorrow", "in three days", "two weeks ago"."""
    away = (on - today).days
    if abs(away) <= 1:
        return near_day(on, today)
    return f"in {span(away)}" if away > 0 else f"{span(-away)} ago"


def listing(names: Sequence[str]) -> str:
    """As "Dana, Tom and Priya"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
