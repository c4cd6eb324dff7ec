"""The real bot and the stand-in, each as a process of its own, so that the bot can be killed and started again.

Nothing here sleeps: whoever waits, waits for a line of the log, for a call that the stand-in counts, or for a chat to
say something.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from bot.playground.person import ChatMessage, PersonClient, Talk
from bot.playground.standin import TOKEN
from storage import known as known_of
from storage.database import Tx, open_database
from storage.facts import Known
from storage.sealing import Keys
from storage.tables import leases

ROOT = Path(__file__).parents[2]
PATIENCE = 45.0
RUNNING = "Hearback is running"


class BotProcess:
    """``python -m bot run``, started, killed and told to stop as often as a test likes; its log is in ``lines``."""

    def __init__(self, environ: Mapping[str, str], folder: Path) -> None:
        self._environ = environ
        self._folder = folder
        self.lines: list[str] = []
        self._line_came = asyncio.Condition()
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        """Start it, and do not wait for anything."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "run"),
            cwd=self._folder,
            env=dict(self._environ),
            stdin=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        self._reading = asyncio.create_task(self._read())

    async def start(self) -> None:
        """Start it and wait until it runs."""
        before = self._times(RUNNING)
        await self.begin()
        await self.logged(RUNNING, more_than=before)

    async def kill(self) -> None:
        """End it as a power cut would: nothing of its own runs any more."""
        assert self._process is not None
        self._process.kill()
        await self._gone()

    def halt(self) -> None:
        """Hold it still in the middle of whatever it does; what it asked for may be done meanwhile without it."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it go on where it was halted, as if no time had gone by."""
        self._signal(signal.SIGCONT)

    async def stop(self, within: float = 15.0) -> int:
        """Tell it to stop and return its exit status; TimeoutError where it takes longer."""
        self._signal(signal.SIGTERM)
        return await self.ended(within)

    async def ended(self, within: float = PATIENCE) -> int:
        """Wait until it has ended by itself and return its exit status."""
        async with asyncio.timeout(within):
            return await self._gone()

    async def logged(self, words: str, *, more_than: int = 0) -> None:
        """Wait until more than so many lines of its log hold ``words``."""
        async with asyncio.timeout(PATIENCE), self._line_came:
            await self._line_came.wait_for(lambda: self._times(words) > more_than)

    @property
    def number(self) -> int:
        """The number of its process."""
        assert self._process is not None
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    async def _gone(self) -> int:
        assert self._process is not None
        assert self._reading is not None
        status = await self._process.wait()
        await self._reading
        return status

    async def _read(self) -> None:
        assert self._process is not None
        assert self._process.stderr is not None
        async for line in self._process.stderr:
            async with self._line_came:
                self.lines.append(line.decode().rstrip("\n"))
                self._line_came.notify_all()

    def _times(self, words: str) -> int:
        return sum(words in line for line in self.lines)


class Clock:
    """The clock of a bot in another process, moved by its file; what the stand-in dates moves with it."""

    def __init__(self, file: Path, people: PersonClient) -> None:
        self.file = file
        self._people = people

    async def set(self, moment: datetime) -> None:
        """Let it be that moment now."""
        offset = (moment - datetime.now(tz=moment.tzinfo)).total_seconds()
        draft = self.file.with_suffix(".draft")
        draft.write_text(f"{offset:.6f}\n", "ascii")
        draft.replace(self.file)
        await self._people.move_clock(offset)


@asynccontextmanager
async def standin_process(*options: str) -> AsyncIterator[str]:
    """The address of a stand-in that outlives every bot of a test; with options of its command line."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot.playground.server", *options),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.terminate()
        await process.wait()


def environ(url: str, database_url: str, keys: Keys, folder: Path, **changed: str) -> dict[str, str]:
    """The environment of a bot that talks to the stand-in at ``url``."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": database_url,
        "DATA_KEY": keys.to_text(),
        "CLOCK_FILE": str(folder / "clock"),
        "SEND_RATE": "1000",
        "CHAT_RATE": "1000",
        **changed,
    }


async def stored(database_url: str, keys: Keys, people: list[int]) -> dict[int, Known]:
    """What is stored of people; on SQLite no bot may be running."""

    def load(tx: Tx) -> dict[int, Known]:
        found = {person: known_of.load(tx, person) for person in people}
        return {person: known for person, known in found.items() if known is not None}

    database = await open_database(database_url, keys)
    try:
        return await database.transact(load)
    finally:
        await database.close()


async def let_leases_run_out(database_url: str, keys: Keys) -> None:
    """Let the half minute go by after which nobody holds what a killed worker held; SQLite's went with it."""
    if database_url.startswith("sqlite"):
        return
    database = await open_database(database_url, keys)
    await database.transact(lambda tx: tx.connection.execute(leases.update().values(until=0)).rowcount)
    await database.close()


async def until(talk: Talk, true: Callable[[list[ChatMessage]], bool], within: float = PATIENCE) -> list[ChatMessage]:
    """Wait until what the bot has said in a chat satisfies ``true``, and return it, in the order in which it came."""
    async with asyncio.timeout(within):
        while True:
            events = await talk.events()
            said = sorted((one for one in await talk.transcript() if one.by_bot), key=lambda one: one.id)
            if true(said):
                return said
            await talk.next_messages(after=events, within=within)
