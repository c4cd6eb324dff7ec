"""What is made and opened apart: the process starts when it is needed, is replaced when it fails, knows no secret."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.apart import Apart, ApartError
from bot.core.papers import Held, Unusable
from bot.core.wording.answers_files import unusable
from bot.documents.opening import Content, open_file

EMPTY = Content("notes.csv", b"")


@pytest.fixture
async def apart() -> AsyncIterator[Apart]:
    found = Apart()
    yield found
    await found.stop()


async def test_a_function_is_run_in_there(apart: Apart) -> None:
    assert await apart.run(open_file, EMPTY, 20) == Held(unusable=Unusable.EMPTY)


async def test_several_ask_at_once_and_each_gets_its_own(apart: Apart) -> None:
    given = [EMPTY, Content("a", b"hello"), Content("b", b"PK\x03\x04"), EMPTY]
    held = await asyncio.gather(*(apart.run(open_file, one, 20) for one in given))
    assert [one.unusable for one in held] == [Unusable.EMPTY, Unusable.OTHER, Unusable.BROKEN, Unusable.EMPTY]


async def test_what_takes_too_long_is_ended_and_the_next_one_served(apart: Apart) -> None:
    with pytest.raises(ApartError):
        await apart.run(open_file, EMPTY, 0.0)
    assert await apart.run(open_file, EMPTY, 20) == Held(unusable=Unusable.EMPTY)


async def test_what_fails_in_there_names_its_kind_and_the_next_one_is_served(apart: Apart) -> None:
    with pytest.raises(ApartError, match="ValidationError"):
        await apart.run(open_file, "words of a person", 20)  # type: ignore[arg-type]
    assert await apart.run(open_file, EMPTY, 20) == Held(unusable=Unusable.EMPTY)


async def test_only_documents_are_made_there(apart: Apart) -> None:
    with pytest.raises(ApartError, match="not a document"):
        await apart.run(unusable, Unusable.EMPTY, 20)


async def test_a_process_that_died_is_replaced(apart: Apart) -> None:
    await apart.run(open_file, EMPTY, 20)
    child = apart._child
    assert child is not None
    child.kill()
    await child.wait()
    assert await apart.run(open_file, EMPTY, 20) == Held(unusable=Unusable.EMPTY)


async def test_it_ends_by_itself_when_nobody_needs_it() -> None:
    apart = Apart(idle=0.0)
    await apart.run(open_file, EMPTY, 20)
    child = apart._child
    assert child is not None
    assert await asyncio.wait_for(child.wait(), 20) == 0
    assert await apart.run(open_file, EMPTY, 20) == Held(unusable=Unusable.EMPTY)
    await apart.stop()
