"""Messages with what a careful person takes from them, each in its context: what the reading is trained on.

``messages/*.jsonl`` name a context of ``contexts.jsonl``; ``phrases/*.txt`` tell an intent only and are set into
contexts that suit them. Nothing here decides how a message is read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.read.day import Now
from bot.core.read.scene import Scene, look
from bot.core.reading import KnownInterview, RepliedTo

HERE = Path(__file__).parent
#: How many parts the messages fall into; each is held out once in cross-validation.
PARTS = 5


@dataclass(frozen=True, slots=True)
class Context:
    """The situation in which a message was written."""

    now: datetime  #: aware, in the person's zone
    zone: ZoneInfo
    known: tuple[KnownInterview, ...] = ()
    replying_to: RepliedTo | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text with the role that a date or an hour in it plays."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Example:
    """A message and its answer: ``fields`` as in the files, a value with several fair ones under "accept"."""

    id: str
    text: str
    context: Context
    intent: str
    fields: Mapping[str, Any]
    also: tuple[str, ...] = ()  #: intents of further facts
    whole: bool = True  #: False where only the intent and the outcome are told
    marks: tuple[Mark, ...] = ()  #: where a phrase says of which thing its dates are

    @property
    def part(self) -> int:
        """Which part it belongs to; by its words alone, so that one that is added moves no other."""
        return int.from_bytes(sha256(self.text.encode()).digest()[:4], "big") % PARTS

    def fair(self, field: str) -> tuple[Any, ...]:
        """Every value of a field that is right; nothing where it is not told."""
        value = self.fields.get(field)
        if isinstance(value, Mapping):
            return tuple(value["accept"])
        return () if value is None else (value,)

    def scene(self) -> Scene:
        """What is found in the message before its intent is decided."""
        context = self.context
        return look(self.text, Now(context.now, context.zone), context.known, context.replying_to, None)


@cache
def examples() -> tuple[Example, ...]:
    """Return all messages, file by file, in the order of the lines."""
    return (*_messages(), *_phrases())


def sources() -> list[Path]:
    """Return the files that the messages come from, in a fixed order."""
    return [HERE / "contexts.jsonl", *_files("messages", "*.jsonl"), *_files("phrases", "*.txt")]


def contexts() -> dict[str, Context]:
    """Return every context by its name."""
    return {one["id"]: context_of(one) for one in _lines(HERE / "contexts.jsonl")}


def context_of(told: Mapping[str, Any]) -> Context:
    """Return the context that is told as in the files."""
    zone = ZoneInfo(told["tz"])
    replied = told.get("replying_to")
    return Context(
        datetime.fromisoformat(told["now"]).astimezone(zone),
        zone,
        tuple(_known(one) for one in told.get("known") or ()),
        RepliedTo(replied.get("company"), replied.get("step")) if replied else None,
    )


def example_of(told: Mapping[str, Any], name: str, context: Context) -> Example:
    """Return the example that is told as in the files."""
    also = tuple(one["intent"] for one in told.get("also") or ())
    return Example(name, told["text"], context, told["intent"], told["fields"], also)


def _messages() -> Iterator[Example]:
    known = contexts()
    for path in _files("messages", "*.jsonl"):
        for number, told in enumerate(_lines(path), start=1):
            yield example_of(told, f"{path.stem}-{number:04}", known[told["c"]])


def _phrases() -> Iterator[Example]:
    """A line is a message; a line "# intent outcome situation" says what those after it are.

    Situations are ``new`` (nothing is known), ``known`` and the steps of a reminder that is replied to; ``{co}`` and
    ``{who}`` stand for what is known there. "[m:on monday]" marks the role of a date; see ``ROLES``.
    """
    suited = _by_situation()
    for path in _files("phrases", "*.txt"):
        intent, outcome, situations = "", None, ["new"]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.startswith("#"):
                intent, *rest = line[1:].split()
                outcome = rest.pop(0) if rest and rest[0] in _OUTCOMES else None
                situations = rest
            elif line.strip():
                fields = {"outcome": outcome} if outcome else {}
                fit = suited[situations[number % len(situations)]]
                context = fit[number % len(fit)]
                text, marks = _unmarked(_filled(line.replace("\\n", "\n"), context))
                yield Example(f"{path.stem}-{number:04}", text, context, intent, fields, whole=False, marks=marks)


#: Of which thing a marked date is one: an interview that was, one ahead, a promised answer, a reminder, a next round.
ROLES = {"m": "MET", "i": "INTERVIEW", "p": "PROMISE", "u": "UNTIL", "n": "NEXT", "o": "NOTHING"}
_MARKED = re.compile(r"\[(?P<role>[miupno]):(?P<words>[^\]]*)\]")
_OUTCOMES = ("offer", "rejection", "next_round", "still_deciding")


def _by_situation() -> dict[str, list[Context]]:
    found: dict[str, list[Context]] = {}
    for one in contexts().values():
        step = str(one.replying_to.step) if one.replying_to else None
        found.setdefault(step or ("known" if one.known else "new"), []).append(one)
    return found


def _filled(line: str, context: Context) -> str:
    told = [one for one in context.known if one.company]
    if context.replying_to is not None:
        told = [one for one in told if one.company == context.replying_to.company] or told
    one = told[len(line) % len(told)] if told else KnownInterview("Acme")
    who = next(iter(one.people), None) or "the manager"
    return line.replace("{co}", one.company or "Acme").replace("{who}", who)


def _unmarked(line: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the message without the marks, and where they were."""
    text, last, marks = "", 0, []
    for found in _MARKED.finditer(line):
        text += line[last : found.start()]
        marks.append(Mark(len(text), len(text) + len(found["words"]), ROLES[found["role"]]))
        text += found["words"]
        last = found.end()
    return text + line[last:], tuple(marks)


def _files(folder: str, pattern: str) -> list[Path]:
    return sorted((HERE / folder).glob(pattern))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _known(told: Mapping[str, Any]) -> KnownInterview:
    return KnownInterview(
        told.get("company"),
        told.get("role"),
        tuple(told.get("people") or ()),
        _day(told.get("interview")),
        _day(told.get("reply_by")),
    )


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told[:10]) if told else None
