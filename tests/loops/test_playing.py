"""A message that changes in place: beside everything else, stopped by a tap, left as it is where the bot ends."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from telegram.error import BadRequest

from bot.crew import Stir
from bot.pace import Pace
from bot.playing import Playing
from bot.thought import Played
from bot.transport import FloodError
from storage import known as known_of
from storage import people
from storage.database import Database, Tx

BEGAN = datetime(2026, 11, 2, 12, tzinfo=UTC)
_TEXTS = ("in", "out", "in again", "over")


def _played() -> Played:
    frames = tuple((5.0 * place, {"chat_id": 7, "text": text}) for place, text in enumerate(_TEXTS))
    return Played(7, 7, BEGAN, frames)


def _breathes(tx: Tx, began_at: datetime | None) -> None:
    people.add(tx, 7, None, BEGAN)
    before = known_of.load(tx, 7)
    assert before is not None
    known_of.save(tx, before, replace(before, person=replace(before.person, breathing_at=began_at)))


class Telegram:
    """Takes the calls down; ``meanwhile`` happens while the call with that text is on its way."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, int | None]] = []
        self.waited: list[float] = []
        self.refusing: Exception | None = None
        self.meanwhile: dict[str, Any] = {}

    async def call(self, method: str, parameters: Mapping[str, Any]) -> Any:
        if self.refusing is not None and method == "editMessageText":
            raise self.refusing
        self.shown.append((parameters["text"], parameters.get("message_id")))
        happens = self.meanwhile.pop(parameters["text"], None)
        if happens is not None:
            await happens()
        return {"message_id": 900}

    async def wait(self, seconds: float) -> None:
        self.waited.append(seconds)


async def _set(event: asyncio.Event) -> None:
    event.set()


async def _play(database: Database, telegram: Telegram, pace: Pace | None = None) -> None:
    stir = Stir()
    pace = pace or Pace(asyncio.get_running_loop().time, in_chat=1e6)
    playing = Playing(database, telegram.call, pace, stir, wait=telegram.wait)
    playing.begin(_played())
    assert not playing.idle
    await asyncio.gather(*(task for task in asyncio.all_tasks() if task.get_name() == "playing"))
    assert playing.idle


async def test_one_message_shows_each_of_its_words_at_its_moment(database: Database) -> None:
    await database.transact(_breathes, BEGAN)
    telegram = Telegram()
    await _play(database, telegram)
    assert telegram.shown == [("in", None), ("out", 900), ("in again", 900), ("over", 900)]
    assert telegram.waited == [5.0, 5.0, 5.0]


async def test_it_goes_no_further_once_it_was_stopped(database: Database) -> None:
    await database.transact(_breathes, None)
    telegram = Telegram()
    await _play(database, telegram)
    assert telegram.shown == [("in", None)]


async def test_another_that_was_begun_since_takes_its_place(database: Database) -> None:
    await database.transact(_breathes, BEGAN.replace(hour=13))
    telegram = Telegram()
    await _play(database, telegram)
    assert telegram.shown == [("in", None)]


async def test_a_showing_that_was_on_its_way_when_it_was_stopped_gives_way_to_the_end(database: Database) -> None:
    await database.transact(_breathes, BEGAN)
    telegram = Telegram()
    telegram.meanwhile["out"] = lambda: database.transact(_breathes, None)
    await _play(database, telegram)
    assert telegram.shown == [("in", None), ("out", 900), ("over", 900)]


async def test_what_does_not_fit_beside_answers_is_left_out(database: Database) -> None:
    await database.transact(_breathes, BEGAN)
    pace = Pace(lambda: 1000.0, in_all=1000)
    telegram = Telegram()
    await _play(database, telegram, pace)
    assert telegram.shown == [("in", None), ("over", 900)], (
        "the first took of the chat's allowance; nothing refilled it"
    )


async def test_a_refusal_leaves_it_as_it_stands_and_holds_the_chat(database: Database) -> None:
    await database.transact(_breathes, BEGAN)
    telegram = Telegram()
    telegram.refusing = BadRequest("message to edit not found")
    await _play(database, telegram)
    assert telegram.shown == [("in", None)]
    pace = Pace(lambda: 1000.0, in_chat=1e6)
    telegram.refusing = FloodError(30)
    await _play(database, telegram, pace)
    assert pace.chat_wait(7) == 30


async def test_the_end_of_the_bot_leaves_it(database: Database) -> None:
    await database.transact(_breathes, BEGAN)
    telegram = Telegram()
    playing = Playing(database, telegram.call, Pace(asyncio.get_running_loop().time), Stir())
    playing.begin(_played())
    telegram.meanwhile["in"] = partial(_set, sent := asyncio.Event())
    await sent.wait()
    await playing.stop()
    assert telegram.shown == [("in", None)]
    assert playing.idle
