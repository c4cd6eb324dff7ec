"""A draft of the person's own, looked at before it goes out; what it marks is found by ``tone``. It blocks nothing."""

from __future__ import annotations

from bot.core.decide.drafting import offer_draft
from bot.core.decide.meant import candidates
from bot.core.decide.turn import Ask, Turn
from bot.core.wording import answers_care
from bot.core.wording.drafts import DraftKind


def check_draft(turn: Turn, ask: Ask) -> None:
    """A draft of their own: what always helps, and calm words of ours to lay beside it."""
    found = candidates(turn, ask)
    turn.say(answers_care.own_draft())
    if len(found) == 1:
        offer_draft(turn, found[0], DraftKind.STILL_INTERESTED)
