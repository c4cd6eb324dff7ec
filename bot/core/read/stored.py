"""Finds the stored companies and people that a message names, however misspelled or shortened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.core.read.name_words import JOB_FIELDS, STOPS, TITLES
from bot.core.read.nicknames import short_for
from bot.core.read.tables import words as table
from bot.core.read.text import Text
from bot.core.reading import KnownInterview

_LEGAL = table("the ltd limited inc llc plc gmbh corp corporation company co ag sa bv and of group")
#: Names that are everyday words, and what follows or stands before them where they are meant as words.
_WORDS_AFTER = re.compile(
    r" (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|time|step|steps"
    r"|round|one|thing|stage|interview|to|up|\d)"
)
_COMMON = table(
    "next indeed march may april june august monday sunday friday target boots shell ford gap apple"
    " square visa sky three zoom "
    "slack stripe match square meta box dash wise monzo notion hope sage orange open first offer unit"
    " root bolt wish ring "
    "amazon dana chase uber progress discover better well done monster ally oscar lemonade compass guess express "
    "future current nest dice signal reply answer call card deadline story thought people office team"
)

_TIME_LIKE = table("next march may april june august monday sunday friday first three well done")
_TALKED_OF = table("offer call card reply answer people office team deadline story thought better")
_TIME_BEFORE = re.compile(
    r"\b(?:in|by|of|until|till?|mid|early|late|end|this|last|on|what's|what is|whats|what|come)[ -]$"
)


#: A job in place of a name; what follows makes it one of several.
_THE_ONE = re.compile(
    rf"\b(?:the|my|that|your) (?P<job>(?:\w+ ){{0,2}}\w+) (?:one|interview|{'|'.join(sorted(JOB_FIELDS))})\b"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A stored name found in the text; places are in the plain text."""

    interview: KnownInterview
    start: int
    end: int
    weight: float
    person: str | None = None


def find(text: Text, known: Sequence[KnownInterview]) -> list[Hit]:
    """Return the names found, the surest first."""
    hits: list[Hit] = []
    for interview in known[:60]:
        company = _company(text, interview)
        if company is not None:
            hits.append(company)
        job = _job(text, interview)
        if job is not None:
            hits.append(job)
        hits += [hit for person in interview.people[:20] for hit in _person(text, interview, person)]
    return sorted(hits, key=lambda hit: -hit.weight)


def _plain(name: str) -> str:
    return re.sub(r"[^\w& ]", "", re.sub(r"[-.]", " ", name.lower().replace("'", "").replace("’", ""))).strip()


def _word(word: str) -> str:
    return word.removesuffix("'s").replace("'", "").replace("’", "")


def _company(text: Text, interview: KnownInterview) -> Hit | None:
    if not interview.company:
        return None
    name = _plain(interview.company)
    words = [word for word in name.split() if word not in _LEGAL] or name.split()
    if not words:
        return None
    best: Hit | None = None
    for start, end, weight in (*_whole(text, interview.company), *_near(text, words), *_initials(text, words)):
        hit = Hit(interview, start, end, weight)
        if (best is None or weight > best.weight) and not _is_word(text, hit, words):
            best = hit
    return best


def _whole(text: Text, company: str) -> list[tuple[int, int, float]]:
    name = company.lower().replace("’", "'")
    place = text.raw.lower().find(name)
    found: list[tuple[int, int, float]] = []
    while place >= 0 and len(found) < 20:
        inside = [token for token in text.tokens if token.start < place + len(name) and place < token.end]
        if inside and inside[0].start == place:
            found.append((inside[0].at, inside[-1].at + len(inside[-1].word), 1.0))
        place = text.raw.lower().find(name, place + 1)
    return found


