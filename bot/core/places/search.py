"""What a person says of where they are -> the places they may mean.

It reads whole phrases first, then what follows "in" or "near", and forgives a slip of the finger last: a word that only
looks like a town never wins over one that is a town.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.core.places.clues import at_offset, called, named, showing
from bot.core.places.folding import fold
from bot.core.places.place import Place
from bot.core.places.table import Found, table
from bot.core.places.zones import of_zone

_MARKERS = re.compile(r"\b(in|near|around|outside|at|to|of|is|as|like|living|based|from)\s+", re.IGNORECASE)
_MOST_MARKERS = 8
_BEFORE = re.compile(
    r"^(?:(?:hi|hello|hey|well|so|ok|okay|um|er|ah|oh|no|yes|yeah|yep|sure|actually|sorry|now|currently|still|mostly"
    r"|i|im|we|were|am|are|my|the|a|city|town|home|zone|time|timezone|place|location|country|its|it|is|in|near|from|at"
    r"|here|beautiful|sunny|rainy|try|use|set|please|think|guess|should|be|would|probably|maybe|around|just|outside"
    r"|living|live|based|located|moved|to|same|as)\b\s*)+"
)
_AFTER = re.compile(
    r"\s*\b(?:(?:please|thanks|thank you|here|now|right now|currently|atm|at the moment|these days|this week|time"
    r"|timezone|time zone|local time|standard time|standard|daylight time|daylight|for now|i think|i guess|and you|mate"
    r"|though|tonight|today|until .*|since .*|but .*|because .*|and i .*)\s*)+$"
)
_SIDE = re.compile(
    r"^(?:(?:greater|central|inner|outer|rural|downtown|north|south|east|west|the)\s+)+|\s+(?:city|area|region)$"
)
#: Words that come as answers and look like a town with a slip in it.
_NO_TOWN = frozenset(
    """later cancel cancelled hello thanks never today tonight tomorrow morning evening nothing nowhere anywhere
    whatever monday tuesday wednesday thursday friday saturday sunday another delete picture settings stats
    export""".split()  # noqa: SIM905 - a list to be read
)
_TOO_WIDE = frozenset(
    f"{side}{land}"
    for land in ("africa", "america", "asia", "europe", "earth", "the world", "oceania")
    for side in ("", "north ", "northern ", "south ", "southern ", "east ", "eastern ", "west ", "western ", "central ")
) - {"america"}
_TYPED_OVER = 5  # names shorter than this are not guessed at
_MOST_WORDS = 8
_MOST = 5
_UNLIKELY = 12  # a place with so many times fewer people than the first is not meant


def find(text: str, now: datetime | None = None) -> tuple[Place, ...]:
    """The places this may mean, best first, at most five for a name; none where no place is in it.

    With ``now``, a time ("it's 14:30 here") and a distance from UTC find the zones where it is so at that moment.
    """
    text = text.strip()[:200]
    folded = fold(text)
    if not folded:
        return ()
    if zone := named(text):
        return (of_zone(zone),)
    zones = at_offset(_without_frame(text), now) or called(_trimmed(folded)) or called(folded)
    if not zones and now is not None:
        zones = showing(text, now)
    return tuple(dict.fromkeys(of_zone(zone) for zone in zones)) if zones else _by_name(text)


def _by_name(text: str) -> tuple[Place, ...]:
    tails = list(_tails(text))
    phrases = dict.fromkeys(phrase for tail in (text, *tails) for phrase in _phrases(tail))
    openings = dict.fromkeys(phrase for tail in tails for phrase in _openings(tail))
    for phrase in (*phrases, *openings):
        if found := _exact(phrase):
            return _best(found)
    for phrase in dict.fromkeys(phrase for tail in (text, *tails[:2]) for phrase in _phrases(tail)):
        if found := _nearly(phrase):
            return _best(found)
    return ()


def _phrases(text: str) -> Iterator[tuple[str, ...]]:
    """The text as a place with what it lies in: all of it, and without more and more of what people say around it."""
    yield (fold(text),)
    parts = _parts(text)
    yield parts
    for less in (_framed, _trimmed, lambda part: _SIDE.sub("", _trimmed(part))):
        yield tuple(smaller for part in parts if (smaller := less(part)))


def _tails(text: str) -> Iterator[str]:
    """What follows "in" and its like, to the end and to the next; where somebody comes from is asked last."""
    markers = list(_MARKERS.finditer(text))[:_MOST_MARKERS]
    for marker in sorted(markers, key=lambda marker: marker[1].lower() == "from"):
        rest = text[marker.end() :]
        yield rest
        if after := _MARKERS.search(rest):
            yield rest[: after.start()]


def _openings(tail: str) -> Iterator[tuple[str, ...]]:
    """The first few words, longest first ("lisbon with my sister")."""
    words = _framed(fold(re.split(r"[.,;!?\n]", tail)[0])).split()[:4]
    for count in range(len(words), 0, -1):
        if count > 1 or len(words[0]) > 3:
            yield (" ".join(words[:count]),)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in map(fold, re.split(r"[,;/()\n]|(?<=\w{3})\.\s+|\s[-–—]\s", text)) if part)


def _framed(folded: str) -> str:
    return _BEFORE.sub("", folded).strip()


def _trimmed(folded: str) -> str:
    return _AFTER.sub("", _framed(folded)).strip()


def _without_frame(text: str) -> str:
    return re.sub(r"^.*?(?=\b(?:utc|gmt)|^[+\-−–])", "", text.strip(), flags=re.IGNORECASE)


def _exact(parts: tuple[str, ...]) -> list[Found]:
    """Places whose name is spelt so; what follows the name narrows them, and where it fits none they are not meant."""
    if not parts or len(parts[0].split()) > _MOST_WORDS:
        return []
    first, *rest = parts
    if known := _called(first):
        return _fitting(known, rest)
    words = first.split()
    for split in range(len(words) - 1, 0, -1):
        name, qualifier = " ".join(words[:split]), " ".join(words[split:])
        if (found := table().cities(name)) and (narrowed := _narrowed(found, [qualifier, *rest])):
            return narrowed
    return []


def _called(name: str) -> list[Found]:
    return [*table().cities(name), *table().lands(name)] if len(name) > 1 and name not in _TOO_WIDE else []


def _fitting(found: list[Found], rest: list[str]) -> list[Found]:
    """Those that fit what follows the name; all of them where that names no country and no part of one."""
    return _narrowed(found, rest) if any(_qualified(part) for part in rest) else found


def _narrowed(found: Iterable[Found], qualifiers: list[str]) -> list[Found]:
    """Those that lie in what the qualifiers name; a qualifier of several words may name a region and its country."""
    places = [place for qualifier in qualifiers for place in _qualified(qualifier)]
    if not places:
        return list(found) if not qualifiers else []
    return [one for one in found if any(one.iso == iso and part in (None, one.region) for iso, part in places)]


def _qualified(qualifier: str) -> list[tuple[str, str | None]]:
    if places := table().qualifiers(qualifier):
        return list(places)
    words = qualifier.split()
    for split in range(1, len(words)):
        inner = table().qualifiers(" ".join(words[:split]))
        outer = {iso for iso, _ in table().qualifiers(" ".join(words[split:]))}
        if places := tuple(place for place in inner if place[0] in outer):
            return list(places)
    return []


def _nearly(parts: tuple[str, ...]) -> list[Found]:
    """Places whose name is a slip or two away; the slips weigh more than the number of people."""
    if not parts or len(parts[0]) < _TYPED_OVER or len(parts[0].split()) > 3 or parts[0] in _NO_TOWN | _TOO_WIDE:
        return []
    name = parts[0]
    allowed, people = (1, 500_000) if len(name) < 7 else (1, 100_000) if len(name) < 8 else (2, 50_000)
    keys = [*table().keys_beginning(name[0]), *table().names]
    close = process.extract(name, keys, scorer=OSA.distance, score_cutoff=allowed, limit=20)
    found = [(slips, one) for key, slips, _ in close if len(key) >= _TYPED_OVER - 1 for one in _called(key)]
    fewest = min((slips for slips, one in found if one.weight >= people), default=None)
    some = [one for slips, one in found if slips == fewest and one.weight >= people]
    return _fitting(some, list(parts[1:]))


def _best(found: list[Found]) -> tuple[Place, ...]:
    ranked = sorted(found, key=lambda one: -one.weight)
    likely = [one.place for one in ranked if one.weight * _UNLIKELY >= ranked[0].weight]
    seen: dict[tuple[str | None, str | None, str], Place] = {}
    for place in likely:
        seen.setdefault((place.country, place.part, place.zone), place)
    return tuple(seen.values())[:_MOST]
