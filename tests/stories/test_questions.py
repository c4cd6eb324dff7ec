"""An open question, from outside: it waits through other talk, a restart and a day, and takes any answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.app import App
from bot.receive import Patience
from tests.stories.conftest import Stage

_PATIENCE = Patience(poll=5, pause=0.02, longest_pause=0.1, role=2.0, renew=0.1, conflict=0.5)


@asynccontextmanager
async def _started_again(stage: Stage) -> AsyncIterator[None]:
    """The bot is stopped, and another run of it goes on with the same database."""
    await stage.app.__aexit__(None, None, None)
    async with App(stage.app.settings, patience=_PATIENCE, first_wait=0.02, tick=0.2) as again:
        stage.clock.app = again
        yield


async def test_it_waits_through_other_talk_a_restart_and_a_day(stage: Stage) -> None:
    ana = await stage.ana()
    [_, asked] = await stage.said(ana, "interviewed at Acme yesterday with Dana, felt good")
    assert "when did they say you would hear?" in asked.text
    await stage.said(ana, "i hate all this waiting")
    async with _started_again(stage):
        await stage.passes(ana, timedelta(hours=20))
        await stage.said(ana, "/list")
        await stage.passes(ana, timedelta(hours=10))
        taken, whom = await stage.said(ana, "by the 12th")
        assert "do you know anybody there" in whom.text
        assert "they answer by Thursday 12 November" in taken.text


async def test_not_knowing_is_an_answer_and_what_was_told_is_kept(stage: Stage) -> None:
    ana = await stage.ana()
    [asked] = await stage.said(ana, "i have an interview at Acme with Dana Lee, data analyst")
    assert "Which day is the interview with Acme?" in asked.text
    [kept] = await stage.said(ana, "not sure yet")
    assert kept.text == "That is fine. What you told me is kept; write the day when you know it."
    await stage.passes(ana, timedelta(hours=5))
    [told] = await stage.said(ana, "Thursday at 3")
    assert told.text.startswith("Acme, data analyst, with Dana Lee.")


async def test_a_question_without_buttons_opens_the_field_with_an_example_in_it(stage: Stage) -> None:
    ana = await stage.ana()
    [told] = await stage.said(ana, "interview at Acme on Friday at 10")
    [asked] = await stage.pressed(ana, told, "Role")
    assert asked.reply_markup is not None
    assert asked.reply_markup["input_field_placeholder"] == "The job's name"
    [left] = await stage.said(ana, "skip")
    assert "left open" in left.text
