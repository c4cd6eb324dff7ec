"""The lines of a table kept elsewhere -> interviews: which are new, and how each of them stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.core.decide.composing import moment_of, shortened
from bot.core.decide.turn import Turn
from bot.core.papers.trackers import TrackedRow, Tracker
from bot.core.plan.events import Told
from bot.core.read import dates
from bot.core.read.day import Now
from storage.facts import OPEN_STATES, Interview, InterviewState, Promise

#: Open interviews taken at once; the file sent again brings the next.
_OPEN_AT_ONCE = 40
#: A day without a year so far ahead was meant as last year's.
_FAR_AHEAD = timedelta(days=120)
#: After more than a month an interview gets no plan of its own.
OLD = timedelta(days=30)
_YEARS = range(2000, 2101)
_PEOPLE_AT_MOST = 8
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;/&\n]|\band\b|\+)\s*")
_YEAR = re.compile(r"\b\d{4}\b|/\d{2}$|\.\d{2}$|-\d{2}$")
_LINK = re.compile(r"https?://\S+")
#: The first that fits counts.
_STATES: tuple[tuple[re.Pattern[str], InterviewState], ...] = (
    (re.compile(r"withdr|i (?:said no|declined)|declined by me|not interested"), InterviewState.WITHDRAWN),
    (
        re.compile(r"\b(?:no offer|reject|rejected|rejection|declined|unsuccessful|turned down|lost)\b"),
        InterviewState.NO,
    ),
    (re.compile(r"\b(?:offer|offered|accepted|hired|won)\b"), InterviewState.OFFER),
    (re.compile(r"\b(?:closed|archived|moved on|gave up|ghosted\W+closed)\b"), InterviewState.MOVED_ON),
)


@dataclass(frozen=True, slots=True)
class Line:
    """An interview of the table, and how it stands: waiting stands for ahead, too."""

    interview: Interview
    state: InterviewState


@dataclass(frozen=True, slots=True)
class Lines:
    """What can be taken of a table, and how many of its lines cannot."""

    new: tuple[Line, ...]
    known: int
    undated: int


def lines_of(turn: Turn, tracker: Tracker) -> Lines:
    """Return the interviews that are not known yet, the open ones first; a line without its day is none."""
    cells = " ".join(f"{row.interview} {row.reply_by}" for row in tracker.rows)
    now = Now(turn.now.astimezone(turn.zone), turn.zone).ordered(cells)
    have = {((one.company or "").casefold(), one.held_on) for one in turn.known.interviews}
    found: list[Line] = []
    known = undated = 0
    for row in tracker.rows:
        line = _line(turn, row, now)
        key = (row.company.casefold(), line.interview.held_on) if line else None
        if line is None:
            undated += 1
        elif key in have:
            known += 1
        else:
            have.add((row.company.casefold(), line.interview.held_on))
            found.append(line)
    still_open = [line for line in found if line.state in OPEN_STATES][-_OPEN_AT_ONCE:]
    return Lines((*still_open, *(line for line in found if line.state not in OPEN_STATES)), known, undated)


def take(turn: Turn, lines: Sequence[Line]) -> int:
    """Store them, plan the open ones, and return how many of those are too old for a plan."""
    for line in lines:
        if line.state in OPEN_STATES:
            turn.happen(Told(line.interview))
        else:
            _store_closed(turn, line)
    open_ones = [line.interview for line in lines if line.state in OPEN_STATES]
    return sum(
        (one.promised_on or one.held_on) < turn.today - OLD and one.held_on < turn.today - OLD for one in open_ones
    )


def _store_closed(turn: Turn, line: Line) -> None:
    """An interview that is over and done with has no plan to be made."""
    person = turn.person
    closed = replace(line.interview, id=person.next_id, state=line.state, closed_at=turn.now)
    turn.known = replace(
        turn.known,
        person=replace(person, next_id=person.next_id + 1),
        interviews=(*turn.known.interviews, closed),
    )


def _line(turn: Turn, row: TrackedRow, now: Now) -> Line | None:
    on, at = _day(row.interview, now)
    if on is None:
        return None
    promised, _ = _day(row.reply_by, now)
    if promised is not None and promised < on:
        promised = None
    interview = Interview(
        id=0,
        told_at=turn.now,
        held_on=on,
        company=shortened(row.company),
        role=shortened(row.role) or None,
        people=_people(row.people),
        begins_at=moment_of(turn, on, at),
        promise=Promise.DAY if promised else Promise.UNSAID,
        promised_on=promised,
        notes=(row.notes,) if row.notes else (),
        links=(row.link,) if _LINK.fullmatch(row.link) else (),
    )
    return Line(interview, _state(row.status))


def _state(status: str) -> InterviewState:
    said = status.casefold()
    return next((state for pattern, state in _STATES if pattern.search(said)), InterviewState.WAITING)


def _people(cell: str) -> tuple[str, ...]:
    names = [name for name in _BETWEEN_NAMES.split(cell) if name and "@" not in name]
    return tuple(shortened(name) or "" for name in dict.fromkeys(names))[:_PEOPLE_AT_MOST]


def _day(cell: str, now: Now) -> tuple[date | None, time | None]:
    """The last day that a cell names, with its hour where one is told."""
    if not cell:
        return None, None
    found = _written_out(cell) or _read(cell, now)
    if found is None or found[0].year not in _YEARS:
        return None, None
    return found


def _written_out(cell: str) -> tuple[date, time | None] | None:
    """A day as programs write it: 2026-11-03, with or without an hour."""
    try:
        moment = datetime.fromisoformat(cell.strip())
    except ValueError:
        return None
    return moment.date(), (moment.time() if any((moment.hour, moment.minute)) else None)


def _read(cell: str, now: Now) -> tuple[date, time | None] | None:
    dated = [one for one in dates.find(cell.casefold(), now) if one.dated]
    if not dated:
        return None
    last = dated[-1]
    on = last.on
    if _YEAR.search(cell) is None and on > now.today + _FAR_AHEAD:
        on = date(on.year - 1, on.month, min(on.day, 28) if on.month == 2 else on.day)
    return on, (last.at if last.clocked else None)
