"""Finds the further facts of a message that tells several: "thanked Dana, they pushed it to Tuesday"."""

from __future__ import annotations

from bot.core.read import fields
from bot.core.read.intents import Verdict
from bot.core.read.roles import Role
from bot.core.read.scene import Scene
from bot.core.reading import Intent, Reading

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
        if verdict.intent is Intent.OTHER_OFFER and not fields.offering(scene):
            continue
        taken = fields.take(scene, intent, verdict.outcome)
        found.append(Reading(intent, taken.fields, taken.sure))
    return tuple(found)
