"""One interview from the first word to the end: six weeks go by, and every kind of step comes by its rule."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage


def _at(message: ChatMessage) -> str:
    return f"{datetime.fromtimestamp(message.date, LONDON):%a %d %b %H:%M}"


async def _told(stage: Stage) -> tuple[Talk, list[ChatMessage]]:
    ana = await stage.ana()
    told = await stage.said(ana, "Interview at Acme tomorrow at 2pm on site, data analyst, with Dana Lee and Tom")
    return ana, told


async def test_an_interview_told_of_ahead_is_read_back_with_weekday_date_and_zone(stage: Stage) -> None:
    _, told = await _told(stage)
    read_back = told[0]
    assert "Acme, data analyst, with Dana Lee and Tom" in read_back.text
    assert "Tuesday 3 November, 14:00 (London time" in read_back.text
    assert "Next from me" in read_back.text
    for part in ("When", "Answer day", "Company", "Role", "People", "Undo"):
        assert part in read_back.buttons


async def _first_days(stage: Stage, ana: Talk) -> None:
    """From the evening before to the promised day."""
    [ask_when] = await stage.next(ana)
    assert _at(ask_when) == "Mon 02 Nov 18:00"
    assert "Acme" in ask_when.text.splitlines()[0]

    [debrief] = await stage.next(ana)
    assert _at(debrief) == "Tue 03 Nov 18:00"
    [_, asked] = await stage.pressed(ana, debrief, "Warm")
    assert "when did they say you would hear?" in asked.text
    promised, whom = await stage.said(ana, "by next Wednesday, the 11th")
    assert "do you know anybody there" in whom.text
    assert "Wednesday 11 November" in promised.text

    [thanks] = await stage.next(ana)
    assert _at(thanks) == "Tue 03 Nov 20:00"
    assert "Dana" in thanks.text
    [done] = await stage.said(ana, "done", reply_to=thanks)
    assert "thank-you is sent" in done.text

    [card] = await stage.next(ana)
    assert _at(card) == "Wed 04 Nov 09:00"
    await stage.pressed(ana, card, "Skip this")

    [day] = await stage.next(ana)
    assert (_at(day), day.silent) == ("Wed 11 Nov 09:00", True)


async def test_six_weeks_go_by_as_the_plan_says(stage: Stage) -> None:
    ana, _ = await _told(stage)
    await _first_days(stage, ana)

    [first] = await stage.next(ana)
    assert _at(first) == "Fri 13 Nov 09:00"
    assert "1 of 3" in first.text
    await stage.pressed(ana, first, "Sent")

    [second] = await stage.next(ana)
    assert "2 of 3" in second.text
    await stage.said(ana, "sent it", reply_to=second)

    [third] = await stage.next(ana)
    assert "3 of 3" in third.text
    await stage.pressed(ana, third, "Sent")

    [rest] = await stage.next(ana)
    assert "Acme" in rest.text.splitlines()[0]
    await stage.pressed(ana, rest, "Let it rest")
    assert await stage.passes(ana, timedelta(days=60)) == []

    [reopened] = await stage.said(ana, "Acme wrote, they are still deciding, by the 1st of March")
    assert "still deciding" in reopened.text
    [late_day] = await stage.next(ana)
    assert _at(late_day) == "Mon 01 Mar 09:00"
