"""How long a message is read: those that people write, and those that are written to keep the reader busy."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from zoneinfo import ZoneInfo

from bot.core.read import read
from bot.core.read.dates.lexicon import TABLE
from tests.bench.result import Goal, Result

_MESSAGES = Path(__file__).parents[1] / "core" / "read" / "messages.jsonl"
_LONGEST = 4096
_ZONE = ZoneInfo("Europe/London")
_NOW = datetime(2026, 11, 18, 9, 30, tzinfo=_ZONE)


def _hostile() -> Sequence[str]:
    """Texts of the greatest length: one thing again and again, and the words of dates in any order."""
    chance = random.Random(1)
    words = [*sorted(TABLE), "1", "12", "2026", "12/3", "3:30", "10pm", ",", "-", "("]
    again = (
        "monday ", "1", "1 ", "/", "1/", "12/3 ", "1:", "10:30 ", "3 p.m. ", "1-", "in 3 days ", "3 weeks from ",
        "end of ", "next ", "the ", "(", "'", "\n", "easter ", "hello ", "half past ", "to ", "2026-01-01t",
    )  # fmt: skip
    mixed = [" ".join(chance.choice(words) for _ in range(1500)) for _ in range(5)]
    return [text[:_LONGEST] for text in (*(one * _LONGEST for one in again), *mixed)]


def measure(rounds: int) -> list[Result]:
    """Read each message so many times, and tell of the quickest of them."""
    said = [json.loads(line)["text"] for line in _MESSAGES.read_text("utf-8").splitlines()]
    read("warm up", now=_NOW, zone=_ZONE)
    usual = [_milliseconds(text, rounds) for text in said]
    slow = {text: _milliseconds(text, rounds) for text in _hostile()}
    worst = max(slow, key=lambda text: slow[text])
    late = quantiles(usual, n=20)[-1]
    figures = f"median {median(usual):.2f} ms, 95th percentile {late:.2f} ms, of {len(usual)} messages"
    return [
        Result("Reading a message", "", Goal(3, "ms"), median(usual), figures),
        Result("Reading one of twenty", "", Goal(10, "ms"), late, figures),
        Result(
            "Reading 4,096 hostile characters", "", Goal(50, "ms"), slow[worst],
            f"the slowest of {len(slow)} texts, {worst[:12]!r}",
        ),
    ]  # fmt: skip


def _milliseconds(text: str, rounds: int) -> float:
    """The quickest of some readings; each is of another moment, so that nothing is remembered."""
    took = []
    for turn in range(rounds):
        now = _NOW.replace(microsecond=turn)
        began = perf_counter()
        read(text, now=now, zone=_ZONE)
        took.append((perf_counter() - began) * 1000)
    return min(took)
