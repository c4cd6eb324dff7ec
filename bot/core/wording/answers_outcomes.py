"""What is said when an employer answers, or the person lets one rest: feelings first, and no louder than they."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.wording.calm import Situation, word
from bot.core.wording.dates import day, listing, weekday
from bot.core.wording.markup import bold, esc
from bot.core.wording.picking import Picker
from storage.facts import InterviewState

_CLOSED = {
    InterviewState.OFFER: "I have it as an offer",
    InterviewState.NEXT_ROUND: "this round is over, and the next has a plan of its own",
    InterviewState.NO: "I have it as a no",
    InterviewState.MOVED_ON: "you let it rest",
    InterviewState.WITHDRAWN: "you withdrew",
}

#: More companies than these are counted, so that one sentence can be read at once.
_NAMED = 4


def what_did_they_say(name: str) -> str:
    return f"{bold(name)}: what did they say? Tap, or tell me in their words."


def offer(name: str, today: date, others: Sequence[str]) -> str:
    told = f"Congratulations. {bold(name)}, {weekday(today)}: you did that. I have stopped everything for it."
    if not others:
        return told
    shown = list(others[:_NAMED])
    left = len(others) - len(shown)
    listed = esc(listing([*shown, f"{left} more"] if left else shown))
    hear = "should hear of it" if len(others) == 1 else "should each hear of it"
    return f"{told}\n{listed} {hear}, kindly and soon: it may move them. The words are ready."


def rejection(name: str, picker: Picker, *, calm: bool) -> str:
    told = (
        f"That is a no from {bold(name)}, then. I have stopped everything for it.\n"
        "It was one job, on one day, against people you never saw."
    )
    after = "When you feel like it, two lines of thanks keep the door open: I have them ready. No hurry."
    piece = f"\n\n{esc(word(Situation.AFTER_NO, picker))}" if calm else ""
    return f"{told}{piece}\n\n{after}"


def rejection_of_unknown(name: str, picker: Picker, *, calm: bool) -> str:
    piece = f"\n\n{esc(word(Situation.AFTER_NO, picker))}" if calm else ""
    return f"That is a no from {bold(name)}, then. I had no steps for it, so there is nothing to stop.{piece}"


def not_stored(name: str) -> str:
    return (
        f"I have nothing stored for {bold(name)} yet. "
        "Tell me when the interview was, and I will plan from what they said."
    )


def next_round(name: str) -> str:
    return f"{bold(name)} wants to see you again. I have closed the round before, and start fresh from the new day."


def still_deciding(name: str, promised_on: date | None, today: date) -> str:
    if promised_on is not None:
        return f"{bold(name)}: still deciding, by {day(promised_on, today)}. It is not a no."
    return f"{bold(name)}: still deciding. It is not a no, and nothing for you to do just now."


def cold_taken(name: str) -> str:
    return f"{bold(name)}: noted, a cold answer. I will not have you run after it."


def resting(name: str) -> str:
    return (
        f"{bold(name)}: put to rest, nothing more will come. "
        "The door stays open: if they write in a month, tell me and we go on from there."
    )


def withdrawn(name: str) -> str:
    return f"{bold(name)}: noted, you withdrew. Nothing more will come of it from me."


def is_closed(name: str, state: InterviewState) -> str:
    """Something was told of an interview for which nothing is planned any more."""
    return f"{bold(name)}: {_CLOSED[state]}, so nothing is planned for it. If that changed, tell me what they said."


def nobody_to_tell() -> str:
    return "Good to know. No other interview is open here, so there is nobody to tell."
