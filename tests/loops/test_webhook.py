"""Updates by webhook: the secret, the size, JSON, and 200 only after the commit."""

from __future__ import annotations

import io
import socket

import aiohttp
import pytest

from bot.errors import SettingsError
from bot.playground.person import PersonClient, Talk
from bot.webhook import LARGEST, WebhookServer, application, path_of
from storage import inbox
from tests.loops.conftest import Running

SECRET = "a-secret-for-the-webhook"
HEADER = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


async def test_telegram_posts_and_the_bot_answers(running: Running, people: PersonClient, ana: Talk, port: int) -> None:
    url = f"http://127.0.0.1:{port}/hook/of/the/bot"
    async with running(webhook_url=url, webhook_port=port, webhook_secret=SECRET):
        assert (await ana.ask("hello")).text == "echo: hello"
        assert (await people.status())["webhook"]["url"] == url
        assert "getUpdates" not in (await people.calls()).counts


async def test_a_port_that_is_taken_is_one_line_that_names_the_settings(running: Running) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = int(taken.getsockname()[1])
        bot = running(webhook_url=f"http://127.0.0.1:{port}/hook", webhook_port=port, webhook_secret=SECRET)
        with pytest.raises(SettingsError, match=r"^WEBHOOK_HOST, WEBHOOK_PORT: \S"):
            await bot.__aenter__()


async def test_what_is_refused_and_what_is_taken(running: Running, ana: Talk, port: int) -> None:
    base = f"http://127.0.0.1:{port}"
    chat = {"id": 7, "type": "private"}
    update = {"update_id": 77, "message": {"message_id": 1, "date": 1, "text": "x", "chat": chat}}
    async with (
        running(webhook_url=f"{base}/hook", webhook_port=port, webhook_secret=SECRET) as app,
        aiohttp.ClientSession() as session,
    ):

        async def post(path: str = "/hook", headers: dict[str, str] = HEADER, **body: object) -> int:
            async with session.post(base + path, headers=headers, **body) as answer:  # type: ignore[arg-type]
                return answer.status

        assert await post(headers={}, json=update) == 403
        assert await post(headers={"X-Telegram-Bot-Api-Secret-Token": SECRET + "x"}, json=update) == 403
        assert await post(data=b"not json") == 400
        assert await post(data=io.BytesIO(b"x" * (LARGEST + 1))) == 413
        assert await post(path="/elsewhere", json=update) == 404
        assert await app.database.transact(inbox.get, 77) is None
        assert await post(json=update) == 200
        assert await app.database.transact(inbox.get, 77) is not None
        assert await post(json=update) == 200
        assert await post(json=["no object"]) == 200
        async with session.get(f"{base}/healthz") as health:
            assert (health.status, await health.text()) == (200, "ok")
        async with session.get(f"{base}/hook") as answer:
            assert answer.status == 405


async def test_a_failing_store_is_not_answered_with_200() -> None:
    async def fails(raws: list[bytes]) -> None:
        raise RuntimeError("what Dana wrote")

    async def ill() -> bool:
        return False

    server = WebhookServer(application("/hook", SECRET, fails, ill), "127.0.0.1", 0)
    server.start()
    try:
        async with aiohttp.ClientSession() as session:
            async with session.post(f"http://127.0.0.1:{server.port}/hook", headers=HEADER, json={}) as answer:
                assert answer.status == 503
            async with session.get(f"http://127.0.0.1:{server.port}/healthz") as health:
                assert health.status == 503
    finally:
        await server.stop()


def test_the_path_is_that_of_the_address() -> None:
    assert path_of("https://bot.example/hook") == "/hook"
    assert path_of("https://bot.example") == "/"


async def test_a_call_to_set_the_webhook_is_tried_until_it_is_taken(
    running: Running, people: PersonClient, ana: Talk, port: int
) -> None:
    await people.fail(method="setWebhook", code=500, times=2)
    async with running(webhook_url=f"http://127.0.0.1:{port}/", webhook_port=port, webhook_secret=SECRET):
        assert (await ana.ask("hello")).text == "echo: hello"


async def test_an_api_that_cannot_be_reached_is_named_in_the_log(
    running: Running, people: PersonClient, ana: Talk, port: int, caplog: pytest.LogCaptureFixture
) -> None:
    await people.fail(method="setWebhook", kind="drop_before")
    async with running(webhook_url=f"http://127.0.0.1:{port}/", webhook_port=port, webhook_secret=SECRET):
        assert (await ana.ask("hello")).text == "echo: hello"
    assert any(line.startswith("TELEGRAM_API_URL: ") for line in caplog.messages)
