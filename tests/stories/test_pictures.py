"""Pictures from outside: drawn in a process apart, sent as photos, turned dark in place; numbers and the look back."""

from __future__ import annotations

from datetime import timedelta

from bot.core.wording.markup import visible_length
from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import Stage


async def _waiting(stage: Stage) -> Talk:
    """Acme has been written to, Globex has said no, Initech lies ahead."""
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 27 october with Dana Lee, felt good, they named no day")
    await stage.said(ana, "thanked Dana")
    await stage.said(ana, "interviewed at Globex on 12 october, felt good, they named no day")
    await stage.said(ana, "Globex said no")
    await stage.said(ana, "interview at Initech on 12 november at 10, on site")
    return ana


def _picture(stage: Stage, message: ChatMessage) -> bytes:
    """What is seen in a message with a photo."""
    standin = stage.clock.standin
    assert standin is not None
    return standin.world.files.get(message.message["photo"][0]["file_id"]).upload.data


async def test_the_picture_comes_by_command_by_words_and_under_the_list(stage: Stage) -> None:
    ana = await _waiting(stage)
    [listed] = await stage.said(ana, "/list")
    for [shown] in (
        await stage.said(ana, "/picture"),
        await stage.said(ana, "show me the weeks"),
        await stage.pressed(ana, listed, "Picture"),
    ):
        assert _picture(stage, shown).startswith(b"\x89PNG")
        assert shown.message["photo"][0]["width"] == 1080
        assert shown.text.startswith("Your weeks, ")
        assert "Acme" in shown.text
        assert "Globex: a no" in shown.text
        assert visible_length(shown.html) <= 1024
        assert shown.buttons == ["Dark", "Show the list"]


async def test_a_tap_turns_it_dark_in_its_place_and_the_next_one_is_dark_too(stage: Stage) -> None:
    ana = await _waiting(stage)
    [shown] = await stage.said(ana, "/picture")
    light = _picture(stage, shown)
    assert await stage.pressed(ana, shown, "Dark") == []
    turned = next(one for one in await ana.transcript() if one.id == shown.id)
    assert _picture(stage, turned) != light
    assert turned.buttons == ["Light", "Show the list"]
    [again] = await stage.said(ana, "picture")
    assert _picture(stage, again) == _picture(stage, turned)
    [listed] = await stage.pressed(ana, again, "Show the list")
    assert listed.text.startswith("Waiting")


async def test_a_message_edited_into_something_else_is_answered_in_words(stage: Stage) -> None:
    ana = await _waiting(stage)
    said = await ana.say("/picture")
    [shown] = await stage.heard(ana)
    assert "photo" in shown.message
    await ana.edit(said, "/list")
    [answer] = await stage.heard(ana)
    assert answer.text.startswith("Waiting")


async def test_the_numbers_are_drawn_where_there_is_enough(stage: Stage) -> None:
    ana = await _waiting(stage)
    await stage.said(ana, "thanked Dana")
    [words] = await stage.said(ana, "/stats")
    assert "photo" not in words.message
    await stage.said(ana, "interviewed at Hooli on 20 october, felt good, they named no day")
    [shown] = await stage.said(ana, "/stats")
    assert _picture(stage, shown).startswith(b"\x89PNG")
    assert "You sent one thank-you." in shown.text
    assert "It came after 21 days." in shown.text
    assert "68% of hiring people" in shown.text


async def test_the_week_is_looked_back_on_by_those_who_want_it_until_they_stop_it(stage: Stage) -> None:
    ana = await _waiting(stage)
    assert [one for one in await stage.passes(ana, timedelta(days=7)) if one.text.startswith("Your week")] == []
    [taken] = await stage.said(ana, "send me a weekly summary")
    assert "each Sunday evening" in taken.text
    said = await stage.passes(ana, timedelta(days=7))
    [looked] = [one for one in said if one.text.startswith("Your week")]
    assert looked.silent
    assert looked.text.startswith("Your week, Monday 9 November to Sunday 15 November.\n\nYou had one interview")
    assert looked.buttons == ["Show the list", "Picture", "Stop these"]
    await stage.pressed(ana, looked, "Stop these")
    said = await stage.passes(ana, timedelta(days=8))
    assert [one for one in said if one.text.startswith("Your week")] == []
