"""Hands out one draft as a message of its own, and the same in other words where it stands."""

from __future__ import annotations

from bot.core.decide import buttons, showing
from bot.core.decide.turn import Turn
from bot.core.wording import answers_steps
from bot.core.wording.drafts import DraftKind
from bot.core.wording.naming import head
from storage.facts import OPEN_STATES, Interview, Reminder

#: Of these there is something to send when the interview is closed.
AFTER_THE_END = frozenset({DraftKind.THANKS_AFTER_NO, DraftKind.DECLINE})
_PEOPLE = {str(place): place for place in range(100)}


def hand(
    turn: Turn, interview: Interview, kind: DraftKind, whom: str | None = None, step: Reminder | None = None
) -> None:
    """One draft to copy; under that of a step, what may have become of it."""
    written = showing.draft_for(turn, kind, interview, whom, step)
    html = f"{answers_steps.draft_for(head(interview, turn.today), whom)}\n\n{showing.draft_html(written)}"
    rows = buttons.copies(written, buttons.another(interview, kind, whom))
    if step is not None:
        rows = buttons.fitted((*buttons.usual(step, interview), *rows))
    turn.say(html, rows, about=(interview.id,), steps=(step.id,) if step else ())


def press_another(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    """A tap on "Other words": the draft changes where it stands; false where there is no such draft any more."""
    if not rest or rest[0] not in set(DraftKind):
        return False
    kind = DraftKind(rest[0])
    if interview.state not in OPEN_STATES and kind not in AFTER_THE_END:
        return False
    place = _PEOPLE.get(rest[1]) if len(rest) > 1 else None
    whom = interview.people[place] if place is not None and place < len(interview.people) else None
    reference = turn.reference(turn.source)
    step = turn.reminder(reference.reminder_ids[0]) if reference and reference.reminder_ids else None
    turn.edits = turn.source
    hand(turn, interview, kind, whom, step)
    return True
