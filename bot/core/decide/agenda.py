"""What is known of a person -> their calendar: the interviews, and each step that is planned.

The names of the entries are made of a secret of that person alone: they stay the same, and tell nobody anything.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.papers.agenda import Agenda, Slot
from bot.core.plan import timing
from bot.core.plan.calendar import Calendar
from bot.core.wording import calendar_entries as words
from storage.facts import OPEN_STATES, Interview, InterviewState, Kind, Known, OwnCalendar, Reminder, ReminderState

#: An interview that was longer ago is in no calendar any more.
_PAST = timedelta(days=30)
#: These come at an hour of their own; all else comes in the morning of its day.
_AT_AN_HOUR = frozenset({Kind.ASK_WHEN, Kind.DEBRIEF, Kind.THANK_YOU, Kind.LAST_CALL})
_A_STEP = 15  #: minutes


def agenda(known: Known, now: datetime, *, followed: bool = False) -> Agenda:
    """The calendar as it stands; ``followed``: it takes the place of the one before, so nothing is called off in it."""
    own = known.person.calendar
    if own is None:
        return Agenda(known.person.zone, (), now, followed)
    interviews = {one.id: one for one in known.interviews}
    calendar = Calendar.of(known.person)
    slots = [slot for one in known.interviews if (slot := _interview(one, own, calendar, now)) is not None]
    thanks = {step.interview_id for step in known.reminders if step.kind is Kind.THANK_YOU and step.times == 0}
    for step in known.reminders:
        interview = interviews.get(step.interview_id or 0)
        # The last call comes only where the thank-you came before it.
        if interview is not None and not (step.kind is Kind.LAST_CALL and interview.id in thanks):
            slots += _step(step, interview, own, known, now)
    kept = (slot for slot in slots if not (followed and slot.off))
    ordered = sorted(kept, key=lambda slot: (slot.own, str(slot.starts or slot.on), slot.uid))
    return Agenda(known.person.zone, tuple(ordered), now, followed)


def interview_of_uid(known: Known, uid: str) -> Interview | None:
    """The interview that an entry of such a calendar is, by the entry's name."""
    own = known.person.calendar
    if own is None:
        return None
    return next((one for one in known.interviews if hmac.compare_digest(_of_interview(own, one.id), _plain(uid))), None)


def is_step(known: Known, uid: str) -> bool:
    """Whether an entry of such a calendar is a step of the plan, by the entry's name."""
    own = known.person.calendar
    return own is not None and any(_of_step(own, step) == uid for step in known.reminders)


def _interview(interview: Interview, own: OwnCalendar, calendar: Calendar, now: datetime) -> Slot | None:
    ends = timing.ends_at(interview, calendar)
    if ends < now - _PAST:
        return None
    off = interview.state is not InterviewState.WAITING and interview.state not in OPEN_STATES and ends > now
    if off and not _was_given(own, interview.told_at):
        return None
    begins = interview.begins_at
    return Slot(
        _of_interview(own, interview.id),
        "interview",
        words.interview(interview),
        starts=begins,
        on=None if begins else interview.held_on,
        minutes=round((ends - begins) / timedelta(minutes=1)) if begins and interview.over_at is None else 60,
        # Where an invitation is in their calendar already, that one says that they are busy.
        busy=interview.invited is None and begins is not None,
        text=words.about(interview),
        off=off,
    )


def _step(step: Reminder, interview: Interview, own: OwnCalendar, known: Known, now: datetime) -> Iterator[Slot]:
    planned = step.state is ReminderState.PLANNED and interview.state in OPEN_STATES
    was_given = step.due_at > now and _was_given(own, step.planned_at)
    title = words.step(step.kind, interview)
    if not title or not (planned or was_given):
        return
    slot = Slot(
        _of_step(own, step),
        "step",
        title,
        minutes=_A_STEP,
        off=not planned,
    )
    if step.kind in _AT_AN_HOUR or step.snoozed_to_at is not None:
        yield replace(slot, starts=step.due_at)
    else:
        yield replace(slot, on=step.due_at.astimezone(ZoneInfo(known.person.zone)).date())


def _was_given(own: OwnCalendar, since: datetime | None) -> bool:
    """Whether a file that was handed over had what is there since then."""
    return own.given_at is not None and since is not None and since <= own.given_at


def _of_interview(own: OwnCalendar, interview_id: int) -> str:
    return _uid(own, f"interview:{interview_id}")


def _of_step(own: OwnCalendar, step: Reminder) -> str:
    """Of its kind there is one step for an interview, whatever becomes of its row."""
    return _uid(own, f"step:{step.interview_id}:{step.kind.value}")


def _uid(own: OwnCalendar, what: str) -> str:
    return f"{hmac.new(own.secret.encode(), what.encode(), hashlib.sha256).hexdigest()[:32]}@hearback"


def _plain(uid: str) -> str:
    """Only plain letters can be compared in constant time."""
    return uid if uid.isascii() else ""
