"""A chat's waiting outbox rows -> Telegram, oldest first, one in flight a chat and many chats at once.

The last of the loops. Each row is marked as soon as Telegram has it; one that is not taken is put off or given up by
``refusals``. It thinks of nothing: what is said was decided when the row was written.
"""

from __future__ import annotations

import asyncio
import html
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Concatenate, ParamSpec

import msgspec
from telegram.error import TelegramError

from bot.clock import Clock
from bot.counts import Counts
from bot.crew import Crew, Stir
from bot.logs import place_of
from bot.pace import Pace
from bot.refusals import Refusal, Then, refusal_of
from bot.transport import BotApi, LineError
from storage import known as known_of
from storage import leases, outbox, people
from storage.database import Database, Tx, UnavailableError
from storage.facts import OutboxItem, Urgency

log = logging.getLogger(__name__)

_LEASE = "send"
#: So many of each less urgent kind are looked at even where more urgent ones would fill the room.
_FEW = 2
#: A call is given up before the lease that it stands under ends.
_CALL_SECONDS = 10.0
_LEASE_SECONDS = 15.0
#: A lease that was taken longer ago than this, in a process that was halted meanwhile, may end before the call does.
_FRESH_SECONDS = _LEASE_SECONDS - _CALL_SECONDS
_ROOM = 64
#: For answers while a thousand reminders wait for their turn.
_SPARE = 64
_LONGEST_WAIT = 300.0
#: A server that answers with its own error for more than a day, every five minutes, will not take this one.
_MOST_TRIES = 300
_RANK = {urgency: rank for rank, urgency in enumerate(Urgency)}
Given = ParamSpec("Given")
_TAGS = re.compile(r"<[^>]*>")


