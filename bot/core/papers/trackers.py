"""A table of job applications kept elsewhere, as far as its columns say what they are. Pure nouns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrackedRow:
    """One line of the table, every cell as it was written; an empty one is missing there."""

    company: str
    role: str = ""
    people: str = ""
    interview: str = ""
    reply_by: str = ""
    status: str = ""
    notes: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Tracker:
    """The lines that name a company, and which column was taken for what."""

    columns: tuple[tuple[str, str], ...]  #: the field of ``TrackedRow``, and the column's own name
    rows: tuple[TrackedRow, ...]
    more: int = 0  #: lines beyond those that are read
