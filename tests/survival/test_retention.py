"""What is kept no longer goes, whatever the bot went through; and nothing closed goes before its person was told."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from bot.playground.person import Talk
from storage import known as known_of
from storage.database import Tx
from storage.facts import Known
from storage.rotation import SEALED
from storage.tables import inbox, outbox
from tests.stories.conftest import Stage
from tests.survival.conftest import Begin, Outside
from tests.survival.processes import PATIENCE, until

TOLD = "Interviewed at Quillmark yesterday at 2pm, they named no day"
MONDAY = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Europe/London"))
DAY = timedelta(days=1)


async def _closed(stage: Stage) -> Talk:
    ana = await stage.ana()
    await stage.said(ana, TOLD)
    await stage.said(ana, "Quillmark said no")
    return ana


async def _stored(stage: Stage) -> Known:
    found = await stage.app.database.transact(known_of.load, 7)
    assert found is not None
    return found


def _texts(tx: Tx) -> list[int]:
    return [tx.connection.scalar(select(func.count()).select_from(table)) or 0 for table in (inbox, outbox)]


async def test_after_half_a_year_and_a_week_of_notice_it_is_gone(begin: Begin) -> None:
    stage = await begin(MONDAY)
    ana = await _closed(stage)
    [told] = await stage.passes(ana, 174 * DAY)
    assert told.text.startswith("Quillmark: closed long ago, and erased soon.")
    assert await stage.passes(ana, 5 * DAY) == []
    assert len((await _stored(stage)).interviews) == 1
    assert await stage.passes(ana, 3 * DAY) == []
    left = await _stored(stage)
    assert (left.interviews, left.reminders) == ((), ())
    assert "Quillmark" not in repr(left)


async def test_a_tap_keeps_it(begin: Begin) -> None:
    stage = await begin(MONDAY)
    ana = await _closed(stage)
    [told] = await stage.passes(ana, 174 * DAY)
    *_, kept = await stage.pressed(ana, told, "Keep it")
    assert kept.text.startswith("Kept: Quillmark.")
    assert await stage.passes(ana, 30 * DAY) == []
    assert len((await _stored(stage)).interviews) == 1


async def test_handled_updates_and_texts_that_were_sent_go_after_a_week_and_references_stay(begin: Begin) -> None:
    stage = await begin(MONDAY)
    ana = await stage.ana()
    told, *_ = await stage.said(ana, "Interview at Quillmark on 2 december at 2pm, they decide by the 9th")
    await stage.clock.move(6 * DAY)
    await stage.app._do_chores()
    assert min(await stage.app.database.transact(_texts)) > 0
    await stage.clock.move(2 * DAY)
    await stage.app._do_chores()
    assert await stage.app.database.transact(_texts) == [0, 0]
    answer = (await stage.said(ana, "it is at 3pm", reply_to=told))[-1]
    assert "Quillmark" in answer.text
    assert "15:00" in answer.text


async def test_killed_and_away_for_days_it_tells_first_and_the_week_begins_when_telegram_has_it(
    outside: Outside,
) -> None:
    bot, people, clock = outside.bot, outside.people, outside.clock
    await clock.set(MONDAY)
    ana = await people.add(7, "Ana", language_code="en-GB")
    await bot.start()
    for text, answer in ((TOLD, "Quillmark"), ("Quillmark said no", "That is a no from Quillmark")):
        await ana.say(text)
        await until(ana, lambda said, answer=answer: any(answer in one.text for one in said))  # type: ignore[misc]
    await outside.kill()
    # It is written down, and Telegram does not take it, for longer than the week.
    await people.fail(method="sendMessage", code=500, times=100_000)
    calls = len((await people.calls("sendMessage")).calls)
    await clock.set(MONDAY + 174 * DAY)
    await bot.start()
    await people.wait_for_calls("sendMessage", more_than=calls)
    await clock.set(MONDAY + 184 * DAY)
    await people.wait_for_calls("sendMessage", more_than=calls + 1)
    await outside.kill()
    assert len((await outside.stored(7))[7].interviews) == 1
    await people.clear_faults()
    await clock.set(MONDAY + 186 * DAY)
    await bot.start()
    await until(ana, lambda said: any("Quillmark: closed long ago, and erased soon." in one.text for one in said))
    await clock.set(MONDAY + 192 * DAY)
    assert "Quillmark" in await _list(ana)
    await clock.set(MONDAY + 194 * DAY)
    async with asyncio.timeout(PATIENCE):
        while "Quillmark" in await _list(ana):
            """It goes with the next look at what is due."""


async def _list(talk: Talk) -> str:
    events = await talk.events()
    await talk.say("/list")
    return "\n".join(one.text for one in await talk.next_messages(after=events))


async def test_of_everything_that_was_deleted_no_sealed_byte_is_left_in_any_file(begin: Begin, tmp_path: Path) -> None:
    stage = await begin(MONDAY)
    if stage.app.database.shared:
        return
    ana = await _closed(stage)
    sealed = await stage.app.database.transact(_sealed)
    assert len(sealed) > 8
    asked = (await stage.said(ana, "delete quillmark"))[-1]
    await stage.pressed(ana, asked, "Delete it")
    left = await stage.app.database.transact(_sealed)
    assert len(set(sealed) - set(left)) > 8
    assert set(_found(tmp_path, sealed)) <= set(left)
    asked = (await stage.said(ana, "/delete all"))[-1]
    sealed = await stage.app.database.transact(_sealed)
    await stage.pressed(ana, asked, "Delete everything")
    assert _found(tmp_path, sealed) == []
    assert await stage.app.database.transact(_sealed) == []


def _sealed(tx: Tx) -> list[bytes]:
    """Every sealed text of anybody but those that are sealed anew all the time, such as the person's own row."""
    theirs = (of for of in SEALED if of.table.name not in ("meta", "people"))
    found = (one for of in theirs for one in tx.connection.scalars(select(of.column)))
    return [one for one in found if one is not None]


def _found(folder: Path, sealed: list[bytes]) -> list[bytes]:
    files = [file.read_bytes() for file in folder.glob("hearback.db*")]
    return [one for one in sealed if any(one[len(one) // 2 :][:20] in file for file in files)]
