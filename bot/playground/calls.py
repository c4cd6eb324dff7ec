"""The log of every call that the bot made, with its outcome, and the counts of them."""

import time
from collections import Counter, deque
from dataclasses import dataclass
from typing import Any

from bot.playground.pulse import Pulse
from bot.playground.shapes import Json


@dataclass(slots=True)
class Call:
    """One call: its method as Telegram spells it, its parameters, and what became of it (0: no answer was given)."""

    number: int
    #: The machine's time in seconds, whatever clock the chats follow: for pacing.
    at: float
    method: str
    params: dict[str, Any]
    status: int
    description: str = ""
    fault: str = ""

    def shown(self) -> Json:
        """Return the call as JSON."""
        return {name: getattr(self, name) for name in self.__slots__}


class CallLog:
    """All calls, or the last `keep` of them; the counts are of all."""

    def __init__(self, keep: int | None = None) -> None:
        self._calls: deque[Call] = deque(maxlen=keep)
        self._counts: Counter[tuple[str, int]] = Counter()
        self.total = 0
        self.pulse = Pulse()

    def add(self, method: str, params: dict[str, Any], status: int, description: str = "", fault: str = "") -> None:
        """Write down one call."""
        self.total += 1
        self._calls.append(Call(self.total, time.time(), method, params, status, description, fault))
        self._counts[method, status] += 1
        self.pulse.beat()

    def list(self, method: str = "", after: int = 0) -> list[Json]:
        """Return the calls kept, oldest first; of one method, or newer than a number, where these are given."""
        wanted = method.lower()
        return [
            call.shown()
            for call in self._calls
            if call.number > after and (not wanted or call.method.lower() == wanted)
        ]

    def count(self, method: str = "", status: int | None = None) -> int:
        """Return how many calls there were, of one method and with one outcome where these are given."""
        wanted = method.lower()
        return sum(
            count
            for (name, outcome), count in self._counts.items()
            if (not wanted or name.lower() == wanted) and (status is None or outcome == status)
        )

    def counts(self) -> dict[str, dict[str, int]]:
        """Return the counts by method and by outcome."""
        found: dict[str, dict[str, int]] = {}
        for (method, status), count in sorted(self._counts.items()):
            found.setdefault(method, {})[str(status)] = count
        return found
