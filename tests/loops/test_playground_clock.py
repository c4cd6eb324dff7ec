"""The playground's clock: moved through each due moment, to the next message, and no further."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import App
from bot.commands.playground import MovedClock, beside
from bot.playground.person import PersonClient, Talk
from bot.playground.standin import Standin
from bot.settings import Settings
from tests.loops.conftest import QUICK
from tests.loops.thoughts import echo, remind

HOUR = 3600


@pytest.fixture
async def clock(tmp_path: Path) -> AsyncIterator[MovedClock]:
    moved = MovedClock(tmp_path / "clock")
    async with Standin(clock=moved) as standin:
        settings = beside(standin, Settings(), tmp_path, clock_file=moved.file)
        async with App(settings, decide=echo, remind=remind, patience=QUICK) as app:
            moved.app, moved.standin = app, standin
            yield moved


@pytest.fixture
async def ana(clock: MovedClock) -> AsyncIterator[Talk]:
    assert clock.standin is not None
    async with PersonClient(clock.standin.url) as people:
        talk = await people.add(7, "Ana")
        for hours in (5, 1, 30):
            await talk.ask(f"remind {hours * HOUR}")
        yield talk


async def test_it_passes_through_each_moment_rather_than_over_it(clock: MovedClock, ana: Talk) -> None:
    before = await clock.now()
    await clock.move(timedelta(hours=6))
    came = await ana.next_messages(count=2)
    assert [message.text for message in came] == ["reminder 2", "reminder 1"]
    assert [round((message.date - before.timestamp()) / HOUR) for message in came] == [1, 5]
    assert timedelta(hours=6) <= await clock.now() - before < timedelta(hours=6, minutes=1)


async def test_it_goes_to_the_next_message_until_there_is_none(clock: MovedClock, ana: Talk) -> None:
    for text in ("reminder 2", "reminder 1", "reminder 3"):
        assert await clock.to_next()
        assert (await ana.next_message()).text == text
    assert not await clock.to_next()


async def test_the_end_of_a_hold_is_a_moment_too(clock: MovedClock, ana: Talk) -> None:
    assert (await ana.ask("hold 24")).text == "held"
    before = await clock.now()
    assert await clock.to_next()
    assert await clock.now() - before > timedelta(hours=23)
