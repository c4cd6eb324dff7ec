"""Finds the day by which an answer was promised, as the person would count it, and whether a day is spoken of at all
as an answer's. ``fields`` looks here.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.core.read.day import Day, Shape
from bot.core.read.mentions import Mention
from bot.core.read.roles import Role
from bot.core.read.scene import Scene
from bot.core.read.tables import words

_PASSED = re.compile(
    r"\b(?:heard nothing|still nothing|no word|nothing since|passed|was supposed|were supposed"
    r"|had promised|they'd promised|should have heard|was meant|haven't heard|has gone|came and went"
    r"|that was)\b"
)
_PROMISED_AT_MOST = timedelta(days=180)
#: Little words beside a day that stands for the answer's day.
_AROUND_A_DAY = words(
    "by on at in the they they'll she he it it's is said say says to until till around about maybe probably think i"
    " ok okay so um latest before then hr within"
)


def told(scene: Scene, other: Mention | None) -> Mention | None:
    """The last promise that was told; the one with "by" before others."""
    found = [
        one
        for one in scene.live(Role.PROMISE)
        if one is not other and one.day is not None and one.day.behind is not True
    ]
    if not found:
        return None
    days = [one for one in found if one.day and one.day.shape is not Shape.NONE]
    return days[-1] if days else None


def by(mention: Mention, since: date | None, scene: Scene) -> date | None:
    """The day by which an answer was promised, as the person would count it."""
    day = mention.day
    if day is None:
        return None
    if day.shape is Shape.RELATIVE or day.moment is not None:
        return day.ahead
    behind = _promise_behind(day, since, scene.now.today)
    if behind is not None:
        return behind
    held = since or (scene.about.interview if scene.about else None)
    if (
        day.back
        and held
        and day.back > held
        and day.shape in (Shape.ORDINAL, Shape.DATE)
        and _PASSED.search(scene.plain)
    ):
        return day.back
    return day.ahead or day.back


def _promise_behind(day: Day, since: date | None, today: date) -> date | None:
    """The promised day where it lies in the past: the next after an interview just told of, or far nearer than ahead.

    Nobody is promised an answer in most of a year.
    """
    if day.back is None or day.back == day.ahead:
        return None
    if day.shape is Shape.DATE and (day.ahead is None or day.ahead - today > _PROMISED_AT_MOST > today - day.back):
        return day.back
    if day.shape is not Shape.ORDINAL or since is None or day.back <= since:
        return None
    days = (since + timedelta(days=step) for step in range(1, (day.back - since).days + 1))
    return next((on for on in days if on.day == day.back.day), day.back)


def of_answer(scene: Scene) -> bool:
    """Whether an answer is spoken of, or a day alone stands there; "lunch friday" may be anything."""
    if scene.live(Role.PROMISE) or scene.hits or scene.replying_to is not None or len(scene.text.tokens) > 4:
        return True
    rest = list(scene.plain)
    for one in scene.mentions:
        rest[one.start : one.end] = " " * (one.end - one.start)
    return set(re.findall(r"[\w']+", "".join(rest))) <= _AROUND_A_DAY
