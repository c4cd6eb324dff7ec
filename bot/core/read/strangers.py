"""Finds the name of a company that is not stored in words about an employer: "hooli said no", "forget hooli".

What is told of a stranger must not be noted for the company that happens to be stored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.core.read.name_words import FORMATS, GIVEN, JOB_FIELDS, JOB_HEADS, STOPS, TITLES
from bot.core.read.scene import Scene
from bot.core.read.tables import words

_NAME = r"(?P<name>[\w&'.-]*\w)"
_SUBJECT = re.compile(
    rf"^(?:so |and |ok(?:ay)? |ugh |well |sad news |good news |oh |hi )*,? ?{_NAME} (?:has |have |just |finally )*"
    r"(?:said|says|rejected|offered|declined|turned me|wants?|invited|replied|answered|wrote|rescheduled|moved)\b"
)
_OBJECT = re.compile(
    r"\b(?:forget(?: about)?|scrap|ditch|(?:withdrew|withdraw|withdrawn|withdrawing|dropped out|pulled out|moving on"
    rf"|move on|moved on|pulling out) (?:from|of)) {_NAME}(?:\W*$|[,.;!]| (?:and|i|because|since|as)\b)"
)
_TWO = r"(?P<name>[\w&'.-]*\w(?: [\w&'.-]*\w)?)"
_HEADED = re.compile(rf"^\W*{_TWO}: ")
_ALSO = re.compile(rf"^\W*(?:also|and also|plus|oh and),? (?:at |with )?{_TWO},? $")
_HAD_ONE = re.compile(r"\b(?:had|have|got|did) (?:one|another|another one) (?:at|with) (?P<name>[\w&'.-]*\w)")
_BARE = re.compile(rf"^\W*{_TWO},? $")
_NO_NAMES = words(
    "also and plus note notes update question draft reminder ps fyi edit subject hello hi hey morning thanks lunch"
    " dinner breakfast coffee gym doctor dentist haircut school holiday meeting appointment later maybe snooze pause"
    " party train flight bus drinks birthday wedding football yoga work shift class course exam test today yesterday"
    " tomorrow yes yeah ok okay sorry actually instead rescheduled moved changed wait sure probably busy sleep free"
    " zoom new phone video online"
)
#: Who may speak for any employer, and what an answer comes in.
_ANYBODY = (
    words(
        "everyone everybody someone somebody nobody anyone anybody none agency agent agents headhunter company firm"
        " place employer boss team panel interviewer interviewers email letter voicemail message reply answer portal"
        " website system rejection offer job role position process interview reminders reminder thing things thanks"
        " already unfortunately sadly finally apparently bad good great news friend wife husband mum mom dad partner"
        " people hiring talent guy lady woman man card note call them it this that one all everything myself"
    )
    | STOPS
    | FORMATS
    | GIVEN
    | JOB_HEADS
    | JOB_FIELDS
    | TITLES
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The stranger whom a message opens with, and whether it can be little else than a company."""

    name: str
    sure: bool


def opening(scene: Scene) -> Opening | None:
    """Return a stranger told of in few words beside what is stored: "also Globex, 8am", "initech: in two weeks"."""
    if scene.hits or scene.replying_to is not None or not scene.known or scene.draft is not None:
        return None
    first = min(scene.live(), key=lambda one: one.start, default=None)
    if first is None:
        return None
    before = scene.plain[: first.start]
    whole = first.day is not None and first.at is not None
    tries = ((_HEADED, scene.plain, False), (_ALSO, before, True), (_HAD_ONE, scene.plain, True))
    for pattern, where, sure in (*tries, *(((_BARE, before, False),) if whole else ())):
        found = pattern.search(where)
        if found is None or not all(_may_name(word) for word in found["name"].split()):
            continue
        name = scene.text.said(*found.span("name"))
        return Opening(name, sure or (pattern is _BARE and name[:1].isupper()))
    return None


def _may_name(word: str) -> bool:
    return word not in _ANYBODY and word not in _NO_NAMES and not word.isdigit() and "'" not in word


def find(scene: Scene) -> str | None:
    """Return the name as written, or None where no stranger is named or a stored name stands beside it."""
    if scene.hits or scene.replying_to is not None:
        return None
    for pattern in (_SUBJECT, _OBJECT):
        found = pattern.search(scene.plain)
        if found is None or any(
            one.start < found.end("name") and found.start("name") < one.end for one in scene.mentions
        ):
            continue
        name = found["name"].removesuffix("'s")
        if name not in _ANYBODY and name.isascii() and not name.isdigit() and "'" not in name:
            return scene.text.said(*found.span("name"))
    return None
