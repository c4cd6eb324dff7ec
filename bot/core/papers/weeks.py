"""The picture of the weeks as a thing to be drawn: days counted from the first one shown, every word already written.

``bot.core.decide.picturing`` makes it, ``bot.documents.pictures`` draws it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """What a mark stands for; each has a form of its own, so that colour alone says nothing."""

    INTERVIEW = "interview"
    THANKS = "thanks"
    CARD = "card"
    FOLLOW_UP = "follow_up"
    PROMISED = "promised"
    RESTED = "rested"
    OFFER = "offer"
    NEXT_ROUND = "next_round"
    NO = "no"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark on a line."""

    shape: Shape
    at: float  #: days since the picture's first one began
    done: bool = True  #: solid; what is still to come, and what was not done, is hollow
    faint: bool = False  #: its day went by and it was not done
    text: str = ""  #: in it, one figure


@dataclass(frozen=True, slots=True)
class Line:
    """One interview."""

    name: str
    nameless: str  #: in its place, where nothing of the name can be drawn
    note: str  #: below the name, where there is room
    marks: tuple[Mark, ...]
    begins: float
    ends: float  #: until when it waited, or the last day that is planned for it
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One week, from its Monday on."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A mark and what it means."""

    mark: Mark
    words: str


@dataclass(frozen=True, slots=True)
class Weeks:
    """All of it."""

    title: str
    subtitle: str
    dark: bool
    days: int  #: how many are shown
    columns: tuple[Column, ...]
    today: float
    today_label: str
    lines: tuple[Line, ...]
    legend: tuple[Explained, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """How many answers came in one stretch of time."""

    label: str
    count: int
    open: bool = False  #: not come yet


@dataclass(frozen=True, slots=True)
class Did:
    """What was done in one week, mark upon mark."""

    label: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The picture of what was done, week by week, and of how long answers took."""

    title: str
    subtitle: str
    dark: bool
    done_title: str
    done: tuple[Did, ...]
    answers_title: str
    answers: tuple[Bar, ...]  #: empty where there is nothing to draw
    legend: tuple[Explained, ...]
    beside: str  #: the sourced figure
