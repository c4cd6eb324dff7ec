"""The stand-in, the bot and the bare echo bot, each in a process of its own that ends with the block."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from bot.playground.standin import TOKEN
from storage.sealing import Keys

_HERE = Path(__file__).parent
_KEPT = ("PATH", "HOME", "LANG", "TMPDIR")
_PATIENCE = 15.0
#: Pacing is Telegram's wish, not what an answer costs: it is set as generous as can be.
_UNPACED = {"SEND_RATE": "1000", "CHAT_RATE": "1000"}


@asynccontextmanager
async def standin() -> AsyncIterator[str]:
    """Run a stand-in that forgets what is old; yields its address."""
    keeping = ("--keep-messages", "200", "--keep-calls", "500")
    async with _running("bot.playground.server", *keeping, stdin=PIPE, stdout=PIPE) as process:
        assert process.stdout is not None
        yield (await process.stdout.readline()).decode().strip()


@asynccontextmanager
async def bot(api_url: str, database_url: str, keys: Keys) -> AsyncIterator[int]:
    """Run the bot as ``python -m bot run`` does; yields the id of its process."""
    async with _running("bot", "run", environ=_settings(api_url, database_url, keys)) as process:
        yield process.pid


@asynccontextmanager
async def unsealed_bot(api_url: str, database_url: str, keys: Keys) -> AsyncIterator[int]:
    """Run the bot that seals nothing; yields the id of its process."""
    async with _running("tests.bench.unsealed", environ=_settings(api_url, database_url, keys)) as process:
        yield process.pid


def _settings(api_url: str, database_url: str, keys: Keys) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api_url,
        "DATABASE_URL": database_url,
        "DATA_KEY": keys.to_text(),
        "LOG_LEVEL": "ERROR",
        **_UNPACED,
    }


@asynccontextmanager
async def echo_bot(api_url: str) -> AsyncIterator[int]:
    """Run the bare echo bot; yields the id of its process."""
    async with _running("tests.bench.echo", api_url) as process:
        yield process.pid


async def output_of(module: str, *words: str) -> str:
    """Run a module to its end and return what it printed; raises RuntimeError where it failed."""
    async with _running(module, *words, stdout=PIPE) as process:
        output, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{module} ended with status {process.returncode}")
    return output.decode().strip()


@asynccontextmanager
async def _running(
    module: str, *words: str, environ: Mapping[str, str] | None = None, stdin: int = DEVNULL, stdout: int | None = None
) -> AsyncIterator[Process]:
    """Run a module until the block ends; no setting of somebody's own bot, in the environment or a file, reaches it."""
    own = {name: value for name, value in os.environ.items() if name in _KEPT}
    env = {**own, "PYTHONPATH": str(_HERE.parents[1]), **(environ or {})}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", module, *words, cwd=_HERE, env=env, stdin=stdin, stdout=stdout
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), _PATIENCE)
            except TimeoutError:
                process.kill()
                await process.wait()
