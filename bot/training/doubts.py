"""Learns how likely it is that a date, an hour or an answer is taken wrongly: from what is taken of messages by tables
that have not seen them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.core.read import doubts, fields, judging, learned
from bot.core.reading import Fields
from bot.training.data import PARTS, Example
from bot.training.fitting import Weights, fit, unit_of
from bot.training.packing import pack
from bot.training.seen import Seen

HARDNESS = 0.005
ROUNDS = 40


@dataclass(frozen=True, slots=True)
class Doubted:
    """What speaks for or against that what was taken of a message is right, and whether it is."""

    example: Example
    clues: dict[str, None]
    answer: str


def learn(doubted: Sequence[Doubted]) -> Weights:
    """Return the weights that these messages give, with the unit that fits those that were held out."""
    weights = _fit(doubted)
    sums, right = [], []
    for part in range(PARTS):
        held = _fit([one for one in doubted if one.example.part != part])
        told = [one for one in doubted if one.example.part == part]
        sums += [held.sums(one.clues) for one in told]
        right += [one.answer for one in told]
    return replace(weights, unit=unit_of(sums, right, weights.labels))


def held_out(seen: Sequence[Seen], tables: Sequence[Mapping[str, Weights]]) -> list[Doubted]:
    """Return what is taken of each message by the tables of its part, which have not seen it."""
    found: list[Doubted] = []
    for part, others in enumerate(tables):
        with learned.instead(learned.unpack(pack(others))):
            for one in seen:
                if one.example.part == part and one.example.whole:
                    found += _taken(one)
    return found


def wrong(example: Example, told: Fields) -> list[str]:
    """Return the fields that are taken of a message and do not say what its answer says."""
    return [
        name
        for name in doubts.taken(told)
        if not any(_same(getattr(told, name), fair) for fair in example.fair(name) if fair is not None)
    ]


def _fit(doubted: Sequence[Doubted]) -> Weights:
    return fit(
        [one.clues for one in doubted], [one.answer for one in doubted], hardness=HARDNESS, rounds=ROUNDS, least=4
    )


def _taken(one: Seen) -> Iterator[Doubted]:
    verdict = judging.judge(one.scene)
    taken = fields.take(one.scene, verdict.intent, verdict.outcome)
    if doubts.taken(taken.fields):
        answer = doubts.WRONG if wrong(one.example, taken.fields) else doubts.RIGHT
        yield Doubted(one.example, doubts.clues(one.scene, verdict, taken.dated, taken.fields), answer)


def _same(value: object, fair: object) -> bool:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%M}".startswith(str(fair))
    if isinstance(value, time):
        return f"{value:%H:%M}" == str(fair)
    return (value.isoformat() if isinstance(value, date) else str(value)) == str(fair)
