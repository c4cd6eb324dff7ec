"""A reaction on one of the bot's messages: on a reminder it means that the step is done, taken away that it is not.

Nothing is answered to a reaction on anything else, and nothing is done by one that may mean many things.
"""

from __future__ import annotations

from bot.core.decide import morning, showing, stepping
from bot.core.decide.journal import can_be_undone
from bot.core.decide.turn import Ask, Turn
from bot.core.decide.undoing import take_back_and_say
from bot.core.happened import Reacted
from bot.core.reading import Intent, Reading
from storage.facts import Change, Kind, MessageReference, Reminder, ReminderState

_PLAIN = frozenset("👍👌")
#: A heart below "time to let it rest" is no wish to close it; below a note to be sent it says that it was.
_DONE = _PLAIN | frozenset("❤🔥👏")
_EMOJI_STYLE = "\ufe0f"
#: Nothing is to be done on the promised day, and "chase once, or close it?" has no yes.
_NEVER = frozenset({Kind.DEADLINE_DAY, Kind.CHASE_OR_CLOSE})


def reacted(turn: Turn, happened: Reacted) -> None:
    """Note the step of the message as done; where a reaction had done so and goes, take that back."""
    reference = turn.reference(happened.message_id)
    if reference is None:
        return
    turn.source, turn.by_reaction = happened.message_id, True
    said = _bare(happened.emoji)
    if said in _DONE:
        _done(turn, reference, said)
    elif not _DONE.intersection(map(_bare, happened.beside)):
        _taken_away(turn, reference)


def typed(turn: Turn, text: str, reply_to: int | None) -> bool:
    """Whether a reply was nothing but an emoji that says "done", which was taken like a reaction."""
    reference = turn.reference(reply_to)
    said = _bare(text.strip())
    if reference is None or said not in _DONE:
        return False
    before = turn.known
    _done(turn, reference, said)
    return turn.known != before or bool(turn.messages)


def _done(turn: Turn, reference: MessageReference, emoji: str) -> None:
    steps = [step for step in map(turn.reminder, reference.reminder_ids) if step is not None]
    if not steps:
        return
    if not showing.is_one_message(steps) or len(reference.interview_ids) > 1:
        _one_of_several(turn, reference)
        return
    step = steps[-1]
    fair = step.kind not in _NEVER and (step.kind is not Kind.MOVE_ON or emoji in _PLAIN)
    if fair and step.interview_id is not None and not _is_offered(step, reference):
        stepping.thumb_up(turn, step, step.interview_id)


def _one_of_several(turn: Turn, reference: MessageReference) -> None:
    """Of several lines it names none: the only one still open is meant, else it asks."""
    still_open = [step for step, _ in morning.still_open(turn, reference.reminder_ids) if step.kind not in _NEVER]
    if len(still_open) == 1 and still_open[0].interview_id is not None:
        stepping.thumb_up(turn, still_open[0], still_open[0].interview_id)
    elif still_open:
        among = tuple(dict.fromkeys(step.interview_id for step in still_open if step.interview_id is not None))
        one = among[0] if len(among) == 1 else None
        stepping.step_done(turn, Ask(Reading(Intent.STEP_DONE), "done", turn.now, interview_id=one, among=among))


def _taken_away(turn: Turn, reference: MessageReference) -> None:
    change = next((one for one in reversed(turn.known.changes) if _made_by_reaction(one, reference)), None)
    if change is None or not can_be_undone(turn.known, change):
        return
    take_back_and_say(turn, change)
    steps = [step for step in map(turn.reminder, reference.reminder_ids) if step is not None]
    for step in steps if len(steps) == 1 else ():
        interview = turn.interview(step.interview_id)
        if interview is not None and step.state is ReminderState.REMINDED:
            turn.rebutton(reference.message_id, showing.rows_of(turn, step, interview))


def _made_by_reaction(change: Change, reference: MessageReference) -> bool:
    return change.by_reaction and change.source_message_id == reference.message_id and change.undone_at is None


def _is_offered(step: Reminder, reference: MessageReference) -> bool:
    """Whether the message is the answer that offered a thank-you: a thumb there is for the answer."""
    return step.in_answer and step.kind is Kind.THANK_YOU and reference.change_id is not None


def _bare(emoji: str | None) -> str:
    return (emoji or "").replace(_EMOJI_STYLE, "")


def without_answer(turn: Turn) -> None:
    """The bot reacts to thanks, or it answers; never both."""
    if turn.messages:
        turn.reaction = None
