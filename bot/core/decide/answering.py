"""A bare answer to the open question: it is taken for that where it fits, and for itself where it does not.

A reply to another message, and a bare yes after something newer was said, answer no question.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.decide import (
    account,
    acquainted,
    asking,
    bringing,
    care,
    correcting,
    employer,
    following,
    invitations,
    offered,
    passing,
    settings,
)
from bot.core.decide.heard import (
    A_NAME_AT_MOST,
    MAYBE_A_NAME,
    Heard,
    is_about_another,
    is_bare,
    says_something_else,
)
from bot.core.decide.meant import candidates, last_reminded
from bot.core.decide.telling import log_interview
from bot.core.decide.turn import Act, Ask, Turn
from bot.core.decide.understanding import NEW, again, understood, with_day
from bot.core.reading import Fields, Intent, Outcome, Reading
from storage.facts import Interview, Kind, Question, QuestionKind

_YES = frozenset(
    {"yes", "y", "yep", "yeah", "yup", "sure", "right", "correct", "ok", "okay", "that's right", "thats right"}
)
_NO = frozenset({"no", "n", "nope", "nah", "wrong", "not right", "no thanks", "keep it"})
#: Whom nobody is, and which of several all are.
_NOBODY = frozenset({"nobody", "no one", "noone", "none", "no-one", "just me", "a robot", "a recording"})
_ALL = frozenset({"both", "all", "all of them", "both of them", "each", "each of them", "every one"})
_NEITHER = frozenset({"neither", "none", "none of them", "neither of them", "none of these", "another one", "cancel"})

#: What stands before a name in a bare answer, as in "at Acme".
_BEFORE_A_NAME = re.compile(r"^(?:(?:it['’]?s|it is|it was) )?(?:(?:at|with|for) )?", re.IGNORECASE)
_A_DAY = timedelta(days=1)


def answer_open_question(
    turn: Turn, plain: list[Ask], text: str, said_at: datetime, reply_to: int | None, act: Act
) -> bool:
    """Whether the message answered the open question, wholly; it stays open where it did not."""
    question = turn.known.question
    if question is None or not _may_answer(turn, question, reply_to):
        return False
    said = text.strip().rstrip(".!").casefold().replace("’", "'")
    bare = said in _YES or said in _NO or passing.skips(said)
    if bare and _is_stale(turn, question):
        return False
    if passing.passes(said):
        passing.pass_over(turn, question, said, act)
        return True
    handler = _ANSWERS.get(question.kind)
    if handler is None or _tells_of_another(turn, question, plain):
        return False
    answer = understood(turn, text, said_at, reply_to, open_question=True)[0]
    before = turn.answered_one
    turn.answered_one = question
    if not handler(turn, Heard(question, said, answer, tuple(plain)), act):
        turn.answered_one = before
        return False
    return True


def _tells_of_another(turn: Turn, question: Question, plain: list[Ask]) -> bool:
    """Whether it tells for certain of an interview elsewhere: such words answer no question, at one look."""
    reading = plain[0].reading
    if reading.intent is not Intent.LOG_INTERVIEW or not reading.confident or reading.fields.interview_date is None:
        return False
    asked_of = turn.interview(question.interview_id)
    company = reading.fields.company
    return company is not None and asked_of is not None and asked_of.company not in (None, company)


def only_candidate(turn: Turn, ask: Ask) -> Interview | None:
    """The interview that would be meant, where there is just one."""
    found = candidates(turn, ask)
    return found[0] if len(found) == 1 else None


def _may_answer(turn: Turn, question: Question, reply_to: int | None) -> bool:
    """Whether what was said may be meant for the question: a reply to something else is not."""
    reference = turn.reference(reply_to)
    if question.kind is QuestionKind.SAFE or reply_to in (None, question.message_id) or reference is None:
        return True
    if question.reminder_id is not None and question.reminder_id in reference.reminder_ids:
        return True
    steps = [step.kind for step in map(turn.reminder, reference.reminder_ids) if step is not None]
    other_step = any(kind not in (Kind.DEBRIEF, Kind.ASK_WHEN) for kind in steps)
    return not other_step and question.interview_id in reference.interview_ids


def _is_stale(turn: Turn, question: Question) -> bool:
    """Whether something was pushed since it was asked, so that a bare yes or no may be meant for that."""
    last = last_reminded(turn)
    newer = last is not None and last.reminded_at is not None and last.reminded_at > question.asked_at
    too_old = question.kind is QuestionKind.DELETE and turn.now - question.asked_at > _A_DAY
    return question.kind is not QuestionKind.SAFE and (newer or too_old)


def _safe(turn: Turn, heard: Heard, act: Act) -> bool:
    said = heard.said
    if said in _YES or said.startswith(("yes", "i am safe", "im safe", "i'm safe", "safe")):
        care.safe(turn, yes=True)
    elif said in _NO or said.startswith(("no", "not really", "i am not", "i'm not", "im not")):
        care.safe(turn, yes=False)
    else:
        return False
    return True


def _confirm(turn: Turn, heard: Heard, act: Act) -> bool:
    waiting = again(turn, heard.question)
    if not waiting:
        return False
    other = offered.day_instead(heard.said, heard.plain[0].reading)
    if heard.said not in _YES and heard.said not in _NO and other is None:
        return False
    turn.close_question()
    turn.answers = heard.question.waiting_message_id or turn.answers
    if heard.said in _NO:
        care.unsure(turn)
        return True
    for ask in asking.waited(waiting):
        act(turn, ask if other is None else replace(ask, reading=with_day(ask.reading, other)))
    return True


def _which(turn: Turn, heard: Heard, act: Act) -> bool:
    """The company, the job, the person or the day, named in words."""
    waiting = again(turn, heard.question)
    among = candidates(turn, waiting[0]) if waiting else []
    if waiting and heard.said in _NEITHER:
        account.let_go(turn)
        return True
    if among and heard.said in _ALL:
        _do_for_all(turn, heard, waiting, among, act)
        return True
    meant = offered.named(among, heard.said, heard.plain[0].reading, turn.today)
    if meant is None:
        return False
    turn.close_question()
    turn.answers = heard.question.waiting_message_id or turn.answers
    for ask in waiting:
        act(turn, replace(ask, interview_id=meant.id, reminder_id=None))
    return True


def _do_for_all(turn: Turn, heard: Heard, waiting: list[Ask], among: list[Interview], act: Act) -> None:
    turn.close_question()
    turn.answers = heard.question.waiting_message_id or turn.answers
    for one in among:
        for ask in waiting:
            act(turn, replace(ask, interview_id=one.id, reminder_id=None))


def _new(turn: Turn, heard: Heard, act: Act) -> bool:
    """After /new a few words with nothing else in them are read as the company's name."""
    plain = heard.plain[0]
    fits = plain.reading.intent in MAYBE_A_NAME or is_bare(heard)
    if not fits or len(heard.said.split()) > A_NAME_AT_MOST:
        return False
    if plain.reading.intent is Intent.SMALLTALK and plain.reading.confident and not is_bare(heard):
        return False
    turn.close_question()
    for ask in understood(turn, NEW + plain.text, plain.said_at or turn.now):
        log_interview(turn, ask)
    return True


