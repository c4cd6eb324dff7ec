"""The seams to whoever runs a bot beside the stand-in: its clock, a look inside it, and a new beginning.

The page works through them; what they show is told in the words of whoever gives it, and only laid out here.
"""

from datetime import datetime, timedelta
from typing import Protocol

from bot.playground.shapes import Json


class ClockControl(Protocol):
    """A clock that can be asked and moved; what falls due on the way is up to whoever owns it."""

    async def now(self) -> datetime:
        """Return the bot's now, aware."""
        ...

    async def move(self, by: timedelta) -> None:
        """Move the bot's clock forward by `by`; return when what fell due on the way has been seen to."""
        ...

    async def to_next(self, within: timedelta | None = None) -> bool:
        """Move to the next moment at which the bot would write, no further than `within`; return whether it came."""
        ...


class Backstage(Protocol):
    """What lies behind the bot's messages, and the way back to the beginning."""

    async def look(self, chat_id: int) -> list[Json]:
        """Return what there is to see of a chat, as sections: see `page/drawer.js` for what one may hold."""
        ...

    async def begin_afresh(self) -> None:
        """Let the bot forget everything and its clock go back to the machine's; return when it is ready again."""
        ...
