"""Whom do you know there? Asked once after an interview that did not go cold, and before the last try.

The people of a LinkedIn export are searched for the companies of the open interviews. The file is forgotten at once;
what is kept, where the person says so, is which file of the chat it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core import plan
from bot.core.decide import buttons
from bot.core.decide.composing import shortened
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button, Style
from bot.core.happened import Sent
from bot.core.papers import Held, SentFile, Wanted
from bot.core.papers.acquaintances import Acquaintance
from bot.core.wording import answers_acquainted as words
from bot.core.wording.naming import head
from storage.facts import Feeling, Interview, KeptFile, Kind, Question, QuestionKind

_NOT_COLD = (Feeling.WARM, Feeling.MIXED)
_NOBODY = re.compile(
    r"(?:no|nope|none|not a soul|(?:i (?:know|have) )?(?:nobody|no ?one|no-one)"
    r"|i do(?:n'?t| not) (?:know|have) any(?:body|one))(?: there| at all| yet| sadly| i know)*"
)
_LOOK = frozenset({"look", "linkedin", "my contacts", "contacts", "look in my contacts", "my connections"})
_BEFORE = re.compile(
    r"^(?:(?:yes|yeah|yep|well|oh|only|just|maybe|actually)[,.]? )*"
    r"(?:(?:i|we) (?:do )?know (?:of )?|there(?:'s| is) |it(?:'s| is) )?"
    r"(?:(?:my|an?|the) )?(?:(?:old|former|good|best|ex|close) )*"
    r"(?:(?:friend|cousin|brother|sister|colleague|neighbou?r|classmate|boss|uncle|aunt|mate|flatmate|somebody|someone)"
    r"(?: called| named|,)? )?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r",? (?:(?:who )?(?:works?|is|has been|sits|used to)\b|(?:at|in|from|there|too|i think)\b).*$", re.IGNORECASE
)
#: A sentence begins so, and no name.
_NO_NAME = re.compile(
    r"(?:they|he|she|it|i|we|you|what|when|how|why|who|can|should|please|this|that|not|done|sent|skip|later|tomorrow"
    r"|today|stop|help|thanks?|ok(?:ay)?|sure|yes|yeah|maybe|if|so|but|and|is|are|was|got|had|have)\b",
    re.IGNORECASE,
)
#: So begins what is told of somebody known there, where nothing was asked.
_TOLD = re.compile(
    r"(?:i know (?!(?:that|what|why|how|when|if|nothing|nobody|no|some|many|people|them|him|her)\b)"
    r"|(?:my|an?) (?:(?:old|former|good|best|ex|close) )*"
    r"(?:friend|cousin|brother|sister|colleague|neighbou?r|classmate|uncle|aunt|mate|flatmate) )",
    re.IGNORECASE,
)
_LONGEST_NAME = 5  #: words
_OFFERED = 8


def ask_once(turn: Turn, interview: Interview | None) -> None:
    """After the debrief, where it did not go cold: asked once, and only where nothing else is open."""
    if interview is not None and interview.felt in _NOT_COLD and not interview.knows_asked:
        _ask(turn, interview)


def ask_before_last_try(turn: Turn, interview: Interview) -> None:
    """After the second follow-up, where a third may come: asked once more, where nobody is known yet."""
    may_come = plan.next_follow_up(turn.known, interview.id) is Kind.FOLLOW_UP_3
    if may_come and interview.knows_asked < 2 and interview.felt in _NOT_COLD:
        _ask(turn, interview)


def answered(turn: Turn, question: Question, said: str, text: str) -> bool:
    """Whether the words name somebody, or say that there is nobody; ``said`` is the text in small letters."""
    interview = turn.interview(question.interview_id)
    if interview is None:
        return False
    interview = _where(turn, text) or interview
    if said in _LOOK:
        look(turn, interview)
    elif _NOBODY.fullmatch(said) is not None:
        _nobody(turn, interview)
    elif (name := _named(text)) is not None:
        _take(turn, interview, name)
    else:
        return False
    return True


def by_words(turn: Turn, ask: Ask) -> bool:
    """Whether the words tell, unasked, of somebody known at a company whose answer is waited for."""
    text = ask.text.strip().rstrip(".!")
    interview = _where(turn, text) if _TOLD.match(text) else None
    name = _named(text) if interview is not None else None
    if interview is None or name is None or not text.casefold().endswith((interview.company or "").casefold()):
        return False
    _take(turn, interview, name)
    return True


def press(turn: Turn, interview: Interview, rest: Sequence[str]) -> bool:
    """A button of the question about that interview; false where it is not open any more."""
    question = turn.known.question
    if list(rest) == ["look"]:
        look(turn, interview)
        return True
    if question is None or question.kind is not QuestionKind.KNOWS:
        return False
    if list(rest) == ["none"]:
        turn.rebutton(turn.source)
        _nobody(turn, interview)
        return True
    if list(rest) == ["keep"]:
        return _keep(turn, question)
    named = [name for at, name in enumerate(question.among) if [str(at)] == list(rest)]
    if not named:
        return False
    turn.rebutton(turn.source)
    _take(turn, interview, named[0])
    return True


def look(turn: Turn, interview: Interview) -> None:
    """Search the list that the person keeps, or say where it can be had."""
    kept = turn.person.contacts
    if kept is None:
        turn.say(words.where_to_get_it(), about=(interview.id,))
        return
    companies = tuple(one.company for one in turn.open_interviews() if one.company)
    turn.wants = Wanted(SentFile(kept.file_id, kept.name, kept.type), companies, agreed=True)


def found(turn: Turn, sent: Sent, held: Held) -> None:
    """A list of the person's acquaintances was searched: who of them is where an answer is waited for."""
    people = held.acquaintances
    if people is None:
        return
    still_open = {one.company: one for one in turn.open_interviews() if one.company}
    meant = [one for one in people.found if one.asked in still_open][:_OFFERED]
    if not still_open:
        turn.say(words.no_company_to_look_for(people.in_all))
    elif not meant:
        turn.say(words.found_nobody(people.in_all, list(still_open)))
    else:
        _offer(turn, sent, {one.asked: still_open[one.asked] for one in meant}, meant)


