"""A stand-in, somebody who writes to the bot, and a bare bot that only calls the Bot API: all over HTTP."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from bot.playground.person import PersonClient, Talk
from bot.playground.standin import Standin


@dataclass(frozen=True, slots=True)
class Answer:
    """What the Bot API answered."""

    status: int
    body: dict[str, Any]

    @property
    def result(self) -> Any:
        return self.body["result"]

    @property
    def refusal(self) -> str:
        return f"{self.body['error_code']} {self.body['description']}"


class BareBot:
    """Calls methods of the Bot API and gives back what came."""

    def __init__(self, standin: Standin, session: aiohttp.ClientSession) -> None:
        self.standin = standin
        self.session = session

    async def call(self, method: str, **params: Any) -> Answer:
        """Call a method with a JSON body."""
        url = f"{self.standin.url}/bot{self.standin.token}/{method}"
        async with self.session.post(url, json=params) as answer:
            return Answer(answer.status, await answer.json())

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """Fetch updates, without waiting unless a `timeout` is given."""
        answer = await self.call("getUpdates", **params)
        return list(answer.result)


@pytest.fixture
async def standin() -> AsyncIterator[Standin]:
    async with Standin() as running:
        yield running


@pytest.fixture
async def people(standin: Standin) -> AsyncIterator[PersonClient]:
    async with PersonClient(standin.url, patience=3.0) as client:
        yield client


@pytest.fixture
async def ana(people: PersonClient) -> Talk:
    return await people.add(7, "Ana", language_code="en")


@pytest.fixture
async def bot(standin: Standin) -> AsyncIterator[BareBot]:
    async with aiohttp.ClientSession() as session:
        yield BareBot(standin, session)
