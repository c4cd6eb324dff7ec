"""The key that seals what people tell: from the settings, or from a file made at the first start."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bot.errors import SettingsError
from bot.settings import Settings
from storage.database import StorageError
from storage.sealing import Keys

_WHAT = "one or several keys of 32 bytes, each 44 characters of base64 or 64 hex digits"


def keys_of(settings: Settings) -> Keys:
    """Return the keys; raises SettingsError where they are no keys or the file cannot be read or made."""
    if settings.data_key is not None:
        return _read(settings.data_key, f"DATA_KEY should be {_WHAT}")
    file = settings.key_file
    try:
        if not file.exists():
            return _made(file)
        return _read(file.read_text("ascii"), f"KEY_FILE should be a file that holds {_WHAT}")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text"
        raise SettingsError(f"KEY_FILE should be a file that can be read, or made: {file}: {why}") from None


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
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as written:
        written.write(keys.to_text() + "\n")
        written.flush()
        os.fsync(written.fileno())
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
