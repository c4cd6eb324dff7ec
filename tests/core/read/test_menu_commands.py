"""A command alone is its name and nothing else; what follows it is looked at like any other words."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import read
from bot.core.reading import Intent, Reading

_NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def _read(text: str) -> Reading:
    return read(text, now=_NOW, zone=ZoneInfo("Europe/London"))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("/list", Intent.STATUS),
        ("/next ", Intent.STATUS),
        ("/help", Intent.HELP),
        ("/delete", Intent.DELETE),
        ("/start", Intent.SMALLTALK),
    ],
)
def test_a_command_alone_says_its_name(text: str, intent: Intent) -> None:
    assert _read(text) == Reading(intent)


@pytest.mark.parametrize("text", ["/new i want to die", "/next i want to kill myself", "/suicide", "/kms"])
def test_words_of_a_crisis_are_seen_behind_a_command_and_in_one(text: str) -> None:
    reading = _read(text)
    assert reading.intent is Intent.CRISIS
    assert reading.unsafe
