"""Buttons: each tap becomes what its words would have asked for. Their data is the client's word, so anything goes.

A button names rows of the person who tapped, by numbers within that person: another's cannot be named at all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.core.decide import account, asking, buttons, care, drafting, employer, following, overview, stepping
from bot.core.decide.showing import may_try_again
from bot.core.decide.turn import Ask, Turn
from bot.core.decide.understanding import again, with_day
from bot.core.decide.undoing import press_undo
from bot.core.happened import Pressed
from bot.core.plan.events import ChaseOnce, OneMore, Promised
from bot.core.reading import Fields, Intent, Outcome, Reading
from bot.core.wording import answers_interview, answers_questions, answers_steps
from bot.core.wording.answers_names import button_name
from bot.core.wording.drafts import DraftKind
from bot.core.wording.naming import head
from storage.facts import Feeling, Interview, Promise, QuestionKind, Reminder

Act = Callable[[Turn, Ask], None]


def press(turn: Turn, pressed: Pressed, act: Act) -> None:
    """Do what a button says; one that no longer fits does no harm and says so."""
    verb, *rest = pressed.data.split(":")
    turn.source = pressed.message_id
    known = turn.known, len(turn.messages)
    done = _done_by(turn, verb, rest, act)
    if not done:
        turn.toast, turn.alert = answers_steps.gone(), True
    elif turn.toast is None and (turn.known, len(turn.messages)) != known and turn.what is not None:
        turn.toast = answers_steps.noted()


def _done_by(turn: Turn, verb: str, rest: list[str], act: Act) -> bool:
    """Whether the verb is one of ours and its row is there."""
    if verb in _PLAIN:
        return _PLAIN[verb](turn, rest, act)
    number = int(rest[0]) if rest and rest[0].isascii() and rest[0].isdigit() and len(rest[0]) < 10 else None
    if number is None:
        return False
    if verb in _STEP:
        step = turn.reminder(number)
        interview = turn.interview(step.interview_id) if step else None
        return step is not None and interview is not None and _STEP[verb](turn, step, interview, rest[1:])
    if verb in _INTERVIEW:
        interview = turn.interview(number)
        return interview is not None and _INTERVIEW[verb](turn, interview, rest[1:])
    if verb == "undo":
        press_undo(turn, number)
        return True
    if verb == "which":
        return _which(turn, number, act)
    if verb == "place":
        turn.rebutton(turn.source)
        return account.take_place_offered(turn, number)
    return False


def _which(turn: Turn, interview_id: int, act: Act) -> bool:
    question = turn.known.question
    waiting = again(turn, question) if question and question.kind is QuestionKind.WHICH else None
    if waiting is None or turn.interview(interview_id) is None:
        return False
    turn.known = replace(turn.known, question=None)
    turn.rebutton(turn.source)
    act(turn, replace(waiting, interview_id=interview_id, reminder_id=None))
    return True


def _yes(turn: Turn, rest: list[str], act: Act) -> bool:
    question = turn.known.question
    waiting = again(turn, question) if question and question.kind is QuestionKind.CONFIRM else None
    if waiting is None:
        return False
    chosen = _day(rest[0]) if rest else None
    if chosen is not None:
        waiting = replace(waiting, reading=with_day(waiting.reading, chosen))
    turn.known = replace(turn.known, question=None)
    turn.rebutton(turn.source)
    act(turn, waiting)
    return True


def _no(turn: Turn, rest: list[str], act: Act) -> bool:
    question = turn.known.question
    if question is None or question.kind is not QuestionKind.CONFIRM:
        return False
    turn.known = replace(turn.known, question=None)
    turn.rebutton(turn.source)
    care.unsure(turn)
    return True


def _zone(turn: Turn, rest: list[str], act: Act) -> bool:
    zone = ":".join(rest)
    if not account.is_zone(zone):
        return False
    turn.rebutton(turn.source)
    account.take_zone(turn, zone)
    return True


def _keep(turn: Turn, rest: list[str], act: Act) -> bool:
    turn.rebutton(turn.source)
    account.keep(turn)
    return True


def _delete_all(turn: Turn, rest: list[str], act: Act) -> bool:
    account.delete_all(turn)
    return True


def _safe(turn: Turn, rest: list[str], act: Act) -> bool:
    turn.rebutton(turn.source)
    care.safe(turn, yes=rest[:1] == ["yes"])
    return True


def _step_done(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    stepping.step_done(turn, _ask(Intent.STEP_DONE, interview, step))
    return True


def _skip(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    stepping.skip_step(turn, _ask(Intent.SKIP_STEP, interview, step))
    return True


def _later(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source, buttons.laters(step))
    return True


def _snooze(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    stepping.put_off(turn, interview, step, stepping.later(turn, rest[0] if rest else "tomorrow"))
    return True


def _back(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source, buttons.under_step(step, interview, last_try=may_try_again(turn, interview)))
    return True


def _draft(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    place = int(rest[0]) if rest and rest[0].isascii() and rest[0].isdigit() and len(rest[0]) < 4 else None
    drafting.draft_of_step(turn, step, interview, place)
    return True


def _open_step(turn: Turn, step: Reminder, interview: Interview, rest: list[str]) -> bool:
    following.show_step(turn, step, interview)
    return True


def _more(turn: Turn, rest: list[str], act: Act) -> bool:
    """The next lines of a morning message."""
    reference = turn.reference(turn.source)
    first = int(rest[0]) if rest and rest[0].isascii() and rest[0].isdigit() and len(rest[0]) < 4 else 0
    steps = [step for step in map(turn.reminder, reference.reminder_ids) if step] if reference else []
    named = [(step, turn.interview(step.interview_id)) for step in steps]
    shown = [(step, button_name(one, turn.today)) for step, one in named if one is not None]
    if first >= len(shown):
        return False
    turn.rebutton(turn.source, buttons.lines(shown, first))
    return True


def _replied(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source, buttons.outcomes(interview.id))
    return True


def _heard(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if not rest or rest[0] not in set(Outcome):
        return False
    turn.rebutton(turn.source)
    employer.heard_back(turn, _ask(Intent.HEARD_BACK, interview, outcome=Outcome(rest[0])))
    return True


def _cold(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    employer.cold_answer(turn, interview)
    return True


def _felt(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if not rest or rest[0] not in set(Feeling):
        return False
    following.leave_open(turn, interview)
    following.take_feeling(turn, interview, Feeling(rest[0]))
    return True


def _none_named(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    following.leave_open(turn, interview)
    turn.what = "set_reply_by"
    turn.answered(QuestionKind.PROMISED, interview_id=interview.id)
    comings = turn.happen(Promised(interview.id, Promise.NONE))
    name = head(interview, turn.today)
    html = answers_interview.promised_day_taken(name, Promise.NONE, None, turn.today)
    employer.say_with_next(turn, interview.id, html)
    following.say_in_answer(turn, comings)
    return True


def _unknown(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    following.leave_open(turn, interview)
    turn.answered(QuestionKind.PROMISED, interview_id=interview.id)
    following.say_unknown_is_fine(turn, interview)
    return True


def _moved(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    placeholder = answers_questions.PLACEHOLDERS["promised"]
    html = answers_questions.new_day(head(interview, turn.today))
    turn.ask(QuestionKind.NEW_DAY, html, placeholder=placeholder, interview_id=interview.id)
    return True


def _one_more(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    turn.what = "one_more"
    following.say_in_answer(turn, turn.happen(OneMore(interview.id)))
    return True


def _chase(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    turn.what = "one_more"
    following.say_in_answer(turn, turn.happen(ChaseOnce(interview.id)))
    return True


def _rest(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    employer.move_on(turn, _ask(Intent.MOVE_ON, interview))
    return True


def _fix(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    if not rest or rest[0] not in ("company", "role", "people", "when", "promised"):
        return False
    asking.ask_part(turn, interview.id, rest[0])
    return True


def _open(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    overview.show_one(turn, interview)
    return True


def _thanks(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    drafting.offer_draft(turn, interview, DraftKind.THANKS_AFTER_NO, next(iter(interview.people), None))
    return True


def _update(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    drafting.offer_draft(turn, interview, DraftKind.OTHER_OFFER, next(iter(interview.people), None))
    return True


def _ask_delete(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    account.ask_delete(turn, interview)
    return True


def _delete(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    turn.rebutton(turn.source)
    account.delete_one(turn, interview)
    return True


def _ask(intent: Intent, interview: Interview, step: Reminder | None = None, outcome: Outcome | None = None) -> Ask:
    reading = Reading(intent, Fields(outcome=outcome))
    return Ask(reading, interview_id=interview.id, reminder_id=step.id if step else None, sure=True)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_PLAIN: dict[str, Callable[[Turn, list[str], Act], bool]] = {
    "yes": _yes,
    "no": _no,
    "zone": _zone,
    "keep": _keep,
    "delall": _delete_all,
    "safe": _safe,
    "more": _more,
}
_STEP: dict[str, Callable[[Turn, Reminder, Interview, list[str]], bool]] = {
    "done": _step_done,
    "skip": _skip,
    "later": _later,
    "snooze": _snooze,
    "back": _back,
    "draft": _draft,
    "step": _open_step,
}
_INTERVIEW: dict[str, Callable[[Turn, Interview, list[str]], bool]] = {
    "replied": _replied,
    "heard": _heard,
    "cold": _cold,
    "felt": _felt,
    "none": _none_named,
    "unknown": _unknown,
    "moved": _moved,
    "one": _one_more,
    "chase": _chase,
    "rest": _rest,
    "fix": _fix,
    "open": _open,
    "thanks": _thanks,
    "update": _update,
    "del": _ask_delete,
    "delyes": _delete,
}
