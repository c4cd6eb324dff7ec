"""Puts calmer words in place of the sentences that are marked; what is not marked stays to the letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.tone import sentences
from bot.core.tone.judging import Mark

_BLANKS = re.compile(r"[ \t]{2,}")
_LINES = re.compile(r"\n{3,}")


def calmed(text: str, instead: Sequence[tuple[Mark, str]]) -> str:
    """Return the draft with the sentence of each mark replaced; words that are empty leave it out."""
    found = sentences.split(text)
    for mark, words in reversed(instead):
        of = next((one for one in found if one.start <= mark.start < one.end), None)
        if of is not None:
            text = f"{text[: of.start]}{words}{text[of.end :]}"
    return _LINES.sub("\n\n", _BLANKS.sub(" ", text)).strip()
