"""Three workers on one PostgreSQL, each a process, and what may befall them in the midst of a burst."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

import pytest

from bot.playground.person import ChatMessage, PersonClient, Talk
from storage.database import open_database
from storage.facts import Kind, Known
from storage.sealing import Keys
from tests.survival import processes
from tests.survival.cluster import Server, own_server
from tests.survival.crowd import Crowd, Worker
from tests.survival.processes import Clock, until

MONDAY = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Europe/London"))
COMPANIES = ("Quillmark", "Brightwater", "Northwind", "Pellworth")
PEOPLE = range(101, 113)
#: Workers that were halted are waited for, until their leases and their locks are over.
pytestmark = pytest.mark.timeout(240)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with own_server() as server:
        yield server


@pytest.fixture
async def crowd(server: Server, keys: Keys, tmp_path: Path) -> AsyncIterator[Crowd]:
    """Nobody at work yet, on an empty database."""
    async with AsyncExitStack() as stack:
        database_url = await server.make(f"crowd_{uuid.uuid4().hex}")
        url = await stack.enter_async_context(processes.standin_process())
        people = await stack.enter_async_context(PersonClient(url, patience=processes.PATIENCE))
        database = await open_database(database_url, keys)
        stack.push_async_callback(database.close)
        clock = Clock(tmp_path / "clock", people)
        await clock.set(MONDAY)
        yield Crowd(server, database, database_url, url, keys, tmp_path, people, clock, stack)


async def killed(crowd: Crowd) -> None:
    """kill -9 of a worker that does not poll."""
    worker = await crowd.helper()
    await worker.process.kill()


async def the_poller_killed(crowd: Crowd) -> None:
    """kill -9 of the worker that polls."""
    worker = await crowd.poller()
    await worker.process.kill()


async def halted(crowd: Crowd) -> None:
    """SIGSTOP until its leases are over and others have gone on with all that it had begun, then SIGCONT."""
    worker = await crowd.helper()
    await _halt_for_long(crowd, worker)


async def the_poller_halted(crowd: Crowd) -> None:
    """The same of the worker that polls."""
    worker = await crowd.poller()
    await _halt_for_long(crowd, worker)


async def _halt_for_long(crowd: Crowd, worker: Worker) -> None:
    worker.process.halt()
    await crowd.leases_are_over(worker)
    await crowd.nothing_waits()
    worker.process.go_on()


async def the_server_restarted(crowd: Crowd) -> None:
    """PostgreSQL ends as by a crash, and is there again."""
    await crowd.server.restart()


async def a_line_cut(crowd: Crowd) -> None:
    """The line of the worker that polls is cut, and mended a while later."""
    worker = await crowd.poller()
    await worker.line.cut()
    await crowd.leases_are_over(worker)
    await worker.line.mend()


async def a_line_held(crowd: Crowd) -> None:
    """Nothing comes through the line of one worker for a while, and nobody is told."""
    worker = await crowd.helper()
    worker.line.hold()
    await crowd.leases_are_over(worker)
    await worker.line.mend()


Befalls = Callable[[Crowd], Awaitable[None]]


@pytest.mark.parametrize(
    "befalls",
    [
        (killed, the_poller_killed),
        (halted, the_poller_halted),
        (the_server_restarted, a_line_cut),
        (a_line_held, the_server_restarted),
    ],
    ids=lambda both: " and ".join(one.__name__ for one in both),
)
async def test_whatever_befalls_them_in_a_burst_nothing_is_lost_and_everything_is_done_once(
    crowd: Crowd, befalls: tuple[Befalls, Befalls]
) -> None:
    await crowd.start(3)
    talks = [await crowd.people.add(one, "Ana", language_code="en-GB") for one in PEOPLE]
    await asyncio.gather(_told(talks), _in_the_midst(crowd, befalls[0]))
    await _all(talks, "Pellworth, data analyst")
    evening = crowd.clock.set(MONDAY.replace(hour=18, second=1))
    await asyncio.gather(evening, _in_the_midst(crowd, befalls[1]))
    await _all(talks, *COMPANIES, button="I will ask")
    await crowd.stop()
    stored = await processes.stored(crowd.database_url, crowd.keys, list(PEOPLE))
    assert sorted(stored) == list(PEOPLE)
    for known in stored.values():
        _has_it_all_once(known)
    for talk in talks:
        _is_in_order(await talk.transcript())


async def _in_the_midst(crowd: Crowd, befalls: Befalls) -> None:
    await crowd.some_calls()
    await befalls(crowd)


async def _told(talks: list[Talk]) -> None:
    told = (
        f"Interview at {one} tomorrow at 10:{place}0am, data analyst, with Dana Lee"
        for place, one in enumerate(COMPANIES)
    )
    for text in ("/start", "London", *told):
        for talk in talks:
            await talk.say(text)


def _has_it_all_once(known: Known) -> None:
    assert [str(one.company) for one in known.interviews] == list(COMPANIES)
    assert [one.what for one in known.changes] == ["settings", *["log_interview"] * 4]
    sources = [one.source_message_id for one in known.changes]
    assert len(sources) == len(set(sources)), sources
    asked = [step for step in known.reminders if step.kind is Kind.ASK_WHEN]
    assert [step.times for step in asked] == [1] * 4


def _is_in_order(transcript: list[ChatMessage]) -> None:
    """The answers came in the order of what they answer; one came twice at most for each thing that befell."""
    said = [one for one in sorted(transcript, key=lambda one: one.id) if one.by_bot]
    once = [one for place, one in enumerate(said) if place == 0 or one.html != said[place - 1].html]
    assert len(said) - len(once) <= 2
    texts = [one.text for one in once]
    assert len(texts) == len(set(texts)), "a message came again after another one"
    told = [name for text in texts if (name := re.match(r"(\w+), data analyst, with Dana Lee", text))]
    assert [name[1] for name in told] == list(COMPANIES)


async def _all(talks: list[Talk], *words: str, button: str | None = None) -> None:
    """Wait until everybody has been told something with each of these words, over that button where one is named."""

    def told(said: list[ChatMessage]) -> bool:
        said = said if button is None else [one for one in said if button in one.buttons]
        return all(any(one in message.text for message in said) for one in words)

    await asyncio.gather(*(until(talk, told) for talk in talks))


@pytest.mark.parametrize("how", ["killed", "halted", "held"])
async def test_the_polling_is_taken_over_within_seconds(crowd: Crowd, how: str) -> None:
    await crowd.start(2)
    ana = await crowd.people.add(7, "Ana", language_code="en-GB")
    await ana.say("/start")
    said = await until(ana, lambda said: len(said) >= 2)
    poller = await crowd.poller()
    match how:
        case "killed":
            await poller.process.kill()
        case "halted":
            poller.process.halt()
        case "held":
            poller.line.hold()
    began = monotonic()
    await ana.say("London")
    await until(ana, lambda more: len(more) > len(said))
    assert monotonic() - began < 20
    assert (await crowd.poller()) is not poller


async def test_what_telegram_takes_a_second_is_shared_among_the_workers(crowd: Crowd) -> None:
    rate = 20
    await crowd.start(3, SEND_RATE=str(rate))
    talks = [await crowd.people.add(one, "Ana", language_code="en-GB") for one in range(201, 231)]
    for text in ("/start", "London"):
        for talk in talks:
            await talk.say(text)
    await asyncio.gather(*(until(talk, lambda said: len(said) >= 3) for talk in talks))
    calls = (await crowd.people.calls("sendMessage")).calls
    moments = sorted(float(call["at"]) for call in calls)
    fullest = max(sum(begin <= one < begin + 1 for one in moments) for begin in moments)
    assert fullest <= rate + 3, Counter(int(one) for one in moments)