class Sending:
    """Sends, once ``crew`` is run and woken; ``first_wait`` is the pause in seconds after a first failure."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        api: BotApi,
        pace: Pace,
        *,
        worker: str,
        stir: Stir,
        first_wait: float = 1.0,
        counts: Counts | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._api = api
        self._pace = pace
        self._worker = worker
        self._first_wait = first_wait
        self._counts = counts or Counts()
        self._leased_at: dict[int, float] = {}
        self.crew = Crew("send", self._find, self._work, room=_ROOM, stir=stir, spare=_SPARE)

    async def _find(self, limit: int) -> list[int]:
        return await self._database.transact(waiting_chats, limit, self._clock.now(), self._clock.machine_now())

    def expect(self, chat_id: int) -> asyncio.Future[OutboxItem | None] | None:
        """Take charge of a chat whose next row is about to be written; None where somebody is in charge of it.

        The caller gives the future what ``load`` read in its own transaction, or None where that came to nothing: so
        an answer is on its way one transaction sooner.
        """
        coming: asyncio.Future[OutboxItem | None] = asyncio.get_running_loop().create_future()

        async def work(chat_id: int) -> None:
            await self._send_all(chat_id, await coming)

        return coming if self.crew.begin(chat_id, work) else None

    async def _work(self, chat_id: int) -> None:
        await self._send_all(chat_id, await self._database.transact(self.load, chat_id))

    async def _send_all(self, chat_id: int, item: OutboxItem | None) -> None:
        """Send all that may go to a chat now, beginning with ``item``."""
        try:
            while item is not None:
                waited = await self._pace.turn(chat_id, _RANK[item.urgency])
                while item is not None and (waited or not self._is_fresh(chat_id)):
                    # It may have been called off meanwhile, or the chat taken over.
                    item, waited = await self._database.transact(self.load, chat_id), False
                if item is not None:
                    item = await self._send(item)
        finally:
            self._leased_at.pop(chat_id, None)

    def _is_fresh(self, chat_id: int) -> bool:
        return self._clock.monotonic() - self._leased_at.get(chat_id, 0.0) < _FRESH_SECONDS

    def load(self, tx: Tx, chat_id: int) -> OutboxItem | None:
        """Lease the chat and read what may go to it next; None, and no lease, where there is nothing."""
        self._leased_at[chat_id] = self._clock.monotonic()
        if not leases.take(tx, _LEASE, chat_id, self._worker, _LEASE_SECONDS):
            return None
        now, machine_now = self._clock.now(), self._clock.machine_now()
        items = outbox.waiting(tx, chat_id, now, 1, machine_now=machine_now)
        if not items:
            leases.release(tx, _LEASE, chat_id, self._worker)
            return None
        return items[0]

    async def _send(self, item: OutboxItem) -> OutboxItem | None:
        """Send one row, in another form where Telegram does not take this one; return what comes next in its chat."""
        method, parameters = item.method, msgspec.json.decode(item.payload, type=dict[str, Any])
        while True:
            try:
                result = await self._api.call(method, parameters, _CALL_SECONDS, file=item.attachment)
            except TelegramError as error:
                refusal = refusal_of(error)
                other = other_form(refusal, method, parameters)
                if other is None:
                    return await self._refused(item, refusal, unreached=isinstance(error, LineError))
                method, parameters = other
            else:
                message_id = result.get("message_id") if isinstance(result, dict) else None
                self._counts.sent(item.urgency, (self._clock.now() - item.written_at).total_seconds())
                return await self._mark(item, message_id)

    async def _mark(self, item: OutboxItem, message_id: int | None) -> OutboxItem | None:
        """Mark a row as sent; Telegram has it, so this is tried longer than anything else."""
        for seconds in (0.2, 1.0, 5.0):
            try:
                return await self._then_load(item, outbox.mark_sent, item.id, message_id, self._clock.now())
            except UnavailableError as error:
                log.error("a sent message cannot be marked yet: %s", place_of(error))
                await asyncio.sleep(seconds)
        return await self._then_load(item, outbox.mark_sent, item.id, message_id, self._clock.now())

    async def _refused(self, item: OutboxItem, refusal: Refusal, *, unreached: bool) -> OutboxItem | None:
        now = self._clock.now()
        match refusal.then:
            case Then.COUNTS:
                return await self._mark(item, msgspec.json.decode(item.payload)["message_id"])
            case Then.WAIT:
                return await self._hold(item, refusal)
            case Then.LATER if unreached or item.tries < _MOST_TRIES:
                wait = min(_LONGEST_WAIT, self._first_wait * 2.0 ** min(item.tries, 20))
                return await self._put_off(item, wait, refusal.reason)
            case Then.BLOCKED:
                return await self._then_load(item, note_blocked, item, refusal.reason, now)
        log.warning("%s is given up: %s", item.method, refusal.reason)
        return await self._then_load(item, outbox.give_up, item.id, refusal.reason, now)

    async def _hold(self, item: OutboxItem, refusal: Refusal) -> OutboxItem | None:
        """Wait as long as Telegram asks: in this chat, and in all where it asks so in several at once."""
        self._pace.hold_chat(item.chat_id, refusal.seconds)
        if self._pace.held_chats() > 1:
            self._pace.hold_all(refusal.seconds)
            await self._database.transact(outbox.put_off_all, self._machine_in(refusal.seconds))
            asyncio.get_running_loop().call_later(refusal.seconds, self.crew.wake)
        return await self._put_off(item, refusal.seconds, refusal.reason)

    async def _put_off(self, item: OutboxItem, seconds: float, reason: str) -> OutboxItem | None:
        asyncio.get_running_loop().call_later(seconds + 0.001, self.crew.wake, [item.chat_id])
        return await self._then_load(item, outbox.put_off, item.id, self._machine_in(seconds), reason)

    def _machine_in(self, seconds: float) -> datetime:
        return self._clock.machine_now() + timedelta(seconds=seconds)

    async def _then_load(
        self,
        item: OutboxItem,
        write: Callable[Concatenate[Tx, Given], object],
        *args: Given.args,
        **kwargs: Given.kwargs,
    ) -> OutboxItem | None:
        """Write what became of a row and read what comes next in its chat, in one transaction."""

        def work(tx: Tx) -> OutboxItem | None:
            write(tx, *args, **kwargs)
            return self.load(tx, item.chat_id)

        return await self._database.transact(work)


def waiting_chats(tx: Tx, limit: int, now: datetime, machine_now: datetime) -> list[int]:
    """Return chats with something to be sent: the most urgent first, but a few of the others before a crowd of them."""
    chats = outbox.waiting_chats(tx, now, limit, machine_now=machine_now)
    if len(chats) < limit:
        return chats
    others = [
        chat_id
        for urgency in (Urgency.URGENT, Urgency.REMINDER)
        for chat_id in outbox.waiting_chats(tx, now, _FEW, machine_now=machine_now, urgency=urgency)
    ]
    return list(dict.fromkeys([*others, *chats]))


def other_form(refusal: Refusal, method: str, parameters: Mapping[str, Any]) -> tuple[str, dict[str, Any]] | None:
    """Return the call in a form that Telegram may take after this refusal; None where there is no other."""
    match refusal.then:
        case Then.AS_NEW if method == "editMessageMedia":
            media = parameters["media"]
            others = {name: value for name, value in parameters.items() if name not in ("message_id", "media")}
            caption = {name: media[name] for name in ("caption", "parse_mode")}
            return f"send{media['type'].capitalize()}", others | caption
        case Then.AS_NEW if method == "editMessageText":
            return "sendMessage", {name: value for name, value in parameters.items() if name != "message_id"}
        case Then.ALONE if "reply_parameters" in parameters:
            return method, {name: value for name, value in parameters.items() if name != "reply_parameters"}
        case Then.PLAIN if "parse_mode" in parameters:
            plain = {name: value for name, value in parameters.items() if name != "parse_mode"}
            words = "caption" if "caption" in parameters else "text"
            return method, {**plain, words: html.unescape(_TAGS.sub("", str(parameters.get(words, ""))))}
        case Then.MOVED if parameters.get("chat_id") != refusal.moved_to:
            return method, {**parameters, "chat_id": refusal.moved_to}
    return None


def note_blocked(tx: Tx, item: OutboxItem, reason: str, now: datetime) -> None:
    """Give a row up, and note of its person that they do not want to hear of the bot: nothing more is owed to them."""
    if people.lock_person(tx, item.person_id) is not None:
        before = known_of.load(tx, item.person_id)
        if before is not None and before.person.blocked_at is None:
            known_of.save(tx, before, replace(before, person=replace(before.person, blocked_at=now)))
    outbox.give_up(tx, item.id, reason, now)
