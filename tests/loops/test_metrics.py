"""What is told to whoever watches over the bot: numbers of what waits and what went wrong, and nothing of anybody."""

from __future__ import annotations

import logging
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.app import App
from bot.counts import Counts
from bot.errors import SettingsError
from bot.metrics import page
from bot.playground.person import PersonClient, Talk
from bot.settings import Settings
from storage import inbox
from storage.database import Database, Tx
from storage.depths import Depths, Waiting, depths
from tests.loops.conftest import Running, move_clock
from tests.storage.samples import an_update

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


async def _asked(port: int, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as response:
        return response.status, await response.text()


def _samples(text: str) -> dict[str, float]:
    """Every sample by its name, and its labels where it has some."""
    return {
        sample.name + "".join(f" {value}" for value in sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def test_it_counts_what_was_answered_and_what_waits(running: Running, ana: Talk, port: int) -> None:
    async with running(metrics_port=port) as app:
        for number in range(3):
            await ana.ask(f"Quillmark {number}")
        await app.settled()
        status, text = await _asked(port, "/metrics")
        assert status == 200
        found = _samples(text)
        assert found["hearback_answers_total"] == 3
        assert found["hearback_database_up"] == 1
        assert found["hearback_inbox"] == found["hearback_outbox"] == found["hearback_reminders_overdue"] == 0
        assert found["hearback_workers"] == 1
        assert await _asked(port, "/healthz") == (200, "ok")


async def test_no_person_and_no_word_is_in_it(running: Running, ana: Talk, people: PersonClient, port: int) -> None:
    async with running(metrics_port=port) as app:
        await people.fail(method="sendMessage", code=400, description="Bad Request: Quillmark", times=1)
        await ana.say("Quillmark")
        await people.wait_for_calls("sendMessage")
        await app.settled()
        _, text = await _asked(port, "/metrics")
    assert "Quillmark" not in text
    assert "Ana" not in text
    labels = {name for family in text_string_to_metric_families(text) for one in family.samples for name in one.labels}
    assert labels == {"part", "kind", "le"}
    assert _samples(text)["hearback_errors_total other send"] == 1


async def test_the_lateness_of_a_reminder_is_told(running: Running, settings: Settings, ana: Talk, port: int) -> None:
    async with running(metrics_port=port) as app:
        await ana.ask("remind 60")
        move_clock(settings, 90.0)
        await ana.next_message()
        await app.settled()
        found = _samples((await _asked(port, "/metrics"))[1])
    assert found["hearback_reminder_lateness_seconds_count"] == 1
    assert found["hearback_reminder_lateness_seconds_bucket 120.0"] == 1
    assert found["hearback_reminder_lateness_seconds_bucket 5.0"] == 0


async def test_without_a_port_nothing_is_served(running: Running, ana: Talk, port: int) -> None:
    async with running():
        await ana.ask("hello")
        with pytest.raises(aiohttp.ClientConnectorError):
            await _asked(port, "/metrics")


async def test_a_port_that_is_taken_is_named(running: Running, port: int, tmp_path: Path) -> None:
    async with running(metrics_port=port):
        with pytest.raises(SettingsError, match=r"^METRICS_HOST, METRICS_PORT: nothing can be served there"):
            await running(metrics_port=port, database_url=f"sqlite:///{tmp_path}/other.db").__aenter__()


async def test_what_waits_is_counted_from_when_it_came(database: Database) -> None:
    def wait(tx: Tx) -> Depths:
        inbox.add(tx, [an_update(1), an_update(2)])
        return depths(tx, NOW + timedelta(minutes=1))

    found = await database.transact(wait)
    assert found.inbox == Waiting(2, NOW)
    assert found.outbox == found.overdue == Waiting(0, None)
    told = _samples(page(Counts(), found, NOW + timedelta(minutes=1)).decode())
    assert told["hearback_inbox_oldest_seconds"] == 60
    assert told["hearback_outbox_oldest_seconds"] == 0


def test_where_the_database_is_away_that_is_told_with_what_was_counted() -> None:
    counts = Counts()
    counts.flooded()
    found = _samples(page(counts, None, NOW).decode())
    assert found["hearback_database_up"] == 0
    assert found["hearback_floods_total"] == 1
    assert "hearback_inbox" not in found


def test_what_is_logged_as_wrong_is_counted_by_part_and_kind() -> None:
    counts = Counts()
    own = logging.getLogger("bot.receive")
    own.addHandler(counts)
    own.info("nothing")
    own.warning("no updates for now: %s", "LineError at transport.py:9 in do_request")
    own.error("%d are passed over", 3)
    try:
        raise KeyError("Quillmark")
    except KeyError:
        own.exception("it raised")
    own.removeHandler(counts)
    assert dict(counts.errors) == {("receive", "LineError"): 1, ("receive", "other"): 1, ("receive", "KeyError"): 1}


async def test_a_bot_that_cannot_go_on_is_not_well(running: Running, ana: Talk, port: int) -> None:
    async with running(metrics_port=port) as app:
        await ana.ask("hello")
        _end(app)
        assert await _asked(port, "/healthz") == (503, "the bot cannot go on")


def _end(app: App) -> None:
    app._end(RuntimeError("Quillmark"))
