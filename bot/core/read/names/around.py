"""What stands around the words of a message: the marks between them, the piece each is in, the small words that lead
to it, and what the rules for names take it for. Each function returns a value for each word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.core.read import companies, jobs, people
from bot.core.read.names.word import Word
from bot.core.read.tables import words
from bot.core.read.text import Text, Token

Stretches = Sequence[tuple[int, int]]
_TIES = ("_", "-", "&", "'", ".", "’")
_LEADS = words("at with for from by in as of to @ w w/ via is was called named met and &")
_AT = words("at @")
_INTERVIEW = words(
    "interview interviewed interviewing intvw interveiw intervew iv screen screening round call zoom chat onsite panel"
    " trial meeting role position job post assessment phone teams"
)
_IN_PIECES = (("j", "job"), ("o", "org"), ("k", "kind"), ("g", "given"), ("f", "field"), ("s", "stop"))
_LONG_PIECE = 6


def style(tokens: Sequence[Token]) -> str:
    """Return how the writer uses capitals, for a capital says little where all words or none have one."""
    raised = sum(token.raw[:1].isupper() for token in tokens)
    if raised == 0:
        return "0"
    if all(token.raw.isupper() for token in tokens if len(token.raw) > 1):
        return "!"
    first = tokens[0].raw[:1].isupper()
    if raised - first > 0.7 * len(tokens):
        return "T"
    return "1" if first else "2"


def gaps(text: Text, tokens: Sequence[Token]) -> list[str]:
    """Return what stands before each word, and after the last."""
    ends = [0, *(token.end for token in tokens)]
    starts = [*(token.start for token in tokens), len(text.raw)]
    return [_gap(text.raw[end : min(start, end + 6)]) for end, start in zip(ends, starts, strict=True)]


@lru_cache(maxsize=512)
def _gap(raw: str) -> str:
    if "\n" in raw:
        return "n"
    return raw.strip(" ")[:2] or ("_" if raw else "^")


def pieces(said: Sequence[Word], between: Sequence[str]) -> list[str]:
    """Return how long the piece between marks is that a word is in, what is in it, and where the word stands there."""
    found: list[str] = []
    start = 0
    for end in range(1, len(said) + 1):
        if end < len(said) and between[end] in _TIES:
            continue
        size = end - start
        what = "+" if size >= _LONG_PIECE else _held(said[start:end])
        found += [f"p{min(size, _LONG_PIECE)}{what}{'<' * (at == 0)}{'>' * (at == size - 1)}" for at in range(size)]
        start = end
    return found


def _held(piece: Sequence[Word]) -> str:
    return "".join(mark for mark, name in _IN_PIECES if any(name in one.lists for one in piece))


def leads(said: Sequence[Word], between: Sequence[str], dated: Sequence[bool]) -> list[tuple[str, ...]]:
    """Return the last small word that leads to a word, whether an interview was named shortly before, and whether a
    place is told before or after ("at Acme with Dana Lee")."""
    found: list[tuple[str, ...]] = []
    at = [
        one for one in range(1, len(said)) if said[one - 1].plain in _AT and not dated[one] and said[one].shape != "9"
    ]
    first, last = (at[0], at[-1]) if at else (len(said), -1)
    lead, since, named, title = "", 9, 99, 99
    for place, one in enumerate(said):
        if between[place] not in _TIES and between[place] != "@":
            lead, since = "", 9
        near = "i" if named < 6 else "j" if named < 12 else ""
        told = "b" * (first < place) + "a" * (last > place)
        led = f"k{lead}{min(since, 4)}"
        given = "g" * ("given" in one.lists)
        found.append((led, f"{led}{near}{one.shape}", f"{led}{told}", f"{led}{told}{given}{near}", f"t{min(title, 3)}"))
        since, named, title = since + 1, named + 1, title + 1
        if one.plain in _LEADS:
            lead, since = one.plain, 0
        if one.plain in _INTERVIEW:
            named = 0
        if "title" in one.lists:
            title = 0
    return found


def guesses(text: Text, tokens: Sequence[Token], dates: Stretches) -> list[list[str]]:
    """Return what the rules of words before and after a name take a word for; they see far, and know no context."""
    company, job = companies.find(text, dates), jobs.find(text, dates)
    guessed = [("gps" if len(name) < 9 else "gp", start, end) for name, start, end in people.find(text, dates)]
    if job is not None:
        guessed.append(("gj", job[1], job[2]))
    if company is not None:
        guessed += [(name, company.start, company.end) for name in ("gc", f"gc{min(int(company.weight), 7)}")]
    found: list[list[str]] = [[] for _ in tokens]
    for name, start, end in guessed[:40]:
        for place, token in enumerate(tokens):
            if start < token.end and token.start < end:
                found[place].append(name + "b" * (token.start <= start))
    return found
