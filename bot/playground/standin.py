"""The stand-in as a whole: one server with the Bot API, the person's side and the chat page, on loopback."""

from types import TracebackType
from typing import Self

from aiohttp import web

from bot.playground.api import BotApi
from bot.playground.clock import Backstage, ClockControl
from bot.playground.guard import guarded
from bot.playground.page_routes import PageRoutes
from bot.playground.person_routes import PersonRoutes
from bot.playground.world import Limits, World

TOKEN = "4242:a-token-for-the-stand-in-alone"  # noqa: S105 - opens nothing but a stand-in
#: Long polls of a bot that goes on are cut after this many seconds when the stand-in stops.
GRACE = 0.05
LARGEST_BODY = 64 * 1024 * 1024


class Standin:
    """A stand-in for Telegram: `async with Standin() as standin:` serves at `standin.url` until the block ends."""

    def __init__(
        self,
        token: str = TOKEN,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        clock: ClockControl | None = None,
        backstage: Backstage | None = None,
        limits: Limits | None = None,
    ) -> None:
        self.token = token
        self.world = World(token, limits=limits)
        self.url = ""
        self._host = host
        self._port = port
        self._clock = clock
        self._backstage = backstage
        self._api = BotApi(self.world, self._follow_clock if clock else None)
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Start serving; the port is known afterwards."""
        app = web.Application(client_max_size=LARGEST_BODY)
        app.router.add_route("*", "/bot{token}/{method}", guarded(self._api.call))
        app.router.add_get("/file/bot{token}/{path:.+}", guarded(self._api.file))
        PersonRoutes(self.world, self._api).add_to(app.router)
        PageRoutes(self.world, self._clock, self._backstage).add_to(app.router)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=GRACE)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port, backlog=1024)
        await site.start()
        self._port = int(self._runner.addresses[0][1])
        self.url = f"http://{self._host}:{self._port}"

    async def stop(self) -> None:
        """Stop serving and cut every line that is open."""
        await self._api.webhook.stop()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def _follow_clock(self) -> None:
        if self._clock:
            self.world.set_now(await self._clock.now())
