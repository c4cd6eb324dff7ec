"""/metrics for Prometheus and /healthz, on a port of their own, for whoever runs the bot.

It looks at the database when it is asked and at what this worker has counted. No person is in any label.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.counts import Counts
from storage.database import StorageError
from storage.depths import Depths, Waiting

Ailment = Callable[[], Awaitable[str | None]]
Measure = Callable[[], Awaitable[Depths]]


def application(counts: Counts, measure: Measure, ailment: Ailment, now: Callable[[], datetime]) -> Starlette:
    """Return the application: /metrics tells the numbers, /healthz whether all is well (200) or what is not (503)."""

    async def metrics(_: Request) -> Response:
        try:
            depths: Depths | None = await measure()
        except StorageError:
            depths = None
        return Response(page(counts, depths, now()), media_type=CONTENT_TYPE_LATEST)

    async def health(_: Request) -> Response:
        wrong = await ailment()
        return PlainTextResponse(wrong or "ok", 503 if wrong else 200)

    return Starlette(routes=[Route("/metrics", metrics), Route("/healthz", health)])


def page(counts: Counts, depths: Depths | None, now: datetime) -> bytes:
    """Return what Prometheus reads; with no ``depths`` the database is away, and only that and the counts are told."""
    registry = CollectorRegistry()
    registry.register(_Snapshot(counts, depths, now))
    return generate_latest(registry)


class _Snapshot(Collector):
    """The numbers of one moment."""

    def __init__(self, counts: Counts, depths: Depths | None, now: datetime) -> None:
        self._counts = counts
        self._depths = depths
        self._now = now

    def collect(self) -> Iterator[Metric]:
        yield GaugeMetricFamily("hearback_database_up", "Whether the database answers", float(self._depths is not None))
        if self._depths is not None:
            yield from self._waiting("inbox", "Updates that wait to be answered", self._depths.inbox)
            yield from self._waiting("outbox", "Messages that wait to be sent", self._depths.outbox)
            yield from self._waiting("reminders_overdue", "People with a reminder that is due", self._depths.overdue)
            yield GaugeMetricFamily("hearback_workers", "Workers on this database", self._depths.workers)
        yield from self._counted()

    def _counted(self) -> Iterator[Metric]:
        counts = self._counts
        yield CounterMetricFamily("hearback_answers", "Updates answered by this worker", counts.answers)
        yield CounterMetricFamily("hearback_floods", "Times a person wrote more than anybody can type", counts.floods)
        yield HistogramMetricFamily(
            "hearback_reminder_lateness_seconds",
            "How long after its moment a reminder was said by this worker",
            list(counts.lateness.cumulated()),
            counts.lateness.sum,
        )
        waits = HistogramMetricFamily(
            "hearback_message_wait_seconds",
            "How long after it was written a message was taken by Telegram from this worker",
            labels=["urgency"],
        )
        for urgency, wait in sorted(counts.waits.items()):
            waits.add_metric([urgency], list(wait.cumulated()), wait.sum)
        yield waits
        errors = CounterMetricFamily(
            "hearback_errors", "What this worker logged as a warning or worse", labels=["part", "kind"]
        )
        for (part, kind), number in sorted(counts.errors.items()):
            errors.add_metric([part, kind], number)
        yield errors

    def _waiting(self, name: str, what: str, waiting: Waiting) -> Iterator[Metric]:
        yield GaugeMetricFamily(f"hearback_{name}", what, waiting.number)
        seconds = (self._now - waiting.since).total_seconds() if waiting.since is not None else 0.0
        yield GaugeMetricFamily(f"hearback_{name}_oldest_seconds", f"{what}: the oldest", max(0.0, seconds))
