"""A calendar file's bytes -> the text of each of its entries, as few as are worth reading.

It goes by the lines alone and parses nothing, so that a file of any size or malice costs no more than reading it once.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

#: Entries that are parsed, and the longest one of them, in characters.
_MOST = 200
_LONGEST = 100_000
_MOST_ZONES = 40
#: An entry that began so long ago may still be told late.
_LATELY = timedelta(days=31)
_SNIFFED = 4096

_FOLDED = re.compile(rb"(?:\r\n|\n|\r)[ \t]")
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_MARK = re.compile(r"^(?P<mark>BEGIN|END)[ \t]*:[ \t]*(?P<what>VEVENT|VTIMEZONE)[ \t]*$", re.MULTILINE | re.IGNORECASE)
_TZID = re.compile(r"^TZID[^:\n]*:(.+)$", re.MULTILINE | re.IGNORECASE)
#: A zone's clocks change once a year; a rule that says otherwise would be reckoned with for ever.
_OFTEN = re.compile(r"FREQ=(?!YEARLY)|BY(?:SECOND|MINUTE|HOUR|YEARDAY|WEEKNO|SETPOS)=", re.IGNORECASE)
_STARTS = re.compile(r'^DTSTART(?:[^:"\n]|"[^"\n]*")*:(\d{4})(\d\d)(\d\d)', re.MULTILINE | re.IGNORECASE)
_REPEATS = re.compile(r"^RRULE", re.MULTILINE | re.IGNORECASE)
#: Large, and of no use here: attached files, and the text once more as HTML.
_BULK = re.compile(r"^(?:ATTACH|X-ALT-DESC|IMAGE)[;:].*\n?", re.MULTILINE | re.IGNORECASE)
_METHOD = re.compile(r"^METHOD[^:\n]*:[ \t]*(\w+)", re.MULTILINE | re.IGNORECASE)
_OWN_ZONE = re.compile(r"^X-WR-TIMEZONE[^:\n]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CalendarText:
    """A calendar in pieces: each entry with the zones that it names, as a calendar of its own."""

    entries: tuple[str, ...]
    left_out: int
    method: str  #: what the whole file is sent for: REQUEST, CANCEL, PUBLISH ...; empty where it does not say
    zone: str | None  #: the zone of the whole calendar


def is_calendar(content: bytes) -> bool:
    """Whether a file is a calendar, whatever it is called."""
    return "BEGIN:VCALENDAR" in _decoded(content[:_SNIFFED]).upper()


def taken_apart(content: bytes, today: date) -> CalendarText:
    """The entries of a calendar, those to come and the latest ones first."""
    text = _LINE_ENDS.sub("\n", _decoded(_unfolded(content)))
    pieces = list(_pieces(text))
    entries = sorted((piece for what, piece in pieces if what == "VEVENT"), key=lambda entry: _rank(entry, today))
    kept = [entry for entry in map(_lean, entries[:_MOST]) if len(entry) <= _LONGEST]
    zones = _zones([piece for what, piece in pieces if what == "VTIMEZONE"])
    method, zone = _METHOD.search(text), _OWN_ZONE.search(text)
    return CalendarText(
        tuple(_alone(entry, zones) for entry in kept),
        len(entries) - len(kept),
        method[1].upper() if method else "",
        zone[1] if zone else None,
    )


def _unfolded(content: bytes) -> bytes:
    """Whole lines: they may have been cut within one letter, so it is done before there are letters."""
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return _FOLDED.sub(b"", content) if not wide else _FOLDED.sub(b"", _decoded(content).encode())


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Each entry and each zone; one that nothing ends is ended by the next, or by the end of the file."""
    begun: tuple[str, int] | None = None
    for found in _MARK.finditer(text):
        what = found["what"].upper()
        if found["mark"].upper() == "BEGIN":
            if begun is not None and what == "VEVENT":
                yield begun[0], text[begun[1] : found.start()]
            begun = (what, found.start()) if begun is None or what == "VEVENT" else begun
        elif begun is not None and begun[0] == what:
            yield what, text[begun[1] : found.end()]
            begun = None
    if begun is not None:
        yield begun[0], text[begun[1] :]


def _rank(entry: str, today: date) -> tuple[bool, int]:
    """What is still to come first, the nearest before the farther; then what is past, the latest first."""
    found = _STARTS.search(entry)
    day = int("".join(found.groups())) if found else 0
    since = int(f"{today - _LATELY:%Y%m%d}")
    past = day < since and _REPEATS.search(entry) is None
    return past, -day if past else day


def _lean(entry: str) -> str:
    return _BULK.sub("", entry)


def _zones(zones: list[str]) -> dict[str, str]:
    """The zones that the file itself defines, by their names."""
    found: dict[str, str] = {}
    for zone in zones[:_MOST_ZONES]:
        name = _TZID.search(zone)
        if name is not None and len(zone) <= _LONGEST and _OFTEN.search(zone) is None:
            found[name[1].strip()] = zone
    return found


def _alone(entry: str, zones: dict[str, str]) -> str:
    own = "\n".join(zone for name, zone in zones.items() if name in entry)
    ending = "" if entry.rstrip()[-10:].upper() == "END:VEVENT" else "\nEND:VEVENT"
    lines = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-\n{own}\n{entry}{ending}\nEND:VCALENDAR\n"
    return re.sub(r"\n+", "\r\n", lines)
