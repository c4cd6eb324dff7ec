"""A message as pieces, each with what it is: the company told of, a job, a person met, or none of them.

Pieces come from the messages' answers or from the frames; out of them go a text and the stretches to be learned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.training.data import Example

COMPANY, ROLE, PERSON = "C", "R", "P"
Stretch = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a message; ``label`` is empty where it is no name."""

    text: str
    label: str = ""


def stretches(example: Example) -> list[Stretch]:
    """Return where in the message stand the names that its answer tells, and the names of stored companies."""
    text, found = example.text, list[Stretch]()
    _put(text, found, [_without_article(_first(example.fair("company")))], COMPANY)
    _put(text, found, _first(example.fair("people")) or [], PERSON)
    scene = example.scene()
    for hit in scene.hits:
        start, end = scene.text.back(hit.start, hit.end)
        if hit.person is None and _free(found, start, end):
            found.append((start, end, COMPANY))
    _put(text, found, [_first(example.fair("role"))], ROLE, most=1)
    return sorted(found)


def _first(fair: Sequence[Any]) -> Any:
    return next((one for one in fair if one), None)


def _without_article(name: str | None) -> str | None:
    return re.sub(r"^(?:an?|the) ", "", name) if name else None


def _put(text: str, found: list[Stretch], names: Iterable[str | None], label: str, most: int = 9) -> None:
    for name in names:
        if name:
            places = list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))
            free = [one for one in places if _free(found, *one.span())]
            found += [(one.start(), one.end(), label) for one in free[:most]]


def _free(found: Sequence[Stretch], start: int, end: int) -> bool:
    return not any(first < end and start < last for first, last, _ in found)


def cut(text: str, found: Sequence[Stretch]) -> list[Piece]:
    """Return the message cut where the names stand."""
    pieces, place = list[Piece](), 0
    for start, end, label in found:
        pieces += [Piece(text[place:start]), Piece(text[start:end], label)]
        place = end
    return [one for one in (*pieces, Piece(text[place:])) if one.text]


def joined(pieces: Iterable[Piece]) -> tuple[str, list[Stretch]]:
    """Return the text of the pieces, and where its names stand."""
    text, found = "", list[Stretch]()
    for one in pieces:
        if one.label:
            found.append((len(text), len(text) + len(one.text), one.label))
        text += one.text
    return text, found
