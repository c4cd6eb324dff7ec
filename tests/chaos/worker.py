"""One bot in a process of its own that tells, line by line, what whoever started it asks: it is killed without warning.

It runs the whole bot as ``python -m bot run`` does, only less patient, so that a fault costs milliseconds of waiting.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import msgspec
from sqlalchemy import func, select, text

from bot import logs
from bot.app import App
from bot.commands.playground import next_moment
from bot.commands.run import run
from bot.receive import Patience
from bot.settings import Settings
from storage import known as known_of
from storage.database import Tx, UnavailableError
from storage.facts import Known
from storage.tables import inbox, outbox

_QUICK = Patience(poll=5, pause=0.02, longest_pause=0.2, role=2.0, renew=0.1, conflict=20.0)
_LARGEST_LINE = 2**26
_TRIES, _PAUSE = 100, 0.1
_SQLITE_SIZE = "(SELECT page_count FROM pragma_page_count()) * (SELECT page_size FROM pragma_page_size())"


class Found(msgspec.Struct):
    """What is stored: of everybody asked for, and how the rows of the queues stand."""

    known: dict[int, Known]
    inbox: dict[str, int]
    outbox: dict[str, int]


class Worker:
    """Answers what is asked of a running bot."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._orders: dict[str, Callable[[Any], Awaitable[Any]]] = {
            "settle": self._settle,
            "next": self._next,
            "clock": self._clock,
            "found": self._found,
            "daily": self._daily,
            "depths": self._depths,
        }

    async def obey(self, line: bytes) -> Any:
        """Do what a line asks, ``[order, argument]``, and return what it gives."""
        order, argument = msgspec.json.decode(line)
        for _ in range(_TRIES):
            with suppress(UnavailableError):  # the database was torn down under it
                return await self._orders[order](argument)
            await asyncio.sleep(_PAUSE)
        raise AssertionError("the database has not come back")

    async def _settle(self, _: None) -> None:
        await self._app.settled()

    async def _next(self, _: None) -> Any:
        return await self._app.database.transact(next_moment, self._app.clock.now())

    async def _clock(self, _: None) -> None:
        self._app.reminding.follow_clock()

    async def _found(self, message_ids: dict[str, list[int]]) -> Found:
        return await self._app.database.transact(_found, {int(one): ids for one, ids in message_ids.items()})

    async def _depths(self, _: None) -> dict[str, int]:
        return await self._app.database.transact(_depths)

    async def _daily(self, _: None) -> None:
        await self._app._do_chores()


def _found(tx: Tx, message_ids: dict[int, list[int]]) -> Found:
    loaded = {one: known_of.load(tx, one, ids) for one, ids in message_ids.items()}
    states = [
        {row[0]: row[1] for row in tx.connection.execute(select(of.c.state, func.count()).group_by(of.c.state))}
        for of in (inbox, outbox)
    ]
    return Found({one: known for one, known in loaded.items() if known is not None}, *states)


def _depths(tx: Tx) -> dict[str, int]:
    """How many rows the queues hold, and how many bytes the database takes."""
    rows = sum(tx.connection.scalar(select(func.count()).select_from(of)) or 0 for of in (inbox, outbox))
    size = "pg_database_size(current_database())" if tx.on_postgresql else _SQLITE_SIZE
    return {"rows": rows, "bytes": int(tx.connection.scalar(text(f"SELECT {size}")) or 0)}


async def _lines() -> asyncio.StreamReader:
    reader = asyncio.StreamReader(limit=_LARGEST_LINE)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


async def _work() -> None:
    settings = Settings.from_env(os.environ)
    logs.set_up(settings.log_level, settings.secrets)
    async with App(settings, patience=_QUICK, first_wait=0.02, tick=0.2) as app:
        worker, lines = Worker(app), await _lines()
        _tell(app._worker)
        ended = asyncio.create_task(app.stopped())
        obeying = asyncio.create_task(_obey(worker, lines))
        await asyncio.wait({ended, obeying}, return_when=asyncio.FIRST_COMPLETED)
        for task in (ended, obeying):
            if task.done():
                task.result()
            task.cancel()


async def _obey(worker: Worker, lines: asyncio.StreamReader) -> None:
    async for line in lines:
        _tell(await worker.obey(line))


def _tell(value: Any) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    run(_work())
