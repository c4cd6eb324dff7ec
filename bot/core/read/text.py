"""A message made plain to read: lower case, shortenings written out, one kind of quote, with the way back to the
letters.

Everything is looked for in ``plain``; names and drafts are taken from ``raw``. It decides nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from bot.core.read.spelling import plain_word

_PIECE = re.compile(r"\b[wW]/[oO]?\b|\b[wW]/|\b[bB]/[cC]\b|\w+(?:['’]\w+)*|\s+|.", re.DOTALL)
_LONGEST_WORD = 40
_SIGNS = {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"'} | dict.fromkeys(
    "‐‑‒–—−", "-"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written and as read, with its place in both texts."""

    raw: str
    word: str
    start: int  #: in the raw text
    end: int
    at: int  #: in the plain text


@dataclass(frozen=True, slots=True)
class Text:
    raw: str
    plain: str
    tokens: tuple[Token, ...]  #: words only
    _plain_at: tuple[int, ...]
    _raw_at: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the raw text the plain letters ``start`` to ``end`` were written."""
        return self._raw(start, last=False), self._raw(max(end - 1, start), last=True)

    def said(self, start: int, end: int) -> str:
        """Return the plain letters ``start`` to ``end`` as they were written."""
        first, last = self.back(start, end)
        return self.raw[first:last]

    def _raw(self, place: int, *, last: bool) -> int:
        piece = bisect_right(self._plain_at, place) - 1
        begins, ends = self._raw_at[piece], self._raw_at[piece + 1]
        long = self._plain_at[piece + 1] - self._plain_at[piece]
        if long == ends - begins:
            return begins + place - self._plain_at[piece] + last
        return ends if last else begins


def make_plain(raw: str) -> Text:
    """Return the message with its plain form; never fails, whatever the letters are."""
    parts: list[str] = []
    tokens: list[Token] = []
    plain_at, raw_at, place = [], [], 0
    for found in _PIECE.finditer(raw):
        piece = found.group()
        plain = _plain_piece(piece)
        if piece[0].isalnum() or piece[0] == "_":
            tokens.append(Token(piece, plain, found.start(), found.end(), place))
        plain_at.append(place)
        raw_at.append(found.start())
        parts.append(plain)
        place += len(plain)
    return Text(raw, "".join(parts), tuple(tokens), (*plain_at, place), (*raw_at, len(raw)))


def _plain_piece(piece: str) -> str:
    if piece.isspace():
        return "\n" if "\n" in piece else " "
    if len(piece) > _LONGEST_WORD:
        return "_"
    if len(piece) == 1 and not piece.isalnum():
        return _SIGNS.get(piece, piece)
    word = piece.lower().replace("’", "'")
    if word.endswith("'s") and len(word) > 4:
        return plain_word(word[:-2]) + "'s"
    return plain_word(word)
