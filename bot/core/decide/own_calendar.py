"""/calendar: the plan as a file for a calendar, or an address that a calendar follows by itself, to be switched off.

Nothing of it is a change that could be undone: an address that was switched off must stay so.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from bot.core.decide.agenda import agenda
from bot.core.decide.turn import Ask, Rows, Turn
from bot.core.decision import Button
from bot.core.papers import Paper
from bot.core.papers.agenda import Agenda
from bot.core.wording import answers_calendar as words
from storage.facts import OwnCalendar

_ICS = r"(?:\.?ics|ical|icalendar|calendar)(?: file)?"
_FILE = re.compile(
    rf"(?:please )?(?:(?:can|could) (?:you|i) )?(?:(?:send|give|show|get|export|have|make|download)(?: me)? )?"
    rf"(?:(?:it|that|everything|all|my plan|my interviews|the plan|my reminders) )?(?:(?:as|in|to|into) )?"
    rf"(?:a|an|my|the|your)? ?{_ICS}(?: please)?",
)
_ADDRESS = re.compile(
    r"(?:please )?(?:(?:can|could) (?:you|i) )?(?:(?:send|give|show|get|have|make|create|switch on|turn on)(?: me)? )?"
    r"(?:a|an|my|the|your)? ?(?:new )?(?:private )?calendar (?:feed|link|address|url|subscription)(?: please)?"
    r"|(?:how (?:can|do) i )?subscribe (?:to )?(?:my|the|your|a|this) calendar",
)
_OFF = re.compile(
    r"(?:please )?(?:switch|turn|shut) off (?:my |the )?calendar(?: feed| link| address| url)?"
    r"|(?:please )?(?:switch|turn|shut) (?:my |the )?calendar(?: feed| link| address| url)? off"
    r"|(?:please )?(?:revoke|delete|remove|stop|cancel|disable) (?:my |the )?calendar (?:feed|link|address|url)",
)
#: Words that ask for nothing else are few.
_LONGEST = 60


def command(turn: Turn, rest: str) -> None:
    """The file; with "feed" the address, with "off" the end of that."""
    said = rest.casefold()
    if said in ("off", "revoke", "stop", "feed off", "link off"):
        _switch_off(turn)
    elif said in ("feed", "link", "address", "url", "subscribe"):
        _show_address(turn)
    else:
        _hand_over(turn)


def by_words(turn: Turn, ask: Ask) -> bool:
    """Whether the words ask for the calendar, and nothing else."""
    said = " ".join(ask.text.casefold().rstrip(" .!?").split())
    if len(said) > _LONGEST:
        return False
    for pattern, rest in ((_OFF, "off"), (_ADDRESS, "feed"), (_FILE, "")):
        if pattern.fullmatch(said):
            command(turn, rest)
            return True
    return False


def press(turn: Turn, rest: list[str]) -> bool:
    """The buttons under the file and the address."""
    if rest not in (["feed"], ["off"]):
        return False
    command(turn, rest[0])
    if rest == ["off"]:
        turn.rebutton(turn.source)
    return True


def drawn(turn: Turn) -> Agenda | None:
    """The calendar as it is handed over now; None where nothing is in it."""
    own = _own(turn)
    made = agenda(turn.known, turn.now)
    if not made.slots:
        return None
    turn.settle(calendar=replace(own, given_at=turn.now))
    return made


def _hand_over(turn: Turn) -> None:
    own = turn.person.calendar
    made = drawn(turn)
    if made is None:
        turn.say(words.nothing_in_it())
        return
    followed, again = (own.feed is not None, own.given_at is not None) if own is not None else (False, False)
    caption = words.SHOW_ADDRESS if followed else words.GET_ADDRESS
    rows: Rows = ((Button(caption, data="cal:feed"),),) if turn.public else ()
    turn.say(words.here_it_is(again=again), rows, file=Paper(words.FILE_NAME, made))


def _show_address(turn: Turn) -> None:
    if turn.public is None:
        turn.say(words.no_address_here())
        _hand_over(turn)
        return
    own = _own(turn)
    if own.feed is None:
        own = replace(own, feed=_by_chance(turn))
        turn.settle(calendar=own)
    url = f"{turn.public}/calendar/{own.feed}.ics"
    rows = ((Button(words.COPY_ADDRESS, copy=url),), (Button(words.SWITCH_OFF, data="cal:off"),))
    turn.say(words.address(url), rows)


def _switch_off(turn: Turn) -> None:
    own = turn.person.calendar
    if own is None or own.feed is None:
        turn.say(words.none_to_switch_off())
        return
    turn.settle(calendar=replace(own, feed=None))
    turn.say(words.switched_off())


def _own(turn: Turn) -> OwnCalendar:
    """What the person has of a calendar; its secret is made the first time."""
    if turn.person.calendar is None:
        turn.settle(calendar=OwnCalendar(_by_chance(turn)))
    own = turn.person.calendar
    assert own is not None  # noqa: S101 -- it was made just now
    return own


def _by_chance(turn: Turn) -> str:
    """A secret that nobody can guess; each is of use once."""
    chance = turn.known.chance.encode()
    if not chance:
        raise ValueError("a secret needs chance")
    turn.known = replace(turn.known, chance=hashlib.sha256(b"next" + chance).hexdigest())
    return hashlib.sha256(b"secret" + chance).hexdigest()
