"""What the learned weights look at in a sentence of a draft: words, their neighbours, signs, and kinds of word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from bot.core.tone import cues
from bot.core.tone.sentences import Sentence

_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[?!]+|[,;:\"“”()…]")
_DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september"
    r"|october|november|december"
)
#: What a sentence says after so many words adds little.
_MOST = 80
#: The kinds that may hurt.
_BITES = frozenset({"insult", "threat", "sarcasm", "hyperbole", "guilt", "pointing"})


def pieces(text: str) -> list[str]:
    """Return the words and signs in small letters; names, numbers and days as their kinds."""
    found: list[str] = []
    for one in _PIECE.finditer(text):
        word = one.group()
        low = word.lower().replace("’", "'")
        if word.isdigit():
            low = "<n>"
        elif _DAY.fullmatch(low):
            low = "<day>"
        elif found and word[0].isupper() and not word.isupper() and not word.startswith("I'"):
            low = "<name>"
        found.append(low)
    return found[:_MOST]


def of_sentence(text: str) -> dict[str, None]:
    """Return what speaks for or against a sentence's hurting."""
    said = pieces(text)
    clues = ["always"]
    bounded = ["^", *said, "$"]
    for word in said:
        clues.append("u " + word)
        if len(word) > 5 and word[0] != "<":
            clues.append("p " + word[:5])
    clues += [f"b {one} {two}" for one, two in pairwise(bounded)]
    clues += [f"s {one} {two}" for one, two in zip(bounded, bounded[2:], strict=False)]
    clues += _of_kinds(text)
    clues += _of_signs(text, said)
    return dict.fromkeys(clues)


def of_draft(said: Iterable[Sentence]) -> dict[str, None]:
    """Return what speaks for one tone or another of a whole draft: all that its sentences say."""
    clues = dict.fromkeys(clue for one in said for clue in of_sentence(one.text))
    return {clue: None for clue in clues if not clue.startswith("long ")}


def says_something(text: str) -> bool:
    """Whether it is more than a name or a formula: three words, a sign of feeling, or a word that may hurt."""
    return len(text.split()) > 2 or text[-1] in "?!" or any(cues.found(text)[name] for name in _BITES)


def _of_kinds(text: str) -> list[str]:
    there = {name: min(many, 3) for name, many in cues.found(text).items() if many}
    names = list(there)
    found = [f"k {name} {count}" for name, many in there.items() for count in range(1, many + 1)]
    found += [f"kk {one} {two}" for place, one in enumerate(names) for two in names[place + 1 :]]
    return found if _BITES & there.keys() else [*found, "k none"]


def _of_signs(text: str, said: list[str]) -> list[str]:
    loud = sum(1 for one in re.findall(r"\b[A-Z]{3,}\b", text))
    words = sum(1 for one in said if one[0].isalpha())
    return [
        f"long {min(words // 4, 8)}",
        *(["loud"] if loud else []),
        *(["asks"] if text.rstrip().endswith("?") else []),
        *(["quoted"] if re.search(r"[\"“”]", text) else []),
        *(["many signs"] if re.search(r"[?!]{2,}", text) else []),
        *(["small"] if text[:1].islower() else []),
    ]
