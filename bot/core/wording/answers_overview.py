"""Where things stand, in words: a screen of all interviews, the story of one, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.wording.answers_interview import read_back
from bot.core.wording.answers_names import STEP_NOUNS
from bot.core.wording.dates import day, listing, local_day, moment_words, number, on_day, times
from bot.core.wording.markup import bold, esc, moment
from bot.core.wording.naming import head
from storage.facts import OPEN_STATES, Interview, InterviewState, Kind, Person, Promise, Reminder, ReminderState

_ENDS = {
    InterviewState.OFFER: "an offer",
    InterviewState.NEXT_ROUND: "went on to the next round",
    InterviewState.NO: "a no",
    InterviewState.MOVED_ON: "put to rest",
    InterviewState.WITHDRAWN: "withdrawn",
}
_MARKS = {ReminderState.DONE: "✓", ReminderState.SKIPPED: "–", ReminderState.REMINDED: "…", ReminderState.PLANNED: "○"}
_HIDDEN = frozenset({Kind.CHASE_OR_CLOSE, Kind.HELD_DRAFT, Kind.NOTICE})


@dataclass(frozen=True, slots=True)
class Standing:
    """One interview's line: what comes next of it, and how many follow-ups went out."""

    interview: Interview
    coming: Reminder | None
    sent: int
    waits: Reminder | None = None  #: what was said and nothing has answered yet
    round: int = 1  #: which round of its story it is


def all_of_them(lines: Sequence[Standing], zone: ZoneInfo, now: datetime, *, left_out: int) -> str:
    """The screen of /list: what is due first, what is closed last."""
    today = local_day(now, zone)
    still_open = [one for one in lines if one.interview.state in OPEN_STATES]
    due = [one for one in still_open if one.waits is not None]
    waiting = [one for one in still_open if one.waits is None and one.interview.state is InterviewState.WAITING]
    ahead = [one for one in still_open if one.waits is None and one.interview.state is InterviewState.UPCOMING]
    closed = [one for one in lines if one.interview.state not in OPEN_STATES]
    parts = []
    for heading, group in (("Due", due), ("Waiting", waiting), ("Ahead", ahead)):
        if group:
            parts.append(bold(heading) + "\n" + "\n".join(_open_line(one, lines, zone, today) for one in group))
    if closed:
        parts.append(bold("Closed") + "\n" + "\n".join(_closed_line(one, lines, today) for one in closed))
    if left_out:
        parts.append(f"And {left_out} older.")
    return "\n\n".join(parts)


def one_of_them(
    interview: Interview,
    steps: Iterable[Reminder],
    person: Person,
    now: datetime,
    coming: Reminder | None,
    *,
    before: Sequence[Interview] = (),
) -> str:
    """An interview in full: its facts, the rounds before it, then what was done, what was said and what is to come."""
    zone = ZoneInfo(person.zone)
    today = local_day(now, zone)
    story = [
        f"{_MARKS[step.state]} {STEP_NOUNS[step.kind]}, {day(local_day(_moment_of(step), zone), today)}"
        for step in steps
        if step.state in _MARKS and step.kind not in _HIDDEN
    ]
    facts = read_back(interview, person, now, coming)
    rounds = [_round(one, place, today) for place, one in enumerate(before, start=1)]
    if rounds:
        rounds.append(f"Round {number(len(rounds) + 1)}: this one.")
    return "\n\n".join("\n".join(part) for part in ([facts], rounds, story) if part)


def _round(interview: Interview, place: int, today: date) -> str:
    """One earlier round in a line: when it was, whom the person met, and what came of it."""
    people = f", with {esc(listing(interview.people))}" if interview.people else ""
    end = f"; {_ENDS[interview.state]}" if interview.state in _ENDS else ""
    return f"Round {number(place)}: {day(interview.held_on, today)}{people}{end}."


def next_of_all(interview: Interview, coming: Reminder, zone: ZoneInfo, now: datetime) -> str:
    when = moment(coming.due_at, zone, moment_words(coming.due_at, zone, now))
    first = "" if local_day(coming.due_at, zone) == local_day(now, zone) else "Nothing today. "
    return f"{first}Next: {bold(head(interview, local_day(now, zone)))}, {STEP_NOUNS[coming.kind]}, {when}."


def open_steps(waits: Sequence[tuple[Interview, Reminder]], today: date, next_line: str) -> str:
    """What was said and waits for the person; then what comes."""
    lines = [f"{bold(head(interview, today))}: {STEP_NOUNS[step.kind]}." for interview, step in waits]
    return "\n".join(["Open now:", *lines, *([next_line] if next_line else [])])


def nothing_planned() -> str:
    return "Nothing today, and nothing planned. You are not forgetting anything."


def _title(one: Standing, lines: Sequence[Standing], today: date) -> str:
    """Its name; with the job where two lines have the same name, and with the round where it is not the first."""
    own = head(one.interview, today)
    alike = [other for other in lines if head(other.interview, today) == own and other is not one]
    job = f", {esc(one.interview.role)}" if alike and one.interview.role and one.interview.company else ""
    return f"{bold(own)}{job}{f', round {number(one.round)}' if one.round > 1 else ''}"


def _open_line(one: Standing, lines: Sequence[Standing], zone: ZoneInfo, today: date) -> str:
    interview = one.interview
    parts = [_title(one, lines, today)]
    if one.waits is not None:
        said_on = local_day(one.waits.reminded_at or one.waits.due_at, zone)
        ahead = interview.state is InterviewState.UPCOMING or said_on > today
        since = "" if ahead else f", since {day(said_on, today)}"
        parts.append(f"{STEP_NOUNS[one.waits.kind]}{since}")
    if interview.state is InterviewState.UPCOMING:
        parts.append(f"the interview is {on_day(interview.held_on, today)}")
    if interview.promise is Promise.DAY and interview.promised_on is not None:
        parts.append(f"they answer by {day(interview.promised_on, today)}")
    if one.sent:
        parts.append(f"you wrote {times(one.sent)}")
    if one.coming is not None:
        parts.append(f"next: {STEP_NOUNS[one.coming.kind]}, {day(local_day(one.coming.due_at, zone), today)}")
    elif one.waits is None:
        parts.append("nothing more planned")
    return "; ".join(parts) + "."


def _closed_line(one: Standing, lines: Sequence[Standing], today: date) -> str:
    return f"{_title(one, lines, today)}: {_ENDS[one.interview.state]}."


def _moment_of(step: Reminder) -> datetime:
    if step.state in (ReminderState.DONE, ReminderState.SKIPPED) and step.closed_at is not None:
        return step.closed_at
    return step.reminded_at if step.state is ReminderState.REMINDED and step.reminded_at else step.due_at
