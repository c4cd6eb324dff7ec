"""Reminders that fall due: once, while running, after downtime, with the clock moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.app import App
from bot.core.decision import Decision
from bot.playground.person import PersonClient, Talk
from bot.settings import Settings
from storage.facts import Known
from tests.loops.conftest import QUICK, Running, move_clock
from tests.loops.thoughts import WordsError, echo, remind

HOUR = 3600.0


async def plan(talk: Talk, seconds: float) -> None:
    await talk.say(f"remind {seconds}")
    assert [answer.text for answer in await talk.next_messages()] == ["planned"]


async def test_a_reminder_comes_at_its_moment_once(running: Running, ana: Talk) -> None:
    async with running() as app:
        await plan(ana, 0.5)
        assert [answer.text for answer in await ana.next_messages()] == ["reminder 1"]
        await app.settled()
        assert await ana.events() == 2


async def test_a_clock_that_is_moved_brings_what_is_due(running: Running, ana: Talk, settings: Settings) -> None:
    async with running() as app:
        await plan(ana, 5 * HOUR)
        await app.settled()
        assert await ana.events() == 1
        move_clock(settings, 6 * HOUR)
        assert [answer.text for answer in await ana.next_messages()] == ["reminder 1"]


async def test_what_a_clock_put_far_forward_leapt_over_comes_late_once(
    running: Running, ana: Talk, settings: Settings
) -> None:
    async with running() as app:
        await plan(ana, 5 * HOUR)
        move_clock(settings, 7 * 24 * HOUR)
        assert [answer.text for answer in await ana.next_messages()] == ["reminder 1 late"]
        await app.settled()
        move_clock(settings, 0)
        await app.settled()
        move_clock(settings, 8 * 24 * HOUR)
        await app.settled()
        assert await ana.events() == 2


async def test_a_clock_put_forward_to_the_very_moment_is_no_downtime(
    running: Running, ana: Talk, settings: Settings
) -> None:
    async with running() as app:
        await plan(ana, 5 * 24 * HOUR)
        move_clock(settings, 5 * 24 * HOUR + 1)
        assert [answer.text for answer in await ana.next_messages()] == ["reminder 1"]
        due_at = app.clock.now() - timedelta(seconds=30)
        assert app.reminding.running_since < due_at


async def test_a_clock_put_back_and_on_again_leaves_the_steps_of_the_time_between_on_time(
    running: Running, ana: Talk, settings: Settings
) -> None:
    move_clock(settings, 7 * 24 * HOUR)
    async with running() as app:
        await app.settled()
        move_clock(settings, 0)
        await app.reminding.look(1.0)
        assert app.reminding.running_since <= app.clock.now()
        await plan(ana, 1.5 * HOUR)
        move_clock(settings, 1.6 * HOUR)
        assert [answer.text for answer in await ana.next_messages()] == ["reminder 1"]


async def test_a_clock_moved_back_says_nothing_twice(running: Running, ana: Talk, settings: Settings) -> None:
    async with running() as app:
        await plan(ana, 5 * HOUR)
        move_clock(settings, 6 * HOUR)
        await ana.next_messages()
        move_clock(settings, -HOUR)
        await app.settled()
        move_clock(settings, 7 * HOUR)
        await app.settled()
        assert await ana.events() == 2


async def test_what_fell_due_while_the_bot_was_down_comes_late_once(
    running: Running, ana: Talk, settings: Settings
) -> None:
    async with running():
        await plan(ana, 5 * HOUR)
    move_clock(settings, 7 * 24 * HOUR)
    async with running() as app:
        assert [answer.text for answer in await ana.next_messages()] == ["reminder 1 late"]
        await app.settled()
    async with running() as app:
        await app.settled()
        assert await ana.events() == 2


async def test_a_restart_of_a_minute_is_no_downtime(running: Running, ana: Talk, settings: Settings) -> None:
    async with running() as app:
        since = app.reminding.running_since
    move_clock(settings, 60)
    async with running() as app:
        assert app.reminding.running_since == since
    move_clock(settings, HOUR)
    async with running() as app:
        assert app.reminding.running_since - since > timedelta(minutes=59)


async def test_one_persons_reminders_that_raise_hold_up_nobody(
    settings: Settings, people: PersonClient, ana: Talk, ben: Talk
) -> None:
    def raises_for_ana(known: Known, now: datetime, *, running_since: datetime) -> Decision:
        if known.person.id == 7:
            raise WordsError("secret")
        return remind(known, now, running_since=running_since)

    async with App(settings, decide=echo, remind=raises_for_ana, patience=QUICK, tick=0.2) as app:
        await plan(ana, HOUR)
        await plan(ben, HOUR)
        move_clock(settings, 2 * HOUR)
        assert [answer.text for answer in await ben.next_messages()] == ["reminder 1"]
        await app.settled()
        await ana.say("hello")
        assert [answer.text for answer in await ana.next_messages()] == ["echo: hello"]


async def test_a_thought_that_leaves_a_reminder_due_does_not_flood_its_person(settings: Settings, ana: Talk) -> None:
    def forgets_to_mark(known: Known, now: datetime, *, running_since: datetime) -> Decision:
        decision = remind(known, now, running_since=running_since)
        return replace(decision, known=known)

    async with App(settings, decide=echo, remind=forgets_to_mark, patience=QUICK, tick=0.05) as app:
        await plan(ana, 0.1)
        await ana.next_messages()
        await app.settled()
        await ana.say("hello")
        await ana.next_messages()
        assert await ana.events() == 3
