"""What is said where there is no task: to thanks, to a question for advice, to what lies outside."""

from __future__ import annotations

from datetime import date

from bot.core.wording.dates import day, in_days, on_day
from bot.core.wording.markup import bold
from bot.core.wording.picking import Picker

_SMALLTALK = (
    "You are welcome. I will write when something is due; until then there is nothing to do.",
    "Any time. /next shows what comes, if you want to look.",
    "Good to hear from you. Nothing is asked of you just now.",
)
_OUTSIDE = (
    "That is outside what I can do. I keep track of your interviews and tell you when to write, and when not to.",
    "I cannot help with that one. Tell me of an interview, or ask where one stands, and I can.",
)


def smalltalk(picker: Picker) -> str:
    return picker.pick("smalltalk", _SMALLTALK)


def out_of_scope(picker: Picker) -> str:
    return picker.pick("outside", _OUTSIDE)


def not_yet(name: str, promised_on: date, today: date, next_line: str) -> str:
    return (
        f"{bold(name)}: not yet, and please do not call. They named {day(promised_on, today)}, which is "
        f"{in_days(promised_on, today)}; a note before then reads as pressing.\n{next_line}"
    )


def not_before(name: str, first_on: date, today: date, next_line: str) -> str:
    """Too early, where their day is over or none was named."""
    return (
        f"{bold(name)}: not yet, and please do not call. The day for a first note is {day(first_on, today)}, "
        f"{in_days(first_on, today)}; they need some time before it.\n{next_line}"
    )


def before_it(name: str, held_on: date, today: date) -> str:
    """Nothing is sent before the interview."""
    return (
        f"{bold(name)}: nothing to send before the interview, {on_day(held_on, today)}. I will write to you after it."
    )
