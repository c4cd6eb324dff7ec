"""The chat page: files of `page/` served as they are under a policy that lets in nothing else, the clock bar, and what
the page shows from behind the bot.
"""

from datetime import timedelta
from importlib.resources import files
from typing import Any

from aiohttp import web

from bot.playground.clock import Backstage, ClockControl
from bot.playground.guard import guarded
from bot.playground.shapes import decode, encode
from bot.playground.world import World

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class PageRoutes:
    """The handlers of the page, over one world and whoever runs the bot beside it, where somebody does."""

    def __init__(self, world: World, clock: ClockControl | None, backstage: Backstage | None = None) -> None:
        self._world = world
        self._clock = clock
        self._backstage = backstage
        self._files = {one.name: one.read_bytes() for one in files("bot.playground").joinpath("page").iterdir()}

    def add_to(self, router: web.UrlDispatcher) -> None:
        """Add the routes."""
        router.add_get("/", guarded(self.page))
        router.add_get("/page/{name}", guarded(self.page))
        router.add_get("/clock", guarded(self.show_clock))
        router.add_post("/clock", guarded(self.move_clock))
        router.add_get("/backstage/{chat_id}", guarded(self.look))
        router.add_post("/afresh", guarded(self.begin_afresh))

    async def page(self, request: web.Request) -> web.StreamResponse:
        """Serve the page, or one of its files."""
        name = request.match_info.get("name", "index.html")
        ending = "." + name.rpartition(".")[2]
        if name not in self._files or ending not in _KINDS:
            return web.Response(status=404, text="Not found\n")
        return web.Response(body=self._files[name], content_type=_KINDS[ending], charset="utf-8", headers=_HEADERS)

    async def show_clock(self, request: web.Request) -> web.StreamResponse:
        """Tell the bot's now, or that there is no clock to move."""
        return await self._shown()

    async def move_clock(self, request: web.Request) -> web.StreamResponse:
        """Move the bot's clock by `{"hours": n}`, `{"days": n}` or `{"to": "next"}`, where they then say how far."""
        if not self._clock:
            return web.Response(status=404, text="There is no clock to move\n")
        try:
            wanted = decode(await request.read())
            by = timedelta(hours=float(wanted.get("hours", 0)), days=float(wanted.get("days", 0)))
        except (ValueError, AttributeError, TypeError, OverflowError):
            return web.Response(status=400, text='Say {"hours": 1}, {"days": 1} or {"to": "next"}\n')
        if wanted.get("to") == "next":
            return await self._shown(found=await self._clock.to_next(by or None))
        if by <= timedelta():
            return web.Response(status=400, text="The clock goes forward only\n")
        await self._clock.move(by)
        return await self._shown()

    async def look(self, request: web.Request) -> web.StreamResponse:
        """Show what lies behind a chat; nothing where nobody lets the page look."""
        chat_id = request.match_info["chat_id"]
        if not self._backstage or not chat_id.isdecimal() or int(chat_id) not in self._world.chats:
            return web.Response(status=404, text="There is nothing to see here\n")
        return web.Response(body=encode(await self._backstage.look(int(chat_id))), content_type="application/json")

    async def begin_afresh(self, request: web.Request) -> web.StreamResponse:
        """Empty all chats; the bot beside forgets everything too."""
        if self._backstage:
            await self._backstage.begin_afresh()
        else:
            self._world.begin_afresh()
        return await self._shown()

    async def _shown(self, **more: Any) -> web.StreamResponse:
        if self._clock:
            self._world.set_now(await self._clock.now())
        body = {"now": self._world.now().isoformat(timespec="seconds"), "movable": self._clock is not None, **more}
        return web.Response(body=encode(body), content_type="application/json")
