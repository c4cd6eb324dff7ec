"""A bare answer to the open question: it is taken for that where it fits, and for itself where it does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.core.decide import account, asking, care, correcting, employer, following
from bot.core.decide.meant import candidates
from bot.core.decide.telling import log_interview
from bot.core.decide.turn import Ask, Turn
from bot.core.decide.understanding import again
from bot.core.reading import Fields, Intent, Outcome, Reading
from storage.facts import Interview, Promise, Question, QuestionKind

Act = Callable[[Turn, Ask], None]

_YES = frozenset(
    {"yes", "y", "yep", "yeah", "yup", "sure", "right", "correct", "ok", "okay", "that's right", "thats right"}
)
_NO = frozenset({"no", "n", "nope", "nah", "wrong", "not right", "no thanks", "keep it"})
_PASS = frozenset(
    {"skip", "i don't know", "i dont know", "dont know", "don't know", "no idea", "not sure", "dunno", "idk"}
)


def answer_open_question(turn: Turn, asks: Sequence[Ask], text: str, act: Act) -> bool:
    """Whether the message answered the open question, wholly; it stays open where it did not."""
    question = turn.known.question
    if question is None:
        return False
    said = text.strip().rstrip(".!").casefold()
    if said in _PASS and question.kind not in (QuestionKind.SAFE, QuestionKind.CONFIRM, QuestionKind.DELETE):
        return _passed(turn, question)
    handler = _ANSWERS.get(question.kind)
    return handler(turn, question, asks, said, act) if handler else False


def only_candidate(turn: Turn, ask: Ask) -> Interview | None:
    """The interview that would be meant, where there is just one."""
    found = candidates(turn, ask)
    return found[0] if len(found) == 1 else None


def _passed(turn: Turn, question: Question) -> bool:
    """ "I don't know" is an answer: the question closes, and what can be planned is planned."""
    turn.known = replace(turn.known, question=None)
    interview = turn.interview(question.interview_id)
    if interview is not None and question.kind is QuestionKind.FELT and interview.promise is Promise.UNSAID:
        following.ask_promised(turn, interview)
    elif interview is not None:
        following.say_unknown_is_fine(turn, interview)
    else:
        account.cancel(turn)
    return True


def _safe(turn: Turn, question: Question, asks: Sequence[Ask], said: str, act: Act) -> bool:
    if said in _YES or said.startswith(("yes", "i am safe", "im safe", "i'm safe", "safe")):
        care.safe(turn, yes=True)
    elif said in _NO or said.startswith(("no", "not really", "i am not", "i'm not", "im not")):
        care.safe(turn, yes=False)
    else:
        return False
    return True


def _confirm(turn: Turn, question: Question, asks: Sequence[Ask], said: str, act: Act) -> bool:
    waiting = again(turn, question)
    if waiting is None:
        return False
    if said in _YES:
        turn.known = replace(turn.known, question=None)
        act(turn, waiting)
        return True
    if said in _NO:
        turn.known = replace(turn.known, question=None)
        care.unsure(turn)
        return True
    return False


def _which(turn: Turn, question: Question, asks: Sequence[Ask], said: str, act: Act) -> bool:
    """The company or the job, named in words."""
    waiting = again(turn, question)
    named = Ask(Reading(Intent.STATUS, Fields(about=said, role=said)))
    meant = candidates(turn, named)
    if waiting is None or len(meant) != 1 or len(said.split()) > 5:
        return False
    turn.known = replace(turn.known, question=None)
    act(turn, replace(waiting, interview_id=meant[0].id, reminder_id=None))
    return True


def _when(turn: Turn, question: Question, asks: Sequence[Ask], said: str, act: Act) -> bool:
    ask = asks[0]
    has_day = any(span.on is not None or span.at is not None for span in ask.reading.dates)
    if not has_day or ask.reading.fields.company:
        return False
    if question.waiting is not None:
        waiting = again(turn, question)
        if waiting is None or all(span.on is None for span in ask.reading.dates):
            return False
        turn.known = replace(turn.known, question=None)
        log_interview(turn, asking.completed(turn, waiting, ask))
        return True
    interview = turn.interview(question.interview_id)
    if interview is None:
        return False
    correcting.correct(turn, replace(asking.completed(turn, ask, ask), interview_id=interview.id))
    return True


def _next_when(turn: Turn, question: Question, asks: Sequence[Ask], said: str, act: Act) -> bool:
    ask = asks[0]
    interview = turn.interview(question.interview_id)
    if interview is None or all(span.on is None for span in ask.reading.dates):
        return False
    fields = asking.completed(turn, ask, ask).reading.fields
    turn.known = replace(turn.known, question=None)
    ahead = replace(fields, next_date=fields.interview_date, next_time=fields.interview_time)
    employer.next_round_told(turn, interview, replace(ask, reading=replace(ask.reading, fields=ahead)))
    return True


def _part(turn: Turn, question: Question, asks: Sequence[Ask], said: str, act: Act) -> bool:
    """A company, a job or people, as asked for by a button."""
    fields = asks[0].reading.fields
    given = {
        QuestionKind.COMPANY: Fields(company=fields.company),
        QuestionKind.ROLE: Fields(role=fields.role),
        QuestionKind.PEOPLE: Fields(people=fields.people),
    }[question.kind]
    if given == Fields() or question.interview_id is None:
        return False
    turn.known = replace(turn.known, question=None)
    correcting.correct(turn, Ask(Reading(Intent.EDIT, given), interview_id=question.interview_id, sure=True))
    return True


def _new_day(turn: Turn, question: Question, asks: Sequence[Ask], said: str, act: Act) -> bool:
    """By when, after "still deciding" or "they moved it"; "no" is an answer too."""
    fields = asks[0].reading.fields
    if fields.reply_by is None and not fields.no_day and said not in _NO:
        return False
    turn.known = replace(turn.known, question=None)
    interview = turn.interview(question.interview_id)
    if interview is None:
        return False
    if fields.reply_by is None:
        following.say_unknown_is_fine(turn, interview)
        return True
    deciding = Fields(outcome=Outcome.STILL_DECIDING, reply_by=fields.reply_by)
    employer.heard_back(turn, Ask(Reading(Intent.HEARD_BACK, deciding), interview_id=interview.id, sure=True))
    return True


def _about_it(turn: Turn, question: Question, asks: Sequence[Ask], said: str, act: Act) -> bool:
    """An answer that the reader has read as such: it is about the interview asked about."""
    fitting = {
        QuestionKind.PROMISED: (Intent.SET_REPLY_BY,),
        QuestionKind.FELT: (Intent.EDIT, Intent.LOG_INTERVIEW, Intent.SMALLTALK),
        QuestionKind.SNOOZE: (Intent.SNOOZE,),
    }[question.kind]
    ask = asks[0]
    interview = turn.interview(question.interview_id)
    if interview is None or ask.reading.intent not in fitting or ask.reading.fields.about or ask.reading.fields.company:
        return False
    if question.kind is QuestionKind.FELT:
        felt = ask.reading.fields.feeling
        if felt is None:
            return False
        turn.known = replace(turn.known, question=None)
        following.take_feeling(turn, interview, felt)
        rest = asks[1:]
    else:
        turn.known = replace(turn.known, question=None)
        act(turn, replace(ask, interview_id=interview.id, reminder_id=question.reminder_id))
        rest = asks[1:]
    for other in rest:
        act(turn, other)
    return True


def _zone(turn: Turn, question: Question, asks: Sequence[Ask], said: str, act: Act) -> bool:
    reading = asks[0].reading
    if reading.intent is not Intent.SETTINGS or reading.fields.timezone is None:
        return False
    account.take_place_said(turn, reading.fields.timezone)
    return True


def _delete(turn: Turn, question: Question, asks: Sequence[Ask], said: str, act: Act) -> bool:
    interview = turn.interview(question.interview_id)
    if said in _NO:
        turn.known = replace(turn.known, question=None)
        account.keep(turn)
    elif said not in _YES and said not in ("delete", "delete it", "delete everything"):
        return False
    elif question.interview_id is None:
        account.delete_all(turn)
    elif interview is not None:
        account.delete_one(turn, interview)
    return True


_ANSWERS: dict[QuestionKind, Callable[[Turn, Question, Sequence[Ask], str, Act], bool]] = {
    QuestionKind.SAFE: _safe,
    QuestionKind.CONFIRM: _confirm,
    QuestionKind.WHICH: _which,
    QuestionKind.WHEN: _when,
    QuestionKind.NEXT_WHEN: _next_when,
    QuestionKind.COMPANY: _part,
    QuestionKind.ROLE: _part,
    QuestionKind.PEOPLE: _part,
    QuestionKind.NEW_DAY: _new_day,
    QuestionKind.PROMISED: _about_it,
    QuestionKind.FELT: _about_it,
    QuestionKind.SNOOZE: _about_it,
    QuestionKind.ZONE: _zone,
    QuestionKind.DELETE: _delete,
}
