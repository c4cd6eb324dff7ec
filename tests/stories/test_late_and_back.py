"""Late and back, from outside: the bot that was down, the person who is silent, away for months, or had blocked it."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage

_STOOD = "Here is where things stood:"


def _at(message: ChatMessage) -> str:
    return f"{datetime.fromtimestamp(message.date, LONDON):%a %d %b %H:%M}"


async def _two(stage: Stage) -> Talk:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 28 October with Dana Lee, felt good, they named no day")
    await stage.said(ana, "interviewed at Globex on 30 October, felt good, they answer by the 30th of November")
    return ana


async def test_three_weeks_of_silence_bring_one_friendly_message_and_then_quiet(stage: Stage) -> None:
    ana = await _two(stage)
    friendly = (await stage.passes(ana, timedelta(days=60)))[-1]
    assert _at(friendly) == "Wed 25 Nov 09:00"
    assert friendly.buttons == ["Go on"]
    [stands] = await stage.pressed(ana, friendly, "Go on")
    assert "Globex" in stands.text
    [first] = await stage.next(ana)
    assert _at(first) == "Mon 04 Jan 09:00"
    assert first.text.startswith("Globex")


async def test_a_word_after_the_silence_is_answered_after_where_things_stood(stage: Stage) -> None:
    ana = await _two(stage)
    await stage.passes(ana, timedelta(days=60))
    [stood, answer] = await stage.said(ana, "Globex said no")
    assert _STOOD in stood.text
    assert "That is a no from Globex" in answer.text
    [hello] = await stage.said(ana, "hello")
    assert _STOOD not in hello.text


async def test_back_after_months_the_first_thing_read_is_where_things_stood(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 28 October with Dana Lee, felt good, they named no day")
    await stage.passes(ana, timedelta(days=150))
    [stood, answer, *_] = await stage.said(ana, "Acme wrote, they are still deciding")
    assert _STOOD in stood.text
    assert answer.text.startswith("Acme")


async def test_who_comes_back_after_blocking_finds_everything_and_no_flood(stage: Stage) -> None:
    ana = await _two(stage)
    await ana.block()
    assert await stage.passes(ana, timedelta(days=30)) == []
    await ana.unblock()
    assert await stage.heard(ana) == []
    [welcome] = await stage.said(ana, "/start")
    assert "Everything is still here" in welcome.text
    assert "Acme" in welcome.text
    [first] = await stage.next(ana)
    assert first.date > welcome.date


async def test_after_downtime_one_message_says_that_it_is_late(stage: Stage) -> None:
    ana = await _two(stage)
    offset = float(stage.clock.file.read_text("ascii"))
    stage.clock.file.write_text(f"{offset + timedelta(days=3).total_seconds():.6f}\n", "ascii")
    [late] = await stage.heard(ana)
    assert _at(late) == "Thu 05 Nov 12:00"
    assert "This is late" in late.text
    assert await stage.passes(ana, timedelta(hours=20)) == []
