"""Judges what a message wants by all that was learned from messages; the verdict of the rules is one of the clues.

It stands after ``intents``, whose scores it keeps, and before ``fields``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.read import clues, corrections, intents, learned
from bot.core.read.intents import Verdict
from bot.core.read.scene import Scene
from bot.core.reading import Intent, Outcome

TABLE = "intent"
#: How likely it must be that an intent is right for it to be acted on unasked.
_SURE = 0.5


def judge(scene: Scene) -> Verdict:
    """Return the likeliest intent, the employer's answer where it is one, and whether to act on it unasked."""
    verdict = intents.decide(scene)
    if corrections.asked_first(scene) is not None:
        return verdict
    table = learned.table(TABLE)
    chances = table.chances(clues.of_message(scene, verdict, table.words))
    label = max(chances, key=lambda one: chances[one])
    intent, outcome = parted(label)
    sure = sum(chance for one, chance in chances.items() if parted(one)[0] is intent) >= _SURE
    if intent is Intent.OTHER_OFFER:
        outcome = verdict.outcome
    return replace(verdict, intent=intent, outcome=outcome, sure=sure)


def parted(label: str) -> tuple[Intent, Outcome | None]:
    """Return the intent and the answer that a label of the table stands for."""
    intent, _, outcome = label.partition(":")
    return Intent(intent), Outcome(outcome) if outcome else None


def label(intent: Intent, outcome: Outcome | None) -> str:
    """Return the label of the table for an intent and an answer."""
    return f"{intent}:{outcome}" if intent is Intent.HEARD_BACK and outcome else str(intent)
