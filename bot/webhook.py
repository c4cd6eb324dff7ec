"""Updates as Telegram posts them: stored first, and only then answered with 200; beside them, /healthz.

It does what ``receive`` does for long polling, and like it hands nothing on but what is committed.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import itertools
import logging
import socket
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.errors import StoppedError
from bot.logs import place_of
from bot.receive import unknown_token
from bot.transport import BotApi, FloodError, warn_of_silence
from bot.updates import KINDS

log = logging.getLogger(__name__)

LARGEST = 1024 * 1024
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- the name of the header, no secret

Store = Callable[[list[bytes]], Awaitable[object]]
Healthy = Callable[[], Awaitable[bool]]


def application(path: str, secret: str, store: Store, healthy: Healthy, beside: Sequence[Route] = ()) -> Starlette:
    """Return the application: updates come to ``path``, and are answered 200 once ``store`` has returned."""

    async def take(request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(_SECRET_HEADER, "").encode(), secret.encode()):
            return PlainTextResponse("wrong or missing secret", 403)
        body = await _body(request)
        if body is None:
            return PlainTextResponse("too large", 413)
        try:
            msgspec.json.decode(body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return PlainTextResponse("not JSON", 400)
        try:
            await store([body])
        except Exception as error:  # noqa: BLE001 -- Telegram posts it again, which is all that is needed
            log.error("an update could not be stored: %s", place_of(error))
            return PlainTextResponse("not stored; try again", 503)
        return Response(status_code=200)

    async def health(_: Request) -> Response:
        return PlainTextResponse("ok") if await healthy() else PlainTextResponse("the database is away", 503)

    return Starlette(routes=[Route("/healthz", health), Route(path, take, methods=["POST"]), *beside])


def path_of(url: str) -> str:
    """Return the path of the webhook's address, on which it is served."""
    return urlsplit(url).path or "/"


async def _body(request: Request) -> bytes | None:
    """Return the body, None where it is too large; no more than that is read."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            return None
        parts.append(part)
    return b"".join(parts)


class _Server(uvicorn.Server):
    """A server that leaves the signals to the one who runs it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class WebhookServer:
    """Serves an application on one port until it is stopped."""

    def __init__(self, app: Any, host: str, port: int) -> None:
        self._socket = socket.create_server((host, port), reuse_port=False, backlog=512)
        config = uvicorn.Config(
            app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=3, server_header=False
        )
        self._server = _Server(config)
        self._task: asyncio.Task[None] | None = None

    @property
    def port(self) -> int:
        """Return the port it listens on."""
        return int(self._socket.getsockname()[1])

    def start(self) -> None:
        """Begin to serve; what connects before is answered as soon as it has begun."""
        self._task = asyncio.create_task(self._server.serve(sockets=[self._socket]), name="webhook")

    async def stop(self) -> None:
        """Answer what has come, and take nothing more."""
        self._server.should_exit = True
        if self._task is not None:
            await asyncio.wait({self._task}, timeout=5)
        self._socket.close()


async def register(api: BotApi, url: str, secret: str, first_wait: float) -> None:
    """Tell Telegram the address; tried until it is taken, raises StoppedError where it never will be."""
    wanted = {"url": url, "secret_token": secret, "allowed_updates": list(KINDS), "max_connections": 40}
    for tried in itertools.count():
        try:
            await api.call("setWebhook", wanted)
            return
        except InvalidToken:
            raise unknown_token() from None
        except BadRequest:
            raise StoppedError(
                "WEBHOOK_URL should be an https address at which Telegram reaches this program", 2
            ) from None
        except TelegramError as error:
            if tried == 0:
                warn_of_silence(error)
            log.warning("the webhook is not set yet: %s", type(error).__name__)
            seconds = error.seconds if isinstance(error, FloodError) else min(30.0, first_wait * 2.0 ** min(tried, 6))
            await asyncio.sleep(seconds)
