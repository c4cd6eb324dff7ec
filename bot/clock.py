"""The only asker of the time: ``now()`` for the plan, which a file can move, and machine time, which nothing moves."""

from __future__ import annotations

import logging
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

log = logging.getLogger(__name__)


class Clock:
    """The time as the plan sees it: the machine's, moved by the seconds written in ``offset_file`` where there is one.

    The file is for the playground and for tests; it is looked at each time, so that moving it takes effect at once.
    """

    def __init__(self, offset_file: Path | None = None) -> None:
        self._offset_file = offset_file
        self._complained = False

    @property
    def movable(self) -> bool:
        """Tell whether a file may move this clock."""
        return self._offset_file is not None

    def now(self) -> datetime:
        """Return the plan's now, aware, in UTC."""
        return self.machine_now() + self.offset()

    def machine_now(self) -> datetime:
        """Return the machine's wall clock, aware, in UTC: for what is put off and for downtime."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds that only ever grow: for pacing and leases."""
        return time.monotonic()

    def offset(self) -> timedelta:
        """Return how far the plan's now lies ahead of the machine's; an absent or unreadable file moves nothing."""
        if self._offset_file is None:
            return timedelta()
        try:
            text = self._offset_file.read_text("ascii").strip()
        except FileNotFoundError:
            return timedelta()
        except (OSError, UnicodeDecodeError):
            return self._ignored()
        try:
            return self._checked(float(text)) if text else timedelta()
        except (ValueError, OverflowError):
            return self._ignored()

    def _checked(self, seconds: float) -> timedelta:
        offset = timedelta(seconds=seconds)
        # Raises OverflowError here, not in the middle of a plan, where the calendar would end.
        _ = self.machine_now() + offset + timedelta(days=3650)
        self._complained = False
        return offset

    def _ignored(self) -> timedelta:
        if not self._complained:
            self._complained = True
            log.warning("CLOCK_FILE is ignored: it should hold one number, an offset in seconds")
        return timedelta()
