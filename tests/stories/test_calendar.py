"""Calendars over HTTP: an invitation comes in, moves and is called off; the plan goes out and is followed."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.app import App
from bot.commands.playground import MovedClock
from bot.playground.person import ChatMessage, PersonClient, Talk
from bot.playground.standin import Standin
from bot.settings import Settings
from storage.sealing import Keys
from tests.stories.conftest import LONDON, MONDAY, Stage

_FOLDER = Path(__file__).parents[1] / "documents" / "calendars"


async def sent(stage: Stage, talk: Talk, name: str) -> list[ChatMessage]:
    """Send one of the files; gives what is said to it."""
    await talk.send_document("invite.ics", (_FOLDER / name).read_bytes(), mime_type="text/calendar")
    return await stage.heard(talk)


async def test_an_invitation_is_read_back_moved_and_called_off(stage: Stage) -> None:
    ana = await stage.ana()
    [told, *_] = await sent(stage, ana, "google_invitation.ics")
    assert "Acme, Backend Engineer, with Dana Lee and Tom Ray." in told.text
    assert "Tuesday 24 November, 14:00" in told.text
    [moved] = await sent(stage, ana, "google_moved.ics")
    assert "Thursday 26 November, 10:00" in moved.text
    [off] = await sent(stage, ana, "google_cancelled.ics")
    assert off.buttons == ["A new time", "It is off", "Undo"]
    assert await stage.passes(ana, datetime(2026, 11, 28, 12, tzinfo=LONDON)) == []


async def test_an_entry_that_is_no_interview_is_asked_about_and_left(stage: Stage) -> None:
    ana = await stage.ana()
    [asked] = await sent(stage, ana, "dentist.ics")
    assert "Is that an interview?" in asked.text
    [left] = await stage.said(ana, "no")
    assert "Nothing was changed" in left.text
    [empty] = await stage.said(ana, "/list")
    assert "Dentist" not in empty.text


async def test_a_broken_calendar_changes_nothing_and_says_so(stage: Stage) -> None:
    ana = await stage.ana()
    await ana.send_document("invite.ics", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\n")
    [answer] = await stage.heard(ana)
    assert "could not open that file" in answer.text


async def test_the_plan_goes_out_and_what_was_moved_in_the_calendar_comes_back(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interview at Acme on Thursday at 2pm with Dana Lee")
    [file] = await stage.said(ana, "send me my calendar")
    content = await stage.people.file(file)
    assert b"SUMMARY:Hearback: Acme\r\n" in content
    await ana.send_document("hearback.ics", content, mime_type="text/calendar")
    [same] = await stage.heard(ana)
    assert same.text.startswith("It reads so already")
    later = content.replace(b"20261105T140000", b"20261105T150000").replace(b"20261105T15000000", b"20261105T160000")
    await ana.send_document("hearback.ics", later, mime_type="text/calendar")
    [moved] = await stage.heard(ana)
    assert "Thursday 5 November, 15:00" in moved.text


async def test_by_long_polling_there_is_no_address_but_the_file(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interview at Acme on Thursday at 2pm with Dana Lee")
    words, file = await stage.said(ana, "calendar link")
    assert "no address on the web" in words.text
    assert file.message["document"]["file_name"] == "hearback.ics"


@pytest.fixture
async def in_public(database_url: str, keys: Keys, tmp_path: Path) -> AsyncIterator[Stage]:
    """The same stage, where the bot is reached by webhook."""
    clock = MovedClock(tmp_path / "clock")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    async with Standin(clock=clock) as standin, PersonClient(standin.url) as people:
        offset = (MONDAY - datetime.now(tz=LONDON)).total_seconds()
        clock.file.write_text(f"{offset:.6f}\n", "ascii")
        settings = Settings(
            token=standin.token,
            api_url=standin.url,
            database_url=database_url,
            data_key=keys.to_text(),
            clock_file=clock.file,
            send_rate=1000,
            chat_rate=1000.0,
        )
        public = replace(settings, webhook_url=f"http://127.0.0.1:{port}/hook", webhook_port=port)
        async with App(public, first_wait=0.02, tick=0.2) as app:
            clock.app, clock.standin = app, standin
            yield Stage(app, clock, people)


async def test_a_calendar_follows_the_plan_until_it_is_switched_off(in_public: Stage) -> None:
    stage = in_public
    ana = await stage.ana()
    await stage.said(ana, "interview at Acme on Thursday at 2pm with Dana Lee")
    [file] = await stage.said(ana, "/calendar")
    [shown] = await stage.pressed(ana, file, "Get an address")
    [address] = [word for word in shown.text.split() if word.endswith(".ics")]
    assert urlsplit(address).path.startswith("/calendar/")
    async with aiohttp.ClientSession() as session:
        async with session.get(address) as answer:
            assert (answer.status, answer.content_type) == (200, "text/calendar")
            assert "Hearback: Acme" in await answer.text()
            tag = answer.headers["ETag"]
        async with session.get(address, headers={"If-None-Match": tag}) as answer:
            assert answer.status == 304
        await stage.said(ana, "interview at Globex on Friday at 2pm")
        async with session.get(address, headers={"If-None-Match": tag}) as answer:
            assert "Hearback: Globex" in await answer.text()
        [off] = await stage.pressed(ana, shown, "Switch it off")
        assert "switched off" in off.text
        async with session.get(address) as answer:
            assert answer.status == 404


async def test_everything_deleted_leaves_nothing_at_the_address(in_public: Stage) -> None:
    stage = in_public
    ana = await stage.ana()
    await stage.said(ana, "interview at Acme on Thursday at 2pm with Dana Lee")
    [shown] = await stage.said(ana, "calendar feed")
    [address] = [word for word in shown.text.split() if word.endswith(".ics")]
    [asked] = await stage.said(ana, "/delete everything")
    await stage.pressed(ana, asked, "Delete everything")
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        assert answer.status == 404
