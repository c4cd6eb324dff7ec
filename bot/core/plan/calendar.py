"""Days, hours and nights of one person: local times, quiet hours and working days, decided here and nowhere else.

The rest of the plan asks this calendar and never reckons with zones itself. Everything comes from the person's
settings; no clock is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from storage.facts import Person

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)


@lru_cache(maxsize=4096)
def local_moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The instant (UTC) of a local time: one that comes twice is the first, one that does not exist is an hour on."""
    return datetime.combine(day, at.replace(tzinfo=None, fold=0), tzinfo=zone).astimezone(UTC)


@lru_cache(maxsize=512)
def public_holidays(country: str | None, part: str | None, year: int) -> frozenset[date]:
    """The public holidays of a year: none where the country is unknown, only the country's own where the part is."""
    if country is None:
        return frozenset()
    try:
        return frozenset(holidays.country_holidays(country, subdiv=part, years=year))
    except NotImplementedError:
        return public_holidays(country, None, year) if part is not None else frozenset()


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar of one person, by their settings."""

    zone: ZoneInfo
    country: str | None
    part: str | None
    quiet_from: time
    quiet_to: time
    morning: time

    @classmethod
    def of(cls, person: Person) -> Calendar:
        """The calendar that the person's settings make."""
        return cls(
            ZoneInfo(person.zone), person.country, person.part, person.quiet_from, person.quiet_to, person.morning
        )

    def at(self, day: date, local: time) -> datetime:
        """The instant of a local time."""
        return local_moment(day, local, self.zone)

    def day(self, moment: datetime) -> date:
        """The local day of an instant."""
        return moment.astimezone(self.zone).date()

    def is_working(self, day: date) -> bool:
        """Monday to Friday, no public holiday, and never 24 December to 1 January."""
        if day.weekday() >= 5 or (day.month, day.day) >= (12, 24) or (day.month, day.day) == (1, 1):
            return False
        return day not in public_holidays(self.country, self.part, day.year)

    def first_working(self, day: date) -> date:
        """The first working day from ``day`` on, which may be that day."""
        return next(one for one in _days_from(day) if self.is_working(one))

    def working_days_after(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``."""
        for _ in range(count):
            day = self.first_working(day + DAY)
        return day

    def quiet_around(self, moment: datetime) -> tuple[datetime, datetime] | None:
        """Beginning and end of the quiet hours that a moment lies in; their first minute is in, their last is not."""
        if self.quiet_from == self.quiet_to:
            return None
        wraps = DAY if self.quiet_to < self.quiet_from else timedelta()
        today = self.day(moment)
        for day in (today - DAY, today):
            begins, ends = self.at(day, self.quiet_from), self.at(day + wraps, self.quiet_to)
            if begins <= moment < ends:
                return begins, ends
        return None

    def out_of_quiet(self, moment: datetime) -> datetime:
        """The moment itself, or the end of the quiet hours it lies in."""
        quiet = self.quiet_around(moment)
        return quiet[1] if quiet else moment

    def morning_of(self, day: date) -> datetime:
        """The moment of a day's morning message: the morning hour, after quiet hours."""
        return self.out_of_quiet(self.at(day, self.morning))

    def next_morning(self, moment: datetime) -> datetime:
        """The first morning from a moment on; before that day's morning hour it is that same day's."""
        mornings = (self.morning_of(one) for one in _days_from(self.day(moment) - DAY))
        return next(morning for morning in mornings if morning >= moment)

    def working_morning(self, day: date, moment: datetime) -> datetime:
        """The morning of the first working day from ``day`` on that is not before ``moment``."""
        first = max(day, self.day(moment) - DAY)
        mornings = (self.morning_of(one) for one in _days_from(first) if self.is_working(one))
        # A morning hour in the evening's quiet hours ends on the next day, which may be a Saturday.
        return next(one for one in mornings if one >= moment and self.is_working(self.day(one)))


def _days_from(day: date) -> Iterator[date]:
    while True:
        yield day
        day += DAY
