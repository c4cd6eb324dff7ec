"""Which of the offered ones a few words name, and which other day they give: answers to a question already asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from rapidfuzz import fuzz

from bot.core.reading import Reading
from bot.core.wording.dates import day
from storage.facts import Interview

_FILLERS = frozenset(
    {"the", "one", "at", "with", "for", "it's", "its", "it", "is", "was", "job", "role", "interview", "on", "of", "a"}
)
_WORD = re.compile(r"[\w'&.-]+")

#: Of 100: a word is meant for a word of the name, typos and all.
_SAME_WORD = 80
_A_DAY_AT_MOST = 6  #: words


def named(offered: Sequence[Interview], said: str, reading: Reading, today: date) -> Interview | None:
    """The one offered interview that every word said may stand for; None where it is none, or several."""
    words = [word for word in _WORD.findall(said) if word not in _FILLERS]
    days = {span.on for span in reading.dates if span.on is not None}
    found = [one for one in offered if words and (one.held_on in days or _fits(one, words, today))]
    return found[0] if len(found) == 1 else None


def day_instead(said: str, reading: Reading) -> date | None:
    """The day of "no, the 6th" or of a bare "the 6th", where something else was asked to be confirmed."""
    days = list(dict.fromkeys(span.on for span in reading.dates if span.on is not None))
    if len(days) != 1 or len(said.split()) > _A_DAY_AT_MOST:
        return None
    rest = said
    for span in reading.dates:
        rest = rest.replace(span.text.casefold(), " ")
    extra = [word for word in _WORD.findall(rest) if word not in _FILLERS and word not in ("no", "nope", "not", "by")]
    return days[0] if not extra else None


def _fits(interview: Interview, words: Sequence[str], today: date) -> bool:
    told = " ".join(filter(None, (interview.company, interview.role, *interview.people, day(interview.held_on, today))))
    own = [word.casefold() for word in _WORD.findall(told)]
    return all(any(fuzz.ratio(word, one) >= _SAME_WORD for one in own) for word in words)
