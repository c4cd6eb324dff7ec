"""A draft of the person's own, looked at before it goes out, and held until a morning where they wish.

It marks and offers, and blocks nothing. A draft that may be held is kept for a day at most; one that is held goes with
the message that brings it back.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.decide import asides
from bot.core.decide.turn import Ask, Rows, Turn, undo_button
from bot.core.decision import Button
from bot.core.plan.calendar import Calendar
from bot.core.tone import Checked, Mark, Tone, calming, check
from bot.core.wording import answers_checks, answers_commands
from bot.core.wording import buttons as captions
from storage.facts import Change, Kind, Known, QuestionKind, Reminder, ReminderState, Snapshot

#: More phrases than these are counted only.
_SHOWN = 6
#: A button copies so many characters.
_COPIED = 256
#: For so long after a check its draft may still be held.
_OFFERED = timedelta(days=1)
_LONGEST = 12_000
_FEW_WORDS = 12

_ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"(?<![\w£$€])\+?\(?\d[\d ().\-/]{7,}\d(?!\w)")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_ASKED = re.compile(
    r"^\W*(?:please )?(?:can|could|will|would)?\s*(?:you )?check (?:this|it|my \w+)[^:\n]{0,30}[:\n]\s*", re.IGNORECASE
)

_HOLD = re.compile(
    r"(?:please )?(?:hold|keep) (?:it|that|this|(?:the|my) (?:draft|mail|email|note))(?: back)?(?: for me)?"
    r"(?: (?:un)?till? (?:tomorrow|the morning)(?: morning)?(?: (?:at )?0?9(?:[:.]00)?(?: ?am)?)?)?(?: please)?"
    r"|hold until tomorrow(?: (?:at )?0?9(?:[:.]00)?(?: ?am)?)?"
)


def check_draft(turn: Turn, ask: Ask) -> None:
    """The draft that the words hold; where they hold none, it is asked for."""
    text = ask.reading.fields.draft_text or _ASKED.sub("", ask.text)
    if ask.reading.fields.draft_text is None and len(text.split()) < _FEW_WORDS:
        ask_for_draft(turn)
        return
    _look_at(turn, without_addresses(text[:_LONGEST]))


def ask_for_draft(turn: Turn) -> None:
    """Ask for the draft, which is then taken from the next message."""
    placeholder = answers_commands.DRAFT_PLACEHOLDER
    asides.ask(turn, QuestionKind.CHECK, answers_commands.send_the_draft(), placeholder=placeholder)


def hold(turn: Turn, reminder_id: int) -> bool:
    """A tap on "Hold": the draft comes back in the morning; false where it is not kept any more."""
    return _hold(turn, reminder_id, turn.source)


def _hold(turn: Turn, reminder_id: int, shown_in: int | None) -> bool:
    row = turn.reminder(reminder_id)
    if row is None or row.kind is not Kind.HELD_DRAFT or row.text is None:
        return False
    if row.state is ReminderState.PLANNED:
        turn.toast = answers_checks.held_already()
        return True
    held = replace(row, state=ReminderState.PLANNED, due_at=_morning(turn), planned_at=turn.now)
    others = tuple(held if one.id == row.id else one for one in turn.known.reminders)
    turn.known = replace(turn.known, reminders=others)
    turn.what = "hold_draft"
    turn.rebutton(shown_in)
    turn.say(answers_checks.held(held.due_at, turn.zone, turn.now), ((undo_button(captions.UNDO),),))
    return True


def hold_said(turn: Turn, ask: Ask) -> bool:
    """The same in words, for as long as a draft that was looked over may be held."""
    offered = [one.id for one in turn.known.reminders if _is_offered(one) and one.text is not None]
    said = " ".join(ask.text.casefold().strip(" .!").split())
    if not offered or _HOLD.fullmatch(said) is None:
        return False
    shown_in = [one.message_id for one in turn.known.references if offered[-1] in one.reminder_ids]
    return _hold(turn, offered[-1], shown_in[-1] if shown_in else None)


def bring_back(turn: Turn, step: Reminder) -> None:
    """Say the draft that was put aside; after this it is kept nowhere."""
    for html in answers_checks.brought_back(step.text or ""):
        turn.say(html, steps=(step.id,))
    turn.known = _without_text(turn.known, step.id)


def forget_offered(turn: Turn) -> None:
    """Drop the drafts that nobody held for a day."""
    old = [one.id for one in turn.known.reminders if _is_offered(one) and turn.now - one.due_at > _OFFERED]
    _drop(turn, old)


def without_addresses(text: str) -> str:
    """The text without email addresses and telephone numbers."""
    text = _ADDRESS.sub("…", text)
    return _NUMBER.sub(lambda found: found.group() if _DATE.fullmatch(found.group().strip()) else "…", text).strip()


def _look_at(turn: Turn, text: str) -> None:
    checked = check(text)
    if checked.tone is not Tone.ANGRY:
        words = answers_checks.warm if checked.tone is Tone.WARM else answers_checks.firm
        turn.say(words(turn.picker))
        return
    _drop(turn, [one.id for one in turn.known.reminders if _is_offered(one)])
    row = Reminder(turn.person.next_id, None, Kind.HELD_DRAFT, turn.now, ReminderState.CANCELLED, text=text)
    turn.settle(next_id=row.id + 1)
    turn.known = replace(turn.known, reminders=(*turn.known.reminders, row))
    taken: list[str] = []
    shown = []
    for mark in checked.marks:
        instead = answers_checks.calmer(mark.text, mark.lands, taken)
        taken += [instead] if instead else []
        shown.append((mark.text, answers_checks.lands(mark.lands, turn.picker), instead))
    html = answers_checks.marked(shown[:_SHOWN], max(len(shown) - _SHOWN, 0))
    turn.say(html, _rows(turn, row, _calm(text, checked, [one for _, _, one in shown])), steps=(row.id,))


def _calm(text: str, checked: Checked, instead: list[str | None]) -> str:
    """The draft with calmer words in place of what is marked."""
    pairs: list[tuple[Mark, str]] = [(mark, one or "") for mark, one in zip(checked.marks, instead, strict=True)]
    return calming.calmed(text, pairs)


def _rows(turn: Turn, row: Reminder, calm: str) -> Rows:
    at = _morning(turn)
    hold_it = (Button(answers_checks.hold_until(at, turn.zone, turn.now), data=f"hold:{row.id}"),)
    if not calm or len(calm.encode("utf-16-le")) // 2 > _COPIED:
        return (hold_it,)
    return hold_it, (Button(answers_checks.COPY_CALM, copy=calm),)


def _morning(turn: Turn) -> datetime:
    """The next morning on which a message may come."""
    person = turn.person
    silent = [one for one in (person.held_until_at, person.paused_until_at) if one is not None]
    return Calendar.of(person).next_morning(max([turn.now, *silent]))


def _is_offered(row: Reminder) -> bool:
    return row.kind is Kind.HELD_DRAFT and row.state is ReminderState.CANCELLED


def _drop(turn: Turn, ids: list[int]) -> None:
    """Forget these rows, also where the turn began: no change of it is to bring them back."""
    for number in ids:
        turn.known = _without_text(_without(turn.known, number), number)
        turn.before = _without(turn.before, number)
        turn.base = _without(turn.base, number) if turn.base else None


def _without(known: Known, reminder_id: int) -> Known:
    return replace(known, reminders=tuple(one for one in known.reminders if one.id != reminder_id))


def _without_text(known: Known, reminder_id: int) -> Known:
    """What is known without the text of that draft, the journal of changes too."""
    return replace(
        known,
        reminders=_silenced(known.reminders, reminder_id),
        changes=tuple(_change_without(one, reminder_id) for one in known.changes),
    )


def _change_without(change: Change, reminder_id: int) -> Change:
    before, after = (_snapshot_without(one, reminder_id) for one in (change.before, change.after))
    return replace(change, before=before, after=after)


def _snapshot_without(snapshot: Snapshot, reminder_id: int) -> Snapshot:
    return replace(snapshot, reminders=_silenced(snapshot.reminders, reminder_id))


def _silenced(rows: tuple[Reminder, ...], reminder_id: int) -> tuple[Reminder, ...]:
    return tuple(replace(one, text=None) if one.id == reminder_id else one for one in rows)
