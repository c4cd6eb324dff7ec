"""Tells whether the words speak of an interview that is over or of one ahead."""

from __future__ import annotations

import re
from functools import lru_cache

_OVER = re.compile(
    r"\b(?:interviewed|had|did|done|finished|went|met|spoke|talked|chatted|attended|got out|got back"
    r"|got home|came out|was|were|felt|seemed|said|told|wrapped|completed|sat|saw|been|thanked|promised"
    r"|asked|just did)\b|"
    r"\bhave (?:met|spoken|had|attended|done)\b"
)
_AHEAD = re.compile(
    r"\b(?:interviewing|i have (?:a|an|my|another|the)|i've (?:a|an|my|got|interview)|i got (?:a|an"
    r"|another)|got (?:a|an|another|my)|have (?:a|an|my) (?:\w+ )?interview|have interview|(?:is|are"
    r"|'s) (?:set|scheduled|booked|confirmed|on|at|in)|scheduled|booked|lined up|set for|upcoming"
    r"|wish me|"
    r"will (?:be|have|interview)|'ll (?:be|have)|want(?:s)? to interview|invit(?:e|ed)|coming up"
    r"|moved it to|bumped|rescheduled|i interview|going to|going in|i go|prep|nervous|supposed to"
    r"|next interview|tomorrow)\b"
)


# Each date of a message asks for it.
@lru_cache(maxsize=4)
def speaks_of_past(plain: str) -> bool | None:
    """Return True for an interview that is over, False for one ahead, None where the words do not say."""
    over, ahead = _OVER.search(plain) is not None, _AHEAD.search(plain) is not None
    if over and not ahead:
        return True
    if ahead and not over:
        return False
    if not over:
        return None
    if re.search(
        r"\bmoved it\b|\bbumped\b|\brescheduled\b|\bsupposed to\b|\binterview(?:ing)? (?:tomorrow|next)\b", plain
    ):
        return False
    return (
        re.search(
            (
                r"\b(?:interviewed|had (?:a|an|my|the|our|2nd|second|first|final|two|that)|went|met|spoke|talked"
                r"|finished|done|attended|got out|just did|did)\b"
            ),
            plain,
        )
        is not None
    )
