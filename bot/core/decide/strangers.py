"""A name that is not stored, in words about an employer: then it is asked which interview is meant, never guessed.

A no that is noted for the wrong company stops the wrong plan, so a question too many costs less.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from bot.core.read import mail
from bot.core.read.nicknames import short_for
from storage.facts import Interview

_SPEAKS = r"(?:said|says|made|wrote|replied|answered|called|rejected|offered|moved|pushed|delayed|want|wants|turned)"
_SUBJECT = re.compile(
    rf"^(?:so |and |ok |ugh |well )*([\w&.-]+(?: [A-Z][\w&.-]+)?) (?:has |have |just |finally )*{_SPEAKS}\b"
)
_WORD = re.compile(r"[\w&.-]+")
_OBJECT = re.compile(r"\b(?:from|by|at) ([A-Z][\w&.-]+)")

#: Who may speak for any employer, and words that only look like a name.
_ANYBODY = frozenset(
    re.findall(
        r"\w+",
        "they she he we i it you hr recruiter recruiters manager boss company agency agent someone somebody nobody "
        "everyone who that this which just also both all and but monday tuesday wednesday thursday friday saturday "
        "sunday january february march april may june july august september october november december",
    )
)

#: Of 100: a word much like one of a stored name is that name, typos and all.
_ALIKE = 80


def stranger(text: str, interviews: Sequence[Interview]) -> str | None:
    """The name in the text that belongs to nothing stored; None where there is none, and in a mail, read elsewhere."""
    if mail.is_mail(text):
        return None
    own = [
        word.casefold()
        for one in interviews
        for name in (one.company, one.role, *one.people)
        for word in (name or "").split()
    ]
    said = [word.casefold() for word in _WORD.findall(text)]
    if any(fuzz.ratio(word, one) >= _ALIKE or short_for(word, one) for word in said for one in own if len(one) > 2):
        return None
    for found in (_SUBJECT.search(text.strip()), _OBJECT.search(text)):
        if found is None:
            continue
        words = [word.casefold() for word in found.group(1).split()]
        if not any(word in _ANYBODY for word in words):
            return found.group(1)
    return None
