"""All that a database holds, copied into another one that is empty: row by row, with the same ids, all or nothing.

For the command line, while no bot runs on either. Sealed texts are copied as they are, so no key opens them on the way.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

import msgspec
from sqlalchemy import (
    Connection,
    Table,
    create_engine,
    delete,
    func,
    inspect,
    literal,
    make_url,
    select,
    text,
    true,
    tuple_,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from storage import workers
from storage.beside import file_of
from storage.errors import InUseError, StorageError
from storage.rotation import CHECK, LOCK
from storage.tables import AnyRow, leases, meta, metadata

#: Rows in one statement: of the widest table still fewer values than either database takes.
AT_ONCE = 500
TABLES = tuple(metadata.sorted_tables)
_OTHER_TABLES = {"alembic_version", leases.name}

Given = ParamSpec("Given")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of one table: how many rows, and a digest over those of its rows."""

    table: str
    rows: int
    digest: str


class End:
    """One of the two databases, in one transaction from the first look to the last."""

    def __init__(self, name: str, connection: Connection | AsyncConnection) -> None:
        self._name = name
        self._connection = connection

    async def run(
        self, function: Callable[Concatenate[Connection, Given], Result], *args: Given.args, **kwargs: Given.kwargs
    ) -> Result:
        """Runs ``function(connection, ...)``."""
        async with in_one_line(self._name):
            if isinstance(self._connection, AsyncConnection):
                return await self._connection.run_sync(function, *args, **kwargs)
            return function(self._connection, *args, **kwargs)

    async def commit(self) -> None:
        """Keeps what was written; without it nothing of it has happened."""
        await self.run(lambda connection: connection.commit())


@asynccontextmanager
async def at(url: str, name: str) -> AsyncIterator[End]:
    """The database at ``url``, migrated already, with nobody else writing to it; ``name`` is what errors call it."""
    file = file_of(url)
    if file is not None:
        engine = create_engine(f"sqlite+pysqlite:///{file}", poolclass=NullPool, hide_parameters=True)
        with engine.connect() as connection:
            connection.connection.driver_connection.isolation_level = None  # type: ignore[union-attr]
            connection.exec_driver_sql("PRAGMA synchronous = FULL").close()
            connection.exec_driver_sql("BEGIN IMMEDIATE").close()
            yield End(name, connection)
        return
    on_server = create_async_engine(
        make_url(url).set(drivername="postgresql+asyncpg"), poolclass=NullPool, hide_parameters=True
    )
    async with on_server.connect() as line:
        await line.run_sync(_keep_others_out)
        yield End(name, line)


async def move(source: End, target: End) -> AsyncIterator[Moved]:
    """Copies every table and compares every row; StorageError, before anything is committed, where one differs."""
    await target.run(_clear_check)
    for table in TABLES:
        after: tuple[Any, ...] | None = None
        while rows := await source.run(_read, table, after):
            await target.run(_write, table, rows)
            after = _key(table, rows[-1])
        yield await _compared(source, target, table)
    for table in TABLES:
        if table.autoincrement_column is not None:
            await target.run(_count_from, table, await source.run(_counted, table))


def refuse_what_is_there(connection: Connection) -> None:
    """StorageError where the database holds anything, be it ours or not; empty tables of ours are nothing."""
    found = set(inspect(connection).get_table_names())
    strangers = found - {table.name for table in TABLES} - _OTHER_TABLES
    if strangers:
        raise StorageError(
            f"it should be empty, and holds tables of something else: {', '.join(sorted(strangers)[:3])}."
        )
    for table in TABLES:
        some = select(literal(1)).select_from(table).where(meta.c.name != CHECK if table is meta else true()).limit(1)
        if table.name in found and connection.scalar(some):
            raise StorageError(f"it should be empty, and there is something in its {table.name} already.")


