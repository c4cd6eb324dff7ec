"""What an employer did that is no plain answer: on hold, references, a missed call, a receipt, a job that is gone.

``read`` asks here after the intents; it only looks for words and decides nothing of what follows from them.
"""

from __future__ import annotations

import re
from datetime import date

from bot.core.read.intents import Verdict
from bot.core.read.scene import Scene
from bot.core.reading import Fields, Intent, News, Outcome, Reading

_THEY = r"(?:they|she|he|hr|recruiters?|the (?:recruiter|agency|agent|manager|company|boss|interviewer))"
_JOB = r"(?:position|role|job|post|vacancy|opening)"
_CALLED = r"(?:call(?:ed)?|r[ai]ng|phoned?|dial(?:led)?(?: in)?|show(?:ed)?(?: up)?|turn(?:ed)? up|join(?:ed)?)"
_NOT = r"(?:never|didn't|did not|hasn't|haven't|have not|has not)"

_WORDS: tuple[tuple[News, re.Pattern[str]], ...] = (
    (
        News.NO_CALL,
        re.compile(
            rf"\b(?:call|interview|zoom|meeting) {_NOT} (?:came|come|happen(?:ed)?|take place|took place"
            rf"|start(?:ed)?)\b"
            rf"|\b(?:{_THEY}|nobody|no one|[a-z]+) (?:was a |were a |no-?)?no-?show(?:ed)?\b|\bno-?showed\b"
            rf"|\bstood me up\b"
            rf"|\b{_THEY} {_NOT} (?:show(?:ed)?|turn(?:ed)?) up\b"
        ),
    ),
    (
        News.MISSED_CALL,
        re.compile(
            r"\bmissed (?:a |an |the |their |her |his |my |that )?(?:\w+ )?(?:phone )?call\b|\bmissed (?:them|him"
            r"|her)\b"
            rf"|\b(?:called|rang|phoned|tried (?:to call|calling|me))\b.{{0,40}}\b(?:i|and|but) (?:\w+ )?missed it\b"
            r"|\b(?:called|rang|phoned|tried (?:to call|calling|me))\b.{0,30}\bi (?:\w+ )?(?:couldn't|could not|didn't"
            r"|did not|wasn't able to) (?:pick|answer|take|hear|get to)\b"
            rf"|\b{_THEY} left (?:me )?(?:a |an )?(?:\w+ )?(?:voicemail|voice mail|vm)\b"
        ),
    ),
    (
        News.REFERENCES,
        re.compile(
            r"\b(?:ask|asks|asked|asking|wants?|wanted|needs?|needed|requests?|requested|requesting|taking|take|after)"
            r"(?: me)?(?: for| to (?:see|have|send|give|provide|speak to|talk to|contact|call))?(?: \w+){0,2}?"
            r" (?:references?|referees)\b(?! (?:number|no\b|code|id\b))"
            r"|\b(?:check|checks|checked|checking|call|called|calling|contact|contacted|contacting|spoke (?:to"
            r"|with)|rang)"
            r" (?:on |up )?(?:my|both|the) (?:\w+ )?(?:references?|referees?)\b|\breference checks?\b"
        ),
    ),
    (
        News.AWAY,
        re.compile(
            r"\bout[- ]of[- ](?:the )?office\b|\b(?:vacation|holiday) (?:auto)?(?:responder|reply)\b"
            r"|\b(?:auto(?:matic)?[- ]?repl(?:y|ied)).{0,30}\b(?:away|leave|holiday|vacation|back on)\b"
        ),
    ),
    (
        News.RECEIPT,
        re.compile(
            r"\b(?:auto(?:matic|mated)?|standard|generic)[- ]?(?:reply|response|email|e-mail|mail|message|receipt"
            r"|confirmation|acknowledge?ment)\b|\breceived (?:your|my) (?:application|cv|resume|email|message|note)\b"
            r"|\b(?:confirm(?:ed|s|ing)?|acknowledged?) (?:the )?receipt\b|\b(?:confirmation"
            r"|acknowledge?ment) of receipt\b"
            rf"|\b(?:got|received|only) (?:a|an|the) (?:receipt|acknowledge?ment)\b|\b{_THEY} acknowledged\b"
        ),
    ),
    (
        News.POSITION_GONE,
        re.compile(
            rf"\b{_JOB}(?:'s| is| was| has| have| been| got| now| already)* (?:cancell?ed|scrapped|withdrawn|pulled"
            rf"|axed|cut|eliminated|gone|no longer (?:there|available|exists?|open)|made redundant)\b"
            rf"|\b(?:cancell?ed|scrapped|pulled|axed|cut|eliminated|withdrew|got rid of) (?:the|that"
            rf"|this) (?:\w+ )?{_JOB}\b"
            rf"|\b(?:not|no longer|aren't|isn't) (?:hiring|filling (?:it|the {_JOB}))(?: for (?:it|this|that))?"
            rf" (?:any ?more|after all|at all)\b|\bdecided not to (?:fill|hire for)\b"
        ),
    ),
    (
        News.KEPT_CV,
        re.compile(
            r"\b(?:keep|kept|keeping|hold|hang on to|retain)\w* (?:your|my) (?:cv|resume|details|application|profile"
            r"|name)\b(?! (?:short|up to date|simple))"
            rf"|\bfilled (?:it|the (?:\w+ )?{_JOB})\b"
        ),
    ),
    (
        News.ON_HOLD,
        re.compile(
            r"\bon (?:hold|ice)\b|\bhiring (?:freeze|pause|stop|is (?:frozen|paused))\b|\b(?:froze|frozen"
            r"|paused) (?:the )?"
            r"(?:hiring|recruit\w+|process|search)\b"
            rf"|\b(?:hiring|recruit\w+|process|{_JOB})(?: is| was| has been)? (?:paused|frozen|postponed)\b"
        ),
    ),
    (
        News.LATE_REPLY,
        re.compile(
            r"\b(?:sorry|apolog\w+) (?:for|about) (?:the|their|her|his|such an?|this|not)? ?(?:\w+ )?(?:delay"
            r"|silence"
            r"|wait|slow|late (?:reply|response|answer)|getting back|reply|response|radio silence)\b"
        ),
    ),
)
#: A call for which an hour was named, or that was agreed on; a day by which they would call is a promise instead.
_AGREED = re.compile(
    r"\b(?:supposed|meant|scheduled|due|confirmed|agreed|booked|arranged|planned)\b|\bas (?:agreed|planned)\b"
)
_NOT_CALLED = re.compile(
    rf"\b(?:never|nobody|no one) (?:has |had |ever |even |actually )?{_CALLED}\b|\b{_NOT} (?:even )?{_CALLED}\b"
    rf"|\b(?:but"
    rf"|and) (?:they )?{_NOT}\W*$"
    r"|\bno call\b|\bphone (?:never|didn't|did not) (?:rang|ring)\b"
)
_CALL = re.compile(r"\b(?:call|called|ring|rang|phone|phoned|zoom|interview|meeting|chat)\b")
_BY = re.compile(r"\b(?:by|before|until|within)\b")

