"""A person's own numbers in words, and the sourced numbers beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.wording.dates import counted, listing, number
from bot.core.wording.markup import bold
from storage.facts import InterviewState

#: Figures with their sources, as they may be quoted.
BESIDE: Final = (
    "For comparison: 61% of job seekers have been ghosted after an interview "
    "(Greenhouse 2024, 2,500 people in the US, UK and Germany)."
)
_AFTER_ROUNDS: Final = "After a second or third round it was 40% (Indeed 2023)."
_THANKS_MATTER: Final = "68% of hiring people say that a thank-you note matters (TopResume 2017)."
_WAITING: Final = "Waiting is the most frustrating part for 57% (Robert Half 2018)."
_EACH_NAMED = 4


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
    days: tuple[int, ...]  #: how many days after its interview each answer came, the quickest first
    later_rounds: bool = False  #: one of them was a second round, or a later one


def counts(of: Counted) -> str:
    """All of it on one screen."""
    lines = [bold("So far"), _interviews(of), _sent(of), _answers(of), _waited(of), _rested(of)]
    beside = [
        BESIDE,
        _AFTER_ROUNDS if of.later_rounds else "",
        _THANKS_MATTER if of.thanked else "",
        _WAITING if of.still_open and not of.days else "",
    ]
    return "\n\n".join("\n".join(line for line in part if line) for part in (lines, beside))


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
    """After how many days answers came: each of a few, else the quickest, the slowest and half of them."""
    if not of.days:
        return ""
    came = "It came" if len(of.days) == 1 else "They came"
    if len(of.days) <= _EACH_NAMED:
        later = [number(days) for days in of.days if days]
        told = [_after(0)] if 0 in of.days else []
        told += [f"after {listing(later)} {'day' if later == ['one'] else 'days'}"] if later else []
        return f"{came} {' and '.join(told)}."
    half = of.days[(len(of.days) - 1) // 2]
    within = f"half of them {_after(half).replace('after', 'within')}"
    return f"The quickest came {_after(of.days[0])}, the slowest {_after(of.days[-1])}; {within}."


def _after(days: int) -> str:
    return f"after {counted(days, 'day')}" if days else "on the same day"


def _rested(of: Counted) -> str:
    rested = of.states.get(InterviewState.MOVED_ON, 0)
    withdrawn = of.states.get(InterviewState.WITHDRAWN, 0)
    parts = [f"{number(rested)} put to rest" if rested else "", f"{number(withdrawn)} withdrawn" if withdrawn else ""]
    told = [part for part in parts if part]
    return _sentence(listing(told)) if told else ""


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
