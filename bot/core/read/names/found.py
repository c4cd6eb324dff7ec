"""Names out of labels: each run of words that the tagger took for a name, as it was written, with how sure it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.read.name_words import GIVEN, JOB_FIELDS, JOB_HEADS, ORG_TAILS, STOPS, TITLES
from bot.core.read.names import features, tagger
from bot.core.read.names.features import Marks
from bot.core.read.names.lists import KINDS, PERSON_CUES
from bot.core.read.names.tagger import BEGINS, GOES_ON, OUTSIDE, Tagger
from bot.core.read.tables import words
from bot.core.read.text import Text, Token

#: A company is looked for beyond the likeliest labels down to this chance: a message seldom tells of none.
_FAINT = 0.12
#: A date is a name only where the tagger is surer than that: "interviewed at March today".
_DOUBTED = 0.6
_WALLS = re.compile(r"[()\n;:!?\"“”–—]|, | - |\. ")
_SHORTENED = 5  #: letters of which a word with a full stop has fewer where it is a shortened one
_PLACED = words("in on near outside by off opposite behind")
_LETTERS = frozenset("ABCDEFGHJKLMNOPQRSTUVWXYZ")
_LISTED = re.compile(r"[&+,/]")
_NO_PERSON = (TITLES | JOB_HEADS | JOB_FIELDS | PERSON_CUES | STOPS) - GIVEN


class Kind(StrEnum):
    COMPANY = "C"
    ROLE = "R"
    PERSON = "P"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written; places are in the raw text."""

    kind: Kind
    text: str
    start: int
    end: int
    sure: float  #: the chance of its least likely word

    @property
    def unnamed(self) -> bool:
        """Whether it is a kind of workplace and no name: "the hospital on 5th"."""
        return self.text[:1].islower() and any(word in KINDS for word in self.text.casefold().split())


def find(
    text: Text, marks: Marks, draft: tuple[int, int] | None = None, using: Tagger | None = None
) -> tuple[Name, ...]:
    """Return the names of the message in their order; those in a pasted draft are none of it."""
    tokens = [one for one in text.tokens[: features.MOST] if draft is None or not draft[0] <= one.start < draft[1]]
    if not tokens:
        return ()
    trained = using or tagger.load()
    labels = trained.tag(features.of(text, tokens, marks, trained.common))
    runs = list(_runs(labels))
    if not any(kind is Kind.COMPANY for kind, _, _ in runs):
        free = [place for place, one in enumerate(tokens) if not _dated(one.start, one.end, marks)]
        runs = _with_faint_company(trained, runs, free)
    found: list[Name] = []
    for kind, first, last in runs:
        for start, end in _parted(text, tokens, kind, first, last):
            sure = min(_chance(trained, kind, place) for place in range(start, end + 1))
            one = _written(text, tokens, kind, start, end, sure, marks)
            if one is not None and (one.sure > _DOUBTED or not _dated(one.start, one.end, marks)):
                found.append(one)
    return tuple(sorted(_of_people(found), key=lambda one: one.start))


def _of_people(found: Sequence[Name]) -> list[Name]:
    """Of two companies, one that is called like a person beside one that is not is a person."""
    like = [one for one in found if one.kind is Kind.COMPANY and _like_person(one.text)]
    if sum(one.kind is Kind.COMPANY for one in found) == len(like):
        return list(found)
    return [replace(one, kind=Kind.PERSON) if one in like else one for one in found]


def _like_person(name: str) -> bool:
    parts = name.casefold().replace(".", "").split()
    return (
        (parts[0] in GIVEN or parts[0] in TITLES)
        and len(parts) < 4
        and not any(
            word in KINDS or word in ORG_TAILS or word in ("&", "and", "of") or word.endswith("'s") for word in parts
        )
    )


def _chance(trained: Tagger, kind: Kind, place: int) -> float:
    return max(trained.chance(BEGINS + kind, place), trained.chance(GOES_ON + kind, place))


def _runs(labels: Sequence[str]) -> Iterator[tuple[Kind, int, int]]:
    first = 0
    for place, label in enumerate(labels):
        if label == OUTSIDE:
            continue
        if label[0] == BEGINS or place == 0 or labels[place - 1][1:] != label[1:]:
            first = place
        after = labels[place + 1] if place + 1 < len(labels) else OUTSIDE
        if after != GOES_ON + label[1:]:
            yield Kind(label[1:]), first, place


def _with_faint_company(
    trained: Tagger, runs: list[tuple[Kind, int, int]], free: Sequence[int]
) -> list[tuple[Kind, int, int]]:
    """Add the likeliest company, though something else is likelier there; it takes the place of what it overlaps."""
    jobs = {place for kind, start, end in runs if kind is Kind.ROLE for place in range(start, end + 1)}
    places = [place for place in free if place not in jobs]
    chance, first = max(((trained.chance(BEGINS + Kind.COMPANY, place), place) for place in places), default=(0.0, 0))
    if chance < _FAINT:
        return runs
    last = first
    while last + 1 in places and trained.chance(GOES_ON + Kind.COMPANY, last + 1) > chance / 3:
        last += 1
    if chance > 0.3:
        runs = [one for one in runs if one[2] < first or one[1] > last]
    return [*runs, (Kind.COMPANY, first, last)]


