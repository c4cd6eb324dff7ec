"""The words in which people name days and hours, as tables; the grammar in ``days``, ``durations`` and ``times``
uses them."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from bot.core.read.tables import words

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (("monday",), ("tuesday",), ("wednesday",), ("thursday",), ("friday",), ("saturday", "sat"), ("sunday", "sun"))
    )
    for name in names
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb", "febr"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "a couple of": 2, "a couple": 2, "couple of": 2, "couple": 2,
    "another couple of": 2, "three": 3, "a few": 3, "few": 3, "another few": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30,
}  # fmt: skip
HOURS = {name: number for name, number in NUMBERS.items() if " " not in name and 1 <= number <= 12 and len(name) > 2}
for _not_an_hour in ("another", "couple", "few"):
    del HOURS[_not_an_hour]
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
    "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27,
    "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
#: The hour meant by a part of the day, where an hour is needed.
PARTS = {
    "morning": 9, "afternoon": 15, "evening": 19, "night": 20, "tonight": 19, "lunch": 14, "lunchtime": 12, "work": 18,
    "school": 16, "dinner": 20, "breakfast": 9,
}  # fmt: skip
CLOCK_ZONES = {
    name: zone
    for zone, names in {
        "America/Los_Angeles": ("pacific", "pt", "pst", "pdt"),
        "America/Denver": ("mountain", "mt", "mst", "mdt"),
        "America/Chicago": ("central", "ct", "cst", "cdt"),
        "America/New_York": ("eastern", "et", "est", "edt"),
        "Europe/London": ("bst", "uk", "london", "british"),
        "Etc/UTC": ("utc", "gmt", "zulu"),
        "Europe/Berlin": ("cet", "cest", "berlin"),
        "Europe/Paris": ("paris",),
        "Europe/Athens": ("eet", "eest"),
        "Asia/Kolkata": ("ist", "india", "indian"),
        "Asia/Singapore": ("sgt", "singapore"),
        "Asia/Tokyo": ("jst", "tokyo"),
        "Asia/Dubai": ("gst", "dubai"),
        "Australia/Sydney": ("aest", "aedt", "sydney"),
        "Pacific/Auckland": ("nzst", "nzdt"),
    }.items()
    for name in names
}
#: In the United States, and few other places, 12/3 is the third of December.
_MONTH_FIRST = words(
    "New_York Chicago Denver Los_Angeles Phoenix Anchorage Detroit Boise Menominee Juneau Sitka Nome Adak Metlakatla "
    "Yakutat Honolulu Puerto_Rico Guam Manila Toronto Vancouver Edmonton Winnipeg Halifax Regina St_Johns"
)
_MONTH_FIRST_AREAS = ("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "Canada/")
#: Where 12.03. is how a day is written, and not a quarter to something.
_DOTTED = words(
    "Berlin Busingen Vienna Zurich Vaduz Warsaw Prague Bratislava Budapest Ljubljana Zagreb Belgrade Sarajevo Skopje "
    "Podgorica Sofia Bucharest Chisinau Kiev Kyiv Minsk Moscow Helsinki Tallinn Riga Vilnius Oslo Copenhagen Istanbul "
    "Luxembourg Tbilisi Yerevan"
)


def month_first(zone: ZoneInfo) -> bool:
    """Tell whether 12/3 is the third of December in the country of this zone."""
    return zone.key.rsplit("/", 1)[-1] in _MONTH_FIRST or zone.key.startswith(_MONTH_FIRST_AREAS)


def dotted(zone: ZoneInfo) -> bool:
    """Tell whether days are written with dots in the country of this zone."""
    return zone.key.rsplit("/", 1)[-1] in _DOTTED


def zone_of_offset(written: str) -> str | None:
    """Return the zone that "+2" or "-0530" after UTC stands for; None where there is none with that offset alone."""
    digits = written[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    if minutes == "00":
        name = f"Etc/GMT{'-' if written[0] == '+' else '+'}{int(hours)}"
        return name if int(hours) <= (14 if written[0] == "+" else 12) else None
    return {
        "+0530": "Asia/Kolkata",
        "+0545": "Asia/Kathmandu",
        "+0930": "Australia/Darwin",
        "+0330": "Asia/Tehran",
    }.get(f"{written[0]}{int(hours):02}{minutes}")


def one_of(words: object) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "|".join(sorted((str(word) for word in words), key=len, reverse=True))  # type: ignore[attr-defined]


def one_of_many(words: Iterable[str]) -> str:
    """Return a pattern for any of many words, which is told apart by the first letter and so is quick."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{one_of(rest)})" for letter, rest in sorted(by_letter.items()))
