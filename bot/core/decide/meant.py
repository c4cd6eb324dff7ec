"""Which interview and which step is meant: the one replied to, the one named, the one last spoken of, or a question."""

from __future__ import annotations

import re
from datetime import timedelta

from rapidfuzz import fuzz, utils

from bot.core.decide import showing
from bot.core.decide.composing import spelled
from bot.core.decide.rounds import story_of
from bot.core.decide.strangers import stranger
from bot.core.decide.turn import Ask, Turn
from bot.core.decision import Button
from bot.core.read.nicknames import same_person, short_for
from bot.core.reading import Intent
from bot.core.wording import answers_outcomes
from bot.core.wording import answers_questions as words
from bot.core.wording.answers_names import button_names
from storage.facts import FOLLOW_UPS, OPEN_STATES, Interview, Kind, QuestionKind, Reminder, ReminderState

#: Of 100: names this alike are taken for the same (rapidfuzz, token_set_ratio).
ALIKE = 86

#: More interviews than these are not offered as buttons: the newest are.
_OFFERED = 5

#: What goes on about the interview that was spoken of just now, and for how long.
_GOES_ON = (Intent.EDIT, Intent.SET_REPLY_BY)
_WORD = re.compile(r"[\w'-]+")
_A_WHILE = timedelta(minutes=10)
_TELLS = ("log_interview", "heard_next_round")

_OF_A_STEP = (Intent.STEP_DONE, Intent.SKIP_STEP, Intent.SNOOZE)
_STEP_WORDS = {"thank_you": (Kind.THANK_YOU, Kind.LAST_CALL), "card": (Kind.CARD,)}


def interview_meant(turn: Turn, ask: Ask) -> Interview | None:
    """The interview meant, where it can be known; else it is asked for with buttons, and None."""
    fitting = candidates(turn, ask)
    unknown = _stranger(turn, ask)
    if len(fitting) == 1 and unknown is None:
        return fitting[0]
    if not fitting:
        name = ask.reading.fields.company or ask.reading.fields.about
        stored = name is not None and turn.known.interviews
        turn.say(answers_outcomes.not_stored(spelled(name)) if stored and name else words.nothing_stored())
        return None
    offered = sorted(fitting, key=lambda one: (one.state in OPEN_STATES, one.held_on, one.id), reverse=True)[:_OFFERED]
    names = button_names(offered, turn.today)
    rows = tuple((Button(name, data=f"which:{one.id}"),) for one, name in zip(offered, names, strict=True))
    turn.ask(QuestionKind.WHICH, words.which_one(unknown), rows, waiting=ask)
    return None


def _stranger(turn: Turn, ask: Ask) -> str | None:
    """A name said of which nothing is stored, where the words speak of an employer and of no stored interview."""
    # The reader fills in the only company there is, so what it gives as named is no proof.
    if (
        ask.sure
        or ask.interview_id is not None
        or ask.reading.intent not in (Intent.HEARD_BACK, Intent.SET_REPLY_BY, Intent.MOVE_ON)
    ):
        return None
    return stranger(ask.text, turn.known.interviews)


def candidates(turn: Turn, ask: Ask) -> list[Interview]:
    """Every interview that may be meant, one where it is plain; empty where nothing fits or nothing is stored."""
    if (meant := turn.interview(ask.interview_id)) is not None:
        return [meant]
    fields = ask.reading.fields
    named = fields.about or fields.company
    pool = list(turn.known.interviews)
    if named:
        return _narrowed(turn, ask, _named(pool, named))
    if ask.among:
        several = [one for one in pool if one.id in ask.among and one.state in OPEN_STATES]
        if ask.reading.intent in _OF_A_STEP:
            several = [one for one in several if _is_unanswered(turn, one)] or several
        return several or [one for one in pool if one.id in ask.among]
    if by_person := _of_people(pool, fields.people) or _of_role(pool, fields.role):
        return _narrowed(turn, ask, by_person)
    if (spoken_of := _just_spoken_of(turn, ask)) is not None:
        return [spoken_of]
    if (last := last_reminded(turn)) is not None:
        together = {one.interview_id for one in _said(turn) if one.reminded_at == last.reminded_at}
        said = [one for one in pool if one.id in together]
        waiting = [one for one in said if _is_unanswered(turn, one)]
        return waiting or said if ask.reading.intent in _OF_A_STEP else said
    still_open = turn.open_interviews()
    return still_open or pool[-1:]


