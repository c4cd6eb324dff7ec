"""What is no task: a crisis before everything else, thanks, and what lies outside."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot.core.decide import account, breathing, buttons, courtesy, showing
from bot.core.decide.turn import Ask, Turn
from bot.core.decision import Button
from bot.core.read.languages import Language
from bot.core.wording import (
    answers_care,
    answers_questions,
    crisis,
    menu,
)
from bot.core.wording import buttons as captions
from bot.core.wording.answers_names import button_names
from bot.core.wording.naming import head
from storage.facts import (
    OPEN_STATES,
    Promise,
    Question,
    QuestionKind,
    ReminderState,
)

#: No push and no waiting message for so long after words of self-harm (PRODUCT, section 5).
_HOLD = timedelta(hours=24)
_OFFERED = 5
_REMIND = re.compile(
    r"(?:please )?(?:remind me (?:anyway|again|all the same)|(?:i (?:still )?(?:want|need)|send me|give me)"
    r" (?:my|the) reminders(?: back| anyway| again)?)(?: please)?"
)


def in_crisis(turn: Turn, *, plain: bool, language: Language | None = None) -> None:
    """The fixed answer and nothing else; every push and waiting message is held, and the words are kept nowhere."""
    turn.messages.clear()
    turn.what = None
    turn.known = turn.before
    breathing.stop_unseen(turn)
    turn.settle(held_until_at=turn.now + _HOLD)
    turn.known = replace(turn.known, question=None)
    turn.erase_raw = True
    # An earlier answer changed in place would make no sound.
    turn.edits = None
    country = turn.person.country
    if plain:
        turn.say(crisis.plain(country, language), holdable=False)
        return
    rows = (
        (
            Button(captions.I_AM_SAFE, data="safe:yes"),
            Button(captions.I_AM_NOT_SAFE, data="safe:no"),
        ),
    )
    turn.known = replace(turn.known, question=Question(QuestionKind.SAFE, turn.now))
    turn.say(crisis.asking(country), rows, asks=True, holdable=False)


def safe(turn: Turn, *, yes: bool) -> None:
    """The answer to "Are you safe right now?"; the quiet stays either way."""
    turn.answered(QuestionKind.SAFE)
    country = turn.person.country
    turn.say(crisis.safe_yes(country) if yes else crisis.safe_no(country), holdable=False)


def reminders_wanted(turn: Turn, ask: Ask) -> bool:
    """Whether the person asked for their reminders within the quiet day, which ends it."""
    said = " ".join(ask.text.casefold().strip(" .!").split())
    if not turn.held or _REMIND.fullmatch(said) is None:
        return False
    turn.settle(held_until_at=turn.now)
    turn.say(crisis.reminders_again(turn.person.country), holdable=False)
    return True


def smalltalk(turn: Turn, ask: Ask) -> None:
    """Thanks get a reaction, greetings a line; a few words that might be anything are asked about."""
    if courtesy.wants_no_answer(ask.text) and not turn.held:
        turn.reaction = courtesy.SEEN
    elif not ask.reading.confident:
        out_of_scope(turn, ask)
    elif turn.held:
        turn.say(crisis.safe_yes(turn.person.country), holdable=False)
    elif turn.known.interviews:
        turn.say(answers_care.smalltalk(turn.picker))
    else:
        turn.say(menu.help_text())


def out_of_scope(turn: Turn, ask: Ask) -> None:
    """Something else; a bare place of somebody who has not said where they are is that."""
    if courtesy.wants_no_answer(ask.text) and not turn.held:
        turn.reaction = courtesy.SEEN
    elif turn.held:
        turn.say(crisis.safe_yes(turn.person.country), holdable=False)
    elif not (turn.person.zone_told and turn.known.interviews) and account.is_place(ask.text):
        account.take_place_said(turn, ask.text)
    elif ask.reading.confident:
        turn.say(answers_care.out_of_scope(turn.picker))
    else:
        _ask_what_is_meant(turn, ask)


def _ask_what_is_meant(turn: Turn, ask: Ask) -> None:
    """Nothing could be taken from the words: what they may be about, to be tapped."""
    interview = turn.interview(ask.interview_id)
    if interview is None and len(turn.open_interviews()) == 1:
        [interview] = turn.open_interviews()
    if interview is None:
        still_open = turn.open_interviews()[-_OFFERED:]
        names = button_names(still_open, turn.today)
        rows = tuple((Button(name, data=f"open:{one.id}"),) for one, name in zip(still_open, names, strict=True))
        turn.say(answers_questions.what_is_meant() if rows else answers_questions.tell_me_again(), rows)
        return
    name = head(interview, turn.today)
    waits = turn.reminder(ask.reminder_id) or showing.waits_for_answer(turn, interview)
    if waits is not None and waits.state is ReminderState.REMINDED and interview.state in OPEN_STATES:
        asks_day = waits.asked and interview.promise is Promise.UNSAID
        left = [one for one in interview.people if one not in interview.thanked]
        html = answers_questions.unclear_step(waits.kind, name, left, asks_day=asks_day)
        turn.say(html, showing.rows_of(turn, waits, interview), about=(interview.id,), steps=(waits.id,))
    else:
        turn.say(answers_questions.unclear(name), buttons.outcomes(interview.id), about=(interview.id,))


def unsure(turn: Turn) -> None:
    turn.say(answers_questions.say_it_again())
