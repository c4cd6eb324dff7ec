"""Which words gave which field: a reading explained after the fact, for whoever mends the reader.

It stands behind ``read`` and changes nothing of it: names and dates are looked up anew, and for what is left words are
taken away until the field goes with them. A field whose words nobody can name so is given without any.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from enum import Enum

from bot.core.read import stored
from bot.core.read.cues import CUES
from bot.core.read.outcomes import OUTCOMES
from bot.core.read.text import Text, make_plain
from bot.core.reading import Fields, Intent, KnownInterview, Outcome, Reading, Span

_NAMES = ("company", "about", "role", "people", "timezone", "draft_text")
_LONGEST = 4096
#: So many words are tried one by one, and as many in a row at most.
_MOST_TRIED = 40
_ROW = 3

Place = tuple[int, int]
Told = tuple[str, str]  #: a field and its value
Again = Callable[[str], Reading]


@dataclass(frozen=True, slots=True)
class Because:
    """A field, its value, and the words that gave it; ``start`` and ``end`` count characters of the message."""

    field: str
    value: str
    start: int | None = None  #: None: no words are known that gave it by themselves
    end: int | None = None
    part: int = 0  #: which fact of the message: 0 the first, 1 the first of those told besides


def explain(text: str, reading: Reading, again: Again | None = None) -> tuple[Because, ...]:
    """Return the intent and every field of a reading, each as often as there are words that gave it.

    ``again`` reads another text in the same place: with it also words that no list knows are found.
    """
    plain = make_plain(text[:_LONGEST])
    found: list[Because] = []
    for part, one in enumerate((reading, *reading.also)):
        spans = one.dates or reading.dates
        found += _told("intent", one.intent.value, _cues(plain, one.intent), part)
        for name, value in _values(one.fields):
            found += _told(name, _printed(value), _words(plain, name, value, spans), part)
    return tuple(found if again is None else _without(text, reading, found, again))


def _without(text: str, reading: Reading, found: list[Because], again: Again) -> Iterator[Because]:
    """The same, with the fewest words in a row without which a field would not have been read."""
    left = {(one.field, one.value) for one in found if one.start is None and one.part == 0 and one.field != "intent"}
    taken = [(one.start, one.end) for one in found if one.start is not None and one.end is not None]
    missing = _missing(text, reading, left, again, taken)
    for one in found:
        places = missing.get((one.field, one.value), []) if one.part == 0 else []
        yield from _told(one.field, one.value, _joined(text, places), 0) if places else [one]


def _missing(text: str, reading: Reading, left: set[Told], again: Again, taken: list[Place]) -> dict[Told, list[Place]]:
    """The places of each field that goes with its words, be it with any of several, while the intent stays.

    Words that gave a name, a day or the intent are left where they are: without them much is read otherwise.
    """
    words = [one.span() for one in re.finditer(r"\w[\w'’-]*", text[:_LONGEST])][:_MOST_TRIED]
    places: dict[Told, list[Place]] = {}
    for count in range(1, _ROW + 1):
        wanted = left - places.keys()
        rows = zip(words, words[count - 1 :], strict=False) if wanted else ()
        for (start, _), (_, end) in rows:
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            other = again(text[:start] + text[end:])
            told = {(name, _printed(value)) for name, value in _values(other.fields)}
            for one in wanted - told if other.intent is reading.intent else ():
                places.setdefault(one, []).append((start, end))
    return places


def _joined(text: str, places: list[Place]) -> list[Place]:
    """The places with those that touch or overlap made one."""
    joined: list[Place] = []
    for start, end in places:
        touches = bool(joined) and not text[joined[-1][1] : start].strip()
        joined.append((joined.pop()[0] if touches else start, end))
    return joined


def _told(field: str, value: str, places: list[Place], part: int) -> Iterator[Because]:
    if not places:
        yield Because(field, value, part=part)
    for start, end in sorted(set(places)):
        yield Because(field, value, start, end, part)


def _values(told: Fields) -> Iterator[tuple[str, object]]:
    """Each field that says something; of several people each."""
    for field in fields(told):
        value = getattr(told, field.name)
        if isinstance(value, tuple):
            yield from ((field.name, one) for one in value)
        elif value is not None and value is not False:
            yield field.name, value


def _words(text: Text, name: str, value: object, spans: tuple[Span, ...]) -> list[Place]:
    if isinstance(value, date | time):
        return [(span.start, span.end) for span in spans if _gave(span, value)]
    if isinstance(value, Outcome):
        return _places(text, [pattern for outcome, _, pattern in OUTCOMES if outcome is value])
    if name in _NAMES and isinstance(value, str):
        return _named(text, name, value)
    return []


def _gave(span: Span, value: date | time) -> bool:
    if isinstance(value, datetime):
        return value.date() == span.on or (span.on is None and value.time() == span.at)
    if isinstance(value, time):
        return value == span.at
    return value == span.on or value in span.also


def _named(text: Text, name: str, value: str) -> list[Place]:
    """Where a name stands as written, else where a misspelled or shortened form of it does."""
    words = r"\s+".join(map(re.escape, value.split()))
    exact = re.search(rf"(?<!\w){words}(?!\w)", text.raw, re.IGNORECASE)
    if exact is not None or not words:
        return [exact.span()] if exact else []
    known = KnownInterview(None, people=(value,)) if name == "people" else KnownInterview(value)
    return [text.back(hit.start, hit.end) for hit in stored.find(text, [known])[:1]]


def _cues(text: Text, intent: Intent) -> list[Place]:
    return _places(text, [pattern for one, _, pattern in CUES if one is intent])


def _places(text: Text, patterns: list[re.Pattern[str]]) -> list[Place]:
    found = (pattern.search(text.plain) for pattern in patterns)
    return [text.back(*one.span()) for one in found if one is not None and one.group().strip()]


def _printed(value: object) -> str:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, bool):
        return "yes"
    return str(value.value if isinstance(value, Enum) else value)
