"""A look at a database from beside the bot that runs on it: read only, without its lock, and without a key.

For the command line. On SQLite it sees what is committed and holds nobody up; nothing is made where there is nothing.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import create_engine, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import NullPool

from storage.errors import StorageError, UnavailableError
from storage.rotation import CHECK
from storage.sealing import Keys, key_id_of
from storage.tables import meta
from storage.transaction import Tx

Result = TypeVar("Result")


class NothingThere(StorageError):  # noqa: N818 -- it is an outcome of a look, not a fault
    """There is no database at that place yet."""


async def look(url: str, keys: Keys | None, work: Callable[[Tx], Result]) -> Result:
    """Runs ``work(tx)``, which only reads; NothingThere where there is no file, StorageError as on opening."""
    file = file_of(url)
    if file is not None:
        return await asyncio.to_thread(_look_at_file, file, keys or Keys.generate(), work)
    from storage.postgres import PostgresEngine

    engine = PostgresEngine(make_url(url).set(drivername="postgresql+asyncpg"), keys or Keys.generate(), 1)
    try:
        result: Result = (await engine.transact(work))[0]
        return result
    finally:
        await engine.close()


def file_of(url: str) -> Path | None:
    """The file of a SQLite database; None where it is on a server."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StorageError("DATABASE_URL names no database") from None
    return Path(parsed.database) if parsed.drivername.startswith("sqlite") and parsed.database else None


async def sealed_by(url: str) -> bytes | None:
    """The id of the key that a database is sealed with; None where it holds nothing yet."""
    try:
        return await look(url, None, _sealed_by)
    except NothingThere:
        return None


def back_up(source: Path, target: Path) -> int:
    """Copies a SQLite database as it stands at one moment into a new file, and gives back the bytes of that.

    Raises FileExistsError, and touches nothing, where there is a file; whatever fails leaves none behind.
    """
    if not source.is_file():
        raise NothingThere(f"DATABASE_URL: there is no database at {source} yet.")
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        _copy(source, target)
    except BaseException as error:
        target.unlink()
        if isinstance(error, sqlite3.Error):
            raise StorageError(f"The backup could not be made: {error}.") from error
        raise
    return target.stat().st_size


def _copy(source: Path, target: Path) -> None:
    reading, writing = _read_only(source), sqlite3.connect(target)
    try:
        reading.backup(writing)
        # Whoever opens it finds one file that needs no other beside it.
        writing.execute("PRAGMA journal_mode = DELETE").close()
        [(said,)] = writing.execute("PRAGMA quick_check(1)").fetchall()
        if said != "ok":
            raise sqlite3.DatabaseError(f"the copy is damaged ({said})")
    finally:
        writing.close()
        reading.close()
    with target.open("rb+") as written:
        os.fsync(written.fileno())


def _read_only(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    connection.execute("PRAGMA busy_timeout = 5000").close()
    return connection


def _look_at_file(file: Path, keys: Keys, work: Callable[[Tx], Result]) -> Result:
    if not file.is_file() or file.stat().st_size == 0:
        raise NothingThere(f"DATABASE_URL: there is no database at {file} yet.")
    engine = create_engine("sqlite+pysqlite://", creator=lambda: _read_only(file), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            return work(Tx(connection, keys))
    except (DBAPIError, sqlite3.Error) as error:
        said = str(error.orig) if isinstance(error, DBAPIError) else str(error)
        kind = UnavailableError if "locked" in said else StorageError
        raise kind(f"DATABASE_URL: the database file {file} cannot be read: {said}.") from error
    finally:
        engine.dispose()


def _sealed_by(tx: Tx) -> bytes | None:
    if not inspect(tx.connection).has_table(meta.name):
        return None
    sealed = tx.connection.scalar(select(meta.c.sealed).where(meta.c.name == CHECK))
    return None if sealed is None else key_id_of(sealed)
