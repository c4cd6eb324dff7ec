"""Decides what a message wants: the weights of the words in ``cues``, and what the situation adds to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core.read import corrections, naming, strangers
from bot.core.read.cues import CUES
from bot.core.read.drafts import ASKS
from bot.core.read.mentions import Mention
from bot.core.read.outcomes import OUTCOMES
from bot.core.read.roles import Role
from bot.core.read.scene import Scene
from bot.core.reading import Intent, Outcome

_CONDITION = re.compile(
    r"\b(?:if|unless|in case|when|once|whenever|suppose|what if|whether|should) (?:they|she|he|it'?s?|i"
    r"|there's|we|the|hr|nobody|no one)\b[^,.;!?]{0,60}"
)
_QUESTION = re.compile(
    r"\?|^(?:can|could|should|shall|is|are|does|do|did|what|when|where|why|how|who|which|whether|will"
    r"|would|may|has|have i)\b"
)
_BOT_ASKED = re.compile(r"^(?:can|could|would|will) (?:you|u|we)\b|\bplease\b")
_NOT_DONE = re.compile(
    r"\b(?:haven't|have not|not|didn't|did not|hasn't|never|won't|couldn't|can't|forgot to|need to"
    r"|want to|going to|will|should i|gonna|must|to|yet to|about to|before i|did i|if i|when i)"
    r" (?:already |yet |actually |even |just )?(?:sent|send|emailed|email|called|call|thanked|thank"
    r"|mailed|posted|written|write|done|do|wrote|messaged|message|rang|ring|phone|follow)\b"
    r"|\bnot yet\b(?!.{0,4}$)"
)
_EMPLOYER = re.compile(
    r"\b(?:they|she|he|hr|recruiter|manager|boss|company|them|voicemail|someone|somebody|agency"
    r"|[a-z]+) ?(?:'ve|'s|have|has|just|finally)? ?(?:wrote|replied|answered|called|emailed|rang|phoned"
    r"|texted|responded|said|says|told|asked|want|wants|invited|offered|rejected|got back|moving|moved"
    r"|needs?|chose|decided|gave|is|are)\b"
)
_PAST_MEETING = re.compile(
    r"\b(?:interviewed|met|spoke|talked|onsite|on-site|panel|screen|screening|round|interview|intervju"
    r"|attended|superday|interviewing)\b"
)
_CALLED_BACK = re.compile(
    r"\b(?:wants?|invit\w*|asked|moving me|moved me|called me|they'd like|progress\w*|through|made it"
    r"|me back|advanc\w*)\b"
)
#: What an employer will do is a promise, also in words that ask for a reminder otherwise.
_WILL_TELL = re.compile(r"\b(?:they|she|he|hr|recruiter)(?:'ll| will|'d| would| should|'re going to| are going to)\b")
_NOT_YET = re.compile(r"^\W*(?:no,? |nope,? |sorry,? )*(?:not (?:just )?yet|haven't yet|not done yet)\W*$")
_REMIND_ME = re.compile(
    r"^\W*(?:please |can you |could you |ok,? )*remind me (?:of|about|again about|to (?:write|email|chase|call))\b"
)
_AHEAD = 0.5


@dataclass(frozen=True, slots=True)
class Verdict:
    intent: Intent
    outcome: Outcome | None
    sure: bool
    scores: dict[Intent, float]
    chance: float = 0.0  #: how likely the intent is by what was learned
    rival: str = ""  #: the label that is likeliest beside it
    agreed: bool = False  #: whether the rules alone are sure of the same


def decide(scene: Scene) -> Verdict:
    """Return the likeliest intent, the employer's answer if there is one, and whether the next intent is far behind."""
    first_asked = corrections.asked_first(scene)
    if first_asked is not None:
        return Verdict(first_asked, None, sure=False, scores={})
    scores: dict[Intent, float] = defaultdict(float)
    firm = _CONDITION.sub(" ", scene.plain)
    for intent, weight, pattern in CUES:
        if pattern.search(scene.plain):
            scores[intent] += weight
    outcome = _outcome(firm, scene)
    for adjust in (
        _of_answers,
        _of_interviews,
        _of_other_jobs,
        _of_questions,
        _of_steps,
        _of_dates,
        _of_drafts,
        _of_changes,
    ):
        adjust(scene, firm, outcome, scores)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < 1.0:
        return Verdict(_fallback(scene), None, sure=False, scores=dict(scores))
    first = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    heard = first[0] in (Intent.HEARD_BACK, Intent.OTHER_OFFER)
    return Verdict(first[0], outcome if heard else None, sure=first[1] - second >= _AHEAD, scores=dict(scores))