def forget(turn: Turn) -> None:
    """Forget which file it was."""
    turn.what = "settings"
    turn.settle(contacts=None)
    turn.say(words.forgotten(), buttons.undo())


def _ask(turn: Turn, interview: Interview) -> None:
    if interview.knows_there is not None or turn.known.question is not None:
        return
    turn.store(replace(interview, knows_asked=interview.knows_asked + 1))
    rows: Rows = (
        (
            Button(words.LOOK, data=f"knows:{interview.id}:look"),
            Button(words.NOBODY, data=f"knows:{interview.id}:none"),
        ),
    )
    html = words.whom_do_you_know(head(interview, turn.today), again=interview.knows_asked > 0)
    turn.ask(QuestionKind.KNOWS, html, rows, placeholder=words.PLACEHOLDER, interview_id=interview.id)


def _offer(turn: Turn, sent: Sent, interviews: dict[str, Interview], people: Sequence[Acquaintance]) -> None:
    rows: list[tuple[Button, ...]] = [
        (Button(words.caption(one, several=len(interviews) > 1), data=f"knows:{interviews[one.asked].id}:{at}"),)
        for at, one in enumerate(people)
    ]
    first = interviews[people[0].asked]
    file = KeptFile(sent.file.file_id, sent.file.name, sent.file.kind) if sent.file else None
    keeps = turn.person.contacts is not None
    if not keeps:
        rows.append((Button(words.KEEP, data=f"knows:{first.id}:keep"),))
    turn.close_question()
    html = words.found(people, kept=keeps)
    turn.ask(QuestionKind.KNOWS, html, tuple(rows), interview_id=first.id, file=file)
    if turn.known.question is not None:
        among = tuple(one.name for one in people)
        turn.known = replace(turn.known, question=replace(turn.known.question, among=among))


def _take(turn: Turn, interview: Interview, name: str) -> None:
    turn.what = "knows_there"
    turn.close_question()
    turn.store(replace(turn.interview(interview.id) or interview, knows_there=shortened(name)))
    draft = Button(words.DRAFT, data=f"drafts:{interview.id}:endorsement", style=Style.PRIMARY)
    html = words.known_there(name, head(interview, turn.today))
    turn.say(html, ((draft,), *buttons.undo()), about=(interview.id,))


def _where(turn: Turn, text: str) -> Interview | None:
    """The open interview at the company that the words put somebody in; None where they name none, or several fit."""
    said = text.casefold()
    at = [
        one
        for one in turn.open_interviews()
        if one.company and re.search(rf"\b(?:at|for|in|from) {re.escape(one.company.casefold())}\b", said)
    ]
    return at[0] if len(at) == 1 else None


def _nobody(turn: Turn, interview: Interview) -> None:
    turn.close_question()
    turn.say(words.nobody(head(interview, turn.today)), about=(interview.id,))


def _keep(turn: Turn, question: Question) -> bool:
    if question.file is None:
        return False
    turn.what = "settings"
    turn.settle(contacts=question.file)
    turn.say(words.kept(), buttons.undo())
    return True


def _named(text: str) -> str | None:
    """The name in a bare answer; None where it is a sentence about something else."""
    name = _AFTER.sub("", _BEFORE.sub("", text.strip().rstrip(".!"))).strip(" ,")
    plain = name.replace("-", "").replace("'", "").replace(".", "").replace(" ", "")
    if not plain.isalpha() or len(name.split()) > _LONGEST_NAME or _NO_NAME.match(name):
        return None
    return name if name != name.lower() else " ".join(part[:1].upper() + part[1:] for part in name.split())
