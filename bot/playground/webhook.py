"""Delivery of updates to the bot's webhook: in order within a chat, again and again until it is answered 2xx.

Telegram promises no more than that; with `max_connections=1` the order holds over all chats.
"""

import asyncio
import re
import time
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.playground.parameters import Params
from bot.playground.pending import PendingUpdates, Waiting
from bot.playground.refusals import bad_request
from bot.playground.shapes import Json, encode

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
FIRST_PAUSE, LONGEST_PAUSE = 0.05, 1.0
PATIENCE = aiohttp.ClientTimeout(total=60)
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


@dataclass(frozen=True, slots=True)
class Target:
    """Where updates go."""

    url: str
    secret: str
    connections: int


class Webhook:
    """One bot's webhook; without an address it does nothing and `getUpdates` is free."""

    def __init__(self, pending: PendingUpdates) -> None:
        self._pending = pending
        self._target: Target | None = None
        self._task: asyncio.Task[None] | None = None
        self._last_error: Json = {}
        self.delivered = 0

    @property
    def active(self) -> bool:
        return self._target is not None

    async def set(self, params: Params) -> bool:
        """Take over an address from `setWebhook`; an empty one takes it away."""
        url, secret = params.text("url"), params.text("secret_token")
        if url and not url.startswith(("https://", "http://")):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not _SECRET.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        await self.stop()
        self._settle(params)
        self._target = None
        if url:
            self._pending.allow(params.names("allowed_updates"))
            self._pending.terminate("terminated by setWebhook request")
            connections = min(max(params.number("max_connections") or 40, 1), 100)
            self._target = Target(url, secret, connections)
            self._task = asyncio.create_task(self._deliver(self._target))
        return True

    async def delete(self, params: Params) -> bool:
        """Take the address away."""
        await self.stop()
        self._target = None
        self._settle(params)
        return True

    def _settle(self, params: Params) -> None:
        self._last_error = {}
        if params.flag("drop_pending_updates"):
            self._pending.clear()

    def info(self) -> Json:
        """Return what `getWebhookInfo` says."""
        info: Json = {
            "url": self._target.url if self._target else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._pending),
        }
        if self._target:
            info["max_connections"] = self._target.connections
        if self._pending.allowed:
            info["allowed_updates"] = self._pending.allowed
        return {**info, **self._last_error}

    async def stop(self) -> None:
        """End deliveries; what is not answered stays pending."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _deliver(self, target: Target) -> None:
        """Keep one lane for each chat, each delivering its updates one after another."""
        lanes: dict[Any, deque[Waiting]] = defaultdict(deque)
        slots = asyncio.Semaphore(target.connections)
        async with aiohttp.ClientSession(timeout=PATIENCE) as session, asyncio.TaskGroup() as group:
            seen = self._pending.added - len(self._pending)
            while True:
                newer = await self._pending.newer_than(seen)
                seen = self._pending.added
                for waiting in newer:
                    lane = lanes[_lane(waiting.update) if target.connections > 1 else None]
                    lane.append(waiting)
                    if len(lane) == 1:
                        group.create_task(self._run_lane(lane, session, slots, target))

    async def _run_lane(
        self,
        lane: deque[Waiting],
        session: aiohttp.ClientSession,
        slots: asyncio.Semaphore,
        target: Target,
    ) -> None:
        while lane:
            pause = FIRST_PAUSE
            while not await self._post(lane[0], session, slots, target):
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            self._pending.remove(lane.popleft())
            self.delivered += 1

    async def _post(
        self, waiting: Waiting, session: aiohttp.ClientSession, slots: asyncio.Semaphore, target: Target
    ) -> bool:
        headers = {"Content-Type": "application/json"}
        if target.secret:
            headers[SECRET_HEADER] = target.secret
        try:
            async with slots, session.post(target.url, data=encode(waiting.update), headers=headers) as answer:
                await answer.read()
                if answer.status // 100 == 2:
                    return True
                self._note(f"Wrong response from the webhook: {answer.status} {answer.reason}")
        except (aiohttp.ClientError, TimeoutError) as error:
            self._note(f"Connection failed: {type(error).__name__}")
        return False

    def _note(self, message: str) -> None:
        # The date is the machine's: it tells of a real connection, not of anything in the chat.
        self._last_error = {"last_error_date": int(time.time()), "last_error_message": message}


def _lane(update: Any) -> Any:
    """Return the chat, else the person, that an update is about."""
    body = (
        next((value for key, value in update.items() if key != "update_id"), None) if isinstance(update, dict) else {}
    )
    if not isinstance(body, dict):
        return None
    place = body.get("chat") or body.get("message", {}).get("chat") or body.get("from") or {}
    return place.get("id") if isinstance(place, dict) else None
