"""Knows the sentences that set right what is stored: a day that was another, an interview that was moved, a company
that was misnamed; and the ones that may end it and are asked about first. ``intents`` and ``fields`` look here.
"""

from __future__ import annotations

import re
from datetime import time

from bot.core.read import times
from bot.core.read.scene import Scene
from bot.core.reading import Intent, KnownInterview

_MOVED = r"(?:moved|rescheduled|bumped|shifted|pushed|postponed|brought forward|put back)"
_INTERVIEW_MOVED = re.compile(
    rf"\b{_MOVED} (?:my|the|our|this|that) (?:\w+ )?interview\b"
    r"|\binterview(?: (?:at|with|for) [\w&.' -]{1,30}?)?"
    rf"(?:'s| is| was| has been| has| got| been)* {_MOVED}\b|\brescheduled (?:me|us)\b"
)
_IT_WAS = re.compile(
    r"\b(?:(?:it|that|the interview) was|(?:my|the|our) interview (?:at|with|for) [\w&.' -]{1,30}? (?:was|is))"
    r" (?:now |actually )*(?:on |last |this )?$"
)
_OF_AN_ANSWER = re.compile(r"\b(?:said|says|hear|reply|answer|decision|promised|deadline|back to me|by)\b")
_THEY_MOVED = re.compile(
    rf"^(?:so |and |ok |now )?(?:they|she|he|hr)(?:'ve| have| has| just)* {_MOVED}(?: it| me| us)? (?:to|for)\b"
)
_MAKE_IT = re.compile(r"^\W*(?:no,? |sorry,? |actually,? |ok,? )*make (?:it|that) (?:at |on )?(?P<hour>\d{1,2})?\W*$")
_NO_BUT = re.compile(r"^\W*(?:no|nope|sorry|actually|oops|i meant?)\b,? (?:sorry,? |it's |its |on |at )*$")
_MISNAMED = re.compile(
    r"\b(?:it's|its|it is|it was|that's|that was|i meant|interview (?:is|was))(?: actually)?(?: with| at| for)? "
    r"(?P<name>[\w&'.-]+(?: [\w&'.-]+){0,2}?),? (?:and )?not (?:with |at |for )?$"
)
_STOP = re.compile(
    r"^\W*(?:please |pls |ok(?:ay)?,? |just |no,? )*(?:stop|enough)"
    r"(?: (?:writing|texting|bothering|pestering|contacting)(?: to)? me(?: (?:about|for|regarding) .{1,40}?)?)?"
    r"(?: it| this| that| now| already| please| pls)*\W*$"
)
_IS = r"(?:'s|'ve| is| was| has| have| been| got| just)*"
_CANCELLED = re.compile(
    rf"\b(?:interview|it|its|that|this){_IS} (?:cancell?ed|called off)\b"
    rf"|\b(?!i\b|we\b|role\b|position\b|job\b|vacancy\b|post\b|not\b)[\w-]+{_IS} (?:cancell?ed|called off)"
    r"(?: (?:it|on me|(?:my|the|our|this|that) (?:\w+ )?interview)\b|\W*$)"
)
_NOT_SO = re.compile(r"\?|\b(?:if|not|isn't|wasn't|hasn't|haven't|didn't|position|role|vacancy)\b")


def corrects_day(scene: Scene) -> bool:
    """Whether a day of the interview is set right: "it was on sunday not today", "no, it was monday"."""
    if _OF_AN_ANSWER.search(scene.plain) or not (scene.known or scene.replying_to):
        return False
    return any(
        one.day is not None and _IT_WAS.search(scene.plain[max(one.start - 70, 0) : one.start]) for one in scene.live()
    )


def moves_interview(scene: Scene) -> bool:
    """Whether the employer gave the interview another day: "acme moved my interview to friday at 3"."""
    there = bool(scene.known or scene.replying_to)
    return there and bool(scene.live()) and _INTERVIEW_MOVED.search(scene.plain) is not None


def says_anew(scene: Scene) -> bool:
    """Whether a few words set another day or hour of an interview that is ahead: "make it 11", "no, friday"."""
    about = scene.about
    ahead = about is not None and about.interview is not None and about.interview >= scene.now.today
    if not ahead or scene.replying_to is not None or len(scene.text.tokens) > 8:
        return False
    rest = list(scene.plain)
    for one in scene.live():
        rest[one.start : one.end] = " " * (one.end - one.start)
    words = re.sub(r"\s+", " ", "".join(rest)).rstrip(" .!") + " "
    if _THEY_MOVED.match(scene.plain):
        return bool(scene.live())
    if (made := _MAKE_IT.match(words)) is not None:
        return bool(scene.live()) or made["hour"] is not None
    return bool(scene.live()) and _NO_BUT.match(words) is not None


def bare_hour(scene: Scene) -> time | None:
    """Return the hour of "make it 11"."""
    made = _MAKE_IT.match(scene.plain)
    if made is None or made["hour"] is None or not 0 < int(made["hour"]) < 24:
        return None
    return times.guess(time(int(made["hour"])), None, int(made["hour"]) <= 12)


def misnamed(scene: Scene) -> tuple[str, KnownInterview] | None:
    """Return the right name of a company and the stored interview under the wrong one: "it's with X, not Y"."""
    for hit in scene.hits:
        found = _MISNAMED.search(scene.plain[: hit.start]) if hit.person is None else None
        if found is not None:
            return scene.text.said(*found.span("name")).rstrip(" ,"), hit.interview
    return None


def asked_first(scene: Scene) -> Intent | None:
    """Return what a few words seem to want that is too large to do unasked: "stop", "they cancelled"."""
    if _STOP.match(scene.plain):
        return (
            Intent.MOVE_ON if scene.replying_to is not None or scene.named or len(scene.known) == 1 else Intent.SETTINGS
        )
    if scene.live() or len(scene.text.tokens) > 12 or _NOT_SO.search(scene.plain):
        return None
    return Intent.MOVE_ON if _CANCELLED.search(scene.plain) else None
