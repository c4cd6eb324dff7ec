"""Any fact at all, for properties: every field of every noun, with instants that are aware and numbers that fit."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

_OWN: dict[Any, st.SearchStrategy[Any]] = {
    int: st.integers(-(2**52), 2**52),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


@cache
def any_fact(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any value of a noun of ``storage.facts``."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: _any(hints[field.name]) for field in fields(kind)})


def _any(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) is UnionType:
        return st.one_of(*(_any(part) for part in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(_any(get_args(hint)[0]), max_size=3).map(tuple)
    if is_dataclass(hint) and isinstance(hint, type):
        return st.deferred(lambda: any_fact(hint))  # a noun may hold another of its kind
    return _OWN[hint] if hint in _OWN else st.from_type(hint)
