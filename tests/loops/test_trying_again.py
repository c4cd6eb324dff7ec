"""An update that raises is tried again after a rest, and what was said after it in that chat keeps its order."""

from __future__ import annotations

import itertools
import time
from datetime import datetime

from bot.app import App
from bot.core.decision import Decision
from bot.core.happened import Happened, Said
from bot.playground.person import PersonClient, Talk
from bot.settings import Settings
from storage.facts import Known
from tests.loops.conftest import QUICK
from tests.loops.thoughts import WordsError, echo, remind


async def test_the_tries_are_seconds_apart_and_later_messages_wait_for_them(settings: Settings, ana: Talk) -> None:
    tries: list[float] = []

    def moody(known: Known, happened: Happened, now: datetime) -> Decision:
        if isinstance(happened, Said) and happened.text == "twice":
            tries.append(time.monotonic())
            if len(tries) < 3:
                raise WordsError
        return echo(known, happened, now)

    async with App(settings, decide=moody, remind=remind, patience=QUICK, tick=0.2):
        await ana.say("twice")
        await ana.say("after")
        assert [answer.text for answer in await ana.next_messages(count=2)] == ["echo: twice", "echo: after"]
    assert [round(later - earlier) for earlier, later in itertools.pairwise(tries)] == [1, 2]


async def test_what_another_chat_says_meanwhile_is_answered_at_once(settings: Settings, ana: Talk, ben: Talk) -> None:
    async with App(settings, decide=echo, remind=remind, patience=QUICK, tick=0.2):
        await ana.say("boom")
        await ben.say("hello")
        began = time.monotonic()
        assert [answer.text for answer in await ben.next_messages()] == ["echo: hello"]
        assert time.monotonic() - began < 1
        assert "It is kept" in (await ana.next_messages())[0].text


async def test_an_answer_that_comes_at_once_shows_no_typing(
    settings: Settings, people: PersonClient, ana: Talk
) -> None:
    async with App(settings, decide=echo, remind=remind, patience=QUICK, tick=0.2) as app:
        await ana.say("hello")
        await ana.next_messages()
        await app.settled()
        assert (await people.calls("sendChatAction")).calls == []


async def test_an_answer_that_takes_long_shows_that_it_is_being_written(
    settings: Settings, people: PersonClient, ana: Talk
) -> None:
    async with App(settings, decide=echo, remind=remind, patience=QUICK, tick=0.2):
        await ana.send_location(53.8, -1.55)
        [call] = (await people.wait_for_calls("sendChatAction")).calls
        assert call["params"]["action"] == "typing"
        assert "Europe/London" in (await ana.next_messages())[0].text
