"""The updates that the bot has not confirmed, with the offset rules of `getUpdates`."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bot.playground.pulse import Pulse
from bot.playground.refusals import RefusalError, conflict
from bot.playground.shapes import Json

#: Sent only to a bot that names them in `allowed_updates`.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
LONGEST_POLL = 50.0
FOREVER = 1e6


@dataclass(slots=True, eq=False)
class Waiting:
    """An update and its place in the queue; one that comes a second time is dropped only once it was fetched."""

    id: int
    update: Any
    again: bool = False


class PendingUpdates:
    """One bot's queue: ids grow by one; an update leaves it when an offset above it, or the webhook, confirms it."""

    def __init__(self, first_id: int = 1001) -> None:
        self._next_id = first_id
        self._waiting: deque[Waiting] = deque()
        self._allowed: frozenset[str] = frozenset()
        self._poll: asyncio.Future[RefusalError | None] | None = None
        self.changed = Pulse()
        self.added = 0
        #: Called with the id of each update that the bot has confirmed.
        self.on_confirmed: Callable[[int], object] = lambda _: None

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def allowed(self) -> list[str]:
        return sorted(self._allowed)

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Take over `allowed_updates`; nothing given leaves it as it was, an empty list means the usual ones."""
        if kinds is not None:
            self._allowed = frozenset(kinds)

    def wants(self, kind: str) -> bool:
        """Tell whether updates of this kind are sent to the bot."""
        return kind in self._allowed if self._allowed else kind not in ON_REQUEST

    def add(self, kind: str, body: Json) -> int | None:
        """Queue an update under the next id, which is returned; nothing where the bot did not ask for its kind."""
        if not self.wants(kind):
            return None
        update_id = self._next_id
        self._append(Waiting(update_id, {"update_id": update_id, kind: body}))
        return update_id

    def inject(self, update: Any) -> int:
        """Queue `update` as it is, of whatever shape; an object without an `update_id` is given one."""
        if isinstance(update, dict) and "update_id" not in update:
            update = {"update_id": self._next_id, **update}
        own = update.get("update_id") if isinstance(update, dict) else None
        update_id = own if isinstance(own, int) else self._next_id
        self._append(Waiting(update_id, update, again=update_id < self._next_id))
        return update_id

    def _append(self, waiting: Waiting) -> None:
        self._next_id = max(self._next_id, waiting.id + 1)
        self._waiting.append(waiting)
        self.added += 1
        if self._poll and not self._poll.done():
            self._poll.set_result(None)
        self.changed.beat()

    async def newer_than(self, seen: int) -> list[Waiting]:
        """Wait until more than `seen` were ever added, and return the newer ones that wait, oldest first."""
        await self.changed.until(lambda: self.added > seen, FOREVER)
        newer = list(islice(reversed(self._waiting), self.added - seen))
        return newer[::-1]

    def remove(self, waiting: Waiting) -> None:
        """Take out an update that a webhook has accepted."""
        if self._waiting and self._waiting[0] is waiting:
            self._waiting.popleft()
        elif waiting in self._waiting:
            self._waiting.remove(waiting)
        self.on_confirmed(waiting.id)
        self.changed.beat()

    def clear(self) -> None:
        """Drop everything, as `drop_pending_updates` does."""
        self._waiting.clear()
        self.changed.beat()

    def terminate(self, why: str) -> None:
        """End a long poll that is open with a conflict."""
        if self._poll and not self._poll.done():
            self._poll.set_result(conflict(why))
        self._poll = None

    async def get(self, offset: int, limit: int, seconds: float) -> list[Any]:
        """Confirm what `offset` confirms and return what waits, as soon as there is something; ends an older poll."""
        self.terminate("terminated by other getUpdates request; make sure that only one bot instance is running")
        self._confirm(offset)
        if not self._waiting and seconds > 0:
            await self._wait(min(seconds, LONGEST_POLL))
            self._confirm(offset)
        batch = [self._waiting[i] for i in range(min(limit, len(self._waiting)))]
        for waiting in batch:
            waiting.again = False
        return [waiting.update for waiting in batch]

    async def _wait(self, seconds: float) -> None:
        poll: asyncio.Future[RefusalError | None] = asyncio.get_running_loop().create_future()
        self._poll = poll
        self.changed.beat()
        try:
            await asyncio.wait({poll}, timeout=seconds)
        finally:
            if self._poll is poll:
                self._poll = None
        refusal = poll.result() if poll.done() else None
        if refusal:
            raise refusal

    async def polled(self, seconds: float = 10.0) -> bool:
        """Wait until a long poll is open; return whether one is."""
        return await self.changed.until(lambda: self._poll is not None, seconds)

    def _confirm(self, offset: int) -> None:
        before = self._waiting
        if offset < 0:
            self._waiting = deque(islice(before, max(len(before) + offset, 0), None))
        elif offset > 0 and before:
            self._waiting = deque(one for one in before if one.id >= offset or one.again)
        if len(self._waiting) != len(before):
            kept = {one.id for one in self._waiting}
            for one in before:
                if one.id not in kept:
                    self.on_confirmed(one.id)
            self.changed.beat()
