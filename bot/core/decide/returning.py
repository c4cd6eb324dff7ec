"""Who was silent, and who comes back: the one friendly message, and where things stood, before the answer.

A person who has been away for months, or since the bot fell quiet, or who had blocked it, first reads where things
stood, once and short; then what they said is answered as always.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core import plan
from bot.core.decide import buttons, overview
from bot.core.decide.turn import Turn
from bot.core.decision import Message
from bot.core.happened import Blocked, Grouped, Happened, Said, Unreadable
from bot.core.plan.events import CameBack
from bot.core.wording import answers_back
from bot.core.wording.dated import dated
from bot.core.wording.naming import name
from storage.facts import Person, ReminderState, Urgency

#: Not heard of for so long, a person has been away; longer, where nothing is open that they may have forgotten.
_MONTHS = timedelta(days=60)
_MANY_MONTHS = timedelta(days=90)
_LINES = 5
_START = "/start"


@dataclass(frozen=True, slots=True)
class Away:
    """Where things stood when a person came back, in HTML; ``begins``: with /start, which has a welcome of its own."""

    stood: str
    begins: bool


def ask_after(turn: Turn) -> None:
    """Say that all is kept and that it will be quiet now; one tap goes on."""
    waiting = {row.interview_id for row in turn.known.reminders if row.state is ReminderState.PLANNED}
    interviews = [one for one in turn.known.interviews if one.id in waiting]
    names = [name(one, turn.today) for one in interviews]
    turn.say(
        answers_back.quiet_now(names[:_LINES], turn.picker),
        buttons.go_on(),
        about=tuple(one.id for one in interviews),
    )
    turn.messages[-1] = replace(turn.messages[-1], urgency=Urgency.REMINDER)


def hear(turn: Turn, happened: Happened) -> Away | None:
    """Note that the person is there; gives where things stood for one who comes back."""
    person = turn.person
    if isinstance(happened, Grouped | Unreadable | Blocked):
        return None
    if person.blocked_at is not None:
        turn.happen(CameBack())  # who writes or taps has not blocked it any more, whether or not Telegram said so
    turn.known = plan.heard(turn.known, turn.now)
    if person.quiet_since_at is not None or person.blocked_at is not None:
        turn.base = turn.known  # that the plan goes on is no change of theirs
    paused = person.paused_until_at is not None and person.paused_until_at > turn.now
    begins = isinstance(happened, Said) and happened.text.startswith(_START) and not paused
    if not (_was_away(person, turn) or begins) or not turn.known.interviews:
        return None
    stood = overview.where_things_stand(turn, at_most=_LINES)
    return Away(dated(stood, turn.zone, turn.now), begins)


def welcome(turn: Turn, away: Away | None) -> None:
    """Put where things stood before the answer, unless the answer says the same or there is none to be heard."""
    if turn.erase_raw:
        turn.settle(told_at=turn.now, ask_after_at=None)
    if away is None or turn.erase_raw or turn.forget_person or turn.edits is not None or turn.held:
        return
    if any(away.stood in message.html for message in turn.messages):
        return
    if away.begins and turn.messages:
        first = turn.messages[0]
        turn.messages[0] = replace(first, html=f"{first.html}\n\n{away.stood}")
    elif turn.messages or turn.reaction is not None:
        about = tuple(one.id for one in turn.open_interviews())
        html = answers_back.where_things_stood(away.stood)
        turn.messages.insert(0, Message(html, interview_ids=about))


def _was_away(person: Person, turn: Turn) -> bool:
    if person.quiet_since_at is not None or person.blocked_at is not None:
        return True
    long = _MONTHS if turn.open_interviews() else _MANY_MONTHS
    return person.told_at is not None and turn.now - person.told_at > long
