"""A short way to write a case by hand: an interview, what happens, and every message that is to come.

A line of the expected weeks is ``2026-11-09 09:00 names``; before it ``~`` is silent, ``!`` late, ``>`` in the answer.
Names are joined by ``+``; they are Acme's where no company is named.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from bot.commands.plan import expected
from bot.commands.plan_lines import read_case

_HOW = {"~": "silent", "!": "late", ">": "in answer"}

Event = dict[str, Any]


@dataclass(frozen=True)
class Weeks:
    """One interview or two, with the messages that the product's text asks for."""

    why: str
    interview: dict[str, Any]
    come: str
    events: list[Event] = field(default_factory=list)
    person: dict[str, Any] = field(default_factory=dict)
    second: dict[str, Any] | None = None

    def planned(self) -> list[Any]:
        interviews = [{"company": "Acme", **self.interview}]
        if self.second is not None:
            interviews.append({"company": "Bolt", **self.second})
        thing = {"id": self.why, "person": self.person, "interviews": interviews, "events": self.events}
        return in_order(expected(read_case(json.dumps(thing))))

    def written(self) -> list[Any]:
        return in_order([_line(line.strip()) for line in self.come.splitlines() if line.strip()])


def _line(line: str) -> list[Any]:
    how = _HOW.get(line[0])
    day, hour, names = line.lstrip("~!> ").split()
    full = [name if ":" in name else f"Acme:{name}" for name in names.split("+")]
    return [f"{day}T{hour}", how or "message", full]


def in_order(messages: list[Any]) -> list[Any]:
    return sorted([at, how, sorted(names)] for at, how, names in messages)


def just_had(promised: str | None, **more: Any) -> dict[str, Any]:
    """Monday at ten, told at noon: only the thank-you and the ladder are left to plan."""
    told = {"told": "2026-11-02T12:00", "begins": "2026-11-02T10:00", "felt": "mixed", "promised": promised}
    return {**told, **more}


def thanked(at: str = "2026-11-02T12:30") -> Event:
    return {"at": at, "what": "done", "kind": "thank_you"}
