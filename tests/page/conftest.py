"""The chat page in a real headless Chromium: beside the whole bot, and beside a stand-in that a test itself speaks for.

Whatever a test does, a page that asks for anything outside, breaks its policy or raises fails it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.playground.chats import Person
from bot.playground.standin import Standin
from tests.page.room import Room, chromium, closed, installed, playing


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    if installed() is None:
        pytest.skip("the page is tested in a browser: install Debian's chromium")
    async with chromium() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def room(browser: Browser, tmp_path: Path) -> AsyncIterator[Room]:
    """The whole playground, from a Monday at noon in London."""
    async with playing(browser, tmp_path / "clock") as made:
        yield made
    assert made.problems == []


class BareRoom(Room):
    """A room beside a stand-in alone; the test is the bot."""

    def __init__(self, browser: Browser, standin: Standin, session: aiohttp.ClientSession) -> None:
        super().__init__(browser, standin.url)
        self.standin = standin
        self._session = session

    async def call(self, method: str, **params: Any) -> Any:
        """Call a method of the Bot API for Ana's chat and return its result."""
        async with self._session.post(
            f"{self.url}/bot{self.standin.token}/{method}", json={"chat_id": 1001, **params}
        ) as answer:
            body = await answer.json()
        assert body["ok"], body
        return body["result"]

    async def upload(self, method: str, kind: str, name: str, data: bytes, **params: str) -> Any:
        """Send a file to Ana as a bot does, and return the message."""
        form = aiohttp.FormData({"chat_id": "1001", **params})
        form.add_field(kind, data, filename=name)
        async with self._session.post(f"{self.url}/bot{self.standin.token}/{method}", data=form) as answer:
            return (await answer.json())["result"]

    async def restart(self) -> None:
        """Start another stand-in at the address of the one that was stopped; it remembers nothing."""
        self.standin = Standin(port=int(self.url.rpartition(":")[2]))
        await self.standin.start()

    async def standin_people(self) -> None:
        """Let Ana be there before anybody opens the page."""
        self.standin.world.add_people([Person(1001, "Ana")])

    async def updates(self) -> list[dict[str, Any]]:
        """Fetch what waits for the bot, and confirm it."""
        found = list(await self.call("getUpdates", timeout=5))
        if found:
            await self.call("getUpdates", offset=found[-1]["update_id"] + 1)
        return found


@pytest_asyncio.fixture(loop_scope="session")
async def bare(browser: Browser) -> AsyncIterator[BareRoom]:
    async with Standin() as standin, aiohttp.ClientSession() as session:
        made = BareRoom(browser, standin, session)
        yield made
        await closed(browser)
        await made.standin.stop()
        assert made.problems == []
