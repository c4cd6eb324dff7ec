"""What is said to somebody who answers nothing for weeks, and to somebody who comes back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.wording.dates import listing
from bot.core.wording.markup import bold
from bot.core.wording.picking import Picker

_QUIET = (
    (
        "all is kept, and I will be quiet now.",
        (
            "Three weeks of notes from me, and nothing that you must answer. Write a word whenever you like, or tap "
            "Go on: I tell you where things stand, and we go on from there."
        ),
    ),
    (
        "nothing is lost, and I stop writing for now.",
        (
            "You may be busy, or done with it; both are fine. What is planned waits. Write a word or tap Go on when "
            "you want me back."
        ),
    ),
)


def quiet_now(names: Sequence[str], picker: Picker) -> str:
    """The one friendly message: all is kept, nothing more comes, and how to go on."""
    first, rest = _QUIET[int(picker.choose("quiet", [str(place) for place in range(len(_QUIET))]))]
    said = listing(names)
    return f"{bold(f'{said[:1].upper()}{said[1:]}: {first}')}\n{rest}"


def where_things_stood(lines: str) -> str:
    return f"Welcome back. Here is where things stood:\n{lines}"
