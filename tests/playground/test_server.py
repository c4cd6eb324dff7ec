"""The stand-in in a process of its own, its page with its policy, its clock bar, and who may come in."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.playground.page_routes import POLICY
from bot.playground.person import PersonClient
from bot.playground.standin import Standin


class SteppedClock:
    """A bot's clock that only moves when it is told to; it has one moment at which something falls due."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 12, 9, tzinfo=UTC)
        self.due: list[datetime] = [datetime(2026, 11, 14, 9, tzinfo=UTC)]

    async def now(self) -> datetime:
        return self.at

    async def move(self, by: timedelta) -> None:
        self.at += by

    async def to_next(self, within: timedelta | None = None) -> bool:
        if not self.due or (within and self.due[-1] > self.at + within):
            self.at += within or timedelta()
            return False
        self.at = self.due.pop()
        return True


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def start(*arguments: str) -> tuple[asyncio.subprocess.Process, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot.playground.server", "--port", "0", *arguments),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    return process, (await process.stdout.readline()).decode().strip()


async def test_a_process_of_its_own_serves_and_stops_on_sigterm() -> None:
    process, url = await start("--token", "5:x", "--keep-messages", "1")
    async with PersonClient(url) as people, aiohttp.ClientSession() as session:
        ana = await people.add(7, "Ana")
        await session.post(f"{url}/bot5:x/sendMessage", json={"chat_id": 7, "text": "hello"})
        assert (await ana.next_message()).text == "hello"
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 5) == 0


async def test_a_process_of_its_own_stops_when_its_input_closes() -> None:
    process, _ = await start()
    assert process.stdin
    process.stdin.close()
    assert await asyncio.wait_for(process.wait(), 5) == 0


async def test_it_stops_at_once_though_a_bot_polls(session: aiohttp.ClientSession) -> None:
    async with Standin() as standin:
        poll = asyncio.create_task(session.get(f"{standin.url}/bot{standin.token}/getUpdates?timeout=50"))
        await standin.world.pending.polled()
    with pytest.raises(aiohttp.ClientError):
        await asyncio.wait_for(poll, 5)


async def test_the_page_lets_in_nothing_from_elsewhere(standin: Standin, session: aiohttp.ClientSession) -> None:
    async with session.get(standin.url) as answer:
        assert answer.headers["Content-Security-Policy"] == POLICY
        assert answer.content_type == "text/html"
        page = await answer.text()
    assert "http://" not in page
    assert "https://" not in page
    assert "<script>" not in page
    assert "style=" not in page
    async with session.get(f"{standin.url}/page/nothing.js") as answer:
        assert answer.status == 404
    async with session.get(f"{standin.url}/page/..%2Fserver.py") as answer:
        assert answer.status == 404


async def test_the_page_has_every_file_that_it_names(standin: Standin, session: aiohttp.ClientSession) -> None:
    wanted, seen = [""], set[str]()
    while wanted:
        name = wanted.pop()
        seen.add(name)
        async with session.get(f"{standin.url}/{name}") as answer:
            assert answer.status == 200, name
            text = await answer.text()
        named = re.findall(r"""(?:from "\./|"/page/)([a-z]+\.(?:js|css|svg))\"""", text)
        wanted += [f"page/{one}" for one in named if f"page/{one}" not in seen]
    assert {"page/app.js", "page/entities.js", "page/chat.css", "page/icon.svg"} <= seen


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://elsewhere.example"}, {"Host": "elsewhere.example"}, {"Origin": "null"}]
)
async def test_pages_from_elsewhere_may_not_speak_for_people(
    standin: Standin, session: aiohttp.ClientSession, headers: dict[str, str]
) -> None:
    async with session.post(f"{standin.url}/person/people", json={"people": []}, headers=headers) as answer:
        assert answer.status == 403


@pytest.mark.parametrize("headers", [{"Origin": "https://elsewhere.example"}, {"Host": "elsewhere.example"}])
async def test_pages_from_elsewhere_may_not_speak_as_the_bot(
    standin: Standin, session: aiohttp.ClientSession, headers: dict[str, str]
) -> None:
    for path in (f"bot{standin.token}/setWebhook", f"file/bot{standin.token}/documents/file_1.bin"):
        async with session.get(f"{standin.url}/{path}", headers=headers) as answer:
            assert answer.status == 403


