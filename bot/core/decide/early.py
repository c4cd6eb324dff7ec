"""No follow-up and no call on or before the promised day, nor before the interview: why not, and when."""

from __future__ import annotations

from bot.core.decide.turn import Turn
from bot.core.wording import answers_care, answers_interview
from bot.core.wording.naming import head
from storage.facts import Interview, InterviewState, Promise


def too_early(turn: Turn, interview: Interview) -> str | None:
    """Why no follow-up and no call belongs there yet, and when one does; None where one may."""
    name = head(interview, turn.today)
    if interview.state is InterviewState.UPCOMING:
        return answers_care.before_it(name, interview.held_on, turn.today)
    promised = interview.promised_on if interview.promise is Promise.DAY else None
    if promised is None or turn.today > promised:
        return None
    line = answers_interview.next_line(turn.next_step(interview.id), turn.zone, turn.now)
    return answers_care.not_yet(name, promised, turn.today, line)
