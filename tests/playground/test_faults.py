"""Faults that a test asks for, and the log in which every call is found again."""

import asyncio
from typing import Any

import aiohttp
import pytest

from bot.playground.person import PersonClient, Talk
from bot.playground.refusals import MistakeError
from tests.playground.conftest import BareBot


@pytest.mark.parametrize(
    ("fault", "refusal", "parameters"),
    [
        ({"retry_after": 5}, "429 Too Many Requests: retry after 5", {"retry_after": 5}),
        ({"code": 500}, "500 Internal Server Error", None),
        ({"code": 502}, "502 Bad Gateway", None),
        ({"code": 403}, "403 Forbidden: bot was blocked by the user", None),
        ({"code": 400, "description": "Bad Request: odd"}, "400 Bad Request: odd", None),
        (
            {"migrate_to_chat_id": -100},
            "400 Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": -100},
        ),
    ],
)
async def test_the_next_calls_are_refused_and_have_no_effect(
    people: PersonClient,
    ana: Talk,
    bot: BareBot,
    fault: dict[str, Any],
    refusal: str,
    parameters: dict[str, int] | None,
) -> None:
    await people.fail(times=2, method="sendMessage", **fault)
    assert (await bot.call("getMe")).status == 200
    for _ in range(2):
        answer = await bot.call("sendMessage", chat_id=7, text="a")
        assert answer.refusal == refusal
        assert answer.status == answer.body["error_code"]
        assert answer.body.get("parameters") == parameters
    assert await ana.transcript() == []
    assert (await bot.call("sendMessage", chat_id=7, text="a")).status == 200
    [used] = await people.faults()
    assert (used["used"], used["times"]) == (2, 2)


async def test_a_fault_of_one_chat_leaves_the_others_alone(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    await people.add(8, "Ben")
    await people.fail(chat_id=8, code=500)
    assert (await bot.call("sendMessage", chat_id=7, text="a")).status == 200
    assert (await bot.call("sendMessage", chat_id=8, text="a")).status == 500


@pytest.mark.parametrize(("kind", "effects"), [("drop_before", 0), ("drop_after", 1)])
async def test_a_line_is_cut_before_or_after_the_call_takes_effect(
    people: PersonClient, ana: Talk, bot: BareBot, kind: str, effects: int
) -> None:
    await people.fail(kind=kind)
    with pytest.raises(aiohttp.ClientConnectionError):
        await bot.call("sendMessage", chat_id=7, text="a")
    assert len(await ana.transcript()) == effects
    [call] = (await people.calls("sendMessage")).calls
    assert (call["status"], call["fault"]) == (0, kind)


async def test_a_call_hangs_until_the_bot_gives_up(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    await people.fail(kind="hang")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(bot.call("sendMessage", chat_id=7, text="a"), 0.05)
    found = await people.wait_for_calls("sendMessage")
    assert found.calls[0]["description"] == "the bot gave up"
    assert await ana.transcript() == []


async def test_a_call_takes_effect_late(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    await people.fail(kind="delay", seconds=0.05)
    assert (await bot.call("sendMessage", chat_id=7, text="a")).status == 200
    assert len(await ana.transcript()) == 1


async def test_faults_can_be_forgotten(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    await people.fail(times=100, code=500)
    await people.clear_faults()
    assert (await bot.call("getMe")).status == 200
    assert await people.faults() == []


async def test_a_fault_that_does_not_exist_is_told(people: PersonClient) -> None:
    with pytest.raises(MistakeError, match="no such fault"):
        await people.fail(kind="earthquake")
    with pytest.raises(MistakeError, match="no such fault"):
        await people.fail(strength=7)


async def test_every_call_is_written_down_and_counted(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    await bot.call("getMe")
    await bot.call("sendMessage", chat_id=7, text="a")
    await bot.call("sendMessage", chat_id=8, text="b")
    found = await people.calls("sendMessage")
    assert [(one["method"], one["status"], one["params"]["text"]) for one in found.calls] == [
        ("sendMessage", 200, "a"),
        ("sendMessage", 400, "b"),
    ]
    assert found.calls[1]["description"] == "Bad Request: chat not found"
    assert found.total == 3
    assert found.counts == {"getMe": {"200": 1}, "sendMessage": {"200": 1, "400": 1}}
    assert len((await people.calls(after=2)).calls) == 1


async def test_a_test_can_wait_for_a_call(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    waiting = asyncio.create_task(people.wait_for_calls("sendMessage", more_than=1))
    await bot.call("sendMessage", chat_id=7, text="a")
    await bot.call("sendMessage", chat_id=7, text="b")
    assert len((await waiting).calls) == 2
    with pytest.raises(TimeoutError):
        await people.wait_for_calls("sendMessage", more_than=2, within=0.02)
