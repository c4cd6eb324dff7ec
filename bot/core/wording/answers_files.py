"""Said of files that a person sends."""

from __future__ import annotations

from bot.core.papers import Unusable

_UNUSABLE = {
    Unusable.TOO_BIG: "That file is larger than the 20 MB I can take. A smaller part of it would do.",
    Unusable.BROKEN: "I could not open that file, and changed nothing. Could you save it once more and send it again?",
    Unusable.EMPTY: "That file is empty. Could you send it once more?",
}


def unusable(why: Unusable) -> str:
    """What a file cannot be taken for, and what to do instead."""
    return _UNUSABLE[why]
