"""A day on which everybody's morning message falls due at nine: what waits, what goes, and how late.

Discrete events, one queue, one place where messages leave at a steady pace; who goes first is decided as ``bot.pace``
decides it. The same seed gives the same day.
"""

from __future__ import annotations

import heapq
import random
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.pace import FAIR
from storage.facts import Urgency
from tests.simulation.zones import MILLIONS, spread

HOUR = 3600.0
_MORNING = 9
_RANK = {urgency: rank for rank, urgency in enumerate(Urgency)}


@dataclass(frozen=True)
class Day:
    """What a day is made of."""

    people: int = 100_000
    #: Messages a second in all, as Telegram allows.
    pace: float = 30.0
    #: Messages a second that the workers think of, write and commit.
    written: float = 300.0
    #: The part of the morning messages that is urgent: a last call, a debrief that the night held back.
    urgent: float = 0.05
    #: The part that is answered, and how long after, on average; each answer brings one message of the bot.
    answered: float = 0.3
    answered_after: float = 600.0
    seed: int = 1


@dataclass(order=True)
class _Waiting:
    rank: int
    number: int
    since: float = field(compare=False)
    zone: int = field(compare=False)


@dataclass
class Lateness:
    """How many seconds after its moment each message went, by its urgency and, for mornings, by zone."""

    of: dict[Urgency, list[float]] = field(default_factory=lambda: defaultdict(list))
    in_zone: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, waiting: _Waiting, at: float) -> None:
        urgency = tuple(Urgency)[waiting.rank]
        self.of[urgency].append(at - waiting.since)
        if urgency is not Urgency.ANSWER:
            self.in_zone[waiting.zone].append(at - waiting.since)


class _Queue:
    """What waits: the most urgent first, and each so many times what has waited longest."""

    def __init__(self) -> None:
        self._by_rank: list[deque[_Waiting]] = [deque() for _ in Urgency]
        self._turns = 0

    def __bool__(self) -> bool:
        return any(self._by_rank)

    def put(self, waiting: _Waiting) -> None:
        self._by_rank[waiting.rank].append(waiting)

    def take(self) -> _Waiting:
        self._turns += 1
        first = [queue for queue in self._by_rank if queue]
        chosen = first[0] if self._turns % FAIR else min(first, key=lambda queue: queue[0].number)
        return chosen.popleft()


def simulate(day: Day) -> Lateness:
    """Let the day go by; return how late everything was."""
    chance = random.Random(day.seed)
    coming = list(_mornings(day, chance))
    heapq.heapify(coming)
    numbers = iter(range(len(coming), 10**9))
    queue, late, free_at = _Queue(), Lateness(), 0.0
    while coming or queue:
        if not queue:
            free_at = max(free_at, coming[0][0])
        while coming and coming[0][0] <= free_at:
            queue.put(heapq.heappop(coming)[1])
        waiting = queue.take()
        late.add(waiting, free_at)
        if waiting.rank != _RANK[Urgency.ANSWER] and chance.random() < day.answered:
            said_at = free_at + chance.expovariate(1 / day.answered_after)
            heapq.heappush(coming, (said_at, _Waiting(_RANK[Urgency.ANSWER], next(numbers), said_at, waiting.zone)))
        free_at += 1 / day.pace
    return late


def _mornings(day: Day, chance: random.Random) -> Iterator[tuple[float, _Waiting]]:
    """Give each morning message with the moment at which it is written, and since when it is due."""
    number, written_at = 0, 0.0
    for zone, people in sorted(spread(day.people).items(), reverse=True):
        # Counted from the nine o'clock of the zone that is first.
        due_at = (max(MILLIONS) - zone) * HOUR
        for _ in range(people):
            written_at = max(written_at, due_at) + 1 / day.written
            urgent = chance.random() < day.urgent
            rank = _RANK[Urgency.URGENT if urgent else Urgency.REMINDER]
            yield written_at, _Waiting(rank, number, due_at, zone)
            number += 1


def at(seconds: Sequence[float], part: float) -> float:
    """Return the lateness that this part of the messages did not exceed."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else 0.0