#: Who speaks of a delay or a hold: the employer, and not the person of themselves.
_OF_EMPLOYER = re.compile(
    rf"\b(?:{_THEY}|position|role|job|hiring|process|recruit\w+|vacancy|wrote|replied|answered|emailed|got|says?|said"
    r"|freeze)\b|[\"“]"
)
_OF_PERSON = re.compile(r"\b(?:i'm|i am|i'll|i will|i was|my) (?:\w+ )?(?:out of (?:the )?office|sorry|away|on hold)\b")
_ASKED = re.compile(r"\?|^(?:what if|should|can|could|do|does|did|is|are|how|when|why|will|would)\b")
_MAYBE = re.compile(r"\b(?:if|unless|in case|what if|whether)\b[^,.;!?]{0,60}")
_OUTCOMES = {
    News.ON_HOLD: Outcome.STILL_DECIDING,
    News.KEPT_CV: Outcome.REJECTION,
    News.POSITION_GONE: Outcome.REJECTION,
}
#: What may be read into words that tell of such news, and gives way to it.
_GIVES_WAY = frozenset(
    {
        Intent.HEARD_BACK, Intent.SET_REPLY_BY, Intent.VENT, Intent.SMALLTALK, Intent.OUT_OF_SCOPE,
        Intent.MOVE_ON, Intent.SKIP_STEP, Intent.EDIT, Intent.ASK_DRAFT,
    }
)  # fmt: skip
#: To these only some kinds of news are stronger.
_SELDOM = {
    Intent.STEP_DONE: (News.MISSED_CALL,),
    Intent.LOG_INTERVIEW: (News.NO_CALL,),
    Intent.SETTINGS: (News.AWAY,),
    Intent.SNOOZE: (News.AWAY, News.NO_CALL),
}
_UNTIL = re.compile(r"\b(?:until|till|til)(?: the| at least)? $")
_BESIDE_A_STEP = (News.REFERENCES, News.KEPT_CV, News.POSITION_GONE)
_PLAIN = (Outcome.OFFER, Outcome.REJECTION)

