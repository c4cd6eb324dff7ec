"""When reminders fall due, for ``remind``: whose, and when the next one does.

The moment of a person's first planned reminder stands in their row, holds and pauses reckoned in, so that a look costs
the same with a hundred thousand reminders planned as with none. ``known.save`` keeps it.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from storage.facts import Known, ReminderState
from storage.tables import people
from storage.transaction import Tx


def due_people(tx: Tx, now: datetime, limit: int) -> list[int]:
    """People with a planned reminder that is due, none of them held, paused or blocked; the longest due first."""
    due = select(people.c.id).where(people.c.next_due_at <= now)
    return list(tx.connection.scalars(due.order_by(people.c.next_due_at).limit(limit)))


def next_due(tx: Tx) -> datetime | None:
    """When the next reminder of anybody falls due, past or to come."""
    # Without the condition SQLite does not see that the index, which has only these rows, will do.
    planned = select(func.min(people.c.next_due_at)).where(people.c.next_due_at.is_not(None))
    moment: datetime | None = tx.connection.scalar(planned)
    return moment


def first_due(known: Known) -> datetime | None:
    """When a person is next to be looked at: written to, or something closed tidied up.

    Nobody is written to who blocks the bot, is left in quiet, hold or pause; what is closed is tidied all the same.
    """
    said_at = _first_said(known)
    moments = [moment for moment in (said_at, known.person.tidy_at) if moment is not None]
    return min(moments, default=None)


def _first_said(known: Known) -> datetime | None:
    person = known.person
    planned = [reminder.due_at for reminder in known.reminders if reminder.state is ReminderState.PLANNED]
    if person.ask_after_at is not None:
        planned.append(person.ask_after_at)
    if person.blocked_at is not None or person.quiet_since_at is not None or not planned:
        return None
    return max(at for at in (min(planned), person.held_until_at, person.paused_until_at) if at is not None)
