"""Finds a draft that was pasted into a message, so that nothing inside it is read as a fact."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"[\"“”«„]([^\"“”«»„]{12,})[\"“”»]")
_GREETING = re.compile(
    r"(?:^|\n|[:?!.] ?|[-–] )((?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|to whom|hiya)\b[^\n?]{0,60})",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    (
        r"(?:(?:kind|best|warm|many|with kind|with best)? ?(?:regards|wishes|thanks)|sincerely"
        r"|yours (?:truly|faithfully|sincerely)|respectfully|cheers|thanks again"
        r"|thank you)[,.]?\s*\n[^\n]{0,40}"
    ),
    re.IGNORECASE,
)
_COLON = re.compile(
    (
        r"(?:check|re-?word|rephrase|soften|less|more|tone|draft|ok|okay|harsh|sound|sounds|read|look"
        r"|opinion|message|email|note|this|pls"
        r"|please|send|rate|review|feedback|pushy|rude|too much)[^:\n]{0,30}[:\n]\s*(?=\S)"
    ),
    re.IGNORECASE,
)
#: Words that ask for a look at a draft of the person's own.
ASKS = re.compile(
    r"\b(?:check (?:this|the tone|my|it|tone|over|if)|tone ?check|check\b.{0,20}\b(?:draft|email"
    r"|message|note|tone|wording)|too (?:harsh|much|blunt|pushy|strong|direct|needy|cold|rude|long"
    r"|formal|aggressive|desperate|angry|soft|casual|forward|informal|snarky|whiny|passive)|"
    r"(?:does|do|is|how does|how's) (?:this|that|it|my \w+) (?:sound|read|ok|okay|alright|all right"
    r"|come across|come off|look|land|good)|sounds? (?:ok|okay|alright|fine|rude|desperate|pushy|angry"
    r"|good|right|too)|look (?:it |this |at |over )|look over|proofread|re-?word|rephrase|soften"
    r"|tone (?:it|this) down|make (?:it|this) (?:sound )?(?:less|more|nicer|softer|warmer)|"
    r"(?:before|can|should|shall|may) i (?:hit )?send|ok(?:ay)? to send|good to send"
    r"|what do you think of (?:this|my)|thoughts on (?:this|my)|(?:my|here's my|here is my|this is my"
    r"|a) draft|i (?:wrote|'ve written|have written|drafted)|"
    r"is (?:this|my \w+) (?:ok|okay|fine|alright|polite|rude|good|passive|too)|rate (?:this|my)"
    r"|read (?:this|my|it|over)|feedback on (?:this|my)|review (?:this|my)|fix my (?:email|note"
    r"|message)|would you send|polite enough|going to send (?:this|him|her|them)|about to send"
    r"|wanna send this|want to send this|does it come)\b"
)


def find(raw: str, plain: str) -> tuple[int, int] | None:
    """Return where in the raw text a pasted draft stands, or None."""
    asks = ASKS.search(plain) is not None
    quoted = max(_QUOTED.finditer(raw), key=lambda found: len(found[1]), default=None)
    if quoted and asks and quoted[1].count(" ") >= 3:
        return _trim(raw, quoted.start(1), quoted.end(1))
    greeting = _GREETING.search(raw)
    sign_off = max(_SIGN_OFF.finditer(raw), key=lambda found: found.start(), default=None)
    if greeting and sign_off and sign_off.end() > greeting.start() + 40:
        return _trim(raw, greeting.start(1), sign_off.end())
    if not asks:
        return None
    if greeting and greeting.start(1) > 0 and len(raw) - greeting.start(1) > 25:
        return _trim(raw, greeting.start(1), _last_question(raw, greeting.start(1)))
    colon = _COLON.search(raw)
    if colon and len(raw) - colon.end() > 25:
        return _trim(raw, colon.end(), len(raw))
    if greeting and greeting.start(1) == 0 and len(raw) > 80 and "\n" in raw:
        return _trim(raw, 0, _last_question(raw, 40))
    return None


def _last_question(raw: str, after: int) -> int:
    """A question in the last paragraph is about the draft, and not of it."""
    last = raw.rfind("\n", after)
    if last > after and ASKS.search(raw[last:].lower()) and len(raw) - last < 120:
        return last
    return len(raw)


def _trim(raw: str, start: int, end: int) -> tuple[int, int]:
    while start < end and raw[start] in ' \n\t"':
        start += 1
    while end > start and raw[end - 1] in ' \n\t"':
        end -= 1
    return start, end
