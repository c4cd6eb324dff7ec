"""What follows from a zone, and the zones that are likely for a language."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot.core.places import likely, of_zone


@pytest.mark.parametrize(
    ("zone", "country", "part"),
    [
        ("Europe/London", "GB", "ENG"),
        ("Europe/Belfast", "GB", "NIR"),
        ("America/Toronto", "CA", "ON"),
        ("America/Montreal", "CA", "QC"),
        ("America/Vancouver", "CA", "BC"),
        ("Australia/Sydney", "AU", "NSW"),
        ("Australia/Perth", "AU", "WA"),
        ("Pacific/Honolulu", "US", "HI"),
        ("America/Phoenix", "US", "AZ"),
        ("Atlantic/Madeira", "PT", "30"),
        ("America/New_York", "US", None),
        ("America/Los_Angeles", "US", None),
        ("Europe/Berlin", "DE", None),
        ("Europe/Oslo", "NO", None),
        ("Atlantic/Reykjavik", "IS", None),
        ("Asia/Kolkata", "IN", None),
        ("America/Puerto_Rico", "PR", None),
        ("Etc/UTC", None, None),
        ("Etc/GMT+5", None, None),
        ("CET", None, None),
        ("Not/AZone", None, None),
    ],
)
def test_the_country_and_where_it_is_clear_the_part_follow_from_the_zone(
    zone: str, country: str | None, part: str | None
) -> None:
    place = of_zone(zone)
    assert (place.zone, place.country, place.part) == (zone, country, part)


def test_an_old_name_of_a_zone_becomes_the_one_in_use() -> None:
    assert of_zone("Asia/Calcutta").zone == "Asia/Kolkata"
    assert of_zone("US/Pacific").zone == "America/Los_Angeles"
    assert of_zone("Iceland").zone == "Atlantic/Reykjavik"


def test_a_zone_is_called_as_a_person_would_call_it() -> None:
    assert of_zone("America/New_York").name == "New York"
    assert of_zone("America/Argentina/Buenos_Aires").name == "Buenos Aires"
    assert of_zone("Etc/GMT+5").name == "UTC-5"
    assert of_zone("Etc/GMT-2").name == "UTC+2"


@pytest.mark.parametrize(
    ("code", "first"),
    [
        ("en", "Europe/London"),
        ("en-GB", "Europe/London"),
        ("en-us", "America/New_York"),
        ("en_AU", "Australia/Sydney"),
        ("de", "Europe/Berlin"),
        ("de-AT", "Europe/Vienna"),
        ("pt-br", "America/Sao_Paulo"),
        ("pt-PT", "Europe/Lisbon"),
        ("hi", "Asia/Kolkata"),
        ("nb", "Europe/Oslo"),
        ("zh-hans", "Asia/Shanghai"),
        ("zh-Hant-TW", "Asia/Taipei"),
        ("fr-CA", "America/Toronto"),
        ("xx", "Europe/London"),
        ("", "Europe/London"),
        (None, "Europe/London"),
        ("€-;DROP", "Europe/London"),
    ],
)
def test_a_language_offers_three_to_six_likely_places(code: str | None, first: str) -> None:
    places = likely(code)
    assert places[0].zone == first
    assert 3 <= len(places) <= 6
    assert len({place.zone for place in places}) == len(places)
    assert all(ZoneInfo(place.zone) for place in places)