def _when(turn: Turn, heard: Heard, act: Act) -> bool:
    ask, question = heard.answer, heard.question
    has_day = any(span.on is not None or span.at is not None for span in ask.reading.dates)
    if not has_day or ask.reading.fields.company or says_something_else(heard):
        return False
    if question.waiting is not None:
        waiting = again(turn, question)
        if not waiting or all(span.on is None for span in ask.reading.dates):
            return False
        turn.close_question()
        turn.answers = question.waiting_message_id or turn.answers
        log_interview(turn, asking.completed(turn, waiting[0], ask))
        return True
    interview = turn.interview(question.interview_id)
    if interview is None:
        return False
    correcting.correct(turn, replace(asking.completed(turn, ask, ask), interview_id=interview.id))
    return True


def _next_when(turn: Turn, heard: Heard, act: Act) -> bool:
    ask = heard.answer
    interview = turn.interview(heard.question.interview_id)
    if interview is None or all(span.on is None for span in ask.reading.dates) or says_something_else(heard):
        return False
    fields = asking.completed(turn, ask, ask).reading.fields
    turn.close_question()
    ahead = replace(fields, next_date=fields.interview_date, next_time=fields.interview_time)
    employer.next_round_told(turn, interview, replace(ask, reading=replace(ask.reading, fields=ahead)))
    return True


def _part(turn: Turn, heard: Heard, act: Act) -> bool:
    """A company, a job or people, as asked for by a button: what was there before goes."""
    interview = turn.interview(heard.question.interview_id)
    plain = heard.plain[0].reading
    given = _given(heard, interview)
    nobody = heard.said in _NOBODY
    if interview is None or (given == Fields() and not nobody):
        return False
    if (not nobody and says_something_else(heard)) or (plain.intent is Intent.LOG_INTERVIEW and plain.dates):
        return False
    turn.close_question()
    if given == Fields():
        following.say_left_open(turn, interview)
        return True
    edit = Ask(Reading(Intent.EDIT, given), interview_id=interview.id, sure=True)
    correcting.correct(turn, edit, instead=True)
    return True


def _given(heard: Heard, interview: Interview | None) -> Fields:
    """What the answer gives of the part that was asked for; nobody is an answer too."""
    fields = heard.answer.reading.fields
    if heard.said in _NOBODY:
        met = interview.people if interview is not None and heard.question.kind is QuestionKind.PEOPLE else ()
        return Fields(not_people=met)
    return {
        QuestionKind.COMPANY: Fields(company=_BEFORE_A_NAME.sub("", fields.company or "").strip() or None),
        QuestionKind.ROLE: Fields(role=fields.role),
        QuestionKind.PEOPLE: Fields(people=fields.people),
    }[heard.question.kind]


