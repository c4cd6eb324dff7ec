"""Functions of ``bot.documents`` run in a process of their own: heavy libraries, and files that strangers wrote.

The process knows neither the token nor the key. It does one thing after the other, and ends when nobody needs it.
"""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar, get_type_hints

import msgspec

from bot.documents.child import HEAD, Answered, Asked

Given = TypeVar("Given")
Made = TypeVar("Made")

#: Seconds without work after which the process ends.
_IDLE = 120.0
_RUN = (sys.executable, "-m", "bot.documents.child")
#: What of the environment it is given; the bot's own settings are not in it.
_PASSED = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "TZDIR", "LD_LIBRARY_PATH", "SYSTEMROOT")
_QUIET = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


class ApartError(Exception):
    """It came to nothing in there; the text names the kind of error alone."""


class Apart:
    """The process, started when it is first needed."""

    def __init__(self, idle: float = _IDLE) -> None:
        self._idle = idle
        self._child: Process | None = None
        self._lock = asyncio.Lock()
        self._ending: asyncio.TimerHandle | None = None

    async def run(self, function: Callable[[Given], Made], given: Given, seconds: float) -> Made:
        """Return what a function of ``bot.documents`` makes of ``given``; raises ApartError, after ``seconds`` too."""
        asked = Asked(function.__module__, function.__name__, msgspec.msgpack.encode(given))
        async with self._lock:
            if self._ending is not None:
                self._ending.cancel()
            try:
                async with asyncio.timeout(seconds):
                    answered = await self._ask(asked)
            except BaseException as error:
                # What it may still say would be taken for the answer to something else.
                await self._end()
                if isinstance(error, (TimeoutError, OSError, EOFError, msgspec.MsgspecError)):
                    raise ApartError(type(error).__name__) from None
                raise
            self._ending = asyncio.get_running_loop().call_later(self._idle, self._let_go)
        if answered.error is not None:
            raise ApartError(answered.error)
        made: Made = msgspec.msgpack.decode(answered.made, type=get_type_hints(function)["return"])
        return made

    async def stop(self) -> None:
        """End the process, whatever it is doing."""
        if self._ending is not None:
            self._ending.cancel()
        await self._end()

    async def _ask(self, asked: Asked) -> Answered:
        if self._child is None or self._child.returncode is not None:
            passed = {name: os.environ[name] for name in _PASSED if name in os.environ}
            self._child = await asyncio.create_subprocess_exec(
                *_RUN, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=passed | _QUIET
            )
        into, out_of = self._child.stdin, self._child.stdout
        assert into is not None and out_of is not None  # noqa: S101, PT018 -- both were asked for
        frame = msgspec.msgpack.encode(asked)
        into.write(HEAD.pack(len(frame)) + frame)
        await into.drain()
        (length,) = HEAD.unpack(await out_of.readexactly(HEAD.size))
        return msgspec.msgpack.decode(await out_of.readexactly(length), type=Answered)

    def _let_go(self) -> None:
        if self._child is not None and self._child.stdin is not None:
            self._child.stdin.close()
        self._child = None

    async def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            with suppress(ProcessLookupError):
                child.kill()
            await child.wait()
