"""The address at which a calendar follows the plan: served beside the webhook, to whoever has the secret alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from starlette.applications import Starlette
from starlette.types import Message

from bot.apart import ApartError
from bot.calendar_feed import CalendarFeed, public_address
from bot.core.papers import Paper
from bot.core.papers.agenda import Agenda
from bot.documents.calendars import make_calendar
from storage import known, people
from storage.database import Database, Tx
from storage.facts import Interview, OwnCalendar

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SECRET = "0123456789abcdef" * 4


class Making:
    """Makes calendars here, counts them, and fails where it is told to."""

    def __init__(self) -> None:
        self.made = 0
        self.fails = False

    async def make(self, paper: Paper) -> bytes:
        if self.fails:
            raise ApartError("TimeoutError")
        self.made += 1
        assert isinstance(paper.of, Agenda)
        return make_calendar(paper.of)


class Follower:
    """A calendar that looks at addresses."""

    def __init__(self, database: Database) -> None:
        self.making = Making()
        self.seconds = 0.0
        feed = CalendarFeed(database, self.making, lambda: NOW, lambda: self.seconds, of_all=60)
        self._app = Starlette(routes=[feed.route])

    async def looks(
        self, path: str, *, tag: str | None = None, method: str = "GET"
    ) -> tuple[int, dict[str, str], bytes]:
        sent: list[Message] = []
        headers = [(b"if-none-match", tag.encode())] if tag else []
        scope = {
            "type": "http", "method": method, "path": path, "headers": headers, "query_string": b"", "root_path": "",
        }  # fmt: skip

        async def receive() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        await self._app(scope, receive, send)
        named = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return sent[0]["status"], named, b"".join(message.get("body", b"") for message in sent[1:])


@pytest.fixture
async def follower(database: Database) -> Follower:
    await database.transact(remember, SECRET)
    return Follower(database)


def remember(tx: Tx, feed: str | None, company: str = "Acme") -> None:
    """Somebody with an interview tomorrow, whose calendar is followed by that secret."""
    people.add(tx, 7_777_777, None, NOW)
    before = known.load(tx, 7_777_777)
    assert before is not None
    begins_at = datetime(2026, 11, 24, 14, tzinfo=UTC)
    interview = Interview(1, NOW, begins_at.date(), company, begins_at=begins_at)
    person = replace(before.person, calendar=OwnCalendar("names", feed=feed))
    known.save(tx, before, replace(before, person=person, interviews=(interview,)))


async def test_who_has_the_secret_gets_the_calendar(follower: Follower) -> None:
    status, headers, content = await follower.looks(f"/calendar/{SECRET}.ics")
    assert status == 200
    assert headers["content-type"] == "text/calendar; charset=utf-8"
    assert headers["cache-control"] == "private, no-cache"
    assert b"SUMMARY:Hearback: Acme\r\n" in content
    assert b"7777777" not in content
    assert SECRET.encode() not in content


async def test_a_calendar_that_has_it_already_is_told_so_and_nothing_is_made(
    follower: Follower, database: Database
) -> None:
    _, headers, _ = await follower.looks(f"/calendar/{SECRET}.ics")
    status, again, content = await follower.looks(f"/calendar/{SECRET}.ics", tag=headers["etag"])
    assert (status, content, follower.making.made) == (304, b"", 1)
    assert again["etag"] == headers["etag"]
    await database.transact(remember, SECRET, "Globex")
    status, changed, content = await follower.looks(f"/calendar/{SECRET}.ics", tag=headers["etag"])
    assert (status, b"Globex" in content) == (200, True)
    assert changed["etag"] != headers["etag"]


@pytest.mark.parametrize(
    "path",
    [
        f"/calendar/{'f' * 64}.ics",
        f"/calendar/{SECRET[:-1]}.ics",
        f"/calendar/{SECRET}",
        f"/calendar/{SECRET.upper()}.ics",
        f"/calendar/x/{SECRET}.ics",
        "/calendar/.ics",
        "/calendar/7777777.ics",
        "/calendar/é.ics",
        "/calendar",
        "/",
    ],
)
async def test_everybody_else_finds_nothing(follower: Follower, path: str) -> None:
    status, _, content = await follower.looks(path)
    assert (status, content) == (404, b"Not Found")
    assert follower.making.made == 0


async def test_once_switched_off_there_is_nothing(follower: Follower, database: Database) -> None:
    await database.transact(remember, None)
    status, _, _ = await follower.looks(f"/calendar/{SECRET}.ics")
    assert status == 404


async def test_nothing_can_be_sent_there(follower: Follower) -> None:
    status, _, _ = await follower.looks(f"/calendar/{SECRET}.ics", method="POST")
    assert status == 405


async def test_one_that_looks_too_often_must_wait_and_the_others_need_not(follower: Follower) -> None:
    for _ in range(30):
        assert (await follower.looks(f"/calendar/{SECRET}.ics"))[0] == 200
    status, headers, _ = await follower.looks(f"/calendar/{SECRET}.ics")
    assert (status, headers["retry-after"]) == (429, "600")
    assert (await follower.looks(f"/calendar/{'e' * 64}.ics"))[0] == 404
    follower.seconds += 601
    assert (await follower.looks(f"/calendar/{SECRET}.ics"))[0] == 200


async def test_guessing_is_held_to_a_few_looks(follower: Follower) -> None:
    found = [(await follower.looks(f"/calendar/{guess:064x}.ics"))[0] for guess in range(70)]
    assert found.count(404) == 60
    assert set(found) == {404, 429}


async def test_what_cannot_be_made_now_is_to_be_asked_for_again(follower: Follower) -> None:
    follower.making.fails = True
    status, headers, content = await follower.looks(f"/calendar/{SECRET}.ics")
    assert (status, headers["retry-after"], content) == (503, "60", b"try again")


@pytest.mark.parametrize(
    ("webhook", "address"),
    [
        (None, None),
        ("https://bot.example/hook/x", "https://bot.example"),
        ("https://bot.example:8443/", "https://bot.example:8443"),
    ],
)
def test_the_public_address_is_that_of_the_webhook(webhook: str | None, address: str | None) -> None:
    assert public_address(webhook) == address
