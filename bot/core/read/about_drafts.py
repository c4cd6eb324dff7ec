"""What words ask of a draft: another voice, other words, or something to say on the telephone instead.

``decide`` looks here before anything else is read, so each takes whole short messages that can hardly mean anything
else: "warm" alone is how an interview felt.
"""

from __future__ import annotations

import re

from storage.facts import Voice

_MOST = 14  #: words
_BEFORE = (
    r"(?:(?:(?:can|could|would|will) you |can (?:it|they) be |please |i(?:'d| would) (?:like|prefer|rather have|want) "
    r"|i (?:want|prefer|need) |let's have |give me |write (?:it|them|this|that|me|my|the) |write |make (?:it|them"
    r"|this|that"
    r"|my|the) |make |set (?:my |the )?|keep (?:it|them) |(?:my |the |all |all my )?(?:drafts?|next one|voice|tone"
    r"|style"
    r"|emails?|notes?) |switch to |change (?:it |the voice |the tone |my drafts )?to |use |in |an? |the |my "
    r"|that(?:'s| is) "
    r"|it(?:'s| is) |should be |(?:to )?be |(?:to )?sounds? |bit |little |touch |lot |much |far |something |say it "
    r"|say "
    r"|for me |voice |tone |drafts? |way )*)"
)
_AFTER = (
    r"(?: (?:voice|tone|style|drafts?|one|version|wording|words|language|emails?|notes?|please|pls|now|from now on"
    r"|thanks"
    r"|next time|for me|then|instead|today|always))*"
)
_DEGREE = r"(?P<degree>(?:(?:more|less|too|very|rather|really|so|a bit|a little) )*)"
_WORDS = {
    Voice.FORMAL: r"formal(?:ly)?|official(?:ly)?|business-?like|professional(?:ly)?|serious|stiff|distant|cold",
    Voice.WARM: (
        r"warm(?:er|ly)?|friendl(?:y|ier)|personal(?:ly)?|casual(?:ly)?|informal(?:ly)?|relaxed|soft(?:er|ly)?|chatty"
        r"|gushing|sweet"
    ),
    Voice.PLAIN: r"plain(?:er|ly)?|simpl[ey]r?|neutral(?:ly)?|matter-of-fact|direct(?:ly)?",
}
_VOICE = {
    voice: re.compile(rf"{_BEFORE}{_DEGREE}(?:{words}){_AFTER}".replace(" ", r"\s+")) for voice, words in _WORDS.items()
}
#: Without one of these a word such as "warm" speaks of something else.
_OF_DRAFTS = re.compile(
    r"\b(?:more|less|too|please|pls|make|write|drafts?|voice|tone|style|version|wording|from now on|switch|sounds?"
    r"|warmer"
    r"|friendlier|plainer|simpler|softer)\b"
)
_MEANS_LESS = re.compile(r"\b(?:less|too)\b")
_LESS = {Voice.FORMAL: Voice.WARM, Voice.WARM: Voice.PLAIN, Voice.PLAIN: Voice.WARM}

