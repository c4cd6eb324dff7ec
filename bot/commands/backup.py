"""``python -m bot backup FILE``: a copy of the SQLite database as it stands at one moment, while the bot runs.

It never overwrites. A database on a server is backed up by the server's own tool, and this says how.
"""

from __future__ import annotations

import shlex
from pathlib import Path

from sqlalchemy import URL, make_url

from bot.errors import StoppedError
from bot.settings import Settings
from storage import beside

_MEGABYTE = 1_000_000


def main(settings: Settings, words: list[str]) -> int:
    """Make the backup, say so, and return 0; raises StoppedError or StorageError, each a line."""
    if len(words) != 1 or words[0].startswith("-"):
        raise StoppedError("usage: python -m bot backup FILE", 2)
    target, source = Path(words[0]), beside.file_of(settings.database_url)
    if source is None:
        raise StoppedError(
            f"The database is on a PostgreSQL server, which backs it up itself: {_dump(settings, target)}", 2
        )
    try:
        size = beside.back_up(source, target)
    except FileExistsError:
        raise StoppedError(
            f"{target} is there already, and nothing is ever overwritten: name another file", 2
        ) from None
    except OSError as error:
        raise StoppedError(f"{target} cannot be written: {error.strerror}", 2) from None
    key = "DATA_KEY" if settings.data_key else settings.key_file
    print(f"{target} holds the whole database now ({size / _MEGABYTE:.1f} MB), its texts sealed.")
    print(f"The key is not in it: keep a copy of that ({key}) in another place than the backups.")
    return 0


def _dump(settings: Settings, target: Path) -> str:
    """Return the command that backs up a database on a server; the password is asked for, or known to libpq."""
    url = make_url(settings.database_url)
    shown = URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)
    place = shlex.quote(shown.render_as_string())
    return f"pg_dump --format=custom --file={shlex.quote(str(target))} {place}"
