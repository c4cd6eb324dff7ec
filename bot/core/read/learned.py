"""The weights that were learned from messages: a table for each decision, read once from the package data.

``bot.training`` makes the file; here its weights are only added up. It decides nothing.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

FILE = "learned.xz"
#: A weight is a byte, this much above what it means, so that none is below zero.
ZERO = 128
#: A sum for each label lies in bytes of its own of one number, so that a clue costs one addition.
_LANE = 4


@dataclass(frozen=True, slots=True)
class Table:
    """The weight of each clue for each label."""

    labels: tuple[str, ...]
    unit: float  #: what one step of a weight is worth, as the logarithm of odds
    rows: dict[str, int]
    words: frozenset[str]  #: the words that were learned; all others are rare

    def chances(self, clues: Iterable[str]) -> dict[str, float]:
        """Return how likely each label is; they add up to one."""
        total = count = 0
        for clue in clues:
            row = self.rows.get(clue)
            if row is not None:
                total += row
                count += 1
        sums = memoryview(total.to_bytes(_LANE * len(self.labels), "little")).cast("I")
        odds = [(one - ZERO * count) * self.unit for one in sums]
        top = max(odds)
        weights = [exp(one - top) for one in odds]
        whole = sum(weights)
        return {label: weight / whole for label, weight in zip(self.labels, weights, strict=True)}


def unpack(packed: bytes) -> dict[str, Table]:
    """Return the tables of a file by their names."""
    data = lzma.decompress(packed)
    tables: dict[str, Table] = {}
    while data:
        head, _, data = data.partition(b"\n")
        name, unit, names_long, count, labels = head.decode().split("\t")
        names, weights = data[: int(names_long)].decode().split("\n"), data[int(names_long) :]
        tables[name] = _table(tuple(labels.split()), float(unit), names, weights)
        data = weights[int(count) * len(labels.split()) :]
    return tables


def _table(labels: tuple[str, ...], unit: float, names: list[str], weights: bytes) -> Table:
    wide = len(labels)
    rows = {}
    for place, name in enumerate(names):
        lanes = bytearray(_LANE * wide)
        lanes[::_LANE] = weights[place * wide : (place + 1) * wide]
        rows[name] = int.from_bytes(lanes, "little")
    return Table(labels, unit, rows, frozenset(name[2:] for name in names if name.startswith("u ")))


def table(name: str) -> Table:
    """Return one of the tables, all of which are read at first use."""
    return (_INSTEAD or _tables())[name]


@contextmanager
def instead(tables: Mapping[str, Table]) -> Iterator[None]:
    """Read by these tables for a while; for training alone, which judges messages that were held out."""
    _INSTEAD.update(tables)
    try:
        yield
    finally:
        _INSTEAD.clear()


_INSTEAD: dict[str, Table] = {}


@cache
def _tables() -> dict[str, Table]:
    return unpack(files("bot.core.read").joinpath(FILE).read_bytes())
