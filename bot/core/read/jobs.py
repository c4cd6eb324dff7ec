"""Finds the job that a message is about: "for band 5 nurse", "the BI developer one", "position: warehouse lead"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.read.name_words import JOB_FIELDS, JOB_HEADS, STOPS
from bot.core.read.tables import words
from bot.core.read.text import Text, Token

_SHORT_HEADS = words(
    "admin hand lead staff crew tech pa ta pm sen rn partner host counter server guard doctor vet fellow exec dev"
)
_LEFT_END = STOPS | words("called as it's they're about position role job its was is")
_LEVELS = words("i ii iii iv 1 2 3")


def find(text: Text, taken: Sequence[tuple[int, int]]) -> tuple[str, int, int] | None:
    """Return the job as written with its place in the raw text; ``taken`` are raw stretches that are something else."""
    found = [one for one in (_named(text, taken), *_by_head(text, taken)) if one is not None]
    return max(found, key=lambda one: (one[0], len(one[1][0])), default=(0, None))[1]


_Found = tuple[int, tuple[str, int, int]]


def _free(token: Token, taken: Sequence[tuple[int, int]]) -> bool:
    return not any(start < token.end and token.start < end for start, end in taken)


def _named(text: Text, taken: Sequence[tuple[int, int]]) -> _Found | None:
    """The words before "role", "position", "job"."""
    tokens = text.tokens
    for place, token in enumerate(tokens):
        if token.word not in JOB_FIELDS or place == 0:
            continue
        first = _leftmost(text, place - 1, taken)
        if first is not None:
            return _cut(text, first, place - 1, 4)
        after = _right_of_field(text, place, taken)
        if after is not None:
            return after
    return None


def _right_of_field(text: Text, place: int, taken: Sequence[tuple[int, int]]) -> _Found | None:
    """ "The post of System Engineer", "position is Sachbearbeiterin"."""
    tokens = text.tokens
    start = place + 1
    if start >= len(tokens) or not re.fullmatch(r"[\s:]*", text.raw[tokens[place].end : tokens[start].start]):
        return None
    colon = ":" in text.raw[tokens[place].end : tokens[start].start]
    if tokens[start].word in ("of", "is", "as", "was"):
        start += 1
    elif not colon:
        return None
    last = start
    while last < len(tokens) and last - start < 4 and tokens[last].word not in STOPS and _free(tokens[last], taken):
        if last > start and not text.raw[tokens[last - 1].end : tokens[last].start].isspace():
            break
        last += 1
    return _cut(text, start, last - 1, 3) if last > start else None


def _leftmost(text: Text, last: int, taken: Sequence[tuple[int, int]]) -> int | None:
    """Walk left from the last word of a title to its first one."""
    tokens, first = text.tokens, last + 1
    while first > 0 and last - first < 4:
        token = tokens[first - 1]
        gap = text.raw[token.end : tokens[first].start] if first <= last else " "
        if token.word in _LEFT_END or not _free(token, taken) or not re.fullmatch(r"[ /&-]{1,3}|\b", gap or " "):
            break
        first -= 1
    if (
        first > 1
        and first <= last
        and tokens[first - 1].word == "of"
        and tokens[first - 2].word in JOB_HEADS | {"head"}
    ):
        first -= 2
    return first if first <= last else None


def _by_head(text: Text, taken: Sequence[tuple[int, int]]) -> list[_Found]:
    tokens, found = text.tokens, []
    for place, token in enumerate(tokens):
        head = token.word.removesuffix("s") if token.word.endswith("rs") else token.word
        if (head not in JOB_HEADS and token.word != "head") or not _free(token, taken):
            continue
        if token.word == "head":
            one = _head_of(text, place)
        else:
            first = _leftmost(text, place, taken)
            one = None if first is None else _weighed(text, first, place)
        if one is not None:
            found.append(one)
    return found


def _head_of(text: Text, place: int) -> _Found | None:
    tokens = text.tokens
    if place + 2 < len(tokens) and tokens[place + 1].word == "of" and tokens[place + 2].word not in STOPS:
        return _cut(text, place, place + 2, 2)
    return None


def _weighed(text: Text, first: int, last: int) -> _Found | None:
    tokens = text.tokens
    before = tokens[first - 1].word if first else ""
    words = [token.word for token in tokens[first : last + 1]]
    bare = len(words) == 1 and (
        words[0] in _SHORT_HEADS or before in ("the", "with", "my", "their", "her", "his", "by", "to")
    )
    if bare and before not in ("for", "as"):
        return None
    if words[0] in ("hiring", "hr") or before in ("with", "met", "to", "by", "their", "my", "his", "her", "from"):
        return None
    after = text.raw[tokens[last].end : tokens[last].end + 12]
    if re.match(r"\s(?:[A-Z]|said|told|was|called|who|seemed)", after) and before not in ("for", "as"):
        return None
    if last + 1 < len(tokens) and tokens[last + 1].word in _LEVELS and after[:1] == " ":
        last += 1
    weight = 3 if before in ("for", "as") else 2 if before in ("a", "an") else 1
    return _cut(text, first, last, weight)


def _cut(text: Text, first: int, last: int, weight: int) -> _Found:
    start, end = text.tokens[first].start, text.tokens[last].end
    return weight, (text.raw[start:end], start, end)
