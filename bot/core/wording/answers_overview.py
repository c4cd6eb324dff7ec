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
from bot.core.wording.stories import story
from storage.facts import OPEN_STATES, Interview, InterviewState, Kind, Person, Promise, Reminder

ENDS = {
    InterviewState.OFFER: "an offer",
    InterviewState.NEXT_ROUND: "went on to the next round",
    InterviewState.NO: "a no",
    InterviewState.MOVED_ON: "put to rest",
    InterviewState.WITHDRAWN: "withdrawn",
}
_GROUPS = ("Due", "Waiting", "Ahead", "Closed")


@dataclass(frozen=True, slots=True)
class Standing:
    """One interview's line: what comes next of it, and how many follow-ups went out."""

    interview: Interview
    coming: Reminder | None
    sent: int
    at_most: int = 3  #: how many follow-ups it may come to
    waits: Reminder | None = None  #: what was said and nothing has answered yet
    waits_as: str | None = None  #: where that stands: "1 of 3"
    round: int = 1  #: which round of its story it is


def group_of(interview: Interview, *, is_due: bool) -> int:
    """The place of its group in the list: due, waiting, ahead, closed."""
    if interview.state not in OPEN_STATES:
        return 3
    if is_due:
        return 0
    return 1 if interview.state is InterviewState.WAITING else 2


def all_of_them(lines: Sequence[Standing], zone: ZoneInfo, now: datetime) -> str:
    """The screen of /list: what is due first, what is closed last."""
    today = local_day(now, zone)
    parts = []
    for group, heading in enumerate(_GROUPS):
        own = [one for one in lines if group_of(one.interview, is_due=one.waits is not None) == group]
        if own:
            parts.append(bold(heading) + "\n" + "\n".join(_line(one, lines, zone, today) for one in own))
    return "\n\n".join(parts)


def which_of_all(first: int, last: int, count: int) -> str:
    return f"{first} to {last} of {count}."


def and_more(count: int) -> str:
    return f"And {count} more."


def one_of_them(
    one: Standing,
    steps: Iterable[Reminder],
    person: Person,
    now: datetime,
    *,
    before: Sequence[Interview] = (),
) -> str:
    """An interview in full: its facts, the rounds before it, then its whole story, day by day."""
    interview = one.interview
    today = local_day(now, ZoneInfo(person.zone))
    facts = read_back(interview, person, now, one.coming)
    if one.sent:
        facts = f"{facts}\nFollow-ups sent: {one.sent} of {one.at_most}."
    rounds = [_round(other, place, today) for place, other in enumerate(before, start=1)]
    if rounds:
        rounds.append(f"Round {number(len(rounds) + 1)}: this one.")
    told = story(interview, steps, ZoneInfo(person.zone), now)
    return "\n\n".join("\n".join(part) for part in ([facts], rounds, told) if part)


def _round(interview: Interview, place: int, today: date) -> str:
    """One earlier round in a line: when it was, whom the person met, and what came of it."""
    people = f", with {esc(listing(interview.people))}" if interview.people else ""
    end = f"; {ENDS[interview.state]}" if interview.state in ENDS else ""
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


def _line(one: Standing, lines: Sequence[Standing], zone: ZoneInfo, today: date) -> str:
    interview = one.interview
    if interview.state not in OPEN_STATES:
        return f"{_title(one, lines, today)}: {ENDS[interview.state]}{_closed_on(interview, zone, today)}."
    parts = [_title(one, lines, today)]
    if one.waits is not None:
        said_on = local_day(one.waits.reminded_at or one.waits.due_at, zone)
        ahead = interview.state is InterviewState.UPCOMING or said_on > today
        since = "" if ahead else f", since {day(said_on, today)}"
        stands = f" ({one.waits_as})" if one.waits_as else ""
        parts.append(f"{STEP_NOUNS[one.waits.kind]}{stands}{since}")
    if interview.state is InterviewState.UPCOMING:
        parts.append(f"the interview is {on_day(interview.held_on, today)}")
    coming = one.coming
    if interview.promise is Promise.DAY and interview.promised_on is not None:
        that_day = coming is not None and coming.kind is Kind.DEADLINE_DAY
        then = ", and I write to you that day" if that_day else ""
        parts.append(f"they answer by {day(interview.promised_on, today)}{then}")
        coming = None if that_day else coming
    if one.sent:
        parts.append(f"you wrote {times(one.sent)} ({one.sent} of {one.at_most})")
    if coming is not None:
        parts.append(f"next: {STEP_NOUNS[coming.kind]}, {day(local_day(coming.due_at, zone), today)}")
    elif one.coming is None and one.waits is None:
        parts.append("nothing more planned")
    return "; ".join(parts) + "."


def _closed_on(interview: Interview, zone: ZoneInfo, today: date) -> str:
    return f", {day(local_day(interview.closed_at, zone), today)}" if interview.closed_at else ""
