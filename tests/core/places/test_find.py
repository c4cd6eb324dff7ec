"""How people say where they are, and what is made of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.places import Place, find

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
SUMMER_NOON = datetime(2026, 7, 15, 12, 0, tzinfo=UTC)

SAID = [
    ("Leeds", "Leeds GB ENG Europe/London"),
    ("LEEDS!", "Leeds GB ENG Europe/London"),
    ("leeds, uk", "Leeds GB ENG Europe/London"),
    ("Bristol UK", "Bristol GB ENG Europe/London"),
    ("London", "London GB ENG Europe/London"),
    ("London Ontario", "London CA ON America/Toronto"),
    ("London, ON", "London CA ON America/Toronto"),
    ("Edinburgh", "Edinburgh GB SCT Europe/London"),
    ("Cardiff, Wales", "Cardiff GB WLS Europe/London"),
    ("belfast", "Belfast GB NIR Europe/London"),
    ("Munich", "Munich DE BY Europe/Berlin"),
    ("münchen", "Munich DE BY Europe/Berlin"),
    ("Muenchen", "Munich DE BY Europe/Berlin"),
    ("Cologne", "Köln DE NW Europe/Berlin"),
    ("Frankfurt", "Frankfurt am Main DE HE Europe/Berlin"),
    ("zurich", "Zürich CH ZH Europe/Zurich"),
    ("Wien", "Vienna AT 9 Europe/Vienna"),
    ("Portland Maine", "Portland US ME America/New_York"),
    ("Portland, OR", "Portland US OR America/Los_Angeles"),
    ("Paris, Texas", "Paris US TX America/Chicago"),
    ("Paris", "Paris FR - Europe/Paris"),
    ("Dublin, Ohio", "Dublin US OH America/New_York"),
    ("Athens, Georgia", "Athens US GA America/New_York"),
    ("Miami, Florida, USA", "Miami US FL America/New_York"),
    ("Cambridge MA", "Cambridge US MA America/New_York"),
    ("vancouver, wa", "Vancouver US WA America/Los_Angeles"),
    ("Washington, D.C.", "Washington US DC America/New_York"),
    ("st. louis", "St. Louis US MO America/Chicago"),
    ("NYC", "New York City US NY America/New_York"),
    ("LA", "Los Angeles US CA America/Los_Angeles"),
    ("sf", "San Francisco US CA America/Los_Angeles"),
    ("the bay area", "San Francisco US CA America/Los_Angeles"),
    ("Bombay", "Mumbai IN MH Asia/Kolkata"),
    ("Bangalore", "Bengaluru IN KA Asia/Kolkata"),
    ("Hyderabad, India", "Hyderabad IN TS Asia/Kolkata"),
    ("Kiev", "Kyiv UA - Europe/Kyiv"),
    ("Москва", "Moscow RU - Europe/Moscow"),
    ("大阪", "Osaka JP - Asia/Tokyo"),
    ("São Paulo", "São Paulo BR SP America/Sao_Paulo"),
    ("sao paulo, brazil", "São Paulo BR SP America/Sao_Paulo"),
    ("Sydney NSW", "Sydney AU NSW Australia/Sydney"),
    ("cape town south africa", "Cape Town ZA - Africa/Johannesburg"),
    ("St. John's, Newfoundland", "St. John's CA NL America/St_Johns"),
    ("King of Prussia", "King of Prussia US PA America/New_York"),
    ("i'm in lisbon", "Lisbon PT 11 Europe/Lisbon"),
    ("I’m currently in Lisbon, Portugal", "Lisbon PT 11 Europe/Lisbon"),
    ("in lisbon with my sister until march", "Lisbon PT 11 Europe/Lisbon"),
    ("I live in Berlin right now", "Berlin DE BE Europe/Berlin"),
    ("My city is Toronto, Canada", "Toronto CA ON America/Toronto"),
    ("somewhere near Dublin", "Dublin IE - Europe/Dublin"),
    ("We're based in Mexico City", "Mexico City MX - America/Mexico_City"),
    ("I just moved to Singapore from Delhi", "Singapore SG - Asia/Singapore"),
    ("same as London", "London GB ENG Europe/London"),
    ("London time please", "London GB ENG Europe/London"),
    ("north London", "London GB ENG Europe/London"),
    ("Londn", "London GB ENG Europe/London"),
    ("Manchster", "Manchester GB ENG Europe/London"),
    ("San Fransisco", "San Francisco US CA America/Los_Angeles"),
    ("Melborne", "Melbourne AU VIC Australia/Melbourne"),
    ("Edinburg, Scotland", "Edinburgh GB SCT Europe/London"),
    ("Germny", "Germany DE - Europe/Berlin"),
    ("Germany", "Germany DE - Europe/Berlin"),
    ("UK", "United Kingdom GB ENG Europe/London"),
    ("I'm in the UK", "United Kingdom GB ENG Europe/London"),
    ("Holland", "The Netherlands NL - Europe/Amsterdam"),
    ("South Korea", "South Korea KR - Asia/Seoul"),
    ("Scotland", "Scotland GB SCT Europe/London"),
    ("Northern Ireland", "Northern Ireland GB NIR Europe/London"),
    ("Bavaria", "Bavaria DE BY Europe/Berlin"),
    ("I live in North Carolina", "North Carolina US NC America/New_York"),
    ("Ontario", "Ontario CA ON America/Toronto"),
    ("europe/london", "London GB ENG Europe/London"),
    ("America/new york", "New York US - America/New_York"),
    ("my time zone is asia/tokyo", "Tokyo JP - Asia/Tokyo"),
    ("US/Eastern", "New York US - America/New_York"),
    ("Asia/Calcutta", "Kolkata IN - Asia/Kolkata"),
    ("CET", "Berlin DE - Europe/Berlin"),
    ("Central European Time", "Berlin DE - Europe/Berlin"),
    ("est", "New York US - America/New_York"),
    ("Eastern time", "New York US - America/New_York"),
    ("pacific", "Los Angeles US - America/Los_Angeles"),
    ("PST", "Los Angeles US - America/Los_Angeles"),
    ("GMT", "London GB ENG Europe/London"),
    ("BST", "London GB ENG Europe/London"),
    ("utc", "UTC - - Etc/UTC"),
    ("UTC+2", "UTC+2 - - Etc/GMT-2"),
    ("gmt-5", "UTC-5 - - Etc/GMT+5"),
    ("UTC+5:30", "Kolkata IN - Asia/Kolkata"),
    ("Yorkshire", "Yorkshire GB ENG Europe/London"),
    ("Falmouth, Cornwall", "Falmouth GB ENG Europe/London"),
    ("the Highlands", "Highlands GB SCT Europe/London"),
    ("Sicily", "Sicily IT - Europe/Rome"),
    ("Bali", "Bali ID - Asia/Makassar"),
    ("no, Dublin", "Dublin IE - Europe/Dublin"),
]


def as_line(place: Place) -> str:
    return f"{place.name} {place.country or '-'} {place.part or '-'} {place.zone}"


@pytest.mark.parametrize(("text", "meant"), SAID)
def test_the_first_place_found_is_the_one_a_person_means(text: str, meant: str) -> None:
    assert as_line(find(text)[0]) == meant


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "  ",
            "?",
            "ok",
            "hi",
            "yes",
            "no",
            "hello",
            "later",
            "not sure",
            "thank you",
            "skip",
            "what do you mean",
        ),
        *(
            "I'm in a queue",
            "in the office",
            "I had a nice day",
            "they said they'd write by Friday",
            "moved to Tuesday",
        ),
        *(
            "Interview at Acme tomorrow at 3",
            "somewhere in the middle of nowhere",
            "I'd rather not say",
            "UTC+25",
            "🙂",
        ),
    ],
)
def test_where_no_place_is_named_none_is_found(text: str) -> None:
    assert find(text, NOON) == ()


@pytest.mark.parametrize("text", ["in " * 200, "a" * 5000, "is at to in of " * 100, "until " * 50, "\n" * 9, "/" * 300])
def test_odd_and_endless_texts_find_nothing(text: str) -> None:
    assert find(text, NOON) == ()


def zones(text: str, now: datetime | None = None) -> list[str]:
    return [place.zone for place in find(text, now)]


def test_places_of_one_name_come_with_the_greatest_first_and_what_tells_them_apart() -> None:
    portlands = find("Portland")
    assert [(place.part, place.within) for place in portlands] == [
        ("OR", "Oregon, United States"),
        ("ME", "Maine, United States"),
    ]


def test_a_place_far_smaller_than_its_namesake_is_not_offered() -> None:
    assert zones("Boston") == ["America/New_York"]


def test_a_city_and_a_state_of_one_name_are_both_offered() -> None:
    assert [(place.part, place.zone) for place in find("Washington")][:2] == [
        ("DC", "America/New_York"),
        ("WA", "America/Los_Angeles"),
    ]


def test_a_country_of_several_zones_offers_its_likely_ones() -> None:
    assert zones("USA")[:4] == ["America/New_York", "America/Chicago", "America/Los_Angeles", "America/Denver"]
    assert "Australia/Perth" in zones("australia")
    assert zones("Spain") == ["Europe/Madrid", "Atlantic/Canary"]


def test_a_country_of_one_zone_offers_it_alone() -> None:
    assert zones("India") == ["Asia/Kolkata"]


def test_an_abbreviation_of_several_zones_offers_each() -> None:
    assert zones("IST") == ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]
    assert zones("cst") == ["America/Chicago", "Asia/Shanghai"]


def test_an_offset_finds_the_zones_where_it_holds_now_and_then_itself() -> None:
    assert "Europe/Athens" in zones("UTC+2", NOON)
    assert "Europe/Berlin" not in zones("UTC+2", NOON)
    assert zones("UTC+2", SUMMER_NOON)[0] == "Europe/Berlin"
    assert zones("+2", SUMMER_NOON)[-1] == "Etc/GMT-2"


@pytest.mark.parametrize("text", ["UTC−8", "gmt -8", "I'm at UTC-8", "UTC-08:00"])
def test_an_offset_may_be_written_in_many_ways(text: str) -> None:
    assert zones(text, NOON)[0] == "America/Los_Angeles"


@pytest.mark.parametrize("text", ["it's 17:30 here", "5.30 pm", "17h30", "my clock says 5:30 p.m.", "It is 5:33pm now"])
def test_the_time_on_somebodys_clock_finds_the_zones_where_it_is_so(text: str) -> None:
    assert zones(text, NOON) == ["Asia/Kolkata", "Asia/Colombo"]


def test_a_time_without_am_or_pm_may_be_either() -> None:
    assert zones("it's 7 here", NOON)[0] == "America/New_York"
    assert "Asia/Tokyo" in zones("it's 9 here", NOON)


def test_a_time_is_no_clue_where_the_moment_is_not_known() -> None:
    assert zones("it's 17:30 here") == []


def test_a_time_of_an_interview_is_not_taken_for_the_time_it_is() -> None:
    assert zones("Tuesday 17:30", NOON) == []


def test_a_clock_across_the_date_line_is_understood() -> None:
    assert zones("it's 1am", NOON)[0] == "Pacific/Auckland"


def test_a_country_that_does_not_hold_the_city_is_not_ignored() -> None:
    assert zones("Leeds, Germany") == []
