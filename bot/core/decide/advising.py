"""Asked for advice: what to do, from where that interview stands."""

from __future__ import annotations

import re

from bot.core.decide import early, showing
from bot.core.decide.meant import candidates
from bot.core.decide.turn import Ask, Turn
from bot.core.reading import News
from bot.core.wording import answers_care, answers_interview, answers_news, answers_outcomes
from bot.core.wording.naming import head
from storage.facts import FOLLOW_UPS, OPEN_STATES, Kind

#: Whether to pass over an agency.
_OF_CLIENT = re.compile(r"\b(?:client|directly|direct|bypass|go around|behind|the company)\b", re.IGNORECASE)


def advice(turn: Turn, ask: Ask) -> None:
    """What to do, from where that interview stands: wait and until when, or what is due, or to let it rest."""
    if ask.reading.fields.news is News.MISSED_CALL:
        turn.say(answers_news.what_if_missed())
        return
    found = candidates(turn, ask)
    if len(found) != 1:
        turn.say(answers_care.general_advice(turn.picker))
        return
    interview = found[0]
    name = head(interview, turn.today)
    if interview.agency and _OF_CLIENT.search(ask.text):
        turn.say(answers_news.through_agency(name), about=(interview.id,))
        return
    if interview.state not in OPEN_STATES:
        turn.say(answers_outcomes.is_closed(name, interview.state), about=(interview.id,))
        return
    if refusal := early.too_early(turn, interview):
        turn.say(refusal, about=(interview.id,))
        return
    waiting = showing.waits_for_answer(turn, interview)
    if waiting is not None and waiting.kind in (*FOLLOW_UPS, Kind.MOVE_ON):
        shown = showing.step(turn, waiting, interview, calm=False)
        first = "" if waiting.kind is Kind.MOVE_ON else f"{answers_care.this_is_due(name)}\n\n"
        turn.say(f"{first}{shown.html}", shown.rows, about=(interview.id,), steps=(waiting.id,))
        return
    line = answers_interview.next_line(turn.next_step(interview.id), turn.zone, turn.now)
    turn.say(answers_care.wait_for_the_plan(name, line), about=(interview.id,))
