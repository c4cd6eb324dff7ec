"""``python -m bot read``: messages as JSON lines in, what was understood as JSON lines out; nothing is stored."""

from __future__ import annotations

import json
import sys
import time as clock
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime, time
from typing import Any, TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.read import read
from bot.core.read.tables import words
from bot.core.reading import Fields, KnownInterview, Reading, RepliedTo

#: Fields of a reading that are the program's own and are not printed.
_OWN = words("minutes over no_day tells_everybody done_on cold_answer setting everything question")


class LineError(ValueError):
    """A line that cannot be read; the text says why."""


def main(lines: Iterable[str], out: TextIO) -> int:
    """Print one JSON line for each line read, and return 0; 2 where a line is malformed."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            asked = _asked(line)
        except LineError as error:
            print(f"Line {number} cannot be read: {error}", file=sys.stderr)
            return 2
        began = clock.perf_counter()
        reading = read(**asked["arguments"])
        took = (clock.perf_counter() - began) * 1000
        print(json.dumps({"id": asked["id"], **_printed(reading), "ms": round(took, 3)}, ensure_ascii=False), file=out)
    return 0


def _asked(line: str) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except ValueError:
        raise LineError("it is not JSON.") from None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise LineError('it needs a "text" that is a string.')
    try:
        now = datetime.fromisoformat(data["now"])
        zone = ZoneInfo(data["tz"])
    except (KeyError, TypeError, ValueError, ZoneInfoNotFoundError, OSError):
        raise LineError('it needs "now" (ISO 8601 with an offset) and "tz" (such as Europe/London).') from None
    if now.tzinfo is None:
        raise LineError('"now" needs an offset, as in 2026-11-18T09:30:00-05:00.')
    try:
        known = tuple(_known(one) for one in data.get("known") or ())
        replied = data.get("replying_to")
        replying_to = RepliedTo(replied.get("company"), replied.get("step")) if replied else None
    except (AttributeError, TypeError, ValueError):
        raise LineError('"known" or "replying_to" is not as expected.') from None
    arguments = {"text": data["text"], "now": now, "zone": zone, "known": known, "replying_to": replying_to}
    return {"id": data.get("id"), "arguments": arguments}


def _known(data: dict[str, Any]) -> KnownInterview:
    interview, reply_by = data.get("interview"), data.get("reply_by")
    return KnownInterview(
        company=data.get("company"),
        role=data.get("role"),
        people=tuple(data.get("people") or ()),
        interview=date.fromisoformat(interview[:10]) if interview else None,
        reply_by=date.fromisoformat(reply_by[:10]) if reply_by else None,
    )


def _printed(reading: Reading) -> dict[str, Any]:
    printed: dict[str, Any] = {
        "intent": reading.intent.value,
        "fields": _fields(reading.fields),
        "confident": reading.confident,
        "dates": [{"text": span.text, "date": _value(span.on), "time": _value(span.at)} for span in reading.dates],
    }
    if reading.also:
        printed["also"] = [{"intent": one.intent.value, "fields": _fields(one.fields)} for one in reading.also]
    return printed


def _fields(fields: Fields) -> dict[str, Any]:
    return {
        name: _value(value)
        for name, value in asdict(fields).items()
        if name not in _OWN and value not in (None, (), "")
    }


def _value(value: object) -> object:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return list(value) if isinstance(value, tuple) else value
