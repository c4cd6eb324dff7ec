"""The fields that are told by a word or two: how it was held, how it felt, which step, by which channel, which
draft."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.core.read import everybody, questions
from bot.core.read.day import Shape
from bot.core.read.roles import Role
from bot.core.read.scene import Scene
from bot.core.reading import Fields, Intent
from storage.facts import Channel, Feeling, Format

_FORMATS = (
    (
        Format.VIDEO,
        re.compile(
            r"\b(?:zoom|teams|skype|google meet|gmeet|meet link|facetime|webex|hirevue|video|virtual(?:ly)?"
            r"|online|webcam|on camera|whereby|remote(?:ly)?)\b"
        ),
    ),
    (
        Format.ON_SITE,
        re.compile(
            r"\b(?:on[- ]?site|in[- ]person|f2f|face[- ]to[- ]face|at their (?:office|offices|hq|place|site)"
            r"|in their office|went in|in the office|came in|walked in|tour|assessment cent(?:er|re)"
            r"|trial shift|showed me (?:round|around))\b"
        ),
    ),
    (
        Format.PHONE,
        re.compile(
            r"\b(?:phone|telephone|phoner|by phone|on the phone|over the phone|finished the call|on a call"
            r"|phone screen|recruiter screen|voice call|had a call|whatsapp call)\b"
        ),
    ),
)
_LASTING = re.compile(
    r"(?:\b(?:for|lasted|lasting|takes) (?:about |around |just )?)"
    r"(?P<count>\d{1,3}(?:\.5)?|half an?|an?|one|two)[ -]?(?P<unit>minutes?|hours?)\b"
)
_WARM = re.compile(
    r"(?<!not )(?<!n't )\b(?:went (?:really |so |very |pretty |quite )?(?:well|good|great|fine|amazing"
    r"|brilliantly)|(?:was|were|seemed|felt|super|very|so|really|such|pretty|quite"
    r"|all) (?:\w+ ){0,2}?(?:lovely|warm|friendly|nice|great|amazing|kind|keen|welcoming|good|positive"
    r"|into it|into me|enthusiastic|fantastic|brilliant|impressed|happy|chatty|sweet|wonderful|fun"
    r"|excellent|excited|encouraging|smooth|relaxed)|"
    r"lovely|nailed it|smashed it|aced it|killed it|hit it off|clicked|got on (?:really )?well"
    r"|good (?:vibes?|vibe|feeling|chat|chemistry)|great (?:vibes?|chat|conversation|people|team"
    r"|feeling)|laughed a lot|laughed|felt good|feel good|very friendly|pretty good|went good"
    r"|loved (?:me|it|them)|really liked|liked me|smiling)\b|^(?:good|great|warm|well|really well"
    r"|pretty good|very good|fine|amazing|lovely|friendly|nice|brilliant|excellent|awesome)\b"
)
_COLD = re.compile(
    r"\b(?:cold|frosty|icy|chilly|unfriendly|hostile|bored|rude|distant|stiff|awkward|went (?:really "
    r"|so |very |pretty |quite )?(?:bad|badly|terribly|awful|horribly|poorly)|didn't go (?:very |so "
    r"|that )?well|not (?:great|good|well|friendly|warm|interested)|terrible|awful|horrible|dreadful"
    r"|disaster|grumpy|dismissive|looked at (?:his|her|their) phone|on (?:his|her|their) phone"
    r"|hadn't (?:even )?read|didn't (?:even )?(?:smile|look)|nobody smiled|no one smiled|never smiled"
    r"|checked (?:his|her|their) watch|uninterested|disinterested|bombed|rough|bad (?:vibe|vibes"
    r"|feeling)|curt|arrogant)\b"
)
_ALONE = re.compile(r"[,;] ?(?:it (?:was|felt) )?(?P<felt>warm|mixed|cold)\s*(?=[,;.!]|$)")
_MIXED = re.compile(
    r"\b(?:so[- ]so|mixed|ok(?:ay)?[- ]ish|meh|hit and miss|up and down|could have (?:been"
    r"|gone) (?:better|worse)|not (?:great )?not (?:terrible|bad)|not bad|neutral|fifty[- ]fifty|50/50"
    r"|hard to (?:tell|say|read)|can't tell|no idea how|average|alright|all right|somewhere in between"
    r"|in between|a bit of both|not sure how)\b|\b(?:went|was|felt) (?:just |pretty |kind of |sort of )?ok(?:ay)?\b"
    r"|^(?:ok|okay|fine i guess)\W*$"
)
_CHANNELS = (
    (Channel.LINKEDIN, re.compile(r"\blinkedin\b")),
    (Channel.CARD, re.compile(r"\b(?:card|handwritten|in the (?:mail|post)|posted|stamp)\b")),
    (Channel.EMAIL, re.compile(r"\b(?:email(?:ed|s)?|mailed|inbox)\b")),
    (Channel.PHONE, re.compile(r"\b(?:call(?:ed)?|rang|ring|phoned|phone|voicemail|vm|spoke to)\b")),
)
_STEPS = (
    ("card", re.compile(r"\b(?:card|handwritten)\b")),
    ("thank_you", re.compile(r"\bthank|\bthanks (?:email|note|mail|sent)\b")),
    (
        "follow_up",
        re.compile(
            r"\b(?:follow(?:ed)?[- ]?(?:up|ups)|chas(?:e|ed|er|ing)|nudge|checked in|asked (?:about|for|if)"
            r"|to ask|email(?:ed|ing) again|status)\b"
        ),
    ),
    ("call", re.compile(r"\b(?:called|call|rang|phoned|voicemail|vm)\b")),
)
_DRAFTS = (
    (
        "endorsement",
        re.compile(
            r"\b(?:good word|put in a word|vouch|endorse|refer(?:ral)? (?:me|from)|recommend me"
            r"|knows? (?:people|someone|somebody)|reference from|ask(?:ing)? (?:\w+ ){1,3}to (?:recommend|refer"
            r"|mention))\b"
        ),
    ),
    (
        "decline",
        re.compile(
            r"\b(?:turn(?:ing)? (?:\w+ ){0,2}down|declin\w+|withdraw\w*|say no|saying no|reject(?:ing)? (?:the"
            r"|their)|not (?:interested|taking)|pull(?:ing)? out|no longer interested|politely refuse"
            r"|back out)\b"
        ),
    ),
    (
        "go_above",
        re.compile(
            r"\b(?:his|her|their|the) (?:boss|manager|director|head|superior|supervisor)\b"
            r"|\bgo(?:ing)? (?:above|over)\b|\bover (?:his|her|their) head\b|\bto the (?:ceo|director|head|boss"
            r"|vp|founder)\b|\bsomeone higher\b|\bhigher up\b"
        ),
    ),
    (
        "deadline",
        re.compile(
            r"\b(?:by the|by (?:monday|tuesday|wednesday|thursday|friday|next|end|\d)|deadline|let me know by"
            r"|need (?:an answer|to know) by|decide by|answer by|before (?:i|my|the))\b"
        ),
    ),
    (
        "other_offer",
        re.compile(r"\b(?:other|another|competing|second|an|got an|have an|the) offer\b|\boffer from\b|\boffers?\b"),
    ),
    (
        "still_interested",
        re.compile(
            r"\b(?:still (?:very |really |so )?(?:interested|keen|want|available)|interest in|remain interested"
            r"|still want|keen on)\b"
        ),
    ),
    ("thank_you", re.compile(r"\bthank|\bthanks\b|\bgratitude\b|\bappreciat")),
    (
        "follow_up",
        re.compile(
            r"\b(?:follow|chas|nudge|check(?:ing)? in|status|any news|remind|ask(?:ing)? (?:\w+ )?(?:about|for"
            r"|if|when|whether|where)|reminder|heard|update|decision|timeline|ping|email|message|note"
            r"|voicemail)"
        ),
    ),
)
_SETTINGS = (
    (
        "timezone",
        re.compile(
            r"\btime ?zone\b|\b(?:i'm|i am|moved|move|live|based|living|am|staying|now"
            r"|currently)(?: \w+){0,2} (?:in|to) [a-z]"
        ),
    ),
    (
        "quiet",
        re.compile(
            r"\bquiet\b|\bno (?:messages|reminders|notifications|texts|pings)\b|\b(?:don't|never|stop"
            r"|not) (?:\w+ ){0,3}(?:before|after|at night|between|past)\b|\bso (?:early|late)\b"
        ),
    ),
    ("pause", re.compile(r"\b(?:pause|mute|hold|suspend|halt|freeze|stop|vacation|holidays?|silent|until|till)\b")),
    ("resume", re.compile(r"\b(?:unpause|resume|unmute)\b")),
    (
        "language",
        re.compile(
            r"\b(?:speak|language|spanish|french|german|italian|portuguese|hindi|polish|dutch|arabic|chinese"
            r"|turkish|russian)\b"
        ),
    ),
    ("cadence", re.compile(r"\b(?:apart|cadence|gentle|gentler|fewer|less|often|space|spread|slower|frequent)\b")),
    ("card", re.compile(r"\bcards?\b")),
    ("calm", re.compile(r"\b(?:calm|quotes|words)\b")),
    ("country", re.compile(r"\b(?:country|public holidays|bank holidays)\b")),
    ("morning", re.compile(r"\bmorning\b")),
)
_PLACE = re.compile(
    r"\b(?:(?:time ?zone|zone)(?: (?:is|to|should be|as))*(?: now)?:? |(?:in|to|from) )(?!now\b|my\b"
    r"|the time|a\b|please\b|\d|time ?zone|vacation|holiday)([a-z][\w'./+-]*(?:[ -](?!now\b|today\b"
    r"|this\b|until\b|till\b|for\b|and\b|so\b|change\b|please\b|these\b|but\b|time\b|at\b|on\b"
    r"|currently\b)[a-z][\w'.-]*){0,3})"
)
_IANA = re.compile(
    r"\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific"
    r"|Etc)/[A-Za-z_+\-0-9]+(?:/[A-Za-z_]+)?\b"
)


#: Where it may be said whether they tell everybody.
_OF_THE_ANSWER = frozenset({Intent.LOG_INTERVIEW, Intent.SET_REPLY_BY})


def add(scene: Scene, intent: Intent, fields: Fields) -> Fields:
    """Return the fields with those that a word or two tells."""
    plain = scene.plain
    fields = replace(fields, tells_everybody=everybody.told(plain) if intent in _OF_THE_ANSWER else None)
    if intent in (Intent.LOG_INTERVIEW, Intent.EDIT, Intent.HEARD_BACK):
        fields = replace(fields, format=held(plain, corrected=intent is Intent.EDIT))
    if intent in (Intent.LOG_INTERVIEW, Intent.EDIT):
        fields = replace(fields, minutes=lasting(plain))
    if intent is Intent.LOG_INTERVIEW:
        fields = replace(fields, feeling=feeling(plain))
    if intent is Intent.HEARD_BACK:
        cold = re.search(
            r"\b(?:cold|curt|short|dismissive|icy|frosty|snappy|rude|one[- ]liner|brush(?:ed)? ?off)\b", plain
        )
        fields = replace(fields, cold_answer=cold is not None)
    if intent in (Intent.STEP_DONE, Intent.SKIP_STEP):
        fields = replace(
            fields, step=_step(scene, intent), channel=_channel(plain) if intent is Intent.STEP_DONE else None
        )
        fields = replace(fields, done_on=_done_on(scene) if intent is Intent.STEP_DONE else None)
    if intent is Intent.ASK_DRAFT:
        fields = replace(fields, draft=_draft(scene), channel=_asked_channel(plain))
    if intent is Intent.CHECK_DRAFT and scene.draft is not None:
        fields = replace(fields, draft_text=scene.text.raw[slice(*scene.draft)])
    if intent is Intent.DELETE:
        fields = replace(fields, everything=_everything(scene))
    if intent is Intent.ASK_ADVICE:
        fields = replace(fields, question=questions.kind_of(plain))
    return fields


def lasting(plain: str) -> int | None:
    """Return the minutes that an interview takes: "for 45 minutes", "an hour long"."""
    found = _LASTING.search(plain)
    if found is None:
        return None
    count, hours = found["count"], found["unit"].startswith("hour")
    number = {"half an": 0.5, "half a": 0.5, "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0}.get(count)
    minutes = int((float(count) if number is None else number) * (60 if hours else 1))
    return minutes if 5 <= minutes <= 600 else None


def held(plain: str, *, corrected: bool = False) -> Format | None:
    """Return how an interview was held, in the order of the words; what is said not to be so does not count."""
    if corrected:
        plain = re.sub(r"\bnot (?:an? |on |the |in )*\w+(?:[- ]\w+)?", " ", plain)
    found = [(match.start(), held) for held, pattern in _FORMATS if (match := pattern.search(plain))]
    return min(found)[1] if found else None


def feeling(plain: str) -> Feeling | None:
    """Return how the interview felt, where the words say so."""
    alone = _ALONE.search(plain)
    if alone is not None:
        return Feeling(alone["felt"])
    warm, cold = _WARM.search(plain), _COLD.search(plain)
    if _MIXED.search(plain) or (warm and cold):
        return Feeling.MIXED
    return Feeling.WARM if warm else Feeling.COLD if cold else None


def _channel(plain: str) -> Channel | None:
    for channel, pattern in _CHANNELS:
        found = pattern.search(plain)
        if found and not re.search(r"\b(?:not|n't|no)\b.{0,8}$", plain[max(found.start() - 16, 0) : found.start()]):
            return channel
    return None


def _asked_channel(plain: str) -> Channel | None:
    if "linkedin" in plain:
        return Channel.LINKEDIN
    return Channel.EMAIL if re.search(r"\bemail\b", plain) else None


def _step(scene: Scene, intent: Intent) -> str | None:
    named = next((step for step, pattern in _STEPS if pattern.search(scene.plain)), None)
    replied = scene.step
    if replied is not None:
        base = "follow_up" if replied.startswith("follow_up") else replied
        base = "thank_you" if base == "last_call" else base
        if base in ("thank_you", "card", "follow_up"):
            if named == "call" and base == "follow_up" and intent is Intent.STEP_DONE:
                return "follow_up"
            if named == "card" and intent is Intent.STEP_DONE:
                return "card"
            return base
    return named


def _done_on(scene: Scene) -> date | None:
    promised = scene.live(Role.PROMISE)
    for one in scene.live():
        if one.day is not None and one.day.behind and one.day.back:
            return one.day.back
        if one in promised:
            continue  # "thanked Dana, they pushed it to Tuesday"
        if one.day is not None and one.day.shape is Shape.WEEKDAY and one.day.back:
            return one.day.back
    return None


def _draft(scene: Scene) -> str | None:
    for draft, pattern in _DRAFTS:
        if pattern.search(scene.plain):
            return draft
    step = scene.step or ""
    return (
        "thank_you"
        if step in ("thank_you", "last_call", "card")
        else "follow_up"
        if step.startswith("follow")
        else None
    )


def _everything(scene: Scene) -> bool:
    if scene.named:
        return False
    return (
        re.search(r"\b(?:all|everything|my data|me|account|gdpr|my (?:info|information|history)|whole)\b", scene.plain)
        is not None
    )


def setting(plain: str) -> str | None:
    """Return which setting the words are about."""
    return next((name for name, pattern in _SETTINGS if pattern.search(plain)), None)


def place(scene: Scene) -> str | None:
    """Return the zone's name where it is written, else the words of the place."""
    iana = _IANA.search(scene.text.raw)
    if iana:
        return iana.group()
    found = _PLACE.search(scene.plain)
    return scene.text.said(*found.span(1)).rstrip(" .,!?") if found else None
