"""Workers on one database: how many there are, and since when the bot has been running."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from storage import heartbeat, leases, workers
from storage.database import Database, Topic
from storage.heartbeat import Heartbeat

ONE, OTHER = "0123456789abcdef", "fedcba9876543210"


async def test_workers_count_each_other_until_they_leave(database: Database) -> None:
    assert await database.transact(workers.present, ONE) == 1
    assert await database.transact(workers.present, OTHER) == 2
    assert await database.transact(workers.present, OTHER) == 2
    await database.transact(leases.release_all, OTHER)
    assert await database.transact(workers.present, ONE) == 1


async def test_whoever_comes_or_leaves_tells_the_others_and_whoever_stays_does_not(database: Database) -> None:
    told: list[str] = []
    listening = asyncio.Event()
    database.listen(Topic.INBOX, listening.set)
    if database.shared:
        # A listener that has just connected is woken once for each topic: it may have missed something.
        await asyncio.wait_for(listening.wait(), 10)
    database.listen(Topic.WORKERS, lambda: told.append("told"))
    await database.transact(workers.present, ONE)
    await database.transact(workers.present, OTHER)
    assert len(told) == 2
    await database.transact(workers.present, ONE)
    assert len(told) == 2
    await database.transact(workers.leave, OTHER)
    assert len(told) == 3
    assert await database.transact(workers.present, ONE) == 1


async def test_the_heartbeat_is_the_last_that_was_written(database: Database) -> None:
    assert await database.transact(heartbeat.get) is None
    for hour in (9, 10):
        beat = Heartbeat(datetime(2026, 3, 2, 8, tzinfo=UTC), datetime(2026, 3, 2, hour, tzinfo=UTC))
        await database.transact(heartbeat.save, beat)
        assert await database.transact(heartbeat.get) == beat
