"""Where an interview stands for somebody who asks for advice: may a note go out, and may it go above anybody.

It only looks; ``advising`` says it, in the words of ``advice.toml``, whose standings these are.
"""

from __future__ import annotations

from datetime import date, timedelta

from bot.core import plan
from bot.core.decide import early, showing
from bot.core.decide.turn import Turn
from bot.core.wording import dates
from bot.core.wording.markup import esc
from storage.facts import (
    FOLLOW_UPS,
    Cadence,
    Feeling,
    Interview,
    InterviewState,
    Kind,
    Promise,
    Reminder,
    ReminderState,
)

_A_WEEK = timedelta(days=7)
_BEFORE_GOING_ABOVE = 2  #: notes that found no answer
CLOSED = frozenset(
    {
        InterviewState.OFFER,
        InterviewState.NEXT_ROUND,
        InterviewState.NO,
        InterviewState.WITHDRAWN,
        InterviewState.MOVED_ON,
    }
)


def standing(turn: Turn, interview: Interview) -> str:
    """Whether a note may go out to them now, and if not, why not."""
    if interview.state in CLOSED or interview.state is InterviewState.UPCOMING:
        return interview.state.value
    if interview.promise is Promise.DAY and interview.promised_on is not None and turn.today <= interview.promised_on:
        return "on_day" if turn.today == interview.promised_on else "before"
    if early.too_early(turn, interview) is not None:
        return "before_none"
    waits = showing.waits_for_answer(turn, interview)
    if waits is not None and waits.asked and interview.promise is Promise.UNSAID:
        return "unsaid"
    return _on_the_ladder(turn, interview, waits)


def _on_the_ladder(turn: Turn, interview: Interview, waits: Reminder | None) -> str:
    wrote = plan.sent_follow_ups(turn.known, interview.id) > 0
    if wrote and plan.next_follow_up(turn.known, interview.id) is None:
        return "enough"
    following = waits if waits is not None and waits.kind in (*FOLLOW_UPS, Kind.MOVE_ON) else None
    coming = following or turn.next_step(interview.id)
    last = last_sent_on(turn, interview)
    if following is None and last is not None and turn.today - last < _A_WEEK:
        return "sent"
    if coming is None or coming.kind not in FOLLOW_UPS:
        return "enough" if wrote else "stop"
    return "due" if wrote else "after"


def above(turn: Turn, interview: Interview) -> str:
    """Whether it is time to go above those who were met: once, warm, after two notes that nobody answered."""
    sent = plan.sent_follow_ups(turn.known, interview.id)
    if interview.state in CLOSED or interview.state is InterviewState.UPCOMING:
        return interview.state.value
    if sent >= len(FOLLOW_UPS):
        return "done"
    if turn.person.cadence is Cadence.GENTLE:
        return "gentle"
    if sent < _BEFORE_GOING_ABOVE:
        return "too_few"
    if interview.felt in (Feeling.MIXED, Feeling.COLD) or interview.cold_answer_at is not None:
        return "not_warm"
    if interview.felt is None:
        return "unfelt"
    last = last_sent_on(turn, interview)
    too_early = interview.promised_on is not None and turn.today <= interview.promised_on
    return "waits" if too_early or (last is not None and turn.today - last < _A_WEEK) else "ready"


def last_sent_on(turn: Turn, interview: Interview) -> date | None:
    """The day on which the last follow-up went out."""
    own = (one for one in turn.known.reminders if one.interview_id == interview.id and one.kind in FOLLOW_UPS)
    sent = [one.closed_at for one in own if one.state is ReminderState.DONE]
    return max((dates.local_day(at, turn.zone) for at in sent if at is not None), default=None)


def thanks(turn: Turn, interview: Interview) -> str | None:
    """How the thank-you of an interview that is over stands; None where there is none to speak of."""
    if interview.state is not InterviewState.WAITING:
        return None
    own = [one for one in turn.known.reminders if one.interview_id == interview.id]
    if any(one.kind in (Kind.THANK_YOU, Kind.LAST_CALL) and one.state is ReminderState.DONE for one in own):
        return "done"
    if turn.today - interview.held_on > _A_WEEK:
        return "late"
    return "some" if interview.thanked and len(interview.thanked) < len(interview.people) else "open"


def gaps(turn: Turn, interview: Interview | None) -> dict[str, str]:
    """What fills the gaps of the words, as far as the interview tells it."""
    if interview is None:
        return {}
    today, sent = turn.today, plan.sent_follow_ups(turn.known, interview.id)
    filled = {
        "held": dates.on_day(interview.held_on, today),
        "times": dates.times(sent),
        "sent": dates.number(sent) if sent else "none",
        "thanked": esc(dates.listing(interview.thanked)),
        "left": esc(dates.listing([one for one in interview.people if one not in interview.thanked])),
        "friend": esc(interview.knows_there or ""),
    }
    days = {
        "promised": interview.promised_on,
        "first": plan.follow_up_from(turn.known, interview.id),
    }
    for gap, on in days.items():
        if on is not None:
            filled |= {gap: dates.day(on, today), f"{gap}_in": dates.in_days(on, today)}
    last = last_sent_on(turn, interview)
    if last is not None:
        week = max(last + _A_WEEK, (interview.promised_on or last) + timedelta(days=1))
        filled |= {"last": dates.on_day(last, today), "week": dates.day(week, today)}
    return filled
