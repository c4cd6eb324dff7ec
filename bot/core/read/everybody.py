"""Whether they tell also those who do not go on: "they write to everyone either way", "they only contact the ones who
go on". It is the second of the two questions to ask before one leaves an interview.
"""

from __future__ import annotations

import re

_THEY = r"\b(?:they|he|she|hr|who|we|the (?:company|recruiter|manager|panel|interviewer))\b"
_TELL = (
    r"(?:tell|tells|telling|told|inform|informs|contact|contacts|call|calls|email|emails|notify|notifies|let|lets"
    r"|write to|writes to|get back to|gets back to|come back to|answer|answers|reply to|replies to|update|updates)"
)
_ALL = (
    r"(?:everyone|everybody|all (?:of us|of them|candidates|applicants)"
    r"|(?:every|each) (?:one|candidate|applicant|person)"
    r"|(?:the )?(?:ones|those|people|candidates)(?: too)? (?:who|that) (?:do not|don't|did not|didn't|won't)\b)"
)
_EITHER = (
    r"(?:either way|whatever they decide|even if it(?:'s| is) (?:a )?no|good or bad|yes or no"
    r"|also (?:if it is|with) a no)"
)
_FEW = (
    r"only (?:the )?(?:ones?|those|people|candidates|successful|selected|shortlisted|chosen|if (?:i|you|it))\b"
    r"|only (?:tell|tells|contact|contacts|call|calls|email|emails|write to|inform|get back to)\b"
)
_TOLD = re.compile(rf"\b{_TELL}(?: to)? {_ALL}|{_THEY}.{{0,30}}\b{_TELL}\b.{{0,16}}\b{_EITHER}", re.IGNORECASE)
_ONLY = re.compile(rf"{_THEY}.{{0,24}}\b(?:{_TELL} )?(?:{_FEW})", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|don't|won't|doesn't|never)\b.{0,12}$")
_OF_ONES_OWN = re.compile(r"\b(?:i|i'll|i've|i'm|should|shall|thank\w*)\b.{0,30}$")
_ALONE = re.compile(rf"^\W*(?:(?:yes|yeah|yep|and|also|oh|btw|so)\W+)*{_THEY}", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:no (?:day|date|timeline)|none|felt|warm|cold|mixed|why|should|what|mean|nothing|no word|silence)\b",
    re.IGNORECASE,
)
_MOST = 18  #: words of a message that says this and nothing else


def told(plain: str) -> bool | None:
    """Return whether they tell everybody, where the words say so."""
    found = _TOLD.search(plain)
    if found is not None and not _OF_ONES_OWN.search(plain[: found.start()]):
        return _NOT.search(plain[: found.start()]) is None
    return False if _ONLY.search(plain) and re.search(rf"\b{_TELL}\b", plain) else None


def told_alone(plain: str) -> bool | None:
    """Return it where a message says this and nothing else: no question, and few words, of what they do."""
    if "?" in plain or len(plain.split()) > _MOST or not _ALONE.match(plain) or _MORE.search(plain):
        return None
    return told(plain)
