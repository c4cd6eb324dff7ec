"""How wide a text is, how it is cut where it is too wide, and which font writes it: no letter without a font is drawn.

Everything comes from the fonts beside this file, never from those of the machine, so a picture is the same everywhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "fonts"
PLAIN = 400
BOLD = 600
FAMILY = "Inter"
_ELLIPSIS = "…"
#: A name is cut after a whole word where so much of what fits is kept.
_WHOLE_WORD = 0.6
#: Letters of a script whose letters join are narrower in a word than alone.
_JOINING = range(0x600, 0x780)
_JOINED = 0.8


@dataclass(frozen=True, slots=True)
class _Font:
    family: str
    weight: int
    glyphs: Mapping[int, str]
    widths: Mapping[str, tuple[int, int]]
    units: int

    def width(self, letter: str) -> float:
        """Return how wide a letter is, in parts of the size."""
        alone = self.widths[self.glyphs[ord(letter)]][0] / self.units
        return alone * _JOINED if ord(letter) in _JOINING else alone


def files() -> list[str]:
    """Return the files of all fonts, those of Latin letters first."""
    return [str(path) for path in sorted(_FOLDER.glob("*.ttf"), key=lambda path: (FAMILY not in path.name, path.name))]


def drawable(text: str) -> str:
    """Return the text without what no font has, such as emoji, and without marks that only steer."""
    kept = (
        letter if _font_of(letter, PLAIN) else ""
        for letter in unicodedata.normalize("NFC", text)
        if letter.isspace() or unicodedata.category(letter)[0] != "C"
    )
    return " ".join("".join(kept).split()).strip(" -–·|/,")


def family_of(text: str) -> str:
    """Return the font of the first letter that is not written in the usual one."""
    fonts = (_font_of(letter, PLAIN) for letter in text)
    return next((font.family for font in fonts if font is not None and font.family != FAMILY), FAMILY)


def width(text: str, size: float, weight: int = PLAIN) -> float:
    """Return how wide a text is, nearly: letters are not moved together here."""
    fonts = ((letter, _font_of(letter, weight)) for letter in text)
    return size * sum(font.width(letter) for letter, font in fonts if font is not None)


def fitted(text: str, size: float, room: float, weight: int = PLAIN) -> str:
    """Return the text, cut with an ellipsis where there is no room for all of it."""
    if width(text, size, weight) <= room:
        return text
    kept = text
    while kept and width(kept + _ELLIPSIS, size, weight) > room:
        kept = _without_last(kept)
    words = kept.rpartition(" ")[0]
    cut_word = text[len(kept) : len(kept) + 1].strip()
    if cut_word and len(words) >= _WHOLE_WORD * len(kept):
        kept = words
    return f"{kept.rstrip(' ,.-–&')}{_ELLIPSIS}"


def wrapped(text: str, size: float, room: float) -> list[str]:
    """Return the text in lines that have room, broken between words."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _without_last(text: str) -> str:
    """The text without its last letter and the marks upon it."""
    while text and unicodedata.combining(text[-1]):
        text = text[:-1]
    return text[:-1]


@lru_cache(maxsize=4096)
def _font_of(letter: str, weight: int) -> _Font | None:
    fonts = [font for font in _fonts() if ord(letter) in font.glyphs]
    return next((font for font in fonts if font.weight == weight), fonts[0] if fonts else None)


@lru_cache(maxsize=1)
def _fonts() -> tuple[_Font, ...]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    found = []
    for file in files():
        with TTFont(file, lazy=True) as font:
            family = str(font["name"].getDebugName(1))
            weight = BOLD if "SemiBold" in file else PLAIN
            found.append(_Font(family, weight, font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm))
    return tuple(found)
