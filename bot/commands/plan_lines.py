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


@dataclass(frozen=True, slots=True)
class Case:
    """One line: who, in which zone its moments are written, and what happens."""

    id: object
    known: Known
    zone: ZoneInfo
    happenings: tuple[Happening | Down, ...]


def read_case(line: str) -> Case:
    """The case of a line; LineError where it is not one."""
    try:
        thing = json.loads(line)
    except ValueError:
        raise LineError("this is not JSON") from None
    if not isinstance(thing, dict):
        raise LineError("this is not a JSON object")
    try:
        return _case(thing)
    except KeyError as error:
        raise LineError(f"{error.args[0]!r} is missing or not known") from None
    except ZoneInfoNotFoundError:
        raise LineError("the zone is not an IANA name") from None
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        raise LineError(f"a value has the wrong shape: {error}") from None


def _case(thing: Thing) -> Case:
    start = Person(id=1, zone="Europe/London", zone_told=True, country="GB", part="ENG")
    person = replace(start, **_settings(thing["person"]))
    reader = _Reader(ZoneInfo(person.zone), tuple(one["company"] for one in thing["interviews"]))
    if not reader.companies:
        raise LineError("it has no interview")
    happenings = [
        *(reader.told(one) for one in thing["interviews"]),
        *(reader.event(one) for one in thing.get("events") or ()),
    ]
    return Case(thing["id"], Known(person), reader.zone, tuple(sorted(happenings, key=lambda one: one.at)))


def _settings(thing: Thing) -> dict[str, Any]:
    """The settings that are named, as fields of a person."""
    settings: dict[str, Any] = {key: thing[key] for key in ("country", "part") if key in thing}
    if "zone" in thing:
        settings["zone"] = ZoneInfo(thing["zone"]).key
    if "quiet" in thing:
        settings["quiet_from"], settings["quiet_to"] = (time.fromisoformat(one) for one in thing["quiet"])
    if "morning" in thing:
        settings["morning"] = time.fromisoformat(thing["morning"])
    if "cadence" in thing:
        settings["cadence"] = Cadence(thing["cadence"])
    if "card" in thing:
        settings["card"] = CardWish(thing["card"])
    return settings


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads moments, days and what is made of them, in the zone of the line."""

    zone: ZoneInfo
    companies: tuple[str, ...]

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
        company = thing.get("company") or self.companies[0]
        if company not in self.companies:
            raise LineError(f"no interview is at {company!r}")
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
        make = self._about(thing)
        return Happening(at, lambda past: make(_id_of(past.known, company)))

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
                day = date.fromisoformat(thing["day"])
                return lambda one: events.Promised(one, Promise.DAY, day)
            case "still_deciding":
                by = date.fromisoformat(thing["day"]) if thing.get("day") else None
                return lambda one: events.StillDeciding(one, by)
            case "moved":
                held_on, begins_at = self._time(thing)
                minutes = _minutes(thing)
                return lambda one: events.Moved(one, held_on, begins_at, minutes)
        return _plain(thing["what"])

    def _moment(self, text: str) -> datetime:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            raise LineError(f"a moment is written with an offset: {text}")
        return moment.replace(tzinfo=self.zone).astimezone(UTC)

    def _time(self, thing: Thing) -> tuple[date, datetime | None]:
        if thing.get("begins"):
            return datetime.fromisoformat(thing["begins"]).date(), self._moment(thing["begins"])
        return date.fromisoformat(thing["day"]), None

    def _until(self, text: str) -> datetime | date:
        return self._moment(text) if "T" in text else date.fromisoformat(text)


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
    if minutes is not None and not isinstance(minutes, int):
        raise LineError(f"minutes are a whole number, not {minutes!r}")
    return minutes


def _promise(text: str | None) -> tuple[Promise, date | None]:
    if text is None:
        return Promise.UNSAID, None
    return (Promise.NONE, None) if text == "none" else (Promise.DAY, date.fromisoformat(text))


def _id_of(known: Known, company: str) -> int:
    # Of two rounds at one company, an event is about the one told of last.
    found = next((one.id for one in reversed(known.interviews) if one.company == company), None)
    if found is None:
        raise LineError(f"an event is about {company!r} before it was told")
    return found


def _change(past: Past, at: datetime) -> Change:
    """The change that the event before made."""
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
