"""A series of a calendar -> the time of it that comes next. What clocks say is reckoned with, as people do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import islice

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from icalendar.prop import vRecur

#: So far ahead a time is looked for, and so many are looked at.
_AHEAD = timedelta(days=800)
_MOST = 20_000
_SELDOM = (["MONTHLY"], ["YEARLY"])
_OFTEN = (["DAILY"], ["WEEKLY"], *_SELDOM)
_PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS"})
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: A series that began longer ago is not reckoned with from its beginning: that would take too long.
_AGO = timedelta(days=4000)
#: A time as short ago as this is still the one that is meant.
_JUST_NOW = timedelta(hours=12)


def next_time(starts: datetime, rule: vRecur, without: Iterable[date], now: datetime) -> datetime | None:
    """The first time of a series that is not over, else its last; None where nobody could follow the rule.

    ``without``: times and days on which it does not take place.
    """
    zone = starts.tzinfo
    clock_now, first = _clock_time(now, zone), _clock_time(starts, zone)
    left_out = {_clock_time(one, zone, first.time()) for one in without}
    last = None
    try:
        for moment in _times(first, rule, zone, clock_now + _AHEAD):
            if moment in left_out:
                continue
            last = moment
            if moment >= clock_now - _JUST_NOW:
                break
    except Exception:  # noqa: BLE001 -- whatever a stranger's rule does to the library, its first time is known
        return None
    return last.replace(tzinfo=zone) if last is not None else None


def _can_be_followed(rule: vRecur) -> bool:
    """Whether it has times at all, as people make them; the library looks for those of an empty one for ever."""
    often = [str(part).upper() for part in rule.get("FREQ", ())]
    if often not in _OFTEN or not {str(name).upper() for name in rule} <= _PARTS:
        return False
    if "BYSETPOS" in rule and often not in _SELDOM:
        return False
    months, days = rule.get("BYMONTH") or range(1, 13), rule.get("BYMONTHDAY") or [1]
    return any(abs(int(day)) <= _LONGEST_MONTH[int(month) - 1] for month in months for day in days)


def _times(first: datetime, rule: vRecur, zone: tzinfo | None, until: datetime) -> Iterator[datetime]:
    if not _can_be_followed(rule) or first < until - _AHEAD - _AGO:
        return
    # Reckoned without its own end: a count and an end at once are more than the library allows.
    endless = vRecur({name: value for name, value in rule.items() if name not in ("UNTIL", "COUNT")})
    ends = [_clock_time(end, zone, time.max) for end in rule.get("UNTIL", ())]
    counts = [count for count in rule.get("COUNT", ()) if isinstance(count, int)]
    written: bytes = endless.to_ical()  # type: ignore[no-untyped-call]
    times = rrulestr(written.decode(), dtstart=first).replace(until=min([until, *ends]))
    yield from islice(times, min([_MOST, *counts]))


def _clock_time(moment: date, zone: tzinfo | None, at: time = time.min) -> datetime:
    """What clocks say there; a day is meant ``at`` that time."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, at)
    there = moment.astimezone(zone) if moment.tzinfo is not None and zone is not None else moment
    return there.replace(tzinfo=None)
