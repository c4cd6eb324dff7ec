"""The title of a calendar's entry, taken apart: "Interview with Acme - Backend Engineer", "Ana <> Globex: round 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, utils

from bot.core.read.invitation_people import Around
from bot.core.read.name_words import GIVEN, JOB_HEADS
from bot.core.read.tables import words

_PREFIX = re.compile(
    r"^(?:\s*(?:(?:updated|accepted|declined|tentative|tentatively accepted|cancell?ed|new)?\s*(?:invitation|event"
    r"|appointment|meeting)?(?: to)?|re|fwd?|hold|confirmed|reminder|\[[^\]]{1,20}\]|hearback)\s*:)+\s*",
    re.IGNORECASE,
)
#: What Google writes behind a title in a mail: the time, and whose calendar it is.
_WHEN = re.compile(r"\s@ (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*$")
_PARTED = re.compile(
    r"\s+(?P<by>with|w/|at|@|from|for|between|by)\s+|\s+(?:[-–—|/·•>~+x×]|//|<>|<->)\s+|(?<=\S)\s*[:|·•—;,]\s+|[()\[\]]",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s+(?:and|&|,)\s+", re.IGNORECASE)
_OF_INTERVIEWS = re.compile(
    r"\b(?:hiring manager|talent acquisition|google meet|on[- ]?site|in[- ]person|face[- ]to[- ]face|culture fit"
    r"|case study|assessment cent(?:er|re)|follow[- ]up|meet the team|system design|live coding|take[- ]home"
    r"|(?:stage|part|round) (?:\d|one|two|three|i{1,3})|\d+(?:st|nd|rd|th)?|interviews?|interviewing|screen(?:ing)?"
    r"|calls?|chat|meeting|rounds?|first|second|third|fourth|final|last|initial|intro(?:duction|ductory)?|technical|tech|hr"
    r"|recruit(?:er|ment|ing)|hiring|talent|panel|virtual|video|phone|telephone|zoom|teams|skype|webex|remote|online"
    r"|competency|behaviou?ral|coding|values|informal|formal|discussion|session|conversation|stage|part|invitation"
    r"|candidate|job|role|position|application|vacancy|your|my|the|our|a|an|min(?:ute)?s?|hours?|hr|quick|coffee|zoom"
    r"|via|on|in|team|meet|presentation|exercise|test|assessment|challenge|day|visit|pm|am|confirmed|scheduled"
    r"|discovery|catch[- ]?up|touch ?base|event|the|loop|confirmation|portfolio|lunch|mock|prep|practice|sync"
    r"|stand[- ]?up|slot|time|booking|appointment|of)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^\s*(?:role|position|job(?: title)?|vacancy|title)\s*:\s*(?P<name>[^\n]{2,80})$", re.IGNORECASE | re.MULTILINE
)
_FOR_ROLE = re.compile(
    r"\b(?:for|about|regarding) (?:the|our|a|an) (?P<name>[A-Z][\w/&+. -]{2,60}?)"
    r" (?:role|position|job|vacancy|opening|post)\b"
)
_LEADING = re.compile(r"^(?:(?:the|of|a|an|for|our|your)\b\s*)+", re.IGNORECASE)
_SHORT = words("it qa pm op ops ta vp pa sen rep")
_LONGEST = 80

#: How much a place in the title speaks for a company.
_BY = {"at": 4, "@": 4, "from": 3, "with": 2, "w/": 2, "for": 1, "by": 1}


@dataclass(frozen=True, slots=True)
class Title:
    """What a title tells."""

    company: str | None = None
    role: str | None = None
    people: tuple[str, ...] = ()
    stored: bool = False  #: the company is one that is stored


@dataclass(frozen=True, slots=True)
class _Piece:
    by: str  #: the small word before it
    text: str  #: as written
    rest: str  #: without the words of interviews


def take(title: str, around: Around, companies: Sequence[str]) -> Title:
    """Take a title apart; ``companies`` are those that are stored."""
    bare = _WHEN.sub("", _PREFIX.sub("", title)).strip()
    pieces = [piece for piece in _pieces(bare, around) if piece.rest]
    roles = [piece for piece in pieces if _is_role(piece.rest)]
    people = [piece for piece in pieces if piece not in roles and _is_person(piece, around)]
    others = [piece for piece in pieces if piece not in roles and piece not in people and _may_be_name(piece.rest)]
    best = max(others, key=lambda piece: _speaks_for_company(piece, around, companies), default=None)
    company = _stored(best.rest, companies) if best else None
    return Title(
        company,
        roles[0].rest[:_LONGEST] if roles else None,
        tuple(piece.rest for piece in people if piece.rest.casefold() not in around.names and piece.by != "between"),
        company in companies,
    )


def role_in_text(text: str) -> str | None:
    """The job that the words of an entry name: "Position: head of ops", "for the Backend Engineer role"."""
    for pattern in (_ROLE, _FOR_ROLE):
        found = pattern.search(text)
        if found is not None and _is_role(name := found["name"].strip(" .")):
            return name
    return None


def _pieces(title: str, around: Around) -> Iterator[_Piece]:
    by, start = "", 0
    found = [*_PARTED.finditer(title), None]
    for sign in found:
        text = title[start : sign.start() if sign else len(title)]
        for part in _apart(text, by, around):
            yield _Piece(by, part, _rest(part))
        if sign is not None:
            by, start = (sign["by"] or "").lower(), sign.end()


def _apart(text: str, by: str, around: Around) -> list[str]:
    """Two people or sides joined by "and"; the "and" in a company's name stays."""
    parts = _BETWEEN.split(text)
    names_one = any(part.strip().casefold() in around.names for part in parts)
    return parts if len(parts) > 1 and (by == "between" or names_one) else [text]


