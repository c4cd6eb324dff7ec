"""Files that strangers made to do harm, through the real processes: each is answered soon, the next one is served."""

from __future__ import annotations

import io
import zipfile
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest
from aiohttp import web

from bot.apart import ApartError
from bot.core.papers import Held, SentFile, Unusable, Wanted
from bot.paperwork import Paperwork
from bot.transport import AiohttpRequest, BotApi

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)
MEGABYTE = 1024 * 1024
TABLE = b"Company,Interview date\nOrchard,2026-11-02\n"
ROW = b"Orchard,2026-11-02,x,x,x,x,x,x,x,x\n"
EVENT = b"BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261105T100000Z\r\nSUMMARY:Interview\r\nEND:VEVENT\r\n"
CALENDAR = b"BEGIN:VCALENDAR\r\n"
Open = Callable[[bytes, str], Awaitable[Held]]


def _of_size(start: bytes, again: bytes, size: int) -> bytes:
    return start + again * ((size - len(start)) // len(again))


def _zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


@pytest.fixture
async def open_file() -> AsyncIterator[Open]:
    """Sends a file of any name, whose size nobody told, and opens it."""
    sent: list[bytes] = []

    async def fetch(_: SentFile) -> bytes:
        return sent[-1]

    papers = Paperwork(fetch)

    async def opened(content: bytes, name: str = "file") -> Held:
        sent.append(content)
        return await papers.open(Wanted(SentFile("1", name, "application/octet-stream")), NOW)

    yield opened
    held = await opened(TABLE)
    assert held.tracker is not None, "the next file is not served"
    await papers.stop()


@pytest.mark.parametrize(("start", "again"), [(TABLE, ROW), (CALENDAR, EVENT)], ids=["table", "calendar"])
async def test_fifty_megabytes_are_too_much_even_where_nobody_told_their_size(
    open_file: Open, start: bytes, again: bytes
) -> None:
    assert await open_file(_of_size(start, again, 50 * MEGABYTE), "big") == Held(unusable=Unusable.TOO_BIG)


@pytest.mark.parametrize(("start", "again"), [(TABLE, ROW), (CALENDAR, EVENT)], ids=["table", "calendar"])
async def test_the_most_that_telegram_gives_is_read_or_given_up_in_time(
    open_file: Open, start: bytes, again: bytes
) -> None:
    began = monotonic()
    try:
        held = await open_file(_of_size(start, again, 19 * MEGABYTE), "big")
    except ApartError:
        held = Held(unusable=Unusable.BROKEN)
    assert monotonic() - began < 20
    assert held.tracker is not None or held.invitations is not None or held.unusable is not None


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
async def test_a_bomb_is_not_unfolded(open_file: Open, method: int) -> None:
    bomb = _zipped({"hearback.json": b"0" * 100 * MEGABYTE}, method)
    assert len(bomb) < MEGABYTE
    assert await open_file(bomb, "export.zip") == Held(unusable=Unusable.TOO_BIG)


async def test_an_archive_within_an_archive_is_not_looked_into(open_file: Open) -> None:
    inner = _zipped({"Connections.csv": b"0" * 15 * MEGABYTE})
    for _ in range(50):
        inner = _zipped({"Connections.csv": inner})
    assert await open_file(inner, "export.zip") == Held(unusable=Unusable.OTHER)


async def test_an_archive_of_very_many_files_is_given_up_in_time(open_file: Open) -> None:
    many = _zipped({f"{number}": b"" for number in range(60_000)})
    assert await open_file(many, "export.zip") == Held(unusable=Unusable.OTHER)


async def test_a_path_in_a_name_leads_nowhere(open_file: Open, tmp_path: Path) -> None:
    victim = tmp_path / "connections.csv"
    for name in (f"../../../../../../{victim}", str(victim), "..\\..\\connections.csv", "a\0b/connections.csv"):
        people = b"First Name,Last Name,Company,Position\nAna,Lee,Orchard,Cook\n"
        await open_file(_zipped({name: people}), name)
        held = await open_file(TABLE, name)
        assert held.tracker is not None
    assert _names_in(tmp_path) == []


def _names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


async def test_an_answer_without_end_is_not_read_to_its_end() -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        while True:
            await answer.write(b"0" * MEGABYTE)

    app = web.Application()
    app.router.add_get("/{path:.*}", endless)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    async with AiohttpRequest() as request:
        api = BotApi(f"http://127.0.0.1:{port}", "1:abc", request)

        async def fetch(_: SentFile) -> bytes:
            return await api.file("documents/file_1.csv")

        papers = Paperwork(fetch)
        assert await papers.open(Wanted(SentFile("1", "a.csv", "text/csv")), NOW) == Held(unusable=Unusable.TOO_BIG)
        await papers.stop()
    await runner.cleanup()
