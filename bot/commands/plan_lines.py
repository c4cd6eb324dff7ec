"""Reads a JSON line of the command line's ``plan`` into a person and what befalls them, or says what is wrong with it.

Only shapes are known here. Ids are given by the plan while it runs, so events look up their interview by company then.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.plan import events
from bot.core.plan.events import Event
from bot.core.plan.simulating import Down, Happening, Past
from storage.facts import (
    Cadence,
    CardWish,
    Change,
    Feeling,
    Format,
    Interview,
    InterviewState,
    Kind,
    Known,
    Person,
    Promise,
    Snapshot,
)

Thing = dict[str, Any]


class LineError(Exception):
    """A line that cannot be read, with one sentence on why."""


_YEARS = range(1970, 2200)
_LONGEST = 7 * 24 * 60
#: What reading a value of the wrong shape raises.
_WRONG = (LineError, ValueError, TypeError, AttributeError, LookupError, OverflowError, OSError)


@dataclass(frozen=True, slots=True)
class Case:
    """One line: who, in which zone its moments are written, and what happens."""

    id: object
    known: Known
    zone: ZoneInfo
    happenings: tuple[Happening | Down, ...]
    oddities: tuple[str, ...] = ()  #: a sentence on each event that is left out


def read_case(line: str) -> Case:
    """The case of a line; LineError where it is not one."""
    try:
        thing = json.loads(line)
    except (ValueError, RecursionError):
        raise LineError("this is not JSON") from None
    if not isinstance(thing, dict):
        raise LineError("this is not a JSON object")
    try:
        return _case(thing)
    except _WRONG as error:
        raise LineError(_why(error)) from None


def _why(error: Exception) -> str:
    """What is wrong with a value, in words of the line."""
    if isinstance(error, LineError):
        return str(error)
    if isinstance(error, ZoneInfoNotFoundError | OSError):
        return "the zone is not an IANA name"
    if isinstance(error, KeyError):
        return f"{error.args[0]!r} is missing or not known"
    return f"a value has the wrong shape: {error}"


def _case(thing: Thing) -> Case:
    start = Person(id=1, zone="Europe/London", zone_told=True, country="GB", part="ENG")
    person = replace(start, **_settings(thing.get("person") or {}))
    interviews = thing["interviews"]
    reader = _Reader(ZoneInfo(person.zone), tuple((one["company"], one["told"]) for one in interviews))
    if not reader.told_of:
        raise LineError("it has no interview")
    happenings: list[Happening | Down] = [reader.told(one) for one in interviews]
    oddities = []
    for number, one in enumerate(thing.get("events") or (), start=1):
        try:
            happenings.append(reader.event(one))
        except _WRONG as error:
            oddities.append(f"event {number} is left out: {_why(error)}")
    in_order = sorted(happenings, key=lambda one: one.at)
    return Case(thing["id"], Known(person), reader.zone, tuple(in_order), tuple(oddities))


def _settings(thing: Thing) -> dict[str, Any]:
    """The settings that are named, as fields of a person."""
    settings: dict[str, Any] = {key: _code(thing[key]) for key in ("country", "part") if key in thing}
    if "zone" in thing:
        settings["zone"] = ZoneInfo(thing["zone"]).key
    if "quiet" in thing:
        settings["quiet_from"], settings["quiet_to"] = (_hour(one) for one in thing["quiet"])
    if "morning" in thing:
        settings["morning"] = _hour(thing["morning"])
    if "cadence" in thing:
        settings["cadence"] = Cadence(thing["cadence"])
    if "card" in thing:
        settings["card"] = CardWish(thing["card"])
    return settings


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads moments, days and what is made of them, in the zone of the line."""

    zone: ZoneInfo
    told_of: tuple[tuple[str, str], ...]  #: each company, and the moment at which it was told of

    def told(self, thing: Thing) -> Happening:
        at = self._moment(thing["told"])
        felt = thing.get("felt") or "unknown"
        promise, promised_on = _promise(thing.get("promised"))
        held_on, begins_at = self._time(thing)
        interview = Interview(
            id=0,
            told_at=at,
            held_on=held_on,
            company=thing["company"],
            begins_at=begins_at,
            minutes=_minutes(thing),
            format=Format.ON_SITE if thing.get("on_site") else None,
            over_at=at if thing.get("over") else None,
            felt=None if felt == "unknown" else Feeling(felt),
            promise=promise,
            promised_on=promised_on,
        )
        return Happening(at, events.Told(interview))

    def event(self, thing: Thing) -> Happening | Down:
        at = self._moment(thing["at"])
        match thing["what"]:
            case "down":
                return Down(at, self._moment(thing["until"]))
            case "settings":
                settings = _settings(thing)
                return Happening(at, lambda past: events.Settled(replace(past.known.person, **settings)))
            case "blocked":
                return Happening(at, events.Blocked())
            case "undo":
                return Happening(at, lambda past: events.Undone(_change(past, at)))
        company, make = self._company(thing, at), self._about(thing)
        return Happening(at, lambda past: make(_id_of(past.known, company)))

    def _company(self, thing: Thing, at: datetime) -> str:
        """The company that an event is about, told of by then."""
        company: str = thing.get("company") or self.told_of[0][0]
        told = [self._moment(moment) for one, moment in self.told_of if one == company]
        if not told:
            raise LineError(f"no interview is at {company!r}")
        if at < min(told):
            raise LineError(f"it is about {company!r} before that was told of")
        return company

    def _about(self, thing: Thing) -> Callable[[int], Event]:
        """An event about one interview, once its id is known."""
        match thing["what"]:
            case "done":
                kind, when = Kind(thing["kind"]), self._moment(thing["when"]) if thing.get("when") else None
                return lambda one: events.Done(one, kind, when)
            case "skipped":
                kind = Kind(thing["kind"])
                return lambda one: events.Skipped(one, kind)
            case "snoozed":
                kind, until = Kind(thing["kind"]), self._until(thing["until"])
                return lambda one: events.Snoozed(one, kind, until)
            case "debrief":
                felt = Feeling(thing["felt"]) if thing.get("felt") not in (None, "unknown") else None
                promise, on = _promise(thing["promised"]) if thing.get("promised") else (None, None)
                return lambda one: events.Debriefed(one, felt, promise, on)
            case "promised":
                said, day = _promise(thing["day"])
                return lambda one: events.Promised(one, said, day)
            case "still_deciding":
                by = _day(thing["day"]) if thing.get("day") else None
                return lambda one: events.StillDeciding(one, by)
            case "moved":
                held_on, begins_at = self._time(thing)
                minutes = _minutes(thing)
                return lambda one: events.Moved(one, held_on, begins_at, minutes)
        return _plain(thing["what"])

    def _moment(self, text: str) -> datetime:
        _day(text[:10])
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            raise LineError(f"a moment is written with an offset: {text}")
        return moment.replace(tzinfo=self.zone).astimezone(UTC)

    def _time(self, thing: Thing) -> tuple[date, datetime | None]:
        if thing.get("begins"):
            return _day(thing["begins"][:10]), self._moment(thing["begins"])
        return _day(thing["day"]), None

    def _until(self, text: str) -> datetime | date:
        return self._moment(text) if "T" in text else _day(text)


