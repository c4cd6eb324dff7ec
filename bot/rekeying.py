"""The keys of a running worker: read anew where the key file changes, and old texts sealed with the new key.

``app`` calls ``look`` every few seconds. What is to be done, and when it may be, is in ``storage.rotation``.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from pathlib import Path

from bot.errors import StoppedError
from bot.logs import place_of
from storage import leases, rotation
from storage.database import Database, SealError, StorageError, Tx
from storage.rotation import Place
from storage.sealing import Keys

log = logging.getLogger(__name__)

_ROLE = "reseal"


class Rekeying:
    """Keeps one worker's keys; ``file`` is where they come from, None where they were given with the settings."""

    def __init__(self, database: Database, keys: Keys, file: Path | None, *, worker: str) -> None:
        self._database = database
        self._keys = keys
        self._file = file
        self._worker = worker
        self._seen = _state_of(file)
        self._task: asyncio.Task[None] | None = None
        self._finished = False

    @property
    def idle(self) -> bool:
        """Tell whether no text is being sealed anew at this moment."""
        return self._task is None or self._task.done()

    async def show(self) -> None:
        """Show which keys this worker knows; raises StoppedError where the database is sealed with none of them."""
        self._reload()
        try:
            await self._database.transact(_look_and_show, self._worker)
        except SealError:
            raise StoppedError(
                "DATA_KEY (or KEY_FILE): the database is sealed with a new key that is not there"
            ) from None

    async def look(self) -> None:
        """Take a new key file, and go one step on where a new key is to take the place of an old one."""
        changed = self._reload()
        if changed or (len(self._keys.ids) > 1 and not self._finished and self.idle):
            await self.show()
            if await self._database.transact(rotation.switch) and len(self._keys.ids) > 1 and self.idle:
                await self._database.transact(rotation.show, self._worker)
                self._task = asyncio.create_task(self._seal_anew(), name="sealing anew")

    async def stop(self) -> None:
        """Leave what is not sealed anew for the next start."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _seal_anew(self) -> None:
        """Go through all texts once; where that found nothing, nothing is left."""
        place: Place | None = Place()
        try:
            while place is not None and not place.is_end:
                place = await self._database.transact(_reseal, self._worker, place)
        except StorageError as error:
            log.warning("sealing with the new key must wait: %s", place_of(error))
            return
        if place is not None:
            self._finished = place.anew == 0
            said = "%d texts are sealed with the new key" if place.anew else "nothing is left under an old key"
            log.info(said, *((place.anew,) if place.anew else ()))
            if place.odd:
                log.error("%d texts can be opened with no key that is there; they stay as they are", place.odd)

    def _reload(self) -> bool:
        """Take the keys that the file holds now; return whether there are others than before."""
        state = _state_of(self._file)
        if self._file is None or state is None or state == self._seen:
            return False
        self._seen = state
        try:
            self._keys.take(Keys.from_text(self._file.read_text("ascii")))
        except (OSError, UnicodeDecodeError, StorageError) as error:
            log.error("KEY_FILE has changed and is not taken, what is known stays: %s", place_of(error))
            return False
        self._finished = False
        log.info("KEY_FILE has changed: there are %d keys now", len(self._keys.ids))
        return True


def _look_and_show(tx: Tx, worker: str) -> None:
    rotation.check_key(tx)
    rotation.show(tx, worker)


def _reseal(tx: Tx, worker: str, place: Place) -> Place | None:
    """One worker at a time; None where another is at it."""
    if not leases.take(tx, _ROLE, 0, worker):
        return None
    place = rotation.reseal(tx, place)
    if place.is_end:
        leases.release(tx, _ROLE, 0, worker)
    return place


def _state_of(file: Path | None) -> tuple[int, int, int] | None:
    try:
        found = file.stat() if file is not None else None
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size, found.st_ino) if found is not None else None
