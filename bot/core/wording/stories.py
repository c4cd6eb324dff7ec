"""The story of one interview, a line a thing that happened, by time: told, held, sent, answered, still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.core.wording.answers_names import STEP_NOUNS
from bot.core.wording.dates import day, listing, local_day
from bot.core.wording.markup import esc
from storage.facts import Channel, Interview, InterviewState, Kind, Reminder, ReminderState

_DONE, _OPEN, _LEFT_OUT, _AHEAD = "✓", "…", "–", "○"
_MARKS = {
    ReminderState.DONE: _DONE,
    ReminderState.SKIPPED: _LEFT_OUT,
    ReminderState.REMINDED: _OPEN,
    ReminderState.PLANNED: _AHEAD,
}
#: Of no interest once the interview is over, or of no interview.
_HIDDEN = frozenset({Kind.CHASE_OR_CLOSE, Kind.HELD_DRAFT, Kind.NOTICE})
_ANSWERS = {
    InterviewState.OFFER: "their answer: an offer",
    InterviewState.NEXT_ROUND: "their answer: the next round",
    InterviewState.NO: "their answer: a no",
    InterviewState.MOVED_ON: "put to rest",
    InterviewState.WITHDRAWN: "you withdrew",
}
_BY = {
    Channel.EMAIL: ", by email",
    Channel.PHONE: ", by phone",
    Channel.CARD: ", by card",
    Channel.LINKEDIN: ", on LinkedIn",
}
_NOON = time(12)

_Told = tuple[datetime, str]


def story(interview: Interview, steps: Iterable[Reminder], zone: ZoneInfo, now: datetime) -> list[str]:
    """Every line of it, what happened on one day as it happened."""
    today = local_day(now, zone)
    told = [*_of_interview(interview, zone, now), *(_of_step(one, interview) for one in steps if _counts(one))]
    return [f"{line}, {day(local_day(at, zone), today)}" for at, line in sorted(told, key=lambda one: one[0])]


def _of_interview(interview: Interview, zone: ZoneInfo, now: datetime) -> Iterator[_Told]:
    yield interview.told_at, f"{_DONE} you told me of it"
    begins_at = interview.begins_at or _noon(interview.held_on, zone)
    yield begins_at, f"{_DONE if begins_at <= now else _AHEAD} the interview"
    if interview.cold_answer_at is not None:
        yield interview.cold_answer_at, f"{_DONE} a cold answer came"
    if interview.deciding_at is not None:
        yield interview.deciding_at, f"{_DONE} they said they are still deciding"
    if interview.state in _ANSWERS and interview.closed_at is not None:
        yield interview.closed_at, f"{_DONE} {_ANSWERS[interview.state]}"


def _noon(on: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(on, _NOON, zone)


def _counts(step: Reminder) -> bool:
    return step.state in _MARKS and step.kind not in _HIDDEN


def _of_step(step: Reminder, interview: Interview) -> _Told:
    done = step.state is ReminderState.DONE
    whom = ""
    if done and step.kind in (Kind.THANK_YOU, Kind.LAST_CALL) and interview.thanked:
        whom = f" to {esc(listing(interview.thanked))}"
    by = _BY.get(step.channel, "") if done and step.channel else ""
    return _moment_of(step), f"{_MARKS[step.state]} {STEP_NOUNS[step.kind]}{whom}{by}"


def _moment_of(step: Reminder) -> datetime:
    if step.state in (ReminderState.DONE, ReminderState.SKIPPED) and step.closed_at is not None:
        return step.closed_at
    return step.reminded_at if step.state is ReminderState.REMINDED and step.reminded_at else step.due_at
