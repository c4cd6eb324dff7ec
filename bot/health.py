"""Whether the bot that runs beside this process is well: ``python -m bot.health`` exits with 0, or with 1 and a line.

Where METRICS_PORT is set, or by webhook, it asks the bot itself. Else, on SQLite, it looks when the database was last
written: the bot notes that it is alive every few seconds. On PostgreSQL the life of the process is all there is to see.
"""

from __future__ import annotations

import http.client
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.settings import Settings, SettingsError, environment

_SILENT = timedelta(minutes=3)
_PATIENCE = 5.0  # seconds


def ailment(settings: Settings, now: datetime) -> str | None:
    """What is wrong with the bot of these settings, in one line; None where it is well."""
    if settings.metrics_port is not None:
        return _asked(settings.metrics_host, settings.metrics_port)
    if settings.webhook_url is not None:
        return _asked(settings.webhook_host, settings.webhook_port)
    scheme, _, place = settings.database_url.partition(":///")
    return _database(Path(place), now) if scheme.startswith("sqlite") else None


def _asked(host: str, port: int) -> str | None:
    host = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104
    connection = http.client.HTTPConnection(host, port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/healthz")
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        return f"the bot does not answer: {type(error).__name__}"
    finally:
        connection.close()
    return None if status == http.client.OK else f"the bot answers {status}"


def _database(file: Path, now: datetime) -> str | None:
    written = [part.stat().st_mtime for part in (file, Path(f"{file}-wal")) if part.exists()]
    if not written:
        return "there is no database yet"
    silent = now - datetime.fromtimestamp(max(written), UTC)
    return f"nothing was written for {silent.seconds // 60 + silent.days * 1440} minutes" if silent > _SILENT else None


def main() -> int:
    """Says what is wrong, if anything is."""
    try:
        wrong = ailment(Settings.from_env(environment(os.environ, Path.cwd())), Clock().machine_now())
    except SettingsError as error:
        wrong = str(error)
    if wrong is not None:
        print(wrong, file=sys.stderr)
    return 0 if wrong is None else 1


if __name__ == "__main__":
    sys.exit(main())
