"""A story for each kind of step, from outside: text in, time passes, text out."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage


def _at(message: ChatMessage) -> str:
    return f"{datetime.fromtimestamp(message.date, LONDON):%a %d %b %H:%M}"


async def _until(stage: Stage, talk: Talk, words: str) -> ChatMessage:
    """Let messages come until one has these words."""
    for _ in range(12):
        for message in await stage.next(talk):
            if words in message.text:
                return message
    raise AssertionError(words)


async def test_around_an_on_site_interview_with_two_people(stage: Stage) -> None:
    """ask_when, debrief, thank_you to each, last_call with the card."""
    ana = await stage.ana()
    await stage.said(ana, "interview at Acme tomorrow at 2pm on site, data analyst, with Dana Lee and Tom")
    [ask_when] = await stage.next(ana)
    assert _at(ask_when) == "Mon 02 Nov 18:00"
    await stage.pressed(ana, ask_when, "I will ask")

    [debrief] = await stage.next(ana)
    assert _at(debrief) == "Tue 03 Nov 18:00"
    assert "two people" not in debrief.text
    [noted, asked] = await stage.said(ana, "cold")
    assert "noted, cold" in noted.text
    assert "when did they say you would hear?" in asked.text
    await stage.said(ana, "they didn't say")

    [thanks] = await stage.next(ana)
    assert _at(thanks) == "Tue 03 Nov 20:00"
    assert "Hello Dana" in thanks.text
    [second] = await stage.pressed(ana, thanks, "Tom")
    assert "Hello Tom" in second.text
    [ticked] = await stage.said(ana, "thanked Dana")
    assert "Still to thank: Tom" in ticked.text

    [both] = await stage.next(ana)
    assert _at(both) == "Wed 04 Nov 09:00"
    assert {"Card sent", "No card", "Sent"} <= set(both.buttons)
    await stage.pressed(ana, both, "Card sent")


async def test_a_follow_up_comes_as_a_question_and_then_as_a_suggestion(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on Friday with Dana Lee")
    [asks] = await stage.next(ana)
    assert _at(asks) == "Tue 03 Nov 09:00"
    assert "They named none" in asks.buttons
    assert "Subject:" not in asks.text
    [noted, suggested] = await stage.pressed(ana, asks, "They named none")
    assert "they named no day" in noted.text
    assert "Subject:" in suggested.text
    assert "1 of" in suggested.text


async def test_cold_and_unanswered_it_moves_on_with_one_more_as_a_choice(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on Thursday with Dana Lee, they named no day")
    await stage.said(ana, "cold")
    first = await _until(stage, ana, "1 of 2")
    await stage.said(ana, "done", reply_to=first)
    rest = await _until(stage, ana, "Acme")
    assert rest.buttons[:2] == ["Let it rest", "One more"]
    [given] = await stage.pressed(ana, rest, "One more")
    assert "Subject:" in given.text
    [done] = await stage.said(ana, "sent")
    assert "whether to let it rest" in done.text
    end = await _until(stage, ana, "Acme")
    assert "One more" not in end.buttons
    await stage.pressed(ana, end, "Let it rest")
    assert await stage.passes(ana, timedelta(days=30)) == []

    [reopened, *_] = await stage.said(ana, "Acme wrote, they are still deciding, by the 20th of January")
    assert "Wednesday 20 January" in reopened.text
    [day] = await stage.next(ana)
    assert (_at(day), day.silent) == ("Wed 20 Jan 09:00", True)


async def test_a_next_round_is_told_in_a_reply_and_gets_a_plan_of_its_own(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme today at 10, felt good, they answer by Friday")
    day = await _until(stage, ana, "Friday 6 November, is the day they named")
    [closed, read_back] = await stage.said(ana, "she wrote, second round on Tuesday at 3", reply_to=day)
    assert "Acme wants to see you again" in closed.text
    assert "Tuesday 10 November, 15:00 (London time" in read_back.text
    [ask_when] = await stage.next(ana)
    assert _at(ask_when) == "Mon 09 Nov 18:00"


async def test_an_offer_has_words_for_the_others_and_stops_its_own_plan(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme today at 10, felt good, they named no day")
    await stage.said(ana, "interviewed at Globex on Friday with Kim Park, felt good, they answer by the 20th")
    [offer] = await stage.said(ana, "Acme made me an offer!")
    assert "Congratulations. Acme, Monday" in offer.text
    [draft] = await stage.pressed(ana, offer, "Tell Globex")
    assert "Hello Kim" in draft.text
    for message in await stage.passes(ana, timedelta(days=30)):
        assert "Acme:" not in message.text


async def test_two_in_one_morning_are_one_message_and_a_reply_names_which(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 27 October, felt good, they named no day")
    await stage.said(ana, "interviewed at Globex on 28 October, felt good, they named no day")
    [morning] = await stage.next(ana)
    assert morning.buttons == ["Acme", "Globex"]
    [asked] = await stage.said(ana, "sent", reply_to=morning)
    assert sorted(asked.buttons) == ["Acme", "Globex"]
    [done] = await stage.pressed(ana, asked, "Globex")
    assert done.text.startswith("Globex: noted")
    [opened] = await stage.pressed(ana, morning, "Acme")
    assert "Sent" in opened.buttons


async def test_put_off_to_an_hour_it_comes_at_that_hour(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 27 October, felt good, they named no day")
    [first] = await stage.next(ana)
    [put_off] = await stage.said(ana, "remind me on Saturday at 7am", reply_to=first)
    assert "Saturday 7 November, 07:00" in put_off.text
    [again] = await stage.next(ana)
    assert _at(again) == "Sat 07 Nov 07:00"
    [undone] = await stage.said(ana, "they said no", reply_to=again)
    [back] = await stage.pressed(ana, undone, "Undo")
    assert "Undone: Acme: the no is taken back." in back.text


async def test_words_of_self_harm_hold_everything_for_a_day(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme on 27 October, felt good, they named no day")
    [answer] = await stage.said(ana, "I don't want to be here anymore")
    assert answer.text.startswith("116 123")
    assert await stage.passes(ana, timedelta(hours=23)) == []
    later = await stage.passes(ana, timedelta(days=1))
    assert len(later) == 1
