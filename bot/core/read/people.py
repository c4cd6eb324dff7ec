"""Finds the people whom a message names: by their title, by a given name, or by the words before them ("met",
"spoke to")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.read.name_words import FORMATS, GIVEN, JOB_FIELDS, JOB_HEADS, NAMES_LIKE_WORDS, ORG_TAILS, STOPS, TITLES
from bot.core.read.tables import words
from bot.core.read.text import Text, Token

_CUE = words(
    "with met interviewer interviewers to by named called and n plus bloke guy lady woman man panel recruiter manager"
)
_AFTER_VERB = words("spoke talked speaking talking spoken interviewed wrote message email thank thanked")
_NEVER = words("hr linkedin zoom teams skype google meet monday tuesday wednesday thursday friday saturday sunday")
_SURNAMES = words(
    "lee smith jones brown taylor wilson johnson williams davis miller moore anderson thomas jackson white harris"
    " martin thompson garcia clark lewis walker hall allen young king wright scott green baker adams nelson hill"
    " campbell mitchell roberts carter phillips evans turner parker collins edwards stewart morris murphy cook rogers"
    " morgan cooper reed bailey bell kelly howard ward cox richardson wood watson brooks bennett gray james patel singh"
    " khan kim park nguyen chen wang li wu liu zhang shah kumar sharma ali ahmed hussain silva santos novak marsh"
)
#: Whom the person knows at a company they have not met for the interview.
_KNOWS = re.compile(r"\bi (?:also |already |kind of )?(?:know|knew) $")
_JOINED = re.compile(r" |-|\. |' |'")


def find(text: Text, taken: Sequence[tuple[int, int]]) -> list[tuple[str, int, int]]:
    """Return each name as written with its place in the raw text, in order; ``taken`` are stretches of other things."""
    found: list[tuple[str, int, int]] = []
    tokens, place = text.tokens, 0
    while place < len(tokens):
        last = _name_at(text, place, taken)
        if last is None:
            place += 1
            continue
        start, end = tokens[place].start, tokens[last].end
        if len(tokens[last].raw) == 1 and text.raw[end : end + 1] == ".":
            end += 1
        name = re.sub(r"['’]s$", "", text.raw[start:end])
        if all(name != other for other, _, _ in found):
            found.append((name, start, start + len(name)))
        place = last + 1
    return found


def _name_at(text: Text, place: int, taken: Sequence[tuple[int, int]]) -> int | None:
    """Return the last token of the name that begins here, if one does."""
    token = text.tokens[place]
    word = token.word.removesuffix("'s")
    if word in TITLES and token.raw[:1].isalpha():
        return None if _is_taken(token, taken) else _titled(text, place, taken)
    capital = token.raw[:1].isupper() and not token.raw[1:2].isupper()
    begins = place == 0 or re.search(r"[.!?\n]\s*$", text.raw[max(token.start - 4, 0) : token.start]) is not None
    first = re.split(r"[-']", word)[0]
    given = word in GIVEN or (first in GIVEN and "-" in text.raw[token.start : token.end + 1])
    if given and word in NAMES_LIKE_WORDS and not capital:
        given = (
            place > 0 and text.tokens[place - 1].word in ("with", "met", "to", "and") and word not in ("may", "will")
        )
    if given and _KNOWS.search(text.plain[: token.at]):
        return None
    if not given and not (capital and not begins and _after_cue(text, place) and _could_be(word)):
        return None
    return None if _is_taken(token, taken) else _extended(text, place, taken)


def _is_taken(token: Token, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < token.end and token.start < end for start, end in taken)


def _could_be(word: str) -> bool:
    return (
        word not in STOPS and word not in _NEVER and word not in JOB_HEADS and word not in ORG_TAILS and word.isalpha()
    )


def _after_cue(text: Text, place: int) -> bool:
    before = text.tokens[place - 1].word if place else ""
    if before == "to":
        return place > 1 and text.tokens[place - 2].word in _AFTER_VERB
    return before in _CUE


def _titled(text: Text, place: int, taken: Sequence[tuple[int, int]]) -> int | None:
    tokens = text.tokens
    if place + 1 >= len(tokens) or not re.fullmatch(r"\.? ", text.raw[tokens[place].end : tokens[place + 1].start]):
        return None
    following = tokens[place + 1]
    if following.word in TITLES:
        return _titled(text, place + 1, taken)
    if following.word in STOPS or following.word in JOB_HEADS or not following.raw[:1].isalpha():
        return None
    word_like = tokens[place].word in ("hr", "miss", "sister", "father", "sir")
    if word_like and not following.raw[:1].isupper() and following.word not in GIVEN:
        return None
    return _extended(text, place + 1, taken)


def _extended(text: Text, place: int, taken: Sequence[tuple[int, int]]) -> int:
    """Take in the family name, written with a capital or joined by a hyphen."""
    tokens, last = text.tokens, place
    while last + 1 < len(tokens) and last - place < 3:
        gap, following = text.raw[tokens[last].end : tokens[last + 1].start], tokens[last + 1]
        if any(start < following.end and following.start < end for start, end in taken) or not _JOINED.fullmatch(gap):
            break
        capital = following.raw[:1].isupper() and tokens[place].raw[:1].isupper() and gap == " "
        single = (
            len(following.raw) == 1
            and following.raw.isalpha()
            and following.raw != "I"
            and gap == " "
            and following.word not in ("a", "and", "you")
        )
        particle = (
            following.word in ("de", "van", "von", "da", "del", "di", "la", "bin", "al")
            and gap == " "
            and last + 2 < len(tokens)
            and tokens[last + 2].raw[:1].isupper()
        )
        tied = gap in ("-", "'")
        odd = following.word.replace("'", "").isalpha() and "'" in following.raw[1:3] and following.word not in STOPS
        surname = last == place and gap == " " and _is_surname(text, place)
        if not ((capital and _could_follow(following.word)) or surname or single or particle or tied or odd):
            break
        last += 1
        if single:
            break
    return last


def _is_surname(text: Text, place: int) -> bool:
    """Whether a word in small letters after a first name in small letters is a family name: "with dana lee at"."""
    tokens = text.tokens
    first, word = tokens[place], tokens[place + 1].word
    met = place > 0 and tokens[place - 1].word in ("with", "met")
    if not met or first.word not in GIVEN or not first.raw.islower() or not tokens[place + 1].raw.isalpha():
        return False
    if word in STOPS | _NEVER | JOB_HEADS | ORG_TAILS | FORMATS | JOB_FIELDS or not tokens[place + 1].raw.islower():
        return False
    return word in _SURNAMES


def _could_follow(word: str) -> bool:
    return word not in STOPS and word not in _NEVER
