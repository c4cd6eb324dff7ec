"""Says how likely it is that a date, an hour or an answer that was taken is wrong, so that it is asked about first.

It stands behind ``judging`` and ``fields`` and looks at how they came to what they say: how far ahead the intent and
each role were, whether rules and weights agree, how many days there are. It changes nothing of what was taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bot.core.read import learned, tense
from bot.core.read.clues import kind, situation
from bot.core.read.dating import Dated, Weighed
from bot.core.read.intents import Verdict
from bot.core.read.judging import label
from bot.core.read.roles import Role
from bot.core.read.scene import Scene
from bot.core.read.tables import words
from bot.core.reading import Fields, Intent

TABLE = "doubt"
WRONG, RIGHT = "wrong", "right"
#: What does harm where it is wrong.
DATED = (
    "interview_date", "interview_time", "reply_by", "outcome", "until", "next_date", "next_time",
)  # fmt: skip
#: How likely it may be that one of them is wrong for the message to be acted on unasked.
_LIKELY = 0.3
_STEPS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99)
_LENGTHS = (5, 10, 15, 20, 30, 45, 60)
_COUNTING = words("two both another other second first also")
_DENYING = words("not no never isn't wasn't don't didn't haven't hasn't won't can't wouldn't")


def taken(fields: Fields) -> tuple[str, ...]:
    """Return the names of the fields that are taken and would do harm."""
    return tuple(name for name in DATED if getattr(fields, name) is not None)


def doubtful(scene: Scene, verdict: Verdict, dated: Dated | None, fields: Fields) -> bool:
    """Whether a date, an hour or an answer should be asked about before it is noted."""
    if not taken(fields):
        return False
    return learned.table(TABLE).chances(clues(scene, verdict, dated, fields))[WRONG] > _LIKELY


def clues(scene: Scene, verdict: Verdict, dated: Dated | None, fields: Fields) -> dict[str, None]:
    """Return what speaks for or against that what was taken is right."""
    return dict.fromkeys(
        (
            *_of_verdict(scene, verdict),
            *(f"has {verdict.intent} {name}" for name in taken(fields)),
            *_of_message(scene, verdict.intent),
            *(_of_dates(scene, dated) if dated is not None else ()),
        )
    )


def _of_verdict(scene: Scene, verdict: Verdict) -> Iterator[str]:
    mine = label(verdict.intent, verdict.outcome)
    yield from ("always", f"for {mine}", f"agreed {verdict.agreed}", f"agreed {verdict.agreed} {verdict.intent}")
    yield from _above("likely", verdict.chance)
    if verdict.chance < _STEPS[-4] and verdict.rival:
        yield f"rival {verdict.intent} {verdict.rival}"
    yield f"in {situation(scene)} {verdict.intent}"


def _of_message(scene: Scene, intent: Intent) -> Iterator[str]:
    live = scene.live()
    yield f"days {min(sum(one.day is not None for one in live), 4)}"
    yield f"phrases {min(len(live), 5)} back {min(len(scene.mentions) - len(live), 2)}"
    past = tense.speaks_of_past(scene.plain)
    yield from (f"past {past}", f"past {past} {intent}", f"asks {'?' in scene.plain}")
    said = scene.plain.split()
    yield from (f"long {least}" for least in _LENGTHS if len(said) >= least)
    yield f"numbers {min(sum(word[0].isdigit() for word in said), 6)}"
    yield from (f"counts {not _COUNTING.isdisjoint(said)}", f"denies {not _DENYING.isdisjoint(said)}")


def _of_dates(scene: Scene, dated: Dated) -> Iterator[str]:
    yield from _above("least", dated.likely)
    for role, count in Counter(one.role.name for one in dated.weighed).items():
        yield f"count {role} {min(count, 3)}"
    for one in dated.weighed:
        yield from _of_date(scene, one)


def _of_date(scene: Scene, one: Weighed) -> Iterator[str]:
    shape, day = kind(one.mention), one.mention.day
    if one.role in (Role.MET, Role.INTERVIEW):
        yield from _of_interview(scene, one)
    elif one.role is Role.NOTHING:
        yield f"unused {shape}"
        yield from _above("unused", one.chances[Role.NOTHING.name])
    else:
        yield f"role {one.role.name} {shape}"
        yield from _above("role", one.chances[one.role.name])
    yield f"seconded {one.seconded} {one.role.name}"
    if one.first is not one.role:
        yield from ("given up", f"given up {one.first.name} {one.role.name}")
    yield f"doubtful {day is not None and day.doubtful} fair {day is not None and bool(day.fair)}"


def _of_interview(scene: Scene, one: Weighed) -> Iterator[str]:
    met, ahead = one.chances[Role.MET.name], one.chances[Role.INTERVIEW.name]
    day, shape, past = one.mention.day, kind(one.mention), tense.speaks_of_past(scene.plain)
    side = max(met, ahead) / (met + ahead)
    told = day is not None and day.behind is not None
    yield from (f"interview {shape}", f"interview {shape} {one.role.name} {past}", f"told {told}")
    yield f"side {(one.role is Role.MET) is (met > ahead)} {told}"
    yield from _above("side", side)
    yield from _above("interview", met + ahead)
    if day is not None and not told and day.ahead != day.back:
        yield "open"
        yield from _above("open", side)


def _above(name: str, chance: float) -> Iterator[str]:
    return (f"{name} > {step}" for step in _STEPS if chance >= step)
