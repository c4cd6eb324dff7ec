"""A client for the person's side: what tests and benches use to be somebody who writes to the bot.

    async with PersonClient(standin.url) as people:
        ana = await people.add(7, "Ana")
        await ana.say("hello")
        [answer] = await ana.next_messages()
        await ana.press(answer, "Sent")

Every wait has an end: a message that does not come raises `TimeoutError`.
"""

from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import aiohttp

from bot.playground.refusals import MistakeError
from bot.playground.shapes import Json, decode, encode
from bot.playground.talk import ChatMessage, Talk

PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Calls:
    """The bot's calls so far: how many, how many by method and outcome, and those asked for."""

    total: int
    counts: dict[str, dict[str, int]]
    calls: list[Json]


class PersonClient:
    """A connection to a stand-in, in this process or another."""

    def __init__(self, url: str, *, patience: float = PATIENCE) -> None:
        self.url = url
        self.patience = patience
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=90)
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session:
            await self._session.close()

    async def request(self, verb: str, path: str, body: Json | None = None, **query: Any) -> Any:
        """Send one request to `/person/<path>` and return its JSON; raises `MistakeError` for a wrong one."""
        if not self._session:
            raise MistakeError("use the client in `async with`")
        given = {key: str(value) for key, value in query.items() if value is not None}
        data = None if body is None else encode(body)
        headers = {"Content-Type": "application/json"}
        async with self._session.request(
            verb, f"{self.url}/person/{path}", data=data, params=given, headers=headers
        ) as answer:
            found = decode(await answer.read())
            if answer.status != 200:
                raise MistakeError(found["error"])
            return found

    async def add(self, person_id: int, first_name: str = "Ana", **named: str) -> "Talk":
        """Add a person (`last_name`, `username`, `language_code`), and return their private chat with the bot."""
        await self.add_many([{"id": person_id, "first_name": first_name, **named}])
        return self.talk(person_id)

    async def add_many(self, people: list[Json]) -> None:
        """Add people, each with `id` and `first_name`."""
        await self.request("POST", "people", {"people": people})

    def talk(self, person_id: int, chat_id: int | None = None) -> "Talk":
        """Return somebody's chat with the bot, or a group in which they speak."""
        return Talk(self, person_id, chat_id or person_id)

    async def file(self, message: ChatMessage) -> bytes:
        """Return the content of the file or picture in a message."""
        if not self._session:
            raise MistakeError("use the client in `async with`")
        held = message.message.get("document") or message.message["photo"][-1]
        async with self._session.get(f"{self.url}/person/files/{held['file_id']}") as answer:
            if answer.status != 200:
                raise MistakeError(f"no file: {answer.status}")
            return await answer.read()

    async def inject(self, update: Any) -> int:
        """Queue an update word for word, valid or not, and return the id that confirms it."""
        return int(await self.request("POST", "inject", {"update": update}))

    async def fail(self, *, times: int = 1, **fault: Any) -> None:
        """Let the next calls fail: the fields of `faults.Fault` (`kind`, `method`, `chat_id`, `code`, ...)."""
        await self.request("POST", "faults", {"times": times, **fault})

    async def faults(self) -> list[Json]:
        """Return the faults asked for, each with how often it was `used`."""
        return list(await self.request("GET", "faults"))

    async def clear_faults(self) -> None:
        """Forget all faults."""
        await self.request("DELETE", "faults")

    async def calls(self, method: str = "", *, after: int = 0) -> Calls:
        """Return the bot's calls, of one method where it is named, and newer than number `after`."""
        return Calls(**await self.request("GET", "calls", method=method, after=after))

    async def wait_for_calls(self, method: str = "", *, more_than: int = 0, within: float | None = None) -> Calls:
        """Wait until there were more than `more_than` calls of `method`, and return them."""
        wait = self.patience if within is None else within
        found = Calls(**await self.request("GET", "calls", method=method, more_than=more_than, wait=wait))
        counts = found.counts.get(method, {}) if method else {"all": found.total}
        if sum(counts.values()) <= more_than:
            raise TimeoutError(f"no more than {more_than} calls of {method or 'any method'} in {wait} s")
        return found

    async def status(self) -> Json:
        """Return how everything stands: `unconfirmed` updates, `counts` of calls, `webhook`, `commands`, `chats` ..."""
        return dict(await self.request("GET", "status"))

    async def wait_until_confirmed(self, within: float | None = None) -> None:
        """Wait until the bot has confirmed every update; that it was handled shows in what it sends."""
        wait = self.patience if within is None else within
        status = await self.request("GET", "status", wait=wait)
        if status["unconfirmed"]:
            raise TimeoutError(f"{status['unconfirmed']} updates not confirmed in {wait} s")

    async def move_clock(self, offset_seconds: float) -> None:
        """Date what comes by the machine's now plus an offset."""
        await self.request("POST", "clock", {"offset_seconds": offset_seconds})


__all__ = ["Calls", "ChatMessage", "PersonClient", "Talk"]
