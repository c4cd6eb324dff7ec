"""What is no task: a crisis before everything else, a vent, thanks, and what lies outside."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.decide import account, buttons, showing
from bot.core.decide.drafting import offer_draft
from bot.core.decide.meant import candidates, last_reminded
from bot.core.decide.turn import Ask, Turn
from bot.core.decision import Button
from bot.core.wording import answers_care, answers_interview, answers_questions, crisis, menu
from bot.core.wording import buttons as captions
from bot.core.wording.calm import Situation
from bot.core.wording.drafts import DraftKind
from bot.core.wording.naming import head
from storage.facts import Interview, Promise, Question, QuestionKind, Reminder, ReminderState

#: No push and no waiting message for so long after words of self-harm (PRODUCT, section 5).
_HOLD = timedelta(hours=24)


def in_crisis(turn: Turn, *, plain: bool) -> None:
    """The fixed answer and nothing else; every push and waiting message is held, and the words are kept nowhere."""
    turn.messages.clear()
    turn.what = None
    turn.known = turn.before
    turn.settle(held_until_at=turn.now + _HOLD)
    turn.known = replace(turn.known, question=None)
    turn.erase_raw = True
    country = turn.person.country
    if plain:
        turn.say(crisis.plain(country), holdable=False)
        return
    rows = (
        (
            Button(captions.I_AM_SAFE, data="safe:yes"),
            Button(captions.I_AM_NOT_SAFE, data="safe:no"),
        ),
    )
    turn.known = replace(turn.known, question=Question(QuestionKind.SAFE, turn.now))
    turn.say(crisis.asking(country), rows, asks=True, holdable=False)


def safe(turn: Turn, *, yes: bool) -> None:
    """The answer to "Are you safe right now?"; the quiet stays either way."""
    turn.answered(QuestionKind.SAFE)
    country = turn.person.country
    turn.say(crisis.safe_yes(country) if yes else crisis.safe_no(country), holdable=False)


def vent(turn: Turn, ask: Ask) -> None:
    """A feeling is answered, and nothing is asked of the person."""
    found = candidates(turn, ask)
    interview = found[0] if len(found) == 1 else None
    situation = Situation.SILENCE if interview is not None and _overdue(turn, interview) else Situation.WAITING
    about = (interview.id,) if interview else ()
    turn.say(answers_care.vent(situation, turn.picker), about=about)


def smalltalk(turn: Turn, ask: Ask) -> None:
    """Thanks and greetings; with an emoji where a word would be too much."""
    if turn.known.interviews:
        turn.say(answers_care.smalltalk(turn.picker))
    else:
        turn.say(menu.help_text())


def advice(turn: Turn, ask: Ask) -> None:
    """What to do, from where that interview stands: wait and until when, or what is due, or to let it rest."""
    found = candidates(turn, ask)
    if len(found) != 1:
        turn.say(answers_care.general_advice(turn.picker))
        return
    interview = found[0]
    coming = turn.next_step(interview.id)
    name = head(interview, turn.today)
    line = answers_interview.next_line(coming, turn.zone, turn.now)
    if interview.promise is Promise.DAY and interview.promised_on is not None and turn.today <= interview.promised_on:
        turn.say(answers_care.not_yet(name, interview.promised_on, turn.today, line), about=(interview.id,))
        return
    waiting = _reminded(turn, interview)
    if waiting is not None:
        shown = showing.step(turn, waiting, interview, calm=False)
        turn.say(
            f"{answers_care.this_is_due(name)}\n\n{shown.html}", shown.rows, about=(interview.id,), steps=(waiting.id,)
        )
        return
    turn.say(answers_care.wait_for_the_plan(name, line), buttons.fixes(interview.id), about=(interview.id,))


def check_draft(turn: Turn, ask: Ask) -> None:
    """A draft of their own: what always helps, and calm words of ours to lay beside it."""
    found = candidates(turn, ask)
    turn.say(answers_care.own_draft())
    if len(found) == 1:
        offer_draft(turn, found[0], DraftKind.STILL_INTERESTED)


def help_me(turn: Turn, ask: Ask) -> None:
    turn.say(menu.help_text())


def out_of_scope(turn: Turn, ask: Ask) -> None:
    """Something else; a bare place of somebody who has not said where they are is that."""
    if not turn.person.zone_told and account.is_place(ask.text):
        account.take_place_said(turn, ask.text)
        return
    turn.say(answers_care.out_of_scope(turn.picker))


def not_text(turn: Turn, what: str) -> None:
    """A voice message, a sticker, a photo, a file: what to do instead."""
    turn.say(answers_care.not_text(what))


def unsure(turn: Turn) -> None:
    turn.say(answers_questions.say_it_again())


def _overdue(turn: Turn, interview: Interview) -> bool:
    return interview.promised_on is not None and turn.today > interview.promised_on


def _reminded(turn: Turn, interview: Interview) -> Reminder | None:
    """The step of that interview that was said last and waits for an answer."""
    step = last_reminded(turn)
    waits = step is not None and step.interview_id == interview.id and step.state is ReminderState.REMINDED
    return step if waits else None
