"""Cuts a draft into its sentences, where each stands; greetings and titles do not end one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(r"(?:[.!?…]+[\"'”’)]*(?=\s|$)|\n+)")
_SHORT = re.compile(r"\b(?:mr|mrs|ms|dr|prof|st|e\.g|i\.e|etc|vs|a\.m|p\.m|approx|dept|[a-z])\.$", re.IGNORECASE)
_GREETING = re.compile(
    r"\s*(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening)|to whom it may concern|gentlemen)\b"
    r"(?:mr\.|mrs\.|ms\.|dr\.|[^,.:;!?\n]){0,60}[,:.!\n]\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft, without the blanks around it."""

    start: int
    end: int
    text: str


def split(text: str) -> list[Sentence]:
    """Return the sentences in order; the greeting stands by itself."""
    found: list[Sentence] = []
    greeting = _GREETING.match(text)
    start = greeting.end() if greeting else 0
    if start:
        found += _trimmed(text, 0, start)
    for end in _ends(text, start):
        found += _trimmed(text, start, end)
        start = end
    return found


def _ends(text: str, start: int) -> Iterator[int]:
    for one in _END.finditer(text, start):
        if one.group().startswith("\n") or _SHORT.search(text, start, one.start() + 1) is None:
            yield one.end()
    yield len(text)


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    said = piece.strip()
    if any(one.isalnum() for one in said):
        at = start + piece.index(said)
        yield Sentence(at, at + len(said), said)
