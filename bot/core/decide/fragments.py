"""Thoughts in pieces: words that follow within a minute ("with dana", "oh and it was on zoom") add to what was told.

It looks at what is asked for once it is read, and only where the words by themselves say nothing else for certain.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.decide.turn import Ask, Turn
from bot.core.happened import Edited
from bot.core.read import read_fragment
from bot.core.reading import Intent, Reading, RepliedTo
from storage.facts import Change, Interview, QuestionKind

_TELLS = ("log_interview", "heard_next_round")
_ADDS = (*_TELLS, "edit", "set_reply_by", "debrief")
_A_MINUTE = timedelta(minutes=1)
_WAITS_FOR = (QuestionKind.WHEN, QuestionKind.CONFIRM)

#: What words may be read as by themselves without saying anything for certain.
_LOOSE = (
    Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.LOG_INTERVIEW, Intent.EDIT, Intent.SET_REPLY_BY, Intent.SNOOZE,
    Intent.VENT, Intent.HELP,
)  # fmt: skip


def continuing(turn: Turn, ask: Ask) -> Ask:
    """What is asked for, as a piece of what was told a moment ago where it is one."""
    told = _just_told(turn)
    if told is None or ask.among or ask.interview_id is not None or _is_whole(ask.reading, told):
        return ask
    piece = _piece(turn, ask, told)
    if piece is not None:
        return replace(ask, reading=piece, interview_id=told.id)
    fields = ask.reading.fields
    adds = ask.reading.intent in (Intent.LOG_INTERVIEW, Intent.EDIT, Intent.SET_REPLY_BY)
    if not adds or fields.company or fields.interview_date or _names_another(ask.reading, told):
        return ask
    if ask.reading.intent is Intent.LOG_INTERVIEW:
        return replace(ask, reading=replace(ask.reading, intent=Intent.EDIT, confident=True), interview_id=told.id)
    return replace(ask, reading=replace(ask.reading, confident=True), interview_id=told.id)


def added_to_what_waits(turn: Turn, text: str, said_at: datetime) -> Edited | None:
    """Words that wait for a day or a yes, with the piece that follows them, as an edit of them; None where it is none.

    What answers the question is no piece.
    """
    question = turn.known.question
    if question is None or question.waiting is None or question.waiting_message_id is None:
        return None
    if question.kind not in _WAITS_FOR or turn.now - question.asked_at > _A_MINUTE or text.startswith("/"):
        return None
    now = said_at.astimezone(turn.zone)
    piece = read_fragment(text, now=now, zone=turn.zone, replying_to=RepliedTo(None, None))
    if piece is None or piece.intent is not Intent.EDIT:
        return None
    whole = f"{question.waiting}, {text}"
    return Edited(question.waiting_message_id, whole, question.waiting_said_at or said_at, said_at)


def _just_told(turn: Turn) -> Interview | None:
    """The interview that was told of, or added to, within the last minute."""
    newest = turn.known.changes[-1] if turn.known.changes else None
    if newest is None or newest.what not in _ADDS or newest.undone_at is not None or not newest.interview_ids:
        return None
    if turn.now - newest.made_at > _A_MINUTE or not _is_of_telling(turn, newest):
        return None
    return turn.interview(newest.interview_ids[-1])


def _is_of_telling(turn: Turn, newest: Change) -> bool:
    """Whether that change told of the interview, or added to one that was told of just before it."""
    if newest.what in _TELLS:
        return True
    interview = turn.interview(newest.interview_ids[-1])
    return interview is not None and turn.now - interview.told_at <= 3 * _A_MINUTE


def _is_whole(reading: Reading, told: Interview) -> bool:
    """Whether the words tell of another interview, with its company and its day."""
    company = reading.fields.company
    tells = reading.intent is Intent.LOG_INTERVIEW and reading.confident and reading.fields.interview_date is not None
    return tells and company is not None and company.casefold() != (told.company or "").casefold()


def _piece(turn: Turn, ask: Ask, told: Interview) -> Reading | None:
    """The words read as no more than a piece: who, which job, how, how long, at what hour."""
    reading = ask.reading
    if reading.intent not in _LOOSE or (reading.confident and reading.intent in (Intent.EDIT, Intent.VENT)):
        return None
    said_at = (ask.said_at or turn.now).astimezone(turn.zone)
    found = read_fragment(ask.text, now=said_at, zone=turn.zone, replying_to=RepliedTo(told.company, None, told.id))
    if found is None or (found.intent is Intent.EDIT and _names_another(reading, told)):
        return None
    return found


def _names_another(reading: Reading, told: Interview) -> bool:
    about = reading.fields.about
    return about is not None and about.casefold() != (told.company or "").casefold()
