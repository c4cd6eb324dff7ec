"""Whether a database address can be meant, before anything is opened there; ``database`` opens what passes."""

from __future__ import annotations

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
            # libpq's name of it; the driver here says ssl=require.
            return "sslmode" not in parsed.query and parsed.port != 0
    return False
