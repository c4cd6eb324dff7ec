"""The day's one message, from outside: a line and a button each, changed in place as its lines are worked."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage


async def _morning(stage: Stage, *names: str) -> tuple[Talk, ChatMessage]:
    ana = await stage.ana()
    for name in names:
        await stage.said(ana, f"interviewed at {name} on 28 October, felt good, they named no day")
    [morning] = await stage.next(ana)
    return ana, morning


async def test_each_line_is_worked_from_its_button_or_by_its_name_and_marked_where_it_stands(stage: Stage) -> None:
    ana, morning = await _morning(stage, "Acme", "Globex", "Initech")
    assert f"{datetime.fromtimestamp(morning.date, LONDON):%a %H:%M}" == "Tue 09:00"
    assert morning.buttons == ["Acme", "Globex", "Initech"]
    said = morning.text.splitlines()

    [opened] = await stage.pressed(ana, morning, "Acme")
    await stage.pressed(ana, opened, "Sent")
    await stage.said(ana, "Globex tomorrow", reply_to=morning)
    now = await ana.message(morning)
    assert now.text.splitlines() == [said[0], f"✓ {said[1]}", f"🕘 {said[2]}", said[3]]
    assert now.buttons == ["Initech"]

    [done] = await stage.said(ana, "done", reply_to=morning)
    assert done.text.startswith("Initech: noted")
    now = await ana.message(morning)
    assert now.text.splitlines()[-1] == "That is all for today."
    await stage.pressed(ana, done, "Undo")
    assert (await ana.message(morning)).buttons == ["Initech"]


async def test_with_no_name_it_asks_while_several_lines_are_open(stage: Stage) -> None:
    ana, morning = await _morning(stage, "Acme", "Globex")
    [asked] = await stage.said(ana, "done", reply_to=morning)
    assert sorted(asked.buttons) == ["Acme", "Globex"]
    await stage.pressed(ana, asked, "Globex")
    assert (await ana.message(morning)).buttons == ["Acme"]


async def test_of_six_lines_five_have_a_button_and_more_brings_the_sixth(stage: Stage) -> None:
    names = ("Acme", "Globex", "Initech", "Hooli", "Umbrella", "Vandelay")
    ana, morning = await _morning(stage, *names)
    assert morning.buttons == [*names[:5], "More"]
    assert await stage.pressed(ana, morning, "More") == []
    assert (await ana.message(morning)).buttons == ["Vandelay", "Back"]


async def test_every_date_is_an_entity_and_no_link_has_a_preview(stage: Stage) -> None:
    ana, morning = await _morning(stage, "Acme")
    assert "date_time" in {entity["type"] for entity in morning.entities} or "Monday" not in morning.text
    told = await stage.said(ana, "Acme answers by the 20th")
    assert [entity["type"] for entity in told[0].entities].count("date_time") >= 2
    await stage.passes(ana, timedelta(days=30))
    for call in (await stage.people.calls("sendMessage")).calls:
        assert "is_disabled" in str(call["params"]["link_preview_options"])
