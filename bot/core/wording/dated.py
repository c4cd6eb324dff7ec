"""Every date that a message names becomes a date-time entity: a client shows it in its own zone, a wrong one is seen.

It works on HTML that is finished, and knows dates by the shape that ``dates`` gives them. Drafts, which are to be
copied, are left alone, and so is what is an entity already.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.core.wording.dates import MONTHS, WEEKDAYS

_DAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)}) (?P<day>[1-9]\d?) (?P<month>{'|'.join(MONTHS)})(?: (?P<year>\d{{4}}))?"
_PIECE = re.compile(
    rf"(?P<kept><(?P<tag>pre|code|tg-time)\b.*?</(?P=tag)>|<[^>]*>)|\b{_DAY}(?:, (?P<hour>\d\d):(?P<minute>\d\d)\b)?",
    re.DOTALL,
)
#: A day with no time is that day's noon, so that it is the same day in most zones.
_NOON = time(12)


def dated(html: str, zone: ZoneInfo, now: datetime) -> str:
    """The same HTML with each date as an entity; one that is no day of the calendar stays as it is."""
    today = now.astimezone(zone).date()
    return _PIECE.sub(lambda found: _entity(found, zone, today), html)


def _entity(found: re.Match[str], zone: ZoneInfo, today: date) -> str:
    on = None if found["kept"] else _day_of(found, today)
    if on is None:
        return found[0]
    at = time(int(found["hour"]), int(found["minute"])) if found["hour"] and int(found["hour"]) < 24 else None
    unix = int(datetime.combine(on, at or _NOON, zone).timestamp())
    return f'<tg-time unix="{unix}" format="{"wDt" if at else "wD"}">{found[0]}</tg-time>'


def _day_of(found: re.Match[str], today: date) -> date | None:
    """The day itself: where no year is said, the nearest one with that weekday."""
    years = [int(found["year"])] if found["year"] else [today.year, today.year + 1, today.year - 1]
    days = (_day(year, MONTHS.index(found["month"]) + 1, int(found["day"])) for year in years)
    fitting = [on for on in days if on is not None and WEEKDAYS[on.weekday()] == found["weekday"]]
    return min(fitting, key=lambda on: abs((on - today).days), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
