"""How long things are kept: words that wait for an answer a week, what is closed half a year.

What is closed is announced a week before it goes, and stays longer where the person asks for it.

Rounds of one story are counted from the end of the last of them, and not while that is open. The week is counted from
when Telegram had the announcement, so that nothing goes unannounced, however long the bot was down in between. Who
blocks the bot can be told nothing: theirs goes when the half year is over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.plan.calendar import WEEK, Calendar
from storage.facts import OPEN_STATES, Interview, Known, Person, Question

KEPT = timedelta(days=180)
NOTICE = WEEK
#: As long as the message that said them is kept.
_WORDS = WEEK
#: An announcement that Telegram has not taken by then is written once more.
_AGAIN = timedelta(days=14)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def scheduled(known: Known, now: datetime) -> Known:
    """The same, with the moment at which something is next to be announced or to go."""
    moments = [moment for one in known.interviews if (moment := _next(known, one, now)) is not None]
    moments += [said_at + _WORDS for said_at in _words_said_at(known)]
    tidy_at = min(moments, default=None)
    return known if tidy_at == known.person.tidy_at else replace(known, person=replace(known.person, tidy_at=tidy_at))


def without_old_words(known: Known, now: datetime) -> Known:
    """The same without words of the person that have waited a week for an answer, and the questions that keep them."""
    person = known.person
    if person.long_words is not None and person.long_words.said_at + _WORDS <= now:
        person = replace(person, long_words=None)
    return replace(known, person=person, question=_still_asked(known.question, now))


def over(known: Known, now: datetime) -> list[Interview]:
    """What is to go now."""
    return [one for one in known.interviews if (at := _goes_at(known, one)) is not None and at <= now]


def to_announce(known: Known, now: datetime) -> list[Interview]:
    """What is to be announced now; nothing in quiet hours, in a pause or a hold."""
    return [one for one in known.interviews if (at := _announced_at(known, one, now)) is not None and at <= now]


def announced(known: Known) -> list[Interview]:
    """What was announced and has not gone."""
    return [one for one in known.interviews if _said_at(known, one) is not None]


def without(known: Known, interview_ids: set[int]) -> Known:
    """The same without these interviews, and without all that speaks of them."""
    kept = (one for one in known.interviews if one.id not in interview_ids)
    drafted = known.person.drafted
    spoken_of = drafted is not None and drafted.interview_id in interview_ids
    return replace(
        known,
        person=replace(known.person, drafted=None) if spoken_of else known.person,
        interviews=tuple(replace(one, round_before=None) if one.round_before in interview_ids else one for one in kept),
        reminders=tuple(one for one in known.reminders if one.interview_id not in interview_ids),
        changes=tuple(one for one in known.changes if interview_ids.isdisjoint(one.interview_ids)),
        references=tuple(one for one in known.references if interview_ids.isdisjoint(one.interview_ids)),
        question=_asked_of_others(known.question, interview_ids),
    )


def _asked_of_others(question: Question | None, interview_ids: set[int]) -> Question | None:
    """The open question, and those beneath it, without those about these interviews."""
    if question is None:
        return None
    beneath = _asked_of_others(question.beneath, interview_ids)
    if question.interview_id in interview_ids:
        return beneath
    return question if beneath == question.beneath else replace(question, beneath=beneath)


def _still_asked(question: Question | None, now: datetime) -> Question | None:
    if question is None:
        return None
    beneath = _still_asked(question.beneath, now)
    if _keeps_words(question) and question.asked_at + _WORDS <= now:
        return beneath
    return question if beneath == question.beneath else replace(question, beneath=beneath)


def _words_said_at(known: Known) -> Iterator[datetime]:
    """Since when words of the person wait."""
    if known.person.long_words is not None:
        yield known.person.long_words.said_at
    question = known.question
    while question is not None:
        if _keeps_words(question):
            yield question.asked_at
        question = question.beneath


def _keeps_words(question: Question) -> bool:
    return question.waiting is not None or question.file is not None or bool(question.offered)


def _next(known: Known, interview: Interview, now: datetime) -> datetime | None:
    moments = (_goes_at(known, interview), _announced_at(known, interview, now))
    return min((moment for moment in moments if moment is not None), default=None)


def _closed_since(known: Known, interview: Interview) -> datetime | None:
    """Since when its story is over; None while it, or a later round of it, is open."""
    since = _LONG_AGO
    seen: set[int] = set()
    rounds = [interview]
    while rounds:
        one = rounds.pop()
        if one.state in OPEN_STATES:
            return None
        seen.add(one.id)
        since = max(since, one.closed_at or one.told_at, one.kept_at or _LONG_AGO)
        rounds += [later for later in known.interviews if later.round_before == one.id and later.id not in seen]
    return since


def _said_at(known: Known, interview: Interview) -> datetime | None:
    """When it was announced; an announcement from before it was closed, or kept, for the last time counts no more."""
    since, said_at = _closed_since(known, interview), interview.ending_said_at
    return said_at if since is not None and said_at is not None and said_at > since else None


def _goes_at(known: Known, interview: Interview) -> datetime | None:
    since = _closed_since(known, interview)
    if since is None:
        return None
    if known.person.blocked_at is not None:
        return since + KEPT
    said_at, told_at = _said_at(known, interview), interview.ending_told_at
    if said_at is None or told_at is None or told_at < said_at:
        return None
    return max(since + KEPT, told_at + NOTICE)


def _announced_at(known: Known, interview: Interview, now: datetime) -> datetime | None:
    """When it is to be announced; None where it never is, or it was and will go."""
    since, person = _closed_since(known, interview), known.person
    if since is None or person.blocked_at is not None or _goes_at(known, interview) is not None:
        return None
    said_at, calendar = _said_at(known, interview), Calendar.of(person)
    due_at = said_at + _AGAIN if said_at is not None else calendar.morning_of(calendar.day(since + KEPT - NOTICE))
    # What is overdue is said as soon as it is no quiet hour.
    return calendar.out_of_quiet(max(due_at, _silent_until(person), now))


def _silent_until(person: Person) -> datetime:
    return max(person.held_until_at or _LONG_AGO, person.paused_until_at or _LONG_AGO)
