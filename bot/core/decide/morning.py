"""The day's one message of several lines: a line and a button for each step, and what became of each as time goes on.

``push`` says it; whatever the person does with one of its lines changes the message in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.decide import buttons, showing
from bot.core.decide.turn import Rows, Turn
from bot.core.decision import Message
from bot.core.wording import reminders
from bot.core.wording.answers_names import button_names, step_captions
from bot.core.wording.dated import dated
from bot.core.wording.reminders import Mark
from storage.facts import ENDED_STATES, OPEN_STATES, Interview, Known, Morning, Reminder, ReminderState

Pair = tuple[Reminder, Interview]

_MARKS = {
    ReminderState.DONE: Mark.DONE,
    ReminderState.SKIPPED: Mark.SKIPPED,
    ReminderState.PLANNED: Mark.PUT_OFF,
    ReminderState.CANCELLED: Mark.SKIPPED,
}


def say(turn: Turn, pairs: Sequence[Pair], late_since: datetime | None) -> None:
    """Write the message; from now on it is the one that is kept true."""
    told = [(step, one, showing.told_of(turn, step, one, late=late_since is not None)) for step, one in pairs]
    heading = reminders.choose_heading(turn.picker)
    words = (
        reminders.choose_line(step.kind, interview=one, picker=turn.picker, told=about) for step, one, about in told
    )
    morning = Morning(tuple(step.id for step, _ in pairs), turn.now, (heading, *words), late_since)
    turn.settle(lines=morning)
    turn.say(
        _html(turn, morning),
        rows(turn, list(pairs)),
        about=tuple(dict.fromkeys(one.id for _, one in pairs)),
        steps=morning.reminder_ids,
    )
    turn.messages[-1] = replace(turn.messages[-1], is_morning=True)


def keep_true(turn: Turn) -> None:
    """Change the message in place, where something became of one of its lines just now."""
    morning = turn.person.lines
    if morning is None or morning.message_id is None or turn.forget_person:
        return
    marks = [_marks(known, morning) for known in (turn.before, turn.known)]
    changed = [place for place, (old, new) in enumerate(zip(*marks, strict=True)) if old is not new]
    pairs = _pairs(turn.known, morning.reminder_ids)
    if not changed or not pairs:
        return
    turn.messages.append(
        Message(
            html=dated(_html(turn, morning), turn.zone, turn.now),
            buttons=rows(turn, pairs, _page(turn, pairs, morning.reminder_ids[changed[0]])),
            edits=morning.message_id,
            interview_ids=tuple(dict.fromkeys(one.id for _, one in pairs)),
            reminder_ids=morning.reminder_ids,
        )
    )


def still_open(turn: Turn, reminder_ids: Sequence[int]) -> list[Pair]:
    """Those of the steps of which nothing has become yet."""
    return [(step, one) for step, one in _pairs(turn.known, reminder_ids) if _mark(step, one) is None]


def rows(turn: Turn, pairs: Sequence[Pair], shown_from: int = 0) -> Rows:
    """A button for each line that is still open, by the interview's name."""
    captions = step_captions([(step.kind, one) for step, one in pairs], turn.today)
    still_open = [
        (step, caption) for (step, one), caption in zip(pairs, captions, strict=True) if _mark(step, one) is None
    ]
    return buttons.lines(still_open, shown_from)


def more(turn: Turn, reminder_ids: Sequence[int], shown_from: int) -> Rows:
    """The buttons of a message of several lines, from one of those that are still open on; none where it has none."""
    return rows(turn, _pairs(turn.known, reminder_ids), shown_from)


def _html(turn: Turn, morning: Morning) -> str:
    pairs = _pairs(turn.known, morning.reminder_ids)
    late = morning.late_since_at is not None
    lines = [
        reminders.heading([one for _, one in pairs], person=turn.person, now=morning.said_at, chosen=morning.words[0])
    ]
    if morning.late_since_at is not None:
        lines.append(reminders.late_heading(morning.late_since_at, person=turn.person, now=morning.said_at))
    chosen = dict(zip(morning.reminder_ids, morning.words[1:], strict=True))
    told = list({one.id: one for _, one in pairs}.values())
    called = {one.id: name for one, name in zip(told, button_names(told, turn.today, between=", "), strict=True)}
    for step, one in pairs:
        line = reminders.line(
            step.kind,
            interview=one,
            person=turn.person,
            now=morning.said_at,
            chosen=chosen[step.id],
            told=showing.told_of(turn, step, one, late=late),
            called=called[one.id],
        )
        lines.append(reminders.marked(line, _mark(step, one)))
    if all(_mark(step, one) for step, one in pairs):
        lines.append(reminders.all_seen_to())
    return "\n".join(lines)


def _page(turn: Turn, pairs: Sequence[Pair], changed: int) -> int:
    """From which open line on the buttons are shown, so that those beside the changed one stay."""
    before = [step.id for step, one in pairs if _mark(step, one) is None or step.id == changed]
    place = before.index(changed) if changed in before else 0
    page = place // buttons.LINES * buttons.LINES
    return page if page < len(before) - 1 else 0


def _pairs(known: Known, reminder_ids: Sequence[int]) -> list[Pair]:
    """The steps of these ids, each with its interview; what was deleted since is left out."""
    steps = {one.id: one for one in known.reminders}
    interviews = {one.id: one for one in known.interviews}
    found = (steps[number] for number in reminder_ids if number in steps)
    return [(step, interviews[step.interview_id]) for step in found if step.interview_id in interviews]


def _marks(known: Known, morning: Morning) -> list[Mark | None]:
    pairs = {step.id: _mark(step, one) for step, one in _pairs(known, morning.reminder_ids)}
    return [pairs.get(number) for number in morning.reminder_ids]


def _mark(step: Reminder, interview: Interview) -> Mark | None:
    if interview.state not in OPEN_STATES and step.state is not ReminderState.DONE:
        return Mark.ANSWERED if interview.state in ENDED_STATES else Mark.SKIPPED
    return _MARKS.get(step.state)
