"""Whose holidays are meant, and what a country and its part are called."""

from __future__ import annotations

import pytest

from bot.core import places


@pytest.mark.parametrize(
    ("words", "country", "part"),
    [
        ("irish", "IE", None),
        ("the UK", "GB", None),
        ("scottish", "GB", "SCT"),
        ("Bavaria", "DE", "BY"),
        ("US", "US", None),
        ("Ontario", "CA", "ON"),
        ("Munich", "DE", "BY"),
    ],
)
def test_a_people_a_country_a_part_or_a_city_names_the_holidays(words: str, country: str, part: str | None) -> None:
    found = places.holidays_of(words)
    assert found is not None
    assert (found.country, found.part) == (country, part)


def test_what_is_no_country_names_none() -> None:
    assert [places.holidays_of(words) for words in ("my", "silly", "Portland")] == [None, None, None]


def test_a_country_is_called_with_its_part() -> None:
    assert places.land_name("GB", "SCT") == "Scotland, United Kingdom"
    assert places.land_name("IE", None) == "Ireland"
    assert places.land_name("QQ", None) is None
