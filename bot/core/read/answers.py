"""Reads a bare answer to the question that is open: "friday", "pretty good", "Acme", "no idea", "Leeds"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.read import corrections, details, fields, naming
from bot.core.read.mentions import local_time
from bot.core.read.roles import Role
from bot.core.read.scene import Scene
from bot.core.reading import Fields, Intent, Outcome, Reading
from storage.facts import QuestionKind

_NO_IDEA = re.compile(
    r"^\W*(?:no|nope|nah|none|nothing|no idea|no clue|dunno|don't know|i don't know|not sure|unknown"
    r"|soon|shortly|just soon|no date|"
    r"no day|never said|not said|(?:they |he |she )?(?:didn't|did not|never|haven't) (?:say|said|give"
    r"|tell|told|mention|name|know)\b.*)\W*$"
)
_PREFIX = re.compile(
    (
        r"^(?:it was|it's|it is|its|that was|i'm in|i am in|i live in|im in|in|at|with|for|from"
        r"|the company is|company is|called|by|on|the role is|role is|as an?|as|a|an|the)\s"
    ),
    re.IGNORECASE,
)
_DAYS = (QuestionKind.PROMISED, QuestionKind.NEW_DAY)


def read(scene: Scene) -> Reading | None:
    """Return the reading of a bare answer, or None where the message is something else."""
    question = scene.open_question
    if question is None or not scene.text.tokens or len(scene.text.tokens) > 14:
        return None
    if corrections.asked_first(scene) is not None:
        return None
    kind = question.kind
    if kind in _DAYS:
        return _day(scene)
    if kind is QuestionKind.FELT:
        return _felt(scene)
    if kind in (QuestionKind.WHEN, QuestionKind.NEXT_WHEN):
        return _when(scene, kind)
    if kind is QuestionKind.SNOOZE and scene.live():
        taken = fields.take(scene, Intent.SNOOZE, None)
        return Reading(Intent.SNOOZE, taken.fields, taken.sure)
    if kind in (QuestionKind.DELETE, QuestionKind.CONFIRM) and len(scene.text.tokens) < 4:
        return Reading(Intent.SMALLTALK)
    return _named(scene, kind)


def _felt(scene: Scene) -> Reading | None:
    felt = details.feeling(scene.plain.strip())
    promised = scene.live(Role.PROMISE)
    if felt is None or len(scene.text.tokens) >= (15 if promised else 9):
        return None
    reading = _edit(scene, Fields(feeling=felt))
    taken = fields.take(scene, Intent.SET_REPLY_BY, None) if promised else None
    if taken is None or taken.fields.reply_by is None:
        return reading
    told = replace(taken.fields, about=_about(scene))
    return replace(reading, also=(Reading(Intent.SET_REPLY_BY, told, taken.sure),))


def _day(scene: Scene) -> Reading | None:
    if _NO_IDEA.match(scene.plain.strip()):
        return Reading(Intent.SET_REPLY_BY, Fields(about=_about(scene), no_day=True))
    if not scene.live() or _says_more(scene):
        return None
    taken = fields.take(scene, Intent.SET_REPLY_BY, None)
    return Reading(Intent.SET_REPLY_BY, taken.fields, taken.sure) if taken.fields.reply_by else None


def _says_more(scene: Scene) -> bool:
    """Whether there is more than a day and the little words around it."""
    length = sum(one.end - one.start for one in scene.mentions)
    rest = re.sub(
        (
            r"\b(?:they|she|he|said|says|i think|by|on|probably|maybe|around|about|in|the|told me|within|it's"
            r"|sometime|hr|i'll hear|should be|at the latest|latest|ok|um)\b"
        ),
        "",
        scene.plain,
    )
    return len(re.findall(r"\w+", rest)) - length // 4 > 3


def _when(scene: Scene, kind: QuestionKind) -> Reading | None:
    live = scene.live()
    if not live or _says_more(scene):
        return None
    if kind is QuestionKind.NEXT_WHEN:
        day = next((one for one in live if one.day is not None), None)
        clock = next((one for one in live if one.at is not None), None)
        on, at = (day.day.ahead if day and day.day else None), clock.hour if clock else None
        if on and at and clock:
            on, at = local_time(on, at, clock.zone, scene.now)
        sure = not (day and day.day and day.day.doubtful)
        return Reading(
            Intent.HEARD_BACK, Fields(about=_about(scene), outcome=Outcome.NEXT_ROUND, next_date=on, next_time=at), sure
        )
    taken = fields.take(scene, Intent.LOG_INTERVIEW, None)
    told = Fields(
        interview_date=taken.fields.interview_date,
        interview_time=taken.fields.interview_time,
        upcoming=taken.fields.upcoming,
    )
    return _edit(scene, told, taken.sure)


def _named(scene: Scene, kind: QuestionKind) -> Reading | None:
    words = scene.text.raw.strip().strip(".!")
    for _ in range(2):
        words = _PREFIX.sub("", words, count=1)
    if not words or len(words.split()) > 6 or scene.draft is not None:
        return None
    if kind is QuestionKind.ZONE:
        return Reading(Intent.SETTINGS, Fields(timezone=details.place(scene) or words, setting="timezone"))
    if kind is QuestionKind.COMPANY:
        return _edit(scene, Fields(company=words))
    if kind is QuestionKind.ROLE:
        return _edit(scene, Fields(role=words))
    if kind is QuestionKind.PEOPLE:
        found = naming.people(scene)
        return _edit(scene, Fields(people=found or tuple(re.split(r"\s*(?:,|&|\band\b)\s*", words))))
    return None


def _edit(scene: Scene, told: Fields, sure: bool = True) -> Reading:
    return Reading(Intent.EDIT, replace(told, about=_about(scene)), sure)


def _about(scene: Scene) -> str | None:
    if scene.open_question is not None and scene.open_question.company:
        return scene.open_question.company
    return scene.about.company if scene.about else None
