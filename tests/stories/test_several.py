"""Several interviews at once, from outside: who is meant, rounds in a row, several facts in one message."""

from __future__ import annotations

from tests.stories.conftest import Stage

_ACME = "interviewed at Acme on 28 October with Michael Chen, data analyst, felt good, they named no day"
_GLOBEX = "interviewed at Globex on 29 October with Kim Park, engineer, felt mixed, they answer by the 9th"


async def test_names_jobs_and_short_forms_find_the_right_one(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, _ACME)
    await stage.said(ana, _GLOBEX)
    [thanked] = await stage.said(ana, "thanked mike")
    assert thanked.text.startswith("Acme: noted")
    [no] = await stage.said(ana, "the engineer one said no")
    assert "no from Globex" in no.text


async def test_two_jobs_at_one_company_are_asked_apart_only_where_they_must_be(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 27 October, data analyst, with Dana Lee, felt good, no date given")
    await stage.said(ana, "interviewed at Acme on 28 October, data engineer, with Tom Berg, felt good, no date given")
    [day] = await stage.said(ana, "acme pushed the engineer one to friday")
    assert "they answer by Friday 6 November" in day.text
    [asked] = await stage.said(ana, "Acme said no")
    assert asked.buttons == ["Acme: data engineer", "Acme: data analyst"]
    [no] = await stage.pressed(ana, asked, "Acme: data analyst")
    assert "no from Acme" in no.text
    [screen] = await stage.said(ana, "/list")
    assert "Acme, data engineer; the thank-you, since Monday 2 November; they answer by Friday 6" in screen.text
    assert "Acme, data analyst: a no, Monday 2 November." in screen.text


async def test_rounds_in_a_row_are_one_story(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 20 October with Dana, analyst, felt good, they named no day")
    await stage.said(ana, "Acme wants me back on Thursday at 2pm")
    [screen] = await stage.said(ana, "/list")
    assert "Acme, round two; the interview is on Thursday 5 November" in screen.text
    await stage.pressed(ana, screen, "Acme")
    story = (await ana.message(screen)).text
    assert "Round one: Tuesday 20 October, with Dana; went on to the next round." in story


async def test_one_message_does_all_that_it_tells(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, _ACME)
    await stage.said(ana, _GLOBEX)
    [no, closed, told] = await stage.said(ana, "acme said no, globex wants me back thursday at 2")
    assert "no from Acme" in no.text
    assert "Globex wants to see you again" in closed.text
    assert "Thursday 5 November, 14:00" in told.text
    [undone] = await stage.said(ana, "undo")
    assert "the no is taken back" in undone.text
    rested = await stage.said(ana, "forget acme and globex")
    assert [one.text.split(":")[0] for one in rested] == ["Acme", "Globex"]
