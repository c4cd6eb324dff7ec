"""Files on their way in and out: fetched from Telegram and opened, or made, in processes apart.

Beside ``answer``, which asks for them between loading and thinking, and between thinking and writing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from telegram.error import BadRequest

from bot.apart import Apart
from bot.core.papers import Held, Paper, SentFile, Unusable, Wanted
from bot.core.papers.agenda import Agenda
from bot.core.papers.everything import Everything
from bot.core.papers.weeks import Numbers, Weeks
from bot.documents import exports, numbers, pictures
from bot.documents.calendars import make_calendar
from bot.documents.opening import Content, open_file

Fetch = Callable[[SentFile], Awaitable[bytes]]

#: Telegram gives bots no larger file.
_LARGEST = 20 * 1024 * 1024
_OPENING = 10.0
_MAKING = 20.0

#: By the type of what a paper shows: the function of ``bot.documents`` that makes its bytes.
_MAKERS: Mapping[type, Callable[[Any], bytes]] = {
    Everything: exports.bundle,
    Weeks: pictures.weeks,
    Numbers: numbers.numbers,
    Agenda: make_calendar,
}


class Paperwork:
    """Opens and makes files, each kind in a process of its own: a file that takes long holds up no picture."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._opening = Apart()
        self._making = Apart()

    async def open(self, wanted: Wanted, now: datetime) -> Held:
        """Return what a file holds; raises TelegramError where it cannot be fetched now, ApartError."""
        if wanted.file.size is not None and wanted.file.size > _LARGEST:
            return Held(unusable=Unusable.TOO_BIG)
        try:
            content = await self._fetch(wanted.file)
        except BadRequest:
            # Told of no size, Telegram finds it too big now; or it has the file no more.
            return Held(unusable=Unusable.TOO_BIG if wanted.file.size is None else Unusable.BROKEN)
        if len(content) > _LARGEST:
            return Held(unusable=Unusable.TOO_BIG)
        given = Content(wanted.file.name, content, wanted.companies, now)
        return await self._opening.run(open_file, given, _OPENING)

    async def make(self, paper: Paper) -> bytes:
        """Return the bytes of a paper; raises ApartError."""
        return await self._making.run(_MAKERS[type(paper.of)], paper.of, _MAKING)

    async def stop(self) -> None:
        """End the processes."""
        await self._opening.stop()
        await self._making.stop()
