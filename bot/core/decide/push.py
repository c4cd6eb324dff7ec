"""Reminders as messages: what the plan says is due, in words, with its buttons; one message may hold several lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core import plan
from bot.core.decide import checking, keeping, looking_back, morning, returning, settling, showing
from bot.core.decide.journal import finish
from bot.core.decide.turn import Turn
from bot.core.decision import Decision, Message
from bot.core.papers.headlines import Headline
from bot.core.plan.events import Coming, How, Push
from bot.core.wording import answers_settings, reminders
from bot.core.wording.picking import Picker
from storage.facts import Interview, Kind, Known, Question, QuestionKind, Reminder, Urgency


def remind(known: Known, now: datetime, *, running_since: datetime, headlines: tuple[Headline, ...] = ()) -> Decision:
    """Everything of one person that is due at ``now``, as messages; its reminders are marked in what is known."""
    picker = Picker(known.used, known.person.id)
    turn = Turn(before=known, known=known, now=now, picker=picker, headlines=headlines)
    turn.known, is_silent = plan.falls_silent(known, now)
    if is_silent:
        returning.ask_after(turn)
    else:
        _say_what_is_due(turn, running_since)
    keeping.tidy(turn)
    return finish(turn)


def _say_what_is_due(turn: Turn, running_since: datetime) -> None:
    checking.forget_offered(turn)
    due = plan.due(turn.known, turn.now, running_since=running_since)
    turn.known = plan.watch(due.known, due.pushes, turn.now)
    for push in due.pushes:
        _say(turn, push)
    if turn.messages and settling.pause_ended(turn):
        first = turn.messages[0]
        turn.messages[0] = replace(first, html=f"{first.html}\n\n{answers_settings.pause_ended()}")


def _say(turn: Turn, push: Push) -> None:
    found = [(step, interview) for step, interview in (_rows(turn, one) for one in push.comings) if step]
    alone = [step for step, interview in found if interview is None]
    pairs = [(step, interview) for step, interview in found if interview is not None]
    for step in alone:
        bring = looking_back.say if step.kind is Kind.LOOK_BACK else checking.bring_back
        bring(turn, step)
    if not pairs:
        return
    late = push.how is How.LATE
    heading = reminders.late_heading(_away_since(pairs), person=turn.person, now=turn.now) if late else None
    if len({interview.id for _, interview in pairs}) == 1 and showing.is_one_message([step for step, _ in pairs]):
        _one_company(turn, pairs, heading)
    else:
        morning.say(turn, pairs, _away_since(pairs) if late else None)
    _deliver(turn, push)


def _one_company(turn: Turn, pairs: list[tuple[Reminder, Interview]], heading: str | None) -> None:
    """One or two steps of one interview, in full."""
    interview = pairs[0][1]
    steps = tuple(step for step, _ in pairs)
    late = heading is not None
    if len(steps) == 2:
        shown = showing.together(turn, (steps[0], steps[1]), interview, late=late)
    else:
        shown = showing.step(turn, steps[0], interview, late=late)
    asking = _open_question(turn, steps, interview)
    turn.say(
        f"{shown.html}\n\n{heading}" if heading else shown.html,
        shown.rows,
        about=(interview.id,),
        steps=tuple(step.id for step in steps),
        asks=asking,
    )


def _deliver(turn: Turn, push: Push) -> None:
    """How the last message goes out: silently, and behind answers to people."""
    urgency = Urgency.URGENT if push.urgent else Urgency.REMINDER
    last: Message = replace(turn.messages[-1], silent=push.how is How.SILENT, urgency=urgency, holdable=True)
    turn.messages[-1] = last


def _open_question(turn: Turn, steps: tuple[Reminder, ...], interview: Interview) -> bool:
    """The debrief, and a follow-up that only asks, open their question, where no other keeps words waiting."""
    asking = next((step for step in steps if step.kind is Kind.DEBRIEF or step.asked), None)
    if asking is None or turn.words_wait:
        return False
    debrief = asking.kind is Kind.DEBRIEF and interview.felt is None
    kind = QuestionKind.FELT if debrief else QuestionKind.PROMISED
    turn.known = replace(turn.known, question=Question(kind, turn.now, interview.id, asking.id))
    return True


def _rows(turn: Turn, coming: Coming) -> tuple[Reminder | None, Interview | None]:
    return turn.reminder(coming.reminder_id), turn.interview(coming.interview_id)


def _away_since(pairs: list[tuple[Reminder, Interview]]) -> datetime:
    return min(step.missed_at or step.due_at for step, _ in pairs)
