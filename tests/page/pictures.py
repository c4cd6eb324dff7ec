"""``make screenshots``: the pictures of the README, taken of the page beside the real bot, from an invented story.

They go into the folder that is named on the command line; nothing of the machine's time or place shows in them.
"""

from __future__ import annotations

import asyncio
import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.async_api import expect

from bot.core.papers.weeks import Weeks
from bot.documents.pictures import weeks
from tests.core.decide.chat import Chat
from tests.page.hands import Hands
from tests.page.room import Room, Scheme, chromium, installed, playing

PHONE = (390, 844)
DESK = (1240, 820)
TOLD = "Interviewed at Acme this morning with Dana. It went well, they'll call by Friday"
#: What is told when, for the picture of the weeks.
_TOLD = (
    (
        "2026-10-13T13:00",
        "interviewed at Northwind today at 10 with Dana Lee and Tom, felt good, they answer by 27 october",
    ),
    ("2026-10-13T13:30", "thanked Dana and Tom"),
    ("2026-10-20T16:00", "interviewed at Globex today at 11, felt good, they named no day"),
    ("2026-10-21T09:30", "sent the thank you to Globex"),
    ("2026-10-23T10:00", "sent the follow-up to Globex"),
    (
        "2026-10-28T15:00",
        "interviewed at Acme today at 10 on site with Priya, felt good, they answer by the 12th of november",
    ),
    ("2026-10-28T18:00", "thanked Priya"),
    ("2026-10-29T10:00", "sent the card to Acme"),
    ("2026-10-30T09:30", "sent the follow-up to Northwind"),
    ("2026-10-30T12:00", "Globex said no"),
    ("2026-11-03T10:00", "interview at Initech on 19 november at 10, on site"),
)
_WEEKS = 7  #: messages of the plan, at most
_COLOURS = 200

Frames = list[tuple[bytes, int]]


async def take(folder: Path) -> None:
    """Take every picture anew."""
    with tempfile.TemporaryDirectory() as other:
        async with chromium() as browser, playing(browser, Path(other) / "clock") as room:
            frames = await _story(room)
            _animate(frames, folder / "weeks.gif")
            await _phones(room, folder)
            await _desk(room, folder)
    _weeks(folder)


async def _story(room: Room) -> Frames:
    """Tell of an interview and let the weeks go by; a frame for each thing that happens."""
    ana = await room.page(size=PHONE)
    frames: Frames = []

    async def frame(milliseconds: int) -> None:
        await ana.settled()
        frames.append((await ana.page.screenshot(), milliseconds))

    await ana.say("/start")
    await ana.say("London")
    await frame(1500)
    await ana.field.fill(TOLD)
    await frame(1600)
    await ana.say(TOLD)
    await frame(2600)
    for _ in range(_WEEKS):
        before = await ana.newest()
        await ana.move("To the next message")
        if await ana.page.locator("#toast").is_visible():
            break
        await ana.answer(before)
        await frame(1900)
    return frames


async def _phones(room: Room, folder: Path) -> None:
    """The same moment in light and dark: an answer of the bot, and what came of it."""
    schemes: tuple[tuple[Scheme, str], ...] = (("light", "chat.png"), ("dark", "chat-dark.png"))
    for scheme, name in schemes:
        ben = await room.page(size=PHONE, scheme=scheme, scale=2, path="/?as=ben")
        if scheme == "light":
            await ben.say("/start")
            await ben.say("London")
            await ben.say(TOLD)
        await _save(ben, folder / name)


def _weeks(folder: Path) -> None:
    """The picture of the weeks, light and dark, as it is drawn for four invented interviews."""
    chat = Chat.begin(at=_TOLD[0][0])
    for at, words in _TOLD:
        chat.wait(at)
        chat.say(words)
    for name, command in (("picture.png", "/picture light"), ("picture-dark.png", "/picture dark")):
        file = chat.say(command)[0].message.file
        assert file is not None
        assert isinstance(file.of, Weeks)
        drawn = Image.open(io.BytesIO(weeks(file.of))).convert("RGB")
        drawn.quantize(_COLOURS, dither=Image.Dither.NONE).save(folder / name, optimize=True)


async def _desk(room: Room, folder: Path) -> None:
    """The drawer beside the chat, and the strip of the weeks."""
    ben = await room.page(size=DESK, scale=1.5, path="/?as=ben")
    await ben.page.locator("#hood").click()
    await expect(ben.page.locator("#sections section")).to_have_count(3)
    await _save(ben, folder / "hood.png")
    ana = await room.page(size=(PHONE[0] * 2, PHONE[1]), scale=1.5)
    await ana.page.locator("header.top").screenshot(path=folder / "weeks.png")


async def _save(somebody: Hands, file: Path) -> None:
    """Save the page with nothing in focus."""
    await somebody.page.evaluate("document.activeElement.blur()")
    await somebody.settled()
    await somebody.page.screenshot(path=file)


def _animate(frames: Frames, file: Path) -> None:
    pictures = [Image.open(io.BytesIO(data)).convert("RGB") for data, _ in frames]
    # One set of colours for all, so that nothing flickers.
    beside = Image.new("RGB", (PHONE[0] * len(pictures), PHONE[1]))
    for index, picture in enumerate(pictures):
        beside.paste(picture, (PHONE[0] * index, 0))
    palette = beside.quantize(_COLOURS)
    drawn = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures]
    times = [milliseconds for _, milliseconds in frames]
    drawn[0].save(file, save_all=True, append_images=drawn[1:], duration=times, loop=0, optimize=True)


if __name__ == "__main__":
    if installed() is None:
        sys.exit("The pictures are taken in a browser: install Debian's chromium")
    asyncio.run(take(Path(sys.argv[1])))
