"""What a calendar file holds: its entries, as they were written, with nothing yet made of them. Pure nouns.

``bot.documents`` reads them out of the file; what of them is an interview is for ``decide``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody whom an entry names: who called it, or who is asked to come."""

    name: str = ""
    address: str = ""  #: of mail, in small letters
    is_person: bool = True  #: no room, no thing and no list of people


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a calendar; of a series, the time that comes next."""

    uid: str  #: its own name; empty where it was told in words
    title: str = ""
    starts: datetime | None = None  #: aware where its zone is known, else as clocks say wherever the person is
    on: date | None = None  #: the day instead, where it has no hour
    minutes: int | None = None
    zone_unknown: str | None = None  #: the name of a zone that nobody knows, as it was written
    repeats: bool = False
    occurrence: str | None = None  #: which one of a series it is, by when that was to begin at first
    cancelled: bool = False
    changed: bool = False  #: it says that it takes the place of an earlier one
    proposed: bool = False  #: somebody asks for this time, and it is not agreed
    sequence: int = 0  #: counts how often it was changed by whoever called it
    stamped_at: datetime | None = None  #: when this version of it was written
    organizer: Guest | None = None
    guests: tuple[Guest, ...] = ()
    place: str = ""
    text: str = ""
    own: str | None = None  #: it is of a calendar that this bot made: "interview" or "step"


@dataclass(frozen=True, slots=True)
class Invitations:
    """The entries of a calendar file, those to come first."""

    entries: tuple[Entry, ...]
    left_out: int = 0  #: further ones that were not looked at
