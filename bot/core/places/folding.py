"""Makes one spelling out of many: small letters, no accents, no punctuation.

The table of places is made with it and asked with it, so both sides always agree; ``tools/make_places.py`` is to be run
again when it changes.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile(r"['’ʼ`´.]")


def fold(text: str) -> str:
    """The text as it is compared: "São Paulo" and "SAO  PAULO" both become "sao paulo", "U.K." becomes "uk"."""
    small = unicodedata.normalize("NFKD", _UNSEEN.sub("", text)).casefold()
    # Small letters may come apart again, and compatibility forms may hide full stops.
    parted = _UNSEEN.sub("", unicodedata.normalize("NFKD", small))
    bare = unicodedata.normalize("NFC", "".join(letter for letter in parted if not unicodedata.combining(letter)))
    return " ".join(_WORD.findall(bare.translate(_LETTERS)))
