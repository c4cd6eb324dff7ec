"""Updates on their way into the inbox, by long polling or by a webhook: whose they are, and whether they may come in.

``store`` returns once they are committed; only then may Telegram be told that they have come.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

from bot.clock import Clock
from bot.errands import Errands
from bot.logs import place_of
from bot.updates import Owner, owner_of
from storage import inbox
from storage.database import Database, Tx, UnavailableError
from storage.facts import InboxItem

log = logging.getLogger(__name__)

Begin = Callable[[Sequence[InboxItem], Callable[[Tx], None]], Awaitable[None] | None]
Wake = Callable[[Iterable[int]], None]
#: So many of those who may not use the bot are remembered as told; then it begins anew.
_MANY = 10_000


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
    ) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._errands = errands
        self._begin = begin
        self._allowed = allowed
        self._not_allowed = not_allowed
        self._told: set[int] = set()

    async def store(self, raws: Sequence[bytes]) -> int | None:
        """Commit updates, each once however often it comes; return the highest of their ids."""
        now = self._clock.now()
        owned = [(owner_of(raw), raw) for raw in raws]
        strangers = [owner for owner, _ in owned if not self._may(owner)]
        items = [_item(owner, raw, now) for owner, raw in owned if self._may(owner) and owner.update_id is not None]
        if len(items) + len(strangers) < len(owned):
            log.warning("%d updates without an id are passed over", len(owned) - len(items) - len(strangers))
        refused = [owner.update_id for owner in strangers if owner.update_id is not None]
        await self._commit(items, alone=not refused, write=partial(_store, items=items, refused=refused, now=now))
        for owner in strangers:
            self._turn_away(owner)
        return max((owner.update_id for owner, _ in owned if owner.update_id is not None), default=None)

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


def _store(tx: Tx, items: list[InboxItem], refused: list[int], now: datetime) -> None:
    inbox.add(tx, items)
    if refused:
        # The bare number stays, so that it is not asked for again; nothing else is kept of a stranger.
        inbox.add(tx, [InboxItem(update_id, 0, 0, b"", now) for update_id in refused])
        inbox.finish(tx, refused, now)
        inbox.erase(tx, refused)
