"""Opens the database and runs functions in transactions; the only way from the loops to what is stored.

``await database.transact(function, ...)`` is one transaction: on SQLite one hop to the writing thread, on PostgreSQL a
pooled connection. The functions are synchronous, so nothing can await the network inside a transaction.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import DamagedError, LeaseLost, SealError, StorageError, UnavailableError, VersionMoved
from storage.rows import forget_opened
from storage.schema import prepare
from storage.sealing import Keys
from storage.sqlite import SqliteEngine
from storage.transaction import Topic, Tx

if TYPE_CHECKING:
    from storage.postgres import PostgresEngine

__all__ = [
    "DamagedError",
    "Database",
    "LeaseLost",
    "SealError",
    "StorageError",
    "Topic",
    "Tx",
    "UnavailableError",
    "VersionMoved",
    "open_database",
]

Given = ParamSpec("Given")
Result = TypeVar("Result")

#: Seconds that what was begun has to end when all is closed.
_PATIENCE = 3.0


class Database:
    """An open database, migrated and with its key checked."""

    def __init__(self, engine: SqliteEngine | PostgresEngine) -> None:
        self._engine = engine
        self._callbacks: defaultdict[Topic, list[Callable[[], None]]] = defaultdict(list)
        self._others: defaultdict[Topic, list[Callable[[], None]]] = defaultdict(list)
        self._running: set[asyncio.Future[Any]] = set()

    @property
    def shared(self) -> bool:
        """Whether other processes may work on it at the same time."""
        return self._engine.shared

    @property
    def damage(self) -> DamagedError | None:
        """Why nothing can be done with it any more, however long one waits; None as long as that is not so."""
        return self._engine.damage

    async def transact(
        self, function: Callable[Concatenate[Tx, Given], Result], *args: Given.args, **kwargs: Given.kwargs
    ) -> Result:
        """Runs ``function(tx, ...)`` in one transaction and returns its result.

        It may be run more than once, so it must have no effect but on the database. A caller that is cancelled goes
        only when the transaction has ended, either way.
        """
        result: Result
        result, signals = await self._to_its_end(self._engine.transact(partial(_call, function, args, kwargs)))
        _fire(self._callbacks, signals)
        return result

    async def look(
        self, function: Callable[Concatenate[Tx, Given], Result], *args: Given.args, **kwargs: Given.kwargs
    ) -> Result:
        """Runs ``function(tx, ...)``, which only reads and is quick, with no transaction around it.

        Each of its statements sees what is committed at its own moment; leases are not to be seen on SQLite.
        """
        result: Result
        looking = partial(_call, function, args, kwargs)
        if isinstance(self._engine, SqliteEngine):
            result = self._engine.look(looking)
        else:
            result = await self._to_its_end(self._engine.look(looking))
        return result

    def listen(self, topic: Topic | str, callback: Callable[[], None], *, to_others: bool = False) -> None:
        """Calls ``callback`` in the event loop after commits that signalled ``topic``: a hint, at times for nothing.

        With ``to_others``, after those of other processes alone.
        """
        (self._others if to_others else self._callbacks)[Topic(topic)].append(callback)
        if not isinstance(self._engine, SqliteEngine):
            self._engine.listen(self._hear)

    def notify(self, topic: Topic | str) -> None:
        """Wakes those of this process alone who listen to ``topic``, at once."""
        _fire(self._callbacks, [Topic(topic)])

    async def close(self) -> None:
        """Finishes what was begun, as far as that takes seconds, and closes; nothing can be asked of it afterwards."""
        if self._running:
            # A line that is being opened when all are closed would stay open.
            await asyncio.wait(self._running, timeout=_PATIENCE)
        await self._engine.close()

    async def _to_its_end(self, work: Awaitable[Any]) -> Any:
        running = asyncio.ensure_future(work)
        self._running.add(running)
        running.add_done_callback(self._running.discard)
        try:
            return await asyncio.shield(running)
        except asyncio.CancelledError:
            await _ended(running)
            raise

    def _hear(self, topic: Topic) -> None:
        for callbacks in (self._callbacks, self._others):
            _fire(callbacks, [topic])


async def open_database(url: str, keys: Keys, *, pool_size: int = 10) -> Database:
    """Opens, and where needed makes and migrates, the database at ``url``; StorageError in one clear line otherwise."""
    engine = _engine(url, keys, pool_size)
    database = Database(engine)
    try:
        await database.transact(prepare)
    except BaseException:
        await database.close()
        raise
    return database


def _fire(callbacks: Mapping[Topic, list[Callable[[], None]]], topics: Iterable[Topic]) -> None:
    for topic in topics:
        for callback in callbacks.get(topic, ()):
            callback()


def _call(function: Callable[..., Result], args: Any, kwargs: Any, tx: Tx) -> Result:
    result = function(tx, *args, **kwargs)
    if tx.erasing:
        forget_opened()
    return result


async def _ended(running: asyncio.Future[Any]) -> None:
    while not running.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait([running])
    if not running.cancelled():
        running.exception()


def _engine(url: str, keys: Keys, pool_size: int) -> SqliteEngine | PostgresEngine:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StorageError(_WRONG_URL) from None
    match parsed.drivername:
        case "sqlite" | "sqlite+aiosqlite" if parsed.database and parsed.database != ":memory:":
            return SqliteEngine(Path(parsed.database), keys)
        case "postgresql" | "postgresql+asyncpg":
            from storage.postgres import PostgresEngine

            return PostgresEngine(parsed.set(drivername="postgresql+asyncpg"), keys, pool_size)
    raise StorageError(_WRONG_URL)


_WRONG_URL = "DATABASE_URL should be sqlite:///path/to/file.db or postgresql+asyncpg://user:password@host/database."
