"""The bot as a whole: its parts wired together, started and stopped. It decides nothing itself."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack, suppress
from datetime import datetime
from functools import partial
from types import TracebackType
from typing import Any, Self

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]
from starlette.applications import Starlette

from bot import chores, key, waiting
from bot.answer import Answering
from bot.calendar_feed import CalendarFeed, public_address
from bot.clock import Clock
from bot.core.decision import Decision, Message
from bot.core.papers import SentFile
from bot.core.wording.faults import too_many_at_once
from bot.core.wording.menu import not_allowed
from bot.counts import Counts
from bot.crew import Crew, Stir
from bot.errands import Errands
from bot.errors import SettingsError, StoppedError
from bot.feeds import Feeds
from bot.flood import Floods
from bot.intake import Intake
from bot.introduce import introduce
from bot.logs import place_of
from bot.pace import Pace
from bot.paperwork import Paperwork
from bot.payloads import to_rows
from bot.playing import Playing
from bot.receive import Patience, Receiving
from bot.rekeying import Rekeying
from bot.remind import Remind, Reminding
from bot.send import Sending
from bot.settings import Settings
from bot.thought import Decide
from bot.transport import AiohttpRequest, BotApi
from bot.webhook import WebhookServer, application, path_of, register
from storage import inbox, workers
from storage.database import StorageError, Topic, open_database
from storage.depths import Depths, depths
from storage.facts import OutboxItem
from storage.sealing import Keys

log = logging.getLogger(__name__)

#: The safety net looks this often, in seconds; what wakes the loops otherwise is quicker.
TICK = 2.0
_BEAT = 20.0
_CALMLY = 2.0


class App:
    """``async with App(settings)`` runs the bot until the block ends; ``stopped()`` waits for what ends it before."""

    def __init__(
        self,
        settings: Settings,
        *,
        decide: Decide | None = None,
        remind: Remind | None = None,
        patience: Patience | None = None,
        first_wait: float = 1.0,
        tick: float = TICK,
        keys: Keys | None = None,
    ) -> None:
        self.settings = settings
        self.clock = Clock(settings.clock_file)
        self.feeds = Feeds(settings.news_feeds, self.clock)
        if decide is None or remind is None:
            # Imported here, because a test that hands in both needs none of it.
            from bot.core import decide as thought

            here = partial(thought.decide, public=public_address(settings.webhook_url))
            decide = decide or partial(_with_news, here, self.feeds)
            remind = remind or partial(_with_news, thought.remind, self.feeds)
        self._decide: Decide = decide
        self._remind: Remind = remind
        self._patience = patience
        self._first_wait = first_wait
        self._tick = tick
        self._keys = keys
        self.counts = Counts()
        self._worker = secrets.token_hex(8)
        self._stack = AsyncExitStack()
        self._stir = Stir()
        self._tasks: set[asyncio.Task[None]] = set()
        self._ended: asyncio.Future[None] | None = None

    async def __aenter__(self) -> Self:
        self._ended = asyncio.get_running_loop().create_future()
        try:
            await self._start()
        except BaseException:
            await self._stack.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    async def stopped(self) -> None:
        """Wait until the bot cannot go on; raises StoppedError that says why."""
        assert self._ended is not None  # noqa: S101 -- it is set when the block begins
        await asyncio.shield(self._ended)

    async def settled(self) -> None:
        """Wait until nothing waits to be answered or sent, and nothing is due at the clock's now."""
        while True:
            await self._stir.until(self._idle)
            left = await self.database.transact(
                waiting.left, self.clock.now(), self.answering.crew.resting, self.reminding.crew.resting
            )
            if self._idle():
                if not left:
                    return
                self._wake_all()
                await self._stir.next()

    async def _start(self) -> None:
        settings = self.settings
        keys = self._keys or await key.found_or_made(settings)
        self.database = await open_database(settings.database_url, keys)
        self._stack.push_async_callback(self.database.close)
        file = settings.key_file if settings.data_key is None else None
        self._rekeying = Rekeying(self.database, keys, file, worker=self._worker)
        self._stack.push_async_callback(self._rekeying.stop)
        request = AiohttpRequest()
        await request.initialize()
        self._stack.push_async_callback(request.shutdown)
        self.api = BotApi(settings.api_url, settings.required_token(), request)
        self._wire()
        self._watch()
        await self.reminding.begin()
        await self._beat()
        self._stack.push_async_callback(self._let_go)
        for crew in (self.sending.crew, self.reminding.crew, self.answering.crew):
            self._stack.push_async_callback(crew.stop, _CALMLY)
            self._go_on(crew.run())
        self._listen()
        self._schedule()
        self._stack.push_async_callback(self._cancel_tasks)
        await self._receive()
        self._go_on(introduce(self.api))
        self._go_on(self.feeds.run())
        self._wake_all()

    def _wire(self) -> None:
        self._wire_outgoing()
        self._wire_thinking()
        self._wire_incoming()

    def _wire_outgoing(self) -> None:
        self.errands = Errands(self.api.once, self._stir)
        self._stack.push_async_callback(self.feeds.stop)
        self._stack.push_async_callback(self.errands.stop, 1.0)
        self._pace = Pace(self.clock.monotonic, in_all=self.settings.send_rate, in_chat=self.settings.chat_rate)
        self.sending = Sending(
            self.database,
            self.clock,
            self.api,
            self._pace,
            worker=self._worker,
            stir=self._stir,
            first_wait=self._first_wait,
            counts=self.counts,
        )
        self.papers = Paperwork(self._fetched)
        self._stack.push_async_callback(self.papers.stop)
        self.playing = Playing(self.database, self.api.call, self._pace, self._stir)
        self._stack.push_async_callback(self.playing.stop)

    def _wire_thinking(self) -> None:
        self.answering = Answering(
            self.database,
            self.clock,
            self._decide,
            worker=self._worker,
            errands=self.errands,
            outgoing=self.sending,
            zone_at=_zone_at,
            papers=self.papers,
            stir=self._stir,
            # A webhook gives a chat's updates to any of several workers.
            in_order=not (self.database.shared and self.settings.webhook_url),
            play=self.playing.begin,
            counts=self.counts,
        )
        self.reminding = Reminding(
            self.database,
            self.clock,
            self._remind,
            wake_sending=self.sending.crew.wake,
            stir=self._stir,
            counts=self.counts,
        )

    def _wire_incoming(self) -> None:
        self._feed = CalendarFeed(self.database, self.papers, self.clock.now, self.clock.monotonic)
        self.intake = Intake(
            self.database,
            self.clock,
            self.answering.crew.wake,
            self.errands,
            begin=self.answering.begin,
            allowed=self.settings.allowed_users,
            not_allowed=not_allowed(),
            floods=Floods(self.settings.chat_rate),
            too_many=_too_many,
            wake_sending=self.sending.crew.wake,
            counts=self.counts,
        )
        self.receiving = Receiving(
            self.database, self.clock, self.api, self.intake, worker=self._worker, patience=self._patience
        )

    async def _receive(self) -> None:
        """Open the way in: the webhook where an address is set, long polling otherwise."""
        url = self.settings.webhook_url
        if url is None:
            self._go_on(self.receiving.run())
            return
        beside = [self._feed.route]
        app = application(path_of(url), self.settings.shared_secret(), self.intake.store, self._healthy, beside)
        self._serve(app, "WEBHOOK", self.settings.webhook_host, self.settings.webhook_port)
        self._go_on(register(self.api, url, self.settings.shared_secret(), self._first_wait))

    async def _fetched(self, file: SentFile) -> bytes:
        found = await self.api.call("getFile", {"file_id": file.file_id})
        return await self.api.file(found["file_path"])

    def _watch(self) -> None:
        """Count what goes wrong, and where a port is set for it, tell the numbers there."""
        own = logging.getLogger("bot")
        own.addHandler(self.counts)
        self._stack.callback(own.removeHandler, self.counts)
        if self.settings.metrics_port is None:
            return
        # Imported here: most bots are watched by nobody.
        from bot.metrics import application

        app = application(self.counts, self._measure, self._ailment, self.clock.now)
        self._serve(app, "METRICS", self.settings.metrics_host, self.settings.metrics_port)

    def _serve(self, app: Starlette, name: str, host: str, port: int) -> None:
        try:
            server = WebhookServer(app, host, port)
        except OSError as error:
            raise SettingsError(f"{name}_HOST, {name}_PORT: nothing can be served there: {error.strerror}") from None
        self._stack.push_async_callback(server.stop)
        server.start()

    async def _measure(self) -> Depths:
        return await self.database.transact(depths, self.clock.now())

    async def _ailment(self) -> str | None:
        """Return what is wrong, in a line; None where the bot is well."""
        if self._ended is not None and self._ended.done():
            return "the bot cannot go on"
        try:
            await self.database.transact(inbox.newest_update_id)
        except StorageError:
            return "the database is away"
        return None

    async def _healthy(self) -> bool:
        return await self._ailment() is None

    def _listen(self) -> None:
        """Hear what other workers leave; within one process the loops wake each other, with the chat, at once."""
        if self.database.shared:
            self.database.listen(Topic.INBOX, self.answering.crew.wake_soon, to_others=True)
            self.database.listen(Topic.OUTBOX, self.sending.crew.wake_soon, to_others=True)
            self.database.listen(Topic.REMINDERS, self.reminding.crew.wake_soon, to_others=True)
            self.database.listen(Topic.WORKERS, self._share_anew, to_others=True)

    def _schedule(self) -> None:
        """Set the safety net: a look every few seconds, a heartbeat, and the chores."""
        scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        )
        scheduler.add_job(self._try, "interval", [self._look], seconds=self._tick)
        scheduler.add_job(self._try, "interval", [self._beat], seconds=_BEAT)
        scheduler.add_job(self._try, "interval", [self._rekeying.look], seconds=self._tick)
        scheduler.add_job(self._try, "interval", [self._do_chores], hours=1, next_run_time=self.clock.machine_now())
        scheduler.start()
        self._stack.callback(self.reminding.stop)
        self._stack.callback(scheduler.shutdown, wait=False)

    async def _try(self, job: Callable[[], Awaitable[None]]) -> None:
        """Do a job of the safety net; one that fails, or is cut short by the end, is done at its next time."""
        with suppress(asyncio.CancelledError):
            try:
                await job()
            except StoppedError as error:
                self._end(error)
            except StorageError as error:
                log.error("a job of the safety net must wait: %s", place_of(error))

    async def _look(self) -> None:
        if self.database.damage is not None:
            raise StoppedError(str(self.database.damage))
        self.answering.crew.wake()
        self.sending.crew.wake()
        await self.reminding.look(self._tick)

    async def _beat(self) -> None:
        await self.reminding.beat()
        await self._rekeying.show()
        await self._share()

    async def _share(self) -> None:
        """Take an equal part of what Telegram allows, as many as the workers are."""
        if self.database.shared:
            self._pace.share(await self.database.transact(workers.present, self._worker))

    def _share_anew(self) -> None:
        self._go_on(self._try(self._share))

    async def _do_chores(self) -> None:
        await self.database.transact(chores.erase_old, self.clock.now())

    def _wake_all(self) -> None:
        for crew in self._crews():
            crew.wake()

    def _crews(self) -> tuple[Crew, ...]:
        return self.answering.crew, self.reminding.crew, self.sending.crew

    def _idle(self) -> bool:
        return (
            self.receiving.idle and self.errands.idle and self.playing.idle and all(crew.idle for crew in self._crews())
        )

    def _go_on(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._has_ended)

    def _has_ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._end(error)

    def _end(self, error: BaseException) -> None:
        if self._ended is None or self._ended.done():
            return
        if not isinstance(error, StoppedError):
            error = StoppedError(f"Stopped by an error of its own: {place_of(error)}")
        self._ended.set_exception(error)

    async def _cancel_tasks(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _let_go(self) -> None:
        """Give back what this worker holds, so that another goes on at once."""
        try:
            await self.database.transact(workers.leave, self._worker)
            await self.reminding.beat()
        except StorageError as error:
            log.warning("the leases run out by themselves: %s", place_of(error))


def _too_many(person_id: int, now: datetime) -> list[OutboxItem]:
    return to_rows([Message(too_many_at_once(), holdable=False)], person_id, person_id, now)


def _with_news(think: Callable[..., Decision], feeds: Feeds, *given: Any, **named: Any) -> Decision:
    """A thought, with the headlines that are there now."""
    return think(*given, **named, headlines=feeds.newest)


async def _zone_at(latitude: float, longitude: float) -> tuple[str, str | None] | None:
    from bot.documents.location import zone_at

    return await asyncio.to_thread(zone_at, latitude, longitude)
