"""Narrows a sentence that hurts to the part of it that does: civil clauses at its beginning and end are left out."""

from __future__ import annotations

import re
from collections.abc import Callable

_CUT = re.compile(r"[,;:]\s+|\s[-–—]\s|\s(?=(?:but|so that|because)\b)")
#: A clause of fewer words belongs to the one beside it.
_LEAST = 3
#: A phrase of fewer words says too little by itself: the whole sentence is marked.
_TOO_FEW = 5
#: So far below nothing a clause must lie to be left out.
_CIVIL = -1.4


def narrowed(text: str, hurts: Callable[[str], float]) -> tuple[int, int]:
    """Return where in the sentence the phrase stands; the whole sentence where no clause is clearly civil."""
    parts = _clauses(text)
    margins = [hurts(text[start:end]) for start, end in parts]
    worst = max(range(len(parts)), key=lambda place: margins[place])
    first = last = worst
    while first > 0 and margins[first - 1] > _CIVIL:
        first -= 1
    while last < len(parts) - 1 and margins[last + 1] > _CIVIL:
        last += 1
    start, end = parts[first][0], parts[last][1]
    return (start, end) if len(text[start:end].split()) >= _TOO_FEW else (0, len(text))


def _clauses(text: str) -> list[tuple[int, int]]:
    """Where the clauses stand, short ones joined to the one after them."""
    found: list[tuple[int, int]] = []
    start = 0
    for cut in _CUT.finditer(text):
        if len(text[start : cut.start()].split()) >= _LEAST and len(text[cut.end() :].split()) >= _LEAST:
            found.append((start, cut.start()))
            start = cut.end()
    return [*found, (start, len(text))]
