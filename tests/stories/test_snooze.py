"""Putting a step off, from outside: by a button, by any words after "Later", or by words as a reply."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage


def _at(message: ChatMessage) -> str:
    return f"{datetime.fromtimestamp(message.date, LONDON):%a %d %b %H:%M}"


async def _reminded(stage: Stage) -> tuple[Talk, ChatMessage]:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 28 October, felt good, they named no day")
    [first] = await stage.next(ana)
    assert _at(first) == "Tue 03 Nov 09:00"
    return ana, first


async def test_later_offers_its_times_and_takes_any_words_instead(stage: Stage) -> None:
    ana, first = await _reminded(stage)
    assert await stage.pressed(ana, first, "Later") == []
    assert (await ana.message(first)).buttons == ["In an hour", "Later today", "Tomorrow", "Next week", "Back"]
    [put_off] = await stage.said(ana, "after my holiday on the 12th")
    assert "Thursday 12 November, 09:00" in put_off.text
    [again] = await stage.next(ana)
    assert _at(again) == "Thu 12 Nov 09:00"


async def test_each_button_of_later_is_a_time(stage: Stage) -> None:
    ana, first = await _reminded(stage)
    for button, comes in (("Tomorrow", "Wed 04 Nov 09:00"), ("Next week", "Mon 09 Nov 09:00")):
        await stage.pressed(ana, first, "Later")
        await stage.pressed(ana, await ana.message(first), button)
        [first] = await stage.next(ana)
        assert _at(first) == comes


@pytest.mark.parametrize(
    ("words", "comes"),
    [
        ("in 3 hours", "Tue 03 Nov 12:00"),
        ("at 7", "Tue 03 Nov 19:00"),
        ("tomorrow at 6am", "Wed 04 Nov 06:00"),
        ("friday 4pm", "Fri 06 Nov 16:00"),
        ("monday", "Mon 09 Nov 09:00"),
    ],
)
async def test_words_as_a_reply_name_the_time(stage: Stage, words: str, comes: str) -> None:
    ana, first = await _reminded(stage)
    await stage.said(ana, words, reply_to=first)
    [again] = await stage.next(ana)
    assert _at(again) == comes


async def test_no_follow_up_comes_back_on_or_before_the_promised_day(stage: Stage) -> None:
    ana, first = await _reminded(stage)
    await stage.said(ana, "they moved it to friday the 13th", reply_to=first)
    [put_off] = await stage.said(ana, "on thursday at noon", reply_to=first)
    assert "not on or before the day they named" in put_off.text
    come = await stage.next(ana)
    while "day they named" in come[-1].text or come[-1].silent:
        come = await stage.next(ana)
    assert _at(come[-1]) == "Sat 14 Nov 12:00"
