"""A flood is read as far as anybody can type and answered once; what a person could have typed is never left out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from time import monotonic

from hypothesis import given
from hypothesis import strategies as st

from bot.app import App
from bot.core.wording.faults import too_many_at_once
from bot.flood import BURST, Floods, Verdict
from bot.playground.person import ChatMessage, PersonClient, Talk
from storage import inbox
from tests.loops.conftest import Running

LINE = too_many_at_once()


@asynccontextmanager
async def _paced(running: Running) -> AsyncIterator[App]:
    """The bot as it runs by default: one message a second in a chat is all that is read, after a burst."""
    async with running(chat_rate=1.0) as app:
        # What it answers need not wait for its turn here.
        app._pace._in_chat = 1000.0
        yield app


async def _said(talk: Talk) -> list[ChatMessage]:
    return [one for one in await talk.transcript() if one.by_bot]


async def test_two_hundred_messages_at_once_get_one_kind_line(
    running: Running, people: PersonClient, ana: Talk
) -> None:
    began = monotonic()
    for number in range(200):
        await ana.say(f"message {number}")
    # Where the machine is slow they were not so very much at once.
    most = BURST + 2 + (monotonic() - began)
    async with _paced(running) as app:
        await people.wait_until_confirmed()
        await app.settled()
        said = [one.text for one in await _said(ana)]
        assert said.count(LINE) == 1
        answered = [text for text in said if text != LINE]
        assert answered == [f"echo: message {number}" for number in range(len(answered))]
        assert BURST <= len(answered) <= most
        assert app.counts.floods == 1
        left = await app.database.transact(inbox.get, 1000 + 200)
        assert left is not None
        assert (left.person_id, left.raw) == (0, b"")


async def test_others_are_answered_as_ever_meanwhile(
    running: Running, people: PersonClient, ana: Talk, ben: Talk
) -> None:
    for number in range(60):
        await ana.say(f"message {number}")
    await ben.say("hello")
    async with _paced(running) as app:
        await people.wait_until_confirmed()
        await app.settled()
        assert [one.text for one in await _said(ben)] == ["echo: hello"]


async def test_by_webhook_a_flood_is_answered_once_too(
    running: Running, people: PersonClient, ana: Talk, unused_tcp_port: int
) -> None:
    async with running(
        chat_rate=1.0, webhook_url=f"http://127.0.0.1:{unused_tcp_port}/updates", webhook_port=unused_tcp_port
    ) as app:
        app._pace._in_chat = 1000.0
        await people.wait_for_calls("setWebhook")
        began = monotonic()
        await asyncio.gather(*(ana.say(f"message {number}") for number in range(80)))
        most = BURST + 2 + (monotonic() - began)
        await people.wait_until_confirmed()
        await app.settled()
        said = [one.text for one in await _said(ana)]
        assert said.count(LINE) == 1
        assert BURST <= len(said) - 1 <= most


def test_what_waited_through_a_downtime_is_no_flood() -> None:
    floods = Floods()
    assert [floods.judge(7, minute * 60.0) for minute in range(200)] == [Verdict.READ] * 200


@given(st.lists(st.floats(min_value=1.0, max_value=120.0), max_size=300))
def test_what_a_person_could_have_typed_is_never_left_out(pauses: list[float]) -> None:
    floods, at = Floods(), 1_000_000.0
    for pause in pauses:
        at += pause
        assert floods.judge(7, at) is Verdict.READ


def test_each_flood_is_told_of_once() -> None:
    floods = Floods()

    def told(at: float) -> int:
        return [floods.judge(7, at) for _ in range(100)].count(Verdict.FIRST_LEFT)

    assert told(0.0) == 1
    assert told(1.0) == 0
    assert told(timedelta(minutes=1).total_seconds()) == 1


def test_what_could_not_be_stored_is_counted_for_nothing() -> None:
    floods = Floods()
    for _ in range(50):
        verdicts = [floods.judge(7, 5.0) for _ in range(30)]
        assert verdicts.count(Verdict.READ) == BURST
        assert verdicts.count(Verdict.FIRST_LEFT) == 1
        for verdict in verdicts:
            floods.take_back(7, verdict)


def test_once_it_was_told_nothing_more_is_read_until_there_is_a_pause() -> None:
    floods = Floods()
    for tenth in range(1000):
        floods.judge(7, tenth / 10)
    assert floods.judge(7, 102.0) is Verdict.LEFT
    assert [floods.judge(7, 106.0 + second) for second in range(30)] == [Verdict.READ] * 30


def test_moments_out_of_order_do_no_harm() -> None:
    floods = Floods()
    assert {floods.judge(7, at) for at in (10.0, 8.0, 9.0, 3.0, 11.0)} == {Verdict.READ}


def test_nobody_pays_for_another() -> None:
    floods = Floods()
    for _ in range(100):
        floods.judge(7, 0.0)
    assert floods.judge(8, 0.0) is Verdict.READ


def test_of_very_many_people_only_those_of_the_last_seconds_are_remembered() -> None:
    floods = Floods()
    for person in range(10_500):
        floods.judge(person, person * 1.0)
    assert len(floods._people) < 600
