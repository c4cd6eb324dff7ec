"""The grammar of hours: "half two", "3ish", "14h", "quarter past four", "3:30pm pacific"; a bare hour is guessed
as people mean it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from bot.core.read.calendar_words import CLOCK_ZONES, HOURS, MONTHS, one_of, zone_of_offset

_HOUR = rf"(?:\d{{1,2}}|{one_of(HOURS)})"
_HALF = r"(?P<half>[ap])\.?m\b\.?"
_ZONE = (
    rf"(?: \(?(?P<zone>{one_of(CLOCK_ZONES)})(?P<offset>(?<=utc|gmt) ?[+-]\d{{1,2}}(?::?\d\d)?)?"
    r"(?: time\b)?\)?(?![\w']))?"
)
_NOT = (
    r"(?! ?(?:%|k\b|days?|weeks?|months?|years?|hours?|minutes?|people|interviewers|rounds?|of\b|more"
    r"|other|things|times|business|working|to \d|candidates|percent|different|questions|stars|jobs"
    r"|companies|offers|rejections|emails|calls|managers|others|strings|miles|[ -](?:hour|minute|day"
    r"|week|month|year|person|panel)))"
)
_SHAPES = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"(?<![\d$£€/.,:-])(?P<hour>\d{{1,2}})[:. ]?(?P<minute>[0-5]\d)? ?(?:(?:-|to|until"
            rf"|till) ?(?P<last>\d{{1,2}})(?:[:.][0-5]\d)? ?)?{_HALF}{_ZONE}"
        ),
        (
            rf"\bbetween (?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))? (?:and|-|to) (?P<last>\d{{1,2}})"
            rf"(?:[:.][0-5]\d)?(?: ?{_HALF}|(?! ?\w))(?!\d|[:.]\d){_ZONE}"
        ),
        (
            r"(?:(?<=day )|(?<=tomorrow ))(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?:-|to) ?\d{1,2}"
            rf"(?:[:.]\d\d)?(?![\w/:]|[.-]\d| ?(?:of|{one_of(MONTHS)})\b)"
        ),
        rf"\b(?P<hour>{one_of(HOURS)})(?: (?P<minute>fifteen|thirty|forty-five|forty five))? ?{_HALF}{_ZONE}",
        (
            rf"(?<![\d$£€/.,:-])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::00)?(?: ?(?:-"
            rf"|to) ?\d{{1,2}}[:.]\d\d)?(?![\d:]){_ZONE}"
        ),
        (
            rf"(?<![\d$£€/.,:-])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5][05])(?![\d.]|% )(?! ?(?:hours|%|k"
            rf"|million|stars|lpa|lakh|years|miles)\b){_ZONE}"
        ),
        rf"\b(?P<hour>[01]?\d|2[0-3]) ?h(?P<minute>[0-5]\d)?\b{_ZONE}",
        rf"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?(?:hours|hrs|h)\b{_ZONE}",
        (
            rf"\b(?P<minute>half)(?: past)? (?P<hour>{_HOUR})\b(?! (?:hour|day|of|weeks?|hours"
            rf"|an?)\b)(?: ?{_HALF})?{_ZONE}"
        ),
        (
            rf"\b(?:a )?(?P<minute>quarter|ten|twenty|five|10|20|5)(?: minutes)? (?P<side>past|to|after"
            rf"|before) (?P<hour>{_HOUR})\b(?! (?:weeks?|days?|hours?|months?|business|working|minutes?"
            rf"|people)\b)(?: ?{_HALF})?{_ZONE}"
        ),
        rf"\b(?P<hour>{_HOUR})(?: ?o'?clock)(?: ?{_HALF})?{_ZONE}",
        rf"(?<![\d$£€/.,:-])\b(?P<hour>{_HOUR}) ?-?ish\b",
        rf"\b(?:12 )?(?P<word>noon|midday|midnight)\b{_ZONE}",
        (
            rf"\b(?:at|@|from|around|about|after|before|by|till|until) ?(?P<hour>\d{{1,2}}"
            rf"|(?:{one_of(HOURS)})(?=\W*$|[,.!?;)\n]| (?:on|today|tomorrow|tonight|in|with|this|next|sharp|and"
            rf"|for|thirty|fifteen|monday|tuesday|wednesday|thursday|friday|saturday"
            rf"|sunday)\b))(?: (?P<minute>15|30|45|thirty|fifteen))?\b(?![\d:/.][\d]|(?:st|nd|rd|th)\b|-"
            rf"| ?[ap]\.?m\b|\.com){_NOT}{_ZONE}"
        ),
        rf"(?<=@)(?P<hour>\d{{1,2}})\b(?![\d:/.]){_NOT}",
    )
)
_MINUTES = {"half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5, "fifteen": 15, "thirty": 30}
_FIRST_WORDS = re.compile(r"(?:at|@|from|around|about|after|before|by|till|until) ?")


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour that was said. ``bare`` where nothing said whether it is before or after noon."""

    start: int
    end: int
    at: time
    bare: bool
    zone: str | None = None
    weak: bool = False  #: a number after "at" or "by" alone, which a date or an amount outweighs
    word: str = ""


def find(plain: str) -> Iterator[Clock]:
    """Yield every hour in the text; they may overlap."""
    for shape in _SHAPES:
        for found in shape.finditer(plain):
            clock = _read(found)
            if clock is not None:
                yield clock


def _read(found: re.Match[str]) -> Clock | None:
    groups = found.groupdict()
    zone = CLOCK_ZONES.get(groups.get("zone") or "")
    if groups.get("offset"):
        zone = zone_of_offset(groups["offset"].strip())
    if groups.get("word"):
        at = time(0) if groups["word"] == "midnight" else time(12)
        return Clock(found.start(), found.end(), at, bare=False, zone=zone)
    hour = HOURS.get(groups["hour"]) or (int(groups["hour"]) if groups["hour"].isdigit() else 99)
    said = groups.get("minute") or "0"
    minute = _MINUTES.get(said) or (int(said) if said.isdigit() else 45)
    if groups.get("side") in ("to", "before"):
        hour, minute = (hour - 1) % 24, 60 - minute
    half = groups.get("half")
    if half and groups.get("last") and hour % 12 > int(groups["last"]) % 12:  # "11-1pm" begins before noon
        half = "a" if half == "p" else "p"
    if hour > 23 or (half and hour > 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    bare = not half and 0 < hour <= 12 and not found.group().strip()[:2].startswith("0")
    lead = _FIRST_WORDS.match(found.group())
    weak = lead is not None
    start = found.start("hour") if found.group().startswith("between") else found.start() + (lead.end() if lead else 0)
    return Clock(start, found.end(), time(hour, minute), bare, zone, weak, lead.group().strip() if lead else "")


def guess(at: time, part: str | None, bare: bool) -> time:
    """Return the hour as people mean it: "2" is in the afternoon, unless a part of the day was said."""
    if not bare:
        return at
    if part in ("morning", "breakfast"):
        return at
    late = part in ("afternoon", "evening", "tonight", "night", "dinner", "work")
    if at.hour < 12 and ((at.hour < 8 and part is None and at.hour != 7) or late):
        return at.replace(hour=at.hour + 12)
    return at
