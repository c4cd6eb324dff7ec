"""A new key in place of an old one while the bot runs: who knows it, who seals with it, and what is left to seal anew.

The database names the key that it is sealed with, by the row ``check``. That changes in one transaction, and only when
every worker that is there knows the new key: from then on each seals with it as soon as it looks, and each can open
what the others seal. Nothing of this is remembered but what can be seen in the rows, so it goes on after any stop.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, LargeBinary, Table, and_, bindparam, func, select, text, tuple_, update

from storage import leases as leases_of
from storage import rows, tables, workers
from storage.errors import SealError
from storage.sealing import KEY_ID_BYTES, key_id_of, open_sealed, seal
from storage.tables import AnyRow, leases, meta
from storage.transaction import Tx

CHECK = "check"
#: Rows that are sealed anew in one transaction: so few that an answer hardly waits for them.
AT_ONCE = 100
#: The same number as a start takes, so that none comes in between.
LOCK = 0x48656172


@dataclass(frozen=True)
class Sealed:
    """One sealed column, and to what each of its texts is bound: person, kind, row."""

    column: Column[bytes]
    bound_to: Callable[[AnyRow], tuple[int, str, int]]

    @property
    def table(self) -> Table:
        """The table that has it."""
        return self.column.table

    @property
    def keys(self) -> tuple[Column[Any], ...]:
        """The columns by which a row is found."""
        return tuple(self.table.primary_key.columns)


def _of_rows(of: rows.Rows[Any]) -> Sealed:
    def bound_to(row: AnyRow) -> tuple[int, str, int]:
        return row.person_id, of.table.name, row._mapping[of.number.name]  # noqa: SLF001 -- its public name

    return Sealed(of.table.c.sealed, bound_to)


#: Every sealed column there is; a test compares with the tables.
SEALED = (
    Sealed(meta.c.sealed, lambda row: (0, row.name, 0)),
    Sealed(tables.people.c.sealed, lambda row: (row.id, "person", 0)),
    *(_of_rows(of) for of in (rows.interviews, rows.reminders, rows.changes, rows.references)),
    Sealed(tables.inbox.c.sealed, lambda row: (row.person_id, "update", row.update_id)),
    Sealed(tables.inbox.c.sealed_reason, lambda row: (0, "update reason", row.update_id)),
    Sealed(tables.outbox.c.sealed, lambda row: (row.person_id, "letter", row.chat_id)),
    Sealed(tables.outbox.c.sealed_reason, lambda row: (0, "letter reason", row.id)),
)


@dataclass(frozen=True, slots=True)
class Place:
    """How far a pass over all sealed texts has come: a column, and the row behind which it goes on."""

    column: int = 0
    after: tuple[Any, ...] | None = None
    anew: int = 0  #: texts that were sealed anew on the way
    odd: int = 0  #: texts that no key opened

    @property
    def is_end(self) -> bool:
        """Whether every column was gone through."""
        return self.column == len(SEALED)


def check_key(tx: Tx) -> None:
    """Seals with the key that the database is sealed with; SealError where that is not among the keys."""
    sealed = tx.connection.scalar(select(meta.c.sealed).where(meta.c.name == CHECK))
    if sealed is not None:
        open_sealed(tx.keys, 0, CHECK, sealed)
        tx.keys.seal_with(key_id_of(sealed))


def show(tx: Tx, worker: str) -> None:
    """Shows which keys a worker knows and with which it seals, for as long as ``workers.present`` counts it."""
    workers.present(tx, worker)
    for key_id in tx.keys.ids:
        leases_of.take(tx, _knows(key_id), workers.number_of(worker), worker, workers.SECONDS)
        if key_id == tx.keys.sealing:
            leases_of.take(tx, _seals(key_id), workers.number_of(worker), worker, workers.SECONDS)
        else:
            leases_of.release(tx, _seals(key_id), workers.number_of(worker), worker)


def switch(tx: Tx) -> bool:
    """Has the newest key seal from now on, where every worker knows it; gives back whether it does."""
    if tx.on_postgresql:
        tx.connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    check_key(tx)
    newest = tx.keys.ids[0]
    if tx.keys.sealing != newest:
        if _lacking(tx, _knows(newest)):
            return False
        tx.keys.seal_with(newest)
        sealed = seal(tx.keys, 0, CHECK, b"hearback")
        tx.connection.execute(update(meta).where(meta.c.name == CHECK).values(sealed=sealed))
    return True


def unaware(tx: Tx) -> int:
    """How many workers do not know the newest key yet, or do not seal with it."""
    newest = tx.keys.ids[0]
    return len(_lacking(tx, _knows(newest)) | _lacking(tx, _seals(newest)))


def left(tx: Tx) -> int:
    """How many texts another key than the newest seals."""
    given = {"newest": tx.keys.ids[0]}
    return sum(tx.connection.scalar(select(func.count()).where(_of_another(of)), given) or 0 for of in SEALED)


def reseal(tx: Tx, place: Place) -> Place:
    """Seals a few texts anew from ``place`` on, once ``switch`` has held; gives back how far it came.

    Whatever is written by somebody else meanwhile is left to them. A text that no key opens is passed over.
    """
    of = SEALED[place.column]
    found = tx.connection.execute(_next(of, place.after), {"newest": tx.keys.ids[0], "limit": AT_ONCE}).all()
    given = [one for row in found if (one := _anew(tx, of, row)) is not None]
    if given:
        same = (key == bindparam(f"of_{key.name}") for key in of.keys)
        changing = update(of.table).where(*same, of.column == bindparam("old", type_=LargeBinary))
        tx.connection.execute(changing.values({of.column.name: bindparam("new", type_=LargeBinary)}), given)
    anew, odd = place.anew + len(given), place.odd + len(found) - len(given)
    if len(found) == AT_ONCE:
        return Place(place.column, tuple(found[-1]._mapping[key.name] for key in of.keys), anew, odd)  # noqa: SLF001
    return Place(place.column + 1, None, anew, odd)


def _anew(tx: Tx, of: Sealed, row: AnyRow) -> Mapping[str, Any] | None:
    person_id, kind, number = of.bound_to(row)
    old = row._mapping[of.column.name]  # noqa: SLF001 -- as above
    try:
        new = seal(tx.keys, person_id, kind, open_sealed(tx.keys, person_id, kind, old, number), number)
    except SealError:
        return None
    return {"old": old, "new": new} | {f"of_{key.name}": row._mapping[key.name] for key in of.keys}  # noqa: SLF001


def _next(of: Sealed, after: tuple[Any, ...] | None) -> Any:
    statement = select(of.table).where(_of_another(of)).order_by(*of.keys).limit(bindparam("limit"))
    if after is not None:
        statement = statement.where(tuple_(*of.keys) > tuple_(*after))
    # Who holds a row writes it anew; waiting for two of them could make each wait for the other.
    return statement.with_for_update(key_share=True, skip_locked=True)


def _of_another(of: Sealed) -> Any:
    sealed_by = func.substr(of.column, 2, KEY_ID_BYTES, type_=LargeBinary)
    return and_(of.column.is_not(None), sealed_by != bindparam("newest", type_=LargeBinary))


def _lacking(tx: Tx, kind: str) -> set[int]:
    """The workers that are there and have no live lease of this kind."""
    live = leases.c.until > tx.lease_clock()
    there = tx.connection.scalars(select(leases.c.id).where(leases.c.kind == workers.KIND, live))
    have = tx.connection.scalars(select(leases.c.id).where(leases.c.kind == kind, live))
    return set(there) - set(have)


def _knows(key_id: bytes) -> str:
    return f"knows {key_id.hex()}"


def _seals(key_id: bytes) -> str:
    return f"seals {key_id.hex()}"
