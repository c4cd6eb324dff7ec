"""Finds a company that is not stored yet, by the words around it: "interviewed at", "with", "their client", "the
X interview"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.read.name_words import (
    FORMATS,
    GIVEN,
    JOB_FIELDS,
    JOB_HEADS,
    NAMES_LIKE_WORDS,
    NOT_BEFORE_INTERVIEW,
    ORG_TAILS,
    STOPS,
    TITLES,
)  # fmt: skip
from bot.core.read.tables import words
from bot.core.read.text import Text, Token

#: What may stand before the name, and how sure it makes it.
_BEFORE = tuple(
    (re.compile(pattern), weight)
    for pattern, weight in (
        (r"\b(?:their|the|our|my) client(?: is|,|:)? (?:called )?", 9.0),
        (r"\b(?:company|firm|place|employer) (?:is |was |name is |name: ?|called |named )(?:called )?", 7.0),
        (r"\bcompany[: ]{1,2}(?=\w)", 4.5),
        (
            (
                r"\binterview(?:ed|ing|s)? (?:today |yesterday |tomorrow |there )?(?:was |is |done )?(?:at|@"
                r"|by company|in company|of) ?(?:the company )?"
            ),
            6.5,
        ),
        (r"\binterview(?:ed|ing|s)?(?: \w+){0,3} (?:at|@) ?", 6.0),
        (
            (
                r"\b(?:round|screen|screening|onsite|on-site|onsite|chat|call|panel|trial|trial shift|meeting|shift"
                r"|assessment|test|day|interview|position|role|job|post)(?: \w+){0,2} (?:at|@) ?"
            ),
            5.5,
        ),
        (r"(?:\bat|@) ?", 4.5),
        (r"\binterview(?:ed|ing|s)?(?: \w+){0,2} (?:with|from|by) ", 4.0),
        (r"\binterview (?:was|is)(?: with| at)? (?=\w)", 2.6),
        (r"\binterview(?:ed|ing|s)?(?: \w+){0,1} for ", 2.2),
        (
            (
                r"\b(?:offer|invite|invitation|rejection|rejected|email|call|letter|news|word|back|heard"
                r"|interview)(?: \w+){0,2} (?:from|by) "
            ),
            4.0,
        ),
        (r"\b(?:role|job|position|post|onsite|screen|round|chat|call|zoom|teams|panel) (?:with|for|from) ", 4.0),
        (r"\binterview(?:ed|ing|s)? in ", 2.5),
        (r"\bfrom ", 2.5),
        (r"\bwith ", 2.5),
        (r"\bin ", 1.2),
        (r"\bfor ", 1.5),
        (r"\bof (?=[A-Z])?", 1.2),
        (r"\b(?:interviewed|interviewing|interview) ", 2.0),
        (r"\b(?:just left|leaving|out of|back from|finished (?:at|with)) ", 3.0),
        (r"\binterview[:.,!]{1,4} ", 1.6),
    )
)
_AFTER = re.compile(
    r"(?:'s)? (?:(?:final|first|second|third|1st|2nd|3rd|phone|video|panel|in-person|zoom|teams"
    r"|technical|online|store) ){0,2}"
    r"(?:interview|screen|screening|onsite|phone screen|panel|intvw|round)\b|"
    r" (?:wants?|want|would like|invited|offered|rejected|turned|called|emailed|asked|said|have|has"
    r"|just|got back|wrote|rang|made)\b"
)
_CALLED_AFTER = re.compile(
    r"^,? ?\(?(?:it's |its |that's |yes |yes,? that's |which is |is )?(?:the |a )?(?:company|name|shop"
    r"|store|firm|brand)\b"
)
_END = re.compile(r"[,;:!?\n()\"“”…]|\. |\.$|\.\n| - | – | — |/ | \+ ")
_GLUE = re.compile(r" |['’]? ?& ?|-|\.|['’]|['’] |\+| \+ |/|\. ")


@dataclass(frozen=True, slots=True)
class Found:
    name: str
    start: int  #: in the raw text
    end: int
    weight: float


def find(text: Text, taken: Sequence[tuple[int, int]]) -> Found | None:
    """Return the likeliest company name; ``taken`` are raw stretches that are dates."""
    found = [
        one
        for one in (
            *_after_cues(text, taken),
            *_before_cues(text, taken),
            *_pieces(text, taken),
            _leading(text, taken),
            *_capitals(text, taken),
        )
        if one
    ]
    return max(found, key=lambda one: (one.weight, -one.start), default=None)


def _after_cues(text: Text, taken: Sequence[tuple[int, int]]) -> list[Found | None]:
    places = {token.at: place for place, token in enumerate(text.tokens)}
    best: dict[int, float] = {}
    for pattern, weight in _BEFORE:
        for match in pattern.finditer(text.plain):
            place = places.get(match.end())
            if place is not None:
                best[place] = max(best.get(place, 0), weight)
    return [_name_from(text, place, weight, taken) for place, weight in best.items()]


_SHORTENED = words("st mt ft j p s e a m c d h r t w b dr mr mrs ms")


def _name_from(text: Text, place: int, weight: float, taken: Sequence[tuple[int, int]]) -> Found | None:
    tokens, first = text.tokens, place
    article = tokens[place].word in ("the", "a", "an") and place + 1 < len(tokens) and not _initial(text, tokens[place])
    if article and place and tokens[place].raw[:1].isupper() and tokens[place + 1].raw[:1].isupper():
        article = False
    if article:
        place += 1
    counted = weight >= 4.5 and tokens[place].word in ("two", "three", "four", "five", "new", "next", "first")
    if not counted and not _begins(text, tokens[place], taken):
        return None
    last = _extent(text, place, article, taken)
    words = [token.word for token in tokens[place : last + 1]]
    if article and not _is_place(words, tokens[place]):
        return None
    begin = first if article and tokens[place].raw[:1].islower() else place
    start, end = tokens[begin].start, _closed(text.raw, tokens[last].end)
    weight += _fit(text, words, tokens[place], weight, text.plain[tokens[last].at + len(tokens[last].word) :][:40])
    name = text.raw[start:end]
    return Found(
        re.sub(r"['’]s$", "", name) if len(words) == 1 and _AFTER.match(text.plain, tokens[last].at) else name,
        start,
        end,
        weight,
    )


def _begins(text: Text, token: Token, taken: Sequence[tuple[int, int]]) -> bool:
    if any(start <= token.start < end for start, end in taken):
        return False
    if token.word.startswith(("i'", "we'", "you'")):
        return False
    if (
        token.word in STOPS
        and not _initial(text, token)
        and not (token.raw[:1].isupper() and token.word in _NAMES_OF_WORDS)
    ):
        return False
    return token.word not in FORMATS and (not token.raw.isdigit() or text.raw[token.end : token.end + 1] == "-")


def _initial(text: Text, token: Token) -> bool:
    """Whether a letter stands for a name, as in "A&B Co"."""
    return len(token.raw) == 1 and token.raw.isupper() and text.raw[token.end : token.end + 1] == "&"


_NAMES_OF_WORDS = words("an the next three first may offer answer reply call boss office will hope monday sunday march")
_NEVER_PLACES = words("hospital school bakery clinic shop store cafe hotel restaurant garage warehouse agency firm"
" startup bank "
    "university college library pub bar gym salon surgery pharmacy charity council company practice"
" factory plant museum "
    "nursery kennels farm dealership supermarket bookshop studio theatre church vet vets dentist"
" butcher butchers")  # fmt: skip


def _is_place(words: list[str], first: Token) -> bool:
    return first.raw[:1].isupper() or any(word in _NEVER_PLACES or word in ORG_TAILS for word in words)


def _extent(text: Text, place: int, article: bool, taken: Sequence[tuple[int, int]]) -> int:
    tokens, last = text.tokens, place
    capital = tokens[place].raw[:1].isupper() or tokens[place].raw[:1].isdigit()
    most = 7 if article and not capital else 6 if capital else 3
    while last + 1 < len(tokens) and last - place + 1 < most:
        gap, following = text.raw[tokens[last].end : tokens[last + 1].start], tokens[last + 1]
        if not _GLUE.fullmatch(gap) or any(start <= following.start < end for start, end in taken):
            break
        if gap in (". ", "' ", "’ ") and not (following.raw[:1].isupper() and tokens[last].word in _SHORTENED):
            break
        if not _goes_on(tokens, last + 1, gap, capital, article):
            break
        last += 1
    while last > place and (
        tokens[last].word in ("of", "and", "the", "in", "on", "de", "for")
        or (tokens[last].word in JOB_FIELDS and tokens[last].raw[:1].islower())
    ):
        last -= 1
    return last


_IN_NAMES = words("first new old one home office post call next round screen stage people")


def _goes_on(tokens: tuple[Token, ...], place: int, gap: str, capital: bool, article: bool) -> bool:
    token, word = tokens[place], tokens[place].word
    if gap in ("-", ".", "'", "’", "/") or "&" in gap or "+" in gap:
        return True
    upper = token.raw[:1].isupper()
    if (
        place + 1 < len(tokens)
        and tokens[place + 1].start - token.end == 1
        and tokens[place + 1].word in JOB_HEADS
        and not upper
    ):
        return False
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if word in ORG_TAILS and word not in ("tech", "care", "design", "tools", "data"):
        return True
    if capital:
        if upper:
            return word not in STOPS or word in _IN_NAMES
        joins = word in ("of", "and", "de", "the", "for", "du", "on") and following is not None
        if joins and following is not None and following.raw[:1].isupper() and following.word not in GIVEN:
            return word in ("of", "de", "du") or (
                word == "and" and tokens[place - 1].raw[:1].isupper() and following.word in ORG_TAILS
            )
        return False
    if article and word in ("in", "on", "near", "of") and following is not None:
        return following.word not in STOPS or following.raw[:1].isdigit()
    if word in STOPS or word in JOB_HEADS or word in FORMATS or word in TITLES:
        return False
    return not re.fullmatch(r"\d+", word) or article


def _closed(raw: str, end: int) -> int:
    """A name such as St Thomas' keeps its last mark."""
    if raw[end : end + 1] in ("'", "’") and raw[end - 1 : end] in ("s", "S"):
        return end + 1
    return end


