"""``python -m bot playground``: the bot beside a stand-in for Telegram, with a chat page, and a clock to move.

What is told there lives in a folder of its own and goes when the playground stops.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from bot import logs
from bot.app import App
from bot.commands.run import run, told_to_stop, until_told
from bot.commands.under_the_hood import UnderTheHood
from bot.errors import SettingsError
from bot.playground.standin import Standin
from bot.playground.world import Limits
from bot.settings import Settings
from storage import outbox, reminders
from storage.database import Tx
from storage.sealing import Keys

_HELLO = """\
The playground is at {url} - open it in a browser and write to the bot as a person would.
Nothing leaves this machine, and all of it is forgotten when you stop this with Ctrl+C.

To run the bot on Telegram: write /newbot to @BotFather (https://t.me/BotFather), put the token that it gives you into
a file named .env as TELEGRAM_BOT_TOKEN=<the token>, and start again."""
_PATIENCE = 30.0
#: More of the bot's calls nobody looks at.
_LIMITS = Limits(calls=1000)
#: Nobody looks at more moments than this on the way to the next message.
_MOST_MOMENTS = 1000


class MovedClock:
    """The clock of a bot that runs beside a stand-in, moved through each moment at which something falls due.

    It is also what the page sees of that bot: what lies behind a chat, and the way back to the beginning.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.hood = UnderTheHood()
        self.afresh = asyncio.Event()
        self.began = asyncio.Event()
        self._moving = asyncio.Lock()
        self.app: App | None = None
        self.standin: Standin | None = None

    async def now(self) -> datetime:
        """Return the bot's now."""
        return self._app.clock.now()

    async def move(self, by: timedelta) -> None:
        """Move the clock forward, no further than to each due moment at a time, until all that is due is sent."""
        async with self._moving:
            await self._settle()
            target = self._app.clock.now() + by
            while (moment := await self._next_moment()) is not None and moment <= target:
                await self._to(moment)
            await self._to(target)

    async def to_next(self, within: timedelta | None = None) -> bool:
        """Move to the next moment at which the bot writes, no further than ``within``; return whether it wrote."""
        async with self._moving:
            await self._settle()
            before = self._written()
            limit = self._app.clock.now() + within if within is not None else None
            for _ in range(_MOST_MOMENTS):
                moment = await self._next_moment()
                if moment is None or (limit is not None and moment > limit):
                    break
                await self._to(moment)
                if self._written() > before:
                    return True
            if limit is not None:
                await self._to(limit)
            return False

    async def begin_afresh(self) -> None:
        """Have the bot begin again with nothing, at the machine's time; return when it is ready."""
        async with self._moving:
            self.began.clear()
            self.afresh.set()
            await asyncio.wait_for(self.began.wait(), _PATIENCE)

    async def look(self, chat_id: int) -> list[dict[str, Any]]:
        """Return what lies behind a chat, as it stands between two steps of the clock."""
        async with self._moving:
            return await self.hood.look(self._app.database, chat_id, self._app.clock.now())

    def reset(self) -> None:
        """Go back to the machine's time."""
        self.file.unlink(missing_ok=True)
        self.hood.forget()
        self.afresh.clear()

    @property
    def _app(self) -> App:
        assert self.app is not None  # noqa: S101 -- set before the address is known to anybody
        return self.app

    @property
    def _beside(self) -> Standin:
        assert self.standin is not None  # noqa: S101 -- as above
        return self.standin

    def _written(self) -> int:
        calls = self._beside.world.calls
        return calls.count("sendMessage", 200) + calls.count("editMessageText", 200)

    async def _next_moment(self) -> datetime | None:
        now = self._app.clock.now()
        moment = await self._app.database.transact(next_moment, now)
        return moment if moment is not None and moment > now else None

    async def _to(self, moment: datetime) -> None:
        offset = (moment - self._app.clock.machine_now()).total_seconds()
        draft = self.file.with_suffix(".draft")
        draft.write_text(f"{offset:.6f}\n", "ascii")
        draft.replace(self.file)
        self._app.reminding.follow_clock()
        # What people write next is dated by it, whether or not the bot calls in between.
        self._beside.world.set_now(self._app.clock.now())
        await self._settle()

    async def _settle(self) -> None:
        """Wait until what was written to the bot is answered, and what is due is sent."""
        pending = self._beside.world.pending
        await pending.changed.until(lambda: len(pending) == 0, _PATIENCE)
        await asyncio.wait_for(self._app.settled(), _PATIENCE)


def next_moment(tx: Tx, now: datetime) -> datetime | None:
    """Return when the next reminder falls due or the next held message is let go, whichever is first."""
    moments = (reminders.next_due(tx), outbox.next_moment(tx, now))
    return min((moment for moment in moments if moment is not None and moment > now), default=None)


def main(settings: Settings) -> int:
    """Run the playground until it is told to stop, and return the exit status."""
    logs.set_up(settings.log_level)
    run(_until_stopped(settings))
    return 0


async def _until_stopped(settings: Settings) -> None:
    logs.quiet_loop(asyncio.get_running_loop())
    await play(settings, told_to_stop(), lambda url: print(_HELLO.format(url=url), flush=True))


async def play(settings: Settings, told: asyncio.Event, opened: Callable[[str], object]) -> None:
    """Run the stand-in and one bot after the other beside it until told to stop; ``opened`` is given the address."""
    with tempfile.TemporaryDirectory(prefix="hearback-") as folder:
        clock = MovedClock(settings.clock_file or Path(folder) / "clock")
        standin = clock.standin = Standin(port=settings.port, clock=clock, backstage=clock, limits=_LIMITS)
        try:
            await standin.start()
        except OSError:
            raise SettingsError(f"PORT should be a free port: {settings.port} is taken") from None
        try:
            for number in count():
                data = Path(folder) / f"data-{number}"
                data.mkdir()
                async with App(beside(standin, settings, data, clock_file=clock.file), decide=clock.hood.decide) as app:
                    clock.app = app
                    clock.began.set()
                    if not number:
                        opened(standin.url)
                    await until_told(app, told, clock.afresh)
                if told.is_set():
                    return
                shutil.rmtree(data)
                clock.reset()
                standin.world.begin_afresh()
        finally:
            await standin.stop()


def beside(standin: Standin, settings: Settings, folder: Path, *, clock_file: Path) -> Settings:
    """Return the settings of a bot that knows the stand-in alone, keeps everything in ``folder``, and need not pace."""
    return replace(
        settings,
        token=standin.token,
        api_url=standin.url,
        database_url=f"sqlite:///{folder / 'playground.sqlite'}",
        data_key=Keys.generate().to_text(),
        webhook_url=None,
        allowed_users=frozenset(),
        clock_file=clock_file,
        send_rate=1000,
        chat_rate=1000.0,
    )
