"""The journal of changes: what a turn changed becomes a Change, and a Change can be undone whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from bot.core.decide import pasted
from bot.core.decide.turn import UNDO_LATER, Turn
from bot.core.decision import Decision, Message
from bot.core.plan.keeping import scheduled
from storage.facts import (
    OPEN_STATES,
    Change,
    Interview,
    Known,
    MessageReference,
    Person,
    Question,
    QuestionKind,
    Reminder,
    Snapshot,
)

#: Questions that have no sense once the interview is closed.
_OF_OPEN_ONES = (
    QuestionKind.FELT, QuestionKind.PROMISED, QuestionKind.NEW_DAY, QuestionKind.SNOOZE, QuestionKind.REASON,
    QuestionKind.DECIDE_BY,
)  # fmt: skip

#: Of a person, what the bot itself moves on; the rest is the person's own and can be undone.
_OWN_COUNTERS = (
    "next_id", "version", "told_at", "blocked_at", "held_until_at", "lines", "ask_after_at", "quiet_since_at",
    "long_words", "vented_at", "breathing_at", "calendar", "drafted", "update", "tidy_at", "deleted_at",
)  # fmt: skip

_Row = TypeVar("_Row", Interview, Reminder)


def finish(turn: Turn) -> Decision:
    """The turn's outcome, with its change in the journal and every Undo button pointing at it."""
    pasted.forget_old(turn)
    change = None if turn.undoing is not None else _change(turn)
    if change is not None:
        person = replace(turn.known.person, next_id=change.id + 1)
        turn.known = replace(turn.known, person=person, changes=(*turn.known.changes, change))
        _refer_to(turn, change)
    turn.known = replace(turn.known, used=turn.picker.used, question=_still_open(turn))
    turn.known = scheduled(turn.known, turn.now)
    messages = [_signed(message, change) for message in turn.messages]
    if turn.edits is not None:
        messages = _in_place(messages, (turn.edits, *turn.edits_more))
    return Decision(
        known=turn.known,
        messages=tuple(messages),
        toast=turn.toast,
        alert=turn.alert,
        reaction=turn.reaction,
        erase_raw=turn.erase_raw,
        forget_person=turn.forget_person,
        plays=turn.plays,
        wants=turn.wants,
    )


def differing(before: Known, after: Known) -> tuple[Snapshot, Snapshot]:
    """The rows that differ, as they were and as they are; the person only where a setting of their own differs."""
    person_before, person_after = (_own(known.person, after.person) for known in (before, after))
    moved = person_before != person_after
    interviews = _rows(before.interviews, after.interviews)
    reminders = _rows(before.reminders, after.reminders)
    return (
        Snapshot(before.person if moved else None, interviews[0], reminders[0]),
        Snapshot(after.person if moved else None, interviews[1], reminders[1]),
    )


def can_be_undone(known: Known, change: Change) -> bool:
    """Whether nothing newer stands upon it: only then do its rows come back as they were."""
    newer = [one for one in known.changes if one.id > change.id and one.undone_at is None]
    return change.undone_at is None and not any(_overlap(change, one) for one in newer)


def _change(turn: Turn) -> Change | None:
    if turn.what is None or turn.forget_person:
        return None
    before, after = differing(turn.base or turn.before, turn.known)
    if not (after.person or after.interviews or after.reminders or before.interviews or before.reminders):
        return None
    touched = {one.id for one in (*before.interviews, *after.interviews)}
    touched |= {one.interview_id for one in (*before.reminders, *after.reminders) if one.interview_id is not None}
    return Change(
        id=turn.known.person.next_id,
        made_at=turn.now,
        source_message_id=turn.answers if turn.answers is not None else turn.source,
        what=turn.what,
        by_reaction=turn.by_reaction,
        interview_ids=tuple(sorted(touched)),
        before=before,
        after=after,
        question=turn.answered_one,
    )


def _refer_to(turn: Turn, change: Change) -> None:
    if turn.answers is None:
        return
    mine = MessageReference(turn.answers, change.interview_ids, change_id=change.id)
    others = tuple(one for one in turn.known.references if one.message_id != turn.answers)
    turn.known = replace(turn.known, references=(*others, mine))


def _signed(message: Message, change: Change | None) -> Message:
    rows = (
        tuple(
            replace(button, data=f"undo:{change.id}") if button.data == UNDO_LATER and change else button
            for button in row
            if change or button.data != UNDO_LATER
        )
        for row in message.buttons
    )
    kept = tuple(row for row in rows if row)
    return replace(message, buttons=kept, change_id=change.id if change and not message.edits else message.change_id)


def _in_place(messages: list[Message], edits: tuple[int, ...]) -> list[Message]:
    """New messages take the places of the earlier answer's, in order; one with another keyboard cannot."""
    free = list(edits)
    placed = []
    for message in messages:
        fits = message.edits is None and message.keyboard is None and message.placeholder is None
        placed.append(replace(message, edits=free.pop(0)) if fits and free else message)
    return placed


def _still_open(turn: Turn) -> Question | None:
    """The open question, unless its interview is closed or what it asks for has been told otherwise."""
    question = turn.known.question
    if question is None or question.interview_id is None:
        return question
    interview = turn.interview(question.interview_id)
    if interview is None:
        return None
    if question.kind not in _OF_OPEN_ONES:
        return question
    before = next((one for one in turn.before.interviews if one.id == interview.id), interview)
    asked_now = question != turn.before.question
    told_day = (before.promise, before.promised_on) != (interview.promise, interview.promised_on)
    told = {
        QuestionKind.FELT: interview.felt is not None,
        QuestionKind.SNOOZE: False,
        QuestionKind.REASON: False,
        QuestionKind.DECIDE_BY: False,
    }.get(question.kind, told_day and not asked_now)
    return None if told or interview.state not in OPEN_STATES else question


def _own(person: Person, latest: Person) -> Person:
    return replace(person, **{name: getattr(latest, name) for name in _OWN_COUNTERS})


def _rows(before: tuple[_Row, ...], after: tuple[_Row, ...]) -> tuple[tuple[_Row, ...], tuple[_Row, ...]]:
    old, new = ({one.id: one for one in rows} for rows in (before, after))
    return (
        tuple(one for key, one in old.items() if _differ(new.get(key), one)),
        tuple(one for key, one in new.items() if _differ(old.get(key), one)),
    )


def _differ(one: _Row | None, other: _Row) -> bool:
    # Nearly all are the very same objects, which need not be compared field by field.
    return one is not other and one != other


def _overlap(one: Change, other: Change) -> bool:
    both_settings = one.after.person is not None and other.after.person is not None
    return both_settings or bool(set(one.interview_ids) & set(other.interview_ids))
