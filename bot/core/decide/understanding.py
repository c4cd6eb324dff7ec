"""From a text to what is asked for: the reader is told what is known, what was replied to and what question is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.core.decide import showing
from bot.core.decide.both import for_each
from bot.core.decide.composing import spelled
from bot.core.decide.fragments import continuing
from bot.core.decide.turn import Ask, Turn
from bot.core.read import read
from bot.core.reading import Fields, Intent, KnownInterview, OpenQuestion, Reading, RepliedTo
from storage.facts import MessageReference, Question

#: Shown to the reader at most, the newest first: what lies further back is named by its company anyway.
_KNOWN_AT_MOST = 40
_A_NAME_AT_MOST = 4  #: words
#: No message is longer; what is has been put together again from up to three that the client made of one.
_PASTED_AT_MOST = 3 * 4096

#: The days that a reading may hold.
_DAYS = ("interview_date", "reply_by", "next_date", "until")

#: Stands before words that tell of an interview for certain, also while they wait for an answer.
NEW = "/new "


def understood(
    turn: Turn, text: str, said_at: datetime, reply_to: int | None = None, *, open_question: bool = False
) -> list[Ask]:
    """Everything that the text asks for or tells, in order; at least one."""
    reference = turn.reference(reply_to)
    context = _of_lost_message(turn) if reply_to is not None and reference is None else _context(turn, reference)
    asks = [continuing(turn, ask) for ask in _asks(turn, text, said_at, context, open_question=open_question)]
    return for_each(turn, asks)


def again(turn: Turn, question: Question) -> list[Ask]:
    """What waits for the open question, read once more as of when it was said; it is sure now."""
    if question.waiting is None:
        return []
    said_at = question.waiting_said_at or question.asked_at
    context = Ask(Reading(Intent.OUT_OF_SCOPE), interview_id=question.interview_id, reminder_id=question.reminder_id)
    asks = _asks(turn, question.waiting, said_at, context, open_question=False)
    return [replace(ask, sure=True) for ask in asks]


def told_of(text: str) -> str | None:
    """The words after /new, which tell of an interview whatever else they might be."""
    if not text.startswith(NEW):
        return None
    return text.removeprefix(NEW)


def _asks(turn: Turn, text: str, said_at: datetime, context: Ask, *, open_question: bool) -> list[Ask]:
    words = told_of(text)
    if words is not None:
        readings = [_telling(turn, words, said_at)]
    else:
        reading = read_in(turn, text, said_at, context, open_question=open_question)
        readings = [_or_nothing(one) for one in (reading, *reading.also)]
    return [replace(context, reading=one, text=text, said_at=said_at) for one in readings]


def _or_nothing(reading: Reading) -> Reading:
    """A doubtful change that names nothing to be changed is no question worth asking."""
    names_something = reading.dates or replace(reading.fields, about=None) != Fields()
    if reading.confident or names_something or reading.intent not in (Intent.EDIT, Intent.SET_REPLY_BY):
        return reading
    return replace(reading, intent=Intent.OUT_OF_SCOPE)


def _telling(turn: Turn, words: str, said_at: datetime) -> Reading:
    """Words that tell of an interview for certain: read as a first message, a bare name being the company's."""
    reading = read(words, now=said_at.astimezone(turn.zone), zone=turn.zone, known=(), replying_to=None)
    if reading.intent is Intent.CRISIS:
        return reading
    fields = reading.fields
    says_nothing = not reading.confident or reading.intent in (Intent.SMALLTALK, Intent.HELP)
    bare = not reading.dates and says_nothing and len(words.split()) <= _A_NAME_AT_MOST
    if bare and not (fields.company or fields.role or fields.people):
        fields = replace(fields, company=spelled(words.strip(" .!")))
    if fields.interview_date is None and len(reading.dates) == 1:
        fields = replace(fields, interview_date=reading.dates[0].on, interview_time=reading.dates[0].at)
    return replace(reading, intent=Intent.LOG_INTERVIEW, fields=fields)


def read_in(turn: Turn, text: str, said_at: datetime, context: Ask, *, open_question: bool = True) -> Reading:
    """One reading of a text in its place."""
    question = turn.known.question if open_question else None
    return read(
        text,
        now=said_at.astimezone(turn.zone),
        zone=turn.zone,
        known=_known(turn),
        replying_to=_replied_to(turn, context),
        open_question=None if question is None else OpenQuestion(question.kind, _company(turn, question.interview_id)),
        longest=_PASTED_AT_MOST,
    )


def with_day(reading: Reading, chosen: date) -> Reading:
    """The reading with the day that the person chose among fair ones."""
    fields = reading.fields
    spans = [span for span in reading.dates if chosen == span.on or chosen in span.also]
    meant = {span.on for span in spans or reading.dates}
    changes = {name: chosen for name in _DAYS if getattr(fields, name) in meant}
    return replace(reading, fields=replace(fields, **changes))  # type: ignore[arg-type]


def _context(turn: Turn, reference: MessageReference | None) -> Ask:
    nothing = Reading(Intent.OUT_OF_SCOPE)
    if reference is None:
        return Ask(nothing)
    known = {one.id for one in turn.known.interviews}
    interviews = tuple(one for one in reference.interview_ids if one in known)
    steps = [step for step in map(turn.reminder, reference.reminder_ids) if step is not None]
    if len(interviews) == 1:
        own = [step for step in steps if step.interview_id == interviews[0]]
        meant = own[-1].id if own and showing.is_one_message(own) else None
        return Ask(nothing, interview_id=interviews[0], reminder_id=meant, among=interviews)
    return Ask(nothing, among=interviews)


def _of_lost_message(turn: Turn) -> Ask:
    """A reply to a message that nothing is remembered of, such as the lost twin of a repeated one: any may be meant."""
    return Ask(Reading(Intent.OUT_OF_SCOPE), among=tuple(one.id for one in turn.open_interviews()))


def _replied_to(turn: Turn, context: Ask) -> RepliedTo | None:
    interview = turn.interview(context.interview_id)
    if interview is None:
        return None
    step = turn.reminder(context.reminder_id)
    return RepliedTo(company=interview.company, step=step.kind if step else None, id=interview.id)


def _known(turn: Turn) -> list[KnownInterview]:
    newest = sorted(turn.known.interviews, key=lambda one: one.id, reverse=True)[:_KNOWN_AT_MOST]
    return [
        KnownInterview(one.company, one.role, one.people, one.held_on, one.promised_on, one.id)
        for one in reversed(newest)
    ]


def _company(turn: Turn, interview_id: int | None) -> str | None:
    interview = turn.interview(interview_id)
    return interview.company if interview else None
