"""What is said to somebody who vents: the feeling in their words, one true thing, and what is theirs; or only quiet.

The openings are in ``vents.toml``. Plain sentences, given as HTML.
"""

from __future__ import annotations

from datetime import date

from bot.core.read.vents import Vent
from bot.core.wording import calm, templates
from bot.core.wording.calm import Situation
from bot.core.wording.dates import day as day_words
from bot.core.wording.dates import near_day, weekday
from bot.core.wording.markup import esc
from bot.core.wording.picking import Picker

BREATHE = "Breathe with me"

#: A weekday alone names only one of so many days ahead.
_A_WEEK = 7


def first(vent: Vent, situation: Situation, picker: Picker) -> str:
    """The first answer: the feeling named, then one fact and one small act."""
    opening = _opening(vent, picker)
    return esc(f"{opening}\n\n{calm.answer(situation, picker)}")


def without_calm(vent: Vent, until: date | None, today: date, picker: Picker) -> str:
    """The first answer where calm words are off."""
    return esc(f"{_opening(vent, picker)} {_stay(until, today, picker)}")


def again(vent: Vent, until: date | None, today: date, picker: Picker) -> str:
    """To a further vent within the hour: shorter, and nothing to do."""
    return esc(f"{_pick('named', vent.mood, picker)} {_stay(until, today, picker)}")


def quiet_until(on: date, today: date) -> str:
    """On the button that makes it quiet until a day."""
    return f"Quiet until {weekday(on)}" if 0 < (on - today).days < _A_WEEK else "Quiet until then"


def until_when(on: date, today: date) -> str:
    """Beside that button, where it does not name the day itself."""
    return "" if 0 < (on - today).days < _A_WEEK else f"\n\nI can be quiet until {day_words(on, today)}, if you like."


def _stay(until: date | None, today: date, picker: Picker) -> str:
    if until is None:
        return _pick("stay", "here", picker)
    return _pick("stay", "quiet", picker).replace("{day}", near_day(until, today))


def _opening(vent: Vent, picker: Picker) -> str:
    named = _pick("named", vent.mood, picker)
    if vent.said is None:
        return named
    back = _pick("said", "harsh" if vent.harsh else "back", picker)
    said = back.replace("{Word}", vent.said[:1].upper() + vent.said[1:]).replace("{word}", vent.said)
    return f"{said} {named}"


def _pick(table: str, key: str, picker: Picker) -> str:
    """The next of these words; they are remembered by their place, so a new one goes to the end."""
    return picker.pick(f"vent:{table}:{key}", templates.load("vents.toml")[table][key])