def _fit(text: Text, words: list[str], first: Token, weight: float, after: str) -> float:
    """How much the words themselves look like a company, or like a person or a job."""
    fit = 0.8 if first.raw[:1].isupper() else 0.0
    if any(word in ORG_TAILS or word in _NEVER_PLACES for word in words):
        fit += 1.0
    if _CALLED_AFTER.match(after):
        fit += 3.0
    given = words[0].split("'")[0] in GIVEN and (words[0] not in NAMES_LIKE_WORDS or first.raw[:1].isupper())
    if (given or words[0] in TITLES) and weight < 5 and not any(word in ORG_TAILS for word in words) and fit < 3:
        fit -= 0.0 if "&" in text.raw[first.start : first.start + 30].split(",")[0] and not _two_given(words) else 3.0
    if (
        words[-1] in JOB_HEADS
        or words[0] in JOB_FIELDS
        or re.match(r" (?:role|position|job|post|opening|vacancy)\b", after)
    ):
        fit -= 4.0 if weight < 5 or words[-1] in JOB_HEADS else 0
    return fit


def _two_given(words: list[str]) -> bool:
    return len(words) > 1 and words[1] in GIVEN


def _before_cues(text: Text, taken: Sequence[tuple[int, int]]) -> list[Found | None]:
    """ "Dana interview done", "deloitte want to interview me": the name stands before."""
    tokens, found = text.tokens, list[Found | None]()
    for place, token in enumerate(tokens):
        match = _AFTER.match(text.plain, token.at + len(token.word.removesuffix("'s")))
        if (
            match is None
            or not _begins(text, token, taken)
            or token.word.removesuffix("'s") in NOT_BEFORE_INTERVIEW | JOB_HEADS | TITLES
        ):
            continue
        first = place
        while first > 0 and place - first < 3 and _goes_back(text, first, taken):
            first -= 1
        name = re.sub(r"['’]s$", "", text.raw[tokens[first].start : token.end])
        noun = "interview" in match.group() or "screen" in match.group()
        weight = (
            (3.0 if noun else 1.4) + 0.8 * tokens[first].raw[:1].isupper() - 2.0 * (token.word in GIVEN and not noun)
        )
        found.append(Found(name, tokens[first].start, tokens[first].start + len(name), weight))
    return found