def _near(text: Text, words: list[str]) -> list[tuple[int, int, float]]:
    """The name run together, in part, or with a slip in it."""
    found: list[tuple[int, int, float]] = []
    whole = "".join(words)
    tokens = text.tokens[:900]
    for place, token in enumerate(tokens):
        written = _word(token.raw.lower())
        if not written or (written in STOPS and written != whole):
            continue
        for count in (1, 2, 3):
            if place + count > len(tokens) or count > len(words) + 1:
                break
            run = "".join(_word(one.raw.lower()) for one in tokens[place : place + count])
            last = tokens[place + count - 1]
            if run == whole:
                found.append((token.at, last.at + len(last.word), 0.98))
            elif (
                abs(len(run) - len(whole)) < 3
                and len(whole) > 4
                and run[:1] == whole[:1]
                and fuzz.ratio(run, whole) >= 83
            ):
                found.append((token.at, last.at + len(last.word), 0.8))
        if written == words[0] and len(written) > 2 and len(words) > 1:
            found.append((token.at, token.at + len(token.word), 0.9))
        elif (
            len(words) > 1 and len(words[0]) > 5 and written[:1] == words[0][:1] and fuzz.ratio(written, words[0]) >= 86
        ):
            found.append((token.at, token.at + len(token.word), 0.7))
        elif len(written) > 3 and len(words) == 1 and whole.startswith(written) and len(written) * 2 >= len(whole):
            found.append((token.at, token.at + len(token.word), 0.75))
    return found


def _initials(text: Text, words: list[str]) -> list[tuple[int, int, float]]:
    if len(words) < 2:
        return []
    letters = "".join(word[0] for word in words if word != "&")
    shapes = {letters, "&".join(letters), f"{letters[0]} & {letters[1:]}", f"{letters[0]} and {letters[1:]}"}
    found = []
    for shape in shapes:
        if len(shape) > 1:
            match = re.search(rf"(?<!\w){re.escape(shape)}(?!\w)", text.raw.lower())
            if match and (
                len(letters) > 2 or "&" in shape or match.group().upper() == text.raw[match.start() : match.end()]
            ):
                inside = [token for token in text.tokens if token.start < match.end() and match.start() < token.end]
                if inside:
                    found.append((inside[0].at, inside[-1].at + len(inside[-1].word), 0.85))
    return found


def _is_word(text: Text, hit: Hit, words: list[str]) -> bool:
    """Tell whether a name that is also a word is used as the word here."""
    said = text.plain[hit.start : hit.end]
    if words[0] not in _COMMON or (len(words) > 1 and " " in said):
        return False
    capital = text.said(hit.start, hit.end)[:1].isupper()
    if words[0] not in _TIME_LIKE:
        return words[0] in _TALKED_OF and not capital
    before, after = text.plain[max(hit.start - 12, 0) : hit.start], text.plain[hit.end : hit.end + 12]
    timed = _WORDS_AFTER.match(after) is not None
    if capital and hit.start > 0 and not timed and text.raw.lower() != text.raw:
        return _TIME_BEFORE.search(before) is not None
    return timed or _TIME_BEFORE.search(before) is not None or re.search(r"\d(?:st|nd|rd|th)? $", before) is not None


def _job(text: Text, interview: KnownInterview) -> Hit | None:
    """The interview called by its job: "the analyst one", "the data engineer role"."""
    if not interview.role:
        return None
    own = re.findall(r"\w+", interview.role.lower())
    for found in _THE_ONE.finditer(text.plain):
        said = found["job"].split()
        if all(any(fuzz.ratio(word, one) >= 85 for one in own) for word in said):
            return Hit(interview, *found.span(), 0.65)
    return None


def _person(text: Text, interview: KnownInterview, person: str) -> list[Hit]:
    parts = [part for part in re.split(r"[\s.]+", person.lower()) if part and part not in TITLES]
    if not parts:
        return []
    found = []
    for token in text.tokens[:900]:
        word = _word(token.raw.lower())
        if word in parts and len(word) > 1:
            weight = 0.6
        elif len(word) > 1 and short_for(word, parts[0]):
            weight = 0.55
        elif (
            len(word) > 4 and word not in STOPS and any(word[:1] == p[:1] and fuzz.ratio(word, p) >= 85 for p in parts)
        ):
            weight = 0.5
        else:
            continue
        if (
            word
            in ("will", "may", "mark", "grace", "hope", "sue", "bill", "rose", "art", "rich", "pat", "de", "van", "von")
            and token.raw[:1].islower()
        ):
            continue
        found.append(Hit(interview, token.at, token.at + len(token.word), weight, person))
    return found[:4]
