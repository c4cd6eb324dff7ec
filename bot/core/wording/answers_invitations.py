"""Said of a calendar file or an invitation that a person sends."""

from __future__ import annotations

from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from bot.core.wording.dates import clock_time, day
from bot.core.wording.markup import bold, esc
from storage.facts import Interview

NEW_TIME: Final = "A new time"
IT_IS_OFF: Final = "It is off"
NONE_OF_THEM: Final = "None of them"
_LONGEST_TITLE = 60


def is_it_one(title: str, offered: Interview, zone: ZoneInfo, today: date, *, repeats: bool) -> str:
    """One entry that does not look like an interview, or comes again and again."""
    again = " It repeats; this is the next time." if repeats else ""
    return (
        f"{bold(_cut(title) or 'An entry with no title')}: {_when(offered, zone, today)}.{again}\nIs that an interview?"
    )


def which_are(count: int, left_out: int) -> str:
    """Several entries, of which some may be interviews."""
    more = f" I looked at the {count} nearest." if left_out else ""
    return f"That calendar has {count} entries.{more} Which of these is an interview?"


def caption(interview: Interview, title: str, today: date) -> str:
    """A button for one of several entries."""
    name = interview.company or title or "No title"
    cut = name if len(name) <= 30 else f"{name[:29].rstrip()}…"
    return f"{cut}, {day(interview.held_on, today)}"


def _when(interview: Interview, zone: ZoneInfo, today: date) -> str:
    """The day of an entry, with its hour where it has one."""
    on = day(interview.held_on, today)
    return on if interview.begins_at is None else f"{on}, {clock_time(interview.begins_at, zone)}"


def left_alone(*, several: bool) -> str:
    """None of them is an interview."""
    return f"Then I leave {'them' if several else 'it'}. Nothing was changed."


def called_off(name: str, interview: Interview, today: date) -> str:
    """An invitation was cancelled: what stops, and what is asked."""
    return (
        f"{bold(name)}: the calendar says that {day(interview.held_on, today)} is called off. "
        "I have stopped what I had planned for it.\n"
        "Diaries and illness do that; it says nothing about you. Did they name a new time, or is it off?"
    )


def off_for_good(name: str) -> str:
    """It was called off, and no new time is named."""
    return (
        f"{bold(name)}: then it rests, and there is nothing to send. "
        "If they write again, tell me or send me the new invitation, and we go on from there."
    )


def over_already(name: str) -> str:
    """Called off in the calendar when it is past."""
    return f"{bold(name)}: that was called off in the calendar, and its time is past. I changed nothing."


def called_off_unknown(title: str) -> str:
    """A cancelled entry of which nothing is stored."""
    called = f" ({esc(_cut(title))})" if title else ""
    return f"That invitation was called off{called}, and I have nothing stored of it. Nothing was changed."


def older(name: str) -> str:
    """An earlier version of an invitation than the one that was taken last."""
    return f"{bold(name)}: that is an older version of the invitation than the one I have. Nothing was changed."


def zone_unknown(zone: str) -> str:
    """The hour was taken as the person's own, for nobody knows the zone that the file names."""
    return (
        f"The file names a time zone that I do not know ({esc(_cut(zone))}), so I took the hour as yours. "
        "If that is wrong, tap When."
    )


def own_steps() -> str:
    """A calendar of the bot's own, with nothing in it that is not known."""
    return "That is the calendar I made for you. I have all of it already; nothing was changed."


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_TITLE else f"{text[: _LONGEST_TITLE - 1].rstrip()}…"