_AGAIN = re.compile(
    r"(?:(?:(?:can|could|would) (?:you|i) |please |i(?:'d| would) like |have |get |give me |show me |write (?:it |me "
    r"|that "
    r"|this |the draft )?|say it |do |try |once more |and |or |maybe )*"
    r"(?:again|another (?:one|draft|wording|version|try)|(?:a |an |in )?(?:different|new|other) "
    r"(?:draft|wording|version|one|words|way)|differently|something else|reword(?: it| that)?|rewrite(?: it| that)?"
    r"|next one|not (?:this|that) one)(?: (?:please|pls|thanks|again|then))*)".replace(" ", r"\s+")
)
_ON_THE_PHONE = (
    r"(?:phone|telephone|voice ?mail|vm|answering machine|machine|mailbox|beep|(?:when|if|before) i (?:call|ring|phone"
    r"|get through)|on (?:a|the|that|my) call|call(?:ing)? (?:them|him|her))"
)
_ALOUD = re.compile(
    rf"\b(?:what|how) (?:do|should|can|could|shall|would|must|might|exactly do|exactly should) i (?:even |actually )?"
    rf"(?:say|tell (?:them|him|her)|put it|speak|talk)\b.{{0,60}}\b{_ON_THE_PHONE}\b"
    rf"|\b{_ON_THE_PHONE}\b.{{0,40}}\bwhat (?:do|should|can|could|shall|would) i (?:even |actually )?say\b"
    rf"|\b(?:voice ?mail|phone|call|telephone|vm) (?:script|message)\b|\bscript for (?:the |a |my |that )?"
    rf"(?:\w+ )?(?:voice ?mail|vm|phone|call|machine)\b|\bwords for (?:the |a |my )?(?:voice ?mail|vm|phone|call)\b"
    rf"|^(?:the )?(?:voice ?mail|script)(?: please| pls)?$"
)
_OTHER_OFFER = re.compile(
    r"\b(?:i(?:'ve| have)?(?: just| now| also)? (?:have|had|got|get|received|been (?:made|given)|was (?:made|given))"
    r"|there(?:'s"
    r"| is)(?: now)?) (?:got )?(?:another|an other|a second|a different|one more|a competing|a rival) (?:job )?offer\b"
)
_ASKS = re.compile(r"\b(?:should|shall|must|do i|what|how|would it|is it|can i tell|if i (?:get|got|had|have))\b")
_OF_THEIRS = re.compile(
    r"\b(?:left (?:me|a|him|her|them)|leave me|got (?:a|their)|their (?:voice ?mail|message)|your (?:phone|voice "
    r"?mail))\b"
)


_KINDS = {
    "missed_call": re.compile(
        r"\b(?:missed call|no call(?: came)?|call that never came|(?:they|he|she)? ?(?:didn't|did not|never) (?:call"
        r"|ring))\b"
    ),
    "availability": re.compile(r"\b(?:availability|new dates?|new start(?: date)?|start(?:ing)? date|notice period)\b"),
    "endorsement": re.compile(
        r"\b(?:endorsement|(?:good )?word (?:from|of) (?:somebody|someone|a friend)|a good word)\b"
    ),
    "decline": re.compile(r"\b(?:a decline|declin\w+ (?:the|their|this|an?|it)|a no from me|withdrawal)\b"),
    "card": re.compile(r"\b(?:handwritten|hand-written|thank[- ]you|paper) card\b|\bcard'?s? (?:lines|words|text)\b"),
}


def kind_named(said: str) -> str | None:
    """Return which of the rarer drafts plain words name, for what the reading of a draft asked for leaves open."""
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(said)), None)


def plain(text: str) -> str:
    """Return the words in small letters, without the signs around them."""
    return " ".join(text.casefold().replace("’", "'").split()).strip(" .!?")


def voice(said: str, now: Voice) -> Voice | None:
    """Return the voice that plain words ask for, ``now`` being the one that there is."""
    said = said.replace(",", "")
    if len(said.split()) > _MOST or _OF_DRAFTS.search(said) is None:
        return None
    for wanted, pattern in _VOICE.items():
        if (found := pattern.fullmatch(said)) is not None:
            if not _MEANS_LESS.search(found["degree"]):
                return wanted
            return Voice.PLAIN if now is Voice.FORMAL and wanted is Voice.FORMAL else _LESS[wanted]
    return None


def named(said: str) -> Voice | None:
    """Return the voice that a few words name, where it is asked for: "warm", "the formal one"."""
    words = re.sub(r"^(?:the )|(?: (?:one|voice|please|tone))+$", "", said)
    return next((one for one, pattern in _WORDS.items() if re.fullmatch(pattern, words)), None)


def again(said: str) -> bool:
    """Tell whether plain words ask for the draft in other words."""
    return len(said.split()) <= _MOST and _AGAIN.fullmatch(said) is not None


def other_offer(said: str) -> bool:
    """Tell whether plain words tell, and do not ask, of an offer that somebody else made."""
    return _OTHER_OFFER.search(said) is not None and _ASKS.search(said) is None


def aloud(said: str) -> bool:
    """Tell whether plain words ask for what to say on the telephone."""
    return _ALOUD.search(said) is not None and _OF_THEIRS.search(said) is None
