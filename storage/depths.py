"""How much waits, and since when: for whoever watches over the bot. Numbers alone, of nobody in particular."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from storage import workers
from storage.tables import WAITING, inbox, leases, outbox, people
from storage.transaction import Tx


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many wait, and since when the one that waits longest does."""

    number: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Depths:
    """What waits to be answered, to be sent, and to be reminded of (people, not steps)."""

    inbox: Waiting
    outbox: Waiting
    overdue: Waiting
    workers: int


def depths(tx: Tx, now: datetime) -> Depths:
    """What waits at ``now``, by the clock of the plan; the indexes of what waits answer it."""
    answering = select(func.count(), func.min(inbox.c.received_at)).where(inbox.c.state == WAITING)
    sending = select(func.count(), func.min(outbox.c.written_at)).where(outbox.c.state == WAITING)
    reminding = select(func.count(), func.min(people.c.next_due_at)).where(people.c.next_due_at <= now)
    live = (leases.c.kind == workers.KIND, leases.c.until > tx.lease_clock())
    return Depths(
        inbox=Waiting(*tx.connection.execute(answering).one()),
        outbox=Waiting(*tx.connection.execute(sending).one()),
        overdue=Waiting(*tx.connection.execute(reminding).one()),
        workers=tx.connection.scalar(select(func.count()).where(*live)) or 0,
    )
