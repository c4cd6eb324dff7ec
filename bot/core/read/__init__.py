"""Understands what a person typed: text and what is known give a Reading.

Crisis comes first, then the answer to an open question, then everything else. It is pure, and it never raises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from itertools import islice
from zoneinfo import ZoneInfo

from bot.core.read import (
    answers,
    clauses,
    crisis,
    crisis_abroad,
    doubts,
    fields,
    fixes,
    intents,
    judging,
    mail_says,
    news,
    preferences,
    scene,
    several,
    spans,
)
from bot.core.read.day import Now
from bot.core.read.scene import Scene
from bot.core.read.text import make_plain
from bot.core.reading import Fields, Intent, KnownInterview, News, OpenQuestion, Outcome, Reading, RepliedTo

__all__ = ["read", "read_fragment"]
_LONGEST = 4096
_MOST_WORDS = 1000
_WORD = re.compile(r"\w+")

#: A command alone says nothing but its name; there is nothing in it to look for.
_COMMANDS = {
    "/list": Intent.STATUS,
    "/next": Intent.STATUS,
    "/help": Intent.HELP,
    "/delete": Intent.DELETE,
    **dict.fromkeys(("/start", "/new", "/privacy", "/cancel"), Intent.SMALLTALK),
}


def read(
    text: str,
    *,
    now: datetime,
    zone: ZoneInfo,
    known: Sequence[KnownInterview] = (),
    replying_to: RepliedTo | None = None,
    open_question: OpenQuestion | None = None,
    longest: int = _LONGEST,
) -> Reading:
    """Return what a careful person would take from the message; what is beyond ``longest`` characters is not read."""
    command = _COMMANDS.get(text.strip())
    if command is not None:
        return Reading(command)
    text = text[:longest]
    readable = _readable(text)
    seen, danger = _look(readable, now, zone, tuple(known), replying_to)
    if danger is None and len(readable) < len(text):
        danger = crisis.look(make_plain(text[len(readable) :]).plain)
    seen = replace(seen, open_question=open_question)
    reading = _in_danger(seen, danger) if danger is not None else mail_says.read(seen) or _read(seen)
    return Reading(reading.intent, reading.fields, reading.confident, spans.of(seen), reading.also, reading.unsafe)


def read_fragment(text: str, *, now: datetime, zone: ZoneInfo, replying_to: RepliedTo) -> Reading | None:
    """Return what a few words add to the interview just told of: "with dana", "at 3"; None where they add nothing."""
    seen, danger = _look(_readable(text[:_LONGEST]), now, zone, (), replying_to)
    return fixes.read(seen, loose=True) if danger is None else None


def _readable(text: str) -> str:
    """The text up to its last word that is read; prose of the longest message has fewer words."""
    if len(text) <= _MOST_WORDS:
        return text
    beyond = next(islice(_WORD.finditer(text), _MOST_WORDS, None), None)
    return text if beyond is None else text[: beyond.start()]


# While a question is open the same words are read twice in a row: by themselves, and as an answer to it.
@lru_cache(maxsize=1)
def _look(
    text: str, now: datetime, zone: ZoneInfo, known: tuple[KnownInterview, ...], replying_to: RepliedTo | None
) -> tuple[Scene, bool | None]:
    seen = scene.look(text, Now(now.astimezone(zone), zone), known, replying_to, None)
    return seen, True if crisis_abroad.look(text) is not None else crisis.look(seen.plain)


def _in_danger(seen: Scene, danger: bool) -> Reading:
    about = seen.about
    verdict = intents.decide(seen)
    outcome = verdict.outcome if verdict.outcome is Outcome.REJECTION else None
    return Reading(Intent.CRISIS, Fields(about=about.company if about else None, outcome=outcome), unsafe=danger)


def _read(seen: Scene) -> Reading:
    setting = preferences.read(seen)
    if setting is not None:
        return setting
    answer = answers.read(seen)
    if answer is not None:
        return answer
    fix = fixes.read(seen)
    if fix is not None:
        return fix
    whole = _alone(seen)
    if clauses.one_thought(seen, whole) or not clauses.several(seen):
        return whole
    parts = clauses.apart(seen)
    told = [_alone(one) for one in parts]
    if told and whole.intent is Intent.SNOOZE and told[0].intent is not Intent.SNOOZE:
        told[0] = clauses.led(whole, parts[0]) or replace(_as(parts[0], whole.intent), confident=whole.confident)
    told[1:] = [clauses.led(told[0], part) or one for part, one in zip(parts[1:], told[1:], strict=True)]
    return clauses.joined(whole, told)


def _as(seen: Scene, intent: Intent) -> Reading:
    """A clause read for what the whole message asks for."""
    return Reading(intent, fields.take(seen, intent, None).fields)


def _alone(seen: Scene) -> Reading:
    verdict = judging.judge(seen)
    if verdict.intent is Intent.CRISIS:
        return _in_danger(seen, False)
    told = news.heard(seen, verdict)
    if told is not None:
        verdict = replace(verdict, intent=Intent.HEARD_BACK, outcome=news.outcome_of(told), sure=True)
    taken = fields.take(seen, verdict.intent, verdict.outcome)
    if told is News.ON_HOLD and (until := news.held_until(seen)) is not None:
        taken = replace(taken, fields=replace(taken.fields, reply_by=until), sure=True)
    agency = news.through_agency(seen.plain)
    if verdict.intent is Intent.ASK_ADVICE:
        told = news.asked_about(seen)
    # Of news that is no answer no day is noted, so a doubtful one is no matter.
    harmless = told is not None and news.outcome_of(told) is None
    taken = replace(taken, fields=replace(taken.fields, news=told, agency=agency), sure=taken.sure or harmless)
    also = (*several.others(seen, verdict), *news.beside(seen, verdict))
    steps = several.steps(seen) if verdict.intent is Intent.STEP_DONE else ()
    if steps:
        taken, also = replace(taken, fields=steps[0].fields), (*steps[1:], *also)
    if told is None and doubts.taken(taken.fields):
        doubtful = doubts.doubtful(seen, verdict, taken.dated, taken.fields)
        sure = verdict.sure and taken.clear and not doubtful
    else:
        sure = taken.sure and (verdict.sure or (bool(also) and intents.leads(verdict, [one.intent for one in also])))
    return Reading(verdict.intent, taken.fields, sure, also=also)
