"""``python -m bot run``: the bot, until SIGTERM or SIGINT, or until it cannot go on."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from collections.abc import Coroutine
from typing import Any

from bot import logs
from bot.app import App
from bot.settings import Settings

log = logging.getLogger(__name__)

#: New objects before the collector looks at them. An answer makes some ten thousand that are gone with it: at Python's
#: own 700 they are looked through over and over, which takes a tenth of the time of thinking.
_YOUNG = 50_000


def main(settings: Settings) -> int:
    """Run the bot and return the exit status; raises what ends it, each a line."""
    settings.required_token()
    logs.set_up(settings.log_level, settings.secrets, form=settings.log_format)
    run(_run(settings))
    return 0


def run(work: Coroutine[Any, Any, None]) -> None:
    """Run ``work`` on the quickest event loop there is, with what is loaded so far out of the collector's way."""
    gc.freeze()
    gc.set_threshold(_YOUNG)
    try:
        import uvloop
    except ImportError:
        asyncio.run(work)
    else:
        uvloop.run(work)


def told_to_stop() -> asyncio.Event:
    """Heed SIGTERM and SIGINT from now on, so that one that comes while the bot starts ends it in good order too."""
    loop = asyncio.get_running_loop()
    told = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    return told


async def until_told(app: App, *told: asyncio.Event) -> None:
    """Wait for a signal to stop, or any other of the events; raises StoppedError where the bot ends before."""
    waiting = {asyncio.create_task(app.stopped()), *(asyncio.create_task(one.wait()) for one in told)}
    done, rest = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    for task in done:
        task.result()


async def _run(settings: Settings) -> None:
    logs.quiet_loop(asyncio.get_running_loop())
    told = told_to_stop()
    async with App(settings) as app:
        how = "by webhook" if settings.webhook_url else "by long polling"
        log.info("Hearback is running, %s", how)
        await until_told(app, told)
