"""What one person writes, held to what a person can type: a flood is read as far as that goes, and answered once.

It counts by the moments at which Telegram took the messages, so that what waited through a downtime is no flood. What
it remembers is of seconds, in this process: where it is lost, a few messages more are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

#: So many at once may be typed: what was written in a tunnel goes out in one moment, and a forward brings many.
BURST = 20.0
#: And so many a second after that, which nobody types for long.
PER_SECOND = 1.0
#: A flood is over when nothing came for so many seconds; until then nothing more of it is read.
_PAUSE = 3.0
#: People are forgotten once so many are remembered and they can type as much as ever.
_MANY = 10_000


class Verdict(Enum):
    """What is to become of one message."""

    READ = "read"
    FIRST_LEFT = "first_left"  #: it is left unread, and that is to be said
    LEFT = "left"  #: it is left unread, which was said already


@dataclass(slots=True)
class _Typed:
    allowance: float
    counted_at: float
    told: bool = False
    flooding: bool = False


class Floods:
    """Judges messages; ``ease`` says how many times as much as a person can type is read."""

    def __init__(self, ease: float = 1.0) -> None:
        self._burst = BURST * max(1.0, ease)
        self._per_second = PER_SECOND * max(1.0, ease)
        self._people: dict[int, _Typed] = {}

    def judge(self, person_id: int, at: float) -> Verdict:
        """Return what is to become of what a person wrote at this moment (seconds)."""
        typed = self._people.get(person_id)
        if typed is None:
            self._forget_some(at)
            typed = self._people[person_id] = _Typed(self._burst, at)
        passed = max(0.0, at - typed.counted_at)
        if typed.flooding and passed < _PAUSE:
            typed.counted_at = max(typed.counted_at, at)
            return Verdict.LEFT
        typed.flooding = False
        typed.allowance = min(self._burst, typed.allowance + passed * self._per_second)
        typed.counted_at = max(typed.counted_at, at)
        if typed.allowance >= self._burst:
            typed.told = False
        if typed.allowance >= 1.0:
            typed.allowance -= 1.0
            return Verdict.READ
        first, typed.told, typed.flooding = not typed.told, True, True
        return Verdict.FIRST_LEFT if first else Verdict.LEFT

    def take_back(self, person_id: int, verdict: Verdict) -> None:
        """Count one for nothing: it could not be stored, and comes again."""
        typed = self._people.get(person_id)
        if typed is None:
            return
        if verdict is Verdict.READ:
            typed.allowance += 1.0
        elif verdict is Verdict.FIRST_LEFT:
            typed.told = typed.flooding = False

    def _forget_some(self, at: float) -> None:
        if len(self._people) < _MANY:
            return
        full_after = self._burst / self._per_second
        self._people = {who: typed for who, typed in self._people.items() if at - typed.counted_at < full_after}
