"""Undo: the newest change taken back whole, by its button or by editing the message that made it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.decide import following, settling, showing
from bot.core.decide.journal import can_be_undone
from bot.core.decide.turn import Turn
from bot.core.plan.events import Coming, Undone
from bot.core.wording import answers_interview, answers_steps, answers_undo, taken_back
from bot.core.wording.naming import head
from storage.facts import Change

#: Changes of a step alone: what is open again is the step.
_OF_STEPS = ("step_done", "skip_step", "snooze")


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
        turn.rebutton(turn.source)
        turn.toast = answers_undo.undone_toast()
        take_back_and_say(turn, change)


def undo_newest(turn: Turn) -> None:
    """Asked for in words: the newest change that stands is taken back."""
    standing = [one for one in turn.known.changes if one.undone_at is None]
    deleted_at = turn.person.deleted_at
    newest_at = standing[-1].made_at if standing else None
    if deleted_at is not None and (newest_at is None or newest_at < deleted_at):
        turn.say(answers_undo.deleted_for_good())
        return
    if not standing:
        turn.say(answers_undo.nothing_to_undo())
        return
    take_back_and_say(turn, standing[-1])


def take_back(turn: Turn, change: Change) -> tuple[Coming, ...]:
    """Every row of the change as it was before it, and the plan made anew; gives what of it is said at once."""
    turn.undoing = change.id
    comings = turn.happen(Undone(change))
    changes = tuple(replace(one, undone_at=turn.now) if one.id == change.id else one for one in turn.known.changes)
    turn.known = replace(turn.known, changes=changes)
    return comings


def take_back_and_say(turn: Turn, change: Change) -> None:
    """Take a change back, and say what reads differently now."""
    comings = take_back(turn, change)
    _say(turn, change)
    following.say_in_answer(turn, comings)


def said_of(turn: Turn, change: Change) -> str:
    """What taking back that change gave back, in words."""
    names = {one.id: head(one, turn.today) for one in (*change.after.interviews, *turn.known.interviews)}
    facts = taken_back.facts(change, turn.zone, turn.today)
    steps = taken_back.steps(change, names, turn.zone, turn.today)
    by_step = change.what in _OF_STEPS
    return answers_undo.undone(change.what, steps if by_step else facts)


def _say(turn: Turn, change: Change) -> None:
    """What was taken back, how the interview reads now, and the buttons of the step that is open again."""
    still = [one for one in change.interview_ids if turn.interview(one) is not None]
    html = said_of(turn, change)
    if change.before.person is not None and change.after.person is not None:
        turn.say(settling.taken_back(turn, change.after.person), about=tuple(still))
        return
    interview = turn.interview(still[0]) if len(still) == 1 else None
    if interview is None:
        turn.say(html, about=tuple(still))
        return
    line = answers_interview.read_back(interview, turn.person, turn.now, turn.next_step(interview.id))
    waits = showing.waits_for_answer(turn, interview)
    if waits is None:
        turn.say(f"{html}\n{line}", about=tuple(still))
        return
    again = answers_steps.waits_again(waits.kind)
    turn.say(f"{html}\n{line}\n{again}", showing.rows_of(turn, waits, interview), about=tuple(still), steps=(waits.id,))
