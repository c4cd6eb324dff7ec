"""What was found, as a page for readers."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import version

from tests.bench.answers import APART, COMPANIES, PLANNING, SMALL
from tests.bench.databases import Databases
from tests.bench.result import Result
from tests.bench.scale import Scale
from tests.bench.sender import IN_FLIGHT

_LIBRARIES = ("python-telegram-bot", "aiohttp", "httpx", "SQLAlchemy", "asyncpg", "uvloop")
_PAGE = """\
# Benchmarks

`make bench` measures this and writes this page, in a few minutes; it fails where a goal is missed by far.

{table}
Measured on {day}, on {cores} cores ({machine}, {system}), with {versions}.

## How it is measured

The stand-in for Telegram, the bot and what it is held against each run in a process of their own and speak HTTP over
the loopback. Rounds are interleaved, {rounds} of each; a ratio is taken within a round, and the median of the ratios is
told. The bot's pacing for Telegram's limits is set as high as it goes.

- **An answer**: from the moment a person says something until the bot's first message is at the stand-in; by then the
  update and all that it changed are committed, which waits for the disk twice. Messages are {apart:.0f} ms apart, in
  one chat. Small ones are {small}; one that plans is "{planning}". The echo bot is
  python-telegram-bot's `Application.run_polling` with one handler, which replies with the text and stores nothing.
  A machine that is busy with other things makes the bot, which has a database to wait for, slower than the echo.
- **Sealing**: the same answers of the bot, and of one that is the same but leaves every text as it is.
- **Sending**: `sendMessage` to {in_flight} chats, one message in flight in each, every way on uvloop.
  python-telegram-bot's default transport is its `HTTPXRequest`.
- **Memory**: what the process, with any that it has started, has resident after {answers} answers.
- **Reading**: text in, meaning out, in one process; the quickest of
  {rounds}. The hostile texts are as long as Telegram allows: one thing again and again, and the words of dates in any
  order.
- **Pictures**: forty interviews drawn, from asking the process apart until the PNG is there; the first one starts it.
- **A start**: from starting the process until it has answered a message that was already waiting.
"""


def page_of(results: Sequence[Result], kinds: Sequence[Databases], scale: Scale, at: datetime) -> str:
    """Return the page that tells of these results."""
    return _PAGE.format(
        table=_table(results),
        day=at.date().isoformat(),
        cores=os.cpu_count(),
        machine=platform.machine(),
        system=platform.system(),
        versions=_versions(kinds),
        rounds=scale.rounds,
        apart=APART * 1000,
        small=", ".join(f"`{text}`" for text in SMALL),
        planning=PLANNING.format(company=COMPANIES[0]),
        in_flight=IN_FLIGHT,
        answers=scale.answers,
    )


def _table(results: Sequence[Result]) -> str:
    rows = [
        (one.what, one.against or "-", str(one.goal), f"**{one.shown}** ({one.figures})", str(one.verdict))
        for one in results
    ]
    lines = [("What", "Against", "To reach", "Measured", "The goal is"), ("---",) * 5, *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _versions(kinds: Sequence[Databases]) -> str:
    names = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in _LIBRARIES)]
    names += [f"{databases.name} {databases.version}" for databases in kinds]
    return f"{', '.join(names[:-1])} and {names[-1]}"