_AGENCY = re.compile(
    r"\b(?:the|their|our) client(?:'s)?\b|\b(?:through|via) (?:an?|the|my|their) (?:\w+ )?(?:agency|agent|headhunter"
    r"|recruiter)\b|\b(?:my|the) (?:\w+ )?(?:agent|agency|headhunter|recruitment consultant) (?:says?|said|told|called"
    r"|wrote|rang|emailed|thinks?|got back|has|hasn't|is|replied|sent)\b"
    r"|\b(?:recruitment|recruiting|staffing|employment) (?:agency|agent)\b"
)


def heard(scene: Scene, verdict: Verdict) -> News | None:
    """Return what the employer did, where the words plainly tell of it and of no stronger answer."""
    plain = scene.plain.strip()
    if verdict.intent not in (*_GIVES_WAY, *_SELDOM) or _ASKED.search(plain) or _OF_PERSON.search(plain):
        return None
    found = _first(scene, _MAYBE.sub(" ", plain))
    if found is None or (verdict.intent is Intent.ASK_DRAFT and found not in (News.KEPT_CV, News.REFERENCES)):
        return None
    if found not in _SELDOM.get(verdict.intent, (found,)):
        return None
    if found is News.LATE_REPLY and verdict.intent is Intent.EDIT:
        return None
    if found in (News.ON_HOLD, News.LATE_REPLY) and not (_OF_EMPLOYER.search(plain) or scene.named):
        return None
    return found if _may_stand(found, verdict.outcome) else None


def held_until(scene: Scene) -> date | None:
    """Return the day until which it is put on hold, where one is named."""
    for one in scene.live():
        before = scene.plain[max(one.start - 14, 0) : one.start]
        if one.day is not None and one.day.ahead is not None and _UNTIL.search(before):
            return one.day.ahead
    return None


def beside(scene: Scene, verdict: Verdict) -> tuple[Reading, ...]:
    """Return what an employer did, told beside a step that was done: "thanked Dana, they asked for references"."""
    if verdict.intent is not Intent.STEP_DONE or verdict.outcome is not None or _ASKED.search(scene.plain.strip()):
        return ()
    found = _first(scene, _MAYBE.sub(" ", scene.plain))
    if found not in _BESIDE_A_STEP:
        return ()
    about = scene.about.company if scene.about else None
    return (Reading(Intent.HEARD_BACK, Fields(about=about, outcome=_OUTCOMES.get(found), news=found)),)


def asked_about(scene: Scene) -> News | None:
    """Return what a question is about: "what if they did call and I missed it?"."""
    told = re.search(
        r"\b(?:miss(?:ed)?|did(?:n't)?) (?:\w+ ){0,2}calls?\b|\bcall(?:ed)?\b.{0,30}\bmissed\b", scene.plain
    )
    return News.MISSED_CALL if told else None


def outcome_of(news: News) -> Outcome | None:
    """Return the answer that such news is; None where it is none."""
    return _OUTCOMES.get(news)


def through_agency(plain: str) -> bool:
    """Whether an agency speaks for the employer."""
    return _AGENCY.search(plain) is not None


def _first(scene: Scene, plain: str) -> News | None:
    for news, pattern in _WORDS:
        if pattern.search(plain):
            return news
    clock = any(one.at is not None for one in scene.live())
    of_today = scene.about is not None and scene.about.interview == scene.now.today
    agreed = clock or of_today or (_AGREED.search(plain) and not _BY.search(plain))
    if _NOT_CALLED.search(plain) and agreed and _CALL.search(plain):
        return News.NO_CALL
    return None


def _may_stand(news: News, outcome: Outcome | None) -> bool:
    """Whether no other answer is told that says more."""
    own = _OUTCOMES.get(news)
    if outcome is None or outcome is own:
        return True
    if own is None:
        return news is News.NO_CALL and outcome is Outcome.NEXT_ROUND
    return outcome not in _PLAIN
