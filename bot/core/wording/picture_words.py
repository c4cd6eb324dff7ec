"""Every word of the pictures: their titles, what stands beside a name and below it, what the marks mean."""

from __future__ import annotations

from datetime import date
from typing import Final

from bot.core.papers.weeks import Mark, Shape
from bot.core.wording.answers_names import STEP_NOUNS
from bot.core.wording.answers_overview import Standing
from bot.core.wording.dates import MONTHS, WEEKDAYS, day
from bot.core.wording.markup import bold
from bot.core.wording.naming import head
from storage.facts import FOLLOW_UPS, OPEN_STATES, InterviewState, Kind

TITLE: Final = "Your weeks"
TODAY: Final = "today"
NUMBERS: Final = "Your numbers"
DONE_WEEK_BY_WEEK: Final = "What you did, week by week"
ANSWERS_BY_WAIT: Final = "Answers, by how long they took"
NO_ANSWER_YET: Final = "no answer yet"
WAITS: Final = {1: "in the first week", 2: "in the second week", 3: "in the third week", 4: "later"}

_MEANS = {
    Shape.INTERVIEW: "interview",
    Shape.THANKS: "thank-you",
    Shape.CARD: "card",
    Shape.FOLLOW_UP: "follow-up",
    Shape.PROMISED: "the day they named",
    Shape.RESTED: "put to rest",
    Shape.OFFER: "an offer",
    Shape.NEXT_ROUND: "next round",
    Shape.NO: "a no",
    Shape.WITHDRAWN: "withdrawn",
}
HOLLOW: Final = "hollow: not yet"
DOTTED: Final = "dotted: not sent"
_ENDED = {
    InterviewState.OFFER: "an offer",
    InterviewState.NEXT_ROUND: "next round",
    InterviewState.NO: "a no",
    InterviewState.MOVED_ON: "put to rest",
    InterviewState.WITHDRAWN: "withdrawn",
}
_OPEN_STEPS = {
    Kind.THANK_YOU: "thank-you open",
    Kind.LAST_CALL: "thank-you open",
    Kind.CARD: "card open",
    Kind.DEBRIEF: "how did it go?",
    Kind.ASK_WHEN: "ask when you hear",
    Kind.DEADLINE_DAY: "the day they named",
    Kind.MOVE_ON: "let it rest?",
}


def span(first: date, last: date, today: date) -> str:
    """From the first day shown to the last: "Monday 2 November to Sunday 13 December"."""
    return f"{day(first, today)} to {day(last, today)}"


def column(monday: date) -> str:
    """The week of a Monday, short: "2 Nov"."""
    return f"{monday.day} {MONTHS[monday.month - 1][:3]}"


def name(one: Standing, today: date) -> str:
    """What stands before a line."""
    spoken = head(one.interview, today)
    return f"{spoken}, {one.round}" if one.round > 1 else spoken


def nameless(one: Standing) -> str:
    """For a name of which nothing can be drawn."""
    return f"Interview {column(one.interview.held_on)}"


def note(one: Standing, due_on: date | None) -> str:
    """What stands below a name: how many follow-ups were sent, and what comes."""
    if one.interview.state not in OPEN_STATES:
        return _ENDED[one.interview.state]
    sent = f"{one.sent} of {one.at_most}" if one.sent else ""
    if one.waits is not None:
        if one.waits.kind in FOLLOW_UPS:
            return f"write now · {one.waits_as}" if one.waits_as else "write now"
        return _OPEN_STEPS.get(one.waits.kind, STEP_NOUNS[one.waits.kind])
    if one.interview.state is InterviewState.UPCOMING:
        return f"on {_short(one.interview.held_on)}"
    coming = _short(due_on) if due_on is not None else ""
    return f"{sent} · {coming}" if sent and coming else f"next {coming}" if coming else sent


def means(mark: Mark) -> str:
    """What a mark stands for."""
    return _MEANS[mark.shape]


def caption(first: date, last: date, today: date, lines: str) -> str:
    """The picture in words."""
    return f"{bold(TITLE)}, {span(first, last, today)}.\n\n{lines}"


def not_drawn(count: int) -> str:
    """How many interviews lie outside of the weeks that are shown."""
    return "One more lies outside these weeks." if count == 1 else f"{count} more lie outside these weeks."


def nothing_in_these_weeks() -> str:
    return "There is nothing to draw in these weeks: what you told me of lies further back. /list has all of it."


def _short(on: date) -> str:
    return f"{WEEKDAYS[on.weekday()][:3]} {column(on)}"
