"""``python -m tests.storage.freeze``: keeps a dump of the newest tables, with rows in each, for tests of migrations.

To be run before a migration is added to tables that were released; ``test_migrating`` says where one is missing.
"""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import tempfile
from pathlib import Path

from storage.database import open_database
from storage.schema import HEAD
from storage.sealing import KEY_BYTES, Keys
from tests.storage.everything import fill
from tests.survival.cluster import own_server

FROZEN = Path(__file__).parent / "released"
#: No secret: the same in every test, and used for nothing but these dumps.
KEYS = Keys((bytes(range(KEY_BYTES)),))
_SESSION = ("--", "\\", "SET ", "SELECT pg_catalog.set_config")


def main() -> None:
    """Write a dump of each kind of database."""
    FROZEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "hearback.db"
        asyncio.run(_fill(f"sqlite:///{file}"))
        connection = sqlite3.connect(file)
        _write("sqlite", list(connection.iterdump()))
        connection.close()
    with own_server() as server:
        url = asyncio.run(server.make("frozen"))
        asyncio.run(_fill(url))
        call = [str(server.programs / "pg_dump"), "--no-owner", "--no-acl", "--no-comments", "--inserts", url]
        said = subprocess.run(call, capture_output=True, text=True, check=True).stdout
        _write("postgresql", [line for line in said.splitlines() if line and not line.startswith(_SESSION)])


async def _fill(url: str) -> None:
    database = await open_database(url, KEYS)
    await fill(database)
    await database.close()


def _write(kind: str, lines: list[str]) -> None:
    (FROZEN / f"{HEAD}-{kind}.sql").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
