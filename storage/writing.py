"""Rows of several tables, written together: on PostgreSQL on one way to the server and back, on SQLite one by one.

The modules of the tables say what is to be written; whoever has all of it writes it here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Table, bindparam, func, insert, literal, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.expression import CTE, Select

from storage.errors import VersionMoved
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class Written:
    """Rows of one table, each with the same columns."""

    table: Table
    rows: Sequence[Mapping[str, Any]]
    new: bool = False  #: none of them may be there already; else they take the place of those with their primary key


def write_all(tx: Tx, written: Sequence[Written]) -> None:
    """Writes rows, each table named once; VersionMoved where one that must be new is there already."""
    filled = [one for one in written if one.rows]
    try:
        if len(filled) > 1 and tx.on_postgresql:
            _write_at_once(tx, filled)
        else:
            _write_one_by_one(tx, filled)
    except IntegrityError as error:
        raise VersionMoved("a row is there already, or its person is gone") from error


def _write_one_by_one(tx: Tx, written: Sequence[Written]) -> None:
    for one in written:
        rows = [dict(row) for row in one.rows]
        if one.new:
            tx.connection.execute(_inserting(one.table), rows)
        else:
            tx.upsert(one.table, rows)


def _write_at_once(tx: Tx, written: Sequence[Written]) -> None:
    given = {f"{one.table.name}_{name}": [row[name] for row in one.rows] for one in written for name in one.rows[0]}
    tx.connection.execute(_writing(tuple((one.table, tuple(one.rows[0]), one.new) for one in written)), given)


@cache
def _inserting(table: Table) -> Any:
    return insert(table)


@cache
def _writing(into: tuple[tuple[Table, tuple[str, ...], bool], ...]) -> Select[Any]:
    return select(literal(1)).add_cte(*(_from_arrays(*one) for one in into))


def _from_arrays(table: Table, names: tuple[str, ...], new: bool) -> CTE:
    """Rows that come as an array for each column, and are numbered by the table in their order."""
    arrays = (bindparam(f"{table.name}_{name}", type_=ARRAY(table.c[name].type)) for name in names)
    given = func.unnest(*arrays).table_valued(*names, with_ordinality="place").render_derived()
    rows = select(*(given.c[name] for name in names)).order_by(given.c.place)
    statement = insert_on_postgresql(table).from_select(list(names), rows, include_defaults=False)
    if new:
        return statement.cte(f"written_{table.name}")
    keys = [column.name for column in table.primary_key]
    changed = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed).cte(f"written_{table.name}")
