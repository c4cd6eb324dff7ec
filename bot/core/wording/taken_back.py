"""What undoing a change gave back, in words: "Acme's promised day is Friday 6 November again"."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from bot.core.wording.answers_names import STEP_NOUNS, format_words
from bot.core.wording.dates import clock_time, day, listing
from bot.core.wording.markup import bold, esc
from bot.core.wording.naming import head
from storage.facts import Change, Interview, InterviewState, Promise, Reminder, ReminderState

_ENDS = {
    InterviewState.OFFER: "the offer is taken back",
    InterviewState.NEXT_ROUND: "the next round is taken back",
    InterviewState.NO: "the no is taken back",
    InterviewState.MOVED_ON: "it is open again",
    InterviewState.WITHDRAWN: "it is open again",
}
_ANSWERED = (ReminderState.DONE, ReminderState.SKIPPED)


def facts(change: Change, zone: ZoneInfo, today: date) -> list[str]:
    """A sentence for each fact that is again as it was; the first says most. HTML."""
    old = {one.id: one for one in change.before.interviews}
    said: list[str] = []
    for new in change.after.interviews:
        before = old.get(new.id)
        if before is None:
            said.append(f"{_of(new, today)} is not stored any more")
        else:
            said += _differing(before, new, zone, today)
    return [f"{one}." for one in dict.fromkeys(said)]


def steps(change: Change, names: dict[int, str], zone: ZoneInfo, today: date) -> list[str]:
    """A sentence for each step that is open again, or comes at its own time again. ``names`` of interviews, by id."""
    old = {one.id: one for one in change.before.reminders}
    said = []
    for new in change.after.reminders:
        before = old.get(new.id)
        name = names.get(new.interview_id or 0)
        if before is None or name is None:
            continue
        if new.state in _ANSWERED and before.state not in _ANSWERED:
            said.append(f"{bold(name)}: {STEP_NOUNS[new.kind]} is open again.")
        elif _was_put_off(before, new):
            said.append(_own_time(before, name, zone, today))
    return said


def _differing(before: Interview, after: Interview, zone: ZoneInfo, today: date) -> list[str]:
    name = _of(before, today)
    if before.state is not after.state and after.state in _ENDS:
        return [f"{name}: {_ENDS[after.state]}"]
    said = []
    if (before.company or "") != (after.company or ""):
        said.append(f"{_of(after, today)} is {name} again")
    if (before.promise, before.promised_on) != (after.promise, after.promised_on):
        said.append(_promise(before, name, today))
    if (before.held_on, before.begins_at) != (after.held_on, after.begins_at):
        at = f", {clock_time(before.begins_at, zone)}" if before.begins_at else ""
        said.append(f"{name}: the interview is on {day(before.held_on, today)}{at} again")
    said += [f"{name}: {words}" for words in _lesser(before, after)]
    if before.deciding_at != after.deciding_at and not said:
        said.append(f"{name}: their answer is taken back")
    if before.cold_answer_at != after.cold_answer_at:
        said.append(f"{name}: the cold answer is taken back")
    return said


def _lesser(before: Interview, after: Interview) -> list[str]:
    """Who was met, which job it is, how it was held and how it felt, where it differs."""
    said = []
    if before.people != after.people:
        said.append(f"it is with {esc(listing(before.people))} again" if before.people else "nobody is named again")
    if before.role != after.role:
        said.append(f"the role is {esc(before.role)} again" if before.role else "the role is open again")
    if before.format is not after.format:
        said.append(f"it is {format_words(before.format)} again" if before.format else "how it was held is open again")
    if before.felt is not after.felt:
        said.append(f"it felt {before.felt.value} again" if before.felt else "how it went is open again")
    return said


def _promise(before: Interview, name: str, today: date) -> str:
    if before.promise is Promise.DAY and before.promised_on is not None:
        return f"{_whose(name)} promised day is {day(before.promised_on, today)} again"
    if before.promise is Promise.NONE:
        return f"{name}: they named no day, as before"
    return f"{_whose(name)} promised day is open again"


def _of(interview: Interview, today: date) -> str:
    return bold(head(interview, today))


def _whose(name: str) -> str:
    return f"{name}'s"


def _was_put_off(before: Reminder, after: Reminder) -> bool:
    put_off = (after.snoozed_to_at, after.snoozed_to_on)
    return put_off not in ((None, None), (before.snoozed_to_at, before.snoozed_to_on))


def _own_time(before: Reminder, name: str, zone: ZoneInfo, today: date) -> str:
    if before.state is not ReminderState.PLANNED:
        return f"{bold(name)}: {STEP_NOUNS[before.kind]} is open again."
    on = day(before.due_at.astimezone(zone).date(), today)
    return f"{bold(name)}: {STEP_NOUNS[before.kind]} comes on {on} again."
