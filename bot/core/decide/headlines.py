"""Which headline of the news that are there fits an interview: one that names the company, else one about the job.

It only looks. Where they come from is no matter here: they are an argument of each thought, newest first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.papers.headlines import Headline
from bot.core.read.tables import words
from storage.facts import Interview

_WORD = re.compile(r"[^\W_]+(?:['’&-][^\W_]+)*")
#: They stand in too many names of companies and jobs to tell one from another.
_COMMON = words(
    "a an and at company corp for gmbh group holding inc in job jobs limited llc ltd new of plc position post role "
    "sons "
    "the to chief director executive head junior lead manager member officer of senior specialist staff team vice "
    "assistant associate consultant coordinator trainee intern"
)
#: A word of a job that stands in so many titles says nothing about this one.
_LETTERS = 4


def fitting(headlines: Sequence[Headline], interview: Interview) -> Headline | None:
    """The newest headline that names the company; else the newest with the telling words of the role in its title."""
    company = _words(interview.company or "")
    if company:
        for one in headlines:
            if _holds(_words(f"{one.title} {one.summary}"), company):
                return one
    role = [word for word in _words(interview.role or "") if word not in _COMMON and len(word) >= _LETTERS]
    if not role:
        return None
    return next((one for one in headlines if all(_stem(word) in map(_stem, _words(one.title)) for word in role)), None)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _holds(said: list[str], name: list[str]) -> bool:
    """Whether the words of the name stand there in a row; what every company is called may be missing."""
    core = [word for word in name if word not in _COMMON] or name
    return any(said[at : at + len(core)] == core for at in range(len(said) - len(core) + 1))


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ers?|es?|s)$", "", word)
