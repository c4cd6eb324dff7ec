"""Whole updates of any shape, through receive and answer: each ends, no chat is stuck, and no loop dies of one."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.app import App
from bot.playground import acts
from bot.playground.chats import Person
from bot.playground.person import PersonClient, Talk
from bot.playground.standin import Standin
from bot.receive import Patience
from bot.settings import Settings
from storage.database import Tx
from storage.facts import InboxState
from storage.sealing import Keys
from storage.tables import inbox
from tests.chaos import updates

_QUICK = Patience(poll=5, pause=0.02, longest_pause=0.1, role=2.0, renew=0.1, conflict=0.5)
#: What an update that nobody can make sense of may put into the log; an error of the bot's own may not.
_EXPECTED = {"intake", "send", "errands"}


@dataclass
class Fed:
    """A bot beside its stand-in that is fed with updates."""

    app: App
    standin: Standin
    people: PersonClient
    ids = count(1001)
    update_ids = count(10**9)

    async def feed(self, shapes: list[Any], raws: list[bytes]) -> None:
        """Feed somebody's updates, and let them say something that makes sense afterwards."""
        person_id = next(self.ids)
        self.standin.world.add_people([Person(id=person_id, first_name="Ana")])
        talk = self.people.talk(person_id)
        before = set(self.app.counts.errors)
        for shape in shapes:
            update = updates.of(person_id, shape)
            raw = json.dumps({"update_id": next(self.update_ids), **update}).encode()
            if b"\\ud" in raw:  # half a character: no client can say it, but it can stand in an update's JSON
                raws = [*raws, raw]
            else:
                acts.inject(self.standin.world, {**update, "update_id": self._next_id()})
        if raws:
            await self.app.intake.store(raws)
        await self._settle()
        assert not {part for part, _ in set(self.app.counts.errors) - before} - _EXPECTED
        await self._told_of_what_was_set_aside(talk)
        assert (await talk.ask("/help")).text

    def _next_id(self) -> int:
        return self.standin.world.pending._next_id

    async def _settle(self) -> None:
        await self.people.wait_until_confirmed()
        async with asyncio.timeout(20):
            await self.app.settled()
            while InboxState.WAITING in await self.app.database.transact(_states, None):
                await asyncio.sleep(0.1)
                await self.app.settled()

    async def _told_of_what_was_set_aside(self, talk: Talk) -> None:
        if InboxState.SET_ASIDE in await self.app.database.transact(_states, talk.person_id):
            assert await talk.events(), "something was set aside and the person was not told"


def _states(tx: Tx, person_id: int | None) -> set[InboxState]:
    whose = inbox.c.person_id == person_id if person_id is not None else inbox.c.update_id.is_not(None)
    return {InboxState(state) for state in tx.connection.scalars(select(inbox.c.state).where(whose).distinct())}


def _feed(database_url: str, keys: Keys, folder: Path, examples: int) -> None:
    """Feed one bot with so many examples."""
    with asyncio.Runner() as runner:
        standin = Standin()
        runner.run(standin.start())
        given_settings = Settings(
            token=standin.token,
            api_url=standin.url,
            database_url=database_url,
            data_key=keys.to_text(),
            send_rate=1000,
            chat_rate=1000.0,
        )
        app = App(given_settings, patience=_QUICK, first_wait=0.02, tick=0.2)
        people = PersonClient(standin.url)
        runner.run(app.__aenter__())
        runner.run(people.__aenter__())
        fed = Fed(app, standin, people)

        @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None)
        @given(st.lists(updates.spoilt(), max_size=3), st.lists(updates.raws, max_size=1))
        def try_one(shapes: list[Any], raws: list[bytes]) -> None:
            runner.run(fed.feed(shapes, raws))
            assert app._ended is not None
            assert not app._ended.done(), "a loop has ended"

        try:
            try_one()
        finally:
            runner.run(people.__aexit__(None, None, None))
            runner.run(app.__aexit__(None, None, None))
            runner.run(standin.stop())


def test_updates_of_any_shape_are_done_or_set_aside_and_the_next_message_is_answered(
    database_url: str, keys: Keys, tmp_path: Path
) -> None:
    _feed(database_url, keys, tmp_path, examples=100 if database_url.startswith("sqlite") else 20)
