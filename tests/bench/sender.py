"""A process that sends messages, so many in flight at once, and prints how many a second.

``python -m tests.bench.sender WAY API_URL COUNT``, where the ways are those of ``WAYS``.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import uvloop
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.playground.standin import TOKEN
from bot.transport import AiohttpRequest, BotApi

IN_FLIGHT = 64
CHATS = range(1, IN_FLIGHT + 1)

_TEXT = "This afternoon: a short thank-you to Ines at Quillmark. The draft is below, change what you like."

Send = Callable[[int], Awaitable[Any]]
Opened = AbstractAsyncContextManager[Send]


@asynccontextmanager
async def _bot_api(api_url: str) -> AsyncIterator[Send]:
    request = AiohttpRequest()
    await request.initialize()
    api = BotApi(api_url, TOKEN, request)
    yield lambda chat_id: api.call("sendMessage", {"chat_id": chat_id, "text": _TEXT, "parse_mode": "HTML"})
    await request.shutdown()


@asynccontextmanager
async def _library(api_url: str, request: BaseRequest) -> AsyncIterator[Send]:
    async with Bot(TOKEN, f"{api_url}/bot", request=request) as library:
        yield lambda chat_id: library.send_message(chat_id, _TEXT, parse_mode="HTML")


#: As the bot sends; as the library does through the bot's transport; as the library does by default.
WAYS: dict[str, Callable[[str], Opened]] = {
    "bot": _bot_api,
    "transport": lambda api_url: _library(api_url, AiohttpRequest()),
    "default": lambda api_url: _library(api_url, HTTPXRequest()),
}


async def main(way: str, api_url: str, count: int) -> None:
    """Send ``count`` messages, after some that open the connections, and print the rate."""
    async with WAYS[way](api_url) as send:
        await _send_all(send, IN_FLIGHT)
        begun_at = time.perf_counter()
        await _send_all(send, count)
        print(count / (time.perf_counter() - begun_at))


async def _send_all(send: Send, count: int) -> None:
    numbers = iter(range(count))

    async def keep_one_in_flight(chat_id: int) -> None:
        for _ in numbers:
            await send(chat_id)

    await asyncio.gather(*(keep_one_in_flight(chat_id) for chat_id in CHATS))


if __name__ == "__main__":
    uvloop.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
