"""Many chats at once, each by one task: the part that ``answer``, ``remind`` and ``send`` have in common.

It knows which chats are being worked on and when there is nothing left to do; what the work is, it does not know.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence

from bot.logs import place_of

log = logging.getLogger(__name__)

Find = Callable[[int], Awaitable[Sequence[int]]]
Work = Callable[[int], Awaitable[None]]
_LONGEST_REST = 60.0
_SOON = 0.05


class Stir:
    """Tells those who wait that something has come to an end, so that they look again; nobody polls."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def happened(self) -> None:
        """Let everybody who waits look again."""
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)
        self._waiting.clear()

    async def next(self) -> None:
        """Wait until something has come to an end."""
        waiting = asyncio.get_running_loop().create_future()
        self._waiting.add(waiting)
        try:
            await waiting
        finally:
            self._waiting.discard(waiting)

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until ``true()`` holds."""
        while not true():
            await self.next()


class Crew:
    """Runs ``work`` for each chat it is told of or that ``find`` finds, at most ``room`` at once, one task a chat.

    ``work`` does all there is to do in its chat. Where it raises, that chat rests for a growing while. ``spare`` is
    room beyond that for what is begun with work of its own, which then waits for nobody else's to end.
    """

    def __init__(
        self, name: str, find: Find, work: Work, *, room: int, stir: Stir, rest: float = 1.0, spare: int = 0
    ) -> None:
        self._name = name
        self._find = find
        self._work = work
        self._room = room
        self._spare = spare
        #: A long queue here would hide what is more urgent and came later: that is for ``find`` to put in order.
        self._queue = max(2, room // 4)
        self._rest = rest
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._told: dict[int, None] = {}
        self._in_spare: set[int] = set()
        self._resting: set[int] = set()
        self._rests: dict[int, float] = {}
        self._look = asyncio.Event()
        self._asked = False
        self._looking = False
        self._soon: asyncio.TimerHandle | None = None
        self._stir = stir
        self._stopping = False

    def wake(self, chats: Iterable[int] = ()) -> None:
        """Begin with these chats at once; with none given, look for chats that have something waiting."""
        found = False
        for chat_id in chats:
            found = True
            self._tell(chat_id)
        if not found:
            self._asked = True
            self._look.set()

    def wake_soon(self) -> None:
        """Look in a moment, once for all hints until then: most of what others hint at they do themselves.

        Where something is being done now, look again after it: it may have ended without seeing what the hint is of.
        """
        self._again.update(self._tasks)
        if self._soon is None:
            self._soon = asyncio.get_running_loop().call_later(_SOON, self._now)

    def _now(self) -> None:
        self._soon = None
        self.wake()

    def begin(self, chat_id: int, work: Work) -> bool:
        """Do ``work`` first in a chat that is free; False, and nothing begun, where it is not or there is no room."""
        spare = not self._has_room()
        if self._stopping or chat_id in self._tasks or chat_id in self._resting:
            return False
        if spare and len(self._in_spare) >= self._spare:
            return False
        if spare:
            self._in_spare.add(chat_id)
        self._begin(chat_id, work)
        return True

    async def run(self) -> None:
        """Look for work whenever woken, until cancelled."""
        while True:
            await self._look.wait()
            self._look.clear()
            self._looking = True
            try:
                await self._search()
            finally:
                self._looking = False
                self._stir.happened()

    async def stop(self, seconds: float) -> None:
        """Take nothing new, and let what has begun end; what takes longer than ``seconds`` is cancelled."""
        self._stopping = True
        self._told.clear()
        tasks = set(self._tasks.values())
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    @property
    def idle(self) -> bool:
        """Tell whether nothing is being done or about to be."""
        return not (self._tasks or self._told or self._looking or self._look.is_set())

    @property
    def resting(self) -> frozenset[int]:
        """Return the chats whose work raised, and that rest."""
        return frozenset(self._resting)

    async def _search(self) -> None:
        asked, self._asked = self._asked, False
        try:
            free = self._room - len(self._tasks) + len(self._in_spare)
            found = await self._find(free + self._queue + len(self._tasks) + len(self._resting))
        except Exception as error:  # noqa: BLE001 -- the database may be away; the next look finds what this one missed
            log.error("%s cannot look for work: %s", self._name, place_of(error))
            return
        for chat_id in found:
            # A task may just have seen nothing more; where only room was being filled, it will not have.
            if asked or chat_id not in self._tasks:
                self._tell(chat_id)

    def _tell(self, chat_id: int) -> None:
        if self._stopping or chat_id in self._resting:
            return
        if chat_id in self._tasks:
            self._again.add(chat_id)
        elif self._has_room():
            self._begin(chat_id, self._work)
        elif len(self._told) < self._queue:
            self._told[chat_id] = None
        else:
            self._asked = True

    def _has_room(self) -> bool:
        return len(self._tasks) - len(self._in_spare) < self._room

    def _begin(self, chat_id: int, work: Work) -> None:
        self._tasks[chat_id] = asyncio.create_task(self._do(chat_id, work), name=f"{self._name} {chat_id}")

    async def _do(self, chat_id: int, work: Work) -> None:
        try:
            while True:
                await work(chat_id)
                self._rests.pop(chat_id, None)
                if chat_id not in self._again or self._stopping:
                    return
                self._again.discard(chat_id)
                work = self._work
        except Exception as error:  # noqa: BLE001 -- one chat's trouble must not reach the others
            log.error("%s failed in a chat: %s", self._name, place_of(error))
            self._let_rest(chat_id)
        finally:
            self._again.discard(chat_id)
            del self._tasks[chat_id]
            self._in_spare.discard(chat_id)
            self._next()
            self._stir.happened()

    def _let_rest(self, chat_id: int) -> None:
        seconds = min(_LONGEST_REST, self._rests.get(chat_id, self._rest / 2) * 2)
        self._rests[chat_id] = seconds
        self._resting.add(chat_id)
        asyncio.get_running_loop().call_later(seconds, self._rested, chat_id)

    def _rested(self, chat_id: int) -> None:
        self._resting.discard(chat_id)
        self._tell(chat_id)

    def _next(self) -> None:
        while self._told and self._has_room() and not self._stopping:
            chat_id = next(iter(self._told))
            del self._told[chat_id]
            self._tell(chat_id)
        if not self._told and len(self._tasks) - len(self._in_spare) == self._room - 1:
            self._look.set()
