"""What follows from the facts of one interview alone: when it begins and ends, how late it was told, what it lacks.

Everything here is a plain question about an ``Interview`` under a ``Calendar``; no reminder is looked at.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.core.plan.calendar import DAY, HOUR, Calendar
from storage.facts import Cadence, CardWish, Format, Interview, Person, Promise

_BEGINS = time(9)
_OVER = time(17)
_ON_SITE_HOURS = 3
_THANK_YOU_DAYS = 7
_CHASE_DAYS = 30
_STEADY_DAYS = 3
_GENTLE_DAYS = 5


def held_on(interview: Interview, calendar: Calendar) -> date:
    """Its day: the day it begins, in the zone as it is now."""
    return calendar.day(interview.begins_at) if interview.begins_at else interview.held_on


def begins_at(interview: Interview, calendar: Calendar) -> datetime:
    """When it begins; a day with no time counts as 09:00."""
    return interview.begins_at or calendar.at(interview.held_on, _BEGINS)


def ends_at(interview: Interview, calendar: Calendar) -> datetime:
    """When it ends, by its length or the usual one; where the words say that it is over, at the latest then."""
    if interview.begins_at is None:
        ends = calendar.at(interview.held_on, _OVER)
    elif interview.minutes is not None:
        ends = interview.begins_at + timedelta(minutes=interview.minutes)
    else:
        ends = interview.begins_at + HOUR * (_ON_SITE_HOURS if interview.format is Format.ON_SITE else 1)
    return min(ends, interview.over_at) if interview.over_at else ends


def timed_at(interview: Interview) -> datetime:
    """When its time was told, or told anew."""
    return interview.timed_at or interview.told_at


def told_late(interview: Interview, calendar: Calendar) -> bool:
    """Whether its time was told after its end."""
    return interview.over_at is not None or timed_at(interview) > ends_at(interview, calendar)


def told_two_days_late(interview: Interview, calendar: Calendar) -> bool:
    """Whether it was told more than 48 hours after its end."""
    return timed_at(interview) - ends_at(interview, calendar) > 48 * HOUR


def too_old_to_thank(interview: Interview, calendar: Calendar, moment: datetime) -> bool:
    """Whether more than seven days have gone since the interview."""
    return (calendar.day(moment) - held_on(interview, calendar)).days > _THANK_YOU_DAYS


def promise_contradicts(interview: Interview, calendar: Calendar) -> bool:
    """Whether the promised day lies before the interview."""
    return interview.promised_on is not None and interview.promised_on < held_on(interview, calendar)


def promised_day(interview: Interview, calendar: Calendar) -> date | None:
    """The promised day to plan by: none where none was named, nobody said, or it contradicts the interview's."""
    if interview.promise is not Promise.DAY or promise_contradicts(interview, calendar):
        return None
    return interview.promised_on


def asks_whether_promised(interview: Interview) -> bool:
    """Whether nobody said if a day was named, so that the first follow-up asks."""
    return interview.promise is Promise.UNSAID


def debrief_lacks(interview: Interview) -> bool:
    """Whether a question of the debrief is still missing its answer."""
    return interview.felt is None or interview.promise is Promise.UNSAID


def too_old_to_plan(interview: Interview, calendar: Calendar) -> bool:
    """Whether the interview, and its promised day where there is one, were over 30 days back when it was told."""
    promised = promised_day(interview, calendar)
    newest = max(held_on(interview, calendar), promised or date.min)
    return told_late(interview, calendar) and (calendar.day(timed_at(interview)) - newest).days > _CHASE_DAYS


def wants_card(interview: Interview, person: Person) -> bool:
    """Whether the card is suggested for it at all."""
    if person.card is CardWish.ON_SITE:
        return interview.format is Format.ON_SITE
    return person.card is CardWish.ALWAYS


def first_follow_up_on(interview: Interview, person: Person, calendar: Calendar) -> date:
    """The day that the first follow-up has: by the promised day as it stands, else by the interview."""
    promised = promised_day(interview, calendar)
    since = promised or held_on(interview, calendar)
    if person.cadence is Cadence.GENTLE:
        return calendar.working_days_after(since, _GENTLE_DAYS)
    third = since + _STEADY_DAYS * DAY
    if promised and not calendar.is_working(third) and calendar.is_working(third - DAY):
        return third - DAY
    return calendar.first_working(third)
