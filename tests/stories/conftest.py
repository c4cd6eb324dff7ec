"""The stage of the stories: the whole bot beside a stand-in for Telegram, on each database, and a clock to be moved.

A story is text in, time passes, text out, all of it over HTTP.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.app import App
from bot.commands.playground import MovedClock
from bot.playground.person import ChatMessage, PersonClient, Talk
from bot.playground.standin import Standin
from bot.receive import Patience
from bot.settings import Settings
from storage.sealing import Keys

LONDON = ZoneInfo("Europe/London")

#: Every story begins here: a Monday at noon in London, with no change of clocks for months.
MONDAY = datetime(2026, 11, 2, 12, tzinfo=LONDON)

_PATIENCE = Patience(poll=5, pause=0.02, longest_pause=0.1, role=2.0, renew=0.1, conflict=0.5)


@dataclass
class Stage:
    """Where a story is played: who is there, and the clock."""

    app: App
    clock: MovedClock
    people: PersonClient
    seen: dict[int, int] = field(default_factory=dict)

    async def ana(self, *, zone: str | None = "London") -> Talk:
        """Somebody who has said where she is."""
        ana = await self.people.add(7, "Ana", language_code="en-GB")
        if zone is not None:
            await self.said(ana, "/start")
            await self.said(ana, zone)
        return ana

    async def said(self, talk: Talk, text: str, *, reply_to: ChatMessage | int | None = None) -> list[ChatMessage]:
        """Say something; gives all that the bot says to it."""
        await talk.say(text, reply_to=reply_to)
        return await self.heard(talk)

    async def pressed(self, talk: Talk, message: ChatMessage, button: str) -> list[ChatMessage]:
        """Tap a button of a message; gives what is said to it."""
        await talk.press(message, button)
        return await self.heard(talk)

    async def heard(self, talk: Talk) -> list[ChatMessage]:
        """The bot's new messages since it was last listened to, once all is quiet; an edit is no new message."""
        await self.clock.move(timedelta(0))
        return await self._new(talk)

    async def passes(self, talk: Talk, until: datetime | timedelta) -> list[ChatMessage]:
        """Let time pass through every due moment; gives what was said on the way."""
        now = await self.clock.now()
        by = until - now if isinstance(until, datetime) else until
        await self.clock.move(by)
        return await self._new(talk)

    async def next(self, talk: Talk) -> list[ChatMessage]:
        """Let time pass to the next message."""
        await self.clock.to_next()
        return await self._new(talk)

    async def _new(self, talk: Talk) -> list[ChatMessage]:
        last = self.seen.get(talk.chat_id, 0)
        new = [one for one in await talk.transcript() if one.by_bot and one.id > last and not one.deleted]
        self.seen[talk.chat_id] = max((one.id for one in new), default=last)
        return new


@pytest.fixture
async def stage(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Stage]:
    clock = MovedClock(tmp_path / "clock")
    async with Standin(clock=clock) as standin, PersonClient(standin.url) as people:
        offset = (MONDAY - datetime.now(tz=LONDON)).total_seconds()
        clock.file.write_text(f"{offset:.6f}\n", "ascii")
        settings = Settings(
            token=standin.token,
            api_url=standin.url,
            database_url=database_url,
            data_key=keys.to_text(),
            clock_file=clock.file,
            send_rate=1000,
            chat_rate=1000.0,
        )
        async with App(settings, patience=_PATIENCE, first_wait=0.02, tick=0.2) as app:
            clock.app, clock.standin = app, standin
            yield Stage(app, clock, people)