def _goes_back(text: Text, place: int, taken: Sequence[tuple[int, int]]) -> bool:
    before, token = text.tokens[place - 1], text.tokens[place]
    gap = text.raw[before.end : token.start]
    if not _GLUE.fullmatch(gap) or not _begins(text, before, taken) or before.word in NOT_BEFORE_INTERVIEW | TITLES:
        return False
    return before.raw[:1].isupper() or gap == "-" or (token.raw[:1].islower() and before.word not in JOB_HEADS)


def _leading(text: Text, taken: Sequence[tuple[int, int]]) -> Found | None:
    """ "globex thursday 10am": a word or two that a day follows at once, and nothing stands before."""
    first_day = min((start for start, _ in taken), default=0)
    inside = [token for token in text.tokens if token.end <= first_day]
    if not 1 <= len(inside) <= 2 or not _begins(text, inside[0], taken) or text.raw[: inside[0].start].strip():
        return None
    if any(token.word in STOPS | JOB_HEADS | JOB_FIELDS | FORMATS | GIVEN | TITLES | _NO_NAMES for token in inside):
        return None
    return Found(text.raw[inside[0].start : inside[-1].end], inside[0].start, inside[-1].end, 1.1)


_NO_NAMES = words("lunch dinner breakfast doctor gym holiday later maybe remind reminder snooze pause meeting coffee")


