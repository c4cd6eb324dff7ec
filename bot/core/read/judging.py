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
#: How likely it must be that an intent is right for it to be acted on unasked: where it changes dates or what became
#: of an interview, where it changes other things, and where it changes nothing.
_SURE = {
    **dict.fromkeys(
        (Intent.LOG_INTERVIEW, Intent.HEARD_BACK, Intent.SET_REPLY_BY, Intent.EDIT, Intent.SNOOZE, Intent.OTHER_OFFER),
        0.7,
    ),
    **dict.fromkeys((Intent.STEP_DONE, Intent.SKIP_STEP, Intent.MOVE_ON, Intent.SETTINGS, Intent.DELETE), 0.4),
    Intent.OUT_OF_SCOPE: 0.7,
}
_SURE_OF_WORDS = 0.3
#: Where nothing is likelier than this the words are new, and what the rules say of them stands.
_NO_IDEA = 0.2
#: How much likelier an intent is of which the rules are sure too.
_AGREED = 0.15
#: How likely danger must be where the words of the rules do not tell of it; it is then asked about first.
_DANGER = 0.6


def judge(scene: Scene) -> Verdict:
    """Return the likeliest intent, the employer's answer where it is one, and whether to act on it unasked."""
    verdict = intents.decide(scene)
    if corrections.asked_first(scene) is not None:
        return verdict
    table = learned.table(TABLE)
    chances = table.chances(clues.of_message(scene, verdict, table.words))
    if chances[Intent.CRISIS] < _DANGER:
        del chances[Intent.CRISIS]
    if _is_stored(scene):
        del chances[label(Intent.HEARD_BACK, Outcome.NEXT_ROUND)]
    best = max(chances, key=lambda one: chances[one])
    if chances[best] < _NO_IDEA:
        return replace(verdict, sure=False)
    intent, outcome = parted(best)
    agreed = verdict.sure and verdict.intent is intent and outcome in (verdict.outcome, None)
    sure = chances[best] + _AGREED * agreed >= _SURE.get(intent, _SURE_OF_WORDS)
    if intent is Intent.OTHER_OFFER:
        outcome = verdict.outcome
    rival = max((one for one in chances if one != best), key=lambda one: chances[one])
    return replace(verdict, intent=intent, outcome=outcome, sure=sure, chance=chances[best], rival=rival, agreed=agreed)


def _is_stored(scene: Scene) -> bool:
    """Whether the day that is spoken of is the stored interview's own: it is no next round then."""
    on = scene.about.interview if scene.about is not None else None
    if on is None or on < scene.now.today:
        return False
    return any(one.day is not None and one.day.ahead == on for one in scene.live())


def parted(label: str) -> tuple[Intent, Outcome | None]:
    """Return the intent and the answer that a label of the table stands for."""
    intent, _, outcome = label.partition(":")
    return Intent(intent), Outcome(outcome) if outcome else None


def label(intent: Intent, outcome: Outcome | None) -> str:
    """Return the label of the table for an intent and an answer."""
    return f"{intent}:{outcome}" if intent is Intent.HEARD_BACK and outcome else str(intent)
