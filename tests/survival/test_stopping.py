"""SIGTERM in the middle of much work: it stops within seconds, loses nothing, and repeats nothing."""

from __future__ import annotations

import asyncio
from datetime import datetime
from itertools import product
from zoneinfo import ZoneInfo

from bot.playground.person import ChatMessage, Talk
from tests.survival.conftest import Outside
from tests.survival.processes import until

MONDAY = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Europe/London"))
COMPANIES = ("Quillmark", "Brightwater", "Northwind", "Pellworth")
_TOLD = tuple(f"Interview at {one} tomorrow at 10am, as a baker" for one in COMPANIES)


async def test_told_to_stop_it_ends_within_seconds_and_goes_on_later_as_if_nothing_had_been(outside: Outside) -> None:
    await outside.clock.set(MONDAY)
    talks = [await outside.people.add(one, "Ana", language_code="en-GB") for one in range(101, 113)]
    for texts in (("/start", "London", *_TOLD[:2]), _TOLD[2:]):
        for talk, text in product(talks, texts):
            await talk.say(text)
        sent = len((await outside.people.calls("sendMessage")).calls)
        await outside.bot.begin()
        await outside.people.wait_for_calls("sendMessage", more_than=sent + 5)
        assert await outside.bot.stop(within=5) == 0
    await outside.bot.start()
    await asyncio.gather(*(until(talk, _has_the_last) for talk in talks))
    assert await outside.bot.stop(within=5) == 0
    for talk in talks:
        await _each_was_answered_once(talk)
    assert not [line for line in outside.bot.lines if "ERROR" in line or "WARNING" in line]


def _has_the_last(said: list[ChatMessage]) -> bool:
    return any(one.text.startswith("Pellworth, baker") for one in said)


async def _each_was_answered_once(talk: Talk) -> None:
    said = [one.text for one in await talk.transcript() if one.by_bot]
    assert [text.split(",")[0] for text in said if ", baker." in text] == list(COMPANIES)
    assert len(said) == len(set(said)) == 3 + len(COMPANIES)
