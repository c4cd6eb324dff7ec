"""One transaction, as the functions of this room see it; what runs it is ``database``.

Functions take it first, are synchronous, and never commit.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Double, Table, cast, extract, func, literal
from sqlalchemy.dialects import postgresql, sqlite

from storage.sealing import Keys


class Topic(StrEnum):
    """What a loop can be woken for; a hint to look, never the truth."""

    INBOX = "inbox"
    OUTBOX = "outbox"
    REMINDERS = "reminders"


@dataclass(slots=True)
class Tx:
    """One transaction: the connection, the keys, and whom to wake once it is committed."""

    connection: Connection
    keys: Keys
    signals: set[Topic] = field(default_factory=set)
    #: People whose handled updates lose their text in this transaction; True: and all trace of whose they were.
    forgetting: dict[int, bool] = field(default_factory=dict)

    def signal(self, topic: Topic | str) -> None:
        """Wakes those who listen to ``topic``, in every process, once this transaction is committed."""
        self.signals.add(Topic(topic))

    @property
    def on_postgresql(self) -> bool:
        return self.connection.dialect.name == "postgresql"

    def insert(self, table: Table) -> postgresql.Insert | sqlite.Insert:
        """An insert that can say what happens on a conflict, which each database spells by a class of its own."""
        return postgresql.insert(table) if self.on_postgresql else sqlite.insert(table)

    def upsert(self, table: Table, rows: list[Mapping[str, Any]]) -> None:
        """Writes whole rows, in place of those with the same primary key."""
        if not rows:
            return
        statement = self.insert(table)
        keys = [column.name for column in table.primary_key]
        changed = {name: statement.excluded[name] for name in rows[0] if name not in keys}
        self.connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed), rows)

    def lease_clock(self) -> ColumnElement[float]:
        """Seconds by which leases run: the database's clock where machines share it, else one that nobody can set."""
        if self.on_postgresql:
            return cast(extract("epoch", func.clock_timestamp()), Double)
        return literal(time.monotonic())