def same_company(turn: Turn, name: str) -> list[Interview]:
    """The stored interviews at a company of that name, however it is spelled."""
    return _named(list(turn.known.interviews), name)


def last_reminded(turn: Turn) -> Reminder | None:
    """The step that was last said, of an interview that is open."""
    return max(_said(turn), key=lambda one: (one.reminded_at, one.id), default=None)


def step_meant(turn: Turn, ask: Ask, interview: Interview) -> Reminder | None:
    """The step of that interview that the person speaks of: the one replied to, named, waiting, next, or last done."""
    replied = turn.reminder(ask.reminder_id)
    own = [one for one in turn.known.reminders if one.interview_id == interview.id]
    kinds = kinds_of(ask.reading.fields.step)
    beside = replied is not None and any(
        one.kind in kinds and one.reminded_at == replied.reminded_at is not None for one in own
    )
    if replied is not None and replied.interview_id == interview.id and (replied.kind in kinds or not beside):
        return replied
    if kinds:
        own = [one for one in own if one.kind in kinds]
    elif (newest := _last_said(own)) is not None:
        return newest if newest.state is not ReminderState.REMINDED else showing.waits_for_answer(turn, interview)
    said = [one for one in own if one.state is ReminderState.REMINDED]
    if said:
        return max(said, key=lambda one: (one.reminded_at or one.due_at, one.id))
    planned = [one for one in own if one.state is ReminderState.PLANNED]
    if planned and (kinds or ask.reading.intent is Intent.SNOOZE):
        return min(planned, key=lambda one: (one.due_at, one.id))
    closed = [one for one in own if one.state in (ReminderState.DONE, ReminderState.SKIPPED)]
    return max(closed, key=lambda one: (one.answered_at or one.due_at, one.id), default=None)


def steps_meant(turn: Turn, ask: Ask, interview: Interview) -> list[Reminder]:
    """The steps that came with one line each, where the words name none of them; empty where one is plainly meant."""
    if ask.reminder_id is not None or kinds_of(ask.reading.fields.step):
        return []
    own = [one for one in _said(turn) if one.interview_id == interview.id]
    last = max((one.reminded_at for one in own if one.reminded_at), default=None)
    together = [one for one in own if one.reminded_at == last]
    waiting = [one for one in together if one.state is ReminderState.REMINDED and one.kind is not Kind.DEADLINE_DAY]
    return waiting if len(waiting) > 1 and not showing.is_one_message(together) else []


def _is_unanswered(turn: Turn, interview: Interview) -> bool:
    """Whether nothing became of the step of it that was said last; one put off again is answered too."""
    own = [one for one in turn.known.reminders if one.interview_id == interview.id]
    put_off = [one for one in own if one.times > 0 and one.state is ReminderState.PLANNED]
    said = [one for one in (_last_said(own), *put_off) if one is not None]
    newest = max(said, key=lambda one: (one.reminded_at or one.due_at, one.id), default=None)
    return newest is not None and newest.state is ReminderState.REMINDED


def _last_said(own: list[Reminder]) -> Reminder | None:
    """The step that was said last, whether or not it has been done; of the promised day there is nothing to do."""
    came = (ReminderState.REMINDED, ReminderState.DONE, ReminderState.SKIPPED)
    said = [one for one in own if one.times > 0 and one.state in came and one.kind is not Kind.DEADLINE_DAY]
    return max(said, key=lambda one: (one.reminded_at or one.due_at, one.id), default=None)


def kinds_of(step: str | None) -> tuple[Kind, ...]:
    """The kinds of step that a reader's word for a step may mean; empty where it named none."""
    if step in ("follow_up", "call"):
        return FOLLOW_UPS
    return _STEP_WORDS.get(step or "", ())


