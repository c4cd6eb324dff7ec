"""Invents names of companies, people and jobs from wide lists, so that the tagger learns what stands around a name
more than the names themselves. Chance is an argument: the same chance gives the same names.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random

from bot.core.read.name_words import GIVEN
from bot.core.read.names.lists import EMPLOYERS

_HERE = Path(__file__).parent
#: How a company may be called, and how often: what stands in angles is drawn from the list of that name.
_SHAPES = {
    "<first> <tail>": 20, "<first> <first> <tail>": 7, "<first> <first>": 7, "<single>": 14, "<single> <tail>": 5,
    "<first><end>": 3, "<begin><end>": 5, "<first> <and> <first>": 3, "<family> <and> <family>": 3,
    "<single> <and> <single>": 2, "<family> & Sons": 1, "<first> and Co": 1, "<family> <tail>": 6,
    "<family> <family>": 1, "<family> <family> LLP": 1, "<family> <family> Partners": 1, "<given>'s <tail>": 3,
    "<given>": 2, "<saint> <ward>": 4, "<place> <tail>": 6, "<place> <ward>": 3, "<place> <kind>": 3,
    "<first> <kind>": 3, "<foreign>": 6, "<abbr>": 4, "The <first> <tail>": 3, "<firm>": 14,
}  # fmt: skip
_LEGAL = {"": 92, " Ltd": 4, " Inc": 2, ".com": 1, " (UK)": 1}
_PEOPLE = {
    "<given>": 58, "<given> <family>": 22, "<title> <family>": 12, "<title> <given>": 2, "<letter>. <family>": 2,
    "<given> <letter>": 1, "<family>": 3,
}  # fmt: skip
_SLOT = re.compile(r"<(\w+)>")
#: The share of first names that the reading has in no list.
_UNLISTED = 0.72


def company(chance: Random) -> str:
    """Return a name such as a company, a school or a shop may have."""
    return _drawn(_SHAPES, chance) + chance.choices(tuple(_LEGAL), tuple(_LEGAL.values()))[0]


def workplace(chance: Random) -> tuple[str, str]:
    """Return an article and what a place of work is, where it has no name: "a", "small vet in Leeds"."""
    size = f"{chance.choice(_lists()['size'])} " if chance.random() < 0.35 else ""
    where = f" {chance.choice(_lists()['where'])}" if not size or chance.random() < 0.6 else ""
    what = f"{size}{chance.choice(_lists()['kind'])}{where}"
    if not size and chance.random() < 0.4:
        return "the", what
    return ("an" if what[0] in "aeiou" else "a"), what


def person(chance: Random) -> str:
    """Return a name as people are called in a message: mostly by the first name."""
    return _drawn(_PEOPLE, chance)


def family_name(chance: Random) -> str:
    """Return a family name."""
    return chance.choice(_lists()["family"])


def job(chance: Random) -> str:
    """Return the name of a job."""
    return chance.choice(_lists()["job"])


def _drawn(shapes: dict[str, int], chance: Random) -> str:
    shape = chance.choices(tuple(shapes), tuple(shapes.values()))[0]
    return _SLOT.sub(lambda found: _one(found[1], chance), shape)


def _one(name: str, chance: Random) -> str:
    if name == "given" and chance.random() > _UNLISTED:
        name = "listed"
    return chance.choice(_lists()[name])


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    found = dict(_lines("company_words.txt")) | dict(_lines("people_words.txt"))
    found["given"] = tuple((_HERE / "given.txt").read_text("utf-8").split())
    found["family"] = tuple(one for one in (_HERE / "family.txt").read_text("utf-8").split() if one[0].isupper())
    found["job"] = tuple(job.strip() for job in re.split(r"[;\n]", (_HERE / "jobs.txt").read_text("utf-8")) if job)
    found["listed"] = tuple(sorted(one.title() for one in GIVEN if len(one) > 2))
    found["firm"] = tuple(one.upper() if len(one) < 4 else one.title() for one in sorted(EMPLOYERS))
    return found


def _lines(name: str) -> list[tuple[str, tuple[str, ...]]]:
    """A line is the name of a list and what is in it, parted by semicolons or by blanks."""
    split = (line.partition(": ") for line in (_HERE / name).read_text("utf-8").splitlines())
    return [(head, tuple(rest.split(";") if ";" in rest else rest.split())) for head, _, rest in split]