def leads(verdict: Verdict, told: Collection[Intent]) -> bool:
    """Whether the intent is well ahead of all that are not told beside it."""
    others = [score for intent, score in verdict.scores.items() if intent not in (verdict.intent, *told)]
    return verdict.scores.get(verdict.intent, 0.0) - max(others, default=0.0) >= _AHEAD


def _fallback(scene: Scene) -> Intent:
    if scene.live() and (scene.replying_to or scene.known):
        return Intent.SNOOZE if scene.step and scene.step not in ("debrief", "ask_when") else Intent.SET_REPLY_BY
    words = len(scene.text.tokens)
    return Intent.SMALLTALK if words <= 2 else Intent.OUT_OF_SCOPE


def _outcome(firm: str, scene: Scene) -> Outcome | None:
    weights: dict[Outcome, float] = {}
    for outcome, weight, pattern in OUTCOMES:
        count = len({found.group() for found in pattern.finditer(firm)})
        if count:
            weights[outcome] = max(weights.get(outcome, 0.0), weight) + 0.4 * min(count - 1, 2)
    if Outcome.REJECTION in weights and re.search(
        r"\b(?:not a no|isn't a no|no decision|said no (?:decision|news|date))\b", firm
    ):
        del weights[Outcome.REJECTION]
    if Outcome.OFFER in weights and re.search(
        r"\b(?:no offer|didn't get the|not (?:get|got|offered|selected|hired)|other candidate|someone else)\b", firm
    ):
        del weights[Outcome.OFFER]
    return max(weights, key=lambda one: weights[one], default=None)


_Scores = dict[Intent, float]


def _of_answers(scene: Scene, firm: str, outcome: Outcome | None, scores: _Scores) -> None:
    """An employer's answer counts where the words tell of one, and not of a hope or a wish."""
    if outcome is None:
        return
    weight = 2.4 if outcome is not Outcome.NEXT_ROUND else 1.4
    if scene.known or scene.replying_to:
        weight += 0.8
    if _EMPLOYER.search(firm) or scene.named:
        weight += 0.8
    if outcome is Outcome.REJECTION and len(firm) < 60:
        weight += 0.8
    scores[Intent.HEARD_BACK] += weight
    if scores[Intent.VENT] and weight > 3:
        scores[Intent.VENT] -= 1.5


def _of_interviews(scene: Scene, firm: str, outcome: Outcome | None, scores: _Scores) -> None:
    """A new interview has a day or a place of its own; a known company in a reply seldom means a new one."""
    dated = scene.live(Role.INTERVIEW)
    if outcome is Outcome.NEXT_ROUND and (scene.named or scene.replying_to) and _CALLED_BACK.search(firm):
        scores[Intent.LOG_INTERVIEW] -= 2.5
        scores[Intent.HEARD_BACK] += 1.0
    if not scene.known and not scene.replying_to:
        scores[Intent.SET_REPLY_BY] -= 2.0
        scores[Intent.STEP_DONE] -= 1.5
        scores[Intent.SNOOZE] -= 2.0
        scores[Intent.MOVE_ON] -= 1.5
    opened = strangers.opening(scene)
    if opened is not None and (opened.sure or not scene.live(Role.PROMISE)):
        scores[Intent.LOG_INTERVIEW] += 5.0
        scores[Intent.SET_REPLY_BY] -= 2.5
        scores[Intent.SNOOZE] -= 2.5
    met = _PAST_MEETING.search(firm) is not None
    if dated and met:
        scores[Intent.LOG_INTERVIEW] += 1.6
    if not scene.known and met and scene.live():
        scores[Intent.LOG_INTERVIEW] += 1.4
    first_told = not scene.known and not scene.replying_to and scene.live()
    if first_told and (len(scene.text.tokens) > 2 or _names_another(scene, 0.3)):
        scores[Intent.LOG_INTERVIEW] += 2.4 if _names_another(scene, 0.5) else 1.0
    if scores[Intent.LOG_INTERVIEW] and (scene.named or (scene.replying_to and not scene.hits)):
        new = re.search(
            r"\b(?:another|other|second|2nd|final|new|third|3rd|next) (?:\w+ ){0,2}(?:interview|round|one|role)\b", firm
        )
        scores[Intent.LOG_INTERVIEW] -= 0.5 if new and dated else 2.6
    if (
        scores[Intent.LOG_INTERVIEW] > 1
        and scene.known
        and not scene.named
        and not scene.hits
        and not scene.replying_to
    ):
        scores[Intent.LOG_INTERVIEW] += 2.0 if _names_another(scene, 0.7) else 0.0
    if re.search(r"\binterview(?:ed)? (?:at|with|for)\b|\binterviewed\b", firm) and not scene.named and scene.known:
        scores[Intent.LOG_INTERVIEW] += 1.4


