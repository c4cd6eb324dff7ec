"""What people write, and the token, are in no file, no table and no log of the real process, whatever goes wrong."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import text

from bot.playground.person import Talk
from bot.playground.standin import TOKEN
from storage.database import Tx, open_database
from storage.tables import metadata
from tests.survival.conftest import Outside
from tests.survival.processes import BotProcess

MONDAY = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Europe/London"))
TYPED = (
    "/start",
    "Reykjavik",
    "Interview at Quillmark yesterday at 2pm, zeppelin engineer, with Ingeborg Halloran; felt warm",
    "they'll decide by Thursday",
    "marmalade snowdrop heartbroken and furious about everything",
    "check this: Dear Ingeborg, your silence is disgraceful and unprofessional",
    "I want to kill myself tonight",
    "/next",
)
#: The program's own words too: names of tables, kinds of steps, settings.
OWN = {"interview", "start", "next", "check", "decide", "about"}
WORDS = sorted({word for one in TYPED for word in re.findall(r"[A-Za-z]{4,}", one) if word.lower() not in OWN})


async def test_no_word_and_no_token_is_in_the_database_or_the_log(outside: Outside) -> None:
    bot = outside.bot = outside.another(LOG_LEVEL="DEBUG")
    await outside.clock.set(MONDAY)
    ana = await outside.people.add(7, "Ana", language_code="en-GB")
    await bot.start()
    for line in TYPED[:-1]:
        await _say(ana, line)
    await _break_telegram(outside, bot, ana)
    await _break_the_database(outside, bot, ana)
    assert _found_in_files(outside.folder) == {}
    assert await bot.stop() == 0
    assert _found_in_files(outside.folder) == {}
    assert await _found_in_tables(outside) == []
    log = "\n".join(bot.lines)
    assert "ERROR" in log
    assert TOKEN not in log
    assert TOKEN.split(":")[1] not in log
    assert [word for word in WORDS if re.search(rf"\b{word}\b", log, re.IGNORECASE)] == []


async def _say(ana: Talk, line: str) -> None:
    events = await ana.events()
    await ana.say(line)
    await ana.next_messages(after=events)


async def _break_telegram(outside: Outside, bot: BotProcess, ana: Talk) -> None:
    """A refusal that quotes, a line that is cut, and an update whose kind nobody knows."""
    said = "Bad Request: can't parse entities: marmalade Quillmark is disgraceful"
    await outside.people.fail(method="sendMessage", code=400, description=said, times=2)
    await ana.say("snowdrop zeppelin")
    await outside.people.wait_for_calls("sendMessage", more_than=len(TYPED))
    await bot.logged("is given up")
    await outside.people.clear_faults()
    await outside.people.fail(method="getUpdates", kind="drop_before", times=1)
    unknown = {"from": {"id": 7}, "chat": {"id": 7, "type": "private"}, "text": "marmalade"}
    await outside.people.inject({"update_id": 900_001, "marmalade": unknown})
    await _say(ana, TYPED[-1])


async def _break_the_database(outside: Outside, bot: BotProcess, ana: Talk) -> None:
    """A table is gone for a while: whatever handles the update raises, with the words in its hands."""
    await _rename(outside, "outbox", "gone")
    events = await ana.events()
    await ana.say("Interview at Quillmark on Friday at noon, heartbroken Ingeborg")
    await bot.logged("ERROR")
    await _rename(outside, "gone", "outbox")
    await ana.next_messages(after=events)


async def _rename(outside: Outside, before: str, after: str) -> None:
    statement = f"ALTER TABLE {before} RENAME TO {after}"
    if outside.database_url.startswith("sqlite"):
        with closing(sqlite3.connect(outside.database_url.removeprefix("sqlite:///"))) as connection:
            connection.execute(statement)
        return
    database = await open_database(outside.database_url, outside.keys)
    await database.transact(lambda tx: tx.connection.execute(text(statement)).rowcount)
    await database.close()


def _found_in(data: bytes) -> list[str]:
    # Four letters come by chance in so many sealed bytes, five hardly ever.
    long = (word for word in WORDS if len(word) > 4)
    return [word for word in long if any(shape.encode() in data for shape in (word, word.lower(), word.upper()))]


def _found_in_files(folder: Path) -> dict[str, list[str]]:
    found = {file.name: _found_in(file.read_bytes()) for file in folder.rglob("*") if file.is_file()}
    return {name: words for name, words in found.items() if words}


async def _found_in_tables(outside: Outside) -> list[str]:
    def cells(tx: Tx) -> list[bytes]:
        return [
            cell if isinstance(cell, bytes) else str(cell).encode()
            for table in metadata.sorted_tables
            for row in tx.connection.execute(table.select())
            for cell in row
        ]

    database = await open_database(outside.database_url, outside.keys)
    found = [word for cell in await database.transact(cells) for word in _found_in(cell)]
    await database.close()
    return found
