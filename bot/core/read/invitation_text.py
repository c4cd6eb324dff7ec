"""An invitation that was pasted or forwarded as words -> the entry of a calendar that it speaks of.

It knows the mails of Google, Outlook and Calendly by their fixed lines; anything else is left to be read as ever.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from bot.core import places
from bot.core.papers.invitations import Entry, Guest
from bot.core.read.calendar_words import MONTHS
from bot.core.read.mail import FORWARDED

_LONGEST = 6000
#: The subject of a mail of Google's, alone or above its text.
_SUBJECT = re.compile(
    r"^\W{0,4}(?:subject:\s*)?(?P<what>(?:updated |accepted: |new )?invitation(?: with note)?|cancell?ed event"
    r"(?: with note)?)\s*:\s*(?P<title>.+?) @ (?P<when>(?:mon|tue|wed|thu|fri|sat|sun)\b.+)$",
    re.IGNORECASE | re.MULTILINE,
)
_INVITED = re.compile(
    r"\b(?:(?:you have been|has) invited(?: you)? to (?:the following event|attend)|this event (?:has been|was)"
    r" (?:updated|changed|cancell?ed)|a new event has been scheduled|the event below is (?:scheduled|cancell?ed)"
    r"|your (?:event|meeting|booking) (?:is|has been) (?:scheduled|confirmed|cancell?ed|rescheduled))",
    re.IGNORECASE,
)
_CANCELLED = re.compile(
    r"\b(?:event|meeting|booking|invitation)[^.\n]{0,30}\bcancell?ed\b|^\W*(?:subject:\s*)?cancell?ed\b", re.IGNORECASE
)
_CHANGED = re.compile(
    r"\bupdated invitation\b|\b(?:event|meeting|booking)[^.\n]{0,30}\b(?:updated|changed|rescheduled)\b", re.IGNORECASE
)
_LINE = re.compile(
    r"^[ \t*•]*(?P<name>subject|title|event(?: type| name)?|what|when|event date/time|date(?:/time| and time)?|where"
    r"|location|joining info|organi[sz]er|from|who|invitees?|guests"
    r"|attendees|required)\b[ \t*]*(?::|\t|\n)[ \t\n*]*(?P<value>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
_MONTH = "|".join(f"{name[:3]}[a-z]*" for name in MONTHS if len(name) > 3)
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTH})\b\.?,?(?: (?P<year>\d{{4}}))?", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b,?(?: (?P<year>\d{{4}}))?", re.IGNORECASE
)
_TIME = re.compile(
    r"(?<![\d:+])(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?\s*(?P<half>[ap])\.?m\b\.?"
    r"|(?<![\d:+])(?P<hour24>\d{1,2}):(?P<minute24>\d\d)(?!\d)",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\((?:UTC|GMT)(?P<sign>[+-])(?P<hours>\d\d?):?(?P<minutes>\d\d)?\)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((?P<zone>[^()@]{2,40})\)")
_BEHIND = re.compile(r"\d\s*(?:[ap]m)?\s+(?P<zone>[A-Z][\w&, -]{3,40}? time)\b", re.IGNORECASE)
_WHO = re.compile(
    r"^(?:who)?[ \t]*[•*-]?[ \t]*(?P<name>[^\n<@(•]{2,60}?)\s*(?:<(?P<mail>[^>\n]+)>)?\s*-\s*organi[sz]er\b",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS_OF = re.compile(r"^(?P<name>[^<]*)<?(?P<mail>[\w.+-]+@[\w.-]+\.\w+)?>?$")
_MONTHS = {name[:3]: number for name, number in MONTHS.items()}
_HALF_A_YEAR = timedelta(days=183)


def entry_in(text: str, now: datetime, zone: ZoneInfo) -> Entry | None:
    """The entry that an invitation in words is of; None where the words are no invitation. ``zone``: the person's."""
    forwarded = text.startswith(FORWARDED)
    words = text.removeprefix(FORWARDED).strip()[:_LONGEST]
    subject = _SUBJECT.search(words[:500])
    lines = {found["name"].casefold(): found["value"].strip() for found in _LINE.finditer(words)}
    when = (
        subject["when"] if subject else _first(lines, "event date/time", "date/time", "date and time", "when", "date")
    )
    invited = subject is not None or _INVITED.search(words) is not None or {"subject", "when"} <= lines.keys()
    if not invited or when is None or not (forwarded or subject or len(lines) >= 2):
        return None
    times = _times(when, now, zone)
    if times is None:
        return None
    title = subject["title"] if subject else _first(lines, "subject", "event type", "event name", "title", "what")
    return Entry(
        uid="",
        title=title or _above(words) or "",
        starts=times[0] if isinstance(times[0], datetime) else None,
        on=None if isinstance(times[0], datetime) else times[0],
        minutes=times[1],
        cancelled=_CANCELLED.search(words[:500]) is not None,
        changed=_CHANGED.search(words[:500]) is not None,
        organizer=_organizer(words, lines),
        place=_first(lines, "where", "location") or "",
        text=words,
    )


