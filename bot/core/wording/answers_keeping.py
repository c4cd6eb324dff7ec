"""What is said of what is closed: that it goes soon, and that it stays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.wording.dates import day, listing
from bot.core.wording.markup import bold

_NAMED = 5


def goes_soon(names: Sequence[str], last_on: date, today: date) -> str:
    """The announcement: what goes, after which day, and how to have it stay."""
    one = len(names) == 1
    first = f"{_listed(names)}: closed long ago, and erased soon."
    return (
        f"{bold(first[:1].upper() + first[1:])}\n"
        f"What is closed I keep for half a year. After {day(last_on, today)} {'it goes' if one else 'they go'}, for "
        "good; there is nothing for you to do.\n"
        f"To have {'it' if one else 'them'} here for another half year, tap {'Keep it' if one else 'Keep them'}. "
        "/export gives you a copy of everything."
    )


def kept_longer(names: Sequence[str], until: date, today: date) -> str:
    """The answer to "keep it"."""
    stays = "It stays" if len(names) == 1 else "They stay"
    return f"Kept: {bold(_listed(names))}. {stays} until {day(until, today)}, and I tell you a week before."


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    if more < 2:
        return listing(list(names))
    return listing([*names[:_NAMED], f"{more} more"])
