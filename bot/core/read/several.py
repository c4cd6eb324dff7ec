"""Finds the further facts of a message that tells several: "thanked Dana, they pushed it to Tuesday"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.core.read import fields, naming
from bot.core.read import scene as scenes
from bot.core.read.intents import Verdict
from bot.core.read.roles import Role
from bot.core.read.scene import Scene
from bot.core.reading import Intent, Reading
from storage.facts import Channel

#: Where one step that was done ends and the next one begins, and the words that a piece must have to tell of one.
_BREAK = re.compile(r"[.;]\s+|,\s*(?:and |then )?|\s(?:and|then)\s")
_DID = re.compile(
    r"\b(?:sent|emailed|mailed|posted|thanked|called|rang|phoned|wrote|dropped|left|chased|followed up)\b"
)
#: A thing sent, under the verb of the piece before: "sent the email and the card".
_THING = re.compile(r"(?:the|a|my) (?:handwritten |thank[- ]?you )?(?:card|email|note|thank[- ]?you|follow[- ]?up)")
#: What is longer tells of other things too, and is read as one.
_LONGEST = 1500
#: What a message may tell besides its main thing, and how strongly it must be said.
_BESIDES = {
    Intent.STEP_DONE: ((Intent.SET_REPLY_BY, 2.0), (Intent.HEARD_BACK, 4.0), (Intent.SNOOZE, 4.5)),
    Intent.HEARD_BACK: ((Intent.STEP_DONE, 4.0), (Intent.MOVE_ON, 5.0)),
    Intent.SET_REPLY_BY: ((Intent.STEP_DONE, 2.5),),
    Intent.OTHER_OFFER: ((Intent.HEARD_BACK, 3.0),),
}


def others(scene: Scene, verdict: Verdict) -> tuple[Reading, ...]:
    """Return the readings of the further facts, in the order of their weight."""
    found = []
    for intent, least in _BESIDES.get(verdict.intent, ()):
        if verdict.scores.get(intent, 0.0) < least:
            continue
        if intent is Intent.SET_REPLY_BY and not scene.live(Role.PROMISE):
            continue
        taken = fields.take(scene, intent, verdict.outcome)
        told = taken.fields
        if verdict.intent is Intent.OTHER_OFFER:
            giver = naming.offering(scene)
            if giver is None:
                continue
            told = replace(told, about=giver.company)
        found.append(Reading(intent, told, taken.sure))
    return tuple(found)


def steps(scene: Scene) -> tuple[Reading, ...]:
    """Return a reading for each of several steps that are told as done, or nothing where it is one."""
    if len(scene.plain) > _LONGEST:
        return ()
    bounds = [0, *(one.end() for one in _BREAK.finditer(scene.plain)), len(scene.plain)]
    found: list[Reading] = []
    for start, end in pairwise(bounds):
        goes_on = bool(found) and _THING.fullmatch(scene.plain[start:end].strip(" .!"))
        if not goes_on and not _DID.search(scene.plain[start:end]):
            continue
        first, last = scene.text.back(start, end)
        piece = scenes.look(scene.text.raw[first:last], scene.now, scene.known, None, None)
        taken = fields.take(piece, Intent.STEP_DONE, None)
        about = scene.about.company if scene.about else None
        found.append(Reading(Intent.STEP_DONE, replace(taken.fields, about=about), taken.sure))
    if any(one.fields.step == "card" for one in found):
        found = [_beside_card(one) for one in found]
    told = {one.fields.step for one in found}
    return tuple(found) if len(told) == len(found) > 1 and None not in told else ()


def _beside_card(one: Reading) -> Reading:
    """The email that is told of beside the card is the thank-you."""
    if one.fields.step is not None or one.fields.channel is not Channel.EMAIL:
        return one
    return replace(one, fields=replace(one.fields, step="thank_you"))
