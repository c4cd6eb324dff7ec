"""``python -m bot check-settings``: how the bot would run with the settings as they are, each thing tried.

It asks Telegram whose the token is and what time it is, and looks at the database, read only, and at the key. Nothing
is made or changed by it.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiohttp

from bot.clock import Clock
from bot.errors import StoppedError
from bot.key import keys_of
from bot.settings import Settings
from storage import beside
from storage.database import StorageError

_SECONDS = 10.0
#: A clock that is off by more plans messages for the wrong moment, and dates what people said wrongly.
_OFF = timedelta(seconds=30)

Line = tuple[bool, str]
_USUAL = (OSError, TimeoutError, aiohttp.ClientError)


def main(settings: Settings) -> int:
    """Print what was found and return 0, or 1 where something is wrong."""
    lines = asyncio.run(check(settings, Clock().machine_now))
    for sound, line in lines:
        print(line if sound else f"WRONG  {line}")
    wrong = sum(not sound for sound, _ in lines)
    print(
        "The settings are sound." if not wrong else f"{wrong} of these must be put right before the bot can run well."
    )
    return 1 if wrong else 0


async def check(settings: Settings, machine_now: Callable[[], datetime]) -> list[Line]:
    """Return each thing that was tried, and whether it is as it should be."""
    lines = [_starts(settings)]
    if settings.token is not None:
        lines += await _asked(settings, machine_now)
    lines += [await _tried("database", _database(settings)), await _tried("key", _key(settings))]
    if settings.clock_file is not None:
        lines.append((True, f"clock: moved by what {settings.clock_file} says; this is for tests"))
    allowed = f"{len(settings.allowed_users)} people" if settings.allowed_users else "everybody"
    watched = f"port {settings.metrics_port} of {settings.metrics_host}" if settings.metrics_port else "nowhere"
    return [*lines, (True, f"may use it: {allowed}"), (True, f"metrics: {watched}")]


def _starts(settings: Settings) -> Line:
    if settings.token is None:
        return True, f"starts: the playground, on port {settings.port} (there is no token)"
    return True, f"starts: the bot, {f'webhook at {settings.webhook_url}' if settings.webhook_url else 'long polling'}"


async def _asked(settings: Settings, machine_now: Callable[[], datetime]) -> list[Line]:
    """Ask the Bot API whose the token is; its answer is also dated."""
    where = settings.api_url
    timeout = aiohttp.ClientTimeout(total=_SECONDS)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(f"{where}/bot{settings.required_token()}/getMe") as response,
        ):
            dated, status = response.headers.get("Date"), response.status
            answer = await response.json(content_type=None)
    except (*_USUAL, ValueError) as error:
        # The error's own text would hold the token.
        said = f"token: not tried, {where} is not reached ({type(error).__name__}). Is this machine online?"
        return [(False, said)]
    name = answer.get("result", {}).get("username") if isinstance(answer, dict) and answer.get("ok") else None
    if name is None:
        why = "is not known to Telegram: take it anew from @BotFather" if status in (401, 404) else f"brings {status}"
        return [(False, f"token: TELEGRAM_BOT_TOKEN {why}"), *_clock(dated, machine_now())]
    return [(True, f"token: that of @{name}"), *_clock(dated, machine_now())]


def _clock(dated: str | None, now: datetime) -> list[Line]:
    """Hold the machine's clock against the moment at which the Bot API dated its answer."""
    try:
        theirs = parsedate_to_datetime(dated) if dated is not None else None
    except ValueError:
        theirs = None
    if theirs is None:
        return [(True, "clock: not tried, the answer was not dated")]
    off = now - theirs
    if abs(off) <= _OFF:
        return [(True, "clock: right")]
    how = "fast" if off > timedelta() else "slow"
    return [(False, f"clock: {abs(off).total_seconds():.0f} seconds {how}; set this machine's time, by NTP for good")]


async def _tried(name: str, trial: Awaitable[str]) -> Line:
    try:
        return True, f"{name}: {await trial}"
    except (StorageError, StoppedError) as error:
        return False, f"{name}: {error}"


async def _database(settings: Settings) -> str:
    file = beside.file_of(settings.database_url)
    kind = "PostgreSQL" if file is None else "SQLite"
    if await beside.sealed_by(settings.database_url) is not None:
        return f"{kind}, can be read"
    if file is not None and not _can_be_made(file):
        raise StorageError(f"DATABASE_URL: the folder {file.parent} cannot be written to.")
    return f"{kind}, made at the first start"


async def _key(settings: Settings) -> str:
    where = "DATA_KEY" if settings.data_key else str(settings.key_file)
    try:
        sealed_by = await beside.sealed_by(settings.database_url)
    except StorageError:
        sealed_by = None
    if settings.data_key is None and sealed_by is None and not settings.key_file.exists():
        return f"{where}, made at the first start; keep a copy of it then"
    keys = keys_of(settings, may_make=False)
    if sealed_by is not None and sealed_by not in keys.ids:
        raise StorageError(f"the one from {where} is not the one that this database was made with")
    more = f", {len(keys.ids)} of them: rotate-key drops the old ones" if len(keys.ids) > 1 else ""
    return f"from {where}{more}"


def _can_be_made(file: Path) -> bool:
    folder = next(one for one in (file.resolve().parent, *file.resolve().parents) if one.exists())
    return folder.is_dir() and os.access(folder, os.W_OK)
