"""An entry of a calendar -> what it tells of an interview: company, job, people, how it is held; and whether it is one.

A title is a few words in no sentence, so it is taken apart where its signs part it, and each piece is taken for what it
looks like. What it does not say, the addresses of those who come do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo

from bot.core.papers.invitations import Entry
from bot.core.read import invitation_people, invitation_title
from bot.core.read.invitation_people import Around
from bot.core.reading import Fields
from storage.facts import Format

_INTERVIEW = re.compile(
    r"\binterview(?!s? (?:training|prep|practice|coaching|skills|panel training))|\b(?:phone|recruiter|hr|initial"
    r"|first|technical|intro\w*) screen\b|\bscreening call\b|\bphone screen|\b(?:recruit(?:er|ment|ing)?|hiring"
    r"(?: manager)?|talent)\b.{0,30}\b(?:call|chat|meeting|conversation|intro)|\b(?:first|second|third|final|1st|2nd"
    r"|3rd|\d(?:th)) (?:round|stage)\b|\bassessment cent(?:er|re)\b|\b(?:virtual|full) onsite\b|\bpanel\b.{0,20}\bround"
    r"|\b(?:coding|technical) (?:test|challenge|assessment|round)\b|\bmeet the team\b|\bcandidate\b",
    re.IGNORECASE,
)
#: Of interviews, and none: it is practised for, talked over, or held with somebody else.
_ABOUT_ONE = re.compile(
    r"\b(?:prep\w*|practi[cs]e|mock|debrief|feedback|training|coaching|workshop|study|reminder|thank[- ]?you|follow"
    r"[- ]?up)\b|\binterviewing\b",
    re.IGNORECASE,
)
_IN_TEXT = re.compile(
    r"\binterview(?:ing|er|ers|s)?\b|\byour application\b|\bfor the .{2,60} (?:role|position|vacancy|job)\b"
    r"|\bhiring (?:manager|team)\b|\bcandidate\b",
    re.IGNORECASE,
)
_CALL_BY_PICTURE = re.compile(
    r"zoom\.us|zoomgov\.|teams\.(?:microsoft|live)\.|meet\.google\.|webex\.|whereby\.|skype|gotomeet|chime\.aws"
    r"|hirevue|bluejeans|jitsi|coderpad|\bteams meeting\b|\bgoogle meet\b|\b(?:video|virtual|online|zoom|webcam)\b",
    re.IGNORECASE,
)
_CALL_BY_PHONE = re.compile(r"\b(?:tele)?phone\b|\bwill call\b|\bcall(?:ing)? you\b|\bphone screen", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w/.-])\+?\(?\d[\d ()./-]{6,16}\d(?![\w/-])")
_ADDRESS = re.compile(
    r"\b\d{1,4}[a-z]? [A-Z]|\b(?:street|st|road|rd|avenue|ave|lane|square|floor|house|building|office|hq|headquarters"
    r"|room|campus|reception|suite|plaza|court|park|tower)\b",
    re.IGNORECASE,
)
_ON_SITE = re.compile(r"\bon[- ]?site\b|\bin[- ]person\b|\bface[- ]to[- ]face\b", re.IGNORECASE)
_NOWHERE = frozenset({"", "tbd", "tba", "tbc", "n/a", "none", "-", "to be confirmed"})


@dataclass(frozen=True, slots=True)
class ToldByCalendar:
    """What an entry tells, and whether it is plainly of an interview."""

    fields: Fields
    is_interview: bool


def told(entry: Entry, zone: ZoneInfo, companies: Sequence[str] = ()) -> ToldByCalendar:
    """What the entry tells of an interview; ``companies`` are those that are stored."""
    around = invitation_people.around(entry)
    title = invitation_title.take(entry.title, around, companies)
    in_text = invitation_people.company_in_text(entry.text, around)
    plain = _INTERVIEW.search(entry.title) is not None or title.stored or entry.own is not None
    named = (title.company, in_text, around.company) if plain else (in_text, around.company, title.company)
    company = next((name for name in named if name), None)
    starts = entry.starts.astimezone(zone) if entry.starts and entry.starts.tzinfo else entry.starts
    fields = Fields(
        company=company,
        role=title.role or invitation_title.role_in_text(entry.text),
        people=around.met or title.people,
        interview_date=entry.on or (starts.date() if starts else None),
        interview_time=_minute(starts.time()) if starts else None,
        minutes=entry.minutes,
        format=_held(entry),
    )
    return ToldByCalendar(fields, _is_interview(entry, around, company, companies))


def _is_interview(entry: Entry, around: Around, company: str | None, companies: Sequence[str]) -> bool:
    if entry.own is not None:
        return entry.own == "interview"
    if _ABOUT_ONE.search(entry.title):
        return False
    known = {name.casefold() for name in companies}
    return (
        _INTERVIEW.search(entry.title) is not None
        or around.by_recruiters
        or (_IN_TEXT.search(entry.text) is not None and (around.company is not None or company is not None))
        or (company is not None and company.casefold() in known)
    )


def _held(entry: Entry) -> Format | None:
    """How it is held: a call by picture says so by its address; who is called is told a number."""
    place = "" if entry.place.casefold() in _NOWHERE else entry.place
    if _ON_SITE.search(entry.title) and not _CALL_BY_PICTURE.search(entry.title):
        return Format.ON_SITE
    if _CALL_BY_PICTURE.search(f"{entry.title}\n{place}"):
        return Format.VIDEO
    by_address = place and _ADDRESS.search(place) is not None and "://" not in place and not _NUMBER.fullmatch(place)
    if by_address and not _CALL_BY_PHONE.search(place):
        return Format.ON_SITE
    if _CALL_BY_PICTURE.search(entry.text):
        return Format.VIDEO
    if _CALL_BY_PHONE.search(f"{entry.title}\n{place}\n{entry.text}") or _NUMBER.search(place):
        return Format.PHONE
    if any(not guest.is_person for guest in entry.guests) and not place:
        return Format.ON_SITE
    return None


def _minute(at: time) -> time:
    return at.replace(second=0, microsecond=0, tzinfo=None, fold=0)
