"""The steps around an interview and its promised day: what each of them asks for, and its moment by the table.

Only facts count here, not ``now``: what becomes of a moment that is past is for ``replanning`` to say. Nothing of the
follow-ups is here.
"""

from __future__ import annotations

from datetime import date, datetime, time

from bot.core.plan import timing
from bot.core.plan.calendar import DAY, HOUR, Calendar
from bot.core.plan.rows import ANSWERED, CAME, Rows, rows_of
from storage.facts import Interview, Kind, Known, Person, Reminder, ReminderState

_EVENING = time(18)
_LIMIT = 24 * HOUR
AROUND = (Kind.ASK_WHEN, Kind.DEBRIEF, Kind.THANK_YOU, Kind.LAST_CALL, Kind.CARD)


def moments(interview: Interview, rows: Rows, person: Person, calendar: Calendar) -> dict[Kind, datetime]:
    """The steps around an interview that its facts ask for, each with its moment; it may lie in the past."""
    ends = timing.ends_at(interview, calendar)
    wanted: dict[Kind, datetime] = {}
    if asks_when(interview, calendar):
        wanted[Kind.ASK_WHEN] = ask_when_at(interview, calendar)
    if not timing.told_late(interview, calendar):
        wanted[Kind.THANK_YOU] = calendar.out_of_quiet(ends + 3 * HOUR)
        if timing.debrief_lacks(interview):
            wanted[Kind.DEBRIEF] = calendar.out_of_quiet(ends + HOUR)
    if not timing.told_two_days_late(interview, calendar):
        if _calls_again(rows, calendar, ends):
            wanted[Kind.LAST_CALL] = _before(calendar, ends + 22 * HOUR, ends + _LIMIT)
        if timing.wants_card(interview, person):
            wanted[Kind.CARD] = _card_at(interview, calendar)
    return wanted


def asks_when(interview: Interview, calendar: Calendar) -> bool:
    """Whether the interview was told of ahead and its promised day is not known."""
    ahead = timing.timed_at(interview) < timing.begins_at(interview, calendar)
    return ahead and interview.over_at is None and timing.promised_day(interview, calendar) is None


def ask_when_at(interview: Interview, calendar: Calendar) -> datetime:
    """The evening before, out of quiet hours and before the beginning."""
    begins = timing.begins_at(interview, calendar)
    # At the very beginning nobody looks at a phone any more, so that moment misses the limit.
    return _before(calendar, evening_before(interview, calendar), begins, strictly=True)


def evening_before(interview: Interview, calendar: Calendar) -> datetime:
    """18:00 of the evening before, whatever the quiet hours: what is told after it is answered in the answer."""
    return calendar.at(timing.held_on(interview, calendar) - DAY, _EVENING)


def deadline_at(known: Known, interview: Interview, calendar: Calendar) -> datetime | None:
    """The moment of the promised day's message; None where the facts ask for none."""
    promised = timing.promised_day(interview, calendar)
    if promised is None or interview.deciding_open:
        return None
    moment = calendar.morning_of(promised)
    told_at = interview.promised_told_at or interview.told_at
    near = moment - timing.ends_at(interview, calendar) <= _LIMIT
    if near or told_at > moment or calendar.day(moment) != promised:
        return None
    return None if promised in _card_days(known, interview, calendar) else moment


def _calls_again(rows: Rows, calendar: Calendar, ends: datetime) -> bool:
    """Whether the thank-you was neither done, skipped nor snoozed, and comes before its last call would."""
    thanks = rows.get(Kind.THANK_YOU)
    if thanks is None:
        return True
    if thanks.state in ANSWERED or was_snoozed(thanks):
        return False
    first = calendar.out_of_quiet(ends + 3 * HOUR)
    return thanks.state in CAME or first < _before(calendar, ends + 22 * HOUR, ends + _LIMIT)


def was_snoozed(row: Reminder) -> bool:
    """Whether the person put the step off, be it still to come or come again."""
    return row.snoozed_to_at is not None or row.snoozed_to_on is not None


def _before(calendar: Calendar, moment: datetime, limit: datetime, *, strictly: bool = False) -> datetime:
    """The moment out of quiet hours: their end, or an hour before them where their end would miss the limit."""
    quiet = calendar.quiet_around(moment)
    if quiet is None:
        return moment
    begins, ends = quiet
    missed = ends >= limit if strictly else ends > limit
    return begins - HOUR if missed else ends


def _card_at(interview: Interview, calendar: Calendar) -> datetime:
    morning = calendar.morning_of(timing.held_on(interview, calendar) + DAY)
    told_at = timing.timed_at(interview)
    return morning if told_at <= morning else calendar.next_morning(told_at)


def _card_days(known: Known, interview: Interview, calendar: Calendar) -> set[date]:
    """The days on which a card of that company comes or came."""
    days = set()
    for one in known.interviews:
        if one.id == interview.id or (one.company and one.company == interview.company):
            card = rows_of(known, one.id).get(Kind.CARD)
            if card and card.state is ReminderState.PLANNED:
                days.add(calendar.day(card.due_at))
            elif card and card.state in CAME and card.reminded_at:
                days.add(calendar.day(card.reminded_at))
    return days
