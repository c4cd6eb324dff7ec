"""``python -m bot move-database FROM TO``: everything into another database, from SQLite to PostgreSQL or back.

Both stand still meanwhile, FROM stays as it is, and TO holds all of it or nothing: it is committed once every row was
read back and compared.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack

from sqlalchemy import make_url

from bot.errors import StoppedError
from bot.key import keys_of
from bot.settings import Settings
from storage import address, beside, moving
from storage.database import open_database
from storage.moving import Moved
from storage.sealing import Keys

_USAGE = (
    "usage: python -m bot move-database FROM TO, each sqlite:///path/to/file or postgresql+asyncpg://user@host/name"
)


def main(settings: Settings, words: list[str]) -> int:
    """Move everything, say what was moved, and return 0; raises StoppedError or StorageError, each a line."""
    if len(words) != 2 or not all(address.is_sound(word) for word in words):
        raise StoppedError(_USAGE, 2)
    asyncio.run(move(words[0], words[1], keys_of(settings, may_make=False), say=print))
    return 0


async def move(from_url: str, to_url: str, keys: Keys, *, say: Callable[[str], object]) -> list[Moved]:
    """Move everything and return what was moved; nothing is changed where anything is raised."""
    async with moving.in_one_line("FROM"):
        if await beside.sealed_by(from_url) is None:
            raise StoppedError("FROM: there is no database there, or it was never used: there is nothing to move", 2)
    if _same_file(from_url, to_url):
        raise StoppedError("FROM and TO are the same database", 2)
    async with moving.in_one_line("TO"):
        await _refuse_what_is_there(to_url, keys)
    # Opened as a bot would: the tables are made or brought up to date, the key is tried, and a file is locked.
    async with moving.in_one_line("FROM"):
        old = await open_database(from_url, keys, pool_size=1)
    try:
        async with moving.in_one_line("TO"):
            new = await open_database(to_url, keys, pool_size=1)
        try:
            return await _copy(from_url, to_url, say)
        finally:
            await new.close()
    finally:
        await old.close()


async def _copy(from_url: str, to_url: str, say: Callable[[str], object]) -> list[Moved]:
    done: list[Moved] = []
    async with AsyncExitStack() as stack:
        async with moving.in_one_line("FROM"):
            source = await stack.enter_async_context(moving.at(from_url, "FROM"))
        async with moving.in_one_line("TO"):
            target = await stack.enter_async_context(moving.at(to_url, "TO"))
        async for moved in moving.move(source, target):
            say(f"{moved.table}: {moved.rows} rows, compared one by one ({moved.digest[:12]})")
            done.append(moved)
        await target.commit()
    say(f"Done: {sum(moved.rows for moved in done)} rows are in the new database. FROM is as it was.")
    say("Set DATABASE_URL to the new one, and start the bot; the key is the same.")
    return done


async def _refuse_what_is_there(url: str, keys: Keys) -> None:
    try:
        await beside.look(url, keys, lambda tx: moving.refuse_what_is_there(tx.connection))
    except beside.NothingThere:
        return


def _same_file(one: str, other: str) -> bool:
    files = beside.file_of(one), beside.file_of(other)
    if files[0] is None or files[1] is None:
        return make_url(one).set(drivername="") == make_url(other).set(drivername="")
    return files[0].resolve() == files[1].resolve()
