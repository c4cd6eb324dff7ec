"""Brings a database to this version's tables when it is opened, and refuses what this version must not touch."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, select, text

from storage.errors import SealError, StorageError
from storage.rotation import CHECK, LOCK, check_key
from storage.sealing import seal
from storage.tables import meta
from storage.transaction import Tx

#: The newest migration. It is named here so that a start with nothing to do need not import alembic.
HEAD = "0003"
_MIGRATIONS = Path(__file__).parent / "migrations"
_KNOWN_TEXT = b"hearback"


def prepare(tx: Tx) -> None:
    """Migrates under a lock and checks the key; StorageError where the tables are newer or the key is another one."""
    if tx.on_postgresql:
        if (tx.connection.dialect.server_version_info or ())[:1] >= (17,):
            # A migration, or waiting for that of another, may take longer than anything else.
            tx.connection.execute(text("SET LOCAL transaction_timeout = 0"))
        tx.connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    if revision(tx.connection) != HEAD:
        _migrate(tx.connection)
    _check_key(tx)


def revision(connection: Connection) -> str | None:
    """The migration that the tables stand at; None where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StorageError(
            f"DATABASE_URL: the database was made by a newer Hearback: run that version "
            f"(the schema is {revision(connection)}, this version knows {HEAD})."
        ) from error


def _check_key(tx: Tx) -> None:
    if tx.connection.scalar(select(meta.c.name).where(meta.c.name == CHECK)) is None:
        row = {"name": CHECK, "sealed": seal(tx.keys, 0, CHECK, _KNOWN_TEXT)}
        tx.connection.execute(meta.insert(), row)
        return
    try:
        check_key(tx)
    except SealError:
        raise StorageError("DATA_KEY (or KEY_FILE): the key is not the one that this database was made with.") from None
