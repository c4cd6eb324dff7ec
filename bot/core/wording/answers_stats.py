"""A person's own numbers in words, and the sourced number beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.wording.dates import counted, listing, number
from bot.core.wording.markup import bold
from storage.facts import InterviewState

#: The figure and its source, as they may be quoted.
_BESIDE: Final = (
    "For comparison: 61% of job seekers have been ghosted after an interview "
    "(Greenhouse 2024, 2,500 people in the US, UK and Germany)."
)
_WEEKS = {1: "within a week", 2: "in the second week", 3: "in the third week"}
_LATER = "after more than three weeks"


@dataclass(frozen=True, slots=True)
class Counted:
    """What there is to count of one person."""

    interviews: int
    companies: int
    still_open: int
    states: Mapping[InterviewState, int]
    thanked: int  #: thank-yous sent
    cards: int
    follow_ups: int
    weeks: Mapping[int, int]  #: the week in which an answer came -> how often


def counts(of: Counted) -> str:
    """All of it on one screen."""
    lines = [bold("So far"), _interviews(of), _sent(of), _answers(of), _waited(of), _rested(of)]
    return "\n".join(line for line in lines if line) + f"\n\n{_BESIDE}"


def nothing_to_count() -> str:
    return "There is nothing to count yet. Tell me of an interview, past or ahead, and I begin."


def _interviews(of: Counted) -> str:
    at = f" at {counted(of.companies, 'company', 'companies')}" if of.companies != of.interviews else ""
    still_open = f"{number(of.still_open)} still open" if of.still_open else "none open now"
    return _sentence(f"{counted(of.interviews, 'interview')}{at}, {still_open}")


def _sent(of: Counted) -> str:
    parts = [
        counted(of.thanked, "thank-you") if of.thanked else "",
        counted(of.cards, "card") if of.cards else "",
        counted(of.follow_ups, "follow-up") if of.follow_ups else "",
    ]
    told = [part for part in parts if part]
    return f"You sent {listing(told)}." if told else "Nothing sent yet that you told me of."


def _answers(of: Counted) -> str:
    parts = [
        counted(of.states.get(InterviewState.OFFER, 0), "offer"),
        counted(of.states.get(InterviewState.NEXT_ROUND, 0), "next round"),
        counted(of.states.get(InterviewState.NO, 0), "no", "noes"),
    ]
    told = [part for part in parts if not part.startswith("no ")]
    return f"Answers: {listing(told)}." if told else "No answer has come yet."


def _waited(of: Counted) -> str:
    told = [f"{number(of.weeks[week])} {words}" for week, words in _WEEKS.items() if of.weeks.get(week)]
    late = sum(count for week, count in of.weeks.items() if week not in _WEEKS)
    told += [f"{number(late)} {_LATER}"] if late else []
    if not told:
        return ""
    first, *more = told
    count, _, words = first.partition(" ")
    return _sentence(listing([f"{count} came {words}", *more]))


def _rested(of: Counted) -> str:
    rested = of.states.get(InterviewState.MOVED_ON, 0)
    withdrawn = of.states.get(InterviewState.WITHDRAWN, 0)
    parts = [f"{number(rested)} put to rest" if rested else "", f"{number(withdrawn)} withdrawn" if withdrawn else ""]
    told = [part for part in parts if part]
    return _sentence(listing(told)) if told else ""


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