def _plain(what: str) -> Callable[[int], Event]:
    """An event that says nothing but whose it is."""
    match what:
        case "cold_answer":
            return events.ColdAnswer
        case "answered":
            return lambda one: events.Answered(one, InterviewState.NO)
        case "one_more":
            return events.OneMore
        case "chase_once":
            return events.ChaseOnce
    raise LineError(f"an event is of an unknown kind: {what!r}")


def _minutes(thing: Thing) -> int | None:
    minutes = thing.get("minutes")
    if minutes is not None and (type(minutes) is not int or not 0 < minutes <= _LONGEST):
        raise LineError(f"minutes are a whole number, a week of them at most, not {minutes!r}")
    return minutes


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if day.year not in _YEARS:
        raise LineError(f"a day is too far off to reckon with: {text}")
    return day


def _hour(text: str) -> time:
    hour = time.fromisoformat(text)
    if hour.tzinfo is not None:
        raise LineError(f"an hour is written with an offset: {text}")
    return hour


def _code(text: str | None) -> str | None:
    if text is not None and not isinstance(text, str):
        raise LineError(f"a country or a part of it is a code, not {text!r}")
    return text


def _promise(text: str | None) -> tuple[Promise, date | None]:
    if text is None:
        return Promise.UNSAID, None
    return (Promise.NONE, None) if text == "none" else (Promise.DAY, _day(text))


def _id_of(known: Known, company: str) -> int:
    # Of two rounds at one company, an event is about the one told of last.
    return next(one.id for one in reversed(known.interviews) if one.company == company)


def _change(past: Past, at: datetime) -> Change:
    """The change that the event before made, whatever was told of since."""
    before, after = past.before, past.after
    return Change(
        id=0,
        made_at=at,
        source_message_id=None,
        what="undone",
        interview_ids=tuple(one.id for one in after.interviews),
        before=Snapshot(
            interviews=tuple(one for one in before.interviews if one not in after.interviews),
            reminders=tuple(one for one in before.reminders if one not in after.reminders),
        ),
        after=Snapshot(
            interviews=tuple(one for one in after.interviews if one not in before.interviews),
            reminders=tuple(one for one in after.reminders if one not in before.reminders),
        ),
    )
