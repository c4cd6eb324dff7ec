"""Whether a database address can be meant, before anything is opened there; ``database`` opens what passes."""

from __future__ import annotations

from inspect import signature
from urllib.parse import urlsplit

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError


def is_sound(url: str) -> bool:
    """Tell whether ``url`` is the address of a file that lasts, or of a database on a PostgreSQL server."""
    try:
        urlsplit(url)
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        return False
    match parsed.get_backend_name():
        case "sqlite":
            memory = parsed.database == ":memory:" or parsed.query.get("mode") == "memory"
            return bool(parsed.database) and parsed.host is None and not memory
        case "postgresql":
            return parsed.port != 0 and parsed.query.keys() <= _of_postgresql()
    return False


def _of_postgresql() -> set[str]:
    """The names that may stand behind the question mark: the driver's own (``ssl``, where libpq says ``sslmode``)."""
    import asyncpg  # type: ignore[import-untyped]

    return set(signature(asyncpg.connect).parameters) | {"prepared_statement_cache_size"}
