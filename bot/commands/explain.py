"""``python -m bot read --explain "..."``: one message, and which of its words gave which field; nothing is stored."""

from __future__ import annotations

from datetime import datetime
from typing import TextIO
from zoneinfo import ZoneInfo

from bot.core.read import read
from bot.core.read.explaining import Because, explain


def explained(text: str, out: TextIO, *, now: datetime, zone: ZoneInfo) -> None:
    """Print a line for the intent and for each field of the message, read as a first one at ``now`` in ``zone``."""
    reading = read(text, now=now, zone=zone)
    whys = explain(text, reading, lambda other: read(other, now=now, zone=zone))
    width = max(len(_head(why)) for why in whys)
    for why in whys:
        print(f"{_head(why):<{width}}  {words_of(text, why)}", file=out)
    if not reading.confident:
        print("It is not sure of this: it would ask before it acts.", file=out)


def _head(why: Because) -> str:
    also = f"also {why.part}: " if why.part else ""
    return f"{also}{why.field} = {why.value}"


def words_of(text: str, why: Because) -> str:
    """Return the words that gave a field, in quotes, or that no single ones did."""
    if why.start is None or why.end is None:
        return "from the message as a whole"
    return f"“{text[why.start : why.end]}”"
