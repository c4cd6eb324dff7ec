"""People whom a person knows at the companies they wait for, found in a list of their own. Pure nouns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody of the list, and for which of the companies asked about they were found."""

    name: str
    company: str  #: as the list spells it
    position: str
    asked: str  #: the company as it was asked for


@dataclass(frozen=True, slots=True)
class Acquaintances:
    """Those who were found, the likeliest of each company first, and how many people the list has."""

    found: tuple[Acquaintance, ...]
    in_all: int
