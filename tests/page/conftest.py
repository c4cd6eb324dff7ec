"""The chat page in a real headless Chromium: beside the whole bot, and beside a stand-in that a test itself speaks for.

Whatever a test does, a page that asks for anything outside, breaks its policy or raises fails it.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from bot.commands.playground import play
from bot.playground.chats import Person
from bot.playground.standin import Standin
from bot.settings import Settings
from tests.page.hands import Hands, opened
from tests.stories.conftest import MONDAY

Scheme = Literal["light", "dark"]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("the page is tested in a browser: install Debian's chromium")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path)
        yield chromium
        await chromium.close()


class Room:
    """Where pages are opened, and what went wrong in them."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.browser = browser
        self.url = url
        self.problems: list[str] = []

    async def page(
        self,
        *,
        scheme: Scheme = "light",
        size: tuple[int, int] = (390, 844),
        zone: str = "Europe/London",
        touch: bool = False,
        path: str = "/",
    ) -> Hands:
        """Open the page as somebody's browser would."""
        context = await self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            timezone_id=zone,
            locale="en-GB",
            has_touch=touch,
            permissions=["clipboard-read", "clipboard-write"],
            reduced_motion="reduce",
        )
        page = await context.new_page()
        return await opened(page, self.url, path, self.problems)


@pytest_asyncio.fixture(loop_scope="session")
async def room(browser: Browser, tmp_path: Path) -> AsyncIterator[Room]:
    """The whole playground, as ``python -m bot playground`` runs it, from a Monday at noon in London."""
    clock_file = tmp_path / "clock"
    clock_file.write_text(f"{(MONDAY - datetime.now(tz=MONDAY.tzinfo)).total_seconds():.6f}\n", "ascii")
    told, at = asyncio.Event(), asyncio.get_running_loop().create_future()
    playing = asyncio.create_task(play(Settings(port=0, clock_file=clock_file), told, at.set_result))
    done, _ = await asyncio.wait({playing, at}, return_when=asyncio.FIRST_COMPLETED)
    if playing in done:
        playing.result()
    made = Room(browser, at.result())
    yield made
    await _closed(browser)
    told.set()
    await playing
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
        await _closed(browser)
        assert made.problems == []


async def _closed(browser: Browser) -> None:
    for context in list(browser.contexts):
        await context.close()
