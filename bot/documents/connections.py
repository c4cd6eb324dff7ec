"""``Connections.csv`` of a LinkedIn export -> the people in it who work where somebody waits for an answer.

The file has a few lines of notes above its header, and is kept nowhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from bot.core.papers.acquaintances import Acquaintance, Acquaintances
from bot.documents.tables import lines_of

_MOST_LINES = 100_000
_HEADER = {"first name", "last name", "company", "position"}
_HEADER_WITHIN = 20
#: Of 100: two spellings of a company this close are one.
_SAME = 88
_MOST_OF_ONE = 10
_LONGEST = 80
_LEGAL = re.compile(
    r"\b(?:ltd|limited|inc|incorporated|llc|llp|plc|gmbh|ag|kg|se|sa|sas|srl|spa|bv|nv|ab|as|oy|corp|corporation|co"
    r"|company|group|holdings?|pty|pvt|the|uk|usa|international)\b"
)
_NOT_WORDS = re.compile(r"[\W_]+")


def acquaintances(text: str, companies: Sequence[str]) -> Acquaintances | None:
    """Return who works at these companies, however both are spelled; None where the text is no such list."""
    lines = lines_of(text, _MOST_LINES)
    header = _header(lines)
    if header is None:
        return None
    wanted = {company: plain for company in companies if (plain := _plain(company))}
    seen: dict[str, list[tuple[float, str]]] = {}
    found: list[tuple[float, Acquaintance]] = []
    in_all = 0
    for line in lines:
        cells = {name: line[at][:_LONGEST] for name, at in header.items() if at < len(line)}
        name, company = _name(cells), cells.get("company", "")
        in_all += bool(name)
        if name and company:
            if company not in seen:
                seen[company] = _alike(company, wanted)
            position = cells.get("position", "")
            found += [(near, Acquaintance(name, company, position, asked)) for near, asked in seen[company]]
    return Acquaintances(tuple(_best(found)), in_all)


def _header(lines: Iterator[list[str]]) -> dict[str, int] | None:
    for at, line in enumerate(lines):
        names = {name.casefold(): place for place, name in enumerate(line)}
        if names.keys() >= _HEADER:
            return names
        if at >= _HEADER_WITHIN:
            break
    return None


def _name(cells: dict[str, str]) -> str:
    return f"{cells.get('first name', '')} {cells.get('last name', '')}".strip()


def _alike(company: str, wanted: dict[str, str]) -> list[tuple[float, str]]:
    """Return which of the companies asked for that spelling may be, and how near it is."""
    plain = _plain(company)
    if not plain:
        return []
    near = ((_nearness(plain, other), asked) for asked, other in wanted.items())
    return [(score, asked) for score, asked in near if score >= _SAME]


def _nearness(one: str, other: str) -> float:
    """Of 100, how near two names are; a short one counts only where all its words stand in the other."""
    if set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split()):
        return 100.0 - abs(len(one) - len(other)) * 0.1
    if min(len(one), len(other)) < 5:
        return 0.0
    return max(fuzz.ratio(one, other), fuzz.ratio(one.replace(" ", ""), other.replace(" ", "")))


def _plain(company: str) -> str:
    folded = _NOT_WORDS.sub(" ", company.casefold().replace("&", " and ").replace("'", "")).strip()
    return " ".join(_LEGAL.sub("", folded).split()) or folded


def _best(found: list[tuple[float, Acquaintance]]) -> Iterator[Acquaintance]:
    """Yield the nearest of each company asked for, in the list's own order where they are equally near."""
    count: Counter[str] = Counter()
    for _, one in sorted(found, key=lambda pair: -pair[0]):
        count[one.asked] += 1
        if count[one.asked] <= _MOST_OF_ONE:
            yield one
