"""The buttons of a step and of an interview: what each verb does, once its row is found.

Each takes the rest of the button's data, and tells whether it made sense; one that does not changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.core.decide import (
    account,
    acquainted,
    advising,
    asking,
    buttons,
    calling_off,
    correcting,
    deadline,
    drafting,
    employer,
    following,
    handing,
    overview,
    showing,
    stepping,
    updating,
)
from bot.core.decide.turn import Ask, Turn
from bot.core.plan.events import ChaseOnce
from bot.core.reading import Fields, Intent, Outcome, Reading
from bot.core.wording import answers_steps
from bot.core.wording.drafts import DraftKind
from storage.facts import FOLLOW_UPS, OPEN_STATES, Feeling, Interview, Kind, QuestionKind, Reminder, ReminderState

_PARTS = ("company", "role", "people", "when", "promised")
_PLACES = {str(place): place for place in range(100)}


def _done(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    if not _still_counts(step, interview):
        return False
    turn.rebutton(turn.source)
    stepping.step_done(turn, _ask(Intent.STEP_DONE, interview, step))
    return True


def _skip(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    if not _still_counts(step, interview):
        return False
    turn.rebutton(turn.source)
    stepping.skip_step(turn, _ask(Intent.SKIP_STEP, interview, step))
    return True


def _later(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    if not _may_come_again(turn, step, interview):
        return turn.toast is not None
    turn.rebutton(turn.source, buttons.laters(step))
    stepping.await_time(turn, interview, step)
    return True


def _snooze(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    if rest[:1] not in (["hour"], ["evening"], ["tomorrow"], ["week"]):
        return False
    if not _may_come_again(turn, step, interview):
        return turn.toast is not None
    turn.rebutton(turn.source)
    stepping.put_off(turn, interview, step, stepping.later(turn, rest[0]))
    return True


def _back(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    turn.answered(QuestionKind.SNOOZE, interview_id=interview.id)
    turn.rebutton(turn.source, showing.rows_of(turn, step, interview))
    return True


def _draft(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    if interview.state not in OPEN_STATES:
        return False
    drafting.draft_of_step(turn, step, interview, _PLACES.get(rest[0]) if rest else None)
    return True


def _voicemail(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    """What to say on the telephone, beside the draft of a follow-up."""
    if interview.state not in OPEN_STATES or step.kind not in FOLLOW_UPS:
        return False
    drafting.say_voicemail(turn, step, interview)
    return True


def _people(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    """The next people of a thank-you's checklist, in the same message."""
    if not _still_counts(step, interview) or step.kind not in (Kind.THANK_YOU, Kind.LAST_CALL):
        return False
    turn.rebutton(turn.source, buttons.thanks(step, interview, first=_PLACES.get(rest[0]) if rest else None))
    return True


