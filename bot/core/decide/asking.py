"""Questions: asked once, answered in any words or by a tap, never in the way of anything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.core import places
from bot.core.decide import buttons
from bot.core.decide.turn import Ask, Turn
from bot.core.decision import Button, Keyboard
from bot.core.reading import Intent
from bot.core.wording import answers_questions
from bot.core.wording.naming import head
from storage.facts import QuestionKind

_ZONES_OFFERED = 6

#: Remembered once the place has been asked for in full.
_WHERE = "where_are_you"

#: A wrong guess at one of these costs the person nothing, so nothing is asked before them.
_HARMLESS = frozenset(
    {
        Intent.VENT,
        Intent.ASK_DRAFT,
        Intent.CHECK_DRAFT,
        Intent.ASK_ADVICE,
        Intent.STATUS,
        Intent.HELP,
        Intent.SMALLTALK,
        Intent.CRISIS,
        Intent.OUT_OF_SCOPE,
        Intent.DELETE,
        Intent.LOG_INTERVIEW,
        Intent.OTHER_OFFER,
        Intent.SETTINGS,
    }
)


def must_be_confirmed(ask: Ask) -> bool:
    """Whether it is asked before it acts; an interview told of is read back first in its own file."""
    harmless = ask.reading.intent in _HARMLESS or _is_only_a_time(ask)
    return not ask.sure and not ask.reading.confident and not harmless


def _is_only_a_time(ask: Ask) -> bool:
    """Whether the words name a time to come back at and say nothing else, as "tonight": it is easily undone."""
    bare = len(ask.reading.dates) == 1 and ask.reading.dates[0].text.casefold() == ask.text.strip(" .!").casefold()
    return bare and ask.reading.intent is Intent.SNOOZE


def waited(asks: Sequence[Ask]) -> list[Ask]:
    """Of what one message told, that which waited for a yes; what was sure was done at once."""
    return [ask for ask in asks if not ask.reading.confident] or list(asks)


def confirm(turn: Turn, asks: Sequence[Ask], names: Sequence[str | None]) -> None:
    """Say what would be done and wait for a yes, a better day or a no."""
    told = [(ask.reading.intent, ask.reading.fields, name) for ask, name in zip(asks, names, strict=True)]
    confirm_with(turn, asks[0], answers_questions.confirm(told, turn.today))


def confirm_with(turn: Turn, ask: Ask, html: str) -> None:
    """Wait for a yes to what the message says."""
    rows = buttons.yes_no(_other_days(ask), turn.today)
    turn.ask(
        QuestionKind.CONFIRM,
        html,
        rows,
        waiting=ask,
        interview_id=ask.interview_id,
        reminder_id=ask.reminder_id,
    )


def ask_zone(turn: Turn, html: str | None = None) -> None:
    """Ask where the person is: the likely places of their language, a shared place, or any words."""
    likely = places.likely(turn.person.language)[:_ZONES_OFFERED]
    found = [Button(place.name, data=f"zone:{place.zone}") for place in likely]
    rows = tuple(tuple(found[at : at + 3]) for at in range(0, len(found), 3))
    if html is None:
        again = any(used.key == _WHERE for used in turn.picker.used)
        html = answers_questions.where_are_you_again() if again else answers_questions.where_are_you()
        turn.picker.choose(_WHERE, ("asked",))
    turn.ask(QuestionKind.ZONE, html, rows, placeholder=answers_questions.PLACEHOLDERS["zone"])


def offer_to_share_place(turn: Turn, html: str) -> None:
    """A message that puts one button in place of the keyboard: it shares the place."""
    turn.say(html, keyboard=Keyboard.LOCATION)


def ask_part(turn: Turn, interview_id: int, part: str) -> None:
    """Ask for one part of an interview that was read wrong."""
    interview = turn.interview(interview_id)
    if interview is None:
        return
    kind = {
        "company": QuestionKind.COMPANY,
        "role": QuestionKind.ROLE,
        "people": QuestionKind.PEOPLE,
        "when": QuestionKind.WHEN,
        "promised": QuestionKind.PROMISED,
    }[part]
    html = answers_questions.fix_part(part, head(interview, turn.today))
    rows = buttons.promised(interview_id) if part == "promised" else ()
    placeholder = answers_questions.PLACEHOLDERS[part]
    turn.ask(kind, html, rows, placeholder=placeholder, interview_id=interview_id)


def completed(turn: Turn, waiting: Ask, answer: Ask) -> Ask:
    """What waited for a day, with the day that the answer names."""
    given = answer.reading.fields
    day = given.interview_date or given.next_date or given.reply_by or _first_day(answer)
    at = given.interview_time or given.next_time or waiting.reading.fields.interview_time
    over = waiting.reading.fields.over
    if day is not None and day > turn.today:
        over = None
    fields = replace(
        waiting.reading.fields,
        interview_date=day,
        interview_time=at,
        over=over,
        upcoming=waiting.reading.fields.upcoming if over else (day is not None and day > turn.today) or None,
    )
    return replace(waiting, reading=replace(waiting.reading, fields=fields, intent=Intent.LOG_INTERVIEW), sure=True)


def _first_day(ask: Ask) -> date | None:
    return next((span.on for span in ask.reading.dates if span.on is not None), None)


def _other_days(ask: Ask) -> list[date]:
    seen = {span.on for span in ask.reading.dates}
    others = (day for span in ask.reading.dates for day in span.also if day not in seen)
    return list(dict.fromkeys(others))
