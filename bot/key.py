"""The keys that seal what people tell: from the settings, or from a file made at the first start.

A key file is only ever replaced whole, and never by one that lacks a key in use.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bot.errors import SettingsError
from bot.settings import Settings
from storage import beside
from storage.database import StorageError
from storage.sealing import Keys

_WHAT = "one or several keys of 32 bytes, each 44 characters of base64 or 64 hex digits"


def keys_of(settings: Settings, *, may_make: bool = True) -> Keys:
    """Return the keys; raises SettingsError where they are no keys or the file cannot be read or made.

    Where the database holds something already, no key is made: the one that is missing is wanted, and no other.
    """
    if settings.data_key is not None:
        return _read(settings.data_key, f"DATA_KEY should be {_WHAT}")
    file = settings.key_file
    try:
        if file.exists():
            return _read(file.read_text("ascii"), f"KEY_FILE should be a file that holds {_WHAT}")
        if not may_make:
            raise SettingsError(
                f"KEY_FILE should be the file with the key of this database: {file} is not there. "
                "Put it back from where you keep a copy; nothing was changed"
            )
        return _made(file)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text"
        raise SettingsError(f"KEY_FILE should be a file that can be read, or made: {file}: {why}") from None


async def found_or_made(settings: Settings) -> Keys:
    """Return the keys, new ones where the database holds nothing yet; SettingsError or StorageError otherwise."""
    missing = settings.data_key is None and not settings.key_file.exists()
    return keys_of(settings, may_make=not missing or await beside.sealed_by(settings.database_url) is None)


def replace_file(file: Path, keys: Keys) -> None:
    """Put ``keys`` into the key file in place of what it holds, whole, with the owner and rights that it has."""
    file = file.resolve()
    had = file.stat()
    draft = _draft(file, keys)
    try:
        if (had.st_uid, had.st_gid) != (os.geteuid(), os.getegid()):
            os.chown(draft, had.st_uid, had.st_gid)
        draft.chmod(had.st_mode & 0o777)
        draft.replace(file)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def set_aside(file: Path, keys: Keys) -> Path:
    """Write old keys beside the key file, for the backups that they seal; return where, never over another file."""
    file = file.resolve()
    draft = _draft(file, keys)
    try:
        for number in range(1, 1000):
            aside = file.with_name(f"{file.name}.old-{number}")
            try:
                os.link(draft, aside)
            except FileExistsError:
                continue
            return aside
    finally:
        draft.unlink()
    raise FileExistsError


def _read(text: str, wrong: str) -> Keys:
    try:
        return Keys.from_text(text)
    except StorageError:
        raise SettingsError(wrong) from None


def _made(file: Path) -> Keys:
    """Make a new key in ``file``, which only this user may read, and say so."""
    keys = Keys.generate()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Written beside and linked into place: of two workers that start at once one wins, and no half key is ever read.
    draft = _draft(file, keys)
    try:
        os.link(draft, file)
    except FileExistsError:
        return Keys.from_text(file.read_text("ascii"))
    finally:
        draft.unlink()
    print(
        f"A new key was made in {file}. Keep a copy of it, apart from the database: without it nothing can be read.",
        file=sys.stderr,
    )
    return keys


def _draft(file: Path, keys: Keys) -> Path:
    """Write keys into a file of this process beside ``file``, safe on the disk."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as written:
        written.write(keys.to_text() + "\n")
        written.flush()
        os.fsync(written.fileno())
    return draft