_TOLD_AT = re.compile(r"\b(?:interviewed|interview|interviewing|interviews) (?:at|with|for) (?:the )?$")


def _tells_of_another_job(scene: Scene, dated: Sequence[Mention]) -> bool:
    """Whether an interview at a stored company is told of like a first one, on another day: another job, or a round."""
    for hit in scene.hits:
        if hit.person is None and dated and _TOLD_AT.search(scene.plain[: hit.start]):
            days = {day for one in dated if one.day is not None for day in (one.day.ahead, one.day.back)}
            same = {one.interview for one in scene.known if one.company == hit.interview.company}
            after = scene.plain[hit.end : hit.end + 12]
            return bool(days) and not days & same and not re.match(r"'s|,? (?:was|is|got|has|moved)\b", after)
    return False


def _of_other_jobs(scene: Scene, firm: str, outcome: Outcome | None, scores: _Scores) -> None:
    """Another interview at a stored company, told of like a first one, is one of its own."""
    if _tells_of_another_job(scene, scene.live(Role.INTERVIEW)):
        scores[Intent.LOG_INTERVIEW] += 5.0
        scores[Intent.SET_REPLY_BY] -= 2.0


def _names_another(scene: Scene, least: float) -> bool:
    """Whether a company is named that is not stored."""
    return naming.company(scene, least) is not None


def _of_questions(scene: Scene, firm: str, outcome: Outcome | None, scores: _Scores) -> None:
    asks = _QUESTION.search(scene.plain.strip()) is not None
    if asks:
        for intent in (
            Intent.STEP_DONE,
            Intent.HEARD_BACK,
            Intent.SET_REPLY_BY,
            Intent.LOG_INTERVIEW,
            Intent.MOVE_ON,
            Intent.SKIP_STEP,
            Intent.EDIT,
        ):
            if not _BOT_ASKED.search(scene.plain):
                scores[intent] -= 2.0
        other = max(scores[Intent.ASK_DRAFT], scores[Intent.HELP]) > 2
        scores[Intent.ASK_ADVICE] += 1.8 if scores[Intent.ASK_ADVICE] >= 3 and not other else -1.0 if other else 0.8
        if scores[Intent.STATUS]:
            scores[Intent.STATUS] += 1.2
    elif scores[Intent.ASK_ADVICE] and not re.search(r"\b(?:how long|advi[cs]e|should i|can i|is it)\b", scene.plain):
        scores[Intent.ASK_ADVICE] -= 1.5
    if scores[Intent.ASK_DRAFT] and re.search(
        r"\b(?:cv|resume|cover letter|poem|song|essay|story|code)\b", scene.plain
    ):
        scores[Intent.ASK_DRAFT] -= 4
    if (
        scores[Intent.ASK_DRAFT]
        and scores[Intent.ASK_ADVICE]
        and not re.search(r"^(?:should|is it|do i|shall)", scene.plain)
    ):
        scores[Intent.ASK_ADVICE] -= 1.5


def _of_steps(scene: Scene, firm: str, outcome: Outcome | None, scores: _Scores) -> None:
    """What was done counts only where it is not denied, and most in the reply to a reminder."""
    if _NOT_DONE.search(firm) and not re.search(
        r"\b(?:sent|emailed|done|called)\b.{0,60}\b(?:not|didn't|haven't)\b", firm
    ):
        scores[Intent.STEP_DONE] -= 3.0
    if _NOT_YET.match(firm):
        scores[Intent.EDIT] -= 3.0
        scores[Intent.SNOOZE] += 2.0 if scene.step else 0.0
    if scene.step is None:
        scores[Intent.SKIP_STEP] -= 0.8
    else:
        for intent in (Intent.STEP_DONE, Intent.SNOOZE, Intent.SKIP_STEP):
            if scores[intent] > 0:
                scores[intent] += 0.8
    if scores[Intent.STEP_DONE] > 2 and re.search(
        r"\b(?:thank|follow|card|chaser|email|note|linkedin|voicemail|vm|message|them|her|him)\b", firm
    ):
        scores[Intent.STEP_DONE] += 0.8
    if re.search(r"\bdone with\b|\bover it\b", firm):
        scores[Intent.STEP_DONE] -= 2
    if scene.step == "move_on" and len(scene.text.tokens) < 9 and scores[Intent.MOVE_ON]:
        scores[Intent.MOVE_ON] += 1
    if (
        scores[Intent.SKIP_STEP] > 2
        and scene.step
        and scores[Intent.MOVE_ON]
        and not re.search(r"\b(?:withdr|done with|remind)", firm)
    ):
        scores[Intent.MOVE_ON] -= 1


