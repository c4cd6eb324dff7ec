"""A chat's waiting updates -> what changes and what is said: load, think, apply, for many chats at once.

Between the inbox and the outbox. It knows neither Telegram nor SQL; effects stand once the one transaction that
finishes the updates is committed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import takewhile
from typing import Protocol

from bot.clock import Clock
from bot.core.happened import Located, Pressed, Sent
from bot.core.papers import Held, Paper, Wanted
from bot.counts import Counts
from bot.crew import Crew, Stir
from bot.effects import (
    AT_ONCE,
    HOLD_EVERY,
    RESTS,
    Loaded,
    LoadRow,
    apply,
    apply_new,
    ends,
    hold,
    load,
    look,
    write_and_load,
)
from bot.errands import Errands
from bot.logs import place_of
from bot.payloads import with_file
from bot.thought import Decide, Played, Seen, Thought, Toast, give_up, looked_up, think, think_of_group
from bot.updates import SharedPlace, by_the_clock, message_ids
from storage import inbox
from storage.database import Database, LeaseLost, Tx, UnavailableError, VersionMoved
from storage.facts import InboxItem, Known, OutboxItem

log = logging.getLogger(__name__)

Write = Callable[[Tx, LoadRow | None], OutboxItem | None]
ZoneAt = Callable[[float, float], Awaitable[tuple[str, str | None] | None]]

#: An answer that takes longer, in seconds, is announced by "typing".
_LONG = 1.0
_ROOM = 64


Play = Callable[[Played], None]


def _play_nothing(played: Played) -> None:
    """Where nobody is there to show it."""


class Outgoing(Protocol):
    """What takes an answer on, once it is written: ``send``, which this room does not know."""

    crew: Crew

    def expect(self, chat_id: int) -> asyncio.Future[OutboxItem | None] | None: ...

    def load(self, tx: Tx, chat_id: int) -> OutboxItem | None: ...


class Papers(Protocol):
    """What opens files and makes them, elsewhere."""

    async def open(self, wanted: Wanted, now: datetime) -> Held: ...

    async def make(self, paper: Paper) -> bytes: ...


class Answering:
    """Answers, once ``crew`` is run and woken."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        decide: Decide,
        *,
        worker: str,
        errands: Errands,
        outgoing: Outgoing,
        zone_at: ZoneAt,
        papers: Papers,
        stir: Stir,
        in_order: bool = True,
        play: Play = _play_nothing,
        counts: Counts | None = None,
    ) -> None:
        """``in_order``: updates of a chat are given here one after the other, as they are by whoever alone polls."""
        self._database = database
        self._clock = clock
        self._decide = decide
        self._worker = worker
        self._errands = errands
        self._outgoing = outgoing
        self._zone_at = zone_at
        self._papers = papers
        self._in_order = in_order
        self._play = play
        self._counts = counts or Counts()
        self.crew = Crew("answer", self._find, self._work, room=_ROOM, stir=stir)

    async def _find(self, limit: int) -> list[int]:
        return await self._database.transact(inbox.waiting_chats, limit, self._clock.machine_now())

    async def _work(self, chat_id: int) -> None:
        await self._answer_all(chat_id, await self._load(chat_id, AT_ONCE))

    def begin(self, items: Sequence[InboxItem], write: Callable[[Tx], None]) -> asyncio.Future[None] | None:
        """Store updates of one chat, together with their answer where that can be, else by ``write``.

        Return what is done once they are committed, or raises what ``write`` or the reading raised; None, and nothing
        is begun, where somebody is answering in that chat.
        """
        committed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        async def work(chat_id: int) -> None:
            loaded = None
            try:
                if not (self._in_order and await self._answer_new(items)):
                    loaded = await self._database.transact(
                        write_and_load, write, chat_id, self._worker, self._clock.machine_now()
                    )
            except Exception as error:  # noqa: BLE001 -- it belongs to the one who waits for the commit
                if not committed.done():
                    committed.set_exception(error)
                return
            except asyncio.CancelledError:
                committed.cancel()
                raise
            if not committed.done():
                committed.set_result(None)
            await self._answer_all(chat_id, loaded)

        return committed if self.crew.begin(items[0].chat_id, work) else None

    async def _answer_new(self, items: Sequence[InboxItem]) -> bool:
        """Answer updates and store them in one transaction; False, and nothing is done, where that cannot be."""
        try:
            loaded = await self._database.look(look, items)
            thought = self._think_at_once(loaded) if loaded is not None else None
            if loaded is None or thought is None or not thought.plain or len(thought.done) < len(items):
                return False
            write = partial(apply_new, items=items, loaded=loaded, thought=thought, now=self._clock.now())
            await self._write(items[0].chat_id, thought, write)
        except UnavailableError:
            raise
        except Exception as error:  # noqa: BLE001 -- whatever it is, it is met again, and counted, from the inbox
            log.debug("an update is stored before it is answered: %s", place_of(error))
            return False
        return True

    async def _answer_all(self, chat_id: int, more: Loaded | None) -> None:
        """Answer all that waits in a chat, beginning with what is loaded; what takes long is seen to be under way."""
        typing = asyncio.get_running_loop().call_later(_LONG, self._show_typing, chat_id)
        try:
            await self._answer_each(chat_id, more)
        finally:
            typing.cancel()

    def _show_typing(self, chat_id: int) -> None:
        if chat_id > 0:
            self._errands.run("sendChatAction", {"chat_id": chat_id, "action": "typing"})

    async def _answer_each(self, chat_id: int, more: Loaded | None) -> None:
        at_once = AT_ONCE
        while more is not None:
            loaded = more
            thought = self._think_at_once(loaded)
            if thought is None or thought.papers:
                async with self._holding(chat_id):
                    thought = await self._think_at_leisure(chat_id, loaded, thought)
            try:
                if await self._apply(chat_id, loaded, thought):
                    return
            except VersionMoved:
                pass
            except LeaseLost:
                return
            except UnavailableError:
                raise
            except Exception as error:  # noqa: BLE001 -- one update whose effects cannot be stored must not stay for ever
                log.error("an answer could not be stored: %s", place_of(error))
                # Which of several updates it was shows when they are taken one by one; then that one is counted.
                if at_once == 1:
                    await self._apply(chat_id, loaded, self._failed(loaded, error))
                at_once = 1
            more = await self._load(chat_id, at_once)

    async def _load(self, chat_id: int, limit: int) -> Loaded | None:
        return await self._database.transact(load, chat_id, self._worker, limit, self._clock.machine_now())

    def _think_at_once(self, loaded: Loaded) -> Thought | None:
        """Return the thought on all that can be folded at once; None where a place must be looked up first."""
        now = self._clock.now()
        if loaded.known is None:
            return think_of_group(loaded.seen[0][0].chat_id, loaded.seen, now)
        known, offset = loaded.known, self._clock.offset()
        said = [(item, by_the_clock(seen, item.received_at, offset)) for item, seen in loaded.seen]
        folded = list(takewhile(lambda one: not looked_up(known, one[1]), said))
        thought = think(self._decide, known, folded, now) if folded else None
        if thought is None or (thought.wants and not thought.done and not thought.aside):
            return None
        thought.wants = None
        return self._counted(loaded, thought)

    @asynccontextmanager
    async def _holding(self, chat_id: int) -> AsyncIterator[None]:
        """Keep the chat ours while something in it may take longer than a lease."""
        keeping = asyncio.create_task(self._keep(chat_id))
        try:
            yield
        finally:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)

    async def _keep(self, chat_id: int) -> None:
        while True:
            await asyncio.sleep(HOLD_EVERY)
            await self._database.transact(hold, chat_id, self._worker)

    async def _think_at_leisure(self, chat_id: int, loaded: Loaded, thought: Thought | None) -> Thought:
        """Return the thought with all that takes a while: what is looked up before it, and the files that it wants."""
        thought = thought or await self._think_of_first(loaded)
        for row, paper in thought.papers:
            thought.rows[row] = with_file(thought.rows[row], paper, await self._made(chat_id, paper))
        return thought

    async def _think_of_first(self, loaded: Loaded) -> Thought:
        """Return the thought on what takes a while to look up, and is alone in its step."""
        (item, seen), known = loaded.seen[0], loaded.known
        assert known is not None  # noqa: S101 -- nothing is looked up for nobody
        self._show_typing(item.chat_id)
        happened = by_the_clock(seen, item.received_at, self._clock.offset())
        try:
            first = looked_up(known, happened)
            if isinstance(first, SharedPlace):
                happened = await self._locate(first)
            elif first is not None and isinstance(happened, Sent):
                happened = replace(happened, held=await self._papers.open(first, self._clock.now()))
            thought = think(self._decide, known, [(item, happened)], self._clock.now())
            if thought.wants is not None:
                thought = await self._think_of_file(item, happened, thought.wants, known)
        except Exception as error:  # noqa: BLE001 -- it counts as an update that raises
            return self._counted(loaded, Thought(known, error=error))
        if isinstance(seen, SharedPlace):
            thought.erased.append(item.update_id)
        return self._counted(loaded, thought)

    async def _think_of_file(self, item: InboxItem, happened: Seen, wanted: Wanted, known: Known) -> Thought:
        """Return the thought on a file of earlier that is looked into once more."""
        held = await self._papers.open(wanted, self._clock.now())
        message_id = (message_ids(happened) or (0,))[0]
        sent = Sent(message_id, "document", file=wanted.file, held=held, agreed=wanted.agreed)
        thought = think(self._decide, known, [(item, sent)], self._clock.now())
        if isinstance(happened, Pressed):
            thought.toasts.append(Toast(happened.query_id))
        return thought

    async def _made(self, chat_id: int, paper: Paper) -> bytes | None:
        self._show_typing(chat_id)
        try:
            return await self._papers.make(paper)
        except Exception as error:  # noqa: BLE001 -- the words go out without it
            log.error("a file could not be made: %s", place_of(error))
            return None

    def _counted(self, loaded: Loaded, thought: Thought) -> Thought:
        """Return the thought, or where it came to nothing but an error, what becomes of the update that raised it."""
        if thought.error is None or thought.done or thought.aside:
            return thought
        return self._failed(loaded, thought.error)

    async def _locate(self, place: SharedPlace) -> Located:
        found = await self._zone_at(place.latitude, place.longitude)
        zone, country = found or (None, None)
        return Located(place.message_id, zone, country)

    def _failed(self, loaded: Loaded, error: Exception) -> Thought:
        """Return what becomes of a chat's next update after it raised: another try, or set aside."""
        item, happened = loaded.seen[0]
        reason = place_of(error)
        log.error("update %d raised (try %d): %s", item.update_id, item.tries + 1, reason)
        if item.tries < len(RESTS):
            return Thought(loaded.known, error=error)
        if loaded.known is None:
            return Thought(None, aside=[(item.update_id, reason)])
        return give_up(loaded.known, item, happened, reason, self._clock.now())

    async def _apply(self, chat_id: int, loaded: Loaded, thought: Thought) -> bool:
        """Write a thought and send it on; return whether that was all, and the chat is released."""
        write = partial(
            apply,
            chat_id=chat_id,
            worker=self._worker,
            loaded=loaded,
            thought=thought,
            now=self._clock.now(),
            machine_now=self._clock.machine_now(),
        )
        await self._write(chat_id, thought, write)
        if thought.only_raised:
            rest = RESTS[loaded.seen[0][0].tries]
            asyncio.get_running_loop().call_later(rest, self.crew.wake, [chat_id])
        return ends(loaded, thought)

    async def _write(self, chat_id: int, thought: Thought, write: Write) -> None:
        """Write a thought by ``write``, and send it on once it is committed."""
        coming = self._outgoing.expect(chat_id) if thought.rows else None
        row: OutboxItem | None = None
        try:
            row = await self._database.transact(write, self._outgoing.load if coming else None)
        finally:
            if coming and not coming.done():
                coming.set_result(row)
        self._counts.answered(len(thought.done))
        if thought.rows and not coming:
            self._outgoing.crew.wake([chat_id])
        for played in thought.playing:
            self._play(played)
        for toast in thought.toasts:
            text = {"text": toast.text[:200], "show_alert": toast.alert} if toast.text else {}
            self._errands.run("answerCallbackQuery", {"callback_query_id": toast.query_id, **text})
