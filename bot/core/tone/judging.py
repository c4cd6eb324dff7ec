"""Judges a draft as a whole and each of its sentences: two tables of weights, and what is to come of their sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from math import log

from bot.core.read.learned import Table, unpack
from bot.core.tone import clues, narrowing, sentences
from bot.core.tone.sentences import Sentence

FILE = "learned.xz"
#: The names of the tables in the file.
DRAFT, SENTENCE = "draft", "sentence"
PLAIN = "plain"
#: How much the worst sentence weighs beside the whole draft, and from where on the two together are angry.
_OF_SENTENCE = 1.0
_ANGRY = 0.1
#: From where on a sentence of an angry draft is marked.
_MARKED = -0.8
#: What comes after so many characters is no draft of a message.
_LONGEST = 12_000


class Tone(StrEnum):
    ANGRY = "angry"
    FIRM = "firm"
    WARM = "warm"


class Landing(StrEnum):
    """How a phrase may be taken by the one who reads it."""

    ANGRY = "angry"
    SARCASTIC = "sarcastic"
    GUILT = "guilt"
    THREAT = "threat"


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase of the draft that may hurt; offsets are in characters."""

    start: int
    end: int
    text: str
    lands: Landing


@dataclass(frozen=True, slots=True)
class Checked:
    """The tone of a draft, and its marks in order; a draft that is not angry has none."""

    tone: Tone
    marks: tuple[Mark, ...] = ()


def check(text: str) -> Checked:
    """Return how a draft may be taken, and which phrases of it may hurt."""
    return judge(text, weights())


def judge(text: str, tables: Mapping[str, Table]) -> Checked:
    """The same by other weights: those of the parts that are not held out."""
    said = sentences.split(text[:_LONGEST])
    if not said:
        return Checked(Tone.FIRM)
    hurts = [_hurts(one.text, tables[SENTENCE]) for one in said]
    worst = max(margin for margin, _ in hurts)
    chances = tables[DRAFT].chances(clues.of_draft(said))
    others = max(chances[Tone.FIRM], chances[Tone.WARM])
    if log(chances[Tone.ANGRY] / others) + _OF_SENTENCE * worst <= _ANGRY:
        return Checked(Tone.WARM if chances[Tone.WARM] >= chances[Tone.FIRM] else Tone.FIRM)
    least = min(worst, _MARKED)
    marked = [
        (one, lands)
        for one, (margin, lands) in zip(said, hurts, strict=True)
        if margin >= least and (margin == worst or clues.says_something(one.text))
    ]
    return Checked(Tone.ANGRY, tuple(_mark(one, lands, tables[SENTENCE]) for one, lands in marked))


def _hurts(text: str, table: Table) -> tuple[float, Landing]:
    """How much a sentence may hurt, as the logarithm of odds, and how."""
    chances = table.chances(clues.of_sentence(text))
    lands = max(Landing, key=lambda one: chances[one])
    return log(chances[lands] / chances[PLAIN]), lands


def _mark(sentence: Sentence, lands: Landing, table: Table) -> Mark:
    start, end = narrowing.narrowed(sentence.text, lambda part: _hurts(part, table)[0])
    return Mark(sentence.start + start, sentence.start + end, sentence.text[start:end], lands)


@cache
def weights() -> Mapping[str, Table]:
    """Return the tables of the package, read at first use."""
    return unpack(files("bot.core.tone").joinpath(FILE).read_bytes())
