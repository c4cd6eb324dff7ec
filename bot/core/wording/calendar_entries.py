"""What stands in a person's own calendar: calm, and nothing that somebody who shares the calendar should not see."""

from __future__ import annotations

from typing import Final

from bot.core.wording.answers_names import format_words
from bot.core.wording.dates import listing
from storage.facts import Interview, Kind

CALENDAR: Final = "Hearback"

_STEPS: Final = {
    Kind.ASK_WHEN: "a question for {}",
    Kind.DEBRIEF: "two lines on {}",
    Kind.THANK_YOU: "thanks to {}",
    Kind.LAST_CALL: "thanks to {}",
    Kind.CARD: "a card to {}",
    Kind.DEADLINE_DAY: "{}, nothing to send today",
    Kind.FOLLOW_UP_1: "note to {}",
    Kind.FOLLOW_UP_2: "note to {}",
    Kind.FOLLOW_UP_3: "note to {}",
    Kind.MOVE_ON: "{}, a last look",
}


def interview(interview: Interview) -> str:
    """The interview itself, called by its company alone."""
    return f"{CALENDAR}: {_name(interview)}"


def step(kind: Kind, interview: Interview) -> str:
    """A step of the plan; empty where it is of no calendar."""
    words = _STEPS.get(kind)
    return f"{CALENDAR}: {words.format(_name(interview))}" if words else ""


def about(interview: Interview) -> str:
    """Whom one meets, for what and how: seen by whoever opens the entry."""
    lines = (
        f"With {listing(interview.people)}." if interview.people else "",
        f"{interview.role}." if interview.role else "",
        f"{format_words(interview.format).capitalize()}." if interview.format else "",
    )
    return "\n".join(line for line in lines if line)


def _name(interview: Interview) -> str:
    return interview.company or interview.role or "an appointment"