def _keep_others_out(connection: Connection) -> None:
    """Holds off every start and every write; InUseError where a worker is there."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    live = (leases.c.kind == workers.KIND, leases.c.until > text("extract(epoch FROM clock_timestamp())"))
    if connection.scalar(select(func.count()).select_from(leases).where(*live)):
        raise InUseError(
            "a bot runs on it: stop all its workers. One that was killed counts for a minute after its end."
        )
    names = ", ".join(table.name for table in (*TABLES, leases))
    connection.execute(text(f"LOCK TABLE {names} IN EXCLUSIVE MODE"))


def _clear_check(connection: Connection) -> None:
    connection.execute(delete(meta))


def _read(connection: Connection, table: Table, after: tuple[Any, ...] | None) -> Sequence[AnyRow]:
    keys = tuple(table.primary_key)
    statement = select(table).order_by(*keys).limit(AT_ONCE)
    if after is not None:
        # With the types of the columns: by itself a number is taken for a small one.
        statement = statement.where(tuple_(*keys) > tuple_(*after, types=[key.type for key in keys]))
    return connection.execute(statement).all()


def _write(connection: Connection, table: Table, rows: Sequence[AnyRow]) -> None:
    connection.execute(table.insert(), [dict(row._mapping) for row in rows])  # noqa: SLF001 - its public name


async def _compared(source: End, target: End, table: Table) -> Moved:
    """Reads both anew, side by side."""
    after: tuple[Any, ...] | None = None
    number, over_all = 0, hashlib.sha256()
    while rows := await source.run(_read, table, after):
        there = await target.run(_read_same, table, [_key(table, row) for row in rows])
        for row in rows:
            digest, key = _digest(row), _key(table, row)
            if there.get(key) != digest:
                raise StorageError(f"TO: {table.name} {key} came out different: nothing was moved.")
            over_all.update(digest)
        number, after = number + len(rows), _key(table, rows[-1])
    found = await target.run(_number_of, table)
    if found != number:
        raise StorageError(f"TO: {table.name} holds {found} rows instead of {number}: nothing was moved.")
    return Moved(table.name, number, over_all.hexdigest())


def _read_same(connection: Connection, table: Table, keys: list[tuple[Any, ...]]) -> dict[tuple[Any, ...], bytes]:
    statement = select(table).where(tuple_(*table.primary_key).in_(keys))
    return {_key(table, row): _digest(row) for row in connection.execute(statement)}


def _number_of(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _key(table: Table, row: AnyRow) -> tuple[Any, ...]:
    return tuple(row._mapping[column.name] for column in table.primary_key)  # noqa: SLF001 - as above


def _digest(row: AnyRow) -> bytes:
    values = [value.isoformat() if isinstance(value, datetime) else value for value in row]
    return hashlib.sha256(msgspec.msgpack.encode(values)).digest()


def _counted(connection: Connection, table: Table) -> int:
    """The highest number that was ever given to a row, those that are gone included."""
    if connection.dialect.name == "sqlite":
        given = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        return connection.scalar(given, {"name": table.name}) or 0
    name = connection.scalar(text("SELECT pg_get_serial_sequence(:name, 'id')"), {"name": table.name})
    return connection.scalar(text(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {name}")) or 0  # noqa: S608


def _count_from(connection: Connection, table: Table, number: int) -> None:
    if not number:
        return
    given = {"name": table.name, "number": number}
    if connection.dialect.name == "sqlite":
        connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), given)
        connection.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :number)"), given)
    else:
        connection.execute(text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :number)"), given)


@asynccontextmanager
async def in_one_line(name: str) -> AsyncIterator[None]:
    """Says which of the two databases something is wrong with."""
    try:
        yield
    except InUseError as error:
        raise InUseError(f"{name}: {_said(error)}") from None
    except StorageError as error:
        raise StorageError(f"{name}: {_said(error)}") from None
    except (DBAPIError, OSError) as error:
        said = str(getattr(error, "orig", error)).splitlines()[0]
        raise StorageError(f"{name}: the database cannot be used: {said}.") from error


def _said(error: StorageError) -> str:
    return str(error).removeprefix("DATABASE_URL: ")
