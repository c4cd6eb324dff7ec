"""A message of the person was edited: what it said is taken back, and what it says now is done, the answer in place.

An interview that it told of stays the same one and changes where the words do, so that what was said of it since still
finds it. What newer messages changed of the same rows stays as they left it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot.core import plan
from bot.core.decide import buttons, correcting, following
from bot.core.decide.composing import interview_of
from bot.core.decide.journal import can_be_undone
from bot.core.decide.turn import Ask, Turn
from bot.core.decide.understanding import understood
from bot.core.decide.undoing import said_of, take_back
from bot.core.happened import Edited
from bot.core.plan.events import Corrected, Undone
from bot.core.reading import Intent
from bot.core.wording import answers_interview, answers_undo
from storage.facts import Change, Interview, Promise, Reminder, Snapshot

Answer = Callable[[Turn, str, datetime, int | None], None]

_Row = TypeVar("_Row", Interview, Reminder)

#: Of an interview, what a message tells of it; the rest the bot and later messages write.
_TOLD = (
    "company", "role", "held_on", "begins_at", "minutes", "format", "felt", "promise", "promised_on",
    "tells_everybody",
)  # fmt: skip


def edited(turn: Turn, happened: Edited, answer: Answer) -> None:
    """Answer an edited message as it reads now; ``answer`` takes it as if it were said anew."""
    turn.answers = happened.message_id
    question = turn.known.question
    earlier = [one.message_id for one in turn.known.references if one.answers_message_id == happened.message_id]
    turn.edits = min(earlier, default=None)
    asking = question.message_id if question is not None else None
    turn.edits_more = tuple(one for one in sorted(earlier)[1:] if one != asking)
    if question is not None and question.waiting_message_id == happened.message_id:
        turn.close_question()
    standing = [
        one for one in turn.known.changes if one.source_message_id == happened.message_id and one.undone_at is None
    ]
    told = _told_of(turn, standing)
    long_ago = _spoken_of(turn, happened.message_id) if not standing else None
    asks = _understood(turn, happened, told or long_ago)
    if long_ago is not None and _tells_of_it(turn, asks, long_ago):
        correcting.correct(turn, replace(asks[0], interview_id=long_ago.id, sure=True))
        return
    if not standing or any(ask.reading.intent is Intent.CRISIS for ask in asks):
        answer(turn, happened.text, happened.said_at, None)
        return
    if told is not None and _tells_of_it(turn, asks, told):
        _tell_anew(turn, standing, told, asks[0])
    elif told is not None and not all(can_be_undone(turn.known, one) for one in standing):
        turn.edits, turn.edits_more = None, ()
        turn.say(answers_undo.newer_first())
    else:
        _say_anew(turn, standing, happened, answer)


def _understood(turn: Turn, happened: Edited, told: Interview | None) -> list[Ask]:
    """What the words ask for now, read as they were first: without the interview that they themselves told of."""
    others = tuple(one for one in turn.known.interviews if told is None or one.id != told.id)
    apart = replace(turn, known=replace(turn.known, interviews=others, question=None), messages=[])
    return understood(apart, happened.text, happened.said_at)


def _spoken_of(turn: Turn, message_id: int) -> Interview | None:
    """The one interview that a message of long ago speaks of, whose change is not remembered any more."""
    reference = turn.reference(message_id)
    known = [one for one in map(turn.interview, reference.interview_ids) if one is not None] if reference else []
    return known[0] if len(known) == 1 else None


def _told_of(turn: Turn, changes: Sequence[Change]) -> Interview | None:
    """The one interview that the message told of, as it read then, where it is still there."""
    old = {one.id for change in changes for one in change.before.interviews}
    new = [one for change in changes for one in change.after.interviews if one.id not in old]
    return new[0] if len(new) == 1 and turn.interview(new[0].id) is not None else None


def _tells_of_it(turn: Turn, asks: Sequence[Ask], told: Interview) -> bool:
    """Whether the words still tell of that interview, or of another in its place; not of the next round of a third."""
    if len(asks) != 1 or not asks[0].reading.confident:
        return False
    reading = asks[0].reading
    fields = reading.fields
    if reading.intent not in (Intent.LOG_INTERVIEW, Intent.EDIT) or fields.interview_date is None:
        return False
    company = fields.company or fields.about
    same = (company or "").casefold() == (told.company or "").casefold()
    others = {(one.company or "").casefold() for one in turn.known.interviews if one.id != told.id}
    return same or (told.round_before is None and (company or "").casefold() not in others)


def _tell_anew(turn: Turn, standing: Sequence[Change], told: Interview, ask: Ask) -> None:
    """The same interview, with what the words now say otherwise than they did."""
    current = turn.interview(told.id) or told
    said = interview_of(turn, ask.reading.fields, ask.said_at or turn.now)
    changes = {name: getattr(said, name) for name in _TOLD if getattr(said, name) != getattr(told, name)}
    wanted = replace(current, **changes, people=_people(current, told, said))
    if wanted.promise is not Promise.DAY:
        wanted = replace(wanted, promised_on=None)
    if wanted == current:
        return
    alone = all(can_be_undone(turn.known, one) for one in standing)
    if alone:
        turn.base = turn.known
        for change in reversed(standing):
            turn.base = plan.happen(turn.base, Undone(change), turn.now).known
        _mark_undone(turn, standing)
    turn.what = standing[0].what if alone else "edit"
    comings = turn.happen(Corrected(wanted))
    changed = turn.interview(told.id) or wanted
    html = answers_interview.read_back(changed, turn.person, turn.now, turn.next_step(told.id))
    turn.say(html, buttons.fixes(told.id), about=(told.id,))
    following.say_in_answer(turn, comings)


def _people(current: Interview, told: Interview, said: Interview) -> tuple[str, ...]:
    """Whom the words name now, with those whom later messages added or took out."""
    kept = [name for name in current.people if name in said.people or name not in told.people]
    more = [name for name in said.people if name not in told.people and name not in kept]
    return (*kept, *more)


def _say_anew(turn: Turn, standing: Sequence[Change], happened: Edited, answer: Answer) -> None:
    """Take back what the message did, as far as nothing newer changed it, and do what it says now."""
    open_before = turn.known.question
    said: list[str] = []
    for change in reversed(standing):
        said.append(said_of(turn, change))
        if can_be_undone(turn.known, change):
            take_back(turn, change)
        else:
            turn.happen(Undone(_untouched(turn, change)))
            _mark_undone(turn, (change,))
    turn.undoing = None
    turn.base = turn.known
    answered = next((one.question for one in standing if one.question is not None), None)
    if answered is not None and turn.interview(answered.interview_id) is not None:
        turn.known = replace(turn.known, question=answered)
    answer(turn, happened.text, happened.said_at, None)
    if open_before is not None and turn.known.question == answered and answered is not None:
        turn.known = replace(turn.known, question=open_before)
    if turn.what is None:
        _say_taken_back(turn, said)


def _say_taken_back(turn: Turn, said: Sequence[str]) -> None:
    """What was taken back stands first in an answer that changes nothing."""
    new = [place for place, one in enumerate(turn.messages) if one.edits is None]
    if not new:
        turn.say("\n".join((*said, answers_undo.nothing_in_it_now())))
        return
    first = turn.messages[new[0]]
    turn.messages[new[0]] = replace(first, html="\n".join((*said, first.html)))


def _mark_undone(turn: Turn, changes: Sequence[Change]) -> None:
    gone = {one.id for one in changes}
    marked = tuple(replace(one, undone_at=turn.now) if one.id in gone else one for one in turn.known.changes)
    turn.known = replace(turn.known, changes=marked)


def _untouched(turn: Turn, change: Change) -> Change:
    """The change with only what still stands as it left it: rows that newer ones changed keep what those say."""
    interviews = [_merged(one, change.after.interviews, turn.known.interviews) for one in change.before.interviews]
    now = {one.id: one for one in turn.known.reminders}
    left = {one.id for one in change.after.reminders if now.get(one.id) == one}
    return replace(
        change,
        before=Snapshot(
            None,
            tuple(one for one in interviews if one is not None),
            tuple(one for one in change.before.reminders if one.id in left),
        ),
        after=Snapshot(None, change.after.interviews, tuple(one for one in change.after.reminders if one.id in left)),
    )


def _merged(before: _Row, after: Sequence[_Row], now: Sequence[_Row]) -> _Row | None:
    """The row as it is now, with each field as it was before, where nothing newer has changed it."""
    made = next((one for one in after if one.id == before.id), None)
    current = next((one for one in now if one.id == before.id), None)
    if made is None or current is None:
        return current
    back = {
        one.name: getattr(before, one.name)
        for one in fields_of(before)
        if getattr(made, one.name) == getattr(current, one.name)
    }
    return replace(current, **back)
