"""The seam to the clock of whatever bot runs beside the stand-in; the page's clock bar works through it."""

from datetime import datetime, timedelta
from typing import Protocol


class ClockControl(Protocol):
    """A clock that can be asked and moved; what falls due on the way is up to whoever owns it."""

    async def now(self) -> datetime:
        """Return the bot's now, aware."""
        ...

    async def move(self, by: timedelta) -> None:
        """Move the bot's clock forward by `by`; return when what fell due on the way has been seen to."""
        ...

    async def to_next(self) -> bool:
        """Move to the next moment at which the bot would write; return whether there was one."""
        ...
