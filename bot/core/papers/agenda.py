"""A calendar that is handed over: a person's interviews and the planned steps, as entries. Pure nouns.

``decide`` says what is in it; ``bot.documents`` writes it down.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Slot:
    """One entry: at a moment or of a whole day."""

    uid: str  #: its name, the same each time: a second file brings the first up to date
    own: str  #: "interview" or "step"
    title: str  #: may be seen by whoever shares the calendar
    starts: datetime | None = None
    on: date | None = None
    minutes: int = 60
    busy: bool = False
    text: str = ""
    off: bool = False  #: an earlier file had it, and it does not come any more


@dataclass(frozen=True, slots=True)
class Agenda:
    """All entries of one person."""

    zone: str  #: IANA
    slots: tuple[Slot, ...]
    written_at: datetime  #: counts as the version of each entry
    followed: bool = False  #: a calendar looks again by itself
