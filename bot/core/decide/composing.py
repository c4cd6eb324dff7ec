"""What the fields of a reading say, as facts: an interview, a moment, a promise."""

from __future__ import annotations

from datetime import date, datetime, time

from bot.core.decide.turn import Turn
from bot.core.plan.calendar import local_moment
from bot.core.reading import Fields
from storage.facts import Interview, Promise

#: Characters that are kept of a name; nobody's is longer, and a message has room for it.
_LONGEST_NAME = 80
_SMALL = frozenset({"a", "an", "and", "at", "de", "for", "in", "of", "on", "the", "to", "van", "von"})


def interview_of(turn: Turn, fields: Fields, said_at: datetime) -> Interview:
    """What the fields say, as an interview that has no id yet; ``fields.interview_date`` is there."""
    held_on = fields.interview_date or turn.today
    over = fields.over is True or fields.upcoming is False
    return Interview(
        id=0,
        told_at=turn.now,
        held_on=held_on,
        company=as_written(fields.company or fields.about),
        role=shortened(fields.role),
        people=tuple(dict.fromkeys(spelled(name) for name in fields.people)),
        begins_at=moment_of(turn, held_on, fields.interview_time),
        minutes=fields.minutes,
        format=fields.format,
        over_at=turn.now if over and held_on <= said_at.astimezone(turn.zone).date() else None,
        felt=fields.feeling,
        promise=Promise.DAY if fields.reply_by else Promise.NONE if fields.no_day else Promise.UNSAID,
        promised_on=fields.reply_by,
        promised_told_at=turn.now if fields.reply_by else None,
        tells_everybody=fields.tells_everybody,
        agency=fields.agency,
    )


def moment_of(turn: Turn, on: date, at: time | None) -> datetime | None:
    """The instant of a local day and time; None where there is no time."""
    return local_moment(on, at, turn.zone) if at is not None else None


def as_written(name: str | None) -> str | None:
    """A name as it would be written: one typed all in small letters gets its capitals."""
    return None if name is None else spelled(name)


def shortened(name: str | None) -> str | None:
    """A name, cut where it is longer than any name is."""
    if name is None or len(name) <= _LONGEST_NAME:
        return name
    return name[: _LONGEST_NAME - 1].rstrip() + "…"


def spelled(name: str) -> str:
    """One name with its capitals, where it was typed without any; no longer than names are."""
    name = shortened(name) or ""
    if name != name.lower():
        return name
    words = [
        word if word in _SMALL and place else word[:1].upper() + word[1:] for place, word in enumerate(name.split())
    ]
    return " ".join(words)
