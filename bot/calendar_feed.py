"""The address at which a calendar follows one person's plan: ``GET /calendar/<secret>.ics`` on the webhook's server.

Who has the secret sees what that person's file would hold; everybody else is told that there is nothing. No secret, and
nothing of whose it is, reaches a log.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import re
from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import Protocol
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.apart import ApartError
from bot.core.decide.agenda import agenda
from bot.core.papers import Paper
from bot.core.papers.agenda import Agenda
from bot.core.wording.answers_calendar import FILE_NAME
from bot.logs import place_of
from storage import calendar_feeds
from storage import known as known_of
from storage.database import Database, StorageError, Tx
from storage.facts import Known

log = logging.getLogger(__name__)

#: What every secret looks like; nothing else is looked up.
_SECRET = re.compile(r"[0-9a-f]{64}")
_PATH = "/calendar/{secret}.ics"
#: Looks that one address, and all of them together, are answered in so many seconds.
_OF_ONE, _OF_ALL, _SECONDS = 30, 3000, 600.0
_HEADERS = {
    "Cache-Control": "private, no-cache",
    "Content-Disposition": f'inline; filename="{FILE_NAME}"',
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


class Makes(Protocol):
    """What makes a file, elsewhere."""

    async def make(self, paper: Paper) -> bytes: ...


def public_address(webhook_url: str | None) -> str | None:
    """Where the webhook's server is reached from outside; None with long polling."""
    if webhook_url is None:
        return None
    parts = urlsplit(webhook_url)
    return f"{parts.scheme}://{parts.netloc}"


class CalendarFeed:
    """Answers calendars that look."""

    def __init__(
        self,
        database: Database,
        papers: Makes,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
        *,
        of_all: int = _OF_ALL,
    ) -> None:
        self._of_all = of_all
        self._database = database
        self._papers = papers
        self._now = now
        self._monotonic = monotonic
        self._looks: deque[tuple[float, bytes]] = deque()

    @property
    def route(self) -> Route:
        """The route on which it is served."""
        return Route(_PATH, self._answer, methods=["GET"])

    async def _answer(self, request: Request) -> Response:
        secret = request.path_params["secret"]
        if _SECRET.fullmatch(secret) is None:
            return _nothing()
        if not self._may_look(secret):
            return PlainTextResponse("too often", 429, {"Retry-After": str(int(_SECONDS))})
        try:
            known = await self._database.transact(_known_by, secret)
            if known is None:
                return _nothing()
            return await self._calendar(agenda(known, self._now(), followed=True), request)
        except (StorageError, ApartError) as error:
            log.warning("a calendar could not be given: %s", place_of(error))
            return PlainTextResponse("try again", 503, {"Retry-After": "60"})

    async def _calendar(self, made: Agenda, request: Request) -> Response:
        # Weak: each file also says when it was written.
        tag = f'W/"{hashlib.sha256(repr((made.zone, made.slots)).encode()).hexdigest()[:32]}"'
        headers = _HEADERS | {"ETag": tag}
        if tag in request.headers.get("If-None-Match", ""):
            return Response(status_code=304, headers=headers)
        content = await self._papers.make(Paper(FILE_NAME, made))
        return Response(content, media_type="text/calendar; charset=utf-8", headers=headers)

    def _may_look(self, secret: str) -> bool:
        """Whether that address, and all of them, were asked for seldom enough."""
        now, own = self._monotonic(), hashlib.sha256(secret.encode()).digest()
        while self._looks and self._looks[0][0] <= now - _SECONDS:
            self._looks.popleft()
        if len(self._looks) >= self._of_all or sum(one == own for _, one in self._looks) >= _OF_ONE:
            return False
        self._looks.append((now, own))
        return True


def _known_by(tx: Tx, secret: str) -> Known | None:
    """What is known of the person whose calendar is followed by that secret; None where nobody's is."""
    person_id = calendar_feeds.find(tx, secret)
    known = known_of.load(tx, person_id) if person_id is not None else None
    own = known.person.calendar if known is not None else None
    same = own is not None and own.feed is not None and hmac.compare_digest(own.feed, secret)
    return known if same else None


def _nothing() -> Response:
    return PlainTextResponse("Not Found", 404)
