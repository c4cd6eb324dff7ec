"""Words of self-harm: the fixed answer first, a day of quiet, and their text kept nowhere."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.playground.person import Talk
from storage import inbox
from storage import known as known_of
from storage.database import Tx
from storage.facts import InboxItem, InboxState
from storage.tables import inbox as inbox_table
from tests.stories.conftest import Stage
from tests.survival.conftest import Begin

MONDAY = datetime(2026, 11, 2, 16, tzinfo=ZoneInfo("Europe/London"))
WORDS = "I don't see the point of being here any more"
DAY = timedelta(days=1)


async def _told(stage: Stage) -> Talk:
    ana = await stage.ana()
    await stage.said(ana, "Interview at Quillmark tomorrow at 2pm, with Dana Lee")
    return ana


async def test_the_fixed_answer_comes_alone_and_all_else_is_quiet_for_a_day(begin: Begin) -> None:
    stage = await begin(MONDAY)
    ana = await _told(stage)
    [answer] = await stage.said(ana, WORDS)
    assert answer.text.startswith("116 123: call Samaritans")
    assert await stage.passes(ana, DAY - timedelta(minutes=1)) == []
    after = await stage.passes(ana, timedelta(hours=6))
    assert after
    assert all(one.date >= (MONDAY + DAY).timestamp() for one in after)
    assert "ask" not in after[0].text.splitlines()[0]


async def test_what_the_person_asks_in_that_time_is_answered(begin: Begin) -> None:
    stage = await begin(MONDAY)
    ana = await _told(stage)
    await stage.said(ana, WORDS)
    await stage.passes(ana, timedelta(hours=1))
    [answer] = await stage.said(ana, "/next")
    assert "Quillmark" in answer.text
    [told] = await stage.said(ana, "Interview at Northwind on Friday at 10am")
    assert "Northwind" in told.text
    assert await stage.passes(ana, timedelta(hours=22)) == []


async def test_the_words_are_erased_at_once_and_the_update_counts_as_answered(begin: Begin) -> None:
    stage = await begin(MONDAY)
    ana = await _told(stage)
    before = {item.update_id for item in await _all_updates(stage)}
    await stage.said(ana, WORDS)
    [item] = [item for item in await _all_updates(stage) if item.update_id not in before]
    assert (item.raw, item.state) == (b"", InboxState.DONE)
    known = await stage.app.database.transact(known_of.load, 7)
    assert "point of being" not in repr(known)


async def test_a_message_that_waits_to_be_sent_is_held_and_the_answer_passes_it(begin: Begin) -> None:
    stage = await begin(MONDAY)
    ana = await _told(stage)
    await stage.people.fail(method="sendMessage", code=500, times=10_000)
    sent = len((await stage.people.calls("sendMessage")).calls)
    stage.clock.file.write_text(f"{_offset(MONDAY.replace(hour=18, second=5)):.6f}\n")
    await stage.people.wait_for_calls("sendMessage", more_than=sent + 1)
    await ana.say(WORDS)
    await stage.people.wait_until_confirmed()
    await _handled(stage)
    await stage.people.clear_faults()
    [answer] = await stage.heard(ana)
    assert "116 123" in answer.text
    assert await stage.passes(ana, DAY - timedelta(minutes=1)) == []


async def test_unclear_words_are_asked_about_first_and_safe_words_keep_the_quiet(begin: Begin) -> None:
    stage = await begin(MONDAY)
    ana = await _told(stage)
    [asked] = await stage.said(ana, "I can't do this anymore")
    assert asked.text.startswith("Are you safe right now?")
    assert "116 123" in asked.text
    [thanks] = await stage.pressed(ana, asked, "I am safe")
    assert "116 123" in thanks.text
    assert await stage.passes(ana, DAY - timedelta(minutes=1)) == []


async def test_an_edit_into_such_words_is_answered_and_erased_too(begin: Begin) -> None:
    stage = await begin(MONDAY)
    ana = await _told(stage)
    said = await ana.say("thanks")
    await stage.heard(ana)
    await ana.edit(said, "thanks, and I want to kill myself")
    [answer] = await stage.heard(ana)
    assert "116 123" in answer.text
    assert not [item for item in await _all_updates(stage) if b"kill myself" in item.raw]


async def _all_updates(stage: Stage) -> list[InboxItem]:
    def read(tx: Tx) -> list[InboxItem]:
        numbers = tx.connection.scalars(select(inbox_table.c.update_id).order_by(inbox_table.c.update_id))
        return [item for number in list(numbers) if (item := inbox.get(tx, number))]

    return await stage.app.database.transact(read)


async def _handled(stage: Stage) -> None:
    """Wait until nothing is left in the inbox, whatever still waits to be sent."""
    while await stage.app.database.transact(inbox.waiting_chats, 1) or not stage.app.answering.crew.idle:
        await stage.app._stir.next()


def _offset(moment: datetime) -> float:
    return (moment - datetime.now(tz=moment.tzinfo)).total_seconds()
