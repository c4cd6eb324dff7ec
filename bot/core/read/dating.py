"""Says by what was learned of which thing a date or an hour is one: the interview, the promised answer, the moment to
be reminded, the next round, or nothing that counts.

It stands after ``judging``, whose intent is one of its clues; the rules' own guess in ``roles`` is another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.read import judging, learned, tense, time_clues
from bot.core.read.mentions import Mention
from bot.core.read.roles import Role
from bot.core.read.scene import Scene
from bot.core.reading import Intent, Outcome

TABLE = "date"


#: Of what a message has one day and one hour at most.
_SINGLE = ((Role.INTERVIEW, Role.MET), (Role.UNTIL,), (Role.NEXT,))
#: How much likelier a side of an interview must be than the other not to leave it to the tense of the words.
_CLEAR = 1.5
#: How much likelier that it is over must be where no verb says so: a day that is only named lies ahead.
_PLAIN = 2.0
#: How much likelier a role is that the rules name: they know "they will let me know by Friday".
_TRUSTED = 0.2
#: What a role gains in certainty where the rules say the same.
_SECONDED = 0.45


@dataclass(frozen=True, slots=True)
class Weighed:
    """A phrase of time with its role, and how it came to it."""

    mention: Mention
    role: Role
    first: Role  #: its likeliest role by itself; another one where a likelier phrase has that
    chances: Mapping[str, float]
    seconded: bool  #: the rules say the same


@dataclass(frozen=True, slots=True)
class Dated:
    """How likely the least likely of the roles that count is, and how each phrase came to its own."""

    likely: float
    weighed: tuple[Weighed, ...]


def dated(scene: Scene, intent: Intent, outcome: Outcome | None) -> tuple[Scene, Dated]:
    """Return the scene with the role of each phrase of time, and what speaks for them."""
    table = learned.table(TABLE)
    label = judging.label(intent, outcome)
    # Words stand by themselves only in the table of intents, which was learned from the same messages.
    seen = time_clues.of_times(scene, label, learned.table(judging.TABLE).words)
    chances = [table.chances(its) if its else {} for its in seen]
    found = [
        _role(scene, one, guess, its) if its else (Role.NOTHING, 1.0)
        for one, guess, its in zip(scene.mentions, scene.roles, chances, strict=True)
    ]
    roles = _singled(scene.mentions, found, scene.roles)
    told = [
        chance + _SECONDED * (_rule(role) is rule)
        for role, (_, chance), rule in zip(roles, found, scene.roles, strict=True)
        if role is not Role.NOTHING
    ]
    weighed = tuple(
        Weighed(one, role, first, its, _rule(role) is rule)
        for one, role, (first, _), its, rule in zip(scene.mentions, roles, found, chances, scene.roles, strict=True)
        if its and not one.dropped
    )
    return replace(scene, roles=tuple(roles)), Dated(min(told, default=1.0), weighed)


def _rule(role: Role) -> Role:
    return Role.INTERVIEW if role in (Role.MET, Role.NEXT) else role


def _role(scene: Scene, one: Mention, guess: Role, chances: Mapping[str, float]) -> tuple[Role, float]:
    """The likeliest role and how likely it is; an interview that is over and one ahead are first one role."""
    met, ahead = chances[Role.MET.name], chances[Role.INTERVIEW.name]
    others = {name: chance for name, chance in chances.items() if name not in (Role.MET.name, Role.INTERVIEW.name)}
    if guess.name in others and guess is not Role.NOTHING:
        others[guess.name] += _TRUSTED
    best = max(others, key=lambda name: others[name])
    if others[best] > met + ahead:
        return Role[best], chances[best]
    day = one.day
    behind = day.behind if day is not None else None
    if behind is None:
        past = tense.speaks_of_past(scene.plain)
        unclear = max(met, ahead) < min(met, ahead) * _CLEAR
        behind = met > ahead * _PLAIN if past is None else past if unclear else met > ahead
        if unclear or behind is not (met > ahead) or past not in (None, behind):
            # Only which day it is is in doubt, and that is what would be wrong.
            return (Role.MET if behind else Role.INTERVIEW), max(met, ahead)
    return (Role.MET if behind else Role.INTERVIEW), met + ahead


def _singled(mentions: Sequence[Mention], found: Sequence[tuple[Role, float]], rules: Sequence[Role]) -> list[Role]:
    """The roles, where of several days, or hours alone, of one thing only the likeliest keeps its own.

    Another is the promised one where the rules say so, or nothing.
    """
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
                    roles[place] = rules[place] if rules[place] is Role.PROMISE else Role.NOTHING
    return roles
