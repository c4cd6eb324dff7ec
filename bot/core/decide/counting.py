"""/stats: what was done and what came of it, counted from what is stored; nothing is guessed."""

from __future__ import annotations

from collections import Counter

from bot.core import plan
from bot.core.decide.turn import Turn
from bot.core.wording import answers_stats
from bot.core.wording.answers_stats import Counted
from storage.facts import OPEN_STATES, Interview, InterviewState, Kind, ReminderState

_ANSWERS = (InterviewState.OFFER, InterviewState.NEXT_ROUND, InterviewState.NO)


def show_counts(turn: Turn) -> None:
    """The person's own numbers, and one sourced number beside them."""
    interviews = turn.known.interviews
    if not interviews:
        turn.say(answers_stats.nothing_to_count())
        return
    done = [one.kind for one in turn.known.reminders if one.state is ReminderState.DONE]
    counted = Counted(
        interviews=len(interviews),
        companies=len({(one.company or f"#{one.id}").casefold() for one in interviews}),
        still_open=sum(one.state in OPEN_STATES for one in interviews),
        states=Counter(one.state for one in interviews),
        thanked=sum(_thanked(turn, one) for one in interviews),
        cards=done.count(Kind.CARD),
        follow_ups=sum(plan.sent_follow_ups(turn.known, one.id) for one in interviews),
        weeks=Counter(weeks for one in interviews if (weeks := _weeks_to_answer(turn, one)) is not None),
    )
    turn.say(answers_stats.counts(counted))


def _thanked(turn: Turn, interview: Interview) -> int:
    """How many people of an interview were thanked; a thank-you that was sent to nobody by name counts once."""
    sent = any(
        one.interview_id == interview.id
        and one.kind in (Kind.THANK_YOU, Kind.LAST_CALL)
        and one.state is ReminderState.DONE
        for one in turn.known.reminders
    )
    return max(len(interview.thanked), int(sent))


def _weeks_to_answer(turn: Turn, interview: Interview) -> int | None:
    """In which week after the interview its answer came, the first being 1; None where none came."""
    if interview.state not in _ANSWERS or interview.closed_at is None:
        return None
    days = (interview.closed_at.astimezone(turn.zone).date() - interview.held_on).days
    return max(days, 0) // 7 + 1