def _open_step(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    if not _still_counts(step, interview):
        return False
    if step.state in (ReminderState.DONE, ReminderState.SKIPPED):
        turn.toast = answers_steps.already_done()
        return True
    following.show_step(turn, step, interview)
    return True


def _replied(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source, buttons.outcomes(interview.id))
    return True


def _heard(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if not rest or rest[0] not in set(Outcome):
        return False
    turn.rebutton(turn.source)
    heard = Reading(Intent.HEARD_BACK, Fields(outcome=Outcome(rest[0])))
    employer.heard_back(turn, Ask(heard, interview_id=interview.id, sure=True))
    return True


def _cold(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    employer.cold_answer(turn, interview)
    return True


def _felt(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if not rest or rest[0] not in set(Feeling) or interview.state not in OPEN_STATES:
        return False
    if interview.felt is Feeling(rest[0]):
        turn.toast = answers_steps.already_done()
        following.ask_missing(turn, interview)
    else:
        following.take_feeling(turn, interview, Feeling(rest[0]))
    following.leave_open(turn, interview)
    return True


def _none_named(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if interview.state not in OPEN_STATES:
        return False
    following.leave_open(turn, interview)
    employer.none_named(turn, interview)
    return True


def _by(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    """One of the days that were offered for their answer."""
    on = day_of(rest[0]) if rest else None
    if on is None or interview.state not in OPEN_STATES:
        return False
    following.leave_open(turn, interview)
    named = Reading(Intent.SET_REPLY_BY, Fields(reply_by=on))
    employer.set_reply_by(turn, Ask(named, interview_id=interview.id, sure=True))
    following.ask_the_other_half(turn, interview.id)
    return True


def _held_on(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    """The day that the interview was on, where one named alone could also have been that of the answer."""
    on = day_of(rest[0]) if rest else None
    if on is None:
        return False
    turn.rebutton(turn.source)
    moved = Reading(Intent.EDIT, Fields(interview_date=on))
    correcting.correct(turn, Ask(moved, interview_id=interview.id, sure=True))
    return True


def day_of(text: str) -> date | None:
    """The day in a button's data; None where the client sent anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _unknown(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if interview.state not in OPEN_STATES:
        return False
    following.leave_open(turn, interview)
    turn.answered(QuestionKind.PROMISED, interview_id=interview.id)
    following.say_unknown_is_fine(turn, interview)
    return True


def _moved(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if interview.state not in OPEN_STATES:
        return False
    turn.rebutton(turn.source)
    employer.ask_new_day(turn, interview)
    return True


def _one_more(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    """Taken once: a second tap of the same button is no wish for yet another."""
    turn.rebutton(turn.source)
    if interview.one_more_at is not None:
        turn.toast = answers_steps.already_done()
        return True
    employer.one_more(turn, interview)
    return True


def _chase(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    comings = turn.happen(ChaseOnce(interview.id))
    if not comings:
        return False
    turn.rebutton(turn.source)
    turn.what = "one_more"
    following.say_in_answer(turn, comings, undo=True)
    return True


def _rest(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    employer.move_on(turn, _ask(Intent.MOVE_ON, interview))
    return True


def _fix(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if not rest or rest[0] not in _PARTS:
        return False
    asking.ask_part(turn, interview.id, rest[0])
    return True


def _change(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if interview.state not in OPEN_STATES:
        return False
    turn.rebutton(turn.source, buttons.changes(interview.id))
    return True


def _open(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    """From the list to one interview, in the same message."""
    turn.edits = turn.source
    overview.show_one(turn, interview, from_list=True)
    return True


def _thanks(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    handing.hand(turn, interview, DraftKind.THANKS_AFTER_NO, next(iter(interview.people), None))
    return True


def _update(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if interview.state not in OPEN_STATES:
        return False
    updating.at(turn, interview)
    return True


def _ask_delete(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    account.ask_delete(turn, interview)
    return True


def _delete(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    account.delete_one(turn, interview)
    return True


def _still_counts(step: Reminder, interview: Interview) -> bool:
    """Whether a step may still be done or left out: its interview is open, and it has not lost its sense."""
    return interview.state in OPEN_STATES and step.state is not ReminderState.CANCELLED


def _may_come_again(turn: Turn, step: Reminder, interview: Interview) -> bool:
    """Whether a step may be put off; one that was done says so instead."""
    if step.state is ReminderState.DONE and interview.state in OPEN_STATES:
        turn.toast = answers_steps.already_done()
        return False
    return _still_counts(step, interview) and step.kind is not Kind.CHASE_OR_CLOSE


def _ask(intent: Intent, interview: Interview, step: Reminder | None = None) -> Ask:
    return Ask(Reading(intent), interview_id=interview.id, reminder_id=step.id if step else None, sure=True)


ON_STEP: dict[str, Callable[[Turn, Reminder, Interview, list[str]], bool]] = {
    "done": _done,
    "skip": _skip,
    "later": _later,
    "snooze": _snooze,
    "back": _back,
    "draft": _draft,
    "people": _people,
    "voicemail": _voicemail,
    "step": _open_step,
}
ON_INTERVIEW: dict[str, Callable[[Turn, Interview, list[str]], bool]] = {
    "replied": _replied,
    "heard": _heard,
    "cold": _cold,
    "felt": _felt,
    "none": _none_named,
    "by": _by,
    "held": _held_on,
    "unknown": _unknown,
    "moved": _moved,
    "one": _one_more,
    "chase": _chase,
    "rest": _rest,
    "fix": _fix,
    "change": _change,
    "open": _open,
    "thanks": _thanks,
    "update": _update,
    "del": _ask_delete,
    "delyes": _delete,
    "advise": advising.press,
    "off": calling_off.press_off,
    "again": handing.press_another,
    "reason": deadline.press,
    "knows": acquainted.press,
}
