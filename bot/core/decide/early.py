"""No follow-up and no call before the interview, nor before the first follow-up's own day: why not, and when."""

from __future__ import annotations

from bot.core import plan
from bot.core.decide.turn import Turn
from bot.core.wording import answers_care, answers_interview, answers_steps
from bot.core.wording.naming import head
from storage.facts import FOLLOW_UPS, Interview, InterviewState, Kind, Promise


def too_early(turn: Turn, interview: Interview) -> str | None:
    """Why no follow-up and no call belongs there yet, and when one does; None where one may."""
    name = head(interview, turn.today)
    if interview.state is InterviewState.UPCOMING:
        return answers_care.before_it(name, interview.held_on, turn.today)
    promised = interview.promised_on if interview.promise is Promise.DAY else None
    line = answers_interview.next_line(turn.next_step(interview.id), turn.zone, turn.now)
    if promised is not None and turn.today <= promised:
        return answers_care.not_yet(name, promised, turn.today, line)
    first = plan.follow_up_from(turn.known, interview.id)
    if first is None or turn.today >= first or _has_begun(turn, interview):
        return None
    return answers_care.not_before(name, first, turn.today, line)


def not_now(turn: Turn, interview: Interview) -> str:
    """Why one more note is refused: too early for it, and when it is not; or enough were written."""
    refusal = too_early(turn, interview)
    first = plan.follow_up_from(turn.known, interview.id)
    name = head(interview, turn.today)
    if refusal is None and first is not None and turn.today < first:
        line = answers_interview.next_line(turn.next_step(interview.id), turn.zone, turn.now)
        refusal = answers_care.not_before(name, first, turn.today, line)
    return refusal or answers_steps.no_more(name)


def _has_begun(turn: Turn, interview: Interview) -> bool:
    """Whether a follow-up has come already, so that the next one has a day of its own."""
    return any(
        one.interview_id == interview.id and one.kind in (*FOLLOW_UPS, Kind.MOVE_ON) and one.times > 0
        for one in turn.known.reminders
    )
