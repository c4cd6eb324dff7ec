"""Feeds are fetched beside everything else, with bounds; one that does not come leaves what was there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from email.utils import format_datetime

import pytest
from aiohttp import web

from bot.clock import Clock
from bot.feeds import FeedError, Feeds, fetched

CLOCK = Clock(None)


def _rss(*titles: str) -> bytes:
    day = format_datetime(CLOCK.machine_now())
    items = (
        f"<item><title>{title}</title><link>https://example.com/</link><pubDate>{day}</pubDate></item>"
        for title in titles
    )
    return f"<rss><channel>{''.join(items)}</channel></rss>".encode()


async def _feed(request: web.Request) -> web.StreamResponse:
    return web.Response(body=_rss("Acme opens a plant"), content_type="application/rss+xml")


async def _missing(request: web.Request) -> web.StreamResponse:
    return web.Response(status=404)


async def _endless(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    for _ in range(40):
        await answer.write(b"x" * 64 * 1024)
    return answer


async def _round(request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("/round")


@pytest.fixture
async def server() -> AsyncIterator[str]:
    app = web.Application()
    served = {"feed": _feed, "missing": _missing, "endless": _endless, "round": _round}
    app.add_routes([web.get(f"/{name}", handler) for name, handler in served.items()])
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_what_is_fetched_is_there_without_waiting(server: str) -> None:
    feeds = Feeds([f"{server}/feed", f"{server}/missing"], CLOCK)
    assert not feeds.newest
    await feeds.look()
    assert [one.title for one in feeds.newest] == ["Acme opens a plant"]
    await feeds.stop()


@pytest.mark.parametrize("path", ["missing", "endless", "round"])
async def test_what_is_missing_too_large_or_goes_round_is_a_fault(server: str, path: str) -> None:
    with pytest.raises(FeedError):
        await fetched(f"{server}/{path}")


async def test_a_feed_that_fails_keeps_what_it_had() -> None:
    answers = [_rss("First"), None, _rss("Second", "Third")]

    async def fetch(address: str) -> bytes:
        content = answers.pop(0)
        if content is None:
            raise FeedError("away")
        return content

    feeds = Feeds(["https://example.com/feed"], CLOCK, fetch)
    seen = []
    for _ in range(3):
        await feeds.look()
        seen.append([one.title for one in feeds.newest])
    assert seen == [["First"], ["First"], ["Second", "Third"]]
    await feeds.stop()


async def test_with_no_feed_named_nothing_runs() -> None:
    feeds = Feeds((), CLOCK)
    await asyncio.wait_for(feeds.run(), 1)
    assert not feeds.newest
