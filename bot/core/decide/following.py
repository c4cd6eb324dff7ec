"""What of the plan belongs into an answer: the question still missing, the step offered at once, the refusal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.core import plan
from bot.core.decide import acquainted, buttons, showing
from bot.core.decide.turn import Rows, Turn
from bot.core.decision import Button, Style
from bot.core.plan.events import Coming, Debriefed
from bot.core.wording import answers_interview, answers_questions, answers_steps
from bot.core.wording import buttons as captions
from bot.core.wording.naming import head
from storage.facts import (
    FOLLOW_UPS,
    Feeling,
    Interview,
    InterviewState,
    Kind,
    Promise,
    QuestionKind,
    Reminder,
    ReminderState,
)


def say_in_answer(turn: Turn, comings: Iterable[Coming], *, undo: bool = False) -> None:
    """Say what the plan puts into the answer; a missing question and an offered thank-you share one message.

    ``undo``: nothing was said of the change yet, so the button is under what comes.
    """
    found = list(comings)
    more = buttons.undo() if undo else ()
    names = {coming.name for coming in found}
    for coming in found:
        interview = turn.interview(coming.interview_id)
        if interview is None:
            continue
        if coming.name == "no_more":
            turn.say(answers_steps.no_more(head(interview, turn.today)), about=(interview.id,))
        elif coming.name == "debrief":
            ask_missing(turn, interview, with_thanks=_thanks(turn, found, interview))
        elif coming.name == "ask_promised":
            _ask_promised(turn, interview, turn.reminder(coming.reminder_id), more)
        elif coming.name == "thank_you" and "debrief" in names:
            continue
        else:
            _say_step(turn, coming, interview, more)


def ask_missing(turn: Turn, interview: Interview, *, with_thanks: Reminder | None = None) -> bool:
    """Ask the one thing still missing of an interview that is over; false where nothing is."""
    offered = _offer(with_thanks, main=False)
    if interview.felt is None:
        html = answers_questions.how_did_it_go(head(interview, turn.today))
        rows = (*buttons.felt(interview.id), *offered)
        turn.ask(QuestionKind.FELT, html, rows, interview_id=interview.id, steps=_ids(with_thanks))
    elif interview.promise is Promise.UNSAID:
        ask_promised(turn, interview, offered, _ids(with_thanks))
    else:
        return False
    return True


def ask_promised(turn: Turn, interview: Interview, more: Rows = (), steps: tuple[int, ...] = ()) -> None:
    """When did they say you would hear?"""
    html = answers_questions.when_will_you_hear(head(interview, turn.today))
    rows = (*buttons.promised(interview.id), *more)
    turn.ask(QuestionKind.PROMISED, html, rows, interview_id=interview.id, steps=steps)


def ask_which_day(turn: Turn, interview: Interview, days: Sequence[date], *, opens: bool) -> None:
    """Which of the fair days they answer by; ``opens``: it is the open question, else its buttons alone ask."""
    html = answers_questions.which_answer_day(head(interview, turn.today))
    rows = (*buttons.answer_days(interview.id, days, turn.today), *buttons.promised(interview.id))
    if opens:
        turn.ask(QuestionKind.PROMISED, html, rows, interview_id=interview.id)
    else:
        turn.say(html, rows, about=(interview.id,))


def ask_the_other_half(turn: Turn, interview_id: int) -> None:
    """How it went, where the answer day was asked for first and is known now; else whom they know there."""
    interview = turn.interview(interview_id)
    over = interview is not None and interview.state is InterviewState.WAITING
    if interview is None or not over or turn.known.question is not None:
        return
    if interview.felt is None:
        ask_missing(turn, interview)
    else:
        acquainted.ask_once(turn, interview)


def leave_open(turn: Turn, interview: Interview) -> None:
    """Take the answered question's buttons off the message tapped; what else it offers can still be tapped."""
    reference = turn.reference(turn.source)
    steps = [step for step in map(turn.reminder, reference.reminder_ids) if step] if reference else []
    rows: list[tuple[Button, ...]] = []
    for step in steps:
        asked = step.kind is Kind.DEBRIEF or step.asked
        if asked or step.state is not ReminderState.REMINDED or step.interview_id != interview.id:
            continue
        rows += _offer(step) if step.in_answer else buttons.under_step(step, interview)
    turn.rebutton(turn.source, tuple(rows))


def say_unknown_is_fine(turn: Turn, interview: Interview) -> None:
    turn.say(answers_questions.not_known_is_fine(head(interview, turn.today)), about=(interview.id,))


