"""Reads whole sentences that put a name right: who was there and who was not, how a name is spelled, what the company
is called. ``fixes`` hands it what is left of a message once its opening words are off.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from bot.core.read.name_words import FORMATS, GIVEN, JOB_FIELDS, JOB_HEADS, ORG_TAILS, STOPS, TITLES
from bot.core.read.scene import Scene
from bot.core.read.tables import words
from bot.core.reading import Fields, KnownInterview


def _name(group: str) -> str:
    """A stretch that may be a name."""
    return rf"(?P<{group}>(?!it's)[^\W\d_][\w'.& -]{{0,60}}?)"


def _names_of(group: str) -> str:
    """A stretch that may be a name, or several."""
    return rf"(?P<{group}>[^\W\d_][\w'.,& -]{{0,60}}?)"


_IN_IT = r"(?: (?:from|at|in|of) (?:the |that |my )?(?:interview|list|people|it|there|call|panel))?"
_IT = r"(?:it's|its|it is|it was)"
_MET = re.compile(
    rf"(?:(?:it|that|the interview) was |i was |i (?:also )?(?:spoke|talked) )?with {_names_of('who')}"
    r"|i?(?:'ve)? ?(?:also |only )?(?:met|spoke (?:to|with)|talked (?:to|with)|interviewed with)(?: with)?"
    rf" {_names_of('met')}"
    rf"|{_names_of('was')} (?:was|were) (?:also )?(?:there|in it|on the call|in the room)"
    rf"|{_names_of('joined')} (?:joined|came)"
    rf"|it was {_names_of('it')}"
    rf"|add {_names_of('add')}{_IN_IT}"
)
_NOT_MET = re.compile(
    rf"(?:remove|drop|take off|delete|scratch|strike|take out) {_names_of('who')}{_IN_IT}"
    rf"|take {_names_of('out')} (?:out|off){_IN_IT}"
    rf"|{_names_of('was')} (?:was not|wasn't|were not|weren't)"
    r" (?:there|in it|in|on the call|in the room|with us|part of it|at the interview|in the interview)"
    r"|i (?:didn't|did not|never|haven't) (?:actually )?(?:meet|met|see|saw|speak to|talk to|spoke to)"
    rf" {_names_of('met')}"
    rf"|{_names_of('came')} (?:didn't|did not|couldn't) (?:come|show up|join|make it|turn up)"
    rf"|there (?:was|is) no {_names_of('no')}"
)
_CALLED = re.compile(
    rf"(?:her|his|their|the person's|the) name(?:'s| is| was| should be)(?: actually| really| spelled)? {_name('who')}"
    rf"(?:,? (?:and )?not {_name('old')})?"
    rf"|(?:her|his|their|the) name (?:isn't|is not|wasn't|was not) {_name('wrong')},?"
    rf" (?:it's|it is|it was|but|that's)? ?{_name('right')}"
)
_SURNAME = re.compile(
    rf"(?:her|his|their|(?P<of>[\w-]+)'s) (?:surname|last name|family name)(?:'s| is| was) {_name('who')}"
)
_INSTEAD = re.compile(
    rf"(?:(?:{_IT}|that's|that was|i met|i meant|interview (?:is|was)) )?(?:actually )?"
    rf"(?:with |at |for |called )?{_name('who')},? (?:and )?not (?:with |at |for )?{_name('old')}"
    rf"|not (?:with |at |for )?{_name('wrong')}(?:,| but|, but)? (?:{_IT} |with |at |but )?{_name('right')}"
    rf"|{_IT} not {_name('other')},? (?:but|{_IT}) {_name('now')}"
)
_SPELLED = re.compile(
    rf"(?:{_IT}|that's|the name is|name is)(?: actually)? (?:spelled|spelt|written|called) {_name('who')}"
    rf"|(?:rename|change) {_name('old')} (?:to|into) {_name('right')}"
    rf"|{_name('wrong')} (?:is|should be|is actually|is really) (?:called|spelled|spelt|written|named) {_name('named')}"
)
_COMPANY = re.compile(
    r"(?:the )?(?:company|firm|employer|place)(?:'s name)?(?:'s| is| was| should be)(?: called| named| really"
    rf"| actually)* {_name('who')}(?:,? (?:and )?not {_name('old')})?"
    rf"|(?:change|set) the company(?: name)? to {_name('to')}"
)
_WRONG_COMPANY = re.compile(rf"(?:{_IT}|i meant)(?: called| with| at)? {_name('who')}")
_AND = re.compile(r"\s*(?:,|&|\band\b)\s*")
_FROM_HR = re.compile(r" (?:from|in|of) (?:hr|their team|the team|recruiting|the company)$", re.IGNORECASE)
_NOBODY = words(
    "nobody noone anybody anyone everybody everyone somebody someone they them she he it we us you people interviewer"
    " interviewers manager recruiter boss team panel hr director ceo founder mistake error all both nothing anything"
    " something step reminder card offer deadline friday monday tuesday wednesday thursday saturday sunday date day"
    " company role job time interview calm words news update feedback chemistry rush doubt"
)
_NO_COMPANY = words(
    "great good nice big small bad closed hiring here there far lovely fine closing cold warm mixed moving bankrupt"
    " in on at not still going growing too very really just remote local me them us a an the"
)
_ALIKE = 84  #: of 100
_SPELLED_ALIKE = 55


def read(scene: Scene, first: int, last: int) -> Fields | None:
    """Return who was there, who was not, or whose name is another; None where the words say something else."""
    return _not_met(scene, first, last) or _renamed(scene, first, last) or _met(scene, first, last)


def bare(scene: Scene, first: int, last: int) -> Fields | None:
    """Return the people where nothing but their names is said."""
    said = _names(scene, first, last)
    return Fields(people=said) if said and all(_is_name(scene, one) for one in said) else None


def company(scene: Scene, first: int, last: int) -> Fields | None:
    """Return the company's right name, and the stored one that it takes the place of."""
    found = _COMPANY.fullmatch(scene.plain, first, last)
    if found is not None:
        name = _said(scene, found, "who", "to")
        if _may_be_company(name):
            return Fields(company=name, about=_stored(scene, found["old"]))
    found = _INSTEAD.fullmatch(scene.plain, first, last)
    if found is not None and (stored := _stored(scene, _old(found))) is not None:
        name = _said(scene, found, "who", "right", "now")
        if _may_be_company(name):
            return Fields(company=name, about=stored)
    found = _SPELLED.fullmatch(scene.plain, first, last)
    if found is not None:
        name = _said(scene, found, "who", "right", "named")
        old = found["old"] or found["wrong"]
        stored = _stored(scene, old) if old else _spelled_like(scene, name)
        if stored is not None and name:
            return Fields(company=name, about=stored)
    found = _WRONG_COMPANY.fullmatch(scene.plain, first, last)
    if found is not None and re.search(r"\bwrong company\b", scene.plain[:first]):
        return Fields(company=_said(scene, found, "who"))
    return None