def _parted(text: Text, tokens: Sequence[Token], kind: Kind, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The run without what lies beyond a mark that no name goes across; people one by one."""
    parts, start = list[tuple[int, int]](), first
    for place in range(first, last):
        gap = text.raw[tokens[place].end : tokens[place + 1].start]
        if _walled(gap, tokens[place]) or (kind is Kind.PERSON and _lists(gap, tokens[place + 1])):
            parts.append((start, place))
            start = place + 1
    parts.append((start, last))
    yield from parts if kind is Kind.PERSON else [max(parts, key=lambda one: one[1] - one[0])]


def _walled(gap: str, before: Token) -> bool:
    """Whether a sentence or a piece of it ends here, and no shortened word does."""
    if gap.startswith(". ") and before.raw[:1].isupper() and len(before.raw) < _SHORTENED:
        return False
    return _WALLS.search(gap) is not None


def _lists(gap: str, following: Token) -> bool:
    return _LISTED.search(gap) is not None or following.word == "and"


def _written(
    text: Text, tokens: Sequence[Token], kind: Kind, first: int, last: int, sure: float, marks: Marks
) -> Name | None:
    if kind is Kind.PERSON:
        return _person(text, tokens, first, last, sure)
    while first < last and tokens[first].word in ("a", "an", "the", "as", "is") and tokens[first].raw.islower():
        first += 1
    if kind is Kind.COMPANY:
        return _company(text, tokens, first, last, sure, marks)
    if first == last and tokens[first].word in JOB_FIELDS:
        return None
    return _name(text, kind, tokens[first].start, tokens[last].end, sure)


def _name(text: Text, kind: Kind, start: int, end: int, sure: float) -> Name:
    return Name(kind, text.raw[start:end], start, end, sure)


def _dated(start: int, end: int, marks: Marks) -> bool:
    return any(first <= start and end <= last for first, last in marks.dates)


def _where(text: Text, tokens: Sequence[Token], last: int, marks: Marks) -> int:
    """Where the words end that say where a workplace is: "in Leeds", "on mill road"."""
    end = tokens[last].end
    if last + 2 >= len(tokens) or tokens[last + 1].word not in _PLACED or tokens[last + 1].start != end + 1:
        return end
    for place in range(last + 2, min(last + 5, len(tokens))):
        one = tokens[place]
        if _dated(one.start, one.end, marks) or one.word in STOPS or one.start != tokens[place - 1].end + 1:
            break
        end = one.end
    return end


def _company(text: Text, tokens: Sequence[Token], first: int, last: int, sure: float, marks: Marks) -> Name:
    """A name with its last mark ("St Thomas'"), a bare kind of workplace with its article ("the hospital on 5th")."""
    start, end = tokens[first].start, tokens[last].end
    if text.raw[end : end + 1] in ("'", "’") and text.raw[end - 1 : end] in ("s", "S"):
        end += 1
    plain = tokens[first].raw.islower() and any(one.word in KINDS for one in tokens[first : last + 1])
    if (
        plain
        and first
        and tokens[first - 1].raw in ("a", "an", "the")
        and tokens[first].start - tokens[first - 1].end == 1
    ):
        start = tokens[first - 1].start
    if first and text.raw[tokens[first - 1].end : start] == "-":
        start = tokens[first - 1].start
    if plain:
        end = max(end, _where(text, tokens, last, marks))
    made = _name(text, Kind.COMPANY, start, end, sure)
    owner = re.search(r"['’]s$", made.text)
    return replace(made, text=made.text[:-2], end=made.end - 2) if owner and " " not in made.text else made


def _person(text: Text, tokens: Sequence[Token], first: int, last: int, sure: float) -> Name | None:
    """A person's name with its title, without what owns; nothing where it is a bare title."""
    while (
        first
        and tokens[first - 1].word in TITLES
        and re.fullmatch(r"\.? ", text.raw[tokens[first - 1].end : tokens[first].start])
    ):
        first -= 1
    words = [one.word.removesuffix("'s") for one in tokens[first : last + 1]]
    if all(word in _NO_PERSON or not word[:1].isalpha() for word in words):
        return None
    letter = tokens[last + 1] if last + 1 < len(tokens) else tokens[last]
    if letter.raw in _LETTERS and letter.start == tokens[last].end + 1:
        last += 1
    start, end = tokens[first].start, tokens[last].end
    if len(tokens[last].raw) == 1 and text.raw[end : end + 1] == "." and last > first:
        end += 1
    made = _name(text, Kind.PERSON, start, end, sure)
    owned = re.sub(r"['’]s$", "", made.text)
    return replace(made, text=owned, end=start + len(owned))
