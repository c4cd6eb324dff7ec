"""Long polling: stored before it is confirmed, whatever the line does; one worker polls, another takes over."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest

from bot.app import App
from bot.errors import StoppedError
from bot.intake import Intake
from bot.playground.person import PersonClient, Talk
from bot.settings import Settings
from bot.updates import KINDS
from storage import inbox
from tests.loops.conftest import QUICK, Running
from tests.loops.thoughts import echo, remind


@pytest.mark.parametrize(
    "fault",
    [{"code": 500}, {"code": 429, "retry_after": 1}, {"kind": "drop_before"}, {"kind": "drop_after"}],
)
async def test_polling_goes_on_after_a_fault(
    running: Running, people: PersonClient, ana: Talk, fault: dict[str, Any]
) -> None:
    await people.fail(method="getUpdates", times=2, **fault)
    await ana.say("count")
    async with running() as app:
        assert [answer.text for answer in await ana.next_messages()] == ["count 1"]
        await people.wait_until_confirmed()
        await app.settled()
        assert await ana.events() == 1


async def test_an_api_that_is_not_reached_is_named_once_in_the_log_and_the_token_never(
    running: Running, people: PersonClient, ana: Talk, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    await people.fail(method="getUpdates", times=3, kind="drop_before")
    async with running():
        assert (await ana.ask("hello")).text == "echo: hello"
    assert caplog.text.count("TELEGRAM_API_URL") == 1
    assert caplog.text.count("no updates for now") == 3
    assert settings.required_token() not in caplog.text


async def test_an_update_is_confirmed_only_once_it_is_stored(running: Running, people: PersonClient, ana: Talk) -> None:
    async with running() as app:
        await ana.say("hello")
        await people.wait_until_confirmed()
        assert await app.database.transact(inbox.newest_update_id) == 1001


async def test_what_is_asked_for_is_named(running: Running, people: PersonClient, ana: Talk) -> None:
    async with running():
        await ana.ask("hello")
        assert sorted((await people.status())["webhook"]["allowed_updates"]) == sorted(KINDS)
        assert (await people.calls("deleteWebhook")).total >= 1


async def test_the_commands_are_told_for_private_chats(running: Running, people: PersonClient) -> None:
    async with running():
        await people.wait_for_calls("setMyShortDescription")
        assert list((await people.status())["commands"]) == ["all_private_chats|"]


async def test_an_unknown_token_ends_the_bot_with_one_line(settings: Settings, running: Running) -> None:
    async with running(token="4242:another-token-than-that") as app:
        with pytest.raises(StoppedError, match=r"^TELEGRAM_BOT_TOKEN should be") as caught:
            await app.stopped()
        assert caught.value.status == 2


async def test_a_moment_of_conflict_is_waited_out(running: Running, people: PersonClient, ana: Talk) -> None:
    await people.fail(method="getUpdates", code=409, times=2)
    async with running():
        assert (await ana.ask("hello")).text == "echo: hello"


async def test_a_conflict_that_stays_ends_the_bot_with_one_line(running: Running, people: PersonClient) -> None:
    await people.fail(method="getUpdates", code=409, times=1000)
    async with running() as app:
        with pytest.raises(StoppedError, match="Another program polls"):
            await app.stopped()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_one_of_two_workers_polls_and_the_other_takes_over(
    settings: Settings, people: PersonClient, ana: Talk
) -> None:
    async with AsyncExitStack() as later:
        async with App(settings, decide=echo, remind=remind, patience=QUICK, tick=0.2):
            second = App(settings, decide=echo, remind=remind, patience=QUICK, tick=0.2)
            await later.enter_async_context(second)
            for number in range(1, 11):
                assert (await ana.ask("count")).text == f"count {number}"
        assert (await ana.ask("count")).text == "count 11"
        await second.settled()
        assert "409" not in (await people.calls()).counts["getUpdates"]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_what_one_worker_receives_another_answers(
    settings: Settings, people: PersonClient, ana: Talk, open_another: Callable[..., Any]
) -> None:
    async with App(settings, decide=echo, remind=remind, patience=QUICK) as first:
        elsewhere = await open_another()
        message = {"message_id": 900, "date": 1772000000, "text": "count", "chat": {"id": 7, "type": "private"}}
        raw = json.dumps({"update_id": 5000, "message": message}).encode()
        intake = Intake(elsewhere, first.clock, lambda chats: None, first.errands)
        assert await intake.store([raw]) == 5000
        assert [answer.text for answer in await ana.next_messages()] == ["count 1"]
