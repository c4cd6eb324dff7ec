"""The zone that a calendar names -> one that is known: by IANA's name, by Windows's, or as Outlook shows it."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

#: As Outlook shows a zone: "(UTC-05:00) Eastern Time (US & Canada)", "(UTC+01:00) Amsterdam, Berlin, Bern".
_SHOWN = re.compile(r"^\((?:UTC|GMT)(?:[+-]\d\d:?\d\d)?\)\s*(?P<what>.+)$")
_OF_AMERICA = {
    "eastern time": "America/New_York",
    "central time": "America/Chicago",
    "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles",
    "atlantic time": "America/Halifax",
    "coordinated universal time": "Etc/UTC",
}


def zone_named(name: str) -> ZoneInfo | None:
    """The zone of that name; None where nobody knows it."""
    name = name.strip().strip("\"'")
    key = _iana(name) or _windows(name) or _shown(name)
    return ZoneInfo(key) if key else None


def _iana(name: str) -> str | None:
    """A name of IANA's, also behind a maker's prefix: "/example.org/20260101_1/Europe/London"."""
    parts = name.strip("/").split("/")
    tails = ("/".join(parts[at:]).casefold() for at in range(len(parts)))
    return next((_by_small_letters()[tail] for tail in tails if tail in _by_small_letters()), None)


def _windows(name: str) -> str | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return WINDOWS_TO_OLSON.get(name)


def _shown(name: str) -> str | None:
    found = _SHOWN.match(name)
    if found is None:
        return None
    what = found["what"].casefold()
    of_america = next((zone for words, zone in _OF_AMERICA.items() if what.startswith(words)), None)
    cities = (_by_city().get(city.strip().replace(" ", "_")) for city in what.split(","))
    return of_america or next((zone for zone in cities if zone), None)


@cache
def _by_small_letters() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones()}


@cache
def _by_city() -> dict[str, str]:
    return {name.rpartition("/")[2].casefold(): name for name in sorted(available_timezones()) if "/" in name}
