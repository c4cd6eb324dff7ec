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


def without_parts(seen: Sequence[Seen]) -> list[Weights]:
    """Return, for each part, the weights that the messages of the others give."""
    return [learn(held_out(seen, part)[0]) for part in range(PARTS)]


def cross_judged(seen: Sequence[Seen], without: Sequence[Weights]) -> list[Judged]:
    """Return every message as it is judged by weights that have not seen it or others of its part."""
    words = [common_words(held_out(seen, part)[0]) for part in range(PARTS)]
    judged: list[Judged] = []
    for one in seen:
        part = one.example.part
        judged.append(Judged(one, without[part].labels, without[part].sums(one.clues(words[part]))))
    return judged


def with_unit(weights: Weights, judged: Sequence[Judged]) -> Weights:
    """Return the weights with the unit that fits how often held-out messages were judged right."""
    fit_for = [one for one in judged if one.labels == weights.labels and one.seen.example.whole]
    unit = unit_of([one.sums for one in fit_for], [one.seen.label for one in fit_for], weights.labels)
    return replace(weights, unit=unit)
