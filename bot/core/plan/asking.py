"""What others may ask of the plan of one interview: where it stands, and what it would still allow."""

from __future__ import annotations

from datetime import date

from bot.core.plan import timing
from bot.core.plan.calendar import Calendar
from bot.core.plan.ladder import Ladder
from bot.core.plan.rows import interview_of, rows_of
from storage.facts import FOLLOW_UPS, Kind, Known, ReminderState


def sent_follow_ups(known: Known, interview_id: int) -> int:
    """How many follow-ups the person has said they sent; three are a ceiling."""
    rows = rows_of(known, interview_id)
    return sum(kind in rows and rows[kind].state is ReminderState.DONE for kind in FOLLOW_UPS)


def most_follow_ups(known: Known, interview_id: int) -> int:
    """How many follow-ups the plan may come to, as things stand; three are a ceiling."""
    interview = interview_of(known, interview_id)
    if interview is None:
        return 0
    ladder = Ladder(interview, rows_of(known, interview_id), known.person, Calendar.of(known.person))
    if ladder.is_chase:
        return 1
    return max(2 + ladder.third_allowed(asked_for=False), sent_follow_ups(known, interview_id))


def follow_up_from(known: Known, interview_id: int) -> date | None:
    """The first day on which a follow-up or a call is suggested at all; None where the interview is not known."""
    interview = interview_of(known, interview_id)
    if interview is None:
        return None
    return timing.first_follow_up_on(interview, known.person, Calendar.of(known.person))


def next_follow_up(known: Known, interview_id: int) -> Kind | None:
    """The follow-up that the person would get on asking for one more; None where it would be refused."""
    interview = interview_of(known, interview_id)
    if interview is None:
        return None
    ladder = Ladder(interview, rows_of(known, interview_id), known.person, Calendar.of(known.person))
    return ladder.next_follow_up(asked_for=True)


def may_try_once_more(known: Known, interview_id: int) -> bool:
    """Whether moving on offers one last try: once, while a follow-up is left and the cadence allows it."""
    interview = interview_of(known, interview_id)
    unasked = interview is not None and interview.one_more_at is None
    return unasked and next_follow_up(known, interview_id) is not None
