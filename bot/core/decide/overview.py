"""Where things stand: all interviews on one screen, one of them in full, or what comes next."""

from __future__ import annotations

from bot.core.decide import buttons
from bot.core.decide.meant import candidates
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button
from bot.core.wording import answers_overview, answers_questions
from bot.core.wording.answers_names import button_name
from storage.facts import FOLLOW_UPS, OPEN_STATES, Interview, InterviewState, ReminderState

_ON_A_SCREEN = 12
_OPENED_BY_A_TAP = 6


def status(turn: Turn, ask: Ask) -> None:
    """One interview where it is named or replied to, else all of them."""
    fields = ask.reading.fields
    if ask.interview_id is not None or fields.about or fields.company:
        found = candidates(turn, ask)
        if len(found) == 1:
            show_one(turn, found[0])
            return
    show_all(turn)


def show_all(turn: Turn) -> None:
    """Every interview with where it stands and its next date: waiting, ahead, closed."""
    if not turn.known.interviews:
        turn.say(answers_questions.nothing_stored())
        return
    ordered = sorted(turn.known.interviews, key=lambda one: _order(turn, one))
    shown = ordered[:_ON_A_SCREEN]
    lines = [answers_overview.Standing(one, turn.next_step(one.id), _sent(turn, one)) for one in shown]
    html = answers_overview.all_of_them(lines, turn.zone, turn.now, left_out=len(ordered) - len(shown))
    still_open = [one for one in shown if one.state in OPEN_STATES][:_OPENED_BY_A_TAP]
    taps = [Button(button_name(one, turn.today), data=f"open:{one.id}") for one in still_open]
    rows: Rows = tuple(tuple(taps[at : at + 2]) for at in range(0, len(taps), 2))
    turn.say(html, rows, about=tuple(one.id for one in shown))


def show_one(turn: Turn, interview: Interview) -> None:
    """One interview in full, with what was done and what comes."""
    own = sorted(
        (one for one in turn.known.reminders if one.interview_id == interview.id), key=lambda one: (one.due_at, one.id)
    )
    html = answers_overview.one_of_them(interview, own, turn.person, turn.now, turn.next_step(interview.id))
    rows: Rows = buttons.fixes(interview.id) if interview.state in OPEN_STATES else ()
    turn.say(html, rows, about=(interview.id,))


def show_next(turn: Turn) -> None:
    """What is due next, or that there is nothing today."""
    planned = [one for one in turn.known.reminders if one.state is ReminderState.PLANNED]
    coming = min(planned, key=lambda one: (one.due_at, one.id), default=None)
    interview = turn.interview(coming.interview_id) if coming else None
    if coming is None or interview is None:
        turn.say(answers_overview.nothing_planned())
        return
    html = answers_overview.next_of_all(interview, coming, turn.zone, turn.now)
    turn.say(html, about=(interview.id,), steps=(coming.id,))


def _sent(turn: Turn, interview: Interview) -> int:
    return sum(
        one.interview_id == interview.id and one.kind in FOLLOW_UPS and one.state is ReminderState.DONE
        for one in turn.known.reminders
    )


def _order(turn: Turn, interview: Interview) -> tuple[int, float, int]:
    rank = {InterviewState.WAITING: 0, InterviewState.UPCOMING: 0}.get(interview.state, 1)
    coming = turn.next_step(interview.id)
    return rank, coming.due_at.timestamp() if coming else float("inf"), -interview.id
