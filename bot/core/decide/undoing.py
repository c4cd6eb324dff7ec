"""Undo: the newest change taken back whole, by its button or by editing the message that made it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.decide.journal import can_be_undone
from bot.core.decide.turn import Turn
from bot.core.plan.events import Undone
from bot.core.wording import answers_interview, answers_undo
from storage.facts import Change


def press_undo(turn: Turn, change_id: int) -> None:
    """The button: what it takes back is said, or why it cannot."""
    change = next((one for one in turn.known.changes if one.id == change_id), None)
    if change is None:
        turn.toast, turn.alert = answers_undo.too_old(), True
    elif change.undone_at is not None:
        turn.toast = answers_undo.already()
    elif not can_be_undone(turn.known, change):
        turn.toast, turn.alert = answers_undo.newer_first(), True
    else:
        take_back(turn, change)
        turn.rebutton(turn.source)
        turn.toast = answers_undo.undone_toast()
        _say(turn, change)


def take_back(turn: Turn, change: Change) -> None:
    """Every row of the change as it was before it, and the plan made anew."""
    turn.undoing = change.id
    turn.happen(Undone(change))
    changes = tuple(replace(one, undone_at=turn.now) if one.id == change.id else one for one in turn.known.changes)
    turn.known = replace(turn.known, changes=changes)


def _say(turn: Turn, change: Change) -> None:
    still = [one for one in change.interview_ids if turn.interview(one) is not None]
    html = answers_undo.undone(change.what)
    interview = turn.interview(still[0]) if len(still) == 1 else None
    if interview is not None:
        line = answers_interview.read_back(interview, turn.person, turn.now, turn.next_step(interview.id))
        html = f"{html}\n{line}"
    turn.say(html, about=tuple(still))
