"""Makes the fonts of the pictures, bot/documents/fonts, from whole ones: the letters that names are written in.

Run by hand: ``python -m tools.make_fonts FOLDER``, where the folder holds Inter (its variable file, as Inter.ttf), the
Noto Sans of each script below, DroidSansFallbackFull.ttf and NanumGothic.ttf. Hinting goes, and of Chinese, Japanese
and Korean what the common character sets of those languages have stays.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

_INTO = Path(__file__).parent.parent / "bot" / "documents" / "fonts"
_WEIGHTS = {"Regular": 400, "SemiBold": 600}
_SCRIPTS = ("Arabic", "Armenian", "Bengali", "Devanagari", "Georgian", "Hebrew", "Tamil", "Telugu", "Thai")
#: Latin, Greek and Cyrillic with all their accents, punctuation, currencies and arrows.
_LATIN = (
    (0x20, 0x7F), (0xA0, 0x250), (0x2B0, 0x530), (0x1E00, 0x20D0), (0x2100, 0x2150), (0x2190, 0x2200),
)  # fmt: skip
_NAMES = [0, 1, 2, 3, 4, 6, 13, 14]
_HAN = ("gb2312", "shift_jis", "big5")
#: In Big5 the rare characters come after this leading byte.
_LAST_COMMON = 0xC6
_HANGUL = range(0xAC00, 0xD7A4)


def main(folder: Path) -> None:
    """Write every font anew."""
    for name, weight in _WEIGHTS.items():
        font = TTFont(folder / "Inter.ttf")
        inter = instantiateVariableFont(font, {"opsz": 14, "wght": weight})
        letters = [code for first, end in _LATIN for code in range(first, end)]
        _write(inter, letters, f"Inter-{name}.ttf", ["kern", "mark", "mkmk", "ccmp", "locl"])
    for script in _SCRIPTS:
        font = TTFont(folder / f"NotoSans{script}-Regular.ttf")
        own = {code for code in font.getBestCmap() if not 0x21 <= code < 0x7F}
        _write(font, own, f"NotoSans{script}.ttf", ["*"])
    han = {code for encoding in _HAN for code in _characters(encoding) if code > 0x2E00}
    _write(TTFont(folder / "DroidSansFallbackFull.ttf"), han, "DroidSansFallback.ttf", [])
    hangul = [code for code in _characters("euc_kr") if code in _HANGUL]
    _write(_renamed(TTFont(folder / "NanumGothic.ttf")), hangul, "Hangul.ttf", [])


def _write(font: TTFont, letters: Iterable[int], name: str, features: Sequence[str]) -> None:
    options = subset.Options(hinting=False, glyph_names=False, notdef_outline=True)
    options.layout_features = list(features)
    options.name_IDs = _NAMES
    options.drop_tables += ["DSIG", "STAT", "meta", "TSI0", "TSI1", "TSI2", "TSI3", "TSI5"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=set(letters) & set(font.getBestCmap()))
    subsetter.subset(font)
    font.save(_INTO / name)


def _renamed(font: TTFont) -> TTFont:
    """The font under another name: its own is reserved for the whole one."""
    for record in list(font["name"].names):
        if record.nameID in (1, 3, 4, 6, 16):
            font["name"].setName("Hangul", record.nameID, record.platformID, record.platEncID, record.langID)
    return font


def _characters(encoding: str) -> set[int]:
    """Every character that two bytes of the encoding stand for."""
    last = _LAST_COMMON if encoding == "big5" else 0xFE
    pairs = (bytes((first, second)) for first in range(0x81, last + 1) for second in range(0x40, 0xFF))
    found = (pair.decode(encoding, "ignore") for pair in pairs)
    return {ord(one) for one in found if len(one) == 1}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
