"""Who comes to an entry of a calendar, by names and addresses: who is met, and of which company they are.

Whoever calls it is taken for the employer's, with all of the same house; whoever is of another is the person themself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.papers.invitations import Entry, Guest
from bot.core.read.tables import words

#: Whose addresses are no employer's own: they carry anybody's mail, or run interviews for anybody.
_CARRIERS = words(
    "gmail googlemail outlook hotmail yahoo ymail icloud me mac live msn proton protonmail pm aol gmx web zoho fastmail"
    " hey mail email qq 163 yandex btinternet sky virginmedia comcast verizon att orange wanadoo free laposte libero"
    " duck google group calendar calendly cal savvycal linkedin indeed"
)
_RECRUITERS = words(
    "greenhouse lever ashbyhq ashby workable smartrecruiters workday myworkday bamboohr teamtailor recruitee goodtime"
    " modernloop icims jobvite breezy personio pinpointhq hireflix hirevue prelude gem karat hackerrank codility"
)
_ENDINGS = words("com org net io co ai app dev uk de fr eu us ca au in ie nl es it ch at se no dk fi pl example test")
_TEAM = re.compile(
    r"\b(?:recruit\w*|talent(?: acquisition)?|hiring|careers?|people(?: team| ops)?|hr|human resources|interviews?"
    r"|scheduling|scheduler|coordination|coordinator|calendar|no-?reply|team|jobs|acquisition|notifications?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,4}")
_BOOKED_WITH = re.compile(
    r"\b(?:booking|meeting|interview|call|appointment)\b[^.\n]{0,20}\bwith\b[^.\n]{1,40}?"
    r"\bof (?P<name>[A-Z][^\n,.]{1,40})"
)
_AT = re.compile(
    r"\b(?:role|position|opportunity|interview|interviewing|application|team|job|vacancy|call|chat)\b[^.\n]{0,40}?"
    r"\b(?:at|with|to) (?:the )?(?P<name>[A-Z][\w&'’-]*(?: (?:&|and|of|[A-Z][\w&'’-]*)){0,3})"
)
#: Somebody, and whose they are: "Sam Osei of Initech will call".
_OF_SOMEBODY = re.compile(
    r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+ (?:of|from) (?P<name>[A-Z][\w&'’-]*(?: (?:&|and|[A-Z][\w&'’-]*)){0,3})"
)
_NO_COMPANY = words("google zoom microsoft teams skype meet webex you your us our the this me hr human")
_MET_AT_MOST = 6


@dataclass(frozen=True, slots=True)
class Around:
    """Those whom an entry names."""

    met: tuple[str, ...] = ()  #: of the employer's, by their names
    names: frozenset[str] = frozenset()  #: everybody's, in small letters, first names too
    company: str | None = None  #: as their address or their team's name has it
    by_recruiters: bool = False  #: a house that runs interviews for others has called it


def around(entry: Entry) -> Around:
    """Everybody whom the entry names, and whose they are."""
    people = [guest for guest in (entry.organizer, *entry.guests) if guest is not None and guest.is_person]
    house = _house(entry.organizer, people)
    theirs = [guest for guest in people if _is_theirs(guest, house, entry.organizer)]
    met = dict.fromkeys(name for name in map(name_of, theirs) if name is not None)
    named = [name.casefold() for name in map(name_of, people) if name is not None]
    firsts = [name.split()[0] for name in named]
    return Around(
        tuple(met)[:_MET_AT_MOST],
        frozenset((*named, *firsts)),
        _team_name(people) or (house.replace("-", " ").title() if house else None),
        any(domain(guest.address) in _RECRUITERS for guest in people),
    )


def company_in_text(text: str, people: Around) -> str | None:
    """The company that the words of an entry name: "Booking with Sam of Acme", "the role at Acme"."""
    for pattern in (_BOOKED_WITH, _AT, _OF_SOMEBODY):
        for found in pattern.finditer(text):
            name = found["name"].strip(" .,-")
            if name.split()[0].casefold() not in _NO_COMPANY and name.casefold() not in people.names:
                return name
    return None


def name_of(guest: Guest) -> str | None:
    """Somebody's name as it would be spoken; None where only an address or a team stands there."""
    name = re.sub(r"\(.*?\)|\[.*?\]|[|].*$", " ", guest.name).strip(" '\"")
    if "@" in name or not name:
        name = _of_address(guest.address)
    if name.count(",") == 1:
        last, first = (part.strip() for part in name.split(","))
        name = f"{first} {last}"
    name = " ".join(name.split())
    return name if _NAME.fullmatch(name) and not _TEAM.search(name) else None


def domain(address: str) -> str:
    """The name of the house in an address of mail: "acme" of "dana@mail.acme.co.uk"."""
    parts = [part for part in address.rpartition("@")[2].split(".") if part]
    while len(parts) > 1 and parts[-1] in _ENDINGS:
        parts.pop()
    return parts[-1] if parts else ""


def _of_address(address: str) -> str:
    parts = address.partition("@")[0].split(".")
    alphabetic = len(parts) == 2 and all(part.isalpha() and len(part) > 1 for part in parts)
    return " ".join(part.title() for part in parts) if alphabetic else ""


def _house(organizer: Guest | None, people: Iterable[Guest]) -> str | None:
    """The employer's, as its addresses have it: whoever called it, else most of those who come."""
    houses = Counter(domain(guest.address) for guest in people)
    own = {name: count for name, count in houses.items() if name and name not in _CARRIERS | _RECRUITERS}
    called = domain(organizer.address) if organizer is not None else ""
    if called in own:
        return called
    return max(own, key=lambda name: own[name], default=None)


def _is_theirs(guest: Guest, house: str | None, organizer: Guest | None) -> bool:
    if house is not None and domain(guest.address):
        return domain(guest.address) == house
    return guest == organizer


def _team_name(people: Iterable[Guest]) -> str | None:
    """The company in the name of a team: "Acme Recruiting"."""
    for guest in people:
        left = " ".join(_TEAM.sub(" ", guest.name).split()).strip(" -|")
        if left and left != guest.name.strip() and "@" not in left and _NAME.fullmatch(left):
            return left
    return None
