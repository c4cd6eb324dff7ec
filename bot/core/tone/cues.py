"""Words of a kind: what the learned weights see beside the words themselves, so that a word that was in no training
draft still says something. The words are in ``cues.toml``.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def kinds() -> dict[str, re.Pattern[str]]:
    """Return the name of each kind, and what finds its words in a text of small letters."""
    told = tomllib.loads(files("bot.core.tone").joinpath("cues.toml").read_text("utf-8"))
    alternatives = ((name, words.replace("\n", "|")) for name, words in told.items())
    return {name: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for name, words in alternatives}


def found(text: str) -> dict[str, int]:
    """Return how many words of each kind there are."""
    low = text.lower().replace("’", "'")
    return {name: sum(1 for _ in kind.finditer(low)) for name, kind in kinds().items()}
