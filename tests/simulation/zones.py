"""How many people live in each of 24 zones: rounded from the figures of countries, half hours with the hour before.

They say where mornings are crowded, no more than that.
"""

from __future__ import annotations

#: Millions of people, from eleven hours behind UTC to twelve ahead.
_WEST = (0.1, 1.8, 0.8, 63, 38, 260, 320, 90, 255, 0.1, 0.9)
_EAST = (262, 810, 520, 790, 76, 1815, 237, 435, 1654, 211, 33, 2.5, 6.5)
MILLIONS = dict(zip(range(-11, 13), (*_WEST, *_EAST), strict=True))


def spread(people: int) -> dict[int, int]:
    """Return how many of ``people`` live in each zone; they add up, those left over by rounding in the largest."""
    in_all = sum(MILLIONS.values())
    found = {zone: int(people * millions / in_all) for zone, millions in MILLIONS.items()}
    found[max(MILLIONS, key=MILLIONS.__getitem__)] += people - sum(found.values())
    return found
