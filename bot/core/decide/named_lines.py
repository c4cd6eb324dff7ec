"""A company's name beside a few words about its step: "Globex done", "Acme: tomorrow", or the name alone in a reply.

Such words say too little to the reader by themselves; without the name, beside the step that waits, they say enough.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.core.decide import following, showing
from bot.core.decide.turn import Ask, Turn
from bot.core.decide.understanding import read_in, understood
from bot.core.reading import Intent, Reading
from storage.facts import Interview, Reminder

_OF_A_STEP = (Intent.STEP_DONE, Intent.SKIP_STEP, Intent.SNOOZE)
#: Words that may stand beside the names; more of them speak for themselves.
_FEW = 5
_COURTESY = re.compile(
    r"^(?:(?:ok(?:ay)?|thanks?(?: you)?|thx|great|cool|perfect|yes|yep|right)\b[ ,.!:-]*)+"
    r"|[ ,.!-]+(?:thanks?(?: you)?|thx|cheers)[ .!]*$",
    re.IGNORECASE,
)
_BETWEEN = " :;,.!-–—\n"


def about_a_line(turn: Turn, text: str, said_at: datetime, reply_to: int | None) -> list[Ask]:
    """What a few words beside companies' names ask for their steps; empty where they are no such words."""
    plain = _COURTESY.sub("", text).strip()
    found, rest = _named(turn, plain)
    if not rest or len(rest.split()) > _FEW:
        return []
    if not found:
        asks = understood(turn, plain, said_at, reply_to) if plain != text.strip() else []
        return asks if len(asks) == 1 and _is_plain(asks[0].reading) else []
    asks = []
    for interview, step in found:
        context = Ask(Reading(Intent.OUT_OF_SCOPE), interview_id=interview.id, reminder_id=step.id)
        reading = read_in(turn, rest, said_at, context, open_question=False)
        dated = reading.intent is Intent.SNOOZE and reading.fields.until is not None
        # "Acme monday" tells of an interview as well as it puts a step off.
        if not _is_plain(reading) or (dated and not _is_answered(turn, interview, reply_to)):
            return []
        asks.append(replace(context, reading=reading, text=text, said_at=said_at))
    return asks


def open_named(turn: Turn, text: str, reply_to: int | None) -> bool:
    """Whether the words were the name of one line's company alone, whose step was then shown."""
    found, rest = _named(turn, text)
    if rest or len(found) != 1:
        return False
    [(interview, step)] = found
    if not _is_answered(turn, interview, reply_to) and not (reply_to is None and _stands_today(turn, step)):
        return False
    following.show_step(turn, step, interview)
    return True


def _is_plain(reading: Reading) -> bool:
    return reading.intent in _OF_A_STEP and reading.confident and not reading.also


def _named(turn: Turn, text: str) -> tuple[list[tuple[Interview, Reminder]], str]:
    """The open interviews whose companies the text names, each with its step that waits, and the words beside them."""
    found = []
    rest = text
    for interview in turn.open_interviews():
        if not interview.company or (step := showing.waits_for_answer(turn, interview)) is None:
            continue
        name = re.compile(
            rf"(?<!\w)(?:(?:for|at|to|with|and) )*{re.escape(interview.company)}(?:['’]s)?(?!\w)", re.IGNORECASE
        )
        rest, times = name.subn(" ", rest)
        if times:
            found.append((interview, step))
    alike = len({(interview.company or "").casefold() for interview, _ in found}) < len(found)
    return ([] if alike else found), " ".join(rest.strip(_BETWEEN).split())


def _is_answered(turn: Turn, interview: Interview, reply_to: int | None) -> bool:
    """Whether the words reply to a message that holds a step of that interview."""
    reference = turn.reference(reply_to)
    return reference is not None and interview.id in reference.interview_ids and bool(reference.reminder_ids)


def _stands_today(turn: Turn, step: Reminder) -> bool:
    """Whether the day's message of several lines holds the step."""
    lines = turn.person.lines
    if lines is None or step.id not in lines.reminder_ids:
        return False
    return lines.said_at.astimezone(turn.zone).date() == turn.today
