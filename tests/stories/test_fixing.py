"""Putting right what was told, from outside: by words, by a button, by editing one's own message, in pieces."""

from __future__ import annotations

from datetime import timedelta

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import Stage


async def _answers_to(talk: Talk) -> list[ChatMessage]:
    return [one for one in await talk.transcript() if one.by_bot and not one.deleted]


async def test_what_was_read_back_is_put_right_in_words_and_by_buttons(stage: Stage) -> None:
    ana = await stage.ana()
    [told] = await stage.said(ana, "interview at Acme on Friday at 10 by phone with Dana, data analyst")
    [moved] = await stage.said(ana, "no, Wednesday")
    assert "Wednesday 4 November, 10:00" in moved.text
    [named] = await stage.said(ana, "it's Acme Labs not Acme")
    assert named.text.startswith("Changed. Now it reads:\nAcme Labs, data analyst, with Dana.")
    [video] = await stage.said(ana, "it was on zoom not phone")
    assert "by video" in video.text
    [alone] = await stage.said(ana, "remove dana")
    assert "with Dana" not in alone.text
    [asked] = await stage.pressed(ana, told, "People")
    assert "Who did you meet, or will you meet?" in asked.text
    [named] = await stage.said(ana, "Kim Park and Tom Berg")
    assert "with Kim Park and Tom Berg" in named.text
    [undone] = await stage.pressed(ana, named, "Undo")
    assert undone.text.startswith("Undone: Acme Labs: nobody is named again.")


async def test_where_two_days_could_be_meant_two_buttons_ask(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme today at 10, felt good, they answer by Friday")
    [asked] = await stage.said(ana, "no, Wednesday")
    assert asked.buttons == ["Interview: Wednesday 28 October", "Their answer: Wednesday 4 November"]
    taken, _ = await stage.pressed(ana, asked, "Their answer: Wednesday 4 November")
    assert "they answer by Wednesday 4 November" in taken.text
    [undone] = await stage.said(ana, "undo")
    assert undone.text.startswith("Undone: Acme's promised day is Friday 6 November again.")


async def test_an_edited_message_is_answered_where_its_answer_stands(stage: Stage) -> None:
    ana = await stage.ana()
    mine = await ana.say("interviewed at Acme today at 10 with Dana, felt good, they answer by Friday")
    [read_back, *_] = await stage.heard(ana)
    await stage.said(ana, "the role is data analyst")
    await ana.edit(mine, "interviewed at Acme today at 10 with Dana Lee, felt good, they answer by Thursday")
    assert await stage.heard(ana) == []
    now = await ana.message(read_back)
    assert now.text.startswith("Acme, data analyst, with Dana Lee.")
    assert "They answer by: Thursday 5 November." in now.text
    [day] = [one for one in await stage.passes(ana, timedelta(days=3)) if "they named" in one.text]
    assert "Thursday" in day.text


async def test_a_no_that_was_a_slip_is_edited_away_and_the_plan_goes_on(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 27 October, felt good, they named no day")
    slip = await ana.say("they said no")
    [no] = await stage.heard(ana)
    await ana.edit(slip, "they said by the 12th")
    await stage.heard(ana)
    assert "they answer by Thursday 12 November" in (await ana.message(no)).text
    [day] = await stage.next(ana)
    assert "Thursday 12 November" in day.text


async def test_thoughts_in_pieces_become_one_interview(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme yesterday")
    for words in ("with dana", "oh and it was on zoom", "analyst role", "they said friday"):
        await stage.said(ana, words)
    [screen] = await stage.said(ana, "/list")
    assert screen.text.count("Acme") == 1
    await stage.pressed(ana, screen, "Acme")
    whole = (await ana.message(screen)).text
    for words in ("Acme, analyst, with Dana.", "by video", "They answer by: Friday 6 November."):
        assert words in whole


async def test_a_paste_that_was_split_is_read_as_one(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 27 October, felt good, they named no day")
    filler = "We have many people to see and a long list of things to read through in the office this month. " * 43
    await ana.say(filler[:4090])
    await ana.say("Unfortunately Acme decided not to move forward with your application, and we wish you well.")
    await stage.heard(ana)
    [screen] = await stage.said(ana, "/list")
    assert "Acme: a no, Monday 2 November." in screen.text
    assert sum("no from Acme" in one.text for one in await _answers_to(ana)) == 1
