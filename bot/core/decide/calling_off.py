"""An interview is called off in the calendar: what was planned stops, and whether there is a new time is asked."""

from __future__ import annotations

from dataclasses import replace

from bot.core.decide import buttons, meant
from bot.core.decide.turn import Turn
from bot.core.decision import Button
from bot.core.plan.events import Answered
from bot.core.reading import Fields
from bot.core.wording import answers_invitations as words
from bot.core.wording import answers_outcomes
from bot.core.wording import buttons as captions
from bot.core.wording.naming import head
from storage.facts import ENDED_STATES, OPEN_STATES, Interview, InterviewState, Invited


def call_off(turn: Turn, interview: Interview, invited: Invited | None) -> None:
    """Let an interview rest that does not take place; one that is past, or over for good, stays as it is."""
    name = head(interview, turn.today)
    if interview.state not in OPEN_STATES:
        turn.say(answers_outcomes.is_closed(name, interview.state), about=(interview.id,))
    elif has_begun(turn, interview):
        turn.say(words.over_already(name), about=(interview.id,))
    else:
        turn.what = turn.what or "move_on"
        turn.store(replace(interview, invited=invited))
        turn.happen(Answered(interview.id, InterviewState.MOVED_ON))
        rows = (
            (
                Button(words.NEW_TIME, data=f"fix:{interview.id}:when"),
                Button(words.IT_IS_OFF, data=f"off:{interview.id}"),
            ),
            *buttons.undo(),
        )
        turn.say(words.called_off(name, interview, turn.today), rows, about=(interview.id,))


def press_off(turn: Turn, interview: Interview, rest: list[str]) -> bool:
    """It is off, and no new time is named: it rests, as it does already."""
    said = turn.reference(turn.source)
    undo = said is not None and said.change_id is not None
    turn.rebutton(turn.source, ((Button(captions.UNDO, data=f"undo:{said.change_id}"),),) if said and undo else ())
    turn.say(words.off_for_good(head(interview, turn.today)), about=(interview.id,))
    return True


def has_begun(turn: Turn, interview: Interview) -> bool:
    """Whether its time has come."""
    if interview.begins_at is not None:
        return interview.begins_at <= turn.now
    return interview.held_on < turn.today


def waits_for_new_time(turn: Turn, fields: Fields) -> Interview | None:
    """The interview of that company and job that was called off before it began, and that rests since."""
    if fields.company is None:
        return None
    resting = [
        one
        for one in meant.same_company(turn, fields.company)
        if one.state is InterviewState.MOVED_ON and one.closed_at is not None and meant.same_role(one.role, fields.role)
    ]
    never_held = [
        one
        for one in resting
        if one.closed_at is not None
        and one.closed_at.astimezone(turn.zone).date() <= one.held_on
        and (one.begins_at is None or one.closed_at < one.begins_at)
    ]
    return max(never_held, key=lambda one: one.id, default=None)


def open_for(turn: Turn, interview: Interview, fields: Fields) -> Interview:
    """The interview, open again where it rests and a day ahead is named for it."""
    ahead = fields.interview_date is not None and fields.interview_date >= turn.today
    if interview.state in ENDED_STATES or interview.state in OPEN_STATES or not ahead:
        return interview
    opened = replace(interview, state=InterviewState.UPCOMING, closed_at=None)
    turn.store(opened)
    return opened
