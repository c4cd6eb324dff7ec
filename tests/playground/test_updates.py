"""The queue behind `getUpdates`: offsets, limits, long polls, conflicts, kinds of updates."""

import asyncio

import pytest

from bot.playground.person import PersonClient, Talk
from bot.playground.standin import Standin
from tests.playground.conftest import BareBot


async def say_many(ana: Talk, count: int) -> None:
    for number in range(count):
        await ana.say(f"message {number}")


async def test_an_update_stays_until_an_offset_above_it_confirms_it(ana: Talk, bot: BareBot) -> None:
    await say_many(ana, 2)
    first, second = await bot.updates()
    assert second["update_id"] == first["update_id"] + 1
    assert await bot.updates() == [first, second]
    assert await bot.updates(offset=first["update_id"]) == [first, second]
    assert await bot.updates(offset=second["update_id"]) == [second]
    assert await bot.updates(offset=second["update_id"] + 1) == []
    assert await bot.updates() == []


async def test_a_negative_offset_forgets_all_but_the_last_updates(ana: Talk, bot: BareBot) -> None:
    await say_many(ana, 4)
    last = await bot.updates(offset=-2)
    assert [one["message"]["text"] for one in last] == ["message 2", "message 3"]
    assert await bot.updates() == last


@pytest.mark.parametrize(("limit", "fetched"), [(1, 1), (100, 100), (0, 100), (101, 100), (None, 100)])
async def test_a_limit_outside_of_1_to_100_means_100(
    people: PersonClient, bot: BareBot, limit: int | None, fetched: int
) -> None:
    for number in range(102):
        await people.inject({"message": {"text": str(number)}})
    assert len(await bot.updates(limit=limit)) == fetched


async def test_a_long_poll_is_answered_as_soon_as_there_is_something(standin: Standin, ana: Talk, bot: BareBot) -> None:
    poll = asyncio.create_task(bot.updates(timeout=30))
    await standin.world.pending.polled()
    await ana.say("here")
    [update] = await asyncio.wait_for(poll, 5)
    assert update["message"]["text"] == "here"


async def test_a_long_poll_ends_empty_when_its_time_is_over(bot: BareBot) -> None:
    assert await bot.updates(timeout=0.05) == []


async def test_a_second_poll_ends_the_first_with_a_conflict(standin: Standin, ana: Talk, bot: BareBot) -> None:
    first = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await standin.world.pending.polled()
    second = asyncio.create_task(bot.updates(timeout=30))
    ended = await asyncio.wait_for(first, 5)
    assert ended.refusal.startswith("409 Conflict: terminated by other getUpdates request")
    await ana.say("here")
    assert len(await asyncio.wait_for(second, 5)) == 1


async def test_a_poll_of_a_bot_that_went_away_loses_nothing(standin: Standin, ana: Talk, bot: BareBot) -> None:
    gone = asyncio.create_task(bot.updates(timeout=30))
    await standin.world.pending.polled()
    gone.cancel()
    await ana.say("here")
    assert len(await bot.updates(timeout=5)) == 1


async def test_reactions_come_only_to_a_bot_that_asks_for_them(standin: Standin, ana: Talk, bot: BareBot) -> None:
    sent = (await bot.call("sendMessage", chat_id=7, text="done?")).result
    await ana.react(sent["message_id"], "👍")
    assert await bot.updates() == []
    assert await bot.updates(allowed_updates=["message", "message_reaction"]) == []
    await ana.react(sent["message_id"])
    [update] = await bot.updates()
    reaction = update["message_reaction"]
    assert reaction["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert reaction["new_reaction"] == []
    assert reaction["user"]["id"] == 7
    await bot.updates(allowed_updates=[])
    assert not standin.world.pending.wants("message_reaction")


async def test_kinds_that_were_not_asked_for_never_come(ana: Talk, bot: BareBot) -> None:
    await bot.updates(allowed_updates=["callback_query"])
    await ana.say("unheard")
    assert await bot.updates() == []


@pytest.mark.parametrize("update", [{"poll_of_the_future": {"x": 1}}, {"message": 7}, {"message": {}}, [1, 2], "text"])
async def test_an_injected_update_comes_as_it_is(people: PersonClient, bot: BareBot, update: object) -> None:
    update_id = await people.inject(update)
    [found] = await bot.updates()
    assert found == ({"update_id": update_id, **update} if isinstance(update, dict) else update)
    assert await bot.updates(offset=update_id + 1) == []


async def test_an_update_injected_a_second_time_comes_although_it_was_confirmed(
    people: PersonClient, ana: Talk, bot: BareBot
) -> None:
    await ana.say("twice")
    [update] = await bot.updates()
    assert await bot.updates(offset=update["update_id"] + 1) == []
    await people.inject(update)
    assert await bot.updates(offset=update["update_id"] + 1) == [update]
    assert await bot.updates(offset=update["update_id"] + 1) == []


async def test_unconfirmed_updates_are_counted(people: PersonClient, ana: Talk, bot: BareBot) -> None:
    await say_many(ana, 2)
    assert (await people.status())["unconfirmed"] == 2
    last = (await bot.updates())[-1]
    await bot.updates(offset=last["update_id"] + 1)
    await people.wait_until_confirmed()
    await ana.say("one more")
    with pytest.raises(TimeoutError, match="1 updates not confirmed"):
        await people.wait_until_confirmed(0.05)
