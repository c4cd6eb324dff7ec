"""The trained tagger: a conditional random field that labels each word of a message by its features. Read once from
the package data, which ``bot.training`` makes; it decides nothing about what a label is good for.
"""

from __future__ import annotations

import lzma
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pycrfsuite  # type: ignore[import-untyped]

FILE = "names.xz"
#: A label for the first word of a name and for the others, and for all that is no name.
BEGINS, GOES_ON, OUTSIDE = "B", "I", "O"


@dataclass(frozen=True, slots=True)
class Tagger:
    """The model with the words that it takes for common ones; ``packed`` must live as long as the tagger."""

    common: frozenset[str]
    packed: bytes
    _field: pycrfsuite.Tagger

    def tag(self, features: Sequence[Sequence[str]]) -> list[str]:
        """Return the likeliest label of each word; ``chance`` is then of the same words."""
        labels: list[str] = self._field.tag(features)
        return labels

    def chance(self, label: str, place: int) -> float:
        """Return how likely a word of those tagged last has this label."""
        return float(self._field.marginal(label, place))


def pack(made_from: str, common: Sequence[str], model: bytes) -> bytes:
    """Return the file: a mark of the data it was made from, the common words, the model."""
    head = "\n".join((made_from, " ".join(common))).encode()
    return lzma.compress(head + b"\n" + model, preset=9)


def unpack(data: bytes) -> tuple[str, frozenset[str], bytes]:
    """Return the mark of the data, the common words and the model of a file."""
    made_from, common, model = lzma.decompress(data).split(b"\n", 2)
    return made_from.decode(), frozenset(common.decode().split(" ")), model


@cache
def load() -> Tagger:
    """Return the tagger, read at first use."""
    _, common, model = unpack(packed())
    return opened(common, model)


def packed() -> bytes:
    """Return the file as it is stored."""
    return files("bot.core.read.names").joinpath(FILE).read_bytes()


def opened(common: frozenset[str], model: bytes) -> Tagger:
    """Return a tagger of this model."""
    field = pycrfsuite.Tagger()
    field.open_inmemory(model)
    return Tagger(common, model, field)
