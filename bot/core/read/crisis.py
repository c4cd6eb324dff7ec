"""Looks for words of suicide and self-harm before anything else is read, however they are said.

True where they are plain, False where it should first be asked, None where there are none; idioms ("this job
hunt is killing me") are none. It only looks: what is answered is a fixed text elsewhere.
"""

from __future__ import annotations

import re

from bot.core.read.crisis_sayings import SAYINGS
from bot.core.read.crisis_unclear import UNCLEAR
from bot.core.read.crisis_words import LOSS, NOT_MEANT, PLAIN


def look(plain: str) -> bool | None:
    """Return True where such words are plain, False where they are unclear, None where there are none."""
    text = re.sub(r"\s+", " ", re.sub(r"[*_~.…,]{1,3}(?=\s|$)", " ", plain.replace("-", "-"))).strip()
    if not text:
        return None
    # Most messages hold none of it, and sayings need not be looked for in them.
    if not any(pattern.search(text) for pattern in (*PLAIN, *UNCLEAR, LOSS)):
        return None
    for saying in SAYINGS:
        text = saying.sub(" _ ", text)
    if any(pattern.search(text) for pattern in PLAIN):
        return NOT_MEANT.search(text) is None
    return False if LOSS.search(text) or any(pattern.search(text) for pattern in UNCLEAR) else None
