"""An interview read back: what was understood, with weekday, date and zone, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.wording.answers_names import STEP_NOUNS, format_words, place_name
from bot.core.wording.dates import clock_time, day, in_days, listing, moment_words
from bot.core.wording.markup import bold, esc, moment
from bot.core.wording.naming import head
from storage.facts import ENDED_STATES, Feeling, Interview, InterviewState, Person, Promise, Reminder

FIX_COMPANY = "Company"
FIX_ROLE = "Role"
FIX_PEOPLE = "People"
FIX_WHEN = "When"
FIX_PROMISED = "Answer day"

_FELT = {Feeling.WARM: "It felt warm.", Feeling.MIXED: "It felt mixed.", Feeling.COLD: "It felt cold."}

_STANDS = {
    InterviewState.OFFER: "They made you an offer.",
    InterviewState.NEXT_ROUND: "They asked you to the next round.",
    InterviewState.NO: "They said no.",
    InterviewState.MOVED_ON: "You let it rest; the door stays open.",
    InterviewState.WITHDRAWN: "You withdrew.",
}


def read_back(
    interview: Interview, person: Person, now: datetime, upcoming_step: Reminder | None, *, preview: bool = False
) -> str:
    """What is stored of an interview, and when it comes up next; a preview is not stored yet, so nothing comes up."""
    zone = ZoneInfo(person.zone)
    today = now.astimezone(zone).date()
    lines = [
        _who(interview, today),
        _when(interview, person, zone, today),
        _answer_day(interview, today),
    ]
    if interview.felt is not None and preview:
        lines[0] = f"{lines[0]} {_FELT[interview.felt]}"  # the question below it is not to stand far down
    elif interview.felt is not None:
        lines.append(_FELT[interview.felt])
    if interview.state in _STANDS:
        lines.append(_STANDS[interview.state])
    if interview.state not in ENDED_STATES and not preview:
        lines.append(next_line(upcoming_step, zone, now))
    return "\n".join(line for line in lines if line)


def next_line(step: Reminder | None, zone: ZoneInfo, now: datetime) -> str:
    """When the next step comes, and what it is."""
    if step is None:
        return "Nothing more is planned for it."
    when = moment(step.due_at, zone, moment_words(step.due_at, zone, now))
    return f"Next from me: {STEP_NOUNS[step.kind]}, {when}."


def read_back_is_unsure(html: str) -> str:
    return f"{html}\n\nIs that right?"


def changed(html: str) -> str:
    return f"Changed. Now it reads:\n{html}"


def is_so_already(html: str) -> str:
    return f"It reads so already:\n{html}"


def nobody_of_that_name(names: Sequence[str]) -> str:
    return f"I have nobody called {esc(listing(names))} in any interview, so nothing was changed. /list shows them all."


def nothing_to_change(name: str) -> str:
    return (
        f"I take it that something about {esc(name)} is not right, but not what. "
        "Tap the part, or write it as it should be."
    )


def promised_day_taken(name: str, promise: Promise, promised_on: date | None, today: date) -> str:
    if promise is Promise.DAY and promised_on is not None:
        return f"{bold(name)}: they answer by {day(promised_on, today)}. Until then there is nothing to send."
    return f"{bold(name)}: they named no day. That is common; I count from the interview instead."


def tells_everybody(*, told: bool) -> str:
    """Whether they say that they tell also those who do not go on."""
    return "They say that they tell everybody." if told else "They tell only those who go on."


def felt_taken(name: str, felt: Feeling) -> str:
    noted = {
        Feeling.WARM: "noted, warm. Then a third note can be worth it, if it comes to that.",
        Feeling.MIXED: "noted, mixed. Most are.",
        Feeling.COLD: "noted, cold. Then I will not have you write more often than it is worth.",
    }[felt]
    return f"{bold(name)}: {noted}"


def _who(interview: Interview, today: date) -> str:
    role = f", {esc(interview.role)}" if interview.role and interview.company else ""
    people = f", with {esc(listing(interview.people))}" if interview.people else ""
    return f"{bold(head(interview, today))}{role}{people}."


def _when(interview: Interview, person: Person, zone: ZoneInfo, today: date) -> str:
    by = f", {format_words(interview.format)}" if interview.format else ""
    place = esc(place_name(person))
    if interview.begins_at is None:
        near = in_days(interview.held_on, today)
        return f"Interview: {day(interview.held_on, today)} ({near}){by}."
    on = interview.begins_at.astimezone(zone).date()
    words = f"{day(on, today)}, {clock_time(interview.begins_at, zone)}"
    return f"Interview: {moment(interview.begins_at, zone, words)} ({place} time, {in_days(on, today)}){by}."


def _answer_day(interview: Interview, today: date) -> str:
    told = "" if interview.tells_everybody is None else tells_everybody(told=interview.tells_everybody)
    named = ""
    if interview.promise is Promise.DAY and interview.promised_on is not None:
        named = f"They answer by: {day(interview.promised_on, today)}."
    elif interview.promise is Promise.NONE:
        named = "They named no day for the answer."
    return f"{named} {told}".strip()