def _capitals(text: Text, taken: Sequence[tuple[int, int]]) -> list[Found | None]:
    """A run of capitalised words that nothing else explains."""
    found, before = list[Found | None](), False
    for place, token in enumerate(text.tokens[:300]):
        capital = token.raw[:1].isupper() and _begins(text, token, taken)
        if capital and not before and place and token.word not in GIVEN and token.word not in TITLES:
            found.append(_name_from(text, place, 0.4, taken))
        before = capital
    return found


def _pieces(text: Text, taken: Sequence[tuple[int, int]]) -> list[Found | None]:
    """ "Interview: Acme, Dana, friday 2pm": a piece between marks that is nothing else."""
    found, start = list[Found | None](), 0
    bounds = [*(match.end() for match in _END.finditer(text.raw)), len(text.raw) + 1]
    places = {token.start: place for place, token in enumerate(text.tokens)}
    for end in bounds[:60]:
        inside = [places[s] for s in places if start <= s < end] if end - start < 60 else []
        start = end
        if not 1 <= len(inside) <= 4 or not _begins(text, text.tokens[inside[0]], taken):
            continue
        one = _name_from(text, inside[0], 0.9 if text.tokens[inside[0]].raw[:1].isupper() else 0.2, taken)
        words = [text.tokens[place].word for place in inside]
        if (
            one
            and text.tokens[inside[-1]].end <= one.end + 1
            and words[-1] not in JOB_HEADS | JOB_FIELDS
            and text.tokens[inside[0]].raw[:1].isupper() | (len(inside) < 3)
        ):
            found.append(one)
    return found
