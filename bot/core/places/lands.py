"""Whose public holidays are meant: "irish", "Bavaria", "the UK" -> a country, and its part where one is named."""

from __future__ import annotations

from bot.core.places.folding import fold
from bot.core.places.place import Place
from bot.core.places.search import find
from bot.core.places.table import table

_PEOPLES = {
    "american": "united states", "argentinian": "argentina", "australian": "australia", "austrian": "austria",
    "bangladeshi": "bangladesh", "bavarian": "bavaria", "belgian": "belgium", "brazilian": "brazil",
    "british": "united kingdom", "bulgarian": "bulgaria", "canadian": "canada", "chilean": "chile",
    "chinese": "china", "colombian": "colombia", "croatian": "croatia", "czech": "czechia", "danish": "denmark",
    "dutch": "netherlands", "egyptian": "egypt", "emirati": "united arab emirates", "english": "england",
    "estonian": "estonia", "filipino": "philippines", "finnish": "finland", "french": "france",
    "german": "germany", "ghanaian": "ghana", "greek": "greece", "hungarian": "hungary", "icelandic": "iceland",
    "indian": "india", "indonesian": "indonesia", "irish": "ireland", "israeli": "israel", "italian": "italy",
    "japanese": "japan", "kenyan": "kenya", "korean": "south korea", "latvian": "latvia",
    "lithuanian": "lithuania", "malaysian": "malaysia", "maltese": "malta", "mexican": "mexico",
    "moroccan": "morocco", "nigerian": "nigeria", "norwegian": "norway", "pakistani": "pakistan",
    "peruvian": "peru", "polish": "poland", "portuguese": "portugal", "romanian": "romania",
    "russian": "russia", "saudi": "saudi arabia", "scottish": "scotland", "scots": "scotland",
    "serbian": "serbia", "singaporean": "singapore", "slovak": "slovakia", "slovenian": "slovenia",
    "south african": "south africa", "spanish": "spain", "swedish": "sweden", "swiss": "switzerland",
    "thai": "thailand", "turkish": "turkey", "ukrainian": "ukraine", "us": "united states",
    "vietnamese": "vietnam", "welsh": "wales", "northern irish": "northern ireland",
}  # fmt: skip


def holidays_of(words: str) -> Place | None:
    """The country, or the part of one, whose holidays the words name; None where they name none that is known."""
    folded = fold(words).removeprefix("the ")
    name = _PEOPLES.get(folded, folded)
    lands = table().lands(name)
    if lands:
        country, part = lands[0].place.country, lands[0].region
        return Place(land_name(country, part) or lands[0].place.name, country, part, lands[0].place.zone)
    found = find(name)
    if not found or any((one.country, one.part) != (found[0].country, found[0].part) for one in found):
        return None
    return found[0] if found[0].country else None


def is_name(words: str) -> bool:
    """Whether a city, a region or a country is called exactly so, in any case and spelling of its letters."""
    folded = fold(words).removeprefix("the ")
    return bool(table().cities(folded) or table().lands(folded))


def land_name(country: str | None, part: str | None) -> str | None:
    """What a country is called, with its part: "Scotland, United Kingdom"; None where it is unknown."""
    land = table().land_name(country)
    region = table().region_name(country, part) if part else None
    return f"{region}, {land}" if region and land else land
