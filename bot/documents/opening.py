"""A file that a person sent -> what it holds: what kind it is shows in its first bytes, not in its name."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.papers import Held, Unusable


@dataclass(frozen=True, slots=True)
class Content:
    """A file as it came, and whose people are looked for in it."""

    name: str
    content: bytes
    companies: tuple[str, ...] = ()


def open_file(given: Content) -> Held:
    """Return what is in a file; it never raises for what somebody wrote into it."""
    if not given.content.strip():
        return Held(unusable=Unusable.EMPTY)
    return Held(unusable=Unusable.OTHER)
