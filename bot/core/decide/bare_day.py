"""A day alone that corrects what was just noted: "no, Wednesday". Which day it is follows from what was noted last;
where both the interview and the answer have one, it is asked with two buttons.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.core.decide import buttons
from bot.core.decide.meant import last_reminded
from bot.core.decide.turn import Act, Ask, Turn
from bot.core.read.tables import words
from bot.core.reading import Fields, Intent, Reading, Span
from bot.core.wording import answers_interview, answers_questions
from bot.core.wording.dates import weekday
from bot.core.wording.naming import head
from storage.facts import Change, Interview, Promise, QuestionKind

_RECENT = timedelta(minutes=30)
_AT_MOST = 7  #: words
_WORD = re.compile(r"[\w']+")
_CORRECTS = words("no nope sorry actually oops wait not meant mean rather wrong instead make")
_FILLERS = _CORRECTS | words("i it it's its that that's is was on the but by and at hm oh day")

#: Questions whose own answer is a day, or a no.
_TAKE_A_NO = (QuestionKind.SAFE, QuestionKind.DELETE)
_TAKE_DAYS = (QuestionKind.CONFIRM, QuestionKind.WHEN, QuestionKind.NEXT_WHEN, QuestionKind.SNOOZE, QuestionKind.WHICH)


_WEEKDAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"
)

#: Words that say no more than that what was just noted is not right.
_DENIED = frozenset(
    {
        "no", "nope", "wrong", "that's wrong", "thats wrong", "no that's wrong", "no, that's wrong", "not right",
        "that's not right", "that is wrong", "that is not right", "incorrect", "not correct", "that's not what i said",
    }
)  # fmt: skip


def puts_right(turn: Turn, ask: Ask, act: Act) -> bool:
    """Whether the words were about what was just noted: another day for it, or only that it is not right."""
    return _corrects_day(turn, ask, act) or _denies(turn, ask)


def _denies(turn: Turn, ask: Ask) -> bool:
    """Whether the words only say that what was just noted is not right; its parts are offered then."""
    said = ask.text.strip(" .!").casefold().replace("’", "'")
    newest = _just_noted(turn)
    question = turn.known.question
    taken = question is not None and (said in ("no", "nope") or question.kind in (*_TAKE_DAYS, *_TAKE_A_NO))
    if said not in _DENIED or newest is None or taken or ask.reminder_id is not None:
        return False
    interview = turn.interview(newest.interview_ids[-1]) if newest.interview_ids else None
    if interview is None or ask.interview_id not in (None, interview.id):
        return False
    html = answers_interview.nothing_to_change(head(interview, turn.today))
    turn.say(html, buttons.fixes(interview.id), about=(interview.id,))
    return True


def _corrects_day(turn: Turn, ask: Ask, act: Act) -> bool:
    """Whether the words were a day put right, which was noted or asked about."""
    question = turn.known.question
    if ask.reminder_id is not None or ask.among or (question is not None and question.kind in _TAKE_DAYS):
        return False
    newest = _just_noted(turn)
    interview = turn.interview(newest.interview_ids[-1]) if newest and newest.interview_ids else None
    if newest is None or interview is None or ask.interview_id not in (None, interview.id):
        return False
    span = _day_said(ask, interview)
    if span is None or span.on is None:
        return False
    which = _which(newest, interview, ask, span)
    if newest.what == "snooze":
        step = newest.after.reminders[-1].id if newest.after.reminders else None
        snoozed = Reading(Intent.SNOOZE, Fields(until=span.on))
        act(turn, replace(ask, reading=snoozed, interview_id=interview.id, reminder_id=step, sure=True))
    elif which is None:
        _ask_which(turn, interview, span)
    elif which == "answer":
        named = Reading(Intent.SET_REPLY_BY, Fields(reply_by=_answer(span, interview, turn.today)))
        act(turn, replace(ask, reading=named, interview_id=interview.id, sure=True))
    else:
        fields = Fields(interview_date=_held(span, interview, turn.today), interview_time=span.at)
        act(turn, replace(ask, reading=Reading(Intent.EDIT, fields), interview_id=interview.id, sure=True))
    return True


def _just_noted(turn: Turn) -> Change | None:
    """The newest change, where it stands, is of a moment ago, and nothing came from the bot since."""
    newest = turn.known.changes[-1] if turn.known.changes else None
    if newest is None or newest.undone_at is not None or turn.now - newest.made_at > _RECENT:
        return None
    last = last_reminded(turn)
    pushed = last is not None and last.reminded_at is not None and last.reminded_at > newest.made_at
    return None if pushed or newest.what in ("settings", "step_done", "skip_step") else newest


def _day_said(ask: Ask, interview: Interview) -> Span | None:
    """The one day that the words put in another's place, with nothing else in them."""
    said = ask.text.casefold().replace("’", "'")
    if len(said.split()) > _AT_MOST:
        return None
    rest = said
    for span in ask.reading.dates:
        rest = rest.replace(span.text.casefold(), " ", 1)
    others = set(_WORD.findall(rest))
    if not others & _CORRECTS or others - _FILLERS:
        return None
    stored = {one.weekday() for one in (interview.held_on, interview.promised_on) if one is not None}
    spans = [span for span in ask.reading.dates if span.on is not None]
    new = [span for span in spans if len(spans) == 1 or (span.on and span.on.weekday() not in stored)]
    return new[0] if len(new) == 1 else None