def _said(turn: Turn) -> list[Reminder]:
    """The steps of open interviews that were pushed."""
    still_open = {one.id for one in turn.open_interviews()}
    return [
        one
        for one in turn.known.reminders
        if one.interview_id in still_open and one.reminded_at is not None and not one.in_answer
    ]


def _named(pool: list[Interview], name: str) -> list[Interview]:
    exact = [one for one in pool if one.company and one.company.casefold() == name.casefold()]
    if exact:
        return exact
    scored = [
        (fuzz.token_set_ratio(name, one.company, processor=utils.default_process), one) for one in pool if one.company
    ]
    best = max((score for score, _ in scored), default=0)
    return [one for score, one in scored if score >= ALIKE and score == best]


def _narrowed(turn: Turn, ask: Ask, found: list[Interview]) -> list[Interview]:
    """Of several at one company: by the job, else the open ones, else the newest; of rounds in a row the one held."""
    if len(found) < 2:
        return found
    found = _of_role(found, ask.reading.fields.role) or found
    still_open = [one for one in found if one.state in OPEN_STATES]
    still_open = _told_apart(still_open, ask.text) or still_open
    if len(still_open) == 1 or not still_open:
        return still_open or [max(found, key=lambda one: (one.held_on, one.id))]
    if len({story_of(turn.known.interviews, one)[0].id for one in still_open}) > 1:
        return still_open
    held = [one for one in still_open if one.held_on <= turn.today]
    return (
        [max(held, key=lambda one: (one.held_on, one.id))] if held else [min(still_open, key=lambda one: one.held_on)]
    )


def _told_apart(found: list[Interview], text: str) -> list[Interview]:
    """Those of which the words name what the others do not have: a word of the job, or somebody met."""
    said = [word.casefold().removesuffix("'s") for word in _WORD.findall(text.replace("’", "'"))]
    own = [_words_of(one) for one in found]
    common = frozenset.intersection(*own) if own else frozenset()
    return [
        one
        for one, words_of in zip(found, own, strict=True)
        if any(short_for(word, name) or _alike(word, name) for word in said for name in words_of - common)
    ]


def _words_of(interview: Interview) -> frozenset[str]:
    told = " ".join((interview.role or "", *interview.people)).casefold()
    return frozenset(word for word in _WORD.findall(told) if len(word) > 2)


def _alike(word: str, name: str) -> bool:
    return len(word) > 3 and fuzz.ratio(word, name) >= ALIKE


def _of_people(pool: list[Interview], people: tuple[str, ...]) -> list[Interview]:
    if not people:
        return []
    return [one for one in pool if any(same_person(said, met) for said in people for met in one.people)]


def _of_role(pool: list[Interview], role: str | None) -> list[Interview]:
    """Those for that job, where the words name one that is stored."""
    if not role:
        return []
    return [
        one
        for one in pool
        if one.role and fuzz.token_set_ratio(role, one.role, processor=utils.default_process) >= ALIKE
    ]


def _just_spoken_of(turn: Turn, ask: Ask) -> Interview | None:
    """What was told of a few minutes ago, which a correction or a promised day with no name in it goes on about."""
    newest = next((one for one in reversed(turn.known.changes) if one.undone_at is None), None)
    if newest is None or not newest.interview_ids or ask.reading.intent not in _GOES_ON:
        return None
    if turn.now - newest.made_at > _A_WHILE:
        return None
    last = last_reminded(turn)
    if last is not None and last.reminded_at is not None and last.reminded_at > newest.made_at:
        return None
    touched = {one for one in newest.interview_ids if turn.interview(one) is not None}
    return turn.interview(max(touched)) if touched and (len(touched) == 1 or newest.what in _TELLS) else None


def same_role(one: str | None, other: str | None) -> bool:
    """Whether two names of a job may be the same one; what was not said contradicts nothing."""
    return not (one and other) or fuzz.token_set_ratio(one, other, processor=utils.default_process) >= ALIKE
