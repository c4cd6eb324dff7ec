"""Varies messages: other names in them, other ways to type them. Every variation keeps what stands where.

Chance is an argument: the same chance varies the same message in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from bot.training.names import invented
from bot.training.names.pieces import COMPANY, PERSON, ROLE, Piece

_SLOT = re.compile(r"\{(\w)\}")
_TITLED = re.compile(r"((?:Mrs?|Ms|Dr\.?|Professor|Frau|Monsieur) )\{F\}")
_SHORT = (
    (" with ", " w "), (" with ", " w/ "), (" and ", " & "), (" and ", " n "), (" at ", " @ "), (" for ", " 4 "),
    ("interview", "intvw"), (" to ", " 2 "), ("tomorrow", "tmrw"), ("yesterday", "yest"), (" you ", " u "),
)  # fmt: skip


def filled(frame: str, chance: Random) -> list[Piece]:
    """Return a frame with invented names in its slots: {C} company, {D} a workplace without a name, {R} job, {P} and
    {F} people met, {X} another person, {A} another company."""
    frame = _TITLED.sub(lambda found: "{P:" + found[1] + invented.family_name(chance) + "}", frame)
    pieces = list[Piece]()
    for part in re.split(r"(\{\w(?::[^}]*)?\})", frame):
        if part.startswith("{"):
            pieces += _slot(part[1], part[3:-1], chance)
        elif part:
            pieces.append(Piece(part))
    return pieces


def _slot(kind: str, told: str, chance: Random) -> list[Piece]:
    if kind == "C":
        return [Piece(invented.company(chance), COMPANY)]
    if kind == "D":
        article, what = invented.workplace(chance)
        return [Piece(f"{article} "), Piece(what, COMPANY)]
    if kind == "R":
        return [Piece(invented.job(chance), ROLE)]
    if kind == "P":
        return [Piece(told or invented.person(chance), PERSON)]
    return [Piece(invented.company(chance) if kind == "A" else invented.person(chance))]


def renamed(pieces: Sequence[Piece], chance: Random) -> list[Piece]:
    """Return the message with every name another one, the same where it was the same."""
    names: dict[str, str] = {}
    small = not any(letter.isupper() for one in pieces for letter in one.text)
    for one in pieces:
        if one.label and one.text not in names:
            names[one.text] = _another(one, chance, small)
    return [replace(one, text=names[one.text]) if one.label else one for one in pieces]


def _another(one: Piece, chance: Random, small: bool) -> str:
    if one.label == ROLE:
        made = invented.job(chance)
    elif one.label == PERSON:
        made = invented.person(chance)
    elif one.text.islower() and not small and chance.random() < 0.5:
        made = invented.workplace(chance)[1]
    else:
        made = invented.company(chance)
    return made.lower() if small or (one.text.islower() and chance.random() < 0.6) else made


def typed(pieces: Sequence[Piece], chance: Random) -> list[Piece]:
    """Return the message as somebody else might type it: in small letters, without marks, shortened, with slips."""
    kept = list(pieces)
    way = chance.random()
    if way < 0.30:
        kept = [replace(one, text=one.text.lower()) for one in kept]
    elif way < 0.42:
        kept = [replace(one, text=one.text.lower() if one.label else one.text) for one in kept]
    elif way < 0.50:
        small = chance.choice((COMPANY, PERSON))
        kept = [replace(one, text=one.text.lower() if one.label == small else one.text) for one in kept]
    elif way < 0.53:
        kept = [replace(one, text=one.text.upper()) for one in kept]
    if chance.random() < 0.2:
        kept = _dictated(kept)
    if chance.random() < 0.25:
        for full, short in chance.sample(_SHORT, 3):
            kept = [one if one.label else replace(one, text=one.text.replace(full, short)) for one in kept]
    if chance.random() < 0.15:
        kept = [_slipped(one, chance) for one in kept]
    return kept


def _dictated(pieces: Sequence[Piece]) -> list[Piece]:
    """Small letters and no marks, as a phone writes what is spoken."""
    bare = [re.sub(r"[,;:!?()\"“”…–—-]|\.(?!\d)", " " if not one.label else "", one.text.lower()) for one in pieces]
    return [replace(one, text=re.sub(r" +", " ", text)) for one, text in zip(pieces, bare, strict=True)]


def _slipped(one: Piece, chance: Random) -> Piece:
    """A letter left out, doubled or swapped in a longer word or two."""
    words = one.text.split(" ")
    for place, word in enumerate(words):
        if len(word) > 4 and word.isalpha() and chance.random() < 0.2:
            at = chance.randrange(1, len(word) - 2)
            swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            words[place] = chance.choice((word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], swapped))
    return replace(one, text=" ".join(words))
