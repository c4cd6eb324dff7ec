"""Delivery to a webhook: the secret, the order, the repetition, and what it means for `getUpdates`."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.playground.person import PersonClient, Talk
from tests.playground.conftest import BareBot

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Receiver:
    """A webhook that answers as it is told and remembers what came."""

    def __init__(self) -> None:
        self.url = ""
        self.answers: list[int] = []
        self.came: asyncio.Queue[tuple[str | None, dict[str, Any]]] = asyncio.Queue()
        self.hold = asyncio.Event()
        self.hold.set()

    async def handle(self, request: web.Request) -> web.Response:
        update = await request.json()
        await self.came.put((request.headers.get(SECRET_HEADER), update))
        await self.hold.wait()
        return web.Response(status=self.answers.pop(0) if self.answers else 200)

    async def text(self) -> str:
        """Return the text of the next update that comes."""
        _, update = await asyncio.wait_for(self.came.get(), 5)
        return str(update["message"]["text"])


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.05)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    receiver.hold.set()
    await runner.cleanup()


async def test_updates_come_with_the_secret_and_are_then_confirmed(
    people: PersonClient, ana: Talk, bot: BareBot, receiver: Receiver
) -> None:
    await ana.say("before")
    await bot.call("setWebhook", url=receiver.url, secret_token="s3cret_")
    secret, update = await asyncio.wait_for(receiver.came.get(), 5)
    assert (secret, update["message"]["text"]) == ("s3cret_", "before")
    await ana.say("after")
    assert await receiver.text() == "after"
    await people.wait_until_confirmed()
    assert (await bot.call("getWebhookInfo")).result["pending_update_count"] == 0


async def test_an_update_comes_again_until_it_is_accepted_and_the_next_waits(
    people: PersonClient, ana: Talk, bot: BareBot, receiver: Receiver
) -> None:
    receiver.answers = [500, 404]
    await ana.say("one")
    await ana.say("two")
    await bot.call("setWebhook", url=receiver.url)
    assert [await receiver.text() for _ in range(4)] == ["one", "one", "one", "two"]
    info = (await bot.call("getWebhookInfo")).result
    assert info["last_error_message"] == "Wrong response from the webhook: 404 Not Found"


async def test_one_chat_that_is_stuck_does_not_hold_up_another(
    people: PersonClient, ana: Talk, bot: BareBot, receiver: Receiver
) -> None:
    ben = await people.add(8, "Ben")
    receiver.hold.clear()
    await bot.call("setWebhook", url=receiver.url)
    await ana.say("stuck")
    await ana.say("behind")
    await ben.say("free")
    assert {await receiver.text(), await receiver.text()} == {"stuck", "free"}
    receiver.hold.set()
    assert await receiver.text() == "behind"


async def test_with_one_connection_the_order_holds_over_all_chats(
    people: PersonClient, ana: Talk, bot: BareBot, receiver: Receiver
) -> None:
    ben = await people.add(8, "Ben")
    await bot.call("setWebhook", url=receiver.url, max_connections=1)
    for number in range(3):
        await ana.say(f"ana {number}")
        await ben.say(f"ben {number}")
    came = [await receiver.text() for _ in range(6)]
    assert came == [f"{name} {number}" for number in range(3) for name in ("ana", "ben")]


async def test_no_polling_while_a_webhook_is_set(ana: Talk, bot: BareBot, receiver: Receiver) -> None:
    poll = asyncio.create_task(bot.call("getUpdates", timeout=30))
    await bot.standin.world.pending.polled()
    await bot.call("setWebhook", url=receiver.url, allowed_updates=["message"])
    assert (await poll).refusal == "409 Conflict: terminated by setWebhook request"
    refused = await bot.call("getUpdates")
    assert refused.refusal.startswith("409 Conflict: can't use getUpdates method while webhook is active")
    info = (await bot.call("getWebhookInfo")).result
    assert (info["url"], info["allowed_updates"]) == (receiver.url, ["message"])
    await bot.call("deleteWebhook")
    await ana.say("by poll")
    assert len(await bot.updates()) == 1
    assert receiver.came.empty()


async def test_pending_updates_can_be_dropped(ana: Talk, bot: BareBot) -> None:
    await ana.say("old")
    await bot.call("deleteWebhook")
    assert len(await bot.updates()) == 1
    await bot.call("deleteWebhook", drop_pending_updates=True)
    assert await bot.updates() == []


async def test_a_webhook_that_cannot_be_reached_keeps_everything(ana: Talk, bot: BareBot) -> None:
    await bot.call("setWebhook", url="http://127.0.0.1:9/hook")
    await ana.say("kept")
    await bot.call("setWebhook", url="")
    assert [update["message"]["text"] for update in await bot.updates()] == ["kept"]


async def test_a_webhook_that_telegram_does_not_take(bot: BareBot) -> None:
    odd = await bot.call("setWebhook", url="http://127.0.0.1:9/", secret_token="no spaces")
    assert odd.refusal == "400 Bad Request: secret token contains unallowed characters"
    odd = await bot.call("setWebhook", url="ftp://127.0.0.1/")
    assert odd.refusal == "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
