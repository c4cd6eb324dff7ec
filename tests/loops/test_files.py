"""Files on their way in, while they are looked into."""

from __future__ import annotations

import pytest

from bot.playground.person import PersonClient, Talk
from bot.settings import Settings
from tests.loops.conftest import Running

TABLE = b"Company,Role\nAcme,Cook\n"


async def test_a_file_that_takes_long_to_come_is_looked_into_by_one_worker_alone(
    running: Running, people: PersonClient, ana: Talk, settings: Settings
) -> None:
    if not settings.database_url.startswith("postgresql"):
        pytest.skip("one process is all there is")
    async with running(), running():
        # Longer than a chat is anybody's who does not say that it still is.
        await people.fail(kind="delay", method="getFile", seconds=12, times=9)
        await ana.send_document("jobs.csv", TABLE, mime_type="text/csv")
        assert [answer.text for answer in await ana.next_messages(within=60)] == ["a document"]
        assert [fault["used"] for fault in await people.faults()] == [1]