def _of_dates(scene: Scene, firm: str, outcome: Outcome | None, scores: _Scores) -> None:
    live = scene.live()
    if not live:
        if scores[Intent.SNOOZE] and not re.search(r"\b(?:later|snooze|not now|remind|postpone|give it)\b", firm):
            scores[Intent.SNOOZE] -= 1.5
        return
    promised = scene.live(Role.PROMISE)
    if promised and _WILL_TELL.search(firm):
        scores[Intent.SNOOZE] -= 4.0
    if _REMIND_ME.search(firm):
        scores[Intent.SNOOZE] += 3.0
        scores[Intent.SET_REPLY_BY] -= 2.0
    if promised and (scene.known or scene.replying_to):
        scores[Intent.SET_REPLY_BY] += 1.0
    if scene.named and promised and not outcome:
        scores[Intent.SET_REPLY_BY] += 1.0
    alone = len(firm.strip()) - sum(one.end - one.start for one in live) <= 8
    if alone and (scene.replying_to or scene.known):
        asked = scene.step in ("debrief", "ask_when", None) or re.search(r"\b(?:by|they|she|he)\b", firm)
        scores[Intent.SET_REPLY_BY if asked else Intent.SNOOZE] += 2.5
    if any(one.day and one.day.moment for one in live) and scene.step:
        scores[Intent.SNOOZE] += 1.0


def _of_drafts(scene: Scene, firm: str, outcome: Outcome | None, scores: _Scores) -> None:
    if scene.draft is not None:
        scores[Intent.CHECK_DRAFT] += 6.0
    elif ASKS.search(scene.plain):
        own = re.search(r"\b(?:draft|wrote|written|send|tone|email|message|note|wording)\b", scene.plain)
        scores[Intent.CHECK_DRAFT] += 3.5 if own else 0.5
        if scores[Intent.CHECK_DRAFT] > 4:
            scores[Intent.ASK_DRAFT] -= 1.5
            scores[Intent.ASK_ADVICE] -= 1.5


def _of_changes(scene: Scene, firm: str, outcome: Outcome | None, scores: _Scores) -> None:
    """Corrections, deletions, settings and other offers need something that they are about."""
    if scores[Intent.EDIT] and not scene.known and not scene.replying_to:
        scores[Intent.EDIT] -= 1.5
    if (
        scores[Intent.EDIT]
        and scores[Intent.SET_REPLY_BY] >= 3
        and re.search(r"\b(?:they|decision|answer|date|it's)\b.{0,30}\b(?:moved|pushed|delayed|now|after all)\b", firm)
    ):
        scores[Intent.EDIT] -= 2.0
    if scores[Intent.EDIT] and scores[Intent.SETTINGS]:
        scores[Intent.EDIT] -= 2.0
    if (
        corrections.corrects_day(scene)
        or corrections.moves_interview(scene)
        or corrections.misnamed(scene)
        or corrections.says_anew(scene)
    ):
        scores[Intent.LOG_INTERVIEW if strangers.find(scene) else Intent.EDIT] += 5.0
        for intent in (Intent.SNOOZE, Intent.SET_REPLY_BY):
            scores[intent] -= 2.5
    _of_offers(scene, outcome, scores)
    if scores[Intent.SMALLTALK] and max((s for i, s in scores.items() if i is not Intent.SMALLTALK), default=0) >= 3:
        scores[Intent.SMALLTALK] -= 1.5
    if scores[Intent.HELP] and scores[Intent.ASK_DRAFT]:
        scores[Intent.HELP] -= 1.5


def _of_offers(scene: Scene, outcome: Outcome | None, scores: _Scores) -> None:
    """An offer that others should hear of; a wish for a draft outweighs what the draft is to tell."""
    if scores[Intent.OTHER_OFFER] and not scene.known:
        scores[Intent.OTHER_OFFER] -= 1.0
    if scores[Intent.OTHER_OFFER] >= 2.5 and outcome is Outcome.OFFER:
        scores[Intent.OTHER_OFFER] += 2.5
    if scores[Intent.ASK_DRAFT] > 3 and scores[Intent.OTHER_OFFER]:
        scores[Intent.OTHER_OFFER] -= 3.0
    if scores[Intent.ASK_DRAFT] > 3 and scores[Intent.MOVE_ON]:
        scores[Intent.MOVE_ON] -= 3.0
    if scores[Intent.ASK_DRAFT] > 3:
        scores[Intent.HEARD_BACK] -= 2.0
