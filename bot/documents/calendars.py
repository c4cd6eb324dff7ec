"""A person's interviews and steps -> a calendar file that Google, Outlook and Apple take, and that updates its own.

No alarms: the bot writes by itself when something is due. Nothing of it is anybody else's business, so each is private.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.core.papers.agenda import Agenda, Slot

if TYPE_CHECKING:
    from icalendar import Event

#: Versions are counted in minutes from here; the field has 32 bits.
_FIRST = datetime(2026, 1, 1, tzinfo=UTC)
_OWN = "X-HEARBACK"
_A_DAY = timedelta(days=1)
_A_YEAR = timedelta(days=366)
_LOOK_AGAIN = timedelta(hours=4)


def make_calendar(given: Agenda) -> bytes:
    """Return the file; the same agenda gives the same bytes."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("PRODID", "-//Hearback//Hearback//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", "Hearback")
    calendar.add("X-WR-TIMEZONE", given.zone)
    if given.followed:
        calendar.add("REFRESH-INTERVAL", _LOOK_AGAIN, parameters={"VALUE": "DURATION"})
        calendar.add("X-PUBLISHED-TTL", "PT4H")
    for slot in given.slots:
        calendar.add_component(_event(slot, given))
    days = _days(given)
    if days:
        calendar.add_missing_timezones(first_date=min(days) - _A_DAY, last_date=max(days) + _A_YEAR)
    written: bytes = calendar.to_ical()
    return written


def _event(slot: Slot, given: Agenda) -> Event:
    from icalendar import Event

    zone, stamp = ZoneInfo(given.zone), given.written_at.astimezone(UTC).replace(microsecond=0)
    event = Event()
    event.add("UID", slot.uid)
    event.add("DTSTAMP", stamp)
    event.add("LAST-MODIFIED", stamp)
    event.add("SEQUENCE", max(0, int((stamp - _FIRST) / timedelta(minutes=1))))
    event.add("SUMMARY", slot.title)
    if slot.starts is not None:
        starts = slot.starts.astimezone(zone)
        event.add("DTSTART", starts)
        event.add("DTEND", (starts.astimezone(UTC) + timedelta(minutes=slot.minutes)).astimezone(zone))
    elif slot.on is not None:
        event.add("DTSTART", slot.on)
        event.add("DTEND", slot.on + _A_DAY)
    if slot.text:
        event.add("DESCRIPTION", slot.text)
    event.add("STATUS", "CANCELLED" if slot.off else "CONFIRMED")
    event.add("TRANSP", "OPAQUE" if slot.busy and not slot.off else "TRANSPARENT")
    event.add("CLASS", "PRIVATE")
    event.add(_OWN, slot.own)
    return event


def _days(given: Agenda) -> list[date]:
    """The days on which something has an hour, for which its zone must be told."""
    return [slot.starts.date() for slot in given.slots if slot.starts is not None]
