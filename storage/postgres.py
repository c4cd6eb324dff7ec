"""PostgreSQL, for any number of processes: transactions on pooled connections, and signals between the processes.

Stands below ``database``, which shields and hands on. A transaction that lost against another is run again here; a line
that was lost is told as UnavailableError, and the caller tries again when it sees fit.
"""

from __future__ import annotations

import asyncio
import random
import secrets
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any, Final

from sqlalchemy import URL, Connection, PoolProxiedConnection, Select, event, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.errors import StorageError, UnavailableError
from storage.sealing import Keys
from storage.transaction import Topic, Tx

#: Serialization failure and deadlock: the same transaction may well succeed when it is run again.
_LOST_A_RACE = {"40001", "40P01"}
_TRIES = 6
#: SQLSTATEs that pass, by how they begin: connection trouble, no resources, an operator at work, a server that is to
#: take over and may not write yet, a transaction that took too long, trouble of the server with its disk or itself.
_PASSING = ("08", "53", "57", "25006", "25P03", "25P04", "58", "XX")
_RECONNECT_SECONDS = 2.0
#: A line that is silent may be cut off somewhere in between, which tells nobody.
_ASK_SECONDS = 20.0
_ANSWER_SECONDS = 5.0
#: A worker that is halted or cut off must not hold a person's lock for much longer than its leases.
_LIMITS = (
    "SET idle_in_transaction_session_timeout = '8s'; SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5;"
)
#: One that is halted between two parts of a statement is not idle to the server: only this limit ends its transaction.
_LIMIT_SINCE_17 = "SET transaction_timeout = '30s'"
_CHANNEL = "hearback"


class PostgresEngine:
    """A pool of connections to one database that other workers use too."""

    shared: Final = True
    #: What is damaged on a server is the server's to tell, and to mend while the workers wait.
    damage: Final = None

    def __init__(self, url: URL, keys: Keys, pool_size: int) -> None:
        self._keys = keys
        self._engine = _engine(url, pool_size)
        #: The same pool: a statement by itself is one way to the server and back, in a transaction it is three.
        self._looking = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._listening: asyncio.Task[None] | None = None
        #: Tells its own signals from those of other processes.
        self._name = secrets.token_hex(4)

    async def transact(self, function: Callable[[Tx], Any]) -> tuple[Any, set[Topic]]:
        """Runs ``function`` in one transaction, and again where it lost against another one."""
        for tried in range(1, _TRIES + 1):
            try:
                return await self._once(function)
            except DBAPIError as error:
                if _state(error) not in _LOST_A_RACE or tried == _TRIES:
                    raise translated(error) from error
                await asyncio.sleep(random.uniform(0, 0.02 * tried))  # noqa: S311 - so that the two do not meet again
            except (OSError, TimeoutError, PoolTimeoutError) as error:
                raise translated(error) from error
        raise AssertionError("unreachable")

    async def _once(self, function: Callable[[Tx], Any]) -> tuple[Any, set[Topic]]:
        def run(connection: Connection) -> tuple[Any, set[Topic]]:
            tx = Tx(connection, self._keys)
            result = function(tx)
            if tx.signals:
                connection.execute(_notifying(tuple(sorted(tx.signals)), self._name))
            return result, tx.signals

        async with self._engine.begin() as connection:
            return await connection.run_sync(run)

    async def look(self, function: Callable[[Tx], Any]) -> Any:
        """Runs ``function``, which only reads, with no transaction around it."""
        try:
            async with self._looking.connect() as connection:
                return await connection.run_sync(lambda own: function(Tx(own, self._keys)))
        except (DBAPIError, OSError, TimeoutError, PoolTimeoutError) as error:
            raise translated(error) from error

    def listen(self, heard: Callable[[Topic], None]) -> None:
        """Calls ``heard`` for what other processes signal, and for every topic after each time the line was lost."""
        if self._listening is None:
            self._listening = asyncio.create_task(self._listen(heard))

    async def _listen(self, heard: Callable[[Topic], None]) -> None:
        while True:
            with suppress(Exception):  # whatever became of the line, another one takes its place
                await self._listen_while_connected(heard)
            await asyncio.sleep(_RECONNECT_SECONDS)

    async def _listen_while_connected(self, heard: Callable[[Topic], None]) -> None:
        ended = asyncio.Event()
        pooled = await self._line()
        try:
            line: Any = pooled.driver_connection
            line.add_termination_listener(lambda *_: ended.set())
            await line.add_listener(_CHANNEL, lambda *event: self._pass_on(str(event[-1]), heard))
            for topic in Topic:
                heard(topic)
            while not ended.is_set():
                await line.execute("SELECT 1", timeout=_ANSWER_SECONDS)
                with suppress(TimeoutError):
                    await asyncio.wait_for(ended.wait(), _ASK_SECONDS)
        finally:
            pooled.invalidate()

    def _pass_on(self, payload: str, heard: Callable[[Topic], None]) -> None:
        topic, _, sender = payload.partition(" ")
        # Another version may signal what this one does not know.
        if sender != self._name and topic in list(Topic):
            heard(Topic(topic))

    async def _line(self) -> PoolProxiedConnection:
        opening = asyncio.ensure_future(self._engine.raw_connection())
        try:
            return await asyncio.shield(opening)
        except asyncio.CancelledError:
            # Cut short in the middle, the driver would leave its connection open.
            with suppress(DBAPIError, OSError, TimeoutError, PoolTimeoutError):
                (await opening).invalidate()
            raise

    async def close(self) -> None:
        """Ends listening and gives all connections back."""
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening
        await self._engine.dispose()


def translated(error: Exception) -> StorageError:
    """One clear line for what the driver raised."""
    if isinstance(error, DBAPIError):
        said = (str(error.orig).removeprefix(f"{type(error.orig)}: ") or type(error.orig).__name__).splitlines()[0]
        passing = error.connection_invalidated or (_state(error) or "08").startswith(_PASSING)
        if not passing:
            return StorageError(f"DATABASE_URL: the database refuses: {said}.")
        return UnavailableError(f"DATABASE_URL: the database is out of reach: {said}.")
    return UnavailableError(f"DATABASE_URL: the database is out of reach: {str(error) or 'no answer in time'}.")


def _state(error: DBAPIError) -> str | None:
    return getattr(error.orig, "sqlstate", None)


@cache
def _notifying(topics: tuple[Topic, ...], sender: str) -> Select[*tuple[Any, ...]]:
    return select(*(func.pg_notify(_CHANNEL, f"{topic} {sender}") for topic in topics))


def _engine(url: URL, pool_size: int) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=30,
        # The line used last is the one whose server process has everything at hand.
        pool_use_lifo=True,
        hide_parameters=True,
        connect_args={
            "timeout": 10,
            "command_timeout": 30,
            "server_settings": {"application_name": "hearback"},
        },
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _on_connect(connection: Any, _record: object) -> None:
        connection.run_async(_limit)

    return engine


async def _limit(line: Any) -> None:
    await line.execute(_LIMITS + (_LIMIT_SINCE_17 if line.get_server_version().major >= 17 else ""))
