"""Which of several wordings comes next: never the same twice in a row, and none again before all have been used.

Made from what is remembered of a person (``Known.used``), it gives back what is to be remembered. Pure: the order is
settled by the seed, the person's id, so that two people do not read the same pieces in the same order.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence

from storage.facts import Used


class Picker:
    """Picks among wordings of one person; ``used`` is what to remember of it."""

    def __init__(self, used: Sequence[Used] = (), seed: int = 0) -> None:
        self._used = {item.key: item.pieces for item in used}
        self._seed = seed

    @property
    def used(self) -> tuple[Used, ...]:
        """What has been used by now, by key."""
        return tuple(Used(key, pieces) for key, pieces in sorted(self._used.items()))

    def pick(self, key: str, options: Sequence[str] | Mapping[str, str]) -> str:
        """The next words for ``key``; of a sequence the place counts as its name, so words must not be reordered."""
        named = options if isinstance(options, Mapping) else {str(place): words for place, words in enumerate(options)}
        return named[self.choose(key, tuple(named))]

    def choose(self, key: str, names: Sequence[str]) -> str:
        """The next name for ``key``, which counts as used from here on."""
        used = self._used.get(key, ())
        fresh = [name for name in names if name not in used]
        if not fresh:
            fresh = [name for name in names if name != used[-1]] or list(names)
            used = tuple(name for name in used if name not in names)
        chosen = min(fresh, key=lambda name: zlib.crc32(f"{self._seed}:{key}:{name}".encode()))
        self._used[key] = (*used, chosen)
        return chosen
