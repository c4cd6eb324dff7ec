"""Says by what was learned of which thing a date or an hour is one: the interview, the promised answer, the moment to
be reminded, the next round, or nothing that counts.

It stands after ``judging``, whose intent is one of its clues; the rules' own guess in ``roles`` is another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.read import clues, judging, learned
from bot.core.read.mentions import Mention
from bot.core.read.roles import Role
from bot.core.read.scene import Scene
from bot.core.reading import Intent, Outcome

TABLE = "date"


#: Of what a message has one day and one hour at most.
_SINGLE = ((Role.INTERVIEW, Role.MET), (Role.UNTIL,), (Role.NEXT,))


def dated(scene: Scene, intent: Intent, outcome: Outcome | None) -> tuple[Scene, float]:
    """Return the scene with the role of each phrase of time, and how likely the least likely of them is."""
    table = learned.table(TABLE)
    label = judging.label(intent, outcome)
    found: list[tuple[Role, float]] = []
    for seen in clues.of_times(scene, label, table.words):
        chances = table.chances(seen)
        role = max(chances, key=lambda name: chances[name])
        found.append((Role[role], chances[role]))
    found += [(Role.NOTHING, 1.0)] * (len(scene.mentions) - len(found))
    live = [chance for one, (_, chance) in zip(scene.mentions, found, strict=True) if not one.dropped]
    return replace(scene, roles=tuple(_singled(scene.mentions, found))), min(live, default=1.0)


def _singled(mentions: Sequence[Mention], found: Sequence[tuple[Role, float]]) -> list[Role]:
    """The roles, where of several days, or hours alone, of one thing only the likeliest keeps its own."""
    roles = [role for role, _ in found]
    for group in _SINGLE:
        for days in (True, False):
            of_it = [
                place
                for place, one in enumerate(mentions)
                if roles[place] in group and (one.day is not None) is days and not one.dropped
            ]
            best = max(of_it, key=lambda place: found[place][1], default=None)
            for place in of_it:
                if place != best:
                    roles[place] = Role.NOTHING
    return roles
