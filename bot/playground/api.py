"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`. Faults strike here."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.playground.faults import Fault, FaultKind
from bot.playground.methods import METHODS
from bot.playground.parameters import Params, read_params
from bot.playground.refusals import RefusalError, conflict
from bot.playground.shapes import Json, encode
from bot.playground.webhook import Webhook
from bot.playground.world import World

_QUEUE_METHODS = {name.lower(): name for name in ("getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo")}


class BotApi:
    """Answers the bot's calls from a world, and writes each of them down."""

    def __init__(self, world: World, before_call: Callable[[], Awaitable[None]] | None = None) -> None:
        self.world = world
        self.webhook = Webhook(world.pending)
        self._before_call = before_call

    async def stop(self) -> None:
        """End what is under way, so that a server can stop at once."""
        self.world.pending.terminate("terminated by the server")
        await self.webhook.stop()

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        wanted = request.match_info["method"].lower()
        params = Params()
        fault = None
        try:
            if request.match_info["token"] != self.world.token:
                raise RefusalError(401, "Unauthorized")
            params = await read_params(request)
            fault = self.world.faults.take(wanted, params.values.get("chat_id"))
            if fault and fault.kind is not FaultKind.DROP_AFTER:
                await self._strike(fault, request)
            if self._before_call:
                await self._before_call()
            status, body = 200, {"ok": True, "result": await self._result(wanted, params)}
        except RefusalError as refusal:
            status, body = refusal.code, refusal.answer()
        except _CutError:
            status, body = 0, {}
        except asyncio.CancelledError:
            self._log(wanted, params, 0, "the bot gave up", fault)
            raise
        if fault and fault.kind is FaultKind.DROP_AFTER:
            status = 0
        self._log(wanted, params, status, body.get("description", ""), fault)
        if not status and request.transport:
            request.transport.abort()
        return web.Response(body=encode(body), status=status or 500, content_type="application/json")

    async def _result(self, wanted: str, params: Params) -> Any:
        if wanted in METHODS:
            return METHODS[wanted][1](self.world, params)
        if wanted == "getupdates":
            return await self._get_updates(params)
        if wanted == "setwebhook":
            return await self.webhook.set(params)
        if wanted == "deletewebhook":
            return await self.webhook.delete(params)
        if wanted == "getwebhookinfo":
            return self.webhook.info()
        raise RefusalError(404, "Not Found: method not found")

    async def _get_updates(self, params: Params) -> list[Any]:
        if self.webhook.active:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        self.world.pending.allow(params.names("allowed_updates"))
        limit = params.number("limit")
        limit = limit if limit and 1 <= limit <= 100 else 100
        timeout = params.number("timeout") or 0
        return await self.world.pending.get(params.number("offset") or 0, limit, float(timeout))

    async def _strike(self, fault: Fault, request: web.Request) -> None:
        if fault.kind is FaultKind.ERROR:
            raise fault.refusal()
        if fault.kind is FaultKind.HANG:
            await asyncio.sleep(fault.seconds or 3600.0)
        if fault.kind is FaultKind.DELAY:
            await asyncio.sleep(fault.seconds)
            return
        raise _CutError

    def _log(self, wanted: str, params: Params, status: int, description: str, fault: Fault | None) -> None:
        name = METHODS[wanted][0] if wanted in METHODS else _QUEUE_METHODS.get(wanted, wanted)
        values = params.values
        if params.uploads:
            values = {**values, **{key: f"<{len(one.data)} bytes>" for key, one in params.uploads.items()}}
        self.world.calls.add(name, values, status, description, fault.kind if fault else "")

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Hand out a file that `getFile` named."""
        file = self.world.files.at(request.match_info["path"])
        if request.match_info["token"] != self.world.token or not file:
            refusal: Json = RefusalError(404, "Not Found").answer()
            return web.Response(body=encode(refusal), status=404, content_type="application/json")
        return web.Response(body=file.upload.data, content_type="application/octet-stream")


class _CutError(Exception):
    """The line is cut."""
