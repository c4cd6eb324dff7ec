"""What is said where an answer is needed by a day: the question for the reason, and why not to go without one."""

from __future__ import annotations

from typing import Final

from bot.core.wording.markup import bold
from bot.core.wording.picking import Picker

#: The usual reasons, on buttons.
REASONS: Final = {"offer": "Another offer", "move": "A move", "promotion": "A promotion"}
NO_REASON: Final = "No real reason"
NOT_FIXED: Final = "No fixed day"
ASK_PLAINLY: Final = "Ask plainly"

#: As the draft says it; an offer has words of its own in each voice.
_SENTENCES: Final = {
    "offer": None,
    "move": "A move to another place lies ahead of me, and I have to plan it.",
    "promotion": "My present employer has offered me a promotion and is waiting for my answer.",
}
_RATHER_NOT: Final = {
    "threat": "then I would leave the date out. With nothing behind it, a date reads as a threat, and they may simply "
    "let it pass. A plain question does more: by when will you decide?",
    "shown": "without a reason I advise against it, kindly. If they let the day go by, you would have to go, or to "
    "stay and show that it was not meant. You can ask them for their date instead of naming one.",
}


def which_reason(name: str) -> str:
    return (
        f"{bold(name)}: what is the reason? A date is fair to name when something true stands behind it. "
        "Tap one, or say it in a line, with its day."
    )


def by_when(name: str) -> str:
    return f"{bold(name)}: by which day do you need to know? I put the day into the draft."


def rather_not(name: str, picker: Picker) -> str:
    return f"{bold(name)}: {picker.pick('no deadline', _RATHER_NOT)}"


def sentence(reason: str) -> str | None:
    """The reason as a sentence of the draft; None where the draft has its own words for it."""
    if reason in _SENTENCES:
        return _SENTENCES[reason]
    return f"{reason.rstrip(' .')}."
