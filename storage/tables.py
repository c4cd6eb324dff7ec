"""The tables. A column is there because a query needs it; all the rest of a fact is in the row's one ``sealed`` column.

How rows are used is said in the module of each table. The migrations make the same tables, and a test compares.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Row,
    String,
    Table,
    literal_column,
)
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """A moment: aware on the way in, UTC in the table and on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("an instant without a zone cannot be stored")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


AnyRow = Row[*tuple[Any, ...]]

metadata = MetaData()
#: A literal, not a parameter: a partial index is used only where the query says the very same.
WAITING: ColumnElement[str] = literal_column("'waiting'")
#: Only a column of this very type is SQLite's own number of a row, which needs no index beside the table.
_NUMBER = BigInteger().with_variant(Integer(), "sqlite")

meta = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

#: ``sealed`` holds the person, the open question and the pieces used. ``next_due_at`` is when the first planned
#: reminder falls due, not before a hold or a pause ends, and empty while the bot is blocked: a look at one index.
people = Table(
    "people",
    metadata,
    Column("id", _NUMBER, primary_key=True, autoincrement=False),
    Column("version", BigInteger, nullable=False),
    Column("next_due_at", Instant),
    Column("held_until_at", Instant),
    Column("sealed", LargeBinary, nullable=False),
)
Index(
    "people_due",
    people.c.next_due_at,
    postgresql_where=people.c.next_due_at.is_not(None),
    sqlite_where=people.c.next_due_at.is_not(None),
)


def _owned(name: str, number: str, *columns: Column[object]) -> Table:
    """A table of rows numbered within their person, which go when the person goes."""
    return Table(
        name,
        metadata,
        Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
        Column(number, BigInteger, primary_key=True, autoincrement=False),
        *columns,
        Column("sealed", LargeBinary, nullable=False),
    )


interviews = _owned("interviews", "id")
reminders = _owned("reminders", "id")
changes = _owned("changes", "id")
references = _owned("message_references", "message_id", Column("answers_message_id", BigInteger))
Index(
    "message_references_answers",
    references.c.person_id,
    references.c.answers_message_id,
    postgresql_where=references.c.answers_message_id.is_not(None),
    sqlite_where=references.c.answers_message_id.is_not(None),
)

#: An update is stored before its person may be known, and a row outlives its person: no foreign key.
inbox = Table(
    "inbox",
    metadata,
    Column("update_id", _NUMBER, primary_key=True, autoincrement=False),
    Column("person_id", BigInteger, nullable=False, index=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("state", String, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("not_before_at", Instant),
    Column("received_at", Instant, nullable=False),
    Column("handled_at", Instant),
    Column("sealed", LargeBinary),
    Column("sealed_reason", LargeBinary),
)
Index(
    "inbox_waiting", inbox.c.update_id, postgresql_where=inbox.c.state == WAITING, sqlite_where=inbox.c.state == WAITING
)
Index(
    "inbox_waiting_chat",
    inbox.c.chat_id,
    inbox.c.update_id,
    postgresql_where=inbox.c.state == WAITING,
    sqlite_where=inbox.c.state == WAITING,
)

#: The last words to a person who asked to be deleted are owed when the person is gone: no foreign key.
outbox = Table(
    "outbox",
    metadata,
    Column("id", _NUMBER, primary_key=True, autoincrement=True),
    Column("person_id", BigInteger, nullable=False, index=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("method", String, nullable=False),
    Column("state", String, nullable=False),
    Column("urgency", Integer, nullable=False),
    Column("holdable", Boolean, nullable=False),
    Column("asks", Boolean, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("not_before_at", Instant),
    Column("written_at", Instant, nullable=False),
    Column("handled_at", Instant),
    Column("message_id", BigInteger),
    Column("sealed", LargeBinary, nullable=False),
    Column("sealed_reason", LargeBinary),
    sqlite_autoincrement=True,
)
Index(
    "outbox_waiting",
    outbox.c.urgency,
    outbox.c.id,
    postgresql_where=outbox.c.state == WAITING,
    sqlite_where=outbox.c.state == WAITING,
)
Index(
    "outbox_waiting_chat",
    outbox.c.chat_id,
    outbox.c.id,
    postgresql_where=outbox.c.state == WAITING,
    sqlite_where=outbox.c.state == WAITING,
)

#: At which address, by a digest of its secret part, whose calendar is followed.
calendar_feeds = Table(
    "calendar_feeds",
    metadata,
    Column("digest", String, primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
)

#: Nothing is to be sent to anybody before this moment (Telegram's word): at most one row, named "all".
put_offs = Table(
    "put_offs",
    metadata,
    Column("name", String, primary_key=True),
    Column("until_at", Instant, nullable=False),
)

#: Who works on which chat, until when by the lease clock. Of worth only while workers run, so it is kept out of the
#: log of the database: unlogged on PostgreSQL, temporary (in memory, of the one process) on SQLite.
leasing = MetaData()
leases = Table(
    "leases",
    leasing,
    Column("kind", String, primary_key=True),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("token", String, nullable=False),
    Column("until", Double, nullable=False),
    prefixes=["TEMPORARY"],
)
