"""How fast messages may go out: so many a second in all, about one a second in a chat, and not before Telegram allows.

It counts by machine time, in this process. Who is most urgent goes first, so that an answer overtakes a thousand
reminders; now and then who has waited longest does, so that no flood of answers keeps reminders back for ever.
"""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from operator import attrgetter

#: So many messages of one answer go out at once; Telegram takes a short burst.
BURST = 4
#: Of so many turns that are waited for, one goes to whoever has waited longest.
FAIR = 10
#: Chats with a full allowance are forgotten once so many are remembered.
_MANY = 4096


@dataclass(slots=True)
class _Chat:
    allowance: float
    counted_at: float
    not_before: float = 0.0


@dataclass(slots=True, order=True)
class _Waiting:
    urgency: int
    number: int
    turn: asyncio.Future[None] = field(compare=False)


class Pace:
    """Hands out turns to send; ``now`` gives seconds that only grow."""

    def __init__(self, now: Callable[[], float], *, in_all: int = 30, in_chat: float = 1.0) -> None:
        self._now = now
        self._in_all = in_all
        self._in_chat = in_chat
        self._chats: dict[int, _Chat] = {}
        self._recent: deque[float] = deque(maxlen=in_all)
        self._not_before = 0.0
        self._waiting: list[_Waiting] = []
        self._numbers = count()
        self._let_out = 0
        self._timer: asyncio.TimerHandle | None = None

    def share(self, workers: int) -> None:
        """Take an equal part of what is allowed in all, where ``workers`` send with one token."""
        part = max(1, self._in_all // max(1, workers))
        if part != self._recent.maxlen:
            self._recent = deque(self._recent, maxlen=part)

    async def turn(self, chat_id: int, urgency: int = 0) -> bool:
        """Wait until one message may go to this chat, and return whether there was a wait.

        Of all who wait, the lowest ``urgency`` goes first, and each tenth time who has waited longest.
        """
        seconds = self.chat_wait(chat_id)
        if seconds > 0:
            await asyncio.sleep(seconds)
        queued = bool(self._waiting) or self._wait() > 0
        if queued:
            await self._queue(urgency)
        else:
            self._recent.append(self._now())
        self._count(chat_id)
        return queued or seconds > 0

    def spare(self, chat_id: int) -> bool:
        """Take a turn where it costs nobody theirs; return whether it was taken. For what may as well be left out."""
        chat = self._chats.get(chat_id)
        full = chat is None or chat.allowance + (self._now() - chat.counted_at) * self._in_chat >= BURST
        if self._waiting or not full or self._wait() > 0 or self.chat_wait(chat_id) > 0:
            return False
        self._recent.append(self._now())
        self._count(chat_id)
        return True

    def chat_wait(self, chat_id: int) -> float:
        """Return the seconds until this chat alone would take another message."""
        chat = self._chats.get(chat_id)
        if chat is None:
            return 0.0
        now = self._now()
        allowance = min(BURST, chat.allowance + (now - chat.counted_at) * self._in_chat)
        return max(chat.not_before - now, (1.0 - allowance) / self._in_chat, 0.0)

    def hold_chat(self, chat_id: int, seconds: float) -> None:
        """Let nothing out to this chat for ``seconds``."""
        chat = self._chats.setdefault(chat_id, _Chat(BURST, self._now()))
        chat.not_before = max(chat.not_before, self._now() + seconds)

    def hold_all(self, seconds: float) -> None:
        """Let nothing out at all for ``seconds``."""
        self._not_before = max(self._not_before, self._now() + seconds)

    def held_chats(self) -> int:
        """Return how many chats Telegram has asked to wait for, and still does."""
        now = self._now()
        return sum(chat.not_before > now for chat in self._chats.values())

    async def _queue(self, urgency: int) -> None:
        own = _Waiting(urgency, next(self._numbers), asyncio.get_running_loop().create_future())
        heapq.heappush(self._waiting, own)
        self._set_timer()
        try:
            await own.turn
        except asyncio.CancelledError:
            with suppress(ValueError):
                self._waiting.remove(own)
                heapq.heapify(self._waiting)
            raise

    def _set_timer(self) -> None:
        if self._timer is None and self._waiting:
            self._timer = asyncio.get_running_loop().call_later(self._wait(), self._let_one)

    def _let_one(self) -> None:
        self._timer = None
        if self._waiting and self._wait() <= 0:
            waiting = self._next()
            if not waiting.turn.done():
                waiting.turn.set_result(None)
                # Counted here, not by the one who waits: the next timer must see it.
                self._recent.append(self._now())
        self._set_timer()

    def _next(self) -> _Waiting:
        """Take out whose turn it is."""
        self._let_out += 1
        if self._let_out % FAIR:
            return heapq.heappop(self._waiting)
        longest = min(self._waiting, key=attrgetter("number"))
        self._waiting.remove(longest)
        heapq.heapify(self._waiting)
        return longest

    def _wait(self) -> float:
        now = self._now()
        full = len(self._recent) == self._recent.maxlen
        return max(self._not_before - now, (self._recent[0] + 1.0 - now) if full else 0.0, 0.0)

    def _count(self, chat_id: int) -> None:
        now = self._now()
        if len(self._chats) > _MANY:
            self._forget(now)
        chat = self._chats.setdefault(chat_id, _Chat(BURST, now))
        chat.allowance = min(BURST, chat.allowance + (now - chat.counted_at) * self._in_chat) - 1.0
        chat.counted_at = now

    def _forget(self, now: float) -> None:
        full_after = BURST / self._in_chat
        self._chats = {
            chat_id: chat
            for chat_id, chat in self._chats.items()
            if now - chat.counted_at < full_after or chat.not_before > now
        }
