"""The noun of this room: a place whose time zone is known."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """A city, a region, a country or a zone, with what follows from it."""

    name: str  #: as a person would say it: "Leeds"
    country: str | None  #: code of ``holidays``; None: no holidays are known
    part: str | None  #: part of the country, code of ``holidays``, where it is clear
    zone: str  #: IANA name
    within: str | None = field(
        default=None, compare=False
    )  #: tells it from others of its name: "Oregon, United States"
