"""What is logged: never a token, never a word of a person, exceptions included."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot import logs

TOKEN = "123456:an-invented-token-of-a-bot-of-telegram"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    root, stream, hook = logging.getLogger(), io.StringIO(), sys.excepthook
    handlers, level = root.handlers[:], root.level
    logs.set_up("DEBUG", ("the sealing key",), stream)
    yield stream
    root.handlers[:], sys.excepthook = handlers, hook
    root.setLevel(level)


def test_tokens_keys_and_passwords_are_taken_out(written: io.StringIO) -> None:
    log = logging.getLogger("bot")
    log.info("GET https://api.telegram.org/bot%s/getMe with the sealing key", TOKEN)
    log.info("postgresql://user:pass%%word@db/hearback")
    assert TOKEN not in written.getvalue()
    assert "the sealing key" not in written.getvalue()
    assert "pass" not in written.getvalue()
    assert "db/hearback" in written.getvalue()


def test_a_line_may_be_an_object_with_every_secret_taken_out() -> None:
    root, stream, hook = logging.getLogger(), io.StringIO(), sys.excepthook
    handlers, level = root.handlers[:], root.level
    logs.set_up("INFO", ("the sealing key",), stream, form="json")
    log = logging.getLogger("bot.send")
    log.warning('GET https://api.telegram.org/bot%s/getMe with the sealing key "and"\nanother line', TOKEN)
    try:
        raise ValueError("I am so sad about Acme")
    except ValueError:
        log.exception("one update raised")
    root.handlers[:], sys.excepthook = handlers, hook
    root.setLevel(level)
    first, second = (json.loads(line) for line in stream.getvalue().splitlines())
    assert (first["level"], first["logger"]) == ("WARNING", "bot.send")
    assert first["message"] == 'GET https://api.telegram.org/bot[hidden]/getMe with [hidden] "and"\nanother line'
    assert datetime.fromisoformat(first["at"]).tzinfo is UTC
    assert second["error"].startswith("ValueError at test_logs.py:")
    assert "Acme" not in stream.getvalue()


def test_an_exception_is_written_as_type_and_place(written: io.StringIO) -> None:
    try:
        try:
            raise KeyError("Dana from Acme")
        except KeyError as error:
            raise RuntimeError(f"while at {TOKEN}") from error
    except RuntimeError:
        logging.getLogger("bot").exception("it failed")
    text = written.getvalue()
    assert "RuntimeError at test_logs.py:" in text
    assert "KeyError at test_logs.py:" in text
    assert "Dana" not in text
    assert TOKEN not in text


def test_libraries_are_heard_from_warnings_on_only(written: io.StringIO) -> None:
    for name in ("telegram.Bot", "aiohttp.client", "sqlalchemy.engine", "httpx"):
        logging.getLogger(name).info("parameters: what Dana wrote")
    assert written.getvalue() == ""


async def test_what_nobody_caught_in_the_loop_is_not_quoted(written: io.StringIO) -> None:
    loop = asyncio.get_running_loop()
    logs.quiet_loop(loop)
    loop.call_exception_handler({"message": "Dana", "exception": ValueError("Dana")})
    assert "ValueError" in written.getvalue()
    assert "Dana" not in written.getvalue()


def test_an_error_that_ends_the_program_is_not_quoted(written: io.StringIO) -> None:
    error = ValueError("Dana")
    sys.excepthook(ValueError, error, None)
    assert "ValueError" in written.getvalue()
    assert "Dana" not in written.getvalue()