def say_left_open(turn: Turn, interview: Interview) -> None:
    turn.say(answers_questions.left_open(head(interview, turn.today)), about=(interview.id,))


def _thanks(turn: Turn, found: list[Coming], interview: Interview) -> Reminder | None:
    offered = (one for one in found if one.name == "thank_you" and one.interview_id == interview.id)
    coming = next(offered, None)
    return turn.reminder(coming.reminder_id) if coming else None


def _ids(step: Reminder | None) -> tuple[int, ...]:
    return (step.id,) if step else ()


def _offer(step: Reminder | None, *, main: bool = True) -> tuple[tuple[Button, ...], ...]:
    """The draft of a thank-you; ``main``: it is the first thing to tap there."""
    style = Style.PRIMARY if main else None
    return ((Button(captions.DRAFT_THANKS, data=f"draft:{step.id}", style=style),),) if step else ()


def _ask_promised(turn: Turn, interview: Interview, step: Reminder | None, more: Rows) -> None:
    name = head(interview, turn.today)
    rows = (*buttons.promised(interview.id), *more)
    if interview.promised_on is not None and interview.promised_on < interview.held_on:
        html = answers_questions.promise_before_interview(name, interview.promised_on, interview.held_on, turn.today)
    else:
        html = answers_steps.ask_promised_first(name)
    turn.ask(QuestionKind.PROMISED, html, rows, interview_id=interview.id, reminder_id=step.id if step else None)


def _say_step(turn: Turn, coming: Coming, interview: Interview, more: Rows) -> None:
    step = turn.reminder(coming.reminder_id)
    if step is None:
        return
    if step.kind is Kind.THANK_YOU:
        html = answers_steps.thank_you_offered(head(interview, turn.today), interview.people)
        rows = (
            *_offer(step),
            (
                Button(captions.DONE_ALREADY, data=f"done:{step.id}"),
                Button(captions.SKIP, data=f"skip:{step.id}"),
            ),
        )
        turn.say(html, rows, about=(interview.id,), steps=(step.id,))
        return
    shown = showing.step(turn, step, interview)
    turn.say(shown.html, buttons.fitted((*shown.rows, *more)), about=(interview.id,), steps=(step.id,))


def take_feeling(turn: Turn, interview: Interview, felt: Feeling) -> None:
    """How it felt is noted, and the other half of the debrief asked for where it is missing."""
    turn.what = "debrief"
    turn.answered(QuestionKind.FELT, interview_id=interview.id)
    came = _ladder_came(turn, interview)
    comings = turn.happen(Debriefed(interview.id, felt=felt))
    html = answers_interview.felt_taken(head(interview, turn.today), felt)
    if came:
        html = f"{html}\n{answers_interview.next_line(turn.next_step(interview.id), turn.zone, turn.now)}"
    turn.say(html, buttons.undo(), about=(interview.id,))
    say_in_answer(turn, comings)
    now_known = turn.interview(interview.id)
    if now_known is not None and now_known.promise is Promise.UNSAID and not came:
        ask_missing(turn, now_known)
    else:
        acquainted.ask_once(turn, now_known)


def ask_how_it_felt(turn: Turn, interview_id: int, sent: Kind) -> None:
    """Before a third follow-up is thought of: how it felt, where that was never told; else whom they know there."""
    interview = turn.interview(interview_id)
    if interview is None or sent is not Kind.FOLLOW_UP_2:
        return
    if interview.felt is not None:
        acquainted.ask_before_last_try(turn, interview)
        return
    cold = interview.cold_answer_at is not None or interview.state is not InterviewState.WAITING
    if cold or interview.third_wanted or plan.next_follow_up(turn.known, interview.id) is not Kind.FOLLOW_UP_3:
        return
    html = answers_questions.how_it_felt_looking_back(head(interview, turn.today))
    turn.ask(QuestionKind.FELT, html, buttons.felt(interview.id), interview_id=interview.id)


def _ladder_came(turn: Turn, interview: Interview) -> bool:
    """Whether a follow-up was said: then it is late to ask when they said they would answer."""
    own = (one for one in turn.known.reminders if one.interview_id == interview.id)
    return any(one.kind in FOLLOW_UPS and one.times > 0 for one in own)


def show_step(turn: Turn, step: Reminder, interview: Interview) -> None:
    """One step in full, from its line in a message of several."""
    shown = showing.step(turn, step, interview)
    turn.say(shown.html, shown.rows, about=(interview.id,), steps=(step.id,))
