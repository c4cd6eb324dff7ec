"""Reads whole messages that put one fact of an interview right or add one: "it was on zoom not phone", "remove dana",
"the role is analyst"; and, in fewer words still, fragments that follow what was just told: "with dana", "at 3".

It stands before the weighing of words, and takes a message only where nothing of it is left over.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.core.read import details, everybody, spoken_names
from bot.core.read.day import Day, Shape
from bot.core.read.name_words import JOB_FIELDS, JOB_HEADS, STOPS
from bot.core.read.scene import Scene
from bot.core.read.tables import words
from bot.core.reading import Fields, Intent, KnownInterview, Reading

_LONGEST = 16  #: words
_MOST_LETTERS = 200

#: What stands before and behind a correction, and says nothing of its own.
_OPENS = re.compile(
    r"^[\W_]*(?:(?:no|nope|oh|ah|and|also|but|sorry|oops|actually|wait|ok(?:ay)?|by the way|correction|hm+|well|plus|ps"
    r"|(?:i )?forgot(?: to (?:say|mention|add|tell you))?(?: that)?|i should (?:say|add)"
    r"|(?:that's|that is|that was) (?:wrong|not right)|wrong(?: company| name| role| job| date| person| format)?)"
    r"\b[,.:;! -]*)*"
)
_CLOSES = re.compile(
    r"(?:,? (?:actually|sorry|instead|too|as well|also|by the way|though|in fact|please|after all|by mistake))*[\W_]*$"
)
_HEADED = re.compile(r"^(?:(?:for|at|with|about) )?$")

_HOW = (
    r"(?:on |by |via |over |in |at |a |an |the |through )*(?:zoom|teams|skype|google meet|facetime|webex|video"
    r"|video call|online|remote|virtual|on[- ]?site|in[- ]person|face[- ]to[- ]face|their office|office|phone"
    r"|telephone|phone call|call)(?: call| interview| screen)?"
)
_IT = r"(?:(?:it|that|the interview|the call|the (?:first|second|last) round|interview)(?:'s| is| was| will be)? ?)?"
_HELD = re.compile(rf"{_IT}(?:held |done )?(?P<how>{_HOW})(?:,? (?:and )?not (?P<wrong>{_HOW}))?")
_NOT_HELD = re.compile(rf"(?:it was )?not (?P<wrong>{_HOW}),? (?:but |it was )?(?P<how>{_HOW})")
_SITES = re.compile(r"\b(?:(?:in|at) )?(?:their|the) office\b|^office$")

_IS = r"(?:'s| is| was| should be| should read)"
_ROLE_IS = re.compile(
    r"(?:the |my |their )?(?:role|position|job title|title|job|post)(?: name)?(?: (?:at|with|for) [\w&.'-]+)?"
    rf"{_IS}(?: called| really| actually| for)* (?:an? |the )?(?P<role>[^,]+?)(?:,? (?:and )?not (?:an? |the )?[^,]+)?"
)
_IT_IS_THE_ROLE = re.compile(
    r"(?:it's|it is|it was|that was|that's)(?: for)? (?:an? |the )?(?P<role>[^,]+?) (?:role|position|job|post)"
)
_APPLIED = re.compile(r"i (?:applied|interviewed) (?:for|as) (?:an? |the )?(?P<role>[^,]+?)(?: role| position| job)?")
_A_ROLE = re.compile(r"(?:for |as )?(?:an? |the )?(?P<role>[^,]+?) (?:role|position|job|post)")
_AS_ROLE = re.compile(r"(?:for |as )(?:an? |the )(?P<role>[^,]+)|(?P<bare>[^,]+)")
#: What a job may be said to be without being called so.
_NO_ROLE = words(
    "filled gone closed off cancelled canceled frozen taken mine open still hold paused great good perfect ideal"
    " dead over up available remote hybrid new better paid permanent temporary okay ok fine first last second best"
    " boring interesting amazing dream offered given same other wrong right not no yes data-based dropped withdrawn"
)

_FELT = re.compile(
    r"(?:it|the interview)? ?(?:felt|was) (?:more |rather |quite |pretty |just |really )?(?P<how>[\w -]+)"
)
_NOT_FELT = re.compile(r"(?:it was )?not (?:warm|mixed|cold),? (?:but |more |it was )?(?P<how>warm|mixed|cold)")
_FEELINGS = re.compile(r"warm|mixed|cold|good|bad|great|awkward|okay|ok|lovely|friendly|neutral|meh")
_LASTED = re.compile(
    r"(?:(?:it|the interview|the call) (?:lasted|took|ran|was|will take|takes|is)(?: for| about| around| only| just)* )"
    r"(?P<long>(?:\d{1,3}|half an|an|one|two) (?:minutes?|hours?))(?: long)?"
)
_LONG = re.compile(r"(?:for |about |around )*(?P<long>(?:\d{1,3}|half an|an|one|two) (?:minutes?|hours?))(?: long)?")

_NEVER_SAID = re.compile(
    r"(?:they|she|he|hr)(?: never| did not| didn't| have not| haven't| hadn't| has not| hasn't)(?: actually| really)?"
    r" (?:say|said|name|named|give|gave|mention|mentioned|promise|promised|tell|told)(?: me| us)?"
    r"(?: anything about)?(?: by| on)?(?P<what>.*)"
)
_FORGET_DAY = re.compile(
    r"(?:forget|scrap|ignore|drop|remove|delete|cancel)(?: about)? (?P<what>.*?)"
    r"(?: thing| bit| part)?"
)
_ANY_DAY = re.compile(
    r" ?(?:an?|any|the|when|one|which)? ?(?:day|date|deadline|answer day|promised day|day they named)? ?"
)
_IN_ITS_PLACE = re.compile(r"\b(?:not|wasn't|isn't|it was at)\b")
_THE_DAY = re.compile(r"(?:the|that|their) (?:day|date|deadline|promised day|answer day|day they named)")
_CLOCK_REST = re.compile(
    r"(?:it|that|the interview|the call|was|is|it's|at|around|about|not|wasn't|isn't|but|i meant|make|from|,| )*"
)


def read(scene: Scene, *, loose: bool = False) -> Reading | None:
    """Return what is put right or added, or None; ``loose``: it follows at once on what was told, and adds to it."""
    if not 0 < len(scene.text.tokens) <= _LONGEST or len(scene.plain) > _MOST_LETTERS:
        return None
    if scene.draft is not None or "?" in scene.plain:
        return None
    if not (scene.known or scene.replying_to):
        return None
    first, last = _inside(scene)
    if first >= last:
        return None
    for reader in (*_READERS, *(_LOOSE if loose else ())):
        found = reader(scene, first, last)
        if found is not None:
            intent, fields = found
            about = fields.about or (scene.about.company if scene.about else None)
            return Reading(intent, replace(fields, about=about))
    return None


_Found = tuple[Intent, Fields] | None


def _inside(scene: Scene) -> tuple[int, int]:
    """Where what is told begins and ends in the plain text: without what leads to it, and the company in front."""
    plain = scene.plain
    opened = _OPENS.match(plain)
    first = opened.end() if opened else 0
    for hit in scene.hits:
        before, after = plain[first : hit.start], plain[hit.end :]
        headed = re.match(r"[:,-] ?| (?=(?:it|they|the|was|wasn't)\b)", after)
        if hit.person is None and hit.start >= first and _HEADED.fullmatch(before) and headed:
            first = hit.end + headed.end()
            break
    closed = _CLOSES.search(plain, first)
    return first, max(closed.start() if closed else len(plain), first)


def _match(pattern: re.Pattern[str], scene: Scene, first: int, last: int) -> re.Match[str] | None:
    return pattern.fullmatch(scene.plain, first, last)


def _held(scene: Scene, first: int, last: int) -> _Found:
    found = _match(_HELD, scene, first, last) or _match(_NOT_HELD, scene, first, last)
    if found is None:
        return None
    corrects = found["wrong"] or found["how"] != scene.plain[first:last] or first > 0
    how = details.held(_SITES.sub("on site", found["how"])) or details.held("by phone")
    return (Intent.EDIT, Fields(format=how)) if corrects else None


def _bare_format(scene: Scene, first: int, last: int) -> _Found:
    found = _match(re.compile(_HOW), scene, first, last)
    how = details.held(_SITES.sub("on site", found.group())) or details.held("by phone") if found else None
    return (Intent.EDIT, Fields(format=how)) if how else None


def _role(scene: Scene, first: int, last: int) -> _Found:
    for pattern in (_ROLE_IS, _IT_IS_THE_ROLE, _APPLIED):
        found = _match(pattern, scene, first, last)
        if found is None or not (role := _job(scene, *found.span("role"))):
            continue
        # "The position was cut" names no job: one is known by its head, or by being written as a name.
        if pattern is not _ROLE_IS or set(found["role"].split()) & JOB_HEADS or role != role.lower():
            return Intent.EDIT, Fields(role=role)
    return None


def _bare_role(scene: Scene, first: int, last: int) -> _Found:
    found = _match(_A_ROLE, scene, first, last)
    if found is not None and (role := _job(scene, *found.span("role"))):
        return Intent.EDIT, Fields(role=role)
    found = _match(_AS_ROLE, scene, first, last)
    if found is None:
        return None
    span = found.span("role") if found["role"] else found.span("bare")
    headed = scene.plain[slice(*span)].split()[-1] in JOB_HEADS
    role = _job(scene, *span) if headed else None
    return (Intent.EDIT, Fields(role=role)) if role else None


def _job(scene: Scene, start: int, end: int) -> str | None:
    """The words as a job's name; None where they say something else of it."""
    if start >= end or any(one.start < end and start < one.end for one in scene.live()):
        return None
    said = scene.text.said(start, end).strip(" .!'\"")
    small = scene.plain[start:end].split()
    told_of = set(small) & (_NO_ROLE | (STOPS - {"of", "in", "for", "and", "the", "head"}) | JOB_FIELDS)
    return said if said and len(small) <= 5 and not told_of else None


