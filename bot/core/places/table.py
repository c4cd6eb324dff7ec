"""The table of cities, regions, countries and zones, kept small: a few dictionaries, and the rest as sorted bytes.

Made by ``tools/make_places.py`` from GeoNames (https://www.geonames.org, CC BY 4.0) and the time zone database; see
ATTRIBUTION.txt beside it. It only looks things up: what a person meant is decided in ``search``.
"""

from __future__ import annotations

import lzma
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.core.places.folding import fold
from bot.core.places.place import Place

SECTION = b"\n\n"


@dataclass(frozen=True, slots=True)
class ZoneRow:
    zone: str  #: the name in use today
    country: str | None
    part: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """A place and how likely it is meant: people living there, less where the name is not its first one."""

    place: Place
    weight: float
    iso: str  #: ISO code of its country
    region: str | None  #: its part by the table, also where it is a whole region


@dataclass(frozen=True, slots=True)
class _Land:
    name: str
    code: str | None
    people: int
    zones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Region:
    name: str
    people: int
    zone: str


class Table:
    """All places, read once from the package data."""

    def __init__(self, packed: bytes) -> None:
        zones, lands, regions, names, codes, cities, keys = lzma.decompress(packed).split(SECTION)
        self.zones = dict(_zone_rows(zones.decode()))
        self._zone_names = list(self.zones)
        self._lands = dict(_land_rows(lands.decode()))
        self._regions = dict(_region_rows(regions.decode()))
        self.names = dict(_name_rows(names.decode()))
        self._codes = dict(_name_rows(codes.decode()))
        self._cities = cities
        self._starts = array("I", _line_starts(cities))
        self._keys = keys

    def city(self, rank: int, key: str, *, meant: bool = False) -> Found:
        """The city of this rank; it weighs less where ``key`` is another name of it, and not what people ``meant``."""
        start, end = self._starts[rank], self._starts[rank + 1] - 1
        name, iso, part, zone, thousands = self._cities[start:end].decode().split("\t")
        land = self._lands[iso]
        place = Place(name, land.code, part or None, self._zone_names[int(zone)], self._within(iso, part or None))
        people = max(int(thousands), 1) * 1000
        return Found(place, people if meant or fold(name) == key else people / 5, iso, part or None)

    def cities(self, key: str) -> tuple[Found, ...]:
        """The cities that go by this folded name."""
        wanted = key.encode()
        line = self._line_at_or_after(wanted)
        name, _, ranks = line.partition(b"\t")
        if name != wanted:
            return ()
        marked = ((rank.rstrip(b"!"), rank.endswith(b"!")) for rank in ranks.split())
        return tuple(self.city(int(rank), key, meant=meant) for rank, meant in marked)

    def keys_beginning(self, letter: str) -> list[str]:
        """All folded names of cities that begin with this letter."""
        start, end = self._position(letter.encode()), self._position(letter.encode() + b"\xff")
        return [line.partition("\t")[0] for line in self._keys[start:end].decode().splitlines()]

    def lands(self, key: str) -> tuple[Found, ...]:
        """The countries and regions that go by this folded name; one of several zones gives its likely ones."""
        return tuple(found for iso, part in self.names.get(key, ()) for found in self._land_or_region(iso, part))

    def qualifiers(self, key: str) -> tuple[tuple[str, str | None], ...]:
        """What "Maine", "UK" or "NSW" after a city's name may stand for: country codes (ISO) with their parts."""
        return tuple((iso, _part_of(part)) for iso, part in self.names.get(key, ()) + self._codes.get(key, ()))

    def of_zone(self, zone: str) -> ZoneRow:
        """The row of a zone; one that is unknown has no country."""
        return self.zones.get(zone) or ZoneRow(zone, None, None)

    def land_name(self, iso: str | None) -> str | None:
        """The English name of a country."""
        return self._lands[iso].name if iso in self._lands else None

    def region_name(self, iso: str | None, part: str | None) -> str | None:
        """The English name of a part of a country."""
        region = self._regions.get((iso or "", part or ""))
        return region.name if region else None

    def zones_of(self, iso: str) -> tuple[str, ...]:
        """The likely zones of a country (ISO code), likeliest first; none where it is unknown."""
        return self._lands[iso].zones if iso in self._lands else ()

    def _land_or_region(self, iso: str, part: str | None) -> Iterator[Found]:
        land = self._lands[iso]
        if part is not None:
            region = self._regions[iso, part]
            part = _part_of(part)
            yield Found(Place(region.name, land.code, part, region.zone, land.name), region.people / 2, iso, part)
            return
        for zone in land.zones:
            row = self.of_zone(zone)
            name = land.name if len(land.zones) == 1 else city_of(zone)
            within = None if len(land.zones) == 1 else land.name
            yield Found(Place(name, land.code, row.part, zone, within), land.people, iso, None)

    def _within(self, iso: str, part: str | None) -> str:
        region = self._regions.get((iso, part)) if part else None
        return f"{region.name}, {self._lands[iso].name}" if region else self._lands[iso].name

    def _line_at_or_after(self, wanted: bytes) -> bytes:
        start = self._position(wanted)
        end = self._keys.find(b"\n", start)
        return self._keys[start : end if end >= 0 else len(self._keys)]

    def _position(self, wanted: bytes) -> int:
        """Where the first line whose name is not less than ``wanted`` begins."""
        low, high = 0, len(self._keys)
        while low < high:
            middle = (low + high) // 2
            start = self._keys.rfind(b"\n", low, middle) + 1 or low
            end = self._keys.find(b"\n", middle)
            end = high if end < 0 else end
            if self._keys[start:end].partition(b"\t")[0] < wanted:
                low = end + 1
            else:
                high = start
        return min(low, len(self._keys))


def _part_of(region: str | None) -> str | None:
    """The part a region is, or lies in: of an area that is none, what stands before the "~"."""
    return (region or "").partition("~")[0] or None


def city_of(zone: str) -> str:
    """The city that a zone is named after: "New York"."""
    return "Canary Islands" if zone == "Atlantic/Canary" else zone.rpartition("/")[2].replace("_", " ")


def _zone_rows(text: str) -> Iterator[tuple[str, ZoneRow]]:
    for line in text.splitlines():
        name, zone, country, part = line.split("\t")
        yield name, ZoneRow(zone or name, country or None, part or None)


def _land_rows(text: str) -> Iterator[tuple[str, _Land]]:
    for line in text.splitlines():
        iso, name, code, people, zones = line.split("\t")
        yield iso, _Land(name, code or None, int(people), tuple(zones.split()))


def _region_rows(text: str) -> Iterator[tuple[tuple[str, str | None], _Region]]:
    for line in text.splitlines():
        iso, part, name, people, zone = line.split("\t")
        yield (iso, part), _Region(name, int(people), zone)


def _name_rows(text: str) -> Iterator[tuple[str, tuple[tuple[str, str | None], ...]]]:
    for line in text.splitlines():
        key, *places = line.split("\t")
        parted = (place.partition("/") for place in places)
        yield key, tuple((iso, part or None) for iso, _, part in parted)


def _line_starts(lines: bytes) -> Iterator[int]:
    yield 0
    yield from (found.end() for found in re.finditer(rb"\n", lines))
    yield len(lines) + 1


@cache
def table() -> Table:
    """The one table, read at first use."""
    return Table(files("bot.core.places").joinpath("places.xz").read_bytes())
