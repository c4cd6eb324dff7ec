"""The looks that are made again and again go through an index of what is open, however much is stored."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from storage import inbox, known, outbox, reminders
from storage.database import Database, Tx
from tests.storage.samples import DANA, NOW, a_letter, an_update

MANY = 3000
PRIMARY = ("message_references_pkey", "sqlite_autoindex_message_references")
#: How the two databases say that they read all of a table.
WHOLE = re.compile(r"(SCAN|Seq Scan on) (people|inbox|outbox|message_references)\b")
LOOKS: dict[str, tuple[Callable[[Tx], object], tuple[str, ...]]] = {
    "due people": (lambda tx: reminders.due_people(tx, NOW, 10), ("people_due",)),
    "next due": (reminders.next_due, ("people_due",)),
    "chats to answer": (lambda tx: inbox.waiting_chats(tx, 10, NOW), ("inbox_waiting", "inbox_waiting_chat")),
    "updates of a chat": (lambda tx: inbox.waiting(tx, 5, 10), ("inbox_waiting_chat",)),
    "chats to send to": (lambda tx: outbox.waiting_chats(tx, NOW, 10), ("outbox_waiting",)),
    "messages of a chat": (lambda tx: outbox.waiting(tx, 5, NOW, 10), ("outbox_waiting_chat",)),
    "a person": (
        lambda tx: known.load(tx, -1, [90]),
        PRIMARY,
    ),
}


def _fill(tx: Tx) -> None:
    people = [{"id": n, "due": NOW + timedelta(days=1, seconds=n)} for n in range(1, MANY + 1)]
    moment = "CAST(:due AS timestamptz)" if tx.on_postgresql else "strftime('%Y-%m-%d %H:%M:%f', :due)"
    add = f"INSERT INTO people (id, version, next_due_at, sealed) VALUES (:id, 0, {moment}, 'x')"
    tx.connection.execute(text(add), people if tx.on_postgresql else [p | {"due": str(p["due"])} for p in people])
    inbox.add(tx, [an_update(n, n % 200) for n in range(1, MANY + 1)])
    inbox.finish(tx, range(1, MANY - 5), NOW)
    outbox.add(tx, [a_letter(str(n), n % 200) for n in range(1, MANY + 1)])
    tx.connection.execute(text(f"UPDATE outbox SET state = 'sent' WHERE id < {MANY - 5}"))
    references = [{"n": n} for n in range(1, MANY + 1)]
    add = "INSERT INTO message_references (person_id, message_id, answers_message_id, sealed) VALUES (:n, :n, :n, 'x')"
    tx.connection.execute(text(add), references)
    tx.connection.execute(text("ANALYZE"))


def _plan_of(tx: Tx, look: Callable[[Tx], object]) -> str:
    said: list[tuple[str, Any]] = []

    def note(_connection: Connection, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        said.append((statement, parameters))

    event.listen(tx.connection, "before_cursor_execute", note)
    look(tx)
    event.remove(tx.connection, "before_cursor_execute", note)
    explain = "EXPLAIN" if tx.on_postgresql else "EXPLAIN QUERY PLAN"
    rows = [tuple(row) for one, given in said for row in tx.connection.exec_driver_sql(f"{explain} {one}", given)]
    return "\n".join(str(row[-1]) for row in rows)


@pytest.fixture
async def filled(database: Database) -> Database:
    """Thousands of people, updates and messages, of which a handful are open."""
    await database.transact(_fill)
    return database


async def test_no_look_reads_a_table_from_end_to_end(filled: Database) -> None:
    for name, (look, indexes) in LOOKS.items():
        plan = await filled.transact(_plan_of, look)
        scans = [line for line in plan.splitlines() if WHOLE.search(line) and not any(i in line for i in indexes)]
        assert scans == [], f"{name}:\n{plan}"
        assert any(index in plan for index in indexes), f"{name}:\n{plan}"


async def test_the_looks_find_what_is_open(filled: Database) -> None:
    assert await filled.transact(reminders.due_people, NOW, 10) == []
    assert await filled.transact(reminders.next_due) == NOW + timedelta(days=1, seconds=1)
    assert len(await filled.transact(inbox.waiting_chats, 10, NOW)) == 6
    assert len(await filled.transact(outbox.waiting_chats, NOW, 10)) == 6
    assert await filled.transact(outbox.next_moment) == NOW
    assert DANA not in await filled.transact(inbox.waiting_chats, 10)
