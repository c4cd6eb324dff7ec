"""Zones out of what is no place: an abbreviation, a distance from UTC, the time that somebody's clock shows."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.places.folding import fold
from bot.core.places.table import table
from bot.core.places.zones import WELL_KNOWN

_EASTERN, _CENTRAL = "America/New_York", "America/Chicago"
_MOUNTAIN, _PACIFIC = "America/Denver", "America/Los_Angeles"

#: What people call a zone, folded -> the zones it may be, the likeliest first.
_CALLED = {
    **dict.fromkeys(("et", "est", "edt", "est5edt", "eastern", "us eastern"), f"{_EASTERN} America/Toronto"),
    **dict.fromkeys(("ct", "cdt", "cst6cdt", "central", "us central"), f"{_CENTRAL} America/Winnipeg"),
    **dict.fromkeys(("mt", "mdt", "mst7mdt", "mountain", "us mountain"), f"{_MOUNTAIN} America/Edmonton"),
    **dict.fromkeys(("pt", "pst", "pdt", "pst8pdt", "pacific", "us pacific"), f"{_PACIFIC} America/Vancouver"),
    **dict.fromkeys(("akst", "akdt", "alaska"), "America/Anchorage"),
    **dict.fromkeys(("hst", "hdt"), "Pacific/Honolulu"),
    **dict.fromkeys(
        ("cet", "cest", "met", "mez", "mesz", "central european"), "Europe/Berlin Europe/Paris Europe/Madrid"
    ),
    **dict.fromkeys(("eet", "eest", "eastern european"), "Europe/Athens Europe/Helsinki Europe/Kyiv Europe/Bucharest"),
    **dict.fromkeys(("wet", "west", "western european"), "Europe/Lisbon Atlantic/Canary"),
    **dict.fromkeys(("utc", "utc 0", "zulu", "coordinated universal"), "Etc/UTC"),
    **dict.fromkeys(("msk", "msd"), "Europe/Moscow"),
    **dict.fromkeys(("aest", "aet"), "Australia/Sydney Australia/Brisbane"),
    **dict.fromkeys(("acst", "acdt"), "Australia/Adelaide Australia/Darwin"),
    **dict.fromkeys(("nzst", "nzdt"), "Pacific/Auckland"),
    **dict.fromkeys(("adt", "atlantic"), "America/Halifax"),
    **dict.fromkeys(("sgt", "singapore"), "Asia/Singapore"),
    "aedt": "Australia/Sydney",
    "ast": "America/Halifax Asia/Riyadh",
    "awst": "Australia/Perth",
    "brt": "America/Sao_Paulo",
    "bst": "Europe/London Asia/Dhaka",
    "cat": "Africa/Harare Africa/Maputo",
    "clt": "America/Santiago",
    "cst": f"{_CENTRAL} Asia/Shanghai",
    "eat": "Africa/Nairobi Africa/Addis_Ababa Africa/Dar_es_Salaam",
    "gmt": "Europe/London Africa/Accra Africa/Abidjan",
    "greenwich": "Europe/London",
    "greenwich mean": "Europe/London Africa/Accra Africa/Abidjan",
    "gst": "Asia/Dubai",
    "hkt": "Asia/Hong_Kong",
    "ict": "Asia/Bangkok Asia/Ho_Chi_Minh",
    "ist": "Asia/Kolkata Europe/Dublin Asia/Jerusalem",
    "idt": "Asia/Jerusalem",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    "mst": f"{_MOUNTAIN} America/Phoenix",
    "nst": "America/St_Johns",
    "npt": "Asia/Kathmandu",
    "pht": "Asia/Manila",
    "pkt": "Asia/Karachi",
    "sast": "Africa/Johannesburg",
    "trt": "Europe/Istanbul",
    "wat": "Africa/Lagos Africa/Algiers",
    "wib": "Asia/Jakarta",
    "wita": "Asia/Makassar",
    "wit": "Asia/Jayapura",
}
_ZONE_NAME = re.compile(r"[a-z]+(?:/[a-z_]+(?:[+-]\d+)?(?:-[a-z]+)*)+", re.IGNORECASE)
_OFFSET = re.compile(r"(?:utc|gmt|z)?\s*([+\-−–])\s*(\d{1,2})(?:[:.]?(\d{2}))?", re.IGNORECASE)
_CLOCK = re.compile(r"(?<!\w)(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?(?:\s*([ap])(?:\.?\s*m)?\b\.?)?(?!\w)", re.IGNORECASE)
_AROUND_CLOCK = {"its", "it", "is", "here", "now", "right", "currently", "time", "the", "my", "clock", "says", "local"}
_AROUND_CLOCK |= {
    "just",
    "about",
    "shows",
    "exactly",
    "at",
    "moment",
    "for",
    "me",
    "i",
    "have",
    "oclock",
    "almost",
    "hrs",
}
_MOST = 5
#: Offsets other than whole hours stand still through the year but for two far-off islands: any day tells them.
_ANY_DAY = datetime(2026, 1, 15, tzinfo=UTC)


def called(phrase: str) -> tuple[str, ...]:
    """The zones that go by this folded abbreviation or name: "est", "pacific"."""
    return tuple(_CALLED.get(phrase, "").split())


def named(text: str) -> str | None:
    """The zone whose IANA name is in the text, in any case, spaces for underscores; None where there is none."""
    if "/" not in text:
        return None
    zones = {zone.lower(): zone for zone in table().zones}
    whole = text.strip(" .!").lower().replace(" ", "_")
    wanted = (whole, *(found[0].lower() for found in _ZONE_NAME.finditer(text)))
    return next((zones[name] for name in wanted if name in zones), None)


def at_offset(text: str, now: datetime | None) -> tuple[str, ...]:
    """The zones of "UTC+2" or "gmt-5": those that are so far from UTC at ``now``, and the one of that very offset."""
    found = _OFFSET.fullmatch(text.strip().strip(".!"))
    if found is None:
        return ()
    sign, hours, minutes = found.groups()
    ahead = timedelta(hours=int(hours), minutes=int(minutes or 0)) * (1 if sign == "+" else -1)
    if not timedelta(hours=-12) <= ahead <= timedelta(hours=14):
        return ()
    whole = int(ahead.total_seconds()) // 3600
    exact = () if int(minutes or 0) else (f"Etc/GMT{-whole:+d}" if whole else "Etc/UTC",)
    near = _with_offset({ahead}, now or _ANY_DAY) if now or not exact else ()
    return (*near, *exact)


def showing(text: str, now: datetime) -> tuple[str, ...]:
    """The zones where a clock shows the time of "it's 14:30 here" at ``now``; none where it says anything else."""
    times = list(_CLOCK.finditer(text))
    if len(times) != 1 or not set(fold(_CLOCK.sub(" ", text)).split()) <= _AROUND_CLOCK:
        return ()
    shown = _hours(times[0])
    offsets = {offset for moment in shown for offset in _offsets(moment, now)}
    return _with_offset(offsets, now)


def _hours(found: re.Match[str]) -> tuple[time, ...]:
    hour, minute = int(found[1]), int(found[2] or 0)
    if minute > 59 or hour > 24:
        return ()
    if found[3]:
        return (time(hour % 12 + (12 if found[3].lower() == "p" else 0), minute),) if 1 <= hour <= 12 else ()
    hour %= 24
    half_day = (time((hour + 12) % 24, minute),) if 1 <= hour <= 12 and not found[1].startswith("0") else ()
    return (time(hour, minute), *half_day)


def _offsets(shown: time, now: datetime) -> set[timedelta]:
    """How far a clock that shows this may be from UTC: to the nearest quarter of an hour, a day either way."""
    at = now.astimezone(UTC)
    minutes = shown.hour * 60 + shown.minute - at.hour * 60 - at.minute
    nearest = round(minutes / 15) * 15
    return {timedelta(minutes=nearest + day * 1440) for day in (-1, 0, 1)}


def _with_offset(offsets: set[timedelta], now: datetime) -> tuple[str, ...]:
    zones = (zone for zone in WELL_KNOWN if ZoneInfo(zone).utcoffset(now.astimezone(UTC)) in offsets)
    return tuple(zone for zone, _ in zip(zones, range(_MOST), strict=False))
