"""The bot with a small thought of its own beside a stand-in, over HTTP, on each database."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.playground.person import PersonClient, Talk
from bot.playground.standin import Standin
from bot.receive import Patience
from bot.settings import Settings
from storage.sealing import Keys
from tests.loops.thoughts import echo, remind

QUICK = Patience(poll=5, pause=0.02, longest_pause=0.1, role=2.0, renew=0.1, conflict=0.5)
Running = Callable[..., AbstractAsyncContextManager[App]]


@pytest.fixture
async def standin() -> AsyncIterator[Standin]:
    async with Standin() as running:
        yield running


@pytest.fixture
async def people(standin: Standin) -> AsyncIterator[PersonClient]:
    async with PersonClient(standin.url, patience=5.0) as client:
        yield client


@pytest.fixture
async def ana(people: PersonClient) -> Talk:
    return await people.add(7, "Ana", language_code="en")


@pytest.fixture
async def ben(people: PersonClient) -> Talk:
    return await people.add(8, "Ben")


@pytest.fixture
def settings(standin: Standin, database_url: str, keys: Keys, tmp_path: Path) -> Settings:
    return Settings(
        token=standin.token,
        api_url=standin.url,
        database_url=database_url,
        data_key=keys.to_text(),
        clock_file=tmp_path / "clock",
        send_rate=1000,
        chat_rate=1000.0,
    )


@pytest.fixture
def running(settings: Settings) -> Running:
    """Starts the bot: ``async with running() as app``; settings may be changed by name."""

    def start(**changed: object) -> AbstractAsyncContextManager[App]:
        changed_settings = replace(settings, **changed)  # type: ignore[arg-type]
        return App(changed_settings, decide=echo, remind=remind, patience=QUICK, first_wait=0.02, tick=0.2)

    return start


def move_clock(settings: Settings, seconds: float) -> None:
    """Move the bot's clock to so many seconds ahead of the machine's."""
    assert settings.clock_file is not None
    settings.clock_file.write_text(str(seconds))
