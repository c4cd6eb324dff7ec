"""Learns what a message wants; and says, for each message, what is judged without having learned from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.training.data import PARTS
from bot.training.fitting import Floats, Weights, fit, unit_of
from bot.training.seen import Seen, common_words, held_out

HARDNESS = 0.05
ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Judged:
    """A message and the sums of the labels, from weights that were learned without its part."""

    seen: Seen
    labels: tuple[str, ...]
    sums: Floats

    @property
    def label(self) -> str:
        return self.labels[int(self.sums.argmax())]


def learn(seen: Sequence[Seen]) -> Weights:
    """Return the weights that these messages give."""
    words = common_words(seen)
    return fit([one.clues(words) for one in seen], [one.label for one in seen], hardness=HARDNESS, rounds=ROUNDS)


def cross_judged(seen: Sequence[Seen]) -> list[Judged]:
    """Return every message as it is judged by weights that have not seen it or others of its part."""
    judged: dict[str, Judged] = {}
    for part in range(PARTS):
        others, held = held_out(seen, part)
        words = common_words(others)
        weights = learn(others)
        for one in held:
            judged[one.example.id] = Judged(one, weights.labels, weights.sums(one.clues(words)))
    return [judged[one.example.id] for one in seen]


def with_unit(weights: Weights, judged: Sequence[Judged]) -> Weights:
    """Return the weights with the unit that fits how often held-out messages were judged right."""
    fit_for = [one for one in judged if one.labels == weights.labels and one.seen.example.whole]
    unit = unit_of([one.sums for one in fit_for], [one.seen.label for one in fit_for], weights.labels)
    return replace(weights, unit=unit)
