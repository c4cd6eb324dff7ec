"""One transaction, as the functions of this room see it; what runs it is ``database``.

Functions take it first, are synchronous, and never commit.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Double, Table, bindparam, cast, extract, func
from sqlalchemy.dialects import postgresql, sqlite

from storage.sealing import Keys

#: What is built once is also compiled once; building a statement costs as much as running it.
Insert = postgresql.Insert | sqlite.Insert


class Topic(StrEnum):
    """What a loop can be woken for; a hint to look, never the truth."""

    INBOX = "inbox"
    OUTBOX = "outbox"
    REMINDERS = "reminders"
    WORKERS = "workers"


@dataclass(slots=True)
class Tx:
    """One transaction: the connection, the keys, and whom to wake once it is committed."""

    connection: Connection
    keys: Keys
    signals: set[Topic] = field(default_factory=set)
    #: People whose handled updates lose their text in this transaction; True: and all trace of whose they were.
    forgetting: dict[int, bool] = field(default_factory=dict)
    #: Something is erased in this transaction for good: no log of the database may keep it once it is committed.
    erasing: bool = False

    def signal(self, topic: Topic | str) -> None:
        """Wakes those who listen to ``topic``, in every process, once this transaction is committed."""
        self.signals.add(Topic(topic))

    def seen_to(self, topic: Topic) -> None:
        """Wakes nobody for ``topic`` after all: whoever asked for this transaction goes on with it."""
        self.signals.discard(topic)

    @property
    def on_postgresql(self) -> bool:
        return self.connection.dialect.name == "postgresql"

    def lease_clock(self) -> ColumnElement[float]:
        """The seconds by which leases run, see ``lease_clock``."""
        return lease_clock(self.on_postgresql)

    def insert(self, table: Table) -> Insert:
        """An insert that can say what happens on a conflict."""
        return insert_into(table, self.on_postgresql)

    def upsert(self, table: Table, rows: list[dict[str, Any]]) -> None:
        """Writes whole rows, in place of those with the same primary key."""
        if rows:
            self.connection.execute(_upsert(table, self.on_postgresql, tuple(rows[0])), rows)


def insert_into(table: Table, on_postgresql: bool) -> Insert:
    """An insert of the class that each database has of its own."""
    return postgresql.insert(table) if on_postgresql else sqlite.insert(table)


@cache
def lease_clock(on_postgresql: bool) -> ColumnElement[float]:
    """Seconds by which leases run: the database's clock where machines share it, else one that nobody can set."""
    if on_postgresql:
        return cast(extract("epoch", func.clock_timestamp()), Double)
    return bindparam("lease_clock", callable_=time.monotonic, type_=Double)


@cache
def _upsert(table: Table, on_postgresql: bool, names: tuple[str, ...]) -> Insert:
    statement = insert_into(table, on_postgresql)
    keys = [column.name for column in table.primary_key]
    changed = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)
