"""Words about both at once, where two interviews wait: "both said no", "done with both" is said of each of them."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.decide.turn import Ask, Turn
from bot.core.reading import Intent
from storage.facts import InterviewState

_BOTH = re.compile(
    r"^\W*(?:they |they've |and |so |ok,? )*both(?: of them| companies| places)?(?: have| has|'ve)? \w+"
    r"|\b(?:with|for|to|about|from|of|skip|forget|thanked|snooze|postpone|moved) both"
    r"(?: of them| companies| places)?\W*$",
    re.IGNORECASE,
)
_OF_EACH = (
    Intent.HEARD_BACK, Intent.STEP_DONE, Intent.SKIP_STEP, Intent.SNOOZE, Intent.MOVE_ON, Intent.SET_REPLY_BY,
)  # fmt: skip


def for_each(turn: Turn, asks: list[Ask]) -> list[Ask]:
    """What is asked for, once for each of the two that wait where the words are of both."""
    if len(asks) != 1 or asks[0].reading.intent not in _OF_EACH or not _BOTH.search(asks[0].text):
        return asks
    ask = asks[0]
    fields = ask.reading.fields
    if fields.about or fields.company or fields.people or ask.interview_id is not None:
        return asks
    among = [one for one in turn.open_interviews() if not ask.among or one.id in ask.among]
    waiting = [one for one in among if one.state is InterviewState.WAITING]
    if len(waiting) != 2:
        return asks
    return [replace(ask, interview_id=one.id, among=()) for one in waiting]
