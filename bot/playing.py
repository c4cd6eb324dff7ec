"""Messages that change in place as time goes on, such as a minute of breathing: shown beside everything else.

Nothing of them is stored, so a stop of the bot leaves one as it stands. A showing never waits for its turn and never
takes that of an answer: one that does not fit is left out, for the next one says all there is to say.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from telegram.error import TelegramError

from bot.crew import Stir
from bot.logs import place_of
from bot.pace import Pace
from bot.thought import Played
from bot.transport import FloodError
from storage import people
from storage.database import Database, StorageError

log = logging.getLogger(__name__)

Call = Callable[[str, Mapping[str, Any]], Awaitable[Any]]
Wait = Callable[[float], Awaitable[object]]
#: So many at once; further ones are not begun.
_MOST = 200


class Playing:
    """Shows them, once ``begin`` is called; ``wait`` lets so many seconds pass."""

    def __init__(self, database: Database, call: Call, pace: Pace, stir: Stir, *, wait: Wait = asyncio.sleep) -> None:
        self._database = database
        self._call = call
        self._pace = pace
        self._stir = stir
        self._wait = wait
        self._tasks: set[asyncio.Task[None]] = set()
        self._calling = 0

    @property
    def idle(self) -> bool:
        """Tell whether nothing is being shown at this moment; what waits for its next showing is idle."""
        return self._calling == 0

    def begin(self, played: Played) -> None:
        """Begin to show it, and return at once."""
        if len(self._tasks) >= _MOST:
            return
        self._calling += 1
        task = asyncio.create_task(self._play(played), name="playing")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Leave all as they stand."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _play(self, played: Played) -> None:
        try:
            await self._show_all(played)
        except (TelegramError, StorageError) as error:
            if isinstance(error, FloodError):
                self._pace.hold_chat(played.chat_id, error.seconds)
            log.debug("a message that plays is left as it stands: %s", place_of(error))

    async def _show_all(self, played: Played) -> None:
        message_id = await self._first(played)
        shown = 0.0
        for after, parameters in played.frames[1:]:
            await self._wait(after - shown)
            shown = after
            if not await self._show(played, _edit(parameters, message_id), _edit(played.frames[-1][1], message_id)):
                return

    async def _first(self, played: Played) -> int:
        """Send the message and return its id; ``begin`` has counted it as under way."""
        try:
            await self._pace.turn(played.chat_id)
            result = await self._call("sendMessage", played.frames[0][1])
            return int(result["message_id"])
        finally:
            self._ended()

    async def _show(self, played: Played, edit: dict[str, Any], end: dict[str, Any]) -> bool:
        """Change the message, where there is room or it is the end; return whether it goes on."""
        self._calling += 1
        try:
            if not await self._goes_on(played):
                return False
            if edit == end:
                await self._pace.turn(played.chat_id)
            elif not self._pace.spare(played.chat_id):
                return True
            await self._call("editMessageText", edit)
            if await self._goes_on(played):
                return True
            # Stopped while this was on its way, it may have come after the words that ended it.
            await self._call("editMessageText", end)
            return False
        finally:
            self._ended()

    async def _goes_on(self, played: Played) -> bool:
        person = await self._database.transact(people.get, played.person_id)
        return person is not None and person.breathing_at == played.began_at

    def _ended(self) -> None:
        self._calling -= 1
        self._stir.happened()


def _edit(parameters: Mapping[str, Any], message_id: int) -> dict[str, Any]:
    """The call that changes the message, which takes no ``disable_notification``."""
    return {
        **{name: value for name, value in parameters.items() if name != "disable_notification"},
        "message_id": message_id,
    }