def _people(scene: Scene, first: int, last: int) -> _Found:
    told = spoken_names.read(scene, first, last)
    return None if told is None else (Intent.EDIT, told)


def _more_people(scene: Scene, first: int, last: int) -> _Found:
    told = spoken_names.bare(scene, first, last)
    return None if told is None else (Intent.EDIT, told)


def _felt(scene: Scene, first: int, last: int) -> _Found:
    found = _match(_NOT_FELT, scene, first, last)
    if found is None and (first > 0 or last < len(scene.plain.rstrip(" .!")) or scene.plain.startswith("it felt")):
        found = _match(_FELT, scene, first, last)
    if found is None or not _FEELINGS.search(found["how"]):
        return None
    felt = details.feeling(f"it was {found['how']}")
    return (Intent.EDIT, Fields(feeling=felt)) if felt else None


def _lasted(scene: Scene, first: int, last: int) -> _Found:
    return _minutes(_match(_LASTED, scene, first, last))


def _bare_length(scene: Scene, first: int, last: int) -> _Found:
    return _minutes(_match(_LONG, scene, first, last))


def _minutes(found: re.Match[str] | None) -> _Found:
    minutes = details.lasting(f"lasted {found['long']}") if found else None
    return (Intent.EDIT, Fields(minutes=minutes)) if minutes else None


