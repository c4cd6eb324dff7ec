"""The transport: python-telegram-bot's errors, multipart, and no token or text in any of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.playground.person import PersonClient
from bot.playground.standin import Standin
from bot.transport import AiohttpRequest, BotApi, FloodError, LineError


@pytest.fixture
async def standin() -> AsyncIterator[Standin]:
    async with Standin() as running:
        yield running


@pytest.fixture
async def people(standin: Standin) -> AsyncIterator[PersonClient]:
    async with PersonClient(standin.url) as client:
        await client.add(7, "Ana")
        yield client


@pytest.fixture
async def api(standin: Standin) -> AsyncIterator[BotApi]:
    async with AiohttpRequest(seconds=0.5) as request:
        yield BotApi(standin.url, standin.token, request)


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ({"code": 400}, BadRequest),
        ({"code": 400, "migrate_to_chat_id": -100}, ChatMigrated),
        ({"code": 401}, InvalidToken),
        ({"code": 403}, Forbidden),
        ({"code": 404}, InvalidToken),
        ({"code": 409}, Conflict),
        ({"code": 429, "retry_after": 3}, RetryAfter),
        ({"code": 500}, NetworkError),
        ({"code": 502}, NetworkError),
        ({"kind": "drop_before"}, LineError),
        ({"kind": "drop_after"}, LineError),
        ({"kind": "hang"}, TimedOut),
    ],
)
async def test_each_refusal_is_its_error(
    api: BotApi, standin: Standin, people: PersonClient, fault: dict[str, Any], kind: type[TelegramError]
) -> None:
    await people.fail(method="sendMessage", **fault)
    with pytest.raises(kind) as caught:
        await api.call("sendMessage", {"chat_id": 7, "text": "what Ana wrote"})
    seen: BaseException | None = caught.value
    while seen is not None:
        assert standin.token not in f"{seen} {seen!r}"
        assert "Ana" not in f"{seen} {seen!r}"
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)


async def test_it_says_how_long_to_wait(api: BotApi, people: PersonClient) -> None:
    await people.fail(method="sendMessage", code=429, retry_after=3)
    with pytest.raises(FloodError) as caught:
        await api.call("sendMessage", {"chat_id": 7, "text": "x"})
    assert caught.value.seconds == 3


async def test_a_server_that_is_not_there_is_an_error_of_the_line() -> None:
    async with AiohttpRequest() as request:
        with pytest.raises(LineError) as caught:
            await BotApi("http://127.0.0.1:9", "4242:secret-token", request).call("getMe", {})
        assert "secret-token" not in str(caught.value)


async def test_updates_come_to_the_letter(api: BotApi, people: PersonClient) -> None:
    await people.inject({"update_id": 5, "message": {"text": "ünï"}})
    assert await api.updates(0, 0, ("message",)) == [b'{"update_id":5,"message":{"text":"\xc3\xbcn\xc3\xaf"}}']


@pytest.mark.parametrize("answer", [b"<html>busy</html>", b"[]", b'{"ok":true,"result":7}'])
async def test_a_strange_answer_to_polling_is_an_error_of_the_network(answer: bytes) -> None:
    async def say(_: web.Request) -> web.Response:
        return web.Response(body=answer)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", say)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        async with AiohttpRequest() as request:
            api = BotApi(f"http://127.0.0.1:{runner.addresses[0][1]}", "4242:secret-token", request)
            with pytest.raises(NetworkError):
                await api.updates(0, 0, ("message",))
    finally:
        await runner.cleanup()


async def test_an_odd_update_does_not_hold_up_the_others() -> None:
    async def say(_: web.Request) -> web.Response:
        return web.Response(body=b'{"ok":true,"result":[{"update_id":1,"x":"\\ud800"},{"update_id":2,"y":NaN}]}')

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", say)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        async with AiohttpRequest() as request:
            api = BotApi(f"http://127.0.0.1:{runner.addresses[0][1]}", "4242:secret-token", request)
            assert len(await api.updates(0, 0, ("message",))) == 2
    finally:
        await runner.cleanup()


async def test_python_telegram_bot_sends_texts_and_files_through_it(standin: Standin, people: PersonClient) -> None:
    request = AiohttpRequest()
    base_url, base_file_url = f"{standin.url}/bot", f"{standin.url}/file/bot"
    bot = Bot(standin.token, base_url, base_file_url, request=request, get_updates_request=request)
    async with bot:
        sent = await bot.send_message(7, "hello")
        document = await bot.send_document(7, b"a,b\n", filename="table.csv", caption="a table")
        file = await bot.get_file(document.document.file_id if document.document else "")
        assert sent.text == "hello"
        assert bytes(await file.download_as_bytearray()) == b"a,b\n"


async def test_a_file_comes_from_its_own_address(api: BotApi, standin: Standin, people: PersonClient) -> None:
    await people.talk(7).send_document("notes.txt", b"notes")
    [update] = await api.updates(0, 0, ("message",))
    file_id = update.split(b'"file_id":"')[1].split(b'"')[0].decode()
    found = await api.call("getFile", {"file_id": file_id})
    assert await api.file(found["file_path"]) == b"notes"


async def test_what_is_tried_once_never_raises(api: BotApi, people: PersonClient) -> None:
    await people.fail(method="sendChatAction", code=500)
    assert not await api.once("sendChatAction", {"chat_id": 7, "action": "typing"})
    assert await api.once("sendChatAction", {"chat_id": 7, "action": "typing"})
    assert repr(api) == "BotApi()"