def _first(lines: dict[str, str], *names: str) -> str | None:
    return next((lines[name] for name in names if name in lines), None)


def _above(words: str) -> str | None:
    """The title stands alone above the line that says when."""
    above = re.split(r"^[ \t*]*when\b", words, maxsplit=1, flags=re.IGNORECASE | re.MULTILINE)[0].strip().splitlines()
    return above[-1].strip() if len(above) > 1 else None


def _times(when: str, now: datetime, zone: ZoneInfo) -> tuple[datetime | date, int | None] | None:
    """When it begins, and for how many minutes."""
    found = _MONTH_FIRST.search(when) or _DAY_FIRST.search(when)
    on = _day(found, now.astimezone(zone).date()) if found else None
    if found is None or on is None:
        return None
    rest = f"{when[: found.start()]} {when[found.end() :]}"
    hours = [at for at in map(_hour, _TIME.finditer(rest)) if at is not None]
    if not hours:
        return on, None
    there = _zone(when, datetime.combine(on, hours[0]), zone) or zone
    begins = datetime.combine(on, hours[0], there)
    ends = datetime.combine(on, hours[1], there) if len(hours) > 1 else begins
    length = round((ends - begins) / timedelta(minutes=1))
    return begins, length if 0 < length <= 12 * 60 else None


def _day(found: re.Match[str], today: date) -> date | None:
    month = _MONTHS.get(found["month"][:3].casefold())
    try:
        if found["year"]:
            return date(int(found["year"]), month or 0, int(found["day"]))
        days = [date(year, month or 0, int(found["day"])) for year in (today.year, today.year + 1)]
    except ValueError:
        return None
    return next((on for on in days if on > today - _HALF_A_YEAR), days[0])


def _hour(found: re.Match[str]) -> time | None:
    hour = int(found["hour"] or found["hour24"])
    minute = int(found["minute"] or found["minute24"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"].casefold() == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _zone(when: str, clocks: datetime, zone: ZoneInfo) -> tzinfo | None:
    """The zone that is named behind the time; None where it is none that can be told from others."""
    offset = _OFFSET.search(when)
    if offset is not None:
        away = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
        return timezone(-away if offset["sign"] == "-" else away) if away < timedelta(hours=15) else None
    found = _IN_BRACKETS.search(when) or _BEHIND.search(when)
    if found is None:
        return None
    name = re.sub(r"\s+time$", "", found["zone"].split(" - ")[0], flags=re.IGNORECASE)
    for words in (found["zone"], name, name.split(",")[0]):
        zones = list(dict.fromkeys(place.zone for place in places.find(words)))
        if zone.key in zones:
            return zone
        if zones and len({clocks.replace(tzinfo=ZoneInfo(one)).utcoffset() for one in zones}) == 1:
            return ZoneInfo(zones[0])
    return None


def _organizer(words: str, lines: dict[str, str]) -> Guest | None:
    """Who invites: by the line that says so, or by the word beside the name."""
    found = _WHO.search(words)
    if found is not None:
        return Guest(found["name"].strip(), (found["mail"] or "").strip().lower())
    line = _first(lines, "organizer", "organiser", "from")
    told = _ADDRESS_OF.match(line) if line else None
    return Guest(told["name"].strip(" \"'"), (told["mail"] or "").lower()) if told else None
