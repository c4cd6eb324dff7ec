"""Packs what was learned into the file that the running bot reads; ``bot.core.read.learned`` unpacks it."""

from __future__ import annotations

import lzma
from collections.abc import Mapping

import numpy as np

from bot.core.read.learned import ZERO
from bot.training.fitting import Weights

_HIGHEST = 127


def pack(tables: Mapping[str, Weights]) -> bytes:
    """Return the file; every weight is rounded to one of 255 steps, and a clue that then weighs nothing is left out."""
    return lzma.compress(b"".join(_table(name, weights) for name, weights in tables.items()), preset=9)


def _table(name: str, weights: Weights) -> bytes:
    step = float(np.abs(weights.matrix).max()) / _HIGHEST
    rounded = np.rint(weights.matrix / step).astype(np.int16)
    kept = [(clue, place) for clue, place in sorted(weights.rows.items()) if rounded[place].any()]
    names = "\n".join(clue for clue, _ in kept).encode()
    rows = (rounded[[place for _, place in kept]] + ZERO).astype(np.uint8).tobytes()
    unit = repr(float(f"{weights.unit * step:.6g}"))
    head = "\t".join((name, unit, str(len(names)), str(len(kept)), " ".join(weights.labels)))
    return head.encode() + b"\n" + names + rows
