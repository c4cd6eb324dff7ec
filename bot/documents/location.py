"""A shared position -> its time zone and country; the coordinates are dropped as soon as that is known.

``timezonefinder`` brings numpy: 28 MB that a worker would keep for what a person does once. So it runs in a process of
its own, which this same file is when it is started as a module, and which ends at once: that of ``bot.apart`` stays for
a while. The position goes in by standard input, never by the command line, where other users of the machine could read
it.
"""

from __future__ import annotations

import json
import subprocess
import sys

from bot.core.places import of_zone

PATIENCE = 20.0  # seconds; it takes a third of one
_RUN = (sys.executable, "-m", "bot.documents.location")


class LocationError(Exception):
    """The zone could not be looked up; the text never holds the position."""


def zone_at(latitude: float, longitude: float) -> tuple[str, str | None] | None:
    """The zone of a position and its country (code of ``holidays``); None at sea, where nobody's city is.

    It waits for another process, about a third of a second: call it in a thread. Raises ValueError for what is no
    position and LocationError where the other process fails.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError("a latitude is from -90 to 90 and a longitude from -180 to 180")
    asked = json.dumps([latitude, longitude])
    try:
        done = subprocess.run(_RUN, input=asked, capture_output=True, text=True, timeout=PATIENCE, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        raise LocationError(f"looking up a zone failed: {type(error).__name__}") from None
    zone = json.loads(done.stdout)
    return None if zone is None else (zone, of_zone(zone).country)


def main() -> None:
    """Reads one position as JSON from standard input and prints its zone as JSON, null at sea."""
    from timezonefinder import TimezoneFinder

    latitude, longitude = json.load(sys.stdin)
    print(json.dumps(TimezoneFinder().timezone_at_land(lat=latitude, lng=longitude)))


if __name__ == "__main__":
    main()
