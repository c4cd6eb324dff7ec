"""``python -m bot read``: messages as JSON lines in, what was understood as JSON lines out; nothing is stored.

With ``--explain`` and a message it says instead which words of it gave which field.
"""

from __future__ import annotations

import json
import sys
import time as clock
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from typing import Any, TextIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.clock import Clock
from bot.commands.explain import explained
from bot.commands.json_lines import LineError, answer_lines
from bot.core.read import read
from bot.core.read.tables import words
from bot.core.reading import Fields, KnownInterview, Reading, RepliedTo

#: Fields of a reading that are the program's own and are not printed.
_OWN = words("not_people minutes over no_day tells_everybody done_on cold_answer setting wish everything agency")


#: Days on both sides of "now" that the calendar must have for what is reckoned from it.
_ROOM = timedelta(days=3650)


def main(lines: Iterable[str], out: TextIO, words: Sequence[str] = ()) -> int:
    """Print one JSON line for each line read and return 0; 2 where one was malformed, which is named and left out."""
    if words:
        return _explain(words, out)
    return answer_lines(lines, out, _answer)


def _explain(words: Sequence[str], out: TextIO) -> int:
    if len(words) != 2 or words[0] != "--explain" or not words[1].strip():
        print('usage: python -m bot read [--explain "the message"]', file=sys.stderr)
        return 2
    explained(words[1], out, now=Clock().now(), zone=ZoneInfo("UTC"))
    return 0


def _answer(line: str) -> str:
    asked = _asked(line)
    began = clock.perf_counter()
    try:
        reading = read(**asked["arguments"])
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise LineError(f"its values cannot be reckoned with ({type(error).__name__}).") from None
    took = (clock.perf_counter() - began) * 1000
    return json.dumps({"id": asked["id"], **_printed(reading), "ms": round(took, 3)}, ensure_ascii=False)


def _asked(line: str) -> dict[str, Any]:
    data = _data(line)
    now, zone = _when(data)
    try:
        known = tuple(_known(one) for one in data.get("known") or ())
        replied = data.get("replying_to")
        replying_to = RepliedTo(_text(replied.get("company")), _text(replied.get("step"))) if replied else None
    except (AttributeError, TypeError, ValueError):
        raise LineError('"known" or "replying_to" is not as expected.') from None
    arguments = {"text": data["text"], "now": now, "zone": zone, "known": known, "replying_to": replying_to}
    return {"id": data.get("id"), "arguments": arguments}


def _data(line: str) -> dict[str, Any]:
    try:
        line.encode()
    except UnicodeEncodeError:
        raise LineError("it is not UTF-8.") from None
    try:
        data = json.loads(line)
        json.dumps(data, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError:
        raise LineError("it holds half a character.") from None
    except (ValueError, RecursionError):
        raise LineError("it is not JSON.") from None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise LineError('it needs a "text" that is a string.')
    return data


def _when(data: dict[str, Any]) -> tuple[datetime, ZoneInfo]:
    try:
        now = datetime.fromisoformat(data["now"])
        zone = ZoneInfo(data["tz"])
    except (KeyError, TypeError, ValueError, ZoneInfoNotFoundError, OSError):
        raise LineError('it needs "now" (ISO 8601 with an offset) and "tz" (such as Europe/London).') from None
    if now.tzinfo is None:
        raise LineError('"now" needs an offset, as in 2026-11-18T09:30:00-05:00.')
    try:
        _ = now - _ROOM, now + _ROOM
    except OverflowError:
        raise LineError('"now" lies too near an end of the calendar.') from None
    return now, zone


def _known(data: dict[str, Any]) -> KnownInterview:
    interview, reply_by, people = data.get("interview"), data.get("reply_by"), data.get("people") or []
    if not isinstance(people, list) or not all(isinstance(name, str) for name in people):
        raise TypeError
    return KnownInterview(
        company=_text(data.get("company")),
        role=_text(data.get("role")),
        people=tuple(people),
        interview=date.fromisoformat(interview[:10]) if interview else None,
        reply_by=date.fromisoformat(reply_by[:10]) if reply_by else None,
    )


def _text(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError
    return value


def _printed(reading: Reading) -> dict[str, Any]:
    printed: dict[str, Any] = {
        "intent": reading.intent.value,
        "fields": _fields(reading.fields),
        "confident": reading.confident,
        "dates": [
            {"text": span.text, "date": _value(span.on or span.next_on), "time": _value(span.at)}
            for span in reading.dates
        ],
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
