"""Learns of which thing each date and hour of a message is one, from the answers that name the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from bot.core.read import time_clues
from bot.core.read.mentions import Mention
from bot.core.read.roles import Role
from bot.training.data import PARTS, Example
from bot.training.fitting import Weights, fit, unit_of
from bot.training.intents import Judged
from bot.training.seen import Seen, common_words

HARDNESS = 0.06
ROUNDS = 20
_DAYS = {
    "interview_date": Role.INTERVIEW.name,
    "reply_by": Role.PROMISE.name,
    "until": Role.UNTIL.name,
    "next_date": Role.NEXT.name,
}
_HOURS = {"interview_time": Role.INTERVIEW.name, "next_time": Role.NEXT.name, "until": Role.UNTIL.name}
NOTHING = Role.NOTHING.name


@dataclass(frozen=True, slots=True)
class Dated:
    """A phrase of time, what speaks for its role, and the role."""

    clues: dict[str, None]
    role: str


def learn(judged: Sequence[Judged]) -> Weights:
    """Return the weights that these messages give, each with the intent that was judged without it."""
    words = common_words([one.seen for one in judged])
    found = [dated for one in judged for dated in dated_in(one, words)]
    return fit([one.clues for one in found], [one.role for one in found], hardness=HARDNESS, rounds=ROUNDS)


def without_parts(judged: Sequence[Judged]) -> list[Weights]:
    """Return, for each part, the weights that the messages of the others give."""
    return [learn([one for one in judged if one.seen.example.part != part]) for part in range(PARTS)]


def with_unit(weights: Weights, judged: Sequence[Judged], without: Sequence[Weights]) -> Weights:
    """Return the weights with the unit that fits how often held-out phrases were given their role."""
    sums, right = [], []
    for part, held in enumerate(without):
        words = common_words([one.seen for one in judged if one.seen.example.part != part])
        for one in judged:
            if one.seen.example.part == part:
                told = list(dated_in(one, words))
                sums += [held.sums(dated.clues) for dated in told]
                right += [dated.role for dated in told]
    return replace(weights, unit=unit_of(sums, right, weights.labels))


def dated_in(judged: Judged, words: frozenset[str]) -> Iterator[Dated]:
    """Yield the phrases of one message whose role its answer tells."""
    seen = judged.seen
    if not seen.example.whole and not seen.example.marks:
        return
    label = judged.label if seen.example.whole else seen.label
    for one, role in zip(time_clues.of_times(seen.scene, label, words), roles(seen), strict=True):
        if role is not None and one:
            yield Dated(one, role)


def roles(seen: Seen) -> list[str | None]:
    """Return the role of each phrase by the answer; None where the answer does not tell."""
    if seen.example.marks:
        return [_marked(one, seen) for one in seen.scene.mentions]
    found = [_role(one, seen) for one in seen.scene.mentions]
    told = {role for field, role in _DAYS.items() if _asked(seen.example, field)}
    if told - {"INTERVIEW" if role == "MET" else role for role in found}:
        # A day was told that no phrase gives: which of the others says it is not known.
        return [None if role == NOTHING else role for role in found]
    return list(found)


def _marked(one: Mention, seen: Seen) -> str:
    start, end = seen.scene.text.back(one.start, one.end)
    return next((mark.role for mark in seen.example.marks if mark.start < end and start < mark.end), NOTHING)


def _asked(example: Example, field: str) -> bool:
    fair = example.fair(field)
    return bool(fair) and None not in fair


def _role(one: Mention, seen: Seen) -> str:
    if one.dropped:
        return NOTHING
    example, days, today = seen.example, _days(one), f"{seen.scene.now.today}"
    for field, role in _DAYS.items():
        fair = [str(value)[:10] for value in example.fair(field) if value]
        if days.intersection(fair):
            return _side(role, over=fair[0] < today or (fair[0] == today and not example.fields.get("upcoming")))
    if one.day is None and one.at is not None:
        hours = {f"{hour:%H:%M}" for hour in (one.hour, one.at, _late(one.at)) if hour}
        for field, role in _HOURS.items():
            if any(str(value)[-5:] in hours for value in example.fair(field) if value):
                on = [str(value) for value in example.fair("interview_date") if value]
                return _side(role, over=bool(on) and on[0] <= today and not example.fields.get("upcoming"))
    return NOTHING


def _side(role: str, *, over: bool) -> str:
    return "MET" if role == "INTERVIEW" and over else role


def _late(at: time) -> time:
    return at.replace(hour=(at.hour + 12) % 24)


def _days(one: Mention) -> set[str]:
    day = one.day
    if day is None:
        return set()
    told: list[Any] = [day.ahead, day.back, day.first, *day.fair, day.moment.date() if day.moment else None]
    return {f"{on:%Y-%m-%d}" for on in told if isinstance(on, date)}
