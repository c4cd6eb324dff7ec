"""Settings from outside: said in words or tapped on the card, and the next message comes when it was said to come."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage


def _at(message: ChatMessage) -> str:
    return f"{datetime.fromtimestamp(message.date, LONDON):%a %d %b %H:%M}"


async def _told(stage: Stage) -> Talk:
    """A first follow-up comes on Tuesday at 9."""
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on Friday with Dana Lee, felt good, they named no day")
    return ana


async def _now(talk: Talk, message: ChatMessage) -> ChatMessage:
    return next(one for one in await talk.transcript() if one.id == message.id)


async def test_an_hour_said_in_words_is_the_hour_at_which_it_comes(stage: Stage) -> None:
    ana = await _told(stage)
    [answer] = await stage.said(ana, "don't write before 10")
    assert "Quiet hours: 21:00 to 10:00." in answer.text
    assert "Your next message is now due tomorrow, Tuesday 3 November, 10:00." in answer.text
    [first] = await stage.next(ana)
    assert _at(first) == "Tue 03 Nov 10:00"


async def test_undone_it_comes_when_it_would_have_come(stage: Stage) -> None:
    ana = await _told(stage)
    [answer] = await stage.said(ana, "gentle please")
    assert "Your next message is now due Friday 6 November, 09:00." in answer.text
    [undone] = await stage.pressed(ana, answer, "Undo")
    assert undone.text.startswith("Undone. Pace: steady.")
    [first] = await stage.next(ana)
    assert _at(first) == "Tue 03 Nov 09:00"


async def test_the_card_is_one_message_that_is_edited_in_place(stage: Stage) -> None:
    ana = await _told(stage)
    [card] = await stage.said(ana, "/settings")
    assert card.buttons == ["Pause", "Quiet hours", "Mornings", "Place", "Pace", "More"]
    for button, shown in (
        ("Mornings", "Mornings: 09:00."),
        ("10:00", "Morning messages: 10:00."),
        ("Back", "Settings"),
    ):
        assert await stage.pressed(ana, await _now(ana, card), button) == []
        assert (await _now(ana, card)).text.startswith(shown)
    await stage.pressed(ana, await _now(ana, card), "Quiet hours")
    [taken] = await stage.said(ana, "20:00 to 11")
    assert "Morning messages: 11:00" in taken.text
    [first] = await stage.next(ana)
    assert _at(first) == "Tue 03 Nov 11:00"


async def test_a_pause_holds_everything_and_what_waited_comes_once_after_it(stage: Stage) -> None:
    ana = await _told(stage)
    await stage.said(ana, "interview at Globex on Thursday at 10")
    [answer] = await stage.said(ana, "pause until the 16th")
    assert "No messages until Monday 16 November, 09:00" in answer.text
    assert await stage.passes(ana, datetime(2026, 11, 16, 8, 59, tzinfo=LONDON)) == []
    after = await stage.passes(ana, timedelta(hours=6))
    assert all(_at(one) == "Mon 16 Nov 09:00" for one in after)
    assert sum("Your pause has ended" in one.text for one in after) == 1
    assert any("Acme" in one.text for one in after)
    assert not any("Before you leave" in one.text for one in after)


async def test_start_again_ends_a_pause_at_once(stage: Stage) -> None:
    ana = await _told(stage)
    await stage.said(ana, "pause everything for two weeks")
    assert await stage.passes(ana, timedelta(days=2)) == []
    answers = await stage.said(ana, "start again")
    assert answers[0].text.startswith("The pause is over.")
    come = answers[1:] or await stage.next(ana)
    assert "Acme" in come[0].text


async def test_a_move_takes_the_mornings_with_it(stage: Stage) -> None:
    ana = await _told(stage)
    [answer] = await stage.said(ana, "I moved to New York")
    assert "I count in New York time; it is 07:00 there." in answer.text
    [first] = await stage.next(ana)
    assert _at(first) == "Mon 02 Nov 14:00"


async def test_nonsense_is_named_and_changes_nothing(stage: Stage) -> None:
    ana = await _told(stage)
    for words in ("don't write before 25", "quiet all day", "/settings holidays Blorpland"):
        [answer] = await stage.said(ana, words)
        assert "nothing was changed" in answer.text
    [first] = await stage.next(ana)
    assert _at(first) == "Tue 03 Nov 09:00"
