"""News of trades, fetched now and then from the feeds that the settings name, and kept in memory for the drafts.

It runs beside the loops and holds up none of them: what has not come yet is not there. Off where no feed is named.
"""

from __future__ import annotations

import asyncio
import heapq
import logging
from collections.abc import Awaitable, Callable, Sequence

import aiohttp

from bot.apart import Apart, ApartError
from bot.clock import Clock
from bot.core.papers.headlines import Headline
from bot.documents.feeds import Fed, newest

log = logging.getLogger(__name__)

Fetch = Callable[[str], Awaitable[bytes]]

#: Seconds that one feed may take to come, and to be read; and bytes that it may have.
_COMING, _READING = 10.0, 10.0
_LARGEST = 1024 * 1024
#: Seconds from one round to the next.
_ROUND = 6 * 3600.0
_REDIRECTS = 3


class FeedError(Exception):
    """A feed did not come; the text names the kind of fault alone."""


class Feeds:
    """The newest headlines of some feeds, once ``run`` is run."""

    def __init__(self, addresses: Sequence[str], clock: Clock, fetch: Fetch | None = None) -> None:
        self._addresses = tuple(dict.fromkeys(addresses))
        self._clock = clock
        self._fetch = fetch or fetched
        self._apart = Apart()
        self._by_address: dict[str, list[Headline]] = {}
        self._newest: tuple[Headline, ...] = ()

    @property
    def newest(self) -> tuple[Headline, ...]:
        """Return what is there now, newest first; no waiting."""
        return self._newest

    async def run(self) -> None:
        """Look at every feed, and again some hours later, until cancelled."""
        while self._addresses:
            await self.look()
            await asyncio.sleep(_ROUND)

    async def look(self) -> None:
        """Look at every feed once, one after the other; one that does not come keeps what it had."""
        for number, address in enumerate(self._addresses, start=1):
            try:
                content = await self._fetch(address)
                fed = Fed(content, self._clock.machine_now())
                self._by_address[address] = await self._apart.run(newest, fed, _READING)
            except (FeedError, ApartError) as error:
                log.warning("feed %d of NEWS_FEEDS is left as it was: %s", number, error)
        each = (sorted(one, key=_when, reverse=True) for one in self._by_address.values())
        self._newest = tuple(heapq.merge(*each, key=_when, reverse=True))

    async def stop(self) -> None:
        """End the process that reads them."""
        await self._apart.stop()


async def fetched(address: str) -> bytes:
    """Return the bytes of a feed; raises FeedError where it is too slow, too large or not there."""
    timeout = aiohttp.ClientTimeout(total=_COMING)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout, headers={"User-Agent": "hearback"}) as session,
            session.get(address, max_redirects=_REDIRECTS) as answer,
        ):
            if answer.status != 200:
                raise FeedError(f"status {answer.status}")
            content = bytearray()
            async for piece in answer.content.iter_chunked(64 * 1024):
                content += piece
                if len(content) > _LARGEST:
                    raise FeedError("too large")
            return bytes(content)
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        raise FeedError(type(error).__name__) from None


def _when(one: Headline) -> float:
    return one.published_at.timestamp()
