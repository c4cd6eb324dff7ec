"""The library of calm words: pieces by situation, kept in ``calm.toml`` where a person can edit them.

A piece names the feeling, one true fact, and one thing that is in the person's hands.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bot.core.wording import templates
from bot.core.wording.picking import Picker


class Situation(StrEnum):
    """What the person is in the middle of."""

    BEFORE = "before"
    WAITING = "waiting"
    THE_DAY = "the_day"
    SILENCE = "silence"
    AFTER_NO = "after_no"
    AFTER_MANY = "after_many"
    SELF_BLAME = "self_blame"
    ANGER = "anger"
    MOVING_ON = "moving_on"


@dataclass(frozen=True, slots=True)
class Piece:
    """One calm word; ``source`` says where its figure comes from, where it has one."""

    name: str
    situation: Situation
    text: str
    source: str | None = None


@cache
def pieces(situation: Situation) -> tuple[Piece, ...]:
    """All pieces of a situation, in the order of the file."""
    return tuple(
        Piece(row["name"], situation, " ".join(row["text"].split()), row.get("source"))
        for row in templates.load("calm.toml")["piece"]
        if row["situation"] == situation
    )


def word(situation: Situation, picker: Picker) -> str:
    """The next calm word of a situation (plain text), none again before all of the situation have been used."""
    return picker.pick(f"calm:{situation}", {piece.name: piece.text for piece in pieces(situation)})
