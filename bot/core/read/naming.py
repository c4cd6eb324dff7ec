"""Takes from a message the names that its intent needs: which company is told of, who was met, for which job.

What is stored comes first; of other names the tagger finds all, and here it is decided which of them count.
"""

from __future__ import annotations

import re

from bot.core.read import corrections, strangers
from bot.core.read.name_words import GIVEN
from bot.core.read.names import Kind, Name
from bot.core.read.scene import Scene
from bot.core.reading import Fields, Intent, KnownInterview

_TELL = re.compile(r"\b(?:tell|telling|inform|update|let|notify|rather|prefer|want|email|to|with)(?: the)? $")
_SHOULD_KNOW = re.compile(
    r"^(?:'s)?(?: \w+)? (?:should|need|needs|must|ought|have to|has to|know|to know|hear|is my"
    r"|are my)\b"
)
_RENAMES = re.compile(r"\b(?:company|firm|place|employer)(?:'s name)? (?:is|was|should be|name is|is called)\b")
#: Of a company that is not stored none of these is noted for the one that is; which is meant is then asked.
_OF_EMPLOYERS = (Intent.HEARD_BACK, Intent.MOVE_ON, Intent.SET_REPLY_BY)
_OF_NOBODY = (Intent.CRISIS, Intent.SMALLTALK, Intent.HELP, Intent.OUT_OF_SCOPE, Intent.SETTINGS, Intent.CHECK_DRAFT)
#: What may name a job.
_OF_A_JOB = (Intent.LOG_INTERVIEW, Intent.EDIT, Intent.HEARD_BACK, Intent.STATUS)
#: What may tell of a company that is not stored.
_OF_A_STRANGER = (Intent.LOG_INTERVIEW, Intent.HEARD_BACK, Intent.OTHER_OFFER)
#: A stranger beside a stored company is told of only where the name is that sure.
_SURE = 0.8
_UNNAMED = 0.2  #: what a workplace without a name is worth less where several are told of
_EXACT = 0.6  #: the weight of a stored person named without a slip


def take(scene: Scene, intent: Intent) -> Fields:
    """Return the names, and the stored company that is meant, as the intent reads them."""
    about = scene.about
    if intent in _OF_NOBODY:
        met = people(scene) if intent is Intent.CHECK_DRAFT else ()
        return Fields(about=about.company if about else None, people=met)
    stranger = strangers.find(scene) if intent in _OF_EMPLOYERS else None
    if stranger is not None and (scene.known or intent is Intent.MOVE_ON):
        return Fields(company=stranger if intent is Intent.MOVE_ON else None)
    opened = strangers.opening(scene) if intent is Intent.SET_REPLY_BY else None
    if opened is not None:
        return Fields(company=opened.name)
    if intent is Intent.EDIT and (right := corrections.misnamed(scene)) is not None:
        return Fields(company=right[0], about=right[1].company)
    company = _told(scene, intent)
    new = intent is Intent.LOG_INTERVIEW and company is not None and all(one.company != company for one in scene.known)
    if intent is Intent.OTHER_OFFER:
        about = _to_be_told(scene) or about
    return Fields(
        company=company,
        about=about.company if about and not new else None,
        role=role(scene) if intent in _OF_A_JOB else None,
        people=people(scene),
    )


def company(scene: Scene, least: float = 0.0) -> Name | None:
    """Return the likeliest company that is not stored; of several rather one with a name than a bare kind."""
    found = [one for one in scene.names if one.kind is Kind.COMPANY and one.sure >= least and _strange(scene, one)]
    return max(found, key=lambda one: one.sure - _UNNAMED * one.unnamed, default=None)


def role(scene: Scene) -> str | None:
    """Return the likeliest job; what a person met is, told behind the name, only where no other is told."""
    found = [one for one in scene.names if one.kind is Kind.ROLE]
    met = {one.end for one in scene.names if one.kind is Kind.PERSON}
    best = max(found, key=lambda one: one.sure - (one.start - 2 in met), default=None)
    return best.text if best is not None else None


def people(scene: Scene) -> tuple[str, ...]:
    """Return the people named, as they are named, each once; those that are stored are found anywhere."""
    found = [one for one in scene.names if one.kind is Kind.PERSON and not _dated(scene, one.start, one.end)]
    for start, end in _stored_people(scene):
        if not any(one.start < end and start < one.end for one in scene.names):
            found.append(Name(Kind.PERSON, scene.text.raw[start:end], start, end, 1.0))
    return tuple(dict.fromkeys(one.text for one in sorted(found, key=lambda one: one.start)))


def offering(scene: Scene) -> KnownInterview | None:
    """The stored company named beside the one to be told: it is the one that made the offer."""
    told = _to_be_told(scene)
    return next((hit.interview for hit in scene.hits if hit.person is None and hit.interview != told), None)


def _told(scene: Scene, intent: Intent) -> str | None:
    """The company whose name the intent needs: for a new interview one that is stored, or a stranger."""
    if intent is Intent.EDIT:
        found = company(scene, 0.5) if _RENAMES.search(scene.plain) else None
        return found.text if found else None
    stored = next((one.interview.company for one in scene.hits if one.person is None), None)
    if intent not in _OF_A_STRANGER or (intent is Intent.HEARD_BACK and (scene.replying_to or scene.known)):
        return None
    if intent is Intent.LOG_INTERVIEW:
        opened = strangers.opening(scene)
        if opened is not None:
            return opened.name
    found = company(scene, _SURE if stored else 0.0)
    if found is not None and found.text.lower() in GIVEN and found.text in people(scene):
        return stored
    if found is None and not stored and corrections.moves_interview(scene):
        return strangers.find(scene)
    if stored is not None and (found is None or intent is not Intent.LOG_INTERVIEW):
        return stored if intent is Intent.LOG_INTERVIEW else found.text if found else None
    return found.text if found is not None else None


def _strange(scene: Scene, one: Name) -> bool:
    hits = (scene.text.back(hit.start, hit.end) for hit in scene.hits if hit.person is None)
    return not any(start < one.end and one.start < end for start, end in hits)


def _to_be_told(scene: Scene) -> KnownInterview | None:
    """Of several companies named, the one that should hear of the offer."""
    for hit in scene.hits:
        before, after = scene.plain[max(hit.start - 24, 0) : hit.start], scene.plain[hit.end : hit.end + 24]
        if _TELL.search(before) or _SHOULD_KNOW.match(after):
            return hit.interview
    return None


def _stored_people(scene: Scene) -> list[tuple[int, int]]:
    """Where stored people are named without a slip, a first and a family name in one."""
    places: list[tuple[int, int]] = []
    hits = sorted((hit.start, hit.end) for hit in scene.hits if hit.person is not None and hit.weight >= _EXACT)
    for start, end in hits:
        first, last = scene.text.back(start, end)
        said = re.sub(r"['’]s$", "", scene.text.raw[first:last])
        last = first + len(said)
        if places and scene.text.raw[places[-1][1] : first] == " ":
            places[-1] = (places[-1][0], last)
        elif not places or places[-1][1] <= first:
            places.append((first, last))
    return [one for one in places if not _dated(scene, *one)]


def _dated(scene: Scene, start: int, end: int) -> bool:
    """Whether the words are of a date and nothing else."""
    return any(first <= start and end <= last for first, last in scene.marks.dates)
