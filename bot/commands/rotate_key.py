"""``python -m bot rotate-key``: a new key for all that is sealed, while the bot runs; stopped anywhere, it goes on.

It puts a new key in front of the old one in the key file. The running bot takes it from there and seals everything
anew; where none runs on a SQLite file, or on PostgreSQL beside the workers, this does so itself. The old key is dropped
when nothing is left under it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from bot import key, logs
from bot.errors import SettingsError, StoppedError
from bot.settings import Settings
from storage import beside, rotation
from storage.database import Database, Tx, open_database
from storage.errors import InUseError, UnavailableError
from storage.rotation import Place
from storage.sealing import Keys

_SECONDS = 1.0
#: A running bot looks at its key file every few seconds; one that has not taken a new key by then does not see it.
_PATIENCE = 120.0

_BY_HAND = (
    "DATA_KEY is set, and only you can change it: put a new key in front of the one that is there, with a comma "
    "between (DATA_KEY=new,old; openssl rand -hex 32 makes one), start every worker again with it, one after the "
    "other, and then run this again"
)


def main(settings: Settings) -> int:
    """Rotate the key and return the exit status; raises what hinders it, each a line."""
    logs.set_up(settings.log_level, settings.secrets, form=settings.log_format)
    asyncio.run(rotate(settings))
    return 0


async def rotate(settings: Settings, *, say: Callable[[str], object] = print, seconds: float = _SECONDS) -> None:
    """Do it, and say how it goes; ``seconds`` lie between two looks."""
    keys = await _both_keys(settings, say)
    newest = keys.newest()
    if await _seal_all(settings, keys, say, seconds):
        raise StoppedError("Some texts open with no key that is there; all keys are kept as they are")
    if settings.data_key is not None:
        say("Nothing is left under the old key. Set DATA_KEY to the new key alone, the first of the two.")
        return
    aside = key.set_aside(settings.key_file, keys.older())
    key.replace_file(settings.key_file, newest)
    say(f"Done: nothing is left under the old key, and {settings.key_file} holds the new one alone. Keep a copy of it.")
    say(f"Backups made before still need the old one: it is in {aside}. Delete that with the last of those backups.")


async def _both_keys(settings: Settings, say: Callable[[str], object]) -> Keys:
    """Return the keys, a new one in front; raises SettingsError where they are not those of the database."""
    sealed_by = await beside.sealed_by(settings.database_url)
    if sealed_by is None:
        raise StoppedError("There is nothing to rotate yet: the database is made at the first start of the bot", 2)
    keys = key.keys_of(settings, may_make=False)
    if sealed_by not in keys.ids:
        raise SettingsError("DATA_KEY (or KEY_FILE): the key is not the one that this database was made with")
    if len(keys.ids) > 1:
        say("A new key is there already: going on with it.")
        return keys
    if settings.data_key is not None:
        raise SettingsError(_BY_HAND)
    both = Keys.generate().before(keys)
    try:
        key.replace_file(settings.key_file, both)
    except OSError as error:
        raise SettingsError(
            f"KEY_FILE should be a file that can be written: {settings.key_file}: {error.strerror}"
        ) from None
    say(f"A new key is in {settings.key_file}, in front of the old one. This may be stopped; run it again to go on.")
    return both


async def _seal_all(settings: Settings, keys: Keys, say: Callable[[str], object], seconds: float) -> int:
    """Have everything sealed with the newest key; return how many texts no key opens."""
    try:
        database = await open_database(settings.database_url, keys, pool_size=1)
    except InUseError:
        say("The bot is running: it seals everything anew by itself.")
        await _watch(lambda: beside.look(settings.database_url, keys, _left), say, seconds)
        return 0
    try:
        return await _do(database, say, seconds)
    finally:
        await database.close()


async def _do(database: Database, say: Callable[[str], object], seconds: float) -> int:
    """Seal everything anew, beside the workers that there are; return how many texts no key opens."""
    await _watch(lambda: database.transact(_unaware), say, seconds, what="{} workers do not seal with the new key yet.")
    while True:
        place = Place()
        while not place.is_end:
            place = await database.transact(rotation.reseal, place)
        if place.anew:
            say(f"{place.anew} texts are sealed with the new key.")
        elif place.odd:
            return place.odd
        elif await database.transact(rotation.left) == 0:
            return 0


async def _watch(
    look: Callable[[], Awaitable[int]],
    say: Callable[[str], object],
    seconds: float,
    *,
    what: str = "{} texts are left under the old key.",
) -> None:
    """Wait until nothing is left, and say what is; raises StoppedError where it does not get less."""
    before, since = -1, time.monotonic()
    while True:
        try:
            number = await look()
        except UnavailableError:
            number = before
        if number == 0:
            return
        if number != before:
            say(what.format(number))
            before, since = number, time.monotonic()
        elif time.monotonic() - since > _PATIENCE:
            raise StoppedError(
                f"{what.format(number)} That has not changed for two minutes: is the running bot of this version, and "
                "has it this KEY_FILE? Nothing is lost: all keys are kept; look into its log, then run this again"
            )
        await asyncio.sleep(seconds)


def _left(tx: Tx) -> int:
    """What is left while the bot seals anew, the word by which key it seals counted too."""
    return rotation.left(tx)


def _unaware(tx: Tx) -> int:
    """How many workers cannot do with the new key alone; where none is unaware of it, it seals from now on."""
    rotation.switch(tx)
    return rotation.unaware(tx)
