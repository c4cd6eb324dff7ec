"""A shared position becomes a zone and a country."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.documents.location import zone_at


@pytest.mark.parametrize(
    ("latitude", "longitude", "meant"),
    [
        (53.80, -1.55, ("Europe/London", "GB")),
        (59.91, 10.75, ("Europe/Oslo", "NO")),
        (43.65, -79.38, ("America/Toronto", "CA")),
        (-33.87, 151.21, ("Australia/Sydney", "AU")),
        (19.07, 72.88, ("Asia/Kolkata", "IN")),
    ],
)
def test_a_position_on_land_has_a_zone_and_its_country(
    latitude: float, longitude: float, meant: tuple[str, str]
) -> None:
    assert zone_at(latitude, longitude) == meant


def test_a_position_at_sea_has_no_zone() -> None:
    assert zone_at(40.0, -30.0) is None


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, 181), (float("nan"), 0), (0, float("inf"))])
def test_what_is_no_position_is_refused_without_naming_it(latitude: float, longitude: float) -> None:
    with pytest.raises(ValueError, match="a latitude is from -90 to 90"):
        zone_at(latitude, longitude)


def test_the_worker_itself_never_loads_the_heavy_library() -> None:
    script = (
        "import sys; from bot.documents.location import zone_at; zone_at(53.8, -1.55);"
        "print([name for name in ('numpy', 'timezonefinder', 'holidays') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
