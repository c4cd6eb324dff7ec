"""Which kind of advice a question asks for, in whatever words: "can I call them today?", "would ringing be rude?".

A kind gains by its cues and by the likeness of the question to ways in which people put it, both kept in
``questions.toml``. ``read`` asks here once it knows that advice is wanted; what is answered is for ``decide`` to say.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import log, sqrt

from bot.core.read.tables import words
from bot.core.read.text import make_plain

_FILE = "questions.toml"
#: No question needs more letters; what is beyond them is not looked at.
_LONGEST = 700
#: A kind that gains less than this is a guess.
_ENOUGH = 2.5
#: What full likeness to the phrasings of a kind is worth, in the unit of the cues.
_LIKENESS = 3.0
#: Cues against a kind never outweigh more than this.
_AGAINST = -4.0

_WORD = re.compile(r"[a-z][a-z'-]*")
_ENDINGS = ("ing", "ed", "es", "s")
#: Two words in a row tell more than each alone, and are rarer: they count less.
_PAIR, _NEXT = 0.6, 0.3
_EMPTY = words(
    "a an the to of in at on is it i'm am be been was were if so that this my me and or for with as by from about some "
    "any there just do does did i you your we us our it's that's i've i'd get got"
)

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class _Cue:
    weight: float
    patterns: tuple[re.Pattern[str], ...]

    def found(self, plain: str) -> bool:
        return all(one.search(plain) for one in self.patterns)


@dataclass(frozen=True, slots=True)
class _Tables:
    cues: dict[str, tuple[_Cue, ...]]
    rarity: Weights  #: of each clue: one that few kinds share tells more
    typical: dict[str, Weights]  #: by kind, the clues of all its phrasings together


def kind_of(text: str) -> str | None:
    """Return the kind of question, by its name in ``questions.toml``; None where it is none of them."""
    plain = make_plain(text[-_LONGEST:]).plain.strip()
    tables = _tables()
    clues = _weighed(_clues(plain), tables.rarity)
    gained = {
        kind: _LIKENESS * _alike(clues, tables.typical[kind]) + _told(cues, plain) for kind, cues in tables.cues.items()
    }
    best = max(gained, key=lambda kind: gained[kind])
    return best if gained[best] >= _ENOUGH else None


def kinds() -> tuple[str, ...]:
    """Return the names of all kinds, in the order of the file."""
    return tuple(_tables().cues)


def _told(cues: tuple[_Cue, ...], plain: str) -> float:
    return max(sum(one.weight for one in cues if one.found(plain)), _AGAINST)


def _alike(clues: Weights, typical: Weights) -> float:
    return sum(weight * typical.get(clue, 0.0) for clue, weight in clues.items())


def _clues(plain: str) -> Weights:
    """The words of a question by their stems, and the pairs of them that stand together."""
    said = _WORD.findall(plain)
    stems = [_stem(word) for word in said]
    telling = [stem for word, stem in zip(said, stems, strict=True) if word not in _EMPTY]
    clues = dict.fromkeys(telling, 1.0)
    clues.update({f"{one} {other}": _PAIR for one, other in pairwise(telling)})
    clues.update({f"{one}_{other}": _NEXT for one, other in pairwise(stems)})
    return clues


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def _weighed(clues: Weights, rarity: Weights) -> Weights:
    weighed = {clue: weight * rarity.get(clue, 0.0) for clue, weight in clues.items()}
    return _of_length_one(weighed)


def _of_length_one(weights: Weights) -> Weights:
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {clue: weight / length for clue, weight in weights.items() if weight}


@cache
def _tables() -> _Tables:
    data = tomllib.loads(files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))
    told: dict[str, list[Weights]] = {
        kind: [_clues(make_plain(one).plain) for one in row["phrasings"]] for kind, row in data["kinds"].items()
    }
    shared = Counter(clue for phrasings in told.values() for clue in {clue for one in phrasings for clue in one})
    rarity = {clue: log((len(told) + 1) / count) for clue, count in shared.items()}
    typical = {}
    for kind, phrasings in told.items():
        total: Counter[str] = Counter()
        for one in phrasings:
            total.update(_weighed(one, rarity))
        typical[kind] = _of_length_one(dict(total))
    cues = {kind: tuple(_cue(one, data["words"]) for one in row["cues"]) for kind, row in data["kinds"].items()}
    return _Tables(cues, rarity, typical)


def _cue(written: str, lists: dict[str, str]) -> _Cue:
    weight, told = written.split(" ", 1)
    return _Cue(
        float(weight), tuple(re.compile(rf"(?<!\w)(?:{_filled(one, lists)})(?!\w)") for one in told.split(" & "))
    )


def _filled(pattern: str, lists: dict[str, str]) -> str:
    """The pattern with the lists in it, which may hold further ones, written out."""
    return re.sub(r"\{([a-z]+)\}", lambda found: f"(?:{_filled(lists[found[1]], lists)})", pattern)
