"""What is written down of a run, and what never is: no token, and no word of a person.

An exception's own text may quote what a person wrote, so of an exception only its type and place are written.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sys
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

log = logging.getLogger(__name__)

_TOKENS = re.compile(r"[0-9]{5,20}:[A-Za-z0-9_-]{20,}")
_PASSWORDS = re.compile(r"(://[^:/@\s]*:)[^@\s]+@")
_HIDDEN = "[hidden]"
#: Below warnings these write addresses with the token, or whole updates.
_QUIET = (
    "aiohttp",
    "aiosqlite",
    "alembic",
    "apscheduler",
    "asyncio",
    "asyncpg",
    "httpcore",
    "httpx",
    "sqlalchemy",
    "telegram",
    "uvicorn",
)


class RedactingFormatter(logging.Formatter):
    """Writes a record in one line, its exception as type and place, with every secret taken out."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line; what another handler has already made of its exception is not used."""
        kept, record.exc_text = record.exc_text, None
        try:
            return self._without_secrets(super().format(record))
        finally:
            record.exc_text = kept

    def formatException(self, ei: Any) -> str:  # noqa: N802 -- the name is that of the standard library
        """Return what kind of exception it was and where it came from."""
        return f"  {place_of(ei[1])}"

    def _without_secrets(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return _PASSWORDS.sub(rf"\1{_HIDDEN}@", _TOKENS.sub(_HIDDEN, text))


class JsonFormatter(RedactingFormatter):
    """Writes a record as one JSON object in a line: ``at``, ``level``, ``logger``, ``message``; ``error`` if any."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line."""
        found = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": self._without_secrets(record.getMessage()),
        }
        if record.exc_info:
            found["error"] = self._without_secrets(place_of(record.exc_info[1]))
        return json.dumps(found, ensure_ascii=False)


def set_up(level: str, secrets: tuple[str, ...] = (), stream: TextIO | None = None, *, form: str = "text") -> None:
    """Write the log to ``stream`` (standard error), redacted, from ``level`` on; of libraries only warnings.

    ``form`` is "text" or "json".
    """
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter(secrets) if form == "json" else RedactingFormatter(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    sys.excepthook = _write_uncaught


def place_of(error: BaseException | None) -> str:
    """Return an exception's type and where it was raised, with those that caused it; never its text."""
    parts: list[str] = []
    while error is not None and len(parts) < 5:
        frames = traceback.extract_tb(error.__traceback__)
        where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno} in {frames[-1].name}" if frames else ""
        number = f" ({error.errno})" if isinstance(error, OSError) and error.errno else ""
        parts.append(f"{type(error).__name__}{number}{where}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " < ".join(parts)


def quiet_loop(loop: asyncio.AbstractEventLoop) -> None:
    """Let ``loop`` write of what nobody caught only type and place: its own words would quote the exception."""

    def write(_: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
        log.error("in the event loop: %s", place_of(context.get("exception")) or "something went wrong")

    loop.set_exception_handler(write)


def _write_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    log.critical("stopped by %s", place_of(error.with_traceback(trace)))
