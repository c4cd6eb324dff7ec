"""Places out of zones: what a zone tells of its country, and the zones that are likely for a language."""

from __future__ import annotations

import re

from bot.core.places.place import Place
from bot.core.places.table import city_of, table

#: Zones that people are likely to be in, likeliest first; at least one for nearly every way in which clocks go.
WELL_KNOWN = tuple(
    """Europe/London America/New_York America/Los_Angeles America/Chicago Europe/Berlin Asia/Kolkata America/Toronto
    Australia/Sydney Europe/Dublin Europe/Paris Europe/Madrid Europe/Athens America/Sao_Paulo America/Denver Asia/Dubai
    Asia/Singapore Asia/Tokyo Africa/Lagos Africa/Johannesburg Africa/Nairobi Africa/Cairo Europe/Istanbul
    Europe/Lisbon Europe/Warsaw Europe/Kyiv Europe/Moscow Asia/Shanghai Asia/Manila Asia/Jakarta Asia/Karachi
    Asia/Dhaka America/Mexico_City America/Bogota America/Argentina/Buenos_Aires America/Santiago America/Caracas
    America/Halifax America/Phoenix America/Vancouver America/Anchorage Pacific/Honolulu Pacific/Auckland
    Australia/Brisbane Australia/Perth Australia/Adelaide Australia/Darwin Africa/Accra Asia/Jerusalem Asia/Riyadh
    Asia/Tehran Asia/Kabul Asia/Kathmandu Asia/Yangon Asia/Colombo Asia/Tashkent Asia/Almaty Asia/Seoul Asia/Bangkok
    America/St_Johns Atlantic/Azores Atlantic/Reykjavik Asia/Yekaterinburg Asia/Vladivostok Pacific/Fiji Pacific/Apia
    Pacific/Guam Pacific/Noumea Pacific/Pago_Pago America/Noronha Pacific/Chatham Australia/Lord_Howe
    Pacific/Kiritimati Pacific/Marquesas""".split()  # noqa: SIM905 - a list to be read
)

#: The first subtag of a client's language code -> its likely zones; with a country in the tag, that one's go first.
_LANGUAGES = {
    "en": "Europe/London America/New_York America/Los_Angeles America/Chicago Asia/Kolkata Australia/Sydney",
    "ar": "Asia/Riyadh Africa/Cairo Asia/Dubai Africa/Casablanca Asia/Baghdad",
    "bn": "Asia/Dhaka Asia/Kolkata Europe/London",
    "ca": "Europe/Madrid Europe/Paris Europe/London",
    "cs": "Europe/Prague Europe/Bratislava Europe/London",
    "da": "Europe/Copenhagen Europe/Stockholm Europe/London",
    "de": "Europe/Berlin Europe/Vienna Europe/Zurich",
    "el": "Europe/Athens Asia/Nicosia Europe/London",
    "es": "Europe/Madrid America/Mexico_City America/Bogota America/Argentina/Buenos_Aires America/Lima",
    "fa": "Asia/Tehran Asia/Kabul Asia/Dubai Europe/Berlin",
    "fi": "Europe/Helsinki Europe/Stockholm Europe/London",
    "fr": "Europe/Paris America/Montreal Europe/Brussels Europe/Zurich Africa/Abidjan Africa/Casablanca",
    "gu": "Asia/Kolkata Europe/London America/New_York",
    "he": "Asia/Jerusalem America/New_York Europe/London",
    "hi": "Asia/Kolkata Asia/Dubai Europe/London America/New_York",
    "hu": "Europe/Budapest Europe/Bucharest Europe/London",
    "id": "Asia/Jakarta Asia/Makassar Asia/Singapore",
    "it": "Europe/Rome Europe/Zurich Europe/London",
    "ja": "Asia/Tokyo America/Los_Angeles Europe/London",
    "kk": "Asia/Almaty Europe/Moscow Europe/Berlin",
    "ko": "Asia/Seoul America/Los_Angeles America/New_York",
    "ms": "Asia/Kuala_Lumpur Asia/Singapore Asia/Jakarta",
    "nl": "Europe/Amsterdam Europe/Brussels America/Paramaribo",
    "no": "Europe/Oslo Europe/Stockholm Europe/London",
    "pl": "Europe/Warsaw Europe/London Europe/Berlin",
    "pt": "America/Sao_Paulo Europe/Lisbon America/Manaus Africa/Luanda Africa/Maputo",
    "ro": "Europe/Bucharest Europe/Chisinau Europe/London",
    "ru": "Europe/Moscow Asia/Yekaterinburg Asia/Almaty Europe/Minsk Asia/Novosibirsk Europe/Berlin",
    "sk": "Europe/Bratislava Europe/Prague Europe/London",
    "sv": "Europe/Stockholm Europe/Helsinki Europe/London",
    "sw": "Africa/Nairobi Africa/Dar_es_Salaam Africa/Kampala",
    "ta": "Asia/Kolkata Asia/Colombo Asia/Singapore",
    "th": "Asia/Bangkok Asia/Singapore Europe/London",
    "tr": "Europe/Istanbul Europe/Berlin Asia/Nicosia",
    "uk": "Europe/Kyiv Europe/Warsaw Europe/Berlin",
    "ur": "Asia/Karachi Asia/Kolkata Europe/London",
    "uz": "Asia/Tashkent Europe/Moscow Asia/Almaty",
    "vi": "Asia/Ho_Chi_Minh America/Los_Angeles Australia/Sydney",
    "yo": "Africa/Lagos Europe/London America/New_York",
    "zh": "Asia/Shanghai Asia/Taipei Asia/Hong_Kong Asia/Singapore America/Los_Angeles",
}
_SAME = {"nb": "no", "nn": "no", "mr": "hi", "te": "hi", "kn": "hi", "ml": "hi", "pa": "hi", "gl": "es", "eu": "es"}
_LIKELY, _AT_LEAST = 6, 3


def of_zone(zone: str) -> Place:
    """The place a zone stands for, by its name in use today; the country, and the part where it is clear."""
    row = table().of_zone(zone)
    return Place(_name(row.zone), row.country, row.part, row.zone, table().land_name(row.country))


def likely(language_code: str | None) -> tuple[Place, ...]:
    """Three to six places where somebody is likely to be whose client speaks this language, likeliest first."""
    language, *subtags = re.split(r"[-_]", (language_code or "").lower())
    spoken = _LANGUAGES.get(_SAME.get(language, language), "").split()
    at_home = [zone for tag in subtags for zone in _zones_of(tag)]
    zones = list(dict.fromkeys(at_home + spoken))
    if len(zones) < _AT_LEAST:
        zones = list(dict.fromkeys(zones + _LANGUAGES["en"].split()))
    return tuple(of_zone(zone) for zone in zones[:_LIKELY])


def _zones_of(tag: str) -> tuple[str, ...]:
    return table().zones_of(tag.upper())


def _name(zone: str) -> str:
    if not zone.startswith("Etc/"):
        return city_of(zone)
    name = zone.removeprefix("Etc/")
    # The signs of these names are those of POSIX, the other way round: Etc/GMT+5 is what people call UTC-5.
    return name.replace("GMT", "UTC").translate(str.maketrans("+-", "-+")) if name != "GMT" else name
