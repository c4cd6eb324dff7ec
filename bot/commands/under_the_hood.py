"""What lies behind a chat of the playground: how the last message was read, what is planned and why, what is owed.

It listens to what ``decide`` is given and reads the database with the playground's own key; the page lays it out. What
people write stays in this process, and words of a crisis are not kept here either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from bot.commands.plan_reasons import name_of, why
from bot.core import decide as thought
from bot.core.decide.account import likely_placed
from bot.core.decide.turn import Turn
from bot.core.decide.understanding import understood
from bot.core.decision import Decision
from bot.core.happened import Edited, Happened, Said
from bot.core.read.explaining import Because, explain
from bot.core.reading import Reading
from bot.core.wording import dates
from bot.core.wording.naming import head
from bot.core.wording.picking import Picker
from storage import known as known_of
from storage import outbox
from storage.database import Database, Tx
from storage.facts import Known, OutboxItem, Reminder, ReminderState

Section = dict[str, Any]

#: Later than anything that is held or put off.
_EVER = timedelta(days=36500)
_MOST = 20


@dataclass(frozen=True, slots=True)
class Heard:
    """What ``decide`` was given when somebody last wrote."""

    known: Known
    said: Said | Edited
    now: datetime
    answers: bool  #: it closed the question that was open, or moved it on


class UnderTheHood:
    """Stands in for ``decide`` to hear what is said, and shows what became of it."""

    def __init__(self) -> None:
        self._heard: dict[int, Heard] = {}
        #: Reading a message word by word takes a while, so it is done once.
        self._seen: dict[int, tuple[Heard, Section]] = {}

    def decide(self, known: Known, happened: Happened, now: datetime) -> Decision:
        """Decide as ever, and remember what was said."""
        decision = thought.decide(known, happened, now)
        if isinstance(happened, Said | Edited):
            answers = known.question is not None and decision.known.question != known.question
            self._heard[known.person.id] = Heard(known, happened, now, answers)
        if decision.erase_raw or decision.forget_person:
            self._heard.pop(known.person.id, None)
        return decision

    def forget(self) -> None:
        """Forget what was heard."""
        self._heard.clear()
        self._seen.clear()

    async def look(self, database: Database, person_id: int, now: datetime) -> list[Section]:
        """Return what there is to see of a person, as sections for the page."""
        known, owed = await database.transact(_load, person_id, now)
        return [self._read(person_id), _planned(known, now), _owed(owed)]

    def _read(self, person_id: int) -> Section:
        heard = self._heard.get(person_id)
        if heard is None:
            self._seen.pop(person_id, None)
            return _read(None)
        if person_id not in self._seen or self._seen[person_id][0] is not heard:
            self._seen[person_id] = heard, _read(heard)
        return self._seen[person_id][1]


def _load(tx: Tx, person_id: int, now: datetime) -> tuple[Known | None, list[OutboxItem]]:
    # By then nothing is held or put off any more, so all that waits is given.
    return known_of.load(tx, person_id), outbox.waiting(tx, person_id, now + _EVER, _MOST)


def _read(heard: Heard | None) -> Section:
    section: Section = {"title": "How the last message was read"}
    if heard is None:
        return {**section, "empty": "Nothing was said yet, or it is not kept."}
    text, reading = heard.said.text, _reading(heard, heard.said.text)
    whys = explain(text, reading, lambda other: _reading(heard, other))
    return {
        **section,
        "text": text,
        "marks": [_mark(text, one) for one in whys if one.start is not None],
        "facts": [_fact(text, one) for one in _once(whys)],
        "note": "" if reading.confident else "It was not sure, and asks before it acts.",
    }


def _reading(heard: Heard, text: str) -> Reading:
    """A text read in the very place in which the last message was said."""
    known = heard.known
    turn = Turn(known, likely_placed(known), heard.now, Picker(known.used, known.person.id))
    reply_to = heard.said.reply_to if isinstance(heard.said, Said) else None
    asks = understood(turn, text, heard.said.said_at, reply_to, open_question=heard.answers)
    first, *rest = (ask.reading for ask in asks)
    return replace(first, also=tuple(rest))


def _once(whys: Sequence[Because]) -> list[Because]:
    """Each field once, with the first words that gave it."""
    return list({(one.part, one.field, one.value): one for one in reversed(whys)}.values())[::-1]


def _mark(text: str, one: Because) -> Section:
    start, end = _units(text[: one.start]), _units(text[: one.end])
    return {"start": start, "end": end, "label": _spoken(one.field), "value": _spoken(one.value)}


def _units(text: str) -> int:
    """How long a text is for a browser."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _fact(text: str, one: Because) -> Section:
    words = text[one.start : one.end] if one.start is not None else ""
    also = "also: " if one.part else ""
    return {"name": also + _spoken(one.field), "value": _spoken(one.value), "words": words}


def _spoken(name: str) -> str:
    return name.replace("_", " ")


def _planned(known: Known | None, now: datetime) -> Section:
    section: Section = {"title": "What is planned, and why that day"}
    rows = [one for one in known.reminders if one.state is ReminderState.PLANNED] if known else []
    if known is None or not rows:
        return {**section, "empty": "Nothing is planned."}
    zone = ZoneInfo(known.person.zone)
    items = [_step(known, one, zone, now) for one in sorted(rows, key=lambda one: (one.due_at, one.id))]
    return {**section, "items": items, "note": f"Days and hours are those of {known.person.zone}."}


def _step(known: Known, row: Reminder, zone: ZoneInfo, now: datetime) -> Section:
    today = dates.local_day(now, zone)
    interview = next((one for one in known.interviews if one.id == row.interview_id), None)
    about = f"{head(interview, today)}: " if interview else ""
    return {
        "name": about + name_of(row.kind),
        "when": dates.moment_words(row.due_at, zone, now),
        "at": int(row.due_at.timestamp()),
        "why": why(known, row, now),
    }


def _owed(owed: Sequence[OutboxItem]) -> Section:
    section: Section = {"title": "What lies in the outbox"}
    if not owed:
        return {**section, "empty": "Nothing waits: all that was owed is sent."}
    return {**section, "items": [_letter(one) for one in owed]}


def _letter(item: OutboxItem) -> Section:
    text = str(msgspec.json.decode(item.payload).get("text", ""))
    waits = [f"tried {dates.times(item.tries)}"] if item.tries else ["not tried yet"]
    if item.not_before_at:
        waits.append(f"put off to {item.not_before_at:%H:%M:%S} by the machine's clock (UTC)")
    first = text.split("\n", 1)[0]
    return {"name": item.method, "when": ", ".join(waits), "why": _unmarked(first)}


def _unmarked(html: str) -> str:
    return "".join(piece.rpartition(">")[2] for piece in html.split("<"))
