"""What it knows of the days after an interview, each told by somebody who needs it: what no other story tells."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

import pytest

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage

TOLD = (
    "interviewed at Acme on 26 october with Dana Lee, they said by friday 30 october and they tell everyone, felt warm"
)


async def _until(stage: Stage, ana: Talk, day: str) -> list[ChatMessage]:
    return await stage.passes(ana, datetime.fromisoformat(f"2026-{day}T10:00").replace(tzinfo=LONDON))


async def test_two_questions_before_it_both_asked_for_after_it_and_the_promise_told_truly_later(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interview at Acme tomorrow at 10 with Dana Lee")
    [before] = await stage.passes(ana, timedelta(hours=7))
    assert before.text.count("“") == 2
    after = await stage.passes(ana, timedelta(hours=17))
    assert any("tell everybody" in one.text for one in after)
    await stage.said(ana, "warm, they named no day, and they tell everyone either way")
    pushed = await _until(stage, ana, "12-01")
    late = [one for one in pushed if "(2 of" in one.text.splitlines()[0] or "Let it rest" in one.buttons]
    assert len(late) == 2
    assert all("nothing about you" in one.text or "not about you" in one.text for one in late)


async def test_silence_has_many_reasons_and_the_first_move_is_ones_own(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, TOLD)
    [why] = await stage.said(ana, "why don't they just answer me?")
    assert "Acme" in why.text
    assert "your fault" not in why.text
    [first] = await stage.said(ana, "should I write to them first or wait until they do?")
    assert "Show the draft" in first.buttons
    [note] = await stage.pressed(ana, first, "Show the draft")
    assert "Subject:" in note.text


async def test_three_and_an_end_and_whoever_asks_for_a_fourth_is_refused_kindly(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, TOLD)
    for day in ("11-03", "11-10", "11-17"):
        *_, push = await _until(stage, ana, day)
        await stage.pressed(ana, push, "Sent")
    *_, rest = await _until(stage, ana, "11-24")
    assert "Let it rest" in rest.buttons
    [refused] = await stage.said(ana, "one more note please, I want to write to them again")
    assert "Subject:" not in refused.text
    assert "no more notes" in refused.text or "be enough" in refused.text


async def test_after_a_no_it_stays_polite(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, TOLD)
    [no] = await stage.said(ana, "they said no")
    [thanks] = await stage.pressed(ana, no, "Draft the thank-you")
    assert "thank you" in thanks.text
    assert "Add the recipient last" in thanks.text


async def test_words_of_self_harm_are_in_no_log_and_nothing_is_pushed(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interview at Acme tomorrow at 10 with Dana Lee")
    with caplog.at_level(logging.DEBUG):
        [answer] = await stage.said(ana, "I have the pills next to me")
        assert answer.text.startswith("116 123")
        assert await stage.passes(ana, timedelta(hours=23)) == []
    assert "pills" not in caplog.text


async def test_where_it_is_unclear_it_asks_first(stage: Stage) -> None:
    ana = await stage.ana()
    [asked] = await stage.said(ana, "I don't know how much longer I can hold on")
    assert asked.text.startswith("Are you safe right now?")
    assert "116 123" in asked.text
    assert asked.buttons == ["I am safe", "I am not"]
