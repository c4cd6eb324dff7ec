"""A chat's waiting updates -> what changes and what is said: load, think, apply, for many chats at once.

Between the inbox and the outbox. It knows neither Telegram nor SQL; effects stand once the one transaction that
finishes the updates is committed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import Clock
from bot.core.happened import Located
from bot.crew import Crew, Stir
from bot.errands import Errands
from bot.logs import place_of
from bot.thought import Decide, Seen, Thought, give_up, think, think_of_group
from bot.updates import SharedPlace, by_the_clock, message_ids, owner_of, parse
from storage import inbox, leases, outbox, people
from storage import known as known_of
from storage.database import Database, LeaseLost, Topic, Tx, UnavailableError, VersionMoved
from storage.facts import InboxItem, Known, OutboxItem

log = logging.getLogger(__name__)

ZoneAt = Callable[[float, float], Awaitable[tuple[str, str | None] | None]]

LoadRow = Callable[[Tx, int], OutboxItem | None]

_LEASE = "answer"
#: What a worker that was killed held is free after so long; nothing in a step takes nearly as long.
_LEASE_SECONDS = 10.0
_AT_ONCE = 10
#: Seconds to the second and to the third try of an update that raises; after that it is set aside.
_RESTS = (1.0, 2.0)
#: An answer that takes longer, in seconds, is announced by "typing".
_LONG = 1.0
_ROOM = 64


class Outgoing(Protocol):
    """What takes an answer on, once it is written: ``send``, which this room does not know."""

    crew: Crew

    def expect(self, chat_id: int) -> asyncio.Future[OutboxItem | None] | None: ...

    def load(self, tx: Tx, chat_id: int) -> OutboxItem | None: ...


@dataclass(frozen=True, slots=True)
class Loaded:
    """A chat's next updates, what each of them says, and what is known of the person."""

    seen: tuple[tuple[InboxItem, Seen], ...]
    known: Known | None  #: None: a group, or nobody
    whole: bool = False  #: nothing else waited there


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
        stir: Stir,
    ) -> None:
        self._database = database
        self._clock = clock
        self._decide = decide
        self._worker = worker
        self._errands = errands
        self._outgoing = outgoing
        self._zone_at = zone_at
        self.crew = Crew("answer", self._find, self._work, room=_ROOM, stir=stir)

    async def _find(self, limit: int) -> list[int]:
        return await self._database.transact(inbox.waiting_chats, limit, self._clock.machine_now())

    async def _work(self, chat_id: int) -> None:
        await self._answer_all(chat_id, *await self._load(chat_id, _AT_ONCE))

    def begin(self, chat_id: int, write: Callable[[Tx], None]) -> asyncio.Future[None] | None:
        """Store updates of one chat by ``write`` and read what to answer in the same transaction.

        Return what is done once that is committed, or raises what ``write`` or the reading raised; None, and nothing
        is begun, where somebody is answering in that chat.
        """
        committed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        async def work(chat_id: int) -> None:
            try:
                loaded, thought = await self._database.transact_ahead(
                    self._think_at_once, write_and_load, write, chat_id, self._worker, self._clock.machine_now()
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
            await self._answer_all(chat_id, loaded, thought)

        return committed if self.crew.begin(chat_id, work) else None

    async def _answer_all(self, chat_id: int, more: Loaded | None, thought: Thought | None) -> None:
        """Answer all that waits in a chat, beginning with what is loaded; what takes long is seen to be under way."""
        typing = asyncio.get_running_loop().call_later(_LONG, self._show_typing, chat_id)
        try:
            await self._answer_each(chat_id, more, thought)
        finally:
            typing.cancel()

    def _show_typing(self, chat_id: int) -> None:
        if chat_id > 0:
            self._errands.run("sendChatAction", {"chat_id": chat_id, "action": "typing"})

    async def _answer_each(self, chat_id: int, more: Loaded | None, thought: Thought | None) -> None:
        at_once = _AT_ONCE
        while more is not None:
            loaded = more
            thought = thought or await self._think_of_place(loaded)
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
            more, thought = await self._load(chat_id, at_once)

    async def _load(self, chat_id: int, limit: int) -> tuple[Loaded | None, Thought | None]:
        return await self._database.transact_ahead(
            self._think_at_once, load, chat_id, self._worker, limit, self._clock.machine_now()
        )

    def _think_at_once(self, loaded: Loaded | None) -> Thought | None:
        """Return the thought on all that can be folded at once; None where a place must be looked up first."""
        if loaded is None:
            return None
        now = self._clock.now()
        if loaded.known is None:
            return think_of_group(loaded.seen[0][0].chat_id, loaded.seen, now)
        places = [index for index, (_, seen) in enumerate(loaded.seen) if isinstance(seen, SharedPlace)]
        if places and places[0] == 0:
            return None
        offset = self._clock.offset()
        said = [(item, by_the_clock(seen, item.received_at, offset)) for item, seen in loaded.seen]
        return self._counted(loaded, think(self._decide, loaded.known, said[: places[0] if places else None], now))

    async def _think_of_place(self, loaded: Loaded) -> Thought:
        """Return the thought on a place, which takes a while to look up and is alone in its step."""
        item, place = loaded.seen[0]
        known = loaded.known
        assert isinstance(place, SharedPlace) and known is not None  # noqa: S101, PT018 -- it was picked as one
        try:
            located = await self._locate(item.chat_id, place)
        except Exception as error:  # noqa: BLE001 -- it counts as an update that raises
            return self._counted(loaded, Thought(known, error=error))
        thought = think(self._decide, known, [(item, located)], self._clock.now())
        thought.erased.append(item.update_id)
        return self._counted(loaded, thought)

    def _counted(self, loaded: Loaded, thought: Thought) -> Thought:
        """Return the thought, or where it came to nothing but an error, what becomes of the update that raised it."""
        if thought.error is None or thought.done or thought.aside:
            return thought
        return self._failed(loaded, thought.error)

    async def _locate(self, chat_id: int, place: SharedPlace) -> Located:
        self._show_typing(chat_id)
        found = await self._zone_at(place.latitude, place.longitude)
        zone, country = found or (None, None)
        return Located(place.message_id, zone, country)

    def _failed(self, loaded: Loaded, error: Exception) -> Thought:
        """Return what becomes of a chat's next update after it raised: another try, or set aside."""
        item, happened = loaded.seen[0]
        reason = place_of(error)
        log.error("update %d raised (try %d): %s", item.update_id, item.tries + 1, reason)
        if item.tries < len(_RESTS):
            return Thought(loaded.known, error=error)
        if loaded.known is None:
            return Thought(None, aside=[(item.update_id, reason)])
        return give_up(loaded.known, item, happened, reason, self._clock.now())

    async def _apply(self, chat_id: int, loaded: Loaded, thought: Thought) -> bool:
        """Write a thought and send it on; return whether that was all, and the chat is released."""
        coming = self._outgoing.expect(chat_id) if thought.rows else None
        row: OutboxItem | None = None
        try:
            load_row = self._outgoing.load if coming else None
            row = await self._database.transact(
                apply, chat_id, self._worker, loaded, thought, self._clock.now(), self._clock.machine_now(), load_row
            )
        finally:
            if coming and not coming.done():
                coming.set_result(row)
        if thought.rows and not coming:
            self._outgoing.crew.wake([chat_id])
        if thought.only_raised:
            rest = _RESTS[loaded.seen[0][0].tries]
            asyncio.get_running_loop().call_later(rest, self.crew.wake, [chat_id])
        for toast in thought.toasts:
            text = {"text": toast.text[:200], "show_alert": toast.alert} if toast.text else {}
            self._errands.run("answerCallbackQuery", {"callback_query_id": toast.query_id, **text})
        return ends(loaded, thought)


def load(tx: Tx, chat_id: int, worker: str, limit: int, machine_now: datetime) -> Loaded | None:
    """Lease a chat and read what waits in it; None, and no lease, where there is nothing or somebody else has it."""
    if not leases.take(tx, _LEASE, chat_id, worker, _LEASE_SECONDS):
        return None
    items = inbox.waiting(tx, chat_id, limit, machine_now)
    if not items:
        leases.release(tx, _LEASE, chat_id, worker)
        return None
    seen = tuple((item, parse(item.raw, item.received_at)) for item in items)
    person_id, whole = items[0].person_id, len(items) < limit
    if person_id == 0:
        return Loaded(seen, None, whole)
    about = {message_id for _, happened in seen for message_id in message_ids(happened)}
    known = known_of.load(tx, person_id, about)
    if known is None:
        # They are new, or begin anew: they may have asked to be forgotten while this was on its way.
        people.add(tx, person_id, owner_of(items[0].raw).language, items[0].received_at)
        known = known_of.load(tx, person_id, about)
    return Loaded(seen, known, whole)


def write_and_load(
    tx: Tx, write: Callable[[Tx], None], chat_id: int, worker: str, machine_now: datetime
) -> Loaded | None:
    """Store what has come, and load it."""
    write(tx)
    loaded = load(tx, chat_id, worker, _AT_ONCE, machine_now)
    if loaded is not None:
        tx.seen_to(Topic.INBOX)
    return loaded


def ends(loaded: Loaded, thought: Thought) -> bool:
    """Return whether nothing waits in the chat after this, but what came since and wakes by itself."""
    return loaded.whole and len(thought.done) + len(thought.aside) == len(loaded.seen)


def apply(
    tx: Tx,
    chat_id: int,
    worker: str,
    loaded: Loaded,
    thought: Thought,
    now: datetime,
    machine_now: datetime,
    load_row: LoadRow | None,
) -> OutboxItem | None:
    """Write a thought; VersionMoved and LeaseLost where it is no longer ours to write.

    The chat is released where that was all. With ``load_row``, return what is to be sent next in it.
    """
    known, after = loaded.known, thought.known
    # The person first, and the chat after: whoever else needs both takes them in this order.
    saved = known is not None and after is not None and not thought.forget and known_of.save(tx, known, after)
    if known is not None and not saved:
        people.lock_version(tx, known.person.id, known.person.version)
    if not ends(loaded, thought):
        leases.renew(tx, _LEASE, chat_id, worker, _LEASE_SECONDS)
    elif not leases.release(tx, _LEASE, chat_id, worker):
        raise LeaseLost
    if known is not None and thought.forget:
        people.delete(tx, known.person.id)
    outbox.add(tx, thought.rows)
    inbox.finish(tx, thought.done, now)
    for update_id, reason in thought.aside:
        inbox.set_aside(tx, update_id, reason, now)
    if thought.erased:
        inbox.erase(tx, thought.erased)
    if thought.only_raised:
        failed = loaded.seen[0][0]
        inbox.try_again(tx, [failed.update_id], machine_now + timedelta(seconds=_RESTS[failed.tries]))
    row = load_row(tx, chat_id) if load_row else None
    if row is not None:
        tx.seen_to(Topic.OUTBOX)
    return row
