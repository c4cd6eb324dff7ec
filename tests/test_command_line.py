"""The command line from outside: run, playground, check-settings, and what is wrong in a line."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from bot.playground.person import PersonClient
from bot.playground.standin import Standin
from storage.database import open_database
from storage.sealing import Keys

ROOT = Path(__file__).parent.parent


def started(folder: Path, *words: str, **environ: str) -> AbstractAsyncContextManager[asyncio.subprocess.Process]:
    return piped(folder, words, environ)


@asynccontextmanager
async def piped(
    folder: Path,
    words: tuple[str, ...],
    environ: dict[str, str],
    *,
    stdin: int | None = None,
    stdout: int = asyncio.subprocess.PIPE,
) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *words,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environ},
        stdin=stdin,
        stdout=stdout,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def said(folder: Path, *words: str, **environ: str) -> tuple[int | None, str, str]:
    async with started(folder, *words, **environ) as process:
        out, err = await process.communicate()
        return process.returncode, out.decode(), err.decode()


def names_in(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return str(free.getsockname()[1])


@pytest.mark.parametrize(
    ("words", "environ", "line"),
    [
        (["dance"], {}, "usage: python -m bot"),
        (["run", "now"], {}, "usage: python -m bot"),
        (["run"], {}, "TELEGRAM_BOT_TOKEN is missing"),
        ([], {"TELEGRAM_BOT_TOKEN": "wrong"}, "TELEGRAM_BOT_TOKEN should be"),
        (["check-settings"], {"PORT": "door"}, "PORT should be"),
        (["run"], {"TELEGRAM_BOT_TOKEN": "4242:an-invented-token", "KEY_FILE": "."}, "KEY_FILE should be"),
        (["check-settings"], {"LOG_FORMAT": "xml"}, "LOG_FORMAT should be"),
        (["backup"], {}, "usage: python -m bot backup FILE"),
        (["backup", "copy.db"], {}, "DATABASE_URL: there is no database at"),
        (["rotate-key"], {}, "There is nothing to rotate yet"),
        (["check-settings"], {"DATABASE_URL": "sqlite:///:memory:"}, "DATABASE_URL should be"),
        (["check-settings"], {"DATABASE_URL": "postgresql://u:p@host:port/name"}, "DATABASE_URL should be"),
        (["run"], {"TELEGRAM_BOT_TOKEN": "4242:an-invented-token", "DATA_KEY": "short"}, "DATA_KEY should be"),
    ],
)
async def test_what_is_wrong_is_one_line_and_status_2(
    tmp_path: Path, words: list[str], environ: dict[str, str], line: str
) -> None:
    status, out, err = await said(tmp_path, *words, **environ)
    assert (status, out) == (2, "")
    assert err.startswith(line)
    assert err.count("\n") == 1


async def test_a_line_that_is_not_utf_8_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    good = b'{"text": "Interview tomorrow", "now": "2026-11-18T09:30:00+00:00", "tz": "Europe/London"}\n'
    async with piped(tmp_path, ("read",), {}, stdin=asyncio.subprocess.PIPE) as process:
        out, err = await process.communicate(b'{"text": "\xff"}\n' + good)
        assert process.returncode == 2
    assert err.decode() == "Line 1 cannot be read: it is not UTF-8.\n"
    assert out.count(b"\n") == 1


async def test_a_reader_that_goes_ends_a_command_quietly(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    async with piped(tmp_path, ("check-settings",), {}, stdout=write_end) as process:
        os.close(write_end)
        _, err = await process.communicate()
    assert (process.returncode, err) == (141, b"")


async def test_the_settings_are_tried_without_starting_anything(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("ALLOWED_USERS=7,8\n")
    async with Standin() as standin:
        environ = {"TELEGRAM_BOT_TOKEN": standin.token, "TELEGRAM_API_URL": standin.url}
        status, out, err = await said(tmp_path, "check-settings", **environ)
        assert (status, err) == (0, "")
        assert "The settings are sound." in out
        assert "2 people" in out
        assert standin.token not in out
        wrong = await said(tmp_path, "check-settings", **environ | {"DATA_KEY": "short"})
        assert (wrong[0], wrong[2]) == (1, "")
        assert "WRONG  key: DATA_KEY should be" in wrong[1]
    assert names_in(tmp_path) == [".env"]


async def test_the_bot_runs_until_it_is_told_to_stop(tmp_path: Path) -> None:
    async with Standin() as standin, PersonClient(standin.url) as people:
        ana = await people.add(7, "Ana")
        environ = {"TELEGRAM_BOT_TOKEN": standin.token, "TELEGRAM_API_URL": standin.url}
        async with started(tmp_path, **environ) as process:
            assert (await ana.ask("/start")).text
            process.send_signal(signal.SIGTERM)
            _, err = await asyncio.wait_for(process.communicate(), 10)
            assert process.returncode == 0
        text = err.decode()
        assert "A new key was made in keys/hearback.key" in text
        assert standin.token not in text
        assert "Traceback" not in text
        assert (tmp_path / "data" / "hearback.sqlite").is_file()


async def test_a_second_bot_on_the_same_file_is_refused_in_a_line(tmp_path: Path) -> None:
    async with Standin() as standin, PersonClient(standin.url) as people:
        environ = {"TELEGRAM_BOT_TOKEN": standin.token, "TELEGRAM_API_URL": standin.url}
        async with started(tmp_path, "run", **environ):
            await people.wait_for_calls("setMyCommands")
            status, _, err = await said(tmp_path, "run", **environ)
            assert status == 2
            assert "in use by another Hearback" in err
            assert err.count("\n") == 1


async def test_the_key_is_rotated_beside_the_bot_and_a_backup_made(tmp_path: Path) -> None:
    async with Standin() as standin, PersonClient(standin.url) as people:
        ana = await people.add(7, "Ana")
        environ = {"TELEGRAM_BOT_TOKEN": standin.token, "TELEGRAM_API_URL": standin.url}
        async with started(tmp_path, "run", **environ) as process:
            assert (await ana.ask("/start")).text
            before = (tmp_path / "keys" / "hearback.key").read_text()
            status, out, err = await said(tmp_path, "backup", "copy.db", **environ)
            assert (status, err) == (0, "")
            status, out, _ = await said(tmp_path, "rotate-key", **environ)
            assert status == 0
            assert "Done: nothing is left under the old key" in out
            assert (tmp_path / "keys" / "hearback.key").read_text() != before
            assert (await ana.ask("/privacy")).text
            process.send_signal(signal.SIGTERM)
            _, log = await asyncio.wait_for(process.communicate(), 10)
            assert b"Traceback" not in log
        # The copy is sealed with the key that was set aside for it.
        aside = (tmp_path / "keys" / "hearback.key.old-1").read_text()
        copied = await open_database(f"sqlite:///{tmp_path}/copy.db", Keys.from_text(aside))
        await copied.close()


async def test_the_playground_starts_without_a_token_and_its_clock_brings_reminders(tmp_path: Path) -> None:
    port = free_port()
    async with started(tmp_path, PORT=port) as process, PersonClient(f"http://127.0.0.1:{port}") as people:
        assert process.stdout is not None
        hello = (await process.stdout.readline()).decode()
        assert f"http://127.0.0.1:{port}" in hello
        ana = await people.add(7, "Ana", language_code="en-GB")
        assert (await ana.ask("/start")).text
        status, _, err = await said(tmp_path, "playground", PORT=port)
        assert (status, err) == (2, f"PORT should be a free port: {port} is taken\n")
        process.send_signal(signal.SIGINT)
        await asyncio.wait_for(process.communicate(), 10)
        assert process.returncode == 0
    assert names_in(tmp_path) == []
