"""Where the page is opened: a headless Chromium, and the whole playground beside it. For the tests and the pictures."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, async_playwright

from bot.commands.playground import play
from bot.settings import Settings
from tests.page.hands import Hands, opened
from tests.stories.conftest import MONDAY

Scheme = Literal["light", "dark"]


def installed() -> str | None:
    """The browser of this machine, where there is one."""
    return shutil.which("chromium")


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Run the browser of this machine; nothing is fetched for it."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=installed())
        yield running
        await running.close()


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
        scale: float = 1,
        path: str = "/",
    ) -> Hands:
        """Open the page as somebody's browser would."""
        context = await self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            device_scale_factor=scale,
            color_scheme=scheme,
            timezone_id=zone,
            locale="en-GB",
            has_touch=touch,
            permissions=["clipboard-read", "clipboard-write"],
            reduced_motion="reduce",
        )
        page = await context.new_page()
        return await opened(page, self.url, path, self.problems)


def set_clock(file: Path) -> None:
    """Let the bot begin on a Monday at noon in London."""
    file.write_text(f"{(MONDAY - datetime.now(tz=MONDAY.tzinfo)).total_seconds():.6f}\n", "ascii")


@asynccontextmanager
async def playing(browser: Browser, clock_file: Path) -> AsyncIterator[Room]:
    """Run the playground as ``python -m bot playground`` does, from a Monday at noon in London."""
    set_clock(clock_file)
    told, at = asyncio.Event(), asyncio.get_running_loop().create_future()
    running = asyncio.create_task(play(Settings(port=0, clock_file=clock_file), told, at.set_result))
    done, _ = await asyncio.wait({running, at}, return_when=asyncio.FIRST_COMPLETED)
    if running in done:
        running.result()
    try:
        yield Room(browser, at.result())
    finally:
        await closed(browser)
        told.set()
        await running


async def closed(browser: Browser) -> None:
    """Close every page."""
    for context in list(browser.contexts):
        await context.close()
