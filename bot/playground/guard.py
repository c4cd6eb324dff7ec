"""Keeps strange web pages away from both sides, the person's and the bot's, whose token is no secret here: only a page
from this very address may use them.
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})


def guarded(handler: Handler) -> Handler:
    """Return `handler` for requests that come from this address alone; others are refused."""

    async def handle(request: web.Request) -> web.StreamResponse:
        host = request.headers.get("Host", "")
        origin = request.headers.get("Origin")
        # A name that was pointed here from outside (DNS rebinding) shows in Host; another site's page in Origin.
        if host.rsplit(":", 1)[0] not in _LOOPBACK or origin not in (None, f"http://{host}"):
            return web.Response(status=403, text="This address is for this machine alone.\n")
        return await handler(request)

    return handle
