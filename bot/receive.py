"""Long polling: raw updates into the inbox, and only then the offset moved on.

One worker polls; the role is a lease that another takes over within seconds. It hands on what is committed, nothing
else, and leaves reading it to ``answer``.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.clock import Clock
from bot.errors import StoppedError
from bot.intake import Intake
from bot.logs import place_of
from bot.transport import BotApi, FloodError, warn_of_silence
from bot.updates import KINDS
from storage import leases
from storage.database import Database, LeaseLost, StorageError, UnavailableError

log = logging.getLogger(__name__)

_ROLE = "poll"


def unknown_token() -> StoppedError:
    """Return what is said where Telegram does not know the token."""
    return StoppedError("TELEGRAM_BOT_TOKEN should be the token that @BotFather gave you: Telegram does not know it", 2)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long things take, in seconds of machine time."""

    poll: int = 30  #: a getUpdates that finds nothing
    pause: float = 0.5  #: after the first failure; doubled with each that follows
    longest_pause: float = 30.0
    role: float = 8.0  #: the lease of the poller's role
    renew: float = 2.0
    conflict: float = 60.0  #: 409 for so long, with no other worker on this database: another program has the token


class Receiving:
    """Polls for as long as the role is this worker's."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        api: BotApi,
        intake: Intake,
        *,
        worker: str,
        patience: Patience | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._api = api
        self._intake = intake
        self._worker = worker
        self._patience = patience or Patience()
        self._storing = False
        self._conflict_since: float | None = None

    @property
    def idle(self) -> bool:
        """Tell whether nothing that Telegram gave is still to be committed."""
        return not self._storing

    async def run(self) -> None:
        """Poll whenever the role is free; raises StoppedError where polling can never succeed."""
        while True:
            if await self._take_role():
                try:
                    await self._poll_while_ours()
                finally:
                    await self._release_role()
            else:
                self._conflict_since = None
            await asyncio.sleep(self._patience.renew)

    async def _poll_while_ours(self) -> None:
        polling = asyncio.create_task(self._poll(), name="poll")
        keeping = asyncio.create_task(self._keep_role(), name="poll role")
        try:
            await asyncio.wait({polling, keeping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (polling, keeping):
                task.cancel()
            results = await asyncio.gather(polling, keeping, return_exceptions=True)
        if isinstance(results[0], StoppedError):
            raise results[0]

    async def _poll(self) -> None:
        """Poll until the role is to be given up."""
        offset, failures, ready = 0, 0, False
        while True:
            try:
                if not ready:
                    await self._api.call("deleteWebhook", {})
                    ready = True
                raws = await self._api.updates(offset, self._patience.poll, KINDS)
                self._conflict_since = None
                offset = await self._store(raws, offset)
                failures = 0
            except Conflict:
                self._note_conflict()
                return
            except InvalidToken:
                raise unknown_token() from None
            except (TelegramError, StorageError) as error:
                failures += 1
                if failures == 1:
                    warn_of_silence(error)
                # The text of what may pass holds nothing of anybody, and says where to look.
                said = str(error) if isinstance(error, UnavailableError) else place_of(error).partition(" at ")[0]
                log.warning("no updates for now: %s", said)
                await asyncio.sleep(self._pause(error, failures))

    async def _store(self, raws: Sequence[bytes], offset: int) -> int:
        """Commit updates and return the offset that confirms them."""
        if not raws:
            return offset
        self._storing = True
        try:
            newest = await self._intake.store(raws)
        finally:
            self._storing = False
        # Where not one has an id, only going on by one gets past them.
        return offset + 1 if newest is None else newest + 1

    def _pause(self, error: Exception, failures: int) -> float:
        if isinstance(error, FloodError):
            return error.seconds
        return min(self._patience.longest_pause, self._patience.pause * 2.0 ** (failures - 1))

    def _note_conflict(self) -> None:
        now = self._clock.monotonic()
        if self._conflict_since is None:
            self._conflict_since = now
            log.warning("another program polls with this token; the role is given up for a moment")
        elif now - self._conflict_since > self._patience.conflict:
            raise StoppedError("Another program polls Telegram with this TELEGRAM_BOT_TOKEN: stop it, then start again")

    async def _take_role(self) -> bool:
        if not self._database.shared:
            return True
        try:
            return await self._database.transact(leases.take, _ROLE, 0, self._worker, self._patience.role)
        except StorageError as error:
            log.warning("the poller's role cannot be asked for: %s", place_of(error))
            return False

    async def _keep_role(self) -> None:
        """Renew the role until it is lost."""
        while True:
            await asyncio.sleep(self._patience.renew)
            if self._database.shared:
                try:
                    await self._database.transact(leases.renew, _ROLE, 0, self._worker, self._patience.role)
                except LeaseLost:
                    return
                except StorageError as error:
                    log.warning("the poller's role cannot be renewed: %s", place_of(error))

    async def _release_role(self) -> None:
        if self._database.shared:
            try:
                await self._database.transact(leases.release, _ROLE, 0, self._worker)
            except StorageError:
                log.warning("the poller's role runs out by itself")
