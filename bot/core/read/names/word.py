"""A word by itself, as the tagger knows it: its letters, its capitals, the lists that it stands in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from bot.core.read.name_words import FORMATS, GIVEN, JOB_FIELDS, JOB_HEADS, NAMES_LIKE_WORDS, ORG_TAILS, STOPS, TITLES
from bot.core.read.names.lists import EMPLOYERS, KINDS, PERSON_CUES, SURNAMES

_LISTS: tuple[tuple[str, Collection[str]], ...] = (
    ("given", GIVEN), ("like", NAMES_LIKE_WORDS), ("sur", SURNAMES), ("title", TITLES), ("job", JOB_HEADS),
    ("field", JOB_FIELDS), ("org", ORG_TAILS), ("kind", KINDS), ("stop", STOPS), ("format", FORMATS),
    ("cue", PERSON_CUES), ("firm", EMPLOYERS),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a word wherever it stands."""

    plain: str  #: in small letters, without what owns
    shape: str
    clues: tuple[str, ...]
    lists: tuple[str, ...]

    def beside(self, step: int) -> tuple[str, ...]:
        """Return what it says to the word ``step`` places before it or, below zero, after it."""
        return _beside(self.plain, self.lists, step)


@lru_cache(maxsize=2048)
def word(raw: str) -> Word:
    """Return what is known of a word as it was written."""
    plain = raw.lower().replace("’", "'")
    owner = plain.endswith("'s") and len(plain) > 3
    plain = plain[:-2] if owner else plain
    lists = [name for name, members in _LISTS if plain in members]
    if not lists and plain.endswith("s") and plain[:-1] in JOB_HEADS:
        lists.append("jobs")
    clues = [f"w{plain}", f"e3{plain[-3:]}", f"e2{plain[-2:]}", f"s3{plain[:3]}", f"n{min(len(plain), 9)}"]
    clues += [f"l{one}" for one in lists] or ["l-"]
    if owner:
        clues.append("owner")
    return Word(plain, _shape(raw), tuple(clues), tuple(lists))


@lru_cache(maxsize=4096)
def _beside(plain: str, lists: tuple[str, ...], step: int) -> tuple[str, ...]:
    return (f"{step}w{plain}", *(f"{step}l{one}" for one in lists))


def _shape(raw: str) -> str:
    if raw.isdigit():
        return "9"
    if any(letter.isdigit() for letter in raw):
        return "x9"
    if len(raw) == 1:
        return "A" if raw.isupper() else "a"
    if raw.isupper():
        return "XX"
    if raw[0].isupper():
        return "Xx" if raw[1:].islower() else "XxX"
    return "xx"