def _not_met(scene: Scene, first: int, last: int) -> Fields | None:
    found = _NOT_MET.fullmatch(scene.plain, first, last)
    if found is None:
        return None
    said = _names(scene, *_span(found))
    known = [one for one in said if _met_before(scene, one)]
    if said and (len(known) == len(said) or all(_is_name(scene, one) for one in said)):
        return Fields(not_people=said)
    return None


def _renamed(scene: Scene, first: int, last: int) -> Fields | None:
    found = _CALLED.fullmatch(scene.plain, first, last)
    if found is not None:
        name = _said(scene, found, "who", "right")
        wrong = _said(scene, found, "old", "wrong")
        return Fields(people=(name,), not_people=(wrong,) if wrong else ()) if name else None
    found = _SURNAME.fullmatch(scene.plain, first, last)
    if found is not None:
        whose = _whose(scene, found["of"])
        return Fields(people=(f"{whose.split()[0]} {_said(scene, found, 'who')}",)) if whose else None
    found = _INSTEAD.fullmatch(scene.plain, first, last)
    if found is not None:
        old = _met_before(scene, _old(found) or "")
        name = _said(scene, found, "who", "right", "now")
        return Fields(people=(name,), not_people=(old,)) if old and _could_be_name(name) else None
    found = _SPELLED.fullmatch(scene.plain, first, last)
    if found is None:
        return None
    name = _said(scene, found, "who", "right", "named")
    said = found["old"] or found["wrong"]
    old = _met_before(scene, said) if said else _person_spelled_like(scene, name)
    return Fields(people=(name,), not_people=(old,)) if old and name else None


def _met(scene: Scene, first: int, last: int) -> Fields | None:
    found = _MET.fullmatch(scene.plain, first, last)
    if found is None:
        return None
    said = _names(scene, *_span(found))
    sure = found["who"] or found["met"]
    right = all(_could_be_name(one) if sure else _is_name(scene, one) for one in said)
    return Fields(people=said) if said and right else None


