"""Where things stand, in words: a screen of all interviews, the story of one, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.wording.answers_interview import read_back
from bot.core.wording.answers_names import STEP_NOUNS
from bot.core.wording.dates import day, local_day, moment_words, times
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


def all_of_them(lines: Sequence[Standing], zone: ZoneInfo, now: datetime, *, left_out: int) -> str:
    """The screen of /list: what waits first, what is closed last."""
    today = local_day(now, zone)
    waiting = [one for one in lines if one.interview.state in OPEN_STATES]
    closed = [one for one in lines if one.interview.state not in OPEN_STATES]
    parts = []
    if waiting:
        parts.append(bold("Waiting") + "\n" + "\n".join(_open_line(one, zone, today) for one in waiting))
    if closed:
        parts.append(bold("Closed") + "\n" + "\n".join(_closed_line(one, today) for one in closed))
    if left_out:
        parts.append(f"And {left_out} older.")
    return "\n\n".join(parts)


def one_of_them(
    interview: Interview, steps: Iterable[Reminder], person: Person, now: datetime, coming: Reminder | None
) -> str:
    """An interview in full: its facts, then what was done, what was said and what is to come."""
    zone = ZoneInfo(person.zone)
    today = local_day(now, zone)
    story = [
        f"{_MARKS[step.state]} {STEP_NOUNS[step.kind]}, {day(local_day(_moment_of(step), zone), today)}"
        for step in steps
        if step.state in _MARKS and step.kind not in _HIDDEN
    ]
    facts = read_back(interview, person, now, coming)
    return f"{facts}\n\n" + "\n".join(story) if story else facts


def next_of_all(interview: Interview, coming: Reminder, zone: ZoneInfo, now: datetime) -> str:
    when = moment(coming.due_at, zone, moment_words(coming.due_at, zone, now))
    first = "" if local_day(coming.due_at, zone) == local_day(now, zone) else "Nothing today. "
    return f"{first}Next: {bold(head(interview, local_day(now, zone)))}, {STEP_NOUNS[coming.kind]}, {when}."


def nothing_planned() -> str:
    return "Nothing today, and nothing planned. You are not forgetting anything."


def _open_line(one: Standing, zone: ZoneInfo, today: date) -> str:
    interview = one.interview
    parts = [bold(head(interview, today))]
    if interview.promise is Promise.DAY and interview.promised_on is not None:
        parts.append(f"they answer by {day(interview.promised_on, today)}")
    if one.sent:
        parts.append(f"you wrote {times(one.sent)}")
    if one.coming is not None:
        parts.append(f"next: {STEP_NOUNS[one.coming.kind]}, {day(local_day(one.coming.due_at, zone), today)}")
    else:
        parts.append("nothing more planned")
    return "; ".join(parts) + "."


def _closed_line(one: Standing, today: date) -> str:
    return f"{esc(head(one.interview, today))}: {_ENDS[one.interview.state]}."


def _moment_of(step: Reminder) -> datetime:
    if step.state in (ReminderState.DONE, ReminderState.SKIPPED) and step.closed_at is not None:
        return step.closed_at
    return step.reminded_at if step.state is ReminderState.REMINDED and step.reminded_at else step.due_at
