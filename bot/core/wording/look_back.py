"""The look back at a week in words: what was done, what came, what stands, what comes. It asks for nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.core.wording.answers_names import STEP_NOUNS
from bot.core.wording.dates import counted, day, listing, number
from bot.core.wording.markup import bold, esc
from bot.core.wording.picking import Picker
from storage.facts import InterviewState, Kind

STOP: Final = "Stop these"

_CAME = {
    InterviewState.OFFER: "an offer",
    InterviewState.NEXT_ROUND: "the next round",
    InterviewState.NO: "a no",
}
_NAMED_AT_MOST = 4
_QUIET = (
    "Nothing went out this week that you told me of. Some weeks are for waiting.",
    "You sent nothing this week that you told me of. That is allowed.",
    "No note went out this week that you told me of. Waiting is part of it.",
)
_NO_ANSWER = (
    "No answer came. One week says little about the next.",
    "Nobody answered this week. Silence is not a no.",
    "No answer this week. Most of what happens there, nobody outside can see.",
)
_END = (
    "That was the week. Tonight there is nothing to do.",
    "There is nothing to do tonight. The evening is yours.",
    "That is all of it. I have the dates; you can put them down.",
)


@dataclass(frozen=True, slots=True)
class Week:
    """What there is to say of one week."""

    first_on: date
    last_on: date
    interviews: int
    thanked: int
    cards: int
    follow_ups: int
    answers: tuple[tuple[str, InterviewState], ...]  #: the company, and what it answered
    waiting: tuple[str, ...]  #: the companies whose answer is still to come
    coming: tuple[tuple[str, Kind, date], ...]  #: what comes in the next one


def words(week: Week, today: date, picker: Picker) -> str:
    """All of it, a line a thing."""
    lines = [
        f"{bold('Your week')}, {day(week.first_on, today)} to {day(week.last_on, today)}.",
        "",
        _done(week, picker),
        _answers(week, picker),
        _waiting(week),
        *_coming(week, today),
        "",
        picker.pick("look back end", _END),
    ]
    return "\n".join(line for place, line in enumerate(lines) if line or lines[place - 1])


def _done(week: Week, picker: Picker) -> str:
    sent = [
        counted(week.thanked, "thank-you") if week.thanked else "",
        counted(week.cards, "card") if week.cards else "",
        counted(week.follow_ups, "follow-up") if week.follow_ups else "",
    ]
    told = [part for part in sent if part]
    had = f"You had {counted(week.interviews, 'interview')}" if week.interviews else ""
    if not told:
        return f"{had}." if had else picker.pick("look back quiet", _QUIET)
    return f"{had}, and sent {listing(told)}." if had else f"You sent {listing(told)}."


def _answers(week: Week, picker: Picker) -> str:
    if not week.answers:
        return picker.pick("look back silence", _NO_ANSWER) if week.waiting else ""
    return f"What came: {esc(listing([f'{name}, {_CAME[state]}' for name, state in week.answers]))}."


def _waiting(week: Week) -> str:
    names = [*week.waiting[:_NAMED_AT_MOST]]
    left = len(week.waiting) - len(names)
    if left:
        names.append(f"{number(left)} more")
    return f"Still open: {esc(listing(names))}." if names else ""


def _coming(week: Week, today: date) -> list[str]:
    if not week.coming:
        return ["Nothing is planned for next week."]
    shown = [f"{esc(name)}, {STEP_NOUNS[kind]}, {day(on, today)}" for name, kind, on in week.coming[:_NAMED_AT_MOST]]
    return ["Next week:", *shown]