def _new_day(turn: Turn, heard: Heard, act: Act) -> bool:
    """By when, after "still deciding" or "they moved it"; "no" is an answer too."""
    fields = heard.answer.reading.fields
    interview = turn.interview(heard.question.interview_id)
    none = fields.no_day or heard.said in _NO
    if interview is None or (fields.reply_by is None and not none) or is_about_another(heard, interview):
        return False
    turn.close_question()
    if fields.reply_by is None:
        following.say_unknown_is_fine(turn, interview)
        return True
    deciding = Fields(outcome=Outcome.STILL_DECIDING, reply_by=fields.reply_by)
    employer.heard_back(turn, Ask(Reading(Intent.HEARD_BACK, deciding), interview_id=interview.id, sure=True))
    return True


def _promised(turn: Turn, heard: Heard, act: Act) -> bool:
    interview = turn.interview(heard.question.interview_id)
    ask = heard.answer
    if interview is None or ask.reading.intent is not Intent.SET_REPLY_BY or is_about_another(heard, interview):
        return False
    turn.close_question()
    act(turn, replace(ask, interview_id=interview.id, reminder_id=heard.question.reminder_id))
    for other in heard.plain:
        if other.reading.intent is Intent.STEP_DONE:
            act(turn, replace(other, interview_id=interview.id))
    if heard.question.reminder_id is None:
        following.ask_the_other_half(turn, interview.id)
    return True


def _felt(turn: Turn, heard: Heard, act: Act) -> bool:
    """How it felt; a promised day told with it is taken first, so that it is not asked for."""
    interview = turn.interview(heard.question.interview_id)
    felt = heard.answer.reading.fields.feeling
    if interview is None or felt is None or is_about_another(heard, interview):
        return False
    turn.close_question()
    for other in heard.plain:
        day = other.reading.intent is Intent.SET_REPLY_BY and (
            other.reading.fields.reply_by or other.reading.fields.no_day
        )
        if day or other.reading.intent is Intent.STEP_DONE:
            act(turn, replace(other, interview_id=interview.id))
    following.take_feeling(turn, turn.interview(interview.id) or interview, felt)
    return True


def _snooze(turn: Turn, heard: Heard, act: Act) -> bool:
    interview = turn.interview(heard.question.interview_id)
    ask = heard.answer
    if interview is None or ask.reading.intent is not Intent.SNOOZE or is_about_another(heard, interview):
        return False
    turn.close_question()
    act(turn, replace(ask, interview_id=interview.id, reminder_id=heard.question.reminder_id, sure=True))
    return True


def _zone(turn: Turn, heard: Heard, act: Act) -> bool:
    """A place in any words; an interview told meanwhile is none."""
    words = heard.answer.reading.fields.timezone
    if words is None:
        return False
    if not account.knows_place(words):
        plain = heard.plain[0].reading
        loose = not plain.confident and plain.intent in (Intent.SMALLTALK, Intent.OUT_OF_SCOPE)
        if plain.dates or not (loose or is_bare(heard)):
            return False
    account.take_place_said(turn, words)
    return True


def _setting(turn: Turn, heard: Heard, act: Act) -> bool:
    plain = heard.plain[0]
    return settings.answer(turn, heard.question, plain.text, plain.said_at or turn.now)


def _delete(turn: Turn, heard: Heard, act: Act) -> bool:
    interview = turn.interview(heard.question.interview_id)
    if heard.said in _NO:
        turn.close_question()
        account.keep(turn)
    elif heard.said not in _YES and heard.said not in ("delete", "delete it", "delete everything"):
        return False
    elif heard.question.interview_id is None:
        account.delete_all(turn)
    elif interview is not None:
        account.delete_one(turn, interview)
    return True


def _knows(turn: Turn, heard: Heard, act: Act) -> bool:
    words = "" if says_something_else(heard) else heard.plain[0].text
    return acquainted.answered(turn, heard.question, heard.said, words)


_ANSWERS: dict[QuestionKind, Callable[[Turn, Heard, Act], bool]] = {
    QuestionKind.SAFE: _safe,
    QuestionKind.CONFIRM: _confirm,
    QuestionKind.WHICH: _which,
    QuestionKind.NEW: _new,
    QuestionKind.WHEN: _when,
    QuestionKind.NEXT_WHEN: _next_when,
    QuestionKind.COMPANY: _part,
    QuestionKind.ROLE: _part,
    QuestionKind.PEOPLE: _part,
    QuestionKind.NEW_DAY: _new_day,
    QuestionKind.PROMISED: _promised,
    QuestionKind.FELT: _felt,
    QuestionKind.SNOOZE: _snooze,
    QuestionKind.ZONE: _zone,
    QuestionKind.SETTING: _setting,
    QuestionKind.DELETE: _delete,
    QuestionKind.INVITED: lambda turn, heard, act: invitations.answered(
        turn, heard.said, heard.plain[0].reading, yes=heard.said in _YES, no=heard.said in _NO
    ),
    QuestionKind.KNOWS: _knows,
    QuestionKind.FILE: lambda turn, heard, act: bringing.answered(turn, yes=heard.said in _YES, said=heard.said),
}
