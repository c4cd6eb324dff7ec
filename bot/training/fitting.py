"""Learns the weight of each clue for each label: a linear machine for each label against all others, by dual
coordinate descent (Hsieh et al., 2008), all labels at once. The same clues in the same order give the same weights.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned: a row for each clue, a column for each label."""

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    matrix: Floats
    unit: float = 1.0  #: by which sums are multiplied to be logarithms of odds

    def sums(self, clues: Collection[str]) -> Floats:
        """Return the sum for each label."""
        places = [place for one in clues if (place := self.rows.get(one)) is not None]
        summed: Floats = self.matrix[places].sum(axis=0)
        return summed


def fit(
    seen: Sequence[Collection[str]],
    labels: Sequence[str],
    *,
    least: int = 2,
    hardness: float = 0.05,
    rounds: int = 30,
    weights: Sequence[float] | None = None,
) -> Weights:
    """Return the weights for these examples; a clue that fewer than ``least`` of them have is left out."""
    counts = Counter(clue for clues in seen for clue in clues)
    rows = {clue: place for place, clue in enumerate(sorted(c for c, count in counts.items() if count >= least))}
    names = tuple(sorted(set(labels)))
    places = [np.array([rows[clue] for clue in clues if clue in rows], dtype=np.intp) for clues in seen]
    signs = np.array([[1.0 if name == label else -1.0 for name in names] for label in labels])
    matrix = np.zeros((len(rows), len(names)))
    alphas = np.zeros((len(seen), len(names)))
    soft = [0.5 / (hardness * (1.0 if weights is None else weights[i])) for i in range(len(seen))]
    order = list(range(len(seen)))
    chance = random.Random(1)  # noqa: S311 - an order, not a secret
    for _ in range(rounds):
        chance.shuffle(order)
        for one in order:
            _step(matrix, alphas[one], places[one], signs[one], soft[one])
    return Weights(names, rows, matrix)


def _step(matrix: Floats, alpha: Floats, places: NDArray[np.intp], signs: Floats, soft: float) -> None:
    """Move the share of one example to where the whole is best, the others staying as they are."""
    slope = signs * matrix[places].sum(axis=0) - 1.0 + soft * alpha
    moved = np.maximum(alpha - slope / (len(places) + soft), 0.0)
    matrix[places] += (moved - alpha) * signs
    alpha[:] = moved


def likely(weights: Weights, sums: Floats) -> Floats:
    """Return how likely each label is."""
    raised = np.exp((sums - sums.max(axis=-1, keepdims=True)) * weights.unit)
    shares: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def unit_of(sums: Sequence[Floats], labels: Sequence[str], names: Sequence[str]) -> float:
    """Return the unit with which held-out sums tell best how likely each label is."""
    right = np.array([names.index(label) for label in labels])
    held = np.array(sums)
    losses = []
    for unit in UNITS:
        odds = held * unit
        whole = np.log(np.exp(odds - odds.max(axis=1, keepdims=True)).sum(axis=1)) + odds.max(axis=1)
        losses.append(float((whole - odds[np.arange(len(right)), right]).mean()))
    return UNITS[int(np.argmin(losses))]


UNITS = tuple(0.5 * 1.1**step for step in range(32))
