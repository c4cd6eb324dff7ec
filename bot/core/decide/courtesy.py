"""Words that want no answer: thanks, and that something was seen. The bot puts a reaction on them instead."""

from __future__ import annotations

import re

#: What the bot puts on a message of thanks; no feeling that it has not.
SEEN = "👍"

_THANKS = (
    r"(?:many |much )?(?:thanks?(?: you)?|thankyou|thx|tysm|ty|cheers|much appreciated|appreciated?(?: it)?|merci"
    r"|danke|gracias|grazie|obrigad[oa])"
    r"(?: (?:so much|very much|a lot|a bunch|again|mate|bot|all|for (?:\w+ ){0,3}\w+))*"
)
_SEEN = (
    r"ok(?:ay|ie)?|k|great|perfect|cool|super|nice|lovely|brilliant|awesome|all right|alright|right|got it|noted"
    r"|will do|sounds good|good to know|understood|good|fine|that helped|that helps|sure"
)
_EMOJI = "[👍👌❤🙏🔥👏😊🙂💪🤝]️?"
_ONLY = re.compile(rf"(?:(?:{_THANKS}|{_SEEN}|{_EMOJI})[\s,.!;-]*)+", re.IGNORECASE)


def wants_no_answer(text: str) -> bool:
    """Whether a message is nothing but thanks, or a sign that something was seen."""
    return _ONLY.fullmatch(text.strip()) is not None