async def test_the_clock_bar_moves_the_bots_clock(session: aiohttp.ClientSession) -> None:
    async with Standin(clock=SteppedClock()) as standin:

        async def move(**wanted: object) -> tuple[int, object]:
            async with session.post(f"{standin.url}/clock", json=wanted) as answer:
                return answer.status, await answer.json() if answer.status == 200 else await answer.text()

        async with session.get(f"{standin.url}/clock") as answer:
            assert await answer.json() == {"now": "2026-11-12T09:00:00+00:00", "movable": True}
        assert await move(hours=1) == (200, {"now": "2026-11-12T10:00:00+00:00", "movable": True})
        assert await move(days=1) == (200, {"now": "2026-11-13T10:00:00+00:00", "movable": True})
        assert await move(to="next") == (200, {"now": "2026-11-14T09:00:00+00:00", "movable": True, "found": True})
        assert await move(to="next") == (200, {"now": "2026-11-14T09:00:00+00:00", "movable": True, "found": False})
        assert await move(to="next", days=2) == (
            200,
            {"now": "2026-11-16T09:00:00+00:00", "movable": True, "found": False},
        )
        assert (await move(hours=-1))[0] == 400
        assert (await move(hours="many"))[0] == 400


class Curtain:
    """What lies behind a chat, for a page that asks; it counts the new beginnings."""

    def __init__(self) -> None:
        self.beginnings = 0

    async def look(self, chat_id: int) -> list[dict[str, object]]:
        return [{"title": f"Behind {chat_id}"}]

    async def begin_afresh(self) -> None:
        self.beginnings += 1


async def test_the_page_looks_behind_a_chat_that_is_there(session: aiohttp.ClientSession) -> None:
    async with Standin(backstage=Curtain()) as standin, PersonClient(standin.url) as people:
        await people.add(7, "Ana")
        async with session.get(f"{standin.url}/backstage/7") as answer:
            assert await answer.json() == [{"title": "Behind 7"}]
        for stranger in ("8", "x", "-7"):
            async with session.get(f"{standin.url}/backstage/{stranger}") as answer:
                assert answer.status == 404


async def test_where_nobody_lets_it_look_there_is_nothing_to_see(
    standin: Standin, people: PersonClient, session: aiohttp.ClientSession
) -> None:
    await people.add(7, "Ana")
    async with session.get(f"{standin.url}/backstage/7") as answer:
        assert answer.status == 404


async def test_beginning_afresh_is_left_to_who_runs_the_bot(session: aiohttp.ClientSession) -> None:
    curtain = Curtain()
    async with Standin(backstage=curtain) as standin, session.post(f"{standin.url}/afresh") as answer:
        assert (answer.status, curtain.beginnings) == (200, 1)


async def test_beginning_afresh_empties_every_chat(
    standin: Standin, people: PersonClient, session: aiohttp.ClientSession
) -> None:
    ana = await people.add(7, "Ana")
    await ana.say("hi")
    await ana.block()
    before = await ana.state()
    async with session.post(f"{standin.url}/afresh") as answer:
        assert answer.status == 200
    after = await ana.state()
    assert await ana.transcript() == []
    assert (after["blocked"], after["round"]) == (False, before["round"] + 1)
    assert after["revision"] > before["revision"]
    assert (await people.status())["unconfirmed"] == 0


async def test_messages_are_dated_by_the_bots_clock(session: aiohttp.ClientSession) -> None:
    async with Standin(clock=SteppedClock()) as standin, PersonClient(standin.url) as people:
        await people.add(7, "Ana")
        url = f"{standin.url}/bot{standin.token}/sendMessage"
        async with session.post(url, json={"chat_id": 7, "text": "a"}) as answer:
            sent = (await answer.json())["result"]
    assert abs(sent["date"] - datetime(2026, 11, 12, 9, tzinfo=UTC).timestamp()) < 5


async def test_without_a_clock_there_is_none_to_move(standin: Standin, session: aiohttp.ClientSession) -> None:
    async with session.get(f"{standin.url}/clock") as answer:
        assert (await answer.json())["movable"] is False
    async with session.post(f"{standin.url}/clock", json={"hours": 1}) as answer:
        assert answer.status == 404


async def test_a_file_of_the_bot_is_kept_from_being_run_by_the_page(
    standin: Standin, people: PersonClient, session: aiohttp.ClientSession
) -> None:
    ana = await people.add(7, "Ana")
    await ana.send_document("a.html", b"<script>", mime_type="text/html")
    [message] = await ana.transcript()
    async with session.get(f"{standin.url}/person/files/{message.message['document']['file_id']}") as answer:
        assert answer.headers["Content-Disposition"] == "attachment"
        assert answer.content_type == "application/octet-stream"
        assert await answer.read() == b"<script>"
