"""Since when the bot has been running, and when it was last seen alive.

A restart learns from it how long the bot was down. One row for all workers: the bot runs while any of them does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select

from storage.sealing import open_sealed, seal
from storage.tables import meta
from storage.transaction import Tx

_NAME = "heartbeat"


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """Two moments by the clock of the plan."""

    running_since: datetime
    seen_at: datetime


def get(tx: Tx) -> Heartbeat | None:
    """The heartbeat; None where the bot has never run on this database."""
    sealed = tx.connection.scalar(select(meta.c.sealed).where(meta.c.name == _NAME))
    if sealed is None:
        return None
    since, seen = open_sealed(tx.keys, 0, _NAME, sealed).decode().split()
    return Heartbeat(datetime.fromisoformat(since), datetime.fromisoformat(seen))


def save(tx: Tx, heartbeat: Heartbeat) -> None:
    """Writes the heartbeat in place of the one before."""
    moments = (heartbeat.running_since.astimezone(UTC), heartbeat.seen_at.astimezone(UTC))
    data = " ".join(moment.isoformat() for moment in moments).encode()
    tx.upsert(meta, [{"name": _NAME, "sealed": seal(tx.keys, 0, _NAME, data)}])
