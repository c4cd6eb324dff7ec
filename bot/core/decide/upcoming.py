"""When the next message would truly come: quiet hours, a pause and the day's one message reckoned in."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core import plan
from storage.facts import Known

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
#: Moments at which a step is put off or dropped and nothing is said; there are never so many in a row.
_MOMENTS = 40


def next_message(known: Known, now: datetime) -> datetime | None:
    """The moment of the next push, as the plan stands; None where none would come."""
    for _ in range(_MOMENTS):
        due_at = plan.next_due(known)
        if due_at is None:
            return None
        at = max(due_at, now)
        due = plan.due(known, at, running_since=_LONG_AGO)
        if due.pushes:
            return at
        if due.known == known:
            return None
        known = due.known
    return None