def _rest(text: str) -> str:
    left = re.sub(r"\s+", " ", _OF_INTERVIEWS.sub(" ", text)).strip(" -–—/&+.,:;!#'\"")
    # A job keeps its words: only what stands around them goes.
    whole = re.sub(r"\s+", " ", text).strip()
    role = re.sub(r"(?i)\b(?:interviews?|screen(?:ing)?|call|position|role|job|vacancy)\b", " ", whole)
    role = " ".join(role.split()).strip(" -–—:,")
    role = _LEADING.sub("", role)
    return role if left and _is_role(role) and not _OF_INTERVIEWS.fullmatch(role) else left


def _is_role(text: str) -> bool:
    parts = [part.casefold() for part in re.findall(r"[\w/+&'-]+", text)]
    if not parts or len(parts) > 7 or not any(part in JOB_HEADS for part in parts):
        return False
    if len(parts) == 1:
        return parts[0] not in _SHORT
    return parts[-1] in JOB_HEADS or parts[0] in ("head", "vp", "director")


def _is_person(piece: _Piece, around: Around) -> bool:
    name = piece.rest.casefold()
    if name in around.names:
        return True
    parts = piece.rest.split()
    if around.company is not None and _alike(piece.rest, around.company):
        return False
    return len(parts) in (1, 2) and parts[0].casefold() in GIVEN and (len(parts) == 2 or piece.by in ("with", "w/", ""))


def _may_be_name(text: str) -> bool:
    return len(text) <= _LONGEST and (text[:1].isupper() or text[:1].isdigit()) and len(text.split()) <= 5


def _speaks_for_company(piece: _Piece, around: Around, companies: Sequence[str]) -> tuple[float, int]:
    known = max((fuzz.ratio(piece.rest, name, processor=utils.default_process) for name in companies), default=0)
    of_house = around.company is not None and _alike(piece.rest, around.company)
    return (10 if known >= 86 else 0) + (8 if of_house else 0) + _BY.get(piece.by, 2), -len(piece.text)


def _stored(name: str, companies: Sequence[str]) -> str:
    """The name as it is stored, where it is another writing of that."""
    return next((one for one in companies if one.casefold() == name.casefold()), name)


def _alike(one: str, other: str) -> bool:
    squeezed = [re.sub(r"\W", "", name.casefold()) for name in (one, other)]
    return squeezed[0] == squeezed[1] or (min(map(len, squeezed)) > 3 and squeezed[0].startswith(squeezed[1]))
