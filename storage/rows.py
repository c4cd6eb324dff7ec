"""The numbered rows of a person (interviews, reminders, changes, references): sealing, opening, writing, removing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, ColumnElement, Table, delete, select

from storage import tables
from storage.facts import Change, Interview, MessageReference, Reminder
from storage.packing import pack, unpack
from storage.sealing import Keys, open_sealed, seal
from storage.transaction import Tx
from storage.writing import Written

Fact = TypeVar("Fact", Interview, Reminder, Change, MessageReference)


@dataclass(frozen=True)
class Rows(Generic[Fact]):
    """One table of numbered rows, and the fact that each of them seals."""

    table: Table
    fact: type[Fact]

    @property
    def number(self) -> Column[int]:
        """The column that numbers the rows within their person."""
        return self.table.primary_key.columns[1]

    def of(self, person_id: int) -> ColumnElement[bool]:
        """The condition that a row is this person's."""
        return self.table.c.person_id == person_id

    def open(self, tx: Tx, person_id: int, number: int, sealed: bytes) -> Fact:
        """The fact in a row."""
        kind: Any = self.fact
        opened: Fact = _opened(tx.keys, person_id, self.table.name, number, sealed, kind)
        return opened

    def all(self, tx: Tx, person_id: int) -> list[Fact]:
        """All of a person's."""
        statement = select(self.number.label("number"), self.table.c.sealed).where(self.of(person_id))
        return [self.open(tx, person_id, row.number, row.sealed) for row in tx.connection.execute(statement)]

    def write(self, tx: Tx, person_id: int, facts: Iterable[Fact]) -> None:
        """Adds rows, or puts them in place of those with the same number."""
        tx.upsert(self.table, self.sealed(tx, person_id, facts))

    def written(self, tx: Tx, person_id: int, facts: Iterable[Fact]) -> Written:
        """These facts as rows that are to be written."""
        return Written(self.table, self.sealed(tx, person_id, facts))

    def remove(self, tx: Tx, person_id: int, numbers: Collection[int]) -> None:
        """Deletes rows by their numbers."""
        if numbers:
            tx.connection.execute(delete(self.table).where(self.of(person_id), self.number.in_(numbers)))

    def sealed(self, tx: Tx, person_id: int, facts: Iterable[Fact]) -> list[dict[str, Any]]:
        """The rows that hold these facts."""
        return [self._row(tx, person_id, fact) for fact in facts]

    def _row(self, tx: Tx, person_id: int, fact: Fact) -> dict[str, object]:
        number = number_of(fact)
        sealed = seal(tx.keys, person_id, self.table.name, pack(fact), number)
        row: dict[str, object] = {"person_id": person_id, self.number.name: number, "sealed": sealed}
        if isinstance(fact, MessageReference):
            row["answers_message_id"] = fact.answers_message_id
        return row


# From one step of a conversation to the next nearly all rows stay as they were.
@lru_cache(maxsize=2048)
def _opened(keys: Keys, person_id: int, name: str, number: int, sealed: bytes, kind: Any) -> Any:
    return unpack(open_sealed(keys, person_id, name, sealed, number), kind)


def forget_opened() -> None:
    """Remembers nothing of the rows that were opened; for when something is erased for good."""
    _opened.cache_clear()


interviews = Rows(tables.interviews, Interview)
reminders = Rows(tables.reminders, Reminder)
changes = Rows(tables.changes, Change)
references = Rows(tables.references, MessageReference)


def number_of(fact: Interview | Reminder | Change | MessageReference) -> int:
    """The number of a fact within its person."""
    return fact.message_id if isinstance(fact, MessageReference) else fact.id
