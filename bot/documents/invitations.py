"""A calendar file -> its entries, whoever made it: Google, Outlook, Apple, Calendly.

Each entry is parsed alone, so that one which is broken costs only itself. What of them is an interview is decided
elsewhere.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event
from icalendar.prop import vRecur

from bot.core.papers import Held, Unusable
from bot.core.papers.invitations import Entry, Guest, Invitations
from bot.documents.calendar_text import taken_apart
from bot.documents.calendar_zones import zone_named
from bot.documents.recurring import next_time

_LONGEST_LINE = 300
_LONGEST_TEXT = 4000
_GUESTS = 40
_SERIES = 10
_LONGEST_STAY = timedelta(days=31)
_TAG = re.compile(r"<(?:br|/p|/div|/li)\b[^>]{0,200}>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]{1,400}>")
_NO_PERSON = ("ROOM", "RESOURCE", "GROUP")
#: Where the makers keep the address of a video call.
_CALLS = (
    "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", "CONFERENCE",
    "URL",
)  # fmt: skip
#: Marks what this bot made itself; ``calendars`` writes it.
OWN = "X-HEARBACK"


@dataclass(frozen=True, slots=True)
class _File:
    """What all entries of a file share."""

    method: str
    zone: ZoneInfo | None
    now: datetime


def open_calendar(content: bytes, now: datetime) -> Held:
    """The entries of a calendar file; of each series, the time that comes next."""
    taken = taken_apart(content, now.date())
    file = _File(taken.method, zone_named(taken.zone) if taken.zone else None, now)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library guesses zones, as it should here, and says so
        events = [event for event in map(_parsed, taken.entries) if event is not None]
        _only_a_few_series(events)
        entries = [entry for of_one in _by_uid(events) for entry in _entries(of_one, file)]
    if not entries:
        return Held(unusable=Unusable.BROKEN if taken.entries or taken.left_out else Unusable.EMPTY)
    return Held(invitations=Invitations(tuple(entries), taken.left_out))


def _parsed(text: str) -> Event | None:
    """One entry; None where nothing can be made of it."""
    try:
        event = next(iter(Calendar.from_ical(text).walk("VEVENT")), None)
        return event if isinstance(event, Event) and _start(event) is not None else None
    except Exception:  # noqa: BLE001 -- whatever a stranger's line does to the library, the other entries are read
        return None


def _only_a_few_series(events: Iterable[Event]) -> None:
    """Beyond a few, a series is taken for its first time alone: each of them takes long to reckon."""
    for event in [event for event in events if "RRULE" in event][_SERIES:]:
        del event["RRULE"]


def _by_uid(events: Iterable[Event]) -> Iterator[list[Event]]:
    """The entries of one series together, all else alone, in their order."""
    order: dict[str, int] = {}
    for event in events:
        order.setdefault(_uid(event), len(order))
    ordered = sorted(events, key=lambda event: order[_uid(event)])
    return (list(found) for _, found in groupby(ordered, key=_uid))


def _entries(events: list[Event], file: _File) -> list[Entry]:
    """What comes next of a series and what of it was called off; an entry that stands alone as it is."""
    apart = [event for event in events if "RECURRENCE-ID" in event]
    whole = [event for event in events if "RECURRENCE-ID" not in event]
    moved = [replace(entry, occurrence=_occurrence(event)) for event in apart if (entry := _entry(event, file))]
    found = []
    for event in whole:
        entry = _entry(event, file)
        if entry is not None and "RRULE" in event and not entry.cancelled:
            entry = _next(event, entry, apart, file)
        found += [entry] if entry is not None else []
    standing = [entry for entry in (*found, *moved) if not entry.cancelled]
    if not any(entry.repeats for entry in found):
        return [*found, *moved]
    coming = [entry for entry in standing if _begins(entry) >= file.now - timedelta(hours=12)] or standing
    first = min(coming, key=_begins)
    return [replace(first, repeats=True), *(entry for entry in moved if entry.cancelled)]


def _next(event: Event, entry: Entry, apart: list[Event], file: _File) -> Entry | None:
    """The time of a series that comes next, but for those that were moved and are entries of their own."""
    start = _start(event)
    begins = start if isinstance(start, datetime) else datetime.combine(start or file.now.date(), datetime.min.time())
    without = [*(_dates(event.get("EXDATE"))), *(_date(one["RECURRENCE-ID"]) for one in apart)]
    rules = event["RRULE"]
    rule = rules[0] if isinstance(rules, list) else rules
    left_out = [one for one in without if one is not None]
    time = next_time(_aware(begins, event, file)[0], rule, left_out, file.now) if isinstance(rule, vRecur) else None
    if time is None:
        return replace(entry, repeats=True)
    if entry.on is not None:
        return replace(entry, on=time.date(), repeats=True, occurrence=time.date().isoformat())
    return replace(entry, starts=time, repeats=True, occurrence=_named(time))


def _entry(event: Event, file: _File) -> Entry | None:
    start = _start(event)
    if start is None:
        return None
    starts, unknown = _aware(start, event, file) if isinstance(start, datetime) else (None, None)
    return Entry(
        uid=_uid(event),
        title=_line(event.get("SUMMARY")),
        starts=starts,
        on=None if isinstance(start, datetime) else start,
        minutes=_minutes(event, start),
        zone_unknown=unknown,
        cancelled=file.method == "CANCEL" or str(event.get("STATUS", "")).upper() == "CANCELLED",
        proposed=file.method == "COUNTER",
        sequence=_number(event.get("SEQUENCE")),
        stamped_at=_stamp(event),
        organizer=next(iter(_guests(event.get("ORGANIZER"))), None),
        guests=tuple(_guests(event.get("ATTENDEE")))[:_GUESTS],
        place=_line(event.get("LOCATION")),
        text=_text(event),
        own=_line(event.get(OWN)) or None,
    )


def _start(event: Event) -> date | None:
    return _date(event.get("DTSTART"))


def _date(value: Any) -> date | None:
    """The day or moment of a property; None where it holds none."""
    found = getattr(value, "dt", None)
    return found if isinstance(found, date) and 1900 < found.year < 2200 else None


def _dates(value: Any) -> Iterator[date]:
    for one in value if isinstance(value, list) else [value] if value is not None else []:
        for inner in getattr(one, "dts", ()):
            if (found := _date(inner)) is not None:
                yield found


def _aware(start: datetime, event: Event, file: _File) -> tuple[datetime, str | None]:
    """A moment in its zone; where nobody knows that zone, as clocks say, and the zone's name."""
    if start.tzinfo is not None:
        return start, None
    name = event["DTSTART"].params.get("TZID")
    zone = zone_named(str(name)) if name else file.zone
    if zone is None:
        return start, _line(name) if name else None
    return start.replace(tzinfo=zone), None


