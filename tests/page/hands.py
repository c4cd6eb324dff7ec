"""What a person's hands and eyes do on the page; every wait is for something to be seen."""

from __future__ import annotations

from playwright.async_api import ConsoleMessage, Locator, Page, Request, expect

#: Milliseconds; a machine of two busy cores is slow.
PATIENCE = 10_000
expect.set_options(timeout=PATIENCE)


class Hands:
    """Somebody at one open page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.field = page.locator("#text")

    def rows(self, side: str = "") -> Locator:
        """The messages shown, of one side (``bots``, ``mine``) or of both."""
        return self.page.locator(f"#chat .row{f'.{side}' if side else ''}")

    async def last(self, side: str = "bots") -> Locator:
        """The newest message of a side."""
        return self.rows(side).last

    async def write(self, text: str) -> None:
        """Type a text and send it."""
        await self.field.fill(text)
        await self.field.press("Enter")

    async def say(self, text: str) -> Locator:
        """Write, wait for the bot to answer, and return its newest message."""
        before = await self.newest()
        await self.write(text)
        return await self.answer(before)

    async def answer(self, before: int) -> Locator:
        """Wait for a message of the bot newer than ``before``, and return the newest."""
        newer = "n => [...document.querySelectorAll('#chat .row.bots')].some(one => Number(one.dataset.id) > n)"
        await self.page.wait_for_function(newer, arg=before, timeout=PATIENCE)
        return self.rows("bots").last

    async def newest(self) -> int:
        """The id of the newest message shown."""
        ids = "Math.max(0, ...[...document.querySelectorAll('#chat .row')].map(one => Number(one.dataset.id)))"
        return int(await self.page.evaluate(ids))

    async def press(self, caption: str) -> None:
        """Tap the newest inline button of that caption."""
        await self.page.locator("#chat .key", has_text=caption).last.click()

    async def move(self, button: str) -> None:
        """Move the clock by one of its buttons, and wait until it has moved."""
        await self.page.get_by_role("button", name=button).click()
        await expect(self.page.locator("#clock")).to_have_attribute("aria-busy", "false")

    async def toast(self, text: str) -> None:
        """Wait until a toast says so."""
        await expect(self.page.locator("#toast")).to_contain_text(text)

    async def settled(self) -> None:
        """Wait until every message of the person has its second tick, and nothing moves or is said beside the chat."""
        await expect(self.rows("mine").locator(".icon-done")).to_have_count(0)
        await expect(self.page.locator("#chat")).not_to_contain_class("moving")
        await expect(self.page.locator("#toast")).to_be_hidden()


async def opened(page: Page, url: str, path: str, problems: list[str]) -> Hands:
    """Open the page; what it complains of, and what it asks for outside, is written down."""

    def said(message: ConsoleMessage) -> None:
        # The browser itself tells of requests that fail; those are what some tests are about.
        if message.type == "error" and "Failed to load resource" not in message.text:
            problems.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith((url, "data:", "blob:")):
            problems.append(f"asked for {request.url}")

    page.on("console", said)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", asked)
    await page.goto(url + path)
    await expect(page.locator("body")).to_have_attribute("data-ready", "yes")
    return Hands(page)