def _no_day(scene: Scene, first: int, last: int) -> _Found:
    """They never said Friday, or no day at all: the promised day goes."""
    found = _match(_NEVER_SAID, scene, first, last)
    scraps = found is None
    found = found or _match(_FORGET_DAY, scene, first, last)
    if found is None:
        return None
    what = found["what"].strip()
    if scraps and _THE_DAY.fullmatch(what):
        return Intent.EDIT, Fields(no_day=True)
    if not scraps and _ANY_DAY.fullmatch(f" {what}" if what else ""):
        return Intent.SET_REPLY_BY, Fields(no_day=True)
    whose = _whose_day(scene, *found.span("what"))
    return (Intent.EDIT, Fields(about=whose.company, no_day=True)) if whose else None


def _whose_day(scene: Scene, start: int, end: int) -> KnownInterview | None:
    """The interview meant whose promised day the words are, with nothing else in them."""
    named = [one for one in scene.mentions if start <= one.start and one.end <= end and one.day is not None]
    if len(named) != 1 or named[0].day is None:
        return None
    before, after = scene.plain[start : named[0].start], scene.plain[named[0].end : end]
    if before.strip(" ,") not in ("", "by", "on", "the", "that") or after.strip(" .,!"):
        return None
    day = named[0].day
    about = scene.about
    fitting = [one for one in ([about] if about else scene.known) if one.reply_by and _is_day(day, one.reply_by)]
    return fitting[0] if len(fitting) == 1 else None


def _is_day(day: Day, on: date) -> bool:
    weekday = day.shape is Shape.WEEKDAY and day.ahead is not None and day.ahead.weekday() == on.weekday()
    return weekday or on in (day.ahead, day.back, *day.fair)


def _clock(scene: Scene, first: int, last: int) -> _Found:
    """An hour alone: "it wasn't at 10, it was at 11", or, where something was just told, "at 3"."""
    hours = [one for one in scene.live() if one.at is not None]
    if len(hours) != 1 or any(one.day is not None for one in scene.live()):
        return None
    rest = list(scene.plain[:last])
    for one in scene.mentions:
        rest[one.start : one.end] = " " * (one.end - one.start)
    if not _CLOCK_REST.fullmatch("".join(rest[first:])):
        return None
    return Intent.EDIT, Fields(interview_time=hours[0].hour)


def _other_hour(scene: Scene, first: int, last: int) -> _Found:
    """An hour in another's place, with words that say so."""
    return _clock(scene, first, last) if _IN_ITS_PLACE.search(scene.plain) else None


def _everybody(scene: Scene, first: int, last: int) -> _Found:
    """Whether they tell also those who do not go on."""
    told = everybody.told_alone(scene.plain)
    if told is None or scene.live():
        return None
    return Intent.EDIT, Fields(tells_everybody=told)


def _taken_out(scene: Scene, first: int, last: int) -> _Found:
    """ "Remove Acme": a whole interview is to go, which is asked about first."""
    found = _match(re.compile(r"remove (?P<name>.+)"), scene, first, last)
    named = next((hit for hit in scene.hits if hit.person is None and hit.weight >= 0.7), None) if found else None
    whole = found is not None and named is not None and (named.start, named.end) == found.span("name")
    return (Intent.DELETE, Fields()) if whole else None


def _company(scene: Scene, first: int, last: int) -> _Found:
    told = spoken_names.company(scene, first, last)
    return None if told is None else (Intent.EDIT, told)


_READERS: tuple[Callable[[Scene, int, int], _Found], ...] = (
    _everybody, _other_hour, _company, _people, _taken_out, _role, _held, _no_day, _lasted, _felt,
)  # fmt: skip
_LOOSE: tuple[Callable[[Scene, int, int], _Found], ...] = (
    _bare_format, _bare_length, _bare_role, _clock, _more_people,
)  # fmt: skip
