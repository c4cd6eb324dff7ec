"""A day by which the person needs an answer: first the true reason, then the day, then the draft.

Without a reason it is advised against, kindly; nothing is blocked, for the words that keep them updated are there too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.core.decide import handing
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button
from bot.core.reading import Intent
from bot.core.wording import answers_deadline as words
from bot.core.wording import answers_outcomes
from bot.core.wording.drafts import DraftKind
from bot.core.wording.naming import head
from storage.facts import OPEN_STATES, Interview, Question, QuestionKind, UpdateKind

_REASONS = {
    "offer": re.compile(r"\b(?:offers?|offered)\b|\b(?:another|other) (?:company|employer|job|place|firm)\b"),
    "move": re.compile(
        r"\b(?:mov(?:e|ing) (?:to|house|home|away|out|in|cit|countr|abroad)|(?:we|i)(?:'re|'m| are| am) moving"
        r"|relocat\w+"
        r"|a move)\b"
    ),
    "promotion": re.compile(r"\b(?:promot\w+|raise)\b"),
}
#: What is plainly told besides is no reason.
_TOLD = (Intent.LOG_INTERVIEW, Intent.STEP_DONE, Intent.STATUS, Intent.HELP, Intent.SNOOZE)
_NONE = re.compile(
    r"\b(?:no (?:real |true |good |particular |actual |special )?reason|there(?:'s| is| isn't| is not) (?:none|no|any)"
    r"|isn't (?:one|any|a)|don't have (?:one|any|a)|just (?:want|to|so)|pressure|hurry (?:them|up)|nervous|impatient"
    r"|can't (?:wait|stand)|tired of waiting|to speed|bluff\w*|made up|make (?:one|it) up|invent\w*|pretend\w*)\b"
)
_NAY = frozenset({"no", "none", "nope", "not really", "nothing", "no reason", "no real reason"})
_BECAUSE = re.compile(r"^(?:it(?:'s| is) )?(?:because|since|as|that|well|so)\b[ ,]*(?:of )?")
_NO_DATE = re.compile(r"\b(?:no (?:fixed |set )?(?:date|day)|not fixed|don't know|no idea|not sure|soon|asap)\b")
_FEW, _LONGEST = 3, 160  #: words, characters


def wanted(turn: Turn, interview: Interview, ask: Ask) -> None:
    """Ask for what is still missing; with a reason and a day that lies ahead, write the draft."""
    if interview.state not in OPEN_STATES:
        turn.say(answers_outcomes.is_closed(head(interview, turn.today), interview.state), about=(interview.id,))
        return
    reason = _reason_in(ask.text) or interview.deadline_reason or _of_offer(turn)
    on = _day_in(turn, ask) or _ahead(turn, interview.deadline_on)
    if on is None and reason == "offer" and turn.person.update is not None:
        on = _ahead(turn, turn.person.update.decide_by)
    if reason is None and _NONE.search(_plain(ask.text)):
        _advise_against(turn, interview)
    else:
        _go_on(turn, interview, reason, on)


def press(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    """A tap: a reason, that there is none, or that the day is not fixed."""
    if interview.state not in OPEN_STATES or not rest:
        return False
    if rest[0] == "none":
        turn.rebutton(turn.source)
        turn.answered(QuestionKind.REASON, interview_id=interview.id)
        _advise_against(turn, interview)
    elif rest[0] == "open":
        turn.rebutton(turn.source)
        turn.answered(QuestionKind.DECIDE_BY, interview_id=interview.id)
        handing.hand(turn, interview, DraftKind.DEADLINE, next(iter(interview.people), None))
    elif rest[0] in words.REASONS:
        turn.rebutton(turn.source)
        turn.answered(QuestionKind.REASON, interview_id=interview.id)
        _go_on(turn, interview, rest[0], _ahead(turn, interview.deadline_on))
    else:
        return False
    return True


def heard(turn: Turn, ask: Ask) -> bool:
    """Whether the words answered an open question of this file."""
    question = turn.known.question
    if question is None or ask.interview_id not in (None, question.interview_id):
        return False
    if question.kind is QuestionKind.REASON:
        return _answer_reason(turn, question, ask)
    return question.kind is QuestionKind.DECIDE_BY and _answer_day(turn, question, ask)


def _answer_reason(turn: Turn, question: Question, ask: Ask) -> bool:
    """The reason in words, with its day where they name one; false where they are hardly a reason."""
    interview = turn.interview(question.interview_id)
    if interview is None or (ask.reading.confident and ask.reading.intent in _TOLD):
        return False
    plain = _plain(ask.text)
    if plain in _NAY or _NONE.search(plain):
        turn.close_question()
        _advise_against(turn, interview)
        return True
    reason = _reason_in(ask.text) or _own_words(ask.text)
    if reason is None:
        return False
    turn.close_question()
    _go_on(turn, interview, reason, _day_in(turn, ask))
    return True


def _answer_day(turn: Turn, question: Question, ask: Ask) -> bool:
    """By which day; false where no day ahead is named."""
    interview = turn.interview(question.interview_id)
    on = _day_in(turn, ask)
    if interview is None or (on is None and not _NO_DATE.search(_plain(ask.text))):
        return False
    turn.close_question()
    if on is None:
        handing.hand(turn, interview, DraftKind.DEADLINE, next(iter(interview.people), None))
    else:
        _go_on(turn, interview, interview.deadline_reason, on)
    return True


def _reason_in(text: str) -> str | None:
    """Which of the usual reasons the words name."""
    plain = _plain(text)
    return next((name for name, pattern in _REASONS.items() if pattern.search(plain)), None)


def _go_on(turn: Turn, interview: Interview, reason: str | None, on: date | None) -> None:
    interview = replace(interview, deadline_reason=reason, deadline_on=on or interview.deadline_on)
    turn.store(interview)
    name = head(interview, turn.today)
    if reason is None:
        turn.ask(QuestionKind.REASON, words.which_reason(name), _reasons(interview), interview_id=interview.id)
    elif on is None:
        rows = ((Button(words.NOT_FIXED, data=f"reason:{interview.id}:open"),),)
        turn.ask(QuestionKind.DECIDE_BY, words.by_when(name), rows, interview_id=interview.id)
    else:
        handing.hand(turn, interview, DraftKind.DEADLINE, next(iter(interview.people), None))


def _advise_against(turn: Turn, interview: Interview) -> None:
    """Why not, and what there is instead."""
    turn.store(replace(interview, deadline_reason=None, deadline_on=None))
    instead = Button(words.ASK_PLAINLY, data=f"drafts:{interview.id}:follow_up")
    turn.say(words.rather_not(head(interview, turn.today), turn.picker), ((instead,),), about=(interview.id,))


def _reasons(interview: Interview) -> Rows:
    pressed = [Button(caption, data=f"reason:{interview.id}:{name}") for name, caption in words.REASONS.items()]
    return (tuple(pressed), (Button(words.NO_REASON, data=f"reason:{interview.id}:none"),))


def _of_offer(turn: Turn) -> str | None:
    """An offer that was told of not long ago is a reason."""
    update = turn.person.update
    if update is None or update.kind is not UpdateKind.OFFER or _ahead(turn, update.decide_by) is None:
        return None
    return "offer"


def _own_words(text: str) -> str | None:
    """The person's own reason as it goes into the draft; None where it is too little or too much."""
    said = _BECAUSE.sub("", " ".join(text.split()).strip(" .!"), count=1)
    first = _BECAUSE.sub("", said[:1].lower() + said[1:], count=1)
    told = first[:1].upper() + first[1:]
    return told if len(told.split()) >= _FEW and len(told) <= _LONGEST and "?" not in told else None


def _day_in(turn: Turn, ask: Ask) -> date | None:
    days = [span.on for span in ask.reading.dates if span.on is not None and span.on >= turn.today]
    return days[-1] if days else None


def _ahead(turn: Turn, on: date | None) -> date | None:
    return on if on is not None and on >= turn.today else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split()).strip(" .!")
