"""A week of downtime of the real process: one late message, and what lost its sense is dropped."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from storage.facts import Kind, Known, ReminderState
from tests.survival.conftest import Outside
from tests.survival.processes import until

MONDAY = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Europe/London"))
WEEK = timedelta(days=7)


async def test_a_week_of_downtime_brings_one_late_message_and_drops_what_lost_its_sense(outside: Outside) -> None:
    await outside.clock.set(MONDAY)
    ana = await outside.people.add(7, "Ana", language_code="en-GB")
    await outside.bot.begin()
    for text in ("/start", "London", "Interview at Quillmark tomorrow at 2pm on site, with Dana Lee"):
        await ana.say(text)
    [*_, read_back] = await until(ana, lambda said: bool(said) and "Quillmark" in said[-1].text)
    await ana.say("they will answer by Thursday", reply_to=read_back)
    told = await until(ana, lambda said: bool(said) and "Thursday 5 November" in said[-1].text)
    assert await outside.bot.stop() == 0

    await outside.clock.set(MONDAY + WEEK)
    await outside.bot.begin()
    await until(ana, lambda said: len(said) > len(told))
    assert await outside.bot.stop() == 0
    _only_what_has_sense_came((await outside.stored(7))[7])

    await outside.bot.begin()
    await ana.say("/list")
    [late, answer] = (await until(ana, lambda said: len(said) > len(told) + 1))[len(told) :]
    assert await outside.bot.stop() == 0
    assert "Quillmark" in late.text.splitlines()[0]
    assert "I have been away since Tuesday" in late.text
    assert "Quillmark" in answer.text
    assert len([one for one in await ana.transcript() if one.by_bot]) == len(told) + 2


def _only_what_has_sense_came(known: Known) -> None:
    stands = {one.kind: (one.state, one.times) for one in known.reminders}
    assert stands[Kind.CARD] == (ReminderState.CANCELLED, 0)
    assert stands[Kind.DEADLINE_DAY] == (ReminderState.CANCELLED, 0)
    assert stands[Kind.DEBRIEF] == (ReminderState.REMINDED, 1)
    assert stands[Kind.THANK_YOU] == (ReminderState.REMINDED, 1)
    assert stands[Kind.FOLLOW_UP_1] == (ReminderState.REMINDED, 1)
