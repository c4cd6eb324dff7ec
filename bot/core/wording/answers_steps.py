"""What is said when a step was done, left out or put off, and around a draft."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.wording.answers_names import STEP_NOUNS
from bot.core.wording.dates import listing
from bot.core.wording.markup import bold, esc, pre
from storage.facts import Kind

SUBJECT = "Subject:"
ADD_RECIPIENT_LAST = "Add the recipient last, after you have read it once more."

_DONE = {
    Kind.ASK_WHEN: "good. Two questions, at the end, in your own words.",
    Kind.THANK_YOU: "noted, the thank-you is sent.",
    Kind.LAST_CALL: "noted, the thank-you is sent.",
    Kind.CARD: "noted, the card is on its way.",
    Kind.FOLLOW_UP_1: "noted, the first follow-up is sent. Should you meet a piece of news of their field before the "
    "next one, send me the link, and I keep it for that.",
    Kind.FOLLOW_UP_2: "noted, the second follow-up is sent.",
    Kind.FOLLOW_UP_3: "noted, the last follow-up is sent. There is nothing more you owe them.",
    Kind.DEADLINE_DAY: "noted.",
}

_SKIPPED = {
    Kind.THANK_YOU: "left out, the thank-you.",
    Kind.LAST_CALL: "left out, the thank-you.",
    Kind.CARD: "left out, the card. The email does the work.",
    Kind.ASK_WHEN: "left out.",
    Kind.DEADLINE_DAY: "noted.",
}


def standing(place: int, of: int) -> str:
    return f"{place} of {of}"


def done(kind: Kind, name: str) -> str:
    return f"{bold(name)}: {_DONE.get(kind, 'noted, done.')}"


def thanked(names: Sequence[str], name: str, left: Sequence[str]) -> str:
    have = "has" if len(names) == 1 else "have"
    return f"{bold(name)}: noted, {esc(listing(names))} {have} your thanks. Still to thank: {esc(listing(left))}."


def skipped(kind: Kind, name: str) -> str:
    return f"{bold(name)}: {_SKIPPED.get(kind, 'left out; it does not count as sent.')}"


def snoozed(name: str, when: str) -> str:
    return f"{bold(name)}: I will come back to it {when}."


def snoozed_moved(name: str, when: str) -> str:
    return f"{bold(name)}: not on or before the day they named, so I will come back to it {when}, the day after."


def no_such_step(name: str) -> str:
    return f"{bold(name)}: nothing is waiting for you there just now."


def which_step(name: str) -> str:
    return f"{bold(name)}: several steps are open. Which one do you mean?"


def waits_again(kind: Kind) -> str:
    return f"Still open from before: {STEP_NOUNS[kind]}."


def no_more(name: str) -> str:
    return (
        f"{bold(name)}: no more notes, and I mean it kindly. You have written as often as helps; "
        "another would not bring an answer sooner. The door stays open: if they write, tell me."
    )


def ask_promised_first(name: str) -> str:
    return f"{bold(name)}: did they name a day? Then I can tell you when to write."


def gone() -> str:
    return "That is from an older message and no longer applies. Nothing was changed."


def already_done() -> str:
    return "That was noted already."


def noted() -> str:
    return "Noted"


def thank_you_offered(name: str, people: tuple[str, ...]) -> str:
    whom = f" to {esc(listing(people))}" if people else ""
    return f"{bold(name)}: a thank-you{whom} is the next thing. Four lines are enough; today is best."


def voicemail(name: str, script: str) -> str:
    """What to say on the telephone, and how."""
    return (
        f"{bold(name)}: what to say. Your own name first, slowly; the number twice at the end.\n\n{pre(script)}\n"
        "Nobody picks up? Say it after the tone, once, and let that be all for today. A call counts as a note."
    )


def draft_for(name: str, whom: str | None) -> str:
    to = f" to {esc(whom)}" if whom else ""
    return f"{bold(name)}: a draft{to}."
