"""A burst, everybody's morning at once: who goes first where not all can go at once, and that nobody is forgotten."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import msgspec

from bot.app import App
from bot.playground.person import PersonClient, Talk
from bot.send import waiting_chats
from storage import outbox
from storage.database import Database
from storage.facts import OutboxItem, Urgency
from tests.loops.conftest import Running

CROWD = range(1001, 1301)


def _owed(people: Iterable[int], urgency: Urgency, text: str) -> list[OutboxItem]:
    now = datetime.now(UTC)
    return [
        OutboxItem(
            0, one, one, "sendMessage", msgspec.json.encode({"chat_id": one, "text": text}), now, urgency=urgency
        )
        for one in people
    ]


async def _owe(app: App, rows: Sequence[OutboxItem]) -> None:
    """Owe messages, as ``remind`` does."""
    await app.database.transact(outbox.add, rows)
    app.sending.crew.wake([row.chat_id for row in rows])


async def _crowd(people: PersonClient) -> None:
    await people.add_many([{"id": one, "first_name": "Ana"} for one in CROWD])


async def _sent(people: PersonClient, text: str) -> list[int]:
    """The places, among all messages sent, of those that say ``text``."""
    calls = (await people.calls("sendMessage")).calls
    return [place for place, call in enumerate(calls) if call["params"]["text"] == text]


async def _until_sent(people: PersonClient, more_than: int) -> int:
    return sum((await people.wait_for_calls("sendMessage", more_than=more_than)).counts["sendMessage"].values())


async def test_an_answer_overtakes_hundreds_of_reminders(running: Running, people: PersonClient, ana: Talk) -> None:
    await _crowd(people)
    async with running(send_rate=50) as app:
        await _owe(app, _owed(CROWD, Urgency.REMINDER, "reminder"))
        before = await _until_sent(people, 60)
        await ana.say("hello")
        await ana.next_messages()
        [place] = await _sent(people, "echo: hello")
        assert place - before < 70, "it waited for no more than the messages of a second and what was on its way"


async def test_an_urgent_step_overtakes_hundreds_of_reminders(running: Running, people: PersonClient) -> None:
    await _crowd(people)
    ana = await people.add(7, "Ana")
    async with running(send_rate=50) as app:
        await _owe(app, _owed(CROWD, Urgency.REMINDER, "reminder"))
        before = await _until_sent(people, 60)
        await _owe(app, _owed([7], Urgency.URGENT, "urgent"))
        await ana.next_messages()
        [place] = await _sent(people, "urgent")
        assert place - before < 100


async def test_a_flood_of_answers_does_not_keep_reminders_back(running: Running, people: PersonClient) -> None:
    await _crowd(people)
    ana = await people.add(7, "Ana")
    async with running(send_rate=50) as app:
        await _owe(app, _owed(CROWD, Urgency.ANSWER, "answer"))
        await _until_sent(people, 10)
        await _owe(app, _owed([7], Urgency.REMINDER, "reminder"))
        await ana.next_messages()
        [place] = await _sent(people, "reminder")
        assert place < len(CROWD) - 50, "before the flood was over"


async def test_a_few_that_are_not_urgent_are_found_before_a_crowd_that_is(database: Database) -> None:
    rows = [
        *_owed(range(1, 41), Urgency.ANSWER, "answer"),
        *_owed([50, 51, 52], Urgency.REMINDER, "reminder"),
        *_owed([60], Urgency.URGENT, "urgent"),
        *_owed([1], Urgency.REMINDER, "behind an answer"),
    ]
    await database.transact(outbox.add, rows)
    now = datetime.now(UTC)
    assert (await database.transact(waiting_chats, 10, now, now))[:5] == [60, 50, 51, 1, 2]
    assert len(await database.transact(waiting_chats, 100, now, now)) == 44


async def test_how_long_messages_waited_is_counted_by_their_urgency(running: Running, ana: Talk) -> None:
    async with running() as app:
        await ana.ask("hello")
        await app.settled()
        await _owe(app, _owed([7], Urgency.REMINDER, "reminder"))
        await asyncio.wait_for(app.settled(), 5)
        counted = {urgency: list(wait.cumulated())[-1] for urgency, wait in app.counts.waits.items()}
        assert counted == {"answer": ("+Inf", 1), "reminder": ("+Inf", 1)}
