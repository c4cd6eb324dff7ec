"""What the tagger is told of each word of a message: the word, its neighbours, what stands around it, what else was
found there. Training and reading share it; a change here means training anew.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core.read.names import around
from bot.core.read.names.around import Stretches
from bot.core.read.names.word import Word, word
from bot.core.read.text import Text, Token

#: Words looked at; what a message says of names stands before that.
MOST = 400
_NEAR = (-3, -2, -1, 1, 2)


@dataclass(frozen=True, slots=True)
class Marks:
    """Stretches of the raw text that something else was found in."""

    dates: Stretches = ()
    companies: Stretches = ()  #: stored ones
    people: Stretches = ()  #: stored ones
    told: bool = False  #: whether anything is stored


def plain(raw: str) -> str:
    """Return a word as it is compared: in small letters, without what owns."""
    return word(raw).plain


def of(text: Text, tokens: Sequence[Token], marks: Marks, common: Collection[str]) -> list[list[str]]:
    """Return the features of each of the tokens; ``common`` are words that are seldom part of a name."""
    said = [word(token.raw) for token in tokens]
    dated = [_within(token, marks.dates) for token in tokens]
    rare = [one.plain not in common for one in said]
    between = around.gaps(text, tokens)
    style = around.style(tokens)
    capitals = [f"{one.shape}{'r' * new}{'d' * at}{style}" for one, new, at in zip(said, rare, dated, strict=True)]
    pieces, leads = around.pieces(said, between), around.leads(said, between, dated)
    guesses = around.guesses(text, tokens, marks.dates)
    found = []
    for place, token in enumerate(tokens):
        row = [*said[place].clues, f"{style}{said[place].shape}", f"c{capitals[place]}", pieces[place], _early(place)]
        row += [f"g{between[place]}", f"G{between[place + 1]}", "told" if marks.told else "new"]
        row += [*_neighbours(said, capitals, place), *_pairs(said, between, style, place)]
        row += [*leads[place], *guesses[place], *_found_there(token, marks)]
        row += ["dated"] * dated[place] + ["rare"] * rare[place]
        found.append(row)
    return found


def _neighbours(said: Sequence[Word], capitals: Sequence[str], place: int) -> list[str]:
    row: list[str] = []
    for step in _NEAR:
        other = place + step
        if not 0 <= other < len(said):
            row.append(f"{step}_")
            continue
        row += said[other].beside(step)
        if step > -3:
            row.append(f"{step}{capitals[other]}")
    return row


def _pairs(said: Sequence[Word], between: Sequence[str], style: str, place: int) -> list[str]:
    """Two words together, and a word before with how this one is written."""
    row: list[str] = []
    if place:
        row.append(f"b{between[place]}{said[place - 1].plain}|{said[place].shape}{style}")
    if place > 1:
        row.append(f"bb{said[place - 2].plain}|{said[place - 1].plain}")
    if place + 1 < len(said):
        row.append(f"a{between[place + 1]}{said[place + 1].plain}")
        row.append(f"ab{said[place].plain}|{said[place + 1].plain}")
    return row


def _found_there(token: Token, marks: Marks) -> list[str]:
    stored = ["known-company"] if _within(token, marks.companies) else []
    return [*stored, "known-person"] if _within(token, marks.people) else stored


def _early(place: int) -> str:
    return "first" if place == 0 else "early" if place < 6 else "mid" if place < 20 else "late"


def _within(token: Token, stretches: Stretches) -> bool:
    return any(start < token.end and token.start < end for start, end in stretches)
