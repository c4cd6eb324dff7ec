"""What the page may see behind a chat: the last message as it was read, the plan, and what is still owed."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.commands.playground import play
from bot.commands.under_the_hood import Section, UnderTheHood
from bot.core.happened import Pressed, Said
from bot.playground.person import PersonClient
from bot.settings import Settings
from storage import known as known_of
from storage import outbox, people
from storage.database import Database, Tx
from storage.facts import Interview, InterviewState, Known, OutboxItem, Person, Promise, Question, QuestionKind

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)
ANA = Known(Person(7, zone="Europe/London", zone_told=True, country="GB", part="ENG"))


def told(hood: UnderTheHood, known: Known, text: str, message_id: int = 1) -> Known:
    """Say something; gives what is known then."""
    return hood.decide(known, Said(message_id, text, NOW), NOW).known


async def look(hood: UnderTheHood, database: Database) -> list[Section]:
    return await hood.look(database, 7, NOW)


def save(tx: Tx, after: Known) -> None:
    people.add(tx, 7, None, NOW)
    before = known_of.load(tx, 7)
    assert before is not None
    known_of.save(tx, before, after)


async def test_of_a_stranger_there_is_nothing_to_see(database: Database) -> None:
    read, planned, owed = await look(UnderTheHood(), database)
    assert read["empty"] == "Nothing was said yet, or it is not kept."
    assert planned["empty"] == "Nothing is planned."
    assert owed["empty"].startswith("Nothing waits")


async def test_marks_count_as_a_browser_does(database: Database) -> None:
    hood = UnderTheHood()
    told(hood, ANA, "🙂 Interviewed at Umbra yesterday")
    [read, *_] = await look(hood, database)
    mark = next(one for one in read["marks"] if one["label"] == "company")
    units = str(read["text"]).encode("utf-16-le")
    assert units[mark["start"] * 2 : mark["end"] * 2].decode("utf-16-le") == "Umbra"
    assert {"name": "company", "value": "Umbra", "words": "Umbra"} in read["facts"]


async def test_an_answer_is_read_as_the_answer_to_the_question_that_was_open(database: Database) -> None:
    hood = UnderTheHood()
    umbra = Interview(1, NOW, NOW.date(), "Umbra", promise=Promise.UNSAID, state=InterviewState.WAITING)
    asked = replace(ANA, interviews=(umbra,), question=Question(QuestionKind.PROMISED, NOW, interview_id=1))
    told(hood, asked, "Friday", message_id=2)
    [read, *_] = await look(hood, database)
    [fact] = [one for one in read["facts"] if one["name"] == "reply by"]
    assert fact == {"name": "reply by", "value": "2026-11-06", "words": "Friday"}


async def test_a_tap_is_not_taken_for_the_last_message(database: Database) -> None:
    hood = UnderTheHood()
    known = told(hood, ANA, "Interviewed at Umbra today at 10")
    hood.decide(known, Pressed("q", 5, "felt:1:warm", NOW), NOW)
    [read, *_] = await look(hood, database)
    assert read["text"] == "Interviewed at Umbra today at 10"


async def test_words_of_a_crisis_are_not_kept(database: Database) -> None:
    hood = UnderTheHood()
    known = told(hood, ANA, "Interviewed at Umbra today at 10")
    told(hood, known, "I want to kill myself", message_id=2)
    assert "text" not in (await look(hood, database))[0]


async def test_what_waits_is_shown_also_where_it_is_put_off(database: Database) -> None:
    payload = json.dumps({"chat_id": 7, "text": "<b>Umbra</b>: one note\nmore"}).encode()
    later = OutboxItem(0, 7, 7, "sendMessage", payload, NOW, not_before_at=NOW + timedelta(days=3))
    await database.transact(save, ANA)
    await database.transact(outbox.add, [later])
    *_, owed = await look(UnderTheHood(), database)
    [item] = owed["items"]
    assert (item["name"], item["why"]) == ("sendMessage", "Umbra: one note")
    assert "put off to 12:00:00" in item["when"]


async def test_the_plan_is_shown_with_its_moments_and_reasons(database: Database) -> None:
    known = told(UnderTheHood(), ANA, "Interviewed at Umbra today at 10 with Dana, they'll call by Friday")
    await database.transact(save, known)
    _, planned, _ = await look(UnderTheHood(), database)
    steps = {one["name"]: one for one in planned["items"]}
    assert steps["Umbra: first follow-up"]["when"] == "Monday 9 November, 09:00"
    assert steps["Umbra: first follow-up"]["why"].startswith("They named Friday 6 November")


async def test_the_playground_begins_afresh_with_a_bot_that_knows_nothing(tmp_path: Path) -> None:
    told_to_stop, at = asyncio.Event(), asyncio.get_running_loop().create_future()
    playing = asyncio.create_task(play(Settings(port=0, clock_file=tmp_path / "clock"), told_to_stop, at.set_result))
    try:
        async with PersonClient(await at) as line:
            ana = await line.add(7, "Ana", language_code="en-GB")
            await ana.ask("Interviewed at Umbra today, they'll call by Friday")
            for _ in range(2):
                await line.request("POST", "../clock", {"days": 40})
                assert (tmp_path / "clock").exists()
                await line.request("POST", "../afresh", {})
                assert not (tmp_path / "clock").exists()
                assert await ana.transcript() == []
            assert "Umbra" not in (await ana.ask("/list")).text
    finally:
        told_to_stop.set()
        await playing


@pytest.mark.parametrize("text", ["", "🙂", "\ud800", "/list", "x" * 5000])
async def test_whatever_was_said_there_is_something_to_see(database: Database, text: str) -> None:
    hood = UnderTheHood()
    told(hood, ANA, text)
    read, *_ = await look(hood, database)
    assert read["facts"]
