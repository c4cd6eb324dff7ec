"""Finds the name of a company that is not stored in words about an employer: "hooli said no", "forget hooli".

What is told of a stranger must not be noted for the company that happens to be stored.
"""

from __future__ import annotations

import re

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
