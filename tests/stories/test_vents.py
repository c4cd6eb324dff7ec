"""Somebody vents, from outside: they are answered to what they say, breathe for a while, and are left in peace."""

from __future__ import annotations

from datetime import timedelta

from tests.stories.conftest import Stage

_TOLD = "interviewed at Acme on 28 October with Dana Lee, felt good, they answer by friday the 13th"


async def test_a_vent_a_second_one_and_quiet_until_their_day(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, _TOLD)
    await stage.said(ana, "sent the thank-you")
    [first] = await stage.said(ana, "I'm so fed up with this silence, how rude")
    assert "ed up”" in first.text.split("\n")[0]
    assert "Breathe with me" in first.buttons
    await stage.passes(ana, timedelta(minutes=20))
    [second] = await stage.said(ana, "still so fed up")
    assert len(second.text) < len(first.text)
    assert "13 November" in second.text
    [quiet] = await stage.pressed(ana, second, "Quiet until then")
    assert "No messages until" in quiet.text
    [on_the_day] = await stage.next(ana)
    assert (await stage.clock.now()).astimezone().date().isoformat() == "2026-11-13"
    assert "Acme" in on_the_day.text


async def test_a_minute_of_breathing_is_stopped_by_a_tap_and_delays_no_answer(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, _TOLD)
    [answer] = await stage.said(ana, "I'm so anxious, I can't sleep")
    [breathing] = await stage.pressed(ana, answer, "Breathe with me")
    assert breathing.text.startswith("Breathe in")
    assert breathing.buttons == ["Stop"]
    [listed] = await stage.said(ana, "/list")
    assert "Acme" in listed.text
    assert await stage.pressed(ana, breathing, "Stop") == []
    stopped = await ana.message(breathing)
    assert stopped.text.startswith("Stopped.")
    assert stopped.buttons == []
