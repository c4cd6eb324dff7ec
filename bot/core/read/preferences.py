"""Recognizes what a person wants of the bot's own ways: "no messages after 8pm", "gentle please", "I moved to Lisbon".

It is asked before the intents are weighed, and answers only where the words plainly are of a setting.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time

from bot.core import places
from bot.core.read import quiet
from bot.core.read.day import Shape
from bot.core.read.fields import until
from bot.core.read.scene import Scene
from bot.core.reading import Fields, Intent, Reading, Wish
from storage.facts import Cadence, CardWish

#: A longer message tells more than a setting.
_LONGEST = 22  #: words
_LONGEST_PLAIN = 240  #: characters
_SHORT = 6
_OF_OTHERS = re.compile(r"\b(?:they|she|he|hr|recruiter|interview(?:ed|er)?|offer(?:ed)?)\b")
_OTHERS_SAY = re.compile(r"^(?:they|she|he|hr)\b")
_SAID = (
    r"(?:txts?|message|messaging|messages|text|texting|texts|remind|reminding|reminders?|notifications?|write"
    r"|writing|ping"
    r"|pinging|pings|disturb|disturbing|buzz|contact|contacting|send|sending|wake|bother|anything|nothing)"
)
_QUIET = re.compile(
    r"\bquiet\b|\bsilent hours\b|\bdo not disturb\b|\bdnd\b|\bsleep (?:from|until|till|between)\b"
    rf"|\b(?:don't|do not|never|stop|no|not) (?:ever )?(?:want )?(?:any )?{_SAID}\b"
    r"|^(?:please )?nothing (?:before|after)\b"
)
_ONLY = re.compile(rf"\bonly (?:{_SAID}|between|after|before|from)\b|\b{_SAID} (?:to )?(?:me )?only\b")
_ANY_HOUR = re.compile(
    r"\bno quiet (?:hours?|time)\b|\b(?:turn|switch) (?:off (?:the |my )?quiet|(?:the |my )?quiet hours? off)"
    r"|\bquiet hours? off\b|^(?:you (?:can|may) )?(?:write|message|text)(?: to)?(?: me)? (?:at )?any ?time\W*$"
)
_ALL_DAY = re.compile(r"\bquiet (?:hours? )?(?:all day|all the time|always|(?:for )?24 ?(?:h|hours)|around the clock)")
_WEEKDAYS = re.compile(r"\b(?:at|on|over) (?:the )?(?:weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b")
_NIGHTS = re.compile(r"^(?:i )?(?:work(?:ing)? (?:at )?nights?|(?:am |i'm )?on night ?shifts?|work night ?shifts?)\W*$")
_MORNING = re.compile(
    r"\b(?:mornings|morning (?:hour|time|messages?|reminders?|pings?)|(?:daily|first) (?:messages?|reminders?)"
    rf"|{_SAID} me (?:at .{{1,12}} )?(?:every|each) (?:morning|day)|every morning|each morning|in the mornings)\b"
)
_HOLIDAYS = re.compile(
    r"\b(?:(?:use|observe|count|follow|take|set|apply|switch to|change to|with|my|mine are|i have|i get|we have"
    r"|to|the) )"
    r"+(?P<whose>[a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2}?)(?: (?:public|bank|national))? holidays?\b"
)
_HOLIDAYS_OF = re.compile(
    r"\b(?:public |bank |national )?holidays? ?(?:of|in|for|as in|are|to|should be|="
    r"|:)+ ?(?P<whose>[a-z][a-z ,'-]{1,40})"
)
_WHOSE_ALONE = re.compile(r"^(?P<whose>[a-z][a-z'-]+(?: [a-z][a-z'-]+)?) (?:public|bank|national) holidays?\W*$")
_NO_HOLIDAYS = re.compile(r"\b(?:no|ignore|without|skip) (?:the |all |any )?(?:public|bank|national) holidays\b")
_GENTLE = re.compile(
    r"\bgentle (?:cadence|mode|pace|plan|schedule|rhythm|setting)\b|\b(?:fewer|less) (?:reminders|follow[- ]?ups"
    r"|messages"
    r"|often|pushy)\b|\b(?:gentler|slower|softer) (?:cadence|pace|plan|schedule|rhythm)\b"
)
_GENTLE_ALONE = re.compile(r"^(?!.*\bmake it\b)(?:\w+ ){0,3}(?:gentle|gentler|slow down)(?: \w+){0,2}\W*$")
_STEADY = re.compile(
    r"^(?:\w+ ){0,3}steady(?: \w+){0,2}\W*$|\b(?:steady|normal|usual|standard) (?:cadence|pace|plan|schedule"
    r"|rhythm)\b"
)
_CARD_NEVER = re.compile(
    r"\b(?:never|don't|do not|stop|quit)(?: ever)? (?:suggest|suggesting|offer|offering|mention|mentioning|propose"
    r"|recommend|recommending|remind me (?:of|about)|bring up)(?: me)?(?: any| a| the| those)?(?: \w+){0,2} cards?\b"
    r"|\bnever (?:an? |any |the )?(?:handwritten )?cards?\b|\bno (?:more )?(?:handwritten )?cards(?: ever| please"
    r"| at all)*\W*$"
    r"|\b(?:turn|switch) off (?:the )?cards?\b|^(?:the )?cards? (?:off|never)\W*$"
)
_CARD_ALWAYS = re.compile(
    r"\balways (?:suggest |offer |propose |remind me of |send )?(?:me )?(?:an? |the )?(?:handwritten )?cards?\b"
    r"|\bcards? (?:always|every time|(?:for|after) (?:all|every|each))\b"
)
_CARD_ON_SITE = re.compile(
    r"\bcards? only (?:for |after |when |if )?(?:it's |i was )?(?:on[- ]?site|in[- ]person)\b"
    r"|\bonly (?:suggest |offer )?(?:me )?(?:an? |the )?cards? (?:for |after |when |if )(?:it's |i was )?(?:an )?"
    r"(?:on[- ]?site|in[- ]person)\b|\bcards? (?:for|after) (?:on[- ]?site|in[- ]person)\b"
)
_WORDS = r"(?:calm(?:ing)? (?:words?|lines?)|pep talks?|comfort(?:ing)? (?:words?|lines?)|calm)"
_CALM_OFF = re.compile(
    rf"\b(?:no(?: more)?|without|skip|stop|drop|leave out|leave off|(?:turn|switch) off|don't (?:want|need|send)"
    rf"|do not"
    rf" (?:want|need|send))(?: me)?(?: with)?(?: the| any| your| those)? {_WORDS}\b(?! down)|\b{_WORDS} (?:off"
    rf"|away)\b"
)
_CALM_ON = re.compile(
    rf"\b(?:(?:turn|switch) on|bring back|i (?:do )?(?:want|like|miss))(?: the| your)? {_WORDS}\b"
    rf"|\b{_WORDS} (?:on|back)\b|^(?:the )?calm words(?: again| please)*\W*$"
)
_DRAWN = r"(?:pictures?|charts?|drawings?|timelines?)"
_DARK = re.compile(
    rf"^(?:\w+,? ){{0,4}}(?P<shade>dark|black|light|bright|white) (?:mode|theme|background|{_DRAWN})(?: \w+){{0,2}}\W*$"
    rf"|\b{_DRAWN} (?:in |to |be |should be |on )*(?:the |a )?(?P<after>dark|black|light|bright|white)\b"
    rf"|\b(?:make|draw|turn|set) (?:the |my |all )*{_DRAWN} (?P<made>dark|black|light|bright|white)\b"
)
_DARK_ONES = ("dark", "black")
_WEEKLY = r"(?:summar(?:y|ie)|review|recap|round-?up|report|digest|overview|look(?:ing)?[- ]?back)"
_LOOK_BACK = re.compile(
    rf"\b(?:weekly|sunday|sundays|sunday evening) {_WEEKLY}s?\b|\blook[- ]?backs?\b(?! at)"
    rf"|\b{_WEEKLY}s? (?:of (?:the|my) week|(?:every|each) (?:week|sunday)|on sundays?|for the week)\b"
)
_NO_MORE = re.compile(r"\b(?:no|stop|off|without|don't|do not|never|skip|cancel|end|quit|drop)\b")
_WANTED = re.compile(r"\b(?:on|yes|want|send|give|start|every|each|like|love|get|have|please)\b")
_RESUME = re.compile(
    r"^(?:(?:please|ok(?:ay)?|you can|now|just|can you|time to),? )*(?:resume|un-?pause|un-?mute|(?:start|begin)"
    r"(?: (?:writing|reminding|messaging)(?: to)?(?: me)?)? again|end (?:the|my) pause|stop (?:the|my) pause"
    r"|turn (?:the )?(?:reminders|notifications|messages) (?:back )?on|no more pause|i'm back(?: now)?)"
    r"(?:,? (?:now|please|everything|all|it all|(?:the |my )?reminders|(?:the |my )?messages|writing"
    r"|with the reminders|the plan"
    r"|again|early))*\W*$"
)
_UNTIL_LEFT = re.compile(r"\b(?:until|till|to)(?: the)? $")
_ABOUT_ONE = re.compile(r"\b(?:re|regarding|about|concerning)\b(?! (?:a|two|three|\d))")
_PAUSE = re.compile(
    r"^(?:(?:please|ok(?:ay)?|can (?:you|i|we)|could you|just|now|i want to|i'd like to),? )*(?:(?:pause"
    r"|mute)(?:,? (?:please|now|everything|all|it all|me"
    r"|all of it"
    r"|all (?:the )?(?:reminders|messages)|(?:the )?(?:reminders|messages|bot|plan|notifications)))*(?= |\W*$)"
    r"|no (?:messages|reminders|notifications) (?:at all )?(?:until|till|for)\b"
    r"|(?:don't|do not) (?:write|message|text|remind|contact|ping)(?: to)?(?: me)?(?: at all)? (?:until|till|for)\b"
    r"|(?:(?:be|stay|keep|go) )?(?:quiet|silent) (?:until|till|for)\b|(?:stop|hold|freeze|suspend) (?:everything|all"
    r"|(?:all )?(?:the )?(?:reminders|messages))\b|put (?:a hold on (?:everything|all)|(?:everything"
    r"|it all) on hold)\b"
    r"|snooze (?:everything|all)\b|(?:give me|i need|i'm taking|take) (?:a|some) (?:break|rest|pause)"
    r"(?: from (?:this|it|everything|you))? (?:until|till|for)\b|(?:resume|un-?pause|start again|come back)"
    r" (?!early|now|please|everything|all|my|the reminders|writing|with)(?:on |from |at )?(?=\w)"
    r"|leave me (?:alone|in peace) (?:until|till|for)\b)"
)
_PLACE = re.compile(
    r"^(?:hi,? |hey,? |so,? |ok,? |and |by the way,? |btw,? )*(?:(?:i|we)(?:'ve| have)? (?:just )?(?:moved"
    r"|relocated|flew|flown)"
    r"|(?:just )?(?:moved|relocated)|(?:i|we)(?:'m| am|'re| are) moving|i(?:'m| am) (?:now |currently )?(?:living"
    r"|based|staying)"
    r"|i live|(?:my )?(?:time ?zone|zone|place|location|city)(?: is| to|:)?|(?:set|change|use) (?:my |the )?"
    r"(?:time ?zone|zone|place|location|city)(?: to| is)?)"
    r"(?: (?:back|now|today|yesterday|last week|over))* ?(?:to |in )?(?P<place>[a-z][\w /,.'+-]{1,50})$"
)
_I_AM_IN = re.compile(
    r"^(?:hi,? |hey,? |so,? |and |actually,? )*(?:i'm|i am|we're|we are) (?:now |currently |actually |back |over )*in "
    r"(?P<place>[a-z][\w .'-]{1,40})$"
)
_TIME_OF = re.compile(
    r"^(?:please |can you )?(?:set|switch|change|put) (?:me |it |everything )?(?:over )?(?:to|on) "
    r"(?P<place>[a-z][a-z .'-]{1,30}?) (?:time ?zone|time)\b"
)
_MOODS = frozenset({"luck", "hope", "love", "shock", "pieces", "bits", "bed", "need", "pain", "limbo", "hell"})
#: What follows "I am in" and is no place: "the second round", "two minds".
_NO_PLACE = re.compile(
    r"^(?:the (?!hague|bronx|gambia|netherlands|uk|us|usa)|an? |my |our |two |round|stage|next|second|final)"
)
_LATER_ON = re.compile(
    r"(?i)\s+(?:now|today|until .*|till .*|for (?:a|the|two|three|\d).*|this week|these days|next .*)$"
)

_Look = Callable[[Scene], Wish | None]


def read(scene: Scene) -> Reading | None:
    """Return the reading of words that plainly are of a setting; None of all others."""
    if len(scene.text.tokens) > _LONGEST or len(scene.plain) > _LONGEST_PLAIN or scene.draft is not None:
        return None
    if _PAUSE.search(scene.plain) and not _names_one(scene):
        paused = _pause(scene)
        if paused is not None:
            return paused
    for name, look in _LOOKS:
        wish = look(scene)
        if wish is not None:
            return Reading(Intent.SETTINGS, Fields(setting=name, wish=wish))
    if _NIGHTS.match(scene.plain):
        return Reading(Intent.SETTINGS, Fields(setting="quiet"))
    if _LOOK_BACK.fullmatch(scene.plain.strip(" .!?")):
        return Reading(Intent.SETTINGS, Fields(setting="lookback"))
    if _QUIET.search(scene.plain) and _WEEKDAYS.search(scene.plain):
        return Reading(Intent.SETTINGS, Fields(setting="weekdays"))
    return _moved(scene)


def bare(setting: str, text: str) -> Wish | None:
    """Return what a few words wish of a setting that is already named: "8 to 16", "7:30", "Ireland", "off"."""
    plain = " ".join(text.casefold().replace("’", "'").split()).strip(" .!")
    off = plain in ("off", "no", "none", "never", "stop", "without")
    on = plain in ("on", "yes", "back", "always")
    if setting == "quiet":
        if off:
            return Wish(any_hour=True)
        return _of_hours(*quiet.quiet(f"quiet {plain}"))
    if setting == "morning":
        return _of_morning(quiet.one_hour(plain))
    if setting == "holidays":
        return Wish(holidays="" if off else text.strip(" .!"))
    if setting == "cadence" and plain in set(Cadence):
        return Wish(cadence=Cadence(plain))
    if setting == "card" and (off or on or re.search(r"\bon[- ]?site\b", plain)):
        return Wish(card=CardWish.NEVER if off else CardWish.ALWAYS if on else CardWish.ON_SITE)
    if setting == "calm" and (off or on):
        return Wish(calm=on)
    if setting == "lookback" and (off or on):
        return Wish(look_back=on)
    if setting == "picture" and plain in ("dark", "light"):
        return Wish(dark=plain == "dark")
    return None


def _pause(scene: Scene) -> Reading | None:
    live = scene.live()
    days = [one for one in live if one.day is not None] or live
    named = [one for one in days if _UNTIL_LEFT.search(scene.plain[: one.start])]
    chosen = next(reversed(named or days), None)
    day = until(chosen, scene) if chosen is not None else None
    if day is None and re.match(r"(?:resume|un-?pause|start again|come back|i need|take|give)\b", scene.plain):
        return None
    if day is None and re.search(r"\b(?:until|till|for)\b", scene.plain):
        return None if _hours_of_a_day(scene) else Reading(Intent.SETTINGS, Fields(setting="pause"))
    return Reading(Intent.SETTINGS, Fields(setting="pause", until=day))


def _names_one(scene: Scene) -> bool:
    """Whether one interview is spoken of: put off, then, and not everything."""
    return (
        scene.named
        or _ABOUT_ONE.search(scene.plain) is not None
        or (scene.replying_to is not None and re.search(r"\b(?:this|it)\b", scene.plain) is not None)
    )


def _hours_of_a_day(scene: Scene) -> bool:
    return any(quiet.quiet(scene.plain))


def _quiet(scene: Scene) -> Wish | None:
    if _ANY_HOUR.search(scene.plain):
        return Wish(any_hour=True)
    if _ALL_DAY.search(scene.plain):
        return Wish(quiet_from=time(0), quiet_to=time(0))
    if _on_a_day(scene) or scene.named or _OTHERS_SAY.match(scene.plain):
        return None
    if _ONLY.search(scene.plain):
        return _of_hours(*quiet.reach(scene.plain))
    return _of_hours(*quiet.quiet(scene.plain)) if _QUIET.search(scene.plain) else None


def _on_a_day(scene: Scene) -> bool:
    """Whether a day is named, so that the hour is of that day alone."""
    return any(one.day is not None and one.day.shape not in (Shape.PART, Shape.NONE) for one in scene.live())


def _of_hours(begins: object, ends: object, wrong: str | None) -> Wish | None:
    if begins is None and ends is None and wrong is None:
        return None
    return Wish(quiet_from=begins, quiet_to=ends, wrong_hour=wrong)  # type: ignore[arg-type]


def _morning(scene: Scene) -> Wish | None:
    if not _MORNING.search(scene.plain) or _OF_OTHERS.search(scene.plain) or scene.named:
        return None
    return _of_morning(quiet.one_hour(scene.plain))


def _of_morning(hour: quiet.Hour | None) -> Wish | None:
    if hour is None:
        return None
    return Wish(morning=hour.at) if hour.at is not None else Wish(wrong_hour=hour.said)


def _holidays(scene: Scene) -> Wish | None:
    plain = scene.plain.strip(" .!")
    if _NO_HOLIDAYS.search(plain):
        return Wish(holidays="")
    for pattern in (_HOLIDAYS, _HOLIDAYS_OF, _WHOSE_ALONE):
        found = pattern.search(plain)
        if found is not None and places.holidays_of(found["whose"]) is not None:
            return Wish(holidays=found["whose"])
    return None


def _cadence(scene: Scene) -> Wish | None:
    few = len(scene.text.tokens) <= _SHORT
    if _GENTLE.search(scene.plain) or (few and _GENTLE_ALONE.match(scene.plain)):
        return Wish(cadence=Cadence.GENTLE)
    return Wish(cadence=Cadence.STEADY) if few and _STEADY.search(scene.plain) else None


def _card(scene: Scene) -> Wish | None:
    for pattern, card in (
        (_CARD_ON_SITE, CardWish.ON_SITE),
        (_CARD_NEVER, CardWish.NEVER),
        (_CARD_ALWAYS, CardWish.ALWAYS),
    ):
        if pattern.search(scene.plain) and not _OF_OTHERS.search(scene.plain):
            return Wish(card=card)
    return None


def _calm(scene: Scene) -> Wish | None:
    if _CALM_OFF.search(scene.plain):
        return Wish(calm=False)
    return Wish(calm=True) if _CALM_ON.search(scene.plain) else None


def _dark(scene: Scene) -> Wish | None:
    found = _DARK.search(scene.plain)
    if found is None or len(scene.text.tokens) > _SHORT + 2 or _OF_OTHERS.search(scene.plain):
        return None
    return Wish(dark=next(filter(None, found.groups())) in _DARK_ONES)


def _look_back(scene: Scene) -> Wish | None:
    if not _LOOK_BACK.search(scene.plain) or _OF_OTHERS.search(scene.plain) or scene.named:
        return None
    if _NO_MORE.search(scene.plain):
        return Wish(look_back=False)
    return Wish(look_back=True) if _WANTED.search(scene.plain) else None


def _resume(scene: Scene) -> Wish | None:
    return Wish(resume=True) if _RESUME.match(scene.plain.strip()) else None


def _moved(scene: Scene) -> Reading | None:
    """Another place, where it is one that is known."""
    plain = scene.plain.rstrip(" .!\n")
    told = _TIME_OF.match(plain) or _PLACE.match(plain)
    found = told or _I_AM_IN.match(plain)
    if found is None or _NO_PLACE.match(found["place"]):
        return None
    words = _LATER_ON.sub("", scene.text.said(*found.span("place"))).strip(" .,")
    # "I am in shock" is no place, and a town that is spelled nearly so is none either.
    if not (places.find(words) if told else places.is_name(words) and words.casefold() not in _MOODS):
        return None
    return Reading(Intent.SETTINGS, Fields(setting="timezone", timezone=words))


_LOOKS: tuple[tuple[str, _Look], ...] = (
    ("resume", _resume),
    ("quiet", _quiet),
    ("morning", _morning),
    ("holidays", _holidays),
    ("cadence", _cadence),
    ("card", _card),
    ("calm", _calm),
    ("lookback", _look_back),
    ("picture", _dark),
)