def _which(newest: Change, interview: Interview, ask: Ask, span: Span) -> str | None:
    """Whether the interview's day or the answer's is meant; None where it may be either."""
    named = {one.on.weekday() for one in ask.reading.dates if one.on is not None and one != span}
    if interview.promised_on is not None and interview.promised_on.weekday() in named:
        return "answer" if interview.held_on.weekday() not in named else None
    if interview.held_on.weekday() in named:
        return "interview"
    if newest.what in ("set_reply_by", "still_deciding"):
        return "answer"
    before = next((one for one in newest.before.interviews if one.id == interview.id), None)
    if before is not None and newest.what == "edit":
        if (before.promise, before.promised_on) != (interview.promise, interview.promised_on):
            return "answer"
        if before.held_on != interview.held_on:
            return "interview"
    return "interview" if interview.promise is not Promise.DAY else None


def _ask_which(turn: Turn, interview: Interview, span: Span) -> None:
    held, answer = _held(span, interview, turn.today), _answer(span, interview, turn.today)
    html = answers_questions.which_day_is(head(interview, turn.today), weekday(answer))
    turn.say(html, buttons.which_day(interview.id, held, answer, turn.today), about=(interview.id,))


def _is_weekday(span: Span) -> bool:
    return not any(letter.isdigit() for letter in span.text)


def _answer(span: Span, interview: Interview, today: date) -> date:
    """The day as that of the answer: of the week of the one that it puts right, where only a weekday is said."""
    near = _near(span, interview.promised_on)
    return near if near is not None and near > today else _ahead(span, today)


def _near(span: Span, noted: date | None) -> date | None:
    """That weekday beside the day that was noted; None where more than a weekday is said, or nothing was noted."""
    if noted is None or span.on is None or span.text.strip(" .!").casefold() not in _WEEKDAYS:
        return None
    away = (span.on.weekday() - noted.weekday() + 3) % 7 - 3
    return noted + timedelta(days=away) if away else None


def _ahead(span: Span, today: date) -> date:
    """The day as one that is still to come."""
    on = span.on or today
    return on + timedelta(days=7) if on < today and _is_weekday(span) else on


def _held(span: Span, interview: Interview, today: date) -> date:
    """The day as that of the interview: behind where the interview is over."""
    near = _near(span, interview.held_on)
    if near is not None and (near <= today) == (interview.held_on <= today):
        return near
    on = span.on or today
    if interview.held_on <= today < on and _is_weekday(span):
        return on - timedelta(days=7)
    return on if interview.held_on <= today else _ahead(span, today)
