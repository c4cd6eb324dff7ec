"""A table of job applications from another tool -> its lines, by what its columns are called."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import islice

from rapidfuzz import fuzz, process

from bot.core.papers.trackers import TrackedRow, Tracker
from bot.documents.tables import lines_of

_MOST_LINES = 5000
#: So many are taken at once; a person who has more open interviews than that is none.
_MOST_ROWS = 200
_LONGEST_CELL = 300
#: The header is looked for in so many lines: tools write a title above it.
_HEADER_WITHIN = 10
#: Of 100: a column's name this close to one of these is taken for it.
_NEAR = 85

_NAMES: dict[str, tuple[str, ...]] = {
    "company": ("company", "company name", "employer", "organization", "organisation", "firm", "business", "where"),
    "role": ("role", "position", "job title", "title", "job", "position title", "vacancy", "post", "role title"),
    "people": (
        "interviewer", "interviewers", "contact", "contacts", "contact person", "contact name", "recruiter", "people",
        "met", "hiring manager", "spoke to", "name of contact",
    ),
    "interview": (
        "interview date", "interview", "date of interview", "interviewed", "interviewed on", "interview day",
        "last interview", "interview on", "date interviewed", "1st interview", "first interview", "interview 1",
        "phone interview", "onsite interview", "final interview", "interview date and time",
    ),
    "reply_by": (
        "reply by", "response by", "decision by", "decision date", "expected reply", "hear back by", "answer by",
        "expected response", "deadline", "promised by",
    ),
    "status": ("status", "stage", "outcome", "state", "result", "response", "application status"),
    "notes": ("notes", "note", "comments", "comment", "remarks", "details"),
    "link": ("link", "url", "job url", "job link", "posting", "job posting", "link to job", "website"),
}  # fmt: skip
_KNOWN = {name: field for field, names in _NAMES.items() for name in names}
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")


def tracker(text: str) -> Tracker | None:
    """Return the lines of a table that has a column of companies, and what its columns were taken for; else None."""
    lines = list(lines_of(text, _MOST_LINES))
    for place, header in enumerate(lines[:_HEADER_WITHIN]):
        columns = _columns(header)
        if "company" in columns and len(columns) > 1:
            return _tracker(header, columns, lines[place + 1 :])
    return None


def _tracker(header: list[str], columns: dict[str, int], lines: list[list[str]]) -> Tracker:
    found = (_row(columns, line) for line in lines)
    rows = [row for row in found if row.company]
    named = tuple((one.name, header[columns[one.name]]) for one in fields(TrackedRow) if one.name in columns)
    return Tracker(named, tuple(islice(rows, _MOST_ROWS)), max(0, len(rows) - _MOST_ROWS))


def _row(columns: dict[str, int], line: list[str]) -> TrackedRow:
    cells = {field: line[at][:_LONGEST_CELL] for field, at in columns.items() if at < len(line)}
    return TrackedRow(**{"company": "", **cells})


def _columns(header: list[str]) -> dict[str, int]:
    """Return the place of each field's column; the first that fits has it, one called just so before one nearly so."""
    names = [_NOT_LETTERS.sub(" ", cell.casefold()).strip() for cell in header]
    found: dict[str, int] = {}
    for at, name in enumerate(names):
        if name in _KNOWN:
            found.setdefault(_KNOWN[name], at)
    for at, name in enumerate(names):
        near = process.extractOne(name, list(_KNOWN), scorer=fuzz.ratio, score_cutoff=_NEAR) if name else None
        if near is not None and at not in found.values():
            found.setdefault(_KNOWN[near[0]], at)
    return found
