"""Says of which thing a date is a date: the interview, the promised answer, the person's own deadline; by the
words near it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from bot.core.read.day import Shape
from bot.core.read.mentions import Mention


class Role(Enum):
    INTERVIEW = auto()
    MET = auto()  #: an interview that is over
    PROMISE = auto()
    OWN = auto()  #: a day of the person's own, or of something else: an answer owed, a start, a test
    UNTIL = auto()  #: when the person wants to be reminded
    NEXT = auto()  #: of the next round
    NOTHING = auto()


_SENTENCE = re.compile(r"[.!?;\n](?=\s|$)|\n")
_CUES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Role.OWN,
        re.compile(
            r"\bi (?:have|need|must|got|'ve got|'ll)? ?(?:to )?(?:until|till|to (?:answer|reply|decide|tell"
            r"|give|sign|accept|respond|let|say))\b|"
            r"\b(?:they|she|he|who) (?:want|wants|need|needs|gave me|expect) (?:me to (?:answer|decide|reply"
            r"|let|tell|confirm|sign|say|respond)|an answer|my answer"
            r"|a decision|a reply|until|till)|"
            r"\bwants? an answer\b|\bgive notice\b|\bnotice\b|\b(?:join|joining|start|starting|begin)(?: date"
            r"| on| work)?\b|\bi can start\b|"
            r"\btake[- ]?home\b|\bhomework\b|\bassignment\b|\bonline test\b|\bthe test\b|\bassessment\b"
            r"|\bcase study\b|\bavailable\b|\bsign(?:ing)?\b|"
            r"\bapplied\b|\bapplication\b|\bsent my cv\b|\bsubmitted\b|\bflying\b|\bholiday\b|\bon leave\b"
            r"|\bout of office\b|\bmoving\b|"
            r"\breference|\bbirthday\b|\bexpires?\b|\bcontract\b|\bbackground check\b|\bposted\b|\bsince\b"
            r"|\bfor the (?:last|past)\b|\bit's been\b|\bits been\b|\bbeen\b|\bold\b|\bit passed\b"
        ),
    ),
    (
        Role.PROMISE,
        re.compile(
            r"\b(?:said|says|say|saying|told|tell|promis(?:e|ed|ing)|hear|know|decide|deciding|decision"
            r"|decisions|answer|answers|reply|replies|respond|response|revert|"
            r"result|results|news|feedback|outcome|get back|come back|be back|back to|in touch|update"
            r"|next steps|notify|notified|announce|inform|confirm|contact|communicate|final|"
            r"call(?:ing)? (?:me|back|us)|they'll call|will call|she'll call|he'll call|i'll know|ring me|ring"
            r"|text me|email me|deadline|within|timeline|get an email|a call|write to me|reach out|"
            r"shortlist|finali[sz]e|make (?:a|their|the) (?:call|decision|choice)|expect|pushed|delayed|takes?"
            r"|need|give them|sync|signs? off|latest|no later than|offers? (?:go|going) out|pick|reply by"
            r"|hope to|aim(?:ing)? for|wait until|eta|turnaround)\b"
        ),
    ),
    (
        Role.INTERVIEW,
        re.compile(
            r"\b(?:interview(?:ed|ing|s)?|met|meeting|meet|spoke|talked|onsite|on-site|panel|screen|round|zoom"
            r"|teams call|phone call|video call|attended|went in|went for|"
            r"had (?:a|an|my|the|our)|finished|done|scheduled|booked|lined up|set for|invited|invite|see me"
            r"|chat|assessment cent(?:er|re)|trial|in for|go in|visit)\b"
        ),
    ),
)
_LASTS = re.compile(
    r"\b(?:for|lasted|lasting|took|takes|a|an) (?:about |around |like |just )?[\w.]+(?: an?)?[ -]?(?:minutes?|hours?)\|"
    r"|(?:minutes?|hours?)\|[ -](?:long|call|video|phone|interview|screen|chat|zoom)\b"
)
_BY = re.compile(
    r"\b(?:by|within|before|until|till?|no later than|end of|up to|max|in under|reply by)\s(?:the "
    r"|this |around |about )?$"
)
_AFTER = re.compile(
    r"^'?s? ?(?:they(?:'ll| will|'d| would| sync)?|she'll|he'll|i(?:'ll| will| should| would)? (?:hear"
    r"|know)|she (?:will|said)|he (?:will|said)|(?:he|she|they) said|for (?:a|the|their) (?:decision"
    r"|answer|result)|at the latest|latest|or so)\b"
)
_AFTER_INTERVIEW = re.compile(
    r"^'s? (?:\w+ ){0,2}interview|^ (?:i )?(?:interview|went|met|had|spoke)|^:? (?:\w+ ){0,1}interview"
)


def assign(plain: str, mentions: Sequence[Mention]) -> list[Role]:
    """Return the role of each phrase, in the same order."""
    bounds = [0, *(match.end() for match in _SENTENCE.finditer(plain)), len(plain)]
    roles: list[Role] = []
    for place, one in enumerate(mentions):
        begins = max((b for b in bounds if b <= one.start), default=0)
        ends = min((b for b in bounds if b >= one.end), default=len(plain))
        floor = max(begins, one.start - 90, mentions[place - 1].end if place else 0)
        roles.append(_role(plain, one, floor, begins, min(ends, one.end + 60)))
    return roles


def _lasts(plain: str, one: Mention) -> bool:
    """Whether hours or minutes say how long something takes: "for 45 minutes", "a 30 minute call"."""
    if one.day is None or one.day.moment is None:
        return False
    around = f"{plain[max(one.start - 12, 0) : one.end]}|{plain[one.end : one.end + 12]}"
    return _LASTS.search(around) is not None


def _role(plain: str, one: Mention, floor: int, begins: int, ends: int) -> Role:
    left, right = plain[floor : one.start], plain[one.end : ends]
    if one.dropped or (one.day is not None and one.day.shape is Shape.NONE) or _lasts(plain, one):
        return Role.NOTHING
    if one.day is not None and one.day.behind and one.day.shape is Shape.LENGTH:
        return Role.INTERVIEW
    if _AFTER_INTERVIEW.match(right) and not _CUES[0][1].search(left):
        return Role.INTERVIEW
    if _AFTER.match(right):
        return Role.PROMISE
    nearest, role = -1, Role.NOTHING
    for kind, pattern in _CUES:
        for found in pattern.finditer(left):
            if found.end() > nearest:
                nearest, role = found.end(), kind
    own = _CUES[0][1].search(plain[max(begins, one.start - 60) : one.start])
    if role is not Role.OWN and _BY.search(left + " " if not left.endswith(" ") else left):
        return Role.OWN if own and role is Role.NOTHING else Role.PROMISE
    if role is Role.NOTHING and one.day is not None and one.day.shape in (Shape.LENGTH, Shape.WEEK, Shape.MONTH):
        return Role.OWN if own else Role.PROMISE
    return role
