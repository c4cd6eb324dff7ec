"""What interviews, steps and formats are called in answers and on buttons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.core.wording.dates import day
from bot.core.wording.naming import head
from storage.facts import Format, Interview, Kind, Person

#: What a step is called in the middle of a sentence.
STEP_NOUNS = {
    Kind.ASK_WHEN: "what to ask before you leave",
    Kind.DEBRIEF: "how it went",
    Kind.THANK_YOU: "the thank-you",
    Kind.LAST_CALL: "the last call for the thank-you",
    Kind.CARD: "the card",
    Kind.DEADLINE_DAY: "the day they named",
    Kind.FOLLOW_UP_1: "the first follow-up",
    Kind.FOLLOW_UP_2: "the second follow-up",
    Kind.FOLLOW_UP_3: "the last follow-up",
    Kind.MOVE_ON: "whether to let it rest",
    Kind.CHASE_OR_CLOSE: "whether to write once more",
    Kind.HELD_DRAFT: "the draft you put aside",
    Kind.NOTICE: "a note",
    Kind.LOOK_BACK: "a look back at the week",
}

_FORMATS = {Format.PHONE: "by phone", Format.VIDEO: "by video", Format.ON_SITE: "on site"}
_BUTTON_LENGTH = 40


def button_names(interviews: Sequence[Interview], today: date, *, between: str = ": ") -> list[str]:
    """Their names side by side, for buttons: where two are alike, with the role, else with the day."""
    heads = [head(one, today) for one in interviews]
    roles = [one.role if one.company else None for one in interviews]
    names = []
    for place, one in enumerate(interviews):
        alike = [other for other, name in enumerate(heads) if name == heads[place]]
        told_apart = roles[place] and sum(roles[other] == roles[place] for other in alike) == 1
        more = "" if len(alike) == 1 else f"{between}{roles[place]}" if told_apart else f", {day(one.held_on, today)}"
        names.append(_cut(heads[place] + more))
    return _numbered(names)


def step_captions(steps: Sequence[tuple[Kind, Interview]], today: date) -> list[str]:
    """The lines of one message as buttons: by their interviews, with the step where one interview has several."""
    told = list({one.id: one for _, one in steps}.values())
    names = {one.id: name for one, name in zip(told, button_names(told, today), strict=True)}
    many = [one.id for _, one in steps]
    captions = []
    for kind, one in steps:
        noun = STEP_NOUNS[kind]
        alone = many.count(one.id) == 1
        captions.append(names[one.id] if alone else f"{_cut(names[one.id], _BUTTON_LENGTH // 2)}: {noun}")
    return _numbered(captions)


def _numbered(names: Sequence[str]) -> list[str]:
    """The names, each of those that are still alike with its number."""
    return [
        f"{name} ({names[: place + 1].count(name)})" if names.count(name) > 1 else name
        for place, name in enumerate(names)
    ]


def _cut(name: str, length: int = _BUTTON_LENGTH) -> str:
    return name if len(name) <= length else name[: length - 1].rstrip() + "…"


def format_words(how: Format) -> str:
    return _FORMATS[how]


def place_name(person: Person) -> str:
    """Where the person's clock is, as they would say it."""
    return person.place or person.zone.rpartition("/")[2].replace("_", " ")
