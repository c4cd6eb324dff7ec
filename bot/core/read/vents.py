"""Which feeling a vent speaks of, by its words, and the word of it that can be said back.

It looks only at text that is known to be a vent; whether it is one, and whether it is a crisis, is settled before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.core.read.vent_words import NAMED, SIGNS, Mood


@dataclass(frozen=True, slots=True)
class Vent:
    """The feeling, and how the person named it; ``harsh``: the word is one that they use against themselves."""

    mood: Mood
    said: str | None = None
    harsh: bool = False


#: Words against oneself: they are said back as what they are.
_HARSH = re.compile(
    r"\b(idiot|fool|muppet|moron|loser|failure|fraud|stupid|dumb|useless|worthless|pathetic"
    r"|hopeless case|not good enough|good for nothing)\b"
)
#: Somebody else is called that.
_OF_OTHERS = re.compile(r"\b(?:they|them|he|she|these|those|people|bunch of|hr|company|recruiters?)\b[^.!?]{0,25}$")

#: "Refreshing like an idiot" is about the refreshing.
_LIKE_ONE = re.compile(r"(?<!\bfeel)(?<!\bfeeling)(?<!\bfelt) (?:like|as) an? (?:\w+ )?$")

_NAMES = tuple((mood, re.compile(rf"\b(?:{words})\b"), said) for mood, words, said in NAMED)
_SIGNS = tuple((mood, weight, re.compile(words)) for mood, weight, words in SIGNS)
_NOT = re.compile(r"\b(?:not|n't|nt|never|no|isn'?t|aren'?t)\s+(?:\w+\s+){0,2}$")
#: A feeling that is named weighs this; the word that stands first breaks a tie.
_OF_A_NAME = 4


def vent_of(text: str) -> Vent:
    """The feeling that these words speak of most plainly."""
    plain = " ".join(text.casefold().replace("’", "'").split())
    scores: dict[Mood, float] = {}
    said: dict[Mood, str] = {}
    for mood, pattern, word in _NAMES:
        found = next((one for one in pattern.finditer(plain) if not _NOT.search(plain[: one.start()])), None)
        if found is not None and mood not in said:
            said[mood] = word
            scores[mood] = scores.get(mood, 0) + _OF_A_NAME - found.start() / 1000
    for mood, weight, pattern in _SIGNS:
        if pattern.search(plain):
            scores[mood] = scores.get(mood, 0) + weight
    harsh = _against_oneself(plain)
    if harsh is not None:
        scores[Mood.SELF_BLAME] = scores.get(Mood.SELF_BLAME, 0) + _OF_A_NAME
    if not scores:
        return Vent(Mood.UNNAMED)
    mood = max(scores, key=lambda one: scores[one])
    if mood is Mood.SELF_BLAME:
        return Vent(mood, harsh, harsh=harsh is not None)
    return Vent(mood, said.get(mood))


def _against_oneself(plain: str) -> str | None:
    for found in _HARSH.finditer(plain):
        before = plain[: found.start()]
        of_oneself = not _OF_OTHERS.search(before) and not _LIKE_ONE.search(before)
        if of_oneself and not (_NOT.search(before) and found.group() != "not good enough"):
            return found.group()
    return None