def _minutes(event: Event, start: date) -> int | None:
    """How long it takes, by its end or its length; None where it does not say, or for whole days."""
    end, length = _date(event.get("DTEND")), getattr(event.get("DURATION"), "td", None)
    if not isinstance(start, datetime):
        return None
    if length is None and isinstance(end, datetime) and (end.tzinfo is None) == (start.tzinfo is None):
        # What clocks say is no length where the clocks change in between.
        length = end - start if end.tzinfo is None else end.astimezone(UTC) - start.astimezone(UTC)
    if length is None:
        length = getattr(event.get("DURATION"), "dt", None)
    if not isinstance(length, timedelta) or not timedelta(0) < length <= _LONGEST_STAY:
        return None
    return max(1, round(length / timedelta(minutes=1)))


def _begins(entry: Entry) -> datetime:
    """To order by alone: what has no zone is taken as if it had one."""
    starts = entry.starts or datetime.combine(entry.on or date.min, datetime.min.time())
    return starts if starts.tzinfo is not None else starts.replace(tzinfo=UTC)


def _occurrence(event: Event) -> str | None:
    when = _date(event["RECURRENCE-ID"])
    return _named(when) if isinstance(when, datetime) else when.isoformat() if when else None


def _named(time: datetime) -> str:
    """The name of one time of a series, the same in whatever zone it is written."""
    return f"{time.astimezone(UTC):%Y-%m-%dT%H:%MZ}" if time.tzinfo is not None else f"{time:%Y-%m-%dT%H:%M}"


def _stamp(event: Event) -> datetime | None:
    """When this version was written."""
    found = [_date(event.get(name)) for name in ("LAST-MODIFIED", "DTSTAMP")]
    stamps = [one if one.tzinfo else one.replace(tzinfo=UTC) for one in found if isinstance(one, datetime)]
    return max(stamps, default=None)


def _guests(value: Any) -> Iterator[Guest]:
    for one in value if isinstance(value, list) else [value] if value is not None else []:
        params = getattr(one, "params", {})
        address = re.sub(r"^mailto:", "", str(one), flags=re.IGNORECASE).strip().lower()[:_LONGEST_LINE]
        kind = str(params.get("CUTYPE", "")).upper()
        yield Guest(_line(params.get("CN")), address if "@" in address else "", kind not in _NO_PERSON)


def _text(event: Event) -> str:
    """What it says of itself, without the marks of HTML, and the address of its call where that stands apart."""
    told = _ANY_TAG.sub(" ", _TAG.sub("\n", str(event.get("DESCRIPTION", ""))[: 4 * _LONGEST_TEXT]))
    calls = (_line(event.get(name)) for name in _CALLS)
    return "\n".join(part for part in (*calls, told.strip()) if part)[:_LONGEST_TEXT]


def _line(value: Any) -> str:
    """A value in one line."""
    one = value[0] if isinstance(value, list) and value else value
    return " ".join(str(one).split())[:_LONGEST_LINE] if one is not None else ""


def _number(value: Any) -> int:
    try:
        return min(max(int(value), 0), 2**31)
    except (TypeError, ValueError):
        return 0


def _uid(event: Event) -> str:
    """Its name; what has none is named by what it is."""
    return _line(event.get("UID")) or f"{event.get('SUMMARY', '')} {_start(event)}"[:_LONGEST_LINE]
