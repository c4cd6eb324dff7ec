"""kill -9 of the real process, again and again: nothing is lost, and everything has its effect once."""

from __future__ import annotations

import asyncio
import random
import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.playground.person import ChatMessage, Talk
from storage.facts import Feeling, InterviewState, Kind, Known, Promise, ReminderState
from tests.survival.conftest import Outside
from tests.survival.processes import until

MONDAY = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Europe/London"))
COMPANIES = ("Quillmark", "Brightwater", "Northwind", "Pellworth")
PEOPLE = range(101, 121)
#: Calls of the bot before a kill, at most: fewer than there is to do, so it strikes in the middle of it.
MOST_CALLS = 25
_NONE = 10**9


class Killer:
    """Kills the bot at moments drawn from a seed, each after so many calls of the bot."""

    def __init__(self, outside: Outside, seed: int) -> None:
        self._outside = outside
        self._random = random.Random(seed)
        self._seen = 0
        self.kills = 0

    async def aim(self) -> None:
        """Count the calls from here on."""
        self._seen = (await self._outside.people.calls(after=_NONE)).total

    async def after_a_few_calls(self) -> None:
        """Wait until the bot has done something more."""
        calls = (await self._outside.people.calls(after=_NONE)).total
        await self._outside.people.wait_for_calls(more_than=calls + 10)

    async def strike(self, times: int = 1) -> None:
        """Kill the bot in the middle of its work, and start it again, so many times."""
        for _ in range(times):
            if not self._outside.bot.alive:
                await self._outside.bot.begin()
            await self._outside.people.wait_for_calls(more_than=self._seen + self._random.randrange(MOST_CALLS))
            await self._outside.kill()
            self.kills += 1
            await self.aim()
        await self._outside.bot.begin()


async def test_a_bot_killed_again_and_again_loses_nothing_and_does_everything_once(outside: Outside) -> None:
    killer = Killer(outside, seed=20261102)
    await outside.clock.set(MONDAY)
    talks = [await outside.people.add(one, "Ana", language_code="en-GB") for one in PEOPLE]

    await _told(talks, killer)
    await _tapped_and_replied(talks, killer)
    await _reminded(talks, killer, outside)
    await _answered(talks, killer)

    assert await outside.bot.stop() == 0
    found = await outside.stored(*PEOPLE)
    assert sorted(found) == list(PEOPLE)
    for known in found.values():
        _has_it_all_once(known)
    for talk in talks:
        _is_in_order(await talk.transcript(), killer.kills)


async def _told(talks: list[Talk], killer: Killer) -> None:
    """120 messages, a few at a time, so that the bot is killed while it stores, answers and sends at once."""
    told = (
        f"Interview at {one} tomorrow at 10:{place}0am, data analyst, with Dana Lee"
        for place, one in enumerate(COMPANIES)
    )

    async def write() -> None:
        for text in ("/start", "London", *told):
            for talk in talks:
                await talk.say(text)
            await killer.after_a_few_calls()

    await asyncio.gather(write(), killer.strike(3))
    await _all(talks, "Pellworth, data analyst")


async def _tapped_and_replied(talks: list[Talk], killer: Killer) -> None:
    """Undo of the last interview, and a day promised by the first, in reply to what was read back."""
    await killer.aim()
    for talk in talks:
        said = await _newest_first(talk)
        await talk.press(_found(said, "Pellworth, data analyst"), "Undo", wait=0)
        await talk.say("they will answer by Friday", reply_to=_found(said, "Quillmark, data analyst"))
    await killer.strike(2)
    await _all(talks, "they answer by Friday")


async def _reminded(talks: list[Talk], killer: Killer, outside: Outside) -> None:
    """The evening before, and the hour after: 60 reminders fall due at each."""
    await killer.aim()
    await outside.clock.set(MONDAY.replace(hour=18, second=1))
    await killer.strike()
    await _all(talks, "Brightwater", "Northwind", button="I will ask")
    await killer.aim()
    await outside.clock.set(MONDAY.replace(hour=12, minute=45) + timedelta(days=1))
    await killer.strike()
    await _all(talks, "Quillmark", "Brightwater", "Northwind", button="Warm")


async def _answered(talks: list[Talk], killer: Killer) -> None:
    """A tap and a reply to the questions of the hour after."""
    await killer.aim()
    for talk in talks:
        said = _with(await _newest_first(talk), "Warm")
        await talk.press(_found(said, "Quillmark"), "Warm", wait=0)
        await talk.say("they said no", reply_to=_found(said, "Northwind"))
    await killer.strike()
    await _all(talks, "That is a no from Northwind")


def _has_it_all_once(known: Known) -> None:
    open_ones = {str(one.company): one for one in known.interviews}
    assert sorted(open_ones) == ["Brightwater", "Northwind", "Quillmark"]
    assert len(known.interviews) == 3
    quillmark, northwind = open_ones["Quillmark"], open_ones["Northwind"]
    assert (quillmark.promise, quillmark.felt) == (Promise.DAY, Feeling.WARM)
    assert (quillmark.state, northwind.state) == (InterviewState.WAITING, InterviewState.NO)
    for interview in known.interviews:
        steps = {one.kind: one for one in known.reminders if one.interview_id == interview.id}
        assert len(steps) == sum(one.interview_id == interview.id for one in known.reminders)
        promised = interview is quillmark
        assert steps[Kind.DEBRIEF].times == 1
        assert steps[Kind.ASK_WHEN].times == (0 if promised else 1), (interview.company, steps[Kind.ASK_WHEN])
        ended = interview.state is InterviewState.NO
        assert steps[Kind.THANK_YOU].state is (ReminderState.CANCELLED if ended else ReminderState.PLANNED)
    _changed_once(known)


def _changed_once(known: Known) -> None:
    """One entry of the journal for each message and tap that changed something; what is undone keeps none."""
    sources = [one.source_message_id for one in known.changes]
    assert len(sources) == len(set(sources)), sources
    told = ["log_interview"] * 3
    assert [one.what for one in known.changes] == ["settings", *told, "set_reply_by", "debrief", "heard_rejection"]


def _is_in_order(transcript: list[ChatMessage], kills: int) -> None:
    """The answers came in the order of what they answer; a message came twice at most once for each kill."""
    said = [one for one in sorted(transcript, key=lambda one: one.id) if one.by_bot]
    once = [one for place, one in enumerate(said) if place == 0 or one.html != said[place - 1].html]
    assert len(said) - len(once) <= kills
    texts = [one.text for one in once]
    assert len(texts) == len(set(texts)), "a message came again after another one"
    told = [name for text in texts if (name := re.match(r"(\w+), data analyst, with Dana Lee", text))]
    assert [name[1] for name in told] == list(COMPANIES)


async def _newest_first(talk: Talk) -> list[ChatMessage]:
    """What the bot has said; of a message that came twice the second one, which is the one it knows to be sent."""
    return [one for one in reversed(await talk.transcript()) if one.by_bot]


def _found(said: list[ChatMessage], words: str) -> ChatMessage:
    return next(one for one in said if words in one.text)


def _with(said: list[ChatMessage], button: str) -> list[ChatMessage]:
    return [one for one in said if button in one.buttons]


async def _all(talks: list[Talk], *words: str, button: str | None = None) -> None:
    """Wait until everybody has been told something with each of these words, over that button where one is named."""

    def told(said: list[ChatMessage]) -> bool:
        said = said if button is None else _with(said, button)
        return all(any(one in message.text for message in said) for one in words)

    await asyncio.gather(*(until(talk, told) for talk in talks))
