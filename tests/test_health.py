"""The health check tells a bot that is well from one that has fallen silent."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from bot.health import ailment
from bot.settings import Settings

NOW = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


def polling(file: Path) -> Settings:
    return Settings(database_url=f"sqlite:///{file}", key_file=file.parent / "keys" / "key")


def written(file: Path, at: datetime) -> None:
    file.touch()
    os.utime(file, (at.timestamp(), at.timestamp()))


def test_a_database_written_moments_ago_is_well(tmp_path: Path) -> None:
    written(tmp_path / "bot.sqlite", NOW - timedelta(seconds=30))
    assert ailment(polling(tmp_path / "bot.sqlite"), NOW) is None


def test_what_is_written_ahead_counts_as_written(tmp_path: Path) -> None:
    written(tmp_path / "bot.sqlite", NOW - timedelta(hours=2))
    written(tmp_path / "bot.sqlite-wal", NOW - timedelta(seconds=30))
    assert ailment(polling(tmp_path / "bot.sqlite"), NOW) is None


def test_a_database_that_nobody_writes_to_is_ill(tmp_path: Path) -> None:
    written(tmp_path / "bot.sqlite", NOW - timedelta(days=1, minutes=7))
    assert ailment(polling(tmp_path / "bot.sqlite"), NOW) == "nothing was written for 1447 minutes"


def test_where_there_is_no_database_it_is_not_well_yet(tmp_path: Path) -> None:
    assert ailment(polling(tmp_path / "bot.sqlite"), NOW) == "there is no database yet"


def test_polling_on_postgresql_the_life_of_the_process_is_enough() -> None:
    assert ailment(Settings(database_url="postgresql+asyncpg://bot@127.0.0.1/bot"), NOW) is None


def by_webhook(port: int) -> Settings:
    return Settings(webhook_url="https://bot.example/x", webhook_port=port, webhook_host="0.0.0.0")


def on_a_port_of_its_own(port: int) -> Settings:
    return Settings(metrics_port=port, webhook_url="https://bot.example/x", webhook_port=1)


@pytest.mark.parametrize("where", [by_webhook, on_a_port_of_its_own])
@pytest.mark.parametrize(("status", "said"), [(200, None), (503, "the bot answers 503")])
def test_where_it_can_be_asked_the_bot_itself_is_asked(
    where: Callable[[int], Settings], status: int, said: str | None
) -> None:
    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/healthz" else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Answering) as server:
        thread = Thread(target=server.handle_request)
        thread.start()
        assert ailment(where(server.server_port), NOW) == said
        thread.join()


def test_a_webhook_that_does_not_answer_is_ill() -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        port = server.server_port
    settings = Settings(webhook_url="https://bot.example/x", webhook_port=port)
    assert ailment(settings, NOW) == "the bot does not answer: ConnectionRefusedError"
