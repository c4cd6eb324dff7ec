"""Every schema that was ever released, with rows in each table, becomes this version's: whole, or not at all."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import create_async_engine

import storage
from storage import beside, heartbeat, inbox, outbox, schema
from storage.database import open_database
from storage.facts import InboxState, OutboxState
from storage.heartbeat import Heartbeat
from tests.storage.freeze import FROZEN, KEYS
from tests.storage.samples import DANA, ELI, MINUTE, NOW, what_is_known
from tests.storage.test_opening import differences

KINDS = ("sqlite", "postgresql")
#: The schema that each frozen dump is of.
RELEASED = sorted({file.stem.partition("-")[0] for file in FROZEN.glob("*.sql")})


@pytest.fixture
def url(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> str:
    """An empty database, with no tables at all."""
    return str(request.getfixturevalue("new_postgresql")) if kind == "postgresql" else f"sqlite:///{tmp_path}/old.db"


def _load(url: str, kind: str, revision: str) -> None:
    """Let the database be as that version left it."""
    script = (FROZEN / f"{revision}-{kind}.sql").read_text("utf-8")
    if kind == "sqlite":
        connection = sqlite3.connect(str(make_url(url).database))
        connection.executescript(script)
        connection.close()
        return

    async def execute() -> None:
        engine = create_async_engine(make_url(url).set(drivername="postgresql+asyncpg"))
        async with engine.connect() as connection:
            line = (await connection.get_raw_connection()).driver_connection
            assert line is not None
            await line.execute(script)
        await engine.dispose()

    asyncio.run(execute())


def test_every_schema_that_another_has_followed_is_kept_with_its_rows() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    followed = {script.down_revision for script in ScriptDirectory.from_config(config).walk_revisions()} - {None}
    for kind in KINDS:
        missing = {revision for revision in followed if not (FROZEN / f"{revision}-{kind}.sql").exists()}
        assert not missing, "python -m tests.storage.freeze keeps one"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("revision", RELEASED)
def test_a_released_schema_becomes_this_one_with_all_its_rows(url: str, kind: str, revision: str) -> None:
    _load(url, kind, revision)
    asyncio.run(_is_whole(url))


async def _is_whole(url: str) -> None:
    database = await open_database(url, KEYS)
    assert await database.transact(differences) == []
    for person in (DANA, ELI):
        known = await what_is_known(database, person, 90, 91)
        assert [(one.id, one.company, one.people) for one in known.interviews] == [
            (1, "Quillmark", ("Ines", "Bo")),
            (2, "Oatworks", ("Ines", "Bo")),
        ]
        steps = [(one.id, one.interview_id, one.due_at) for one in known.reminders]
        assert steps == [(3, 1, NOW), (4, 2, NOW + MINUTE)]
        assert [(one.id, one.what) for one in known.changes] == [(5, "log_interview")]
        assert [one.message_id for one in known.references] == [90, 91]
    updates = [await database.transact(inbox.get, number) for number in (1, 2, 3)]
    assert [one and one.state for one in updates] == [InboxState.DONE, InboxState.SET_ASIDE, InboxState.WAITING]
    assert [one and one.raw for one in updates] == [b'{"update_id": %d, "text": "hello"}' % n for n in (1, 2, 3)]
    letters = [await database.transact(outbox.get, number) for number in (1, 2, 3)]
    assert [one and one.state for one in letters] == [OutboxState.SENT, OutboxState.WAITING, OutboxState.WAITING]
    assert [one and one.payload for one in letters] == [b'{"text": "%s"}' % one for one in (b"one", b"two", b"three")]
    assert await database.transact(heartbeat.get) == Heartbeat(NOW, NOW)
    await database.close()


_CUT_OFF = """
import asyncio, os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine
from storage.database import open_database
from storage.sealing import Keys

@event.listens_for(Engine, "after_cursor_execute")
def look(_connection, _cursor, statement, *_):
    if sys.argv[2] in " ".join(statement.split()):
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(open_database(sys.argv[1], Keys.from_text(sys.stdin.read())))
"""


def _migrate_until(url: str, statement: str) -> int:
    """Open it in a process that is killed once it has done a statement with these words; return how that ended."""
    call = [sys.executable, "-c", _CUT_OFF, url, statement]
    folder = Path(storage.__file__).parent.parent
    return subprocess.run(call, input=KEYS.to_text(), text=True, cwd=folder, timeout=60, check=False).returncode


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("statement", ["CREATE TABLE people", "CREATE INDEX outbox_waiting", "INSERT INTO meta"])
def test_the_first_start_cut_off_leaves_nothing_and_the_next_one_makes_everything(
    url: str, kind: str, statement: str
) -> None:
    assert _migrate_until(url, statement) == -signal.SIGKILL
    assert asyncio.run(_revision(url)) is None
    asyncio.run(_opens(url))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("revision", [one for one in RELEASED if one != schema.HEAD])
@pytest.mark.parametrize("statement", ["CREATE", "UPDATE alembic_version"])
def test_a_migration_cut_off_leaves_the_old_tables_with_all_their_rows(
    url: str, kind: str, revision: str, statement: str
) -> None:
    _load(url, kind, revision)
    assert _migrate_until(url, statement) == -signal.SIGKILL
    assert asyncio.run(_revision(url)) == revision
    asyncio.run(_is_whole(url))


async def _opens(url: str) -> None:
    database = await open_database(url, KEYS)
    assert await database.transact(differences) == []
    await database.close()


async def _revision(url: str) -> str | None:
    return await beside.look(url, KEYS, lambda tx: schema.revision(tx.connection))
