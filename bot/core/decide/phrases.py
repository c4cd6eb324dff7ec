"""What stands on a button, typed instead of tapped, and "undo" in words: the same meaning behind both."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.core.decide import (
    acquainted,
    care,
    checking,
    deadline,
    drafting,
    employer,
    keeping,
    picturing,
    redrafting,
    stepping,
    taking_along,
    undoing,
    updating,
)
from bot.core.decide.meant import interview_meant, last_reminded
from bot.core.decide.turn import Ask, Turn
from bot.core.reading import Fields, Intent, Outcome, Reading
from bot.core.wording import answers_commands
from storage.facts import Interview, QuestionKind

_UNDO = frozenset({"undo", "undo it", "undo that", "undo please", "take it back", "take that back"})
_WHO = re.compile(
    r"(?:so |hey |wait )?(?:(?:are|r) (?:you|u)|is (?:this|that|it|there)|am i (?:talking|writing) to)"
    r" (?:an? )?(?:real |actual |live )?"
    r"(?:person|human(?: being)?|someone|somebody|bot|robot|program|machine|ai|chatgpt|real)"
    r"(?: here| there)?(?: or (?:an? )?(?:real )?(?:person|human|bot|robot|program|machine))?"
    r"|who(?: are you|'s this| is this|'s there| am i (?:talking|writing) to)|what are you"
)
_OUTCOMES = {
    "an offer": Outcome.OFFER,
    "a no": Outcome.REJECTION,
    "next round": Outcome.NEXT_ROUND,
    "still deciding": Outcome.STILL_DECIDING,
}
_OF_ONE: dict[str, Callable[[Turn, Interview], None]] = {
    **dict.fromkeys(
        ("one more", "one last try", "one more try", "one more note", "i want to send one more", "chase once", "chase"),
        drafting.follow_up_wanted,
    ),
    "they named none": employer.none_named,
    **dict.fromkeys(("they replied", "they answered", "they wrote back"), employer.ask_what_they_said),
    **dict.fromkeys(("a cold answer", "cold answer"), employer.cold_answer),
    **dict.fromkeys(("they moved it", "they moved the date"), employer.ask_new_day),
}


#: When to come back, as the buttons name it; the other times are read like any words.
_LATERS = {"later today": "evening", "in an hour": "hour", "not today": "tomorrow", "next week": "week"}


def _may_be_a_time(turn: Turn, ask: Ask) -> bool:
    """Whether the words can be meant for a step: a reply to one, or no other question is open that they may answer."""
    question = turn.known.question
    free = question is None or question.kind is QuestionKind.SNOOZE
    return ask.reminder_id is not None or bool(ask.among) or (free and last_reminded(turn) is not None)


def _of_question(turn: Turn, ask: Ask) -> Ask:
    """The step that the open question asks a time for, where the words name no other."""
    question = turn.known.question
    if question is None or question.kind is not QuestionKind.SNOOZE or ask.interview_id is not None:
        return ask
    return replace(ask, interview_id=question.interview_id, reminder_id=question.reminder_id)


def _is_of_its_own_subject(turn: Turn, ask: Ask) -> bool:
    """Whether one of the subjects that know their own words took them."""
    takers = (
        checking.hold_said,
        acquainted.by_words,
        redrafting.by_words,
        updating.heard,
        deadline.heard,
        care.reminders_wanted,
        _undone,
        _asked_who,
        picturing.by_words,
    )
    return any(taker(turn, ask) for taker in takers)


def _undone(turn: Turn, ask: Ask) -> bool:
    if _said(ask) not in _UNDO:
        return False
    undoing.undo_newest(turn)
    return True


def _asked_who(turn: Turn, ask: Ask) -> bool:
    if _WHO.fullmatch(_said(ask).rstrip(" ?").replace("’", "'")) is None:
        return False
    turn.say(answers_commands.who_it_is())
    return True


def _said(ask: Ask) -> str:
    return " ".join(ask.text.casefold().rstrip(" .!").split())


def act_on_phrase(turn: Turn, ask: Ask) -> bool:
    """Whether the words are those of a button, which was done."""
    said = _said(ask)
    if _is_of_its_own_subject(turn, ask):
        return True
    if said in ("forget my contacts", "forget my connections") and turn.person.contacts is not None:
        acquainted.forget(turn)
        return True
    if taking_along.asked_for(said):
        taking_along.export(turn)
        return True
    if not turn.known.interviews:
        return False
    if keeping.keep_said(turn, ask):
        return True
    if said in _OUTCOMES:
        heard = Reading(Intent.HEARD_BACK, Fields(outcome=_OUTCOMES[said]))
        employer.heard_back(turn, replace(ask, reading=heard))
        return True
    if said in _LATERS and _may_be_a_time(turn, ask):
        until = Fields(until=stepping.later(turn, _LATERS[said]))
        stepping.snooze(turn, replace(_of_question(turn, ask), reading=Reading(Intent.SNOOZE, until)))
        return True
    if said not in _OF_ONE:
        return False
    interview = interview_meant(turn, ask)
    if interview is not None:
        _OF_ONE[said](turn, interview)
    return True
