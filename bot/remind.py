"""Reminders that are due -> their messages in the outbox: load, think, apply, one person a step.

The wall clock decides what is due, so that a suspended machine or a moved clock make a reminder late, never lost. It
knows since when the bot has been running: what fell due before that is late for that reason. Time that was slept
through, or leapt over by a clock put far forward, is no time of running.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import Clock
from bot.core.decision import Decision
from bot.counts import Counts
from bot.crew import Crew, Stir
from bot.payloads import to_rows
from storage import heartbeat, outbox, people, reminders
from storage import known as known_of
from storage.database import Database, Tx, VersionMoved
from storage.facts import Known, OutboxItem
from storage.heartbeat import Heartbeat

log = logging.getLogger(__name__)

_ROOM = 16
#: Not seen alive for longer than this, the bot was down; no step is called late for less than two hours anyway.
_DOWN = timedelta(minutes=10)
#: A plan's clock put further forward than this at once leaves steps behind.
_LEAP = timedelta(hours=2)
#: What falls due in the moment that is leapt to is on time.
_MOMENT = timedelta(minutes=1)


class Remind(Protocol):
    """The thought on what is due for one person."""

    def __call__(self, known: Known, now: datetime, *, running_since: datetime) -> Decision: ...


class StuckError(Exception):
    """A person's reminders are still due after they were said: they must not be said again and again."""


class Reminding:
    """Reminds, once ``crew`` is run and ``look`` is called every few seconds."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        remind: Remind,
        *,
        wake_sending: Callable[[Iterable[int]], None],
        stir: Stir,
        counts: Counts | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._remind = remind
        self._wake_sending = wake_sending
        self._counts = counts or Counts()
        self._running_since = clock.now()
        self._seen_at = clock.machine_now()
        self._ahead = self._running_since - self._seen_at
        self._timer: asyncio.TimerHandle | None = None
        self.crew = Crew("remind", self._find, self._work, room=_ROOM, stir=stir, rest=30.0)

    @property
    def running_since(self) -> datetime:
        """Return since when the bot has been running without a gap, by the clock of the plan."""
        return self._running_since

    async def begin(self) -> None:
        """Learn how long the bot was down before this start."""
        now = self._clock.now()
        self._running_since = await self._database.transact(_resume, now)
        self.follow_clock()

    def follow_clock(self) -> None:
        """Take the clock as it stands for the plan's own passing of time; whoever moves it step by step says so."""
        self._seen_at = self._clock.machine_now()
        self._ahead = self._clock.now() - self._seen_at

    async def beat(self) -> None:
        """Say that the bot is alive; call it at least every few minutes."""
        now = self._look_at_clock()
        await self._database.transact(heartbeat.save, Heartbeat(self._running_since, now))

    def _look_at_clock(self) -> datetime:
        """Return the plan's now, and begin to run anew where time was slept through or leapt over to reach it."""
        now, machine_now = self._clock.now(), self._clock.machine_now()
        if machine_now - self._seen_at > _DOWN:
            self._running_since = now
        elif now - machine_now - self._ahead > _LEAP:
            self._running_since = now - _MOMENT
        self._running_since = min(self._running_since, now)
        self._seen_at, self._ahead = machine_now, now - machine_now
        return now

    async def look(self, ahead: float) -> None:
        """Begin with what is due, and again at the next due moment where it lies within ``ahead`` seconds."""
        now = self._look_at_clock()
        next_due = await self._database.transact(reminders.next_due)
        if next_due is None:
            return
        seconds = (next_due - now).total_seconds()
        if seconds <= 0:
            self.crew.wake()
        elif seconds <= ahead and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._on_time)

    def stop(self) -> None:
        """Wait for no moment any more."""
        if self._timer is not None:
            self._timer.cancel()

    def _on_time(self) -> None:
        self._timer = None
        self.crew.wake()

    async def _find(self, limit: int) -> list[int]:
        return await self._database.transact(reminders.due_people, self._look_at_clock(), limit)

    async def _work(self, person_id: int) -> None:
        """Say what is due for one person; one who changed meanwhile is thought of again."""
        while True:
            known = await self._database.transact(known_of.load, person_id)
            if known is None:
                return
            now = self._look_at_clock()
            decision = self._remind(known, now, running_since=self._running_since)
            rows = to_rows(decision.messages, person_id, person_id, now)
            try:
                await self._database.transact(apply, known, decision.known, rows)
            except VersionMoved:
                continue
            if rows and (was_due_at := reminders.first_due(known)) is not None:
                self._counts.reminded((now - was_due_at).total_seconds())
            self._wake_sending([person_id])
            due_at = reminders.first_due(decision.known)
            if due_at is not None and due_at <= now:
                raise StuckError
            return


def apply(tx: Tx, before: Known, after: Known, rows: list[OutboxItem]) -> None:
    """Mark the reminders and owe their messages; VersionMoved where the person changed meanwhile."""
    people.lock_version(tx, before.person.id, before.person.version)
    known_of.save(tx, before, after)
    outbox.add(tx, rows)


def _resume(tx: Tx, now: datetime) -> datetime:
    """Return since when the bot runs: without a gap where it was seen alive only minutes ago."""
    last = heartbeat.get(tx)
    since = now if last is None or now - last.seen_at > _DOWN else min(last.running_since, now)
    heartbeat.save(tx, Heartbeat(since, now))
    return since
