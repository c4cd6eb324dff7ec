"""Reactions, from outside: a thumb is "done", taken away it is not, and thanks get one from the bot."""

from __future__ import annotations

from tests.stories.conftest import Stage


async def test_a_thumb_on_a_reminder_is_done_and_taken_away_it_is_open_again(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 28 October, felt good, they named no day")
    [first] = await stage.next(ana)
    await ana.react(first, "👍")
    [noted] = await stage.heard(ana)
    assert "the first follow-up is sent" in noted.text
    assert (await ana.message(first)).buttons == []
    await ana.react(first)
    [undone] = await stage.heard(ana)
    assert undone.text.startswith("Undone")
    assert "Sent" in (await ana.message(first)).buttons


async def test_thanks_get_a_reaction_and_no_answer(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 28 October, felt good, they named no day")
    thanks = await ana.say("thank you so much!")
    assert await stage.heard(ana) == []
    assert (await ana.message(thanks)).reactions["bot"] == ["👍"]
    said_no = await ana.say("thanks, Acme said no")
    [answer] = await stage.heard(ana)
    assert "That is a no from Acme" in answer.text
    assert "bot" not in (await ana.message(said_no)).reactions
