"""What people write and the token reach neither the log nor the raw file of the database, whatever goes wrong."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import logs
from bot.playground.person import PersonClient, Talk
from bot.settings import Settings
from tests.loops.conftest import Running, move_clock


@pytest.fixture
def written(settings: Settings) -> Iterator[io.StringIO]:
    root, stream, hook = logging.getLogger(), io.StringIO(), sys.excepthook
    handlers, level = root.handlers[:], root.level
    logs.set_up("DEBUG", (str(settings.token),), stream)
    yield stream
    root.handlers[:], sys.excepthook = handlers, hook
    root.setLevel(level)


async def test_nothing_personal_is_logged_or_lies_open(
    running: Running, people: PersonClient, ana: Talk, settings: Settings, written: io.StringIO
) -> None:
    async with running() as app:
        await ana.ask("Zyxwarren interviewed me")
        await ana.ask("boom Zyxwarren again")
        for fault in ({"code": 400, "description": "Bad Request: can't find Zyxwarren"}, {"code": 500}):
            await people.fail(method="sendMessage", **fault)
            await ana.say("Zyxwarren once more")
        await people.fail(kind="drop_before", times=2)
        await ana.say("Zyxwarren and no line")
        await people.wait_until_confirmed()
        await ana.say("remind 60")
        move_clock(settings, 61)
        await app.settled()
    assert "WordsError" in written.getvalue()
    assert "Zyxwarren" not in written.getvalue()
    assert str(settings.token) not in written.getvalue()
    if settings.database_url.startswith("sqlite"):
        folder = Path(settings.database_url.removeprefix("sqlite:///")).parent
        for file in folder.glob("hearback.db*"):
            assert b"Zyxwarren" not in file.read_bytes()
