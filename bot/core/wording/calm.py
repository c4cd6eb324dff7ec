"""The library of calm words: pieces by situation, kept in ``calm.toml`` where a person can edit them.

A piece names the feeling, one true fact, and one small thing that is in the person's hands. Never more than one stands
in a message.
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
    EXHAUSTION = "exhaustion"
    SHAME = "shame"
    ENVY = "envy"
    GHOSTED = "ghosted"


@dataclass(frozen=True, slots=True)
class Piece:
    """One calm word in its three parts; ``source`` says where its figure comes from, where it has one."""

    name: str
    situation: Situation
    feeling: str
    fact: str
    act: str
    source: str | None = None

    @property
    def text(self) -> str:
        """The whole of it."""
        return f"{self.feeling} {self.answer}"

    @property
    def answer(self) -> str:
        """What is said where the feeling has been named already: the fact, and what is in their hands."""
        return f"{self.fact} {self.act}"


@cache
def pieces(situation: Situation) -> tuple[Piece, ...]:
    """All pieces of a situation, in the order of the file."""
    return tuple(
        Piece(row["name"], situation, row["feeling"], row["fact"], row["act"], row.get("source"))
        for row in templates.load("calm.toml")["piece"]
        if row["situation"] == situation
    )


def word(situation: Situation, picker: Picker) -> str:
    """The next calm word of a situation (plain text), none again before all of the situation have been used."""
    return _next(situation, picker).text


def answer(situation: Situation, picker: Picker) -> str:
    """As ``word``, without the feeling: where that was named in the person's own words."""
    return _next(situation, picker).answer


def _next(situation: Situation, picker: Picker) -> Piece:
    named = {piece.name: piece for piece in pieces(situation)}
    return named[picker.choose(f"calm:{situation}", tuple(named))]