def _old(found: re.Match[str]) -> str | None:
    """The name that is not so, of "X, not Y" in its orders."""
    return found["old"] or found["wrong"] or found["other"]


def _span(found: re.Match[str]) -> tuple[int, int]:
    return next(found.span(name) for name, said in found.groupdict().items() if said)


def _said(scene: Scene, found: re.Match[str], *groups: str) -> str:
    """What one of the groups holds, as it was written."""
    span = next((found.span(one) for one in groups if found[one]), None)
    return scene.text.said(*span).strip(" .,!'\"") if span else ""


def _names(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    written = _FROM_HR.sub("", scene.text.said(start, end).strip(" .,!"))
    written = re.sub(r"^(?:only |just |also |both )+", "", written)
    return tuple(one.strip() for one in _AND.split(written) if one.strip())


def _could_be_name(name: str) -> bool:
    parts = [part.strip(".").casefold() for part in name.split()]
    core = [part for part in parts if part not in TITLES]
    if not 1 <= len(core) <= 3 or not all(part.replace("-", "").replace("'", "").isalpha() for part in core):
        return False
    other = STOPS | _NOBODY | JOB_HEADS | JOB_FIELDS | FORMATS | ORG_TAILS
    return not any(part in other and part not in GIVEN for part in core)


def _is_name(scene: Scene, name: str) -> bool:
    """Whether it is a person's name for certain: a given name, a capital, or somebody met before."""
    if not _could_be_name(name):
        return False
    first = name.split()[0]
    known = _met_before(scene, name) is not None
    titled = first.strip(".").casefold() in TITLES
    company = any(hit.person is None and hit.weight > 0.7 for hit in scene.hits) and _stored(scene, name) is not None
    shouted = name.isupper() and len(name) > 1
    return known or (not company and not shouted and (titled or first.casefold() in GIVEN or _capital(scene, first)))


def _capital(scene: Scene, word: str) -> bool:
    """Whether the word has a capital that its place does not give it."""
    place = scene.text.raw.find(word)
    return word[:1].isupper() and place > 0


def _met_before(scene: Scene, name: str) -> str | None:
    """The person met, of the interview meant or of any, whom a name said is of."""
    about = scene.about
    pool = [*(about.people if about else ()), *(who for one in scene.known for who in one.people)]
    said = name.casefold().strip(" .,!")
    for who in pool:
        parts = who.casefold().split()
        if said == who.casefold() or said in parts or (said.split() and said.split()[0] == parts[0] == said):
            return who
    near = [(fuzz.ratio(said, who.casefold()), who) for who in pool]
    score, who = max(near, default=(0.0, ""))
    return who if score >= _ALIKE else None


def _whose(scene: Scene, of: str | None) -> str | None:
    if of is not None and of not in ("her", "his", "their"):
        return _met_before(scene, of)
    about = scene.about or (scene.known[0] if len(scene.known) == 1 else None)
    return about.people[0] if about is not None and len(about.people) == 1 else None


def _person_spelled_like(scene: Scene, name: str) -> str | None:
    pool = [who for one in scene.known for who in one.people]
    score, who = max(((fuzz.ratio(name.casefold(), who.casefold()), who) for who in pool), default=(0.0, ""))
    return who if score >= _SPELLED_ALIKE else None


def _spelled_like(scene: Scene, name: str) -> str | None:
    """The stored company of which the name is another spelling, where it is no person's."""
    pool = [one.company for one in scene.known if one.company]
    score, stored = max(((fuzz.ratio(name.casefold(), one.casefold()), one) for one in pool), default=(0.0, ""))
    person = _person_spelled_like(scene, name)
    if person is not None and fuzz.ratio(name.casefold(), person.casefold()) > score:
        return None
    return stored if score >= _SPELLED_ALIKE else None


def _stored(scene: Scene, name: str | None) -> str | None:
    """The stored company of that name."""
    if not name:
        return None
    said = name.casefold().strip(" .,!")
    found: list[KnownInterview] = [one for one in scene.known if one.company]
    for one in found:
        if one.company and (said == one.company.casefold() or fuzz.ratio(said, one.company.casefold()) >= _ALIKE):
            return one.company
    return None


def _may_be_company(name: str) -> bool:
    parts = name.casefold().split()
    if not 1 <= len(parts) <= 5 or parts[0] in _NO_COMPANY or (len(parts) == 1 and parts[0] in _NOBODY):
        return False
    return not any(part in STOPS and part not in ("of", "the", "and", "for", "in", "&", "next") for part in parts)
