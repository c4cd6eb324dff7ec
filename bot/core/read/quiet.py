"""The hours of a wish such as "quiet from 8 to 16", "no messages after 8pm", "mornings at 7:30".

``preferences`` asks it. A bare hour is guessed as people mean it: nights are quiet, unless the words speak of a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from bot.core.read.calendar_words import HOURS, one_of

_UNIT = (
    r"(?! ?(?:days?|weeks?|months?|years?|hours?|minutes?|more|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|st\b|nd\b|rd\b|th\b)|[/.-]\d{1,2}[/.-]|\d)"
)


def _hour(name: str) -> str:
    digits = rf"\d{{1,2}}(?:[:.h]\d{{2}}|\d\d(?= ?h(?:ours|rs)?\b))?|{one_of(HOURS)}|noon|midday|midnight"
    return rf"(?P<{name}>{digits})(?: ?o'?clock| ?(?P<{name}_half>[ap])\.?m\b\.?| ?h\b)?{_UNIT}"


_RANGE = re.compile(
    rf"(?:\b(?:from|between|hours?|to|quiet|sleep|only) )?(?<![\d:]){_hour('first')} ?(?:-|to|till|until|and|through)"
    rf" ?{_hour('last')}"
)
_BEFORE = re.compile(rf"\b(?:before|earlier than|until|till|ends? at|end|up to) {_hour('last')}")
_AFTER = re.compile(rf"\b(?:after|past|later than|from|starts? at|start|as of) {_hour('first')}")
_ONE = re.compile(rf"(?<![\d:]){_hour('first')}")
_DAYTIME = re.compile(
    r"\b(?:work (?:from|during|between)?|at work|office|shift|lectures?|school|daytime|days?|afternoons?)\b"
)
_NIGHT_WORK = re.compile(r"\b(?:night ?shifts?|work(?:ing)? (?:at )?nights?|sleep (?:in|during) the day)\b")
_EVENING = re.compile(r"\b(?:evenings?|nights?|tonight)\b")
_ALL_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour as said; ``bare`` where nothing said which half of the day it is in."""

    said: str
    at: time | None  #: None: no clock has it
    bare: bool = False


def quiet(plain: str) -> tuple[time | None, time | None, str | None]:
    """Return when quiet hours begin and end, each where it is said; the last is an hour that no clock has."""
    both = _RANGE.search(plain)
    if both is not None:
        first, last = _read(both, "first"), _read(both, "last")
        wrong = next((one.said for one in (first, last) if one.at is None), None)
        begins, ends = (None, None) if wrong else _stretch(first, last, plain)
        return begins, ends, wrong
    before, after = _BEFORE.search(plain), _AFTER.search(plain)
    ends_at = _read(before, "last") if before else None
    begins_at = _read(after, "first") if after else None
    wrong = next((one.said for one in (ends_at, begins_at) if one is not None and one.at is None), None)
    return (_evening(begins_at), ends_at.at if ends_at else None, wrong) if wrong is None else (None, None, wrong)


def reach(plain: str) -> tuple[time | None, time | None, str | None]:
    """Return the quiet hours that "only between 9 and 18", "only after 10" leave: all but what is said."""
    both = _RANGE.search(plain)
    if both is not None:
        first, last = _read(both, "first"), _read(both, "last")
        wrong = next((one.said for one in (first, last) if one.at is None), None)
        begins, ends = (None, None) if wrong else _stretch(first, last, f"{plain} at work")
        return ends, begins, wrong
    before, after = _BEFORE.search(plain), _AFTER.search(plain)
    begins_at = _read(before, "last") if before else None
    ends_at = _read(after, "first") if after else None
    wrong = next((one.said for one in (ends_at, begins_at) if one is not None and one.at is None), None)
    return (_evening(begins_at), ends_at.at if ends_at else None, wrong) if wrong is None else (None, None, wrong)


def one_hour(plain: str) -> Hour | None:
    """Return the one hour that is said, in the morning unless the words say otherwise; None where there is none."""
    found = _ONE.search(plain)
    if found is None:
        return None
    hour = _read(found, "first")
    if hour.at is not None and hour.bare and _EVENING.search(plain) and hour.at.hour < 12:
        return Hour(hour.said, hour.at.replace(hour=hour.at.hour + 12))
    return hour


def _read(found: re.Match[str], name: str) -> Hour:
    said, half = found[name], found[f"{name}_half"]
    if said in ("noon", "midday", "midnight"):
        return Hour(said, time(0) if said == "midnight" else time(12))
    if said in HOURS:
        hour, minute = HOURS[said], 0
    else:
        figures = re.split(r"[:.h]", said) if not said.isdigit() or len(said) < 3 else [said[:-2], said[-2:]]
        hour, minute = int(figures[0]), int(figures[1]) if len(figures) > 1 else 0
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour == 24 and minute == 0:
        hour = 0
    if hour > 23 or minute > 59:
        return Hour(found[name], None)
    bare = not half and 1 <= hour <= 12 and not said.startswith("0")
    return Hour(said, time(hour, minute), bare)


def _evening(hour: Hour | None) -> time | None:
    """Where quiet hours begin: a bare "8" is in the evening, a bare "12" is midnight."""
    if hour is None or hour.at is None or not hour.bare:
        return hour.at if hour else None
    if hour.at.hour == 12:
        return hour.at.replace(hour=0)
    return hour.at.replace(hour=hour.at.hour + 12) if hour.at.hour >= 5 else hour.at


def _stretch(first: Hour, last: Hour, plain: str) -> tuple[time, time]:
    """Of all that two hours may mean, the likeliest: a night, or a day where the words speak of one."""
    by_day = _NIGHT_WORK.search(plain) or (_DAYTIME.search(plain) and not _EVENING.search(plain))
    wanted = 12 * 60 if by_day else 3 * 60

    def unlikely(pair: tuple[time, time]) -> tuple[bool, bool, int]:
        begins, ends = (one.hour * 60 + one.minute for one in pair)
        length = (ends - begins) % _ALL_DAY or _ALL_DAY
        return length > 16 * 60, (wanted - begins) % _ALL_DAY >= length, length

    pairs = [(begins, ends) for begins in _fair(first) for ends in _fair(last)]
    return min(pairs, key=unlikely)


def _fair(hour: Hour) -> tuple[time, ...]:
    if hour.at is None:
        return ()
    return (hour.at, hour.at.replace(hour=(hour.at.hour + 12) % 24)) if hour.bare else (hour.at,)
