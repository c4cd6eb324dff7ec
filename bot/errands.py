"""Calls to Telegram whose moment passes: answers to taps, "typing", a line to a stranger.

Each is tried once, at once; nothing of them is stored.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.crew import Stir

Once = Callable[[str, Mapping[str, Any]], Awaitable[bool]]
#: What comes while so many are on their way is left out.
_MOST = 200


class Errands:
    """Runs such calls beside everything else; ``once`` tries one and never raises."""

    def __init__(self, once: Once, stir: Stir) -> None:
        self._once = once
        self._stir = stir
        self._running: set[asyncio.Task[bool]] = set()

    def run(self, method: str, parameters: Mapping[str, Any]) -> None:
        """Begin a call and return at once."""
        if len(self._running) >= _MOST:
            return
        task = asyncio.create_task(self._run(method, parameters), name=method)
        self._running.add(task)
        task.add_done_callback(self._done)

    @property
    def idle(self) -> bool:
        """Tell whether none is on its way."""
        return not self._running

    async def stop(self, seconds: float) -> None:
        """Let those on their way end, at most ``seconds``."""
        if not self._running:
            return
        _, late = await asyncio.wait(set(self._running), timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, method: str, parameters: Mapping[str, Any]) -> bool:
        return await self._once(method, parameters)

    def _done(self, task: asyncio.Task[bool]) -> None:
        self._running.discard(task)
        self._stir.happened()
