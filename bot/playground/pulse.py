"""Waiting without sleeping: whoever waits for something looks again each time that something has happened."""

import asyncio
from collections.abc import Callable


class Pulse:
    """Wakes everyone who waits; costs nothing while nobody does."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def beat(self) -> None:
        """Say that something has changed."""
        if self._waiting:
            for waiter in self._waiting:
                if not waiter.done():
                    waiter.set_result(None)
            self._waiting.clear()

    async def until(self, true: Callable[[], bool], seconds: float) -> bool:
        """Wait until `true()` holds, at most `seconds`; return whether it does."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not true():
            left = deadline - loop.time()
            if left <= 0:
                return False
            waiter = loop.create_future()
            self._waiting.add(waiter)
            await asyncio.wait({waiter}, timeout=left)
            self._waiting.discard(waiter)
        return True
