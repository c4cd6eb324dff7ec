"""Whether anything is left to be done now; what tests and the playground's clock wait for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

from storage import inbox, outbox, reminders
from storage.database import Tx

_MANY = 100
#: By then every put-off has ended: what Telegram let wait is still left to be done.
_FAR = datetime(9000, 1, 1, tzinfo=UTC)


def left(tx: Tx, now: datetime, resting_chats: Collection[int], resting_people: Collection[int]) -> bool:
    """Tell whether something waits to be answered or sent, or is due at ``now``; not what failed and rests."""
    return (
        any(chat_id not in resting_chats for chat_id in inbox.waiting_chats(tx, _MANY))
        or bool(outbox.waiting_chats(tx, now, 1, machine_now=_FAR))
        or any(person_id not in resting_people for person_id in reminders.due_people(tx, now, _MANY))
    )
