"""Whose calendar is followed by which secret: written with the person, gone with them, and only a digest in clear."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from storage import calendar_feeds, known, people
from storage.database import Database, Tx
from storage.facts import OwnCalendar
from storage.tables import calendar_feeds as table
from tests.storage.samples import DANA, ELI, NOW

SECRET, ANOTHER = "a" * 64, "b" * 64


def follow(tx: Tx, person_id: int, feed: str | None) -> None:
    """Let a person's calendar be followed by that secret, as a step of thought would."""
    people.add(tx, person_id, None, NOW)
    before = known.load(tx, person_id)
    assert before is not None
    calendar = OwnCalendar("names", feed=feed)
    known.save(tx, before, replace(before, person=replace(before.person, calendar=calendar)))


async def test_a_secret_finds_its_person_until_it_is_switched_off(database: Database) -> None:
    await database.transact(follow, DANA, SECRET)
    await database.transact(follow, ELI, ANOTHER)
    assert await database.transact(calendar_feeds.find, SECRET) == DANA
    assert await database.transact(calendar_feeds.find, ANOTHER) == ELI
    await database.transact(follow, DANA, None)
    assert await database.transact(calendar_feeds.find, SECRET) is None
    assert await database.transact(calendar_feeds.find, ANOTHER) == ELI


async def test_a_new_secret_takes_the_place_of_the_old_one(database: Database) -> None:
    await database.transact(follow, DANA, SECRET)
    await database.transact(follow, DANA, ANOTHER)
    assert await database.transact(calendar_feeds.find, SECRET) is None
    assert await database.transact(calendar_feeds.find, ANOTHER) == DANA


async def test_a_secret_stays_whose_it_is(database: Database) -> None:
    await database.transact(follow, DANA, SECRET)
    await database.transact(follow, ELI, SECRET)
    assert await database.transact(calendar_feeds.find, SECRET) == DANA


async def test_it_goes_with_the_person(database: Database) -> None:
    await database.transact(follow, DANA, SECRET)
    await database.transact(people.delete, DANA)
    assert await database.transact(calendar_feeds.find, SECRET) is None
    assert await database.transact(_stored) == []


async def test_the_secret_itself_is_not_stored_in_clear(database: Database) -> None:
    await database.transact(follow, DANA, SECRET)
    [(digest,)] = await database.transact(_stored)
    assert SECRET not in digest
    assert len(digest) == 64


async def test_chance_is_another_each_time_and_makes_no_difference(database: Database) -> None:
    await database.transact(people.add, DANA, None, NOW)
    first, second = [await database.transact(known.load, DANA) for _ in range(2)]
    assert first is not None
    assert second is not None
    assert first == second
    assert len(first.chance) > 40
    assert first.chance != second.chance


def _stored(tx: Tx) -> list[tuple[str]]:
    return [(row.digest,) for row in tx.connection.execute(select(table.c.digest))]
