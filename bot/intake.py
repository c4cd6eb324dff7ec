"""Updates on their way into the inbox, by long polling or by a webhook: whose they are, and whether they may come in.

What a person writes beyond what anybody can type is left unread, and said to be.

``store`` returns once they are committed; only then may Telegram be told that they have come.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

from bot.clock import Clock
from bot.counts import Counts
from bot.errands import Errands
from bot.flood import Floods, Verdict
from bot.logs import place_of
from bot.updates import Owner, owner_of
from storage import inbox, outbox
from storage.database import Database, Tx, UnavailableError
from storage.facts import InboxItem, OutboxItem

log = logging.getLogger(__name__)

Begin = Callable[[Sequence[InboxItem], Callable[[Tx], None]], Awaitable[None] | None]
Wake = Callable[[Iterable[int]], None]
Judged = tuple[Owner, bytes, Verdict]
#: What is said in the chat of a person whose messages are left unread.
Said = Callable[[int, datetime], Sequence[OutboxItem]]
_BY_HAND = ("message", "edited_message", "callback_query", "message_reaction")
#: So many of those who may not use the bot are remembered as told; then it begins anew.
_MANY = 10_000


def _say_nothing(person_id: int, now: datetime) -> Sequence[OutboxItem]:
    return ()


class Intake:
    """Puts updates into the inbox and wakes ``answer`` with their chats."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        wake: Wake,
        errands: Errands,
        *,
        begin: Begin | None = None,
        allowed: frozenset[int] = frozenset(),
        not_allowed: str = "",
        floods: Floods | None = None,
        too_many: Said = _say_nothing,
        wake_sending: Wake | None = None,
        counts: Counts | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._errands = errands
        self._begin = begin
        self._allowed = allowed
        self._not_allowed = not_allowed
        self._told: set[int] = set()
        self._floods = floods or Floods()
        self._too_many = too_many
        self._wake_sending = wake_sending
        self._counts = counts or Counts()

    async def store(self, raws: Sequence[bytes]) -> int | None:
        """Commit updates, each once however often it comes; return the highest of their ids."""
        now = self._clock.now()
        owned = [(owner_of(raw), raw) for raw in raws]
        strangers = [owner for owner, _ in owned if not self._may(owner)]
        ours = [(owner, raw) for owner, raw in owned if self._may(owner) and owner.update_id is not None]
        if len(ours) + len(strangers) < len(owned):
            log.warning("%d updates without an id are passed over", len(owned) - len(ours) - len(strangers))
        judged = [(owner, raw, self._judge(owner, now)) for owner, raw in ours]
        try:
            await self._take(judged, strangers, now)
        except BaseException:
            for owner, _, verdict in judged:
                self._floods.take_back(owner.person_id, verdict)
            raise
        for owner in strangers:
            self._turn_away(owner)
        return max((owner.update_id for owner, _ in owned if owner.update_id is not None), default=None)

    async def _take(self, judged: Sequence[Judged], strangers: Sequence[Owner], now: datetime) -> None:
        items = [_item(owner, raw, now) for owner, raw, verdict in judged if verdict is Verdict.READ]
        unread = [*strangers, *(owner for owner, _, verdict in judged if verdict is not Verdict.READ)]
        refused = [owner.update_id for owner in unread if owner.update_id is not None]
        flooding = [owner for owner, _, verdict in judged if verdict is Verdict.FIRST_LEFT]
        said = [row for owner in flooding for row in self._too_many(owner.person_id, now)]
        write = partial(_store, items=items, refused=refused, said=said, now=now)
        await self._commit(items, alone=not refused, write=write)
        for owner in flooding:
            log.warning("somebody writes more than anybody can type; the rest of it is left unread")
            self._counts.flooded()
            if self._wake_sending is not None:
                self._wake_sending([owner.chat_id])

    def _judge(self, owner: Owner, now: datetime) -> Verdict:
        """Judge what a person does by hand; what Telegram tells of them, and groups, are no typing."""
        if not owner.person_id or owner.kind not in _BY_HAND:
            return Verdict.READ
        return self._floods.judge(owner.person_id, self._taken_at(owner, now.timestamp()))

    def _taken_at(self, owner: Owner, now: float) -> float:
        """Return when it was taken by the plan's clock; Telegram's may not be moved with it."""
        if owner.at is None:
            return now
        moments = (float(owner.at), owner.at + self._clock.offset().total_seconds())
        return min(moments, key=lambda moment: abs(now - moment))

    async def _commit(self, items: Sequence[InboxItem], write: Callable[[Tx], None], *, alone: bool) -> None:
        """Commit, where one chat alone is concerned together with the first step of answering it."""
        chats = list(dict.fromkeys(item.chat_id for item in items))
        begun = self._begin(items, write) if self._begin and alone and len(chats) == 1 else None
        if begun is not None:
            try:
                await begun
            except UnavailableError:
                raise
            except Exception as error:  # noqa: BLE001 -- what cannot be read of a person must not keep an update out
                log.error("an update is stored without being read: %s", place_of(error))
            else:
                return
        await self._database.transact(write)
        self._wake(chats)

    def _may(self, owner: Owner) -> bool:
        return not self._allowed or not owner.person_id or owner.person_id in self._allowed

    def _turn_away(self, owner: Owner) -> None:
        if owner.kind != "message" or owner.person_id in self._told:
            return
        if len(self._told) >= _MANY:
            self._told.clear()
        self._told.add(owner.person_id)
        self._errands.run(
            "sendMessage",
            {"chat_id": owner.chat_id, "text": self._not_allowed, "link_preview_options": {"is_disabled": True}},
        )


def _item(owner: Owner, raw: bytes, now: datetime) -> InboxItem:
    assert owner.update_id is not None  # noqa: S101 -- the caller has left the others out
    return InboxItem(owner.update_id, owner.person_id, owner.chat_id, raw, now)


def _store(tx: Tx, items: list[InboxItem], refused: list[int], said: list[OutboxItem], now: datetime) -> None:
    inbox.add(tx, items)
    outbox.add(tx, said)
    if refused:
        # The bare number stays, so that it is not asked for again; nothing else is kept of it.
        inbox.add(tx, [InboxItem(update_id, 0, 0, b"", now) for update_id in refused])
        inbox.finish(tx, refused, now)
        inbox.erase(tx, refused)
