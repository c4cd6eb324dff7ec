"""SQLite, for one process: one thread writes, one transaction after the other, several callers to a commit.

Stands below ``database``, which shields from cancellation. A second process is kept out by a locked file beside it.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from storage.errors import InUseError, StorageError, UnavailableError
from storage.sealing import Keys
from storage.tables import leasing
from storage.transaction import Topic, Tx

#: Callers that share a commit at most: what waits longest is what the last of them waits for the others.
GROUP = 32

_PRAGMAS = (
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
)


@dataclass(slots=True)
class _Job:
    function: Callable[[Tx], Any]
    future: Future[tuple[Any, set[Topic]]]


class SqliteEngine:
    """The one connection to the file, and the one thread that uses it."""

    shared: Final = False

    def __init__(self, path: Path, keys: Keys) -> None:
        self._path = path
        self._keys = keys
        self._lock = _lock_beside(path)
        self._jobs: SimpleQueue[_Job] = SimpleQueue()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite")
        self._engine = _engine(path)
        self._connection: Connection | None = None
        #: From the start on: a process that was killed may have left an erasure unfinished.
        self._to_scrub = True

    async def transact(self, function: Callable[[Tx], Any]) -> tuple[Any, set[Topic]]:
        """Runs ``function`` in one transaction, shared with others that wait; it may be run again, alone."""
        job = _Job(function, Future())
        self._jobs.put(job)
        self._thread.submit(self._work)
        return await asyncio.wrap_future(job.future)

    async def close(self) -> None:
        """Ends after all that was begun is done; the file may then be opened again."""
        await asyncio.wrap_future(self._thread.submit(self._disconnect))
        self._thread.shutdown()
        self._lock.close()

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._engine.dispose()

    def _work(self) -> None:
        jobs: list[_Job] = []
        try:
            while len(jobs) < GROUP:
                jobs.append(self._jobs.get_nowait())
        except Empty:
            pass
        jobs = [job for job in jobs if job.future.set_running_or_notify_cancel()]
        if len(jobs) > 1 and self._together(jobs):
            return
        for job in jobs:
            self._alone(job)

    def _together(self, jobs: list[_Job]) -> bool:
        """One commit for all of them; where one fails, none of it has happened."""
        try:
            results = self._transact(jobs)
        except BaseException:  # noqa: BLE001 - whatever one of them raised, it will raise it again to its own caller
            return False
        for job, result in zip(jobs, results, strict=True):
            job.future.set_result(result)
        return True

    def _alone(self, job: _Job) -> None:
        try:
            result = self._transact([job])[0]
        except BaseException as error:  # noqa: BLE001 - it belongs to the caller, not to this thread
            job.future.set_exception(self._translated(error))
        else:
            job.future.set_result(result)

    def _transact(self, jobs: list[_Job]) -> list[tuple[Any, set[Topic]]]:
        if self._connection is None:
            self._connection = self._engine.connect()
            leasing.create_all(self._connection)
            self._connection.commit()
        results: list[tuple[Any, set[Topic]]] = []
        erasing = False
        with self._connection.begin():
            for job in jobs:
                tx = Tx(self._connection, self._keys)
                results.append((job.function(tx), tx.signals))
                erasing = erasing or tx.erasing
        self._to_scrub = self._to_scrub or erasing
        if self._to_scrub:
            self._scrub(self._connection)
        return results

    def _scrub(self, connection: Connection) -> None:
        """Empties the log, where a page still stands as it was before an erasure; later, where somebody reads it."""
        driver: Any = connection.connection.driver_connection
        # What was asked for is committed: it has not failed where this does.
        with suppress(sqlite3.Error):
            driver.execute("PRAGMA busy_timeout = 0").close()
            [(busy, _, _)] = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            driver.execute(_PRAGMAS[0]).close()
            self._to_scrub = bool(busy)

    def _translated(self, error: BaseException) -> BaseException:
        if not isinstance(error, DBAPIError):
            return error
        said = str(error.orig)
        kind = UnavailableError if "locked" in said or "full" in said else StorageError
        translated = kind(f"DATABASE_URL: the database file {self._path} cannot be used: {said}.")
        translated.__cause__ = error
        return translated


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite+pysqlite:///{path}",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
        hide_parameters=True,
    )

    # As SQLAlchemy documents it: the driver begins too late for a read that is followed by a write.
    @event.listens_for(engine, "connect")
    def _on_connect(connection: DBAPIConnection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(pragma).close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _lock_beside(path: Path) -> IO[bytes]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = Path(f"{path}.lock").open("ab")  # noqa: SIM115 - it stays open for as long as it is locked
    except OSError as error:
        raise StorageError(f"DATABASE_URL: the folder {path.parent} cannot be written to: {error.strerror}.") from error
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise InUseError(
            f"DATABASE_URL: {path} is in use by another Hearback: stop that one, or use PostgreSQL for several."
        ) from error
    return file
