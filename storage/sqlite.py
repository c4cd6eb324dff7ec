"""SQLite, for one process: one thread writes, one transaction after the other, several callers to a commit.

Stands below ``database``, which shields from cancellation. A look at the last commit needs no thread and waits for
nobody. A second process is kept out by a locked file beside it.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from storage.errors import DamagedError, InUseError, StorageError, UnavailableError
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
_PRAGMAS_TO_LOOK = ("PRAGMA busy_timeout = 5000", "PRAGMA query_only = ON")

#: What may be otherwise in a moment: busy, locked, no memory, a disk that is full or fails, a file that does not open.
_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_READONLY}

_Outcome = tuple[Any, set[Topic]]


@dataclass(slots=True)
class _Job:
    function: Callable[[Tx], Any]
    future: asyncio.Future[_Outcome]
    outcome: _Outcome | BaseException | None = None

    def settle(self) -> None:
        """Hands the outcome to who waits for it; in the event loop."""
        if self.future.cancelled():
            return
        if isinstance(self.outcome, BaseException):
            self.future.set_exception(self.outcome)
        elif self.outcome is not None:
            self.future.set_result(self.outcome)


class SqliteEngine:
    """One connection that writes, with the one thread that uses it, and one that looks."""

    shared: Final = False

    def __init__(self, path: Path, keys: Keys) -> None:
        self._path = path
        self._keys = keys
        self._lock = _lock_beside(path)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="sqlite", daemon=True)
        self._engine = _engine(path, _PRAGMAS)
        event.listen(self._engine, "begin", _begin)
        self._connection: Connection | None = None
        #: From the start on: a process that was killed may have left an erasure unfinished.
        self._to_scrub = True
        self._reader = _engine(path, _PRAGMAS_TO_LOOK)
        self._reading: Connection | None = None
        self._closed = False
        #: Set once the file has shown to be damaged, or not to be written.
        self.damage: DamagedError | None = None
        self._thread.start()

    def transact(self, function: Callable[[Tx], Any]) -> asyncio.Future[_Outcome]:
        """Runs ``function`` in one transaction, shared with others that wait; it may be run again, alone."""
        if self._closed:
            raise StorageError(f"the database file {self._path} is closed")
        job = _Job(function, asyncio.get_running_loop().create_future())
        self._jobs.put(job)
        return job.future

    def look(self, function: Callable[[Tx], Any]) -> Any:
        """Runs ``function`` at once, where it is called: in WAL mode who reads waits for nobody who writes."""
        try:
            if self._reading is None:
                self._reading = self._reader.connect()
            return function(Tx(self._reading, self._keys))
        except DBAPIError as error:
            raise self._translated(error) from error

    async def close(self) -> None:
        """Ends after all that was begun is done; the file may then be opened again."""
        self._closed = True
        self._jobs.put(None)
        await asyncio.to_thread(self._thread.join)
        for connection, engine in ((self._reading, self._reader), (self._connection, self._engine)):
            if connection is not None:
                connection.close()
            engine.dispose()
        self._lock.close()

    def _work(self) -> None:
        going_on = True
        while going_on:
            taken = [self._jobs.get()]
            with suppress(Empty):
                while len(taken) < GROUP:
                    taken.append(self._jobs.get_nowait())
            going_on = None not in taken
            self._do([job for job in taken if job is not None])

    def _do(self, jobs: list[_Job]) -> None:
        if len(jobs) < 2 or not self._together(jobs):
            for job in jobs:
                self._alone(job)

    def _together(self, jobs: list[_Job]) -> bool:
        """One commit for all of them; where one fails, none of it has happened."""
        try:
            outcomes = self._transact(jobs)
        except BaseException:  # noqa: BLE001 - whatever one of them raised, it will raise it again to its own caller
            return False
        for job, outcome in zip(jobs, outcomes, strict=True):
            _hand_over(job, outcome)
        return True

    def _alone(self, job: _Job) -> None:
        try:
            outcome = self._transact([job])[0]
        except BaseException as error:  # noqa: BLE001 - it belongs to the caller, not to this thread
            _hand_over(job, self._translated(error))
        else:
            _hand_over(job, outcome)

    def _transact(self, jobs: list[_Job]) -> list[_Outcome]:
        if self._connection is None:
            self._connection = self._engine.connect()
            leasing.create_all(self._connection)
            self._connection.commit()
        outcomes: list[_Outcome] = []
        erasing = False
        with self._connection.begin():
            for job in jobs:
                tx = Tx(self._connection, self._keys)
                outcomes.append((job.function(tx), tx.signals))
                erasing = erasing or tx.erasing
        self._to_scrub = self._to_scrub or erasing
        if self._to_scrub:
            self._scrub(self._connection)
        return outcomes

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
        if not isinstance(error, DBAPIError | sqlite3.Error):
            return error
        original = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(original, "sqlite_errorcode", 0) & 0xFF
        kind = DamagedError if code in _DAMAGED else UnavailableError if code in _PASSING else StorageError
        translated = kind(f"DATABASE_URL: the database file {self._path} cannot be used: {original}.")
        translated.__cause__ = error
        if isinstance(translated, DamagedError):
            self.damage = translated
        return translated


def _hand_over(job: _Job, outcome: _Outcome | BaseException) -> None:
    job.outcome = outcome
    # Where the loop has ended nobody waits any more.
    with suppress(RuntimeError):
        job.future.get_loop().call_soon_threadsafe(job.settle)


def _engine(path: Path, pragmas: tuple[str, ...]) -> Engine:
    engine = create_engine(
        f"sqlite+pysqlite:///{path}",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: DBAPIConnection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(pragma).close()

    return engine


def _begin(connection: Connection) -> None:
    # The driver itself begins too late for a read that is followed by a write.
    driver: Any = connection.connection.driver_connection
    driver.execute("BEGIN IMMEDIATE").close()


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
