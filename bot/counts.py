"""What a worker has done since it started, in numbers: counted as it goes, told by ``metrics`` to whoever asks.

Nothing here is of a person: no id, no word, only how many and how late.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import partial
from itertools import accumulate

#: Seconds late: nobody minds the first, an hour is a machine that was away.
LATE = (1.0, 5.0, 30.0, 120.0, 600.0, 3600.0, 6 * 3600.0, 86400.0)
_KIND = re.compile(r"[A-Z][A-Za-z]+")


class Histogram:
    """How often a figure was at most each of some bounds."""

    def __init__(self, bounds: tuple[float, ...]) -> None:
        self.bounds = bounds
        self.sum = 0.0
        self._counts = [0] * (len(bounds) + 1)

    def observe(self, figure: float) -> None:
        """Count one figure."""
        self.sum += figure
        self._counts[bisect_left(self.bounds, figure)] += 1

    def cumulated(self) -> Iterator[tuple[str, int]]:
        """Give each bound with how many were at most that; the last bound is that of all."""
        bounds = (*(str(bound) for bound in self.bounds), "+Inf")
        return zip(bounds, accumulate(self._counts), strict=True)


class Counts(logging.Handler):
    """Counts answers, reminders and floods as it is told of them, and what goes wrong as it is logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.answers = 0
        self.floods = 0
        self.lateness = Histogram(LATE)
        #: How long messages waited for their turn, by their urgency.
        self.waits: defaultdict[str, Histogram] = defaultdict(partial(Histogram, LATE))
        #: By the part of the bot, and the kind of error: the name of its type, or "other".
        self.errors: Counter[tuple[str, str]] = Counter()

    def answered(self, updates: int) -> None:
        """Count updates that were answered."""
        self.answers += updates

    def reminded(self, seconds_late: float) -> None:
        """Count a person's reminders that were said so many seconds after they fell due."""
        self.lateness.observe(max(0.0, seconds_late))

    def sent(self, urgency: str, seconds_waited: float) -> None:
        """Count a message that Telegram took so many seconds after it was written."""
        self.waits[urgency].observe(max(0.0, seconds_waited))

    def flooded(self) -> None:
        """Count a person who wrote more than anybody can type."""
        self.floods += 1

    def emit(self, record: logging.LogRecord) -> None:
        """Count what is logged as a warning or worse, by what it names, which is never a word of a person."""
        self.errors[record.name.rpartition(".")[2], _kind_of(record)] += 1


def _kind_of(record: logging.LogRecord) -> str:
    if record.exc_info and record.exc_info[0] is not None:
        return record.exc_info[0].__name__
    given = record.args if isinstance(record.args, tuple) else ()
    named = (_KIND.match(one) for one in given if isinstance(one, str))
    return next((found[0] for found in named if found), "other")
