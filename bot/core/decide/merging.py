"""What was remembered elsewhere, put together with what is remembered here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import available_timezones

from storage.facts import Interview, Known, OwnCalendar, Promise, Reminder

_MOST_INTERVIEWS = 500
_MOST_STEPS = 10_000
_MOST_NUMBER = 2**31
_YEARS = range(2000, 2101)
_LONGEST = 4096


def is_sound(known: Known) -> bool:
    """Whether what a file says is remembered can be: it may have been written by hand."""
    interviews, steps = known.interviews, known.reminders
    ids = {one.id for one in interviews}
    numbers = [*(one.id for one in interviews), *(step.id for step in steps)]
    return (
        len(interviews) <= _MOST_INTERVIEWS
        and len(steps) <= _MOST_STEPS
        and len(set(numbers)) == len(numbers)
        and all(0 < number < min(known.person.next_id, _MOST_NUMBER) for number in numbers)
        and known.person.zone in available_timezones()
        and all(_is_sound_interview(one, ids) for one in interviews)
        and all(step.interview_id is None or step.interview_id in ids for step in steps)
        and all(step.due_at.year in _YEARS and _short(step.text) for step in steps)
    )


def taken_over(here: Known, there: Known) -> Known:
    """All that was remembered there, for the person here.

    What is of the other chat alone stays behind: the numbers of its messages, and the journal, whose Undo buttons are
    there.
    """
    person = replace(
        there.person,
        id=here.person.id,
        version=here.person.version,
        language=here.person.language or there.person.language,
        next_id=max(here.person.next_id, there.person.next_id),
        blocked_at=None,
        told_at=here.person.told_at,
        lines=None,
        long_words=None,
        breathing_at=None,
        calendar=_calendar(here, there),
    )
    return replace(
        here,
        person=person,
        interviews=there.interviews,
        reminders=there.reminders,
        used=there.used,
    )


def _calendar(here: Known, there: Known) -> OwnCalendar | None:
    """The entries in the person's calendar keep their names; at an address only what was switched on here is found."""
    own = there.person.calendar or here.person.calendar
    feed = here.person.calendar.feed if here.person.calendar is not None else None
    return replace(own, feed=feed) if own is not None else None


def new_ones(here: Known, there: Known) -> list[Interview]:
    """The interviews of there that are not here: of no company, job and day that are."""
    have = {_key(one) for one in here.interviews}
    return [one for one in there.interviews if _key(one) not in have]


def merged(here: Known, there: Known, new: Sequence[Interview]) -> Known:
    """What is remembered here with those interviews of there and their steps, numbered anew."""
    number = here.person.next_id
    numbers: dict[int, int] = {}
    for one in new:
        numbers[one.id] = number
        number += 1
    interviews = [replace(one, id=numbers[one.id], round_before=numbers.get(one.round_before or 0)) for one in new]
    steps: list[Reminder] = []
    for step in there.reminders:
        if step.interview_id in numbers:
            steps.append(replace(step, id=number, interview_id=numbers[step.interview_id]))
            number += 1
    return replace(
        here,
        person=replace(here.person, next_id=number),
        interviews=(*here.interviews, *interviews),
        reminders=(*here.reminders, *steps),
    )


def _key(interview: Interview) -> tuple[str, str, date]:
    return (interview.company or "").casefold(), (interview.role or "").casefold(), interview.held_on


def _is_sound_interview(one: Interview, ids: set[int]) -> bool:
    texts = (one.company, one.role, one.knows_there, *one.people, *one.notes, *one.links, *one.thanked)
    return (
        one.held_on.year in _YEARS
        and (one.promised_on is not None) == (one.promise is Promise.DAY)
        and (one.promised_on is None or one.promised_on.year in _YEARS)
        and (one.begins_at is None or one.begins_at.year in _YEARS)
        and (one.round_before is None or one.round_before in ids)
        and all(_short(text) for text in texts)
    )


def _short(text: str | None) -> bool:
    return text is None or len(text) <= _LONGEST
