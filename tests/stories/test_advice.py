"""Advice, from outside: the same worried questions over six weeks, each answered from where the interview stands."""

from __future__ import annotations

from datetime import datetime

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage


async def _at(stage: Stage, ana: Talk, day: str) -> list[ChatMessage]:
    return await stage.passes(ana, datetime.fromisoformat(f"2026-{day}").replace(tzinfo=LONDON))


async def _asks(stage: Stage, ana: Talk, words: str) -> ChatMessage:
    [answer] = await stage.said(ana, words)
    assert len(answer.text.splitlines()) <= 5, answer.text
    assert answer.buttons
    return answer


async def test_the_same_question_is_answered_by_the_day_it_is_asked_on(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interview at Acme on wednesday at 10 with Dana Lee, on zoom")
    assert "before the interview" in (await _asks(stage, ana, "can I call them today?")).text
    pushed = await _at(stage, ana, "11-04T12:30")
    assert any("tell everybody" in message.text for message in pushed)
    await stage.said(ana, "warm, by friday the 13th, and they tell everybody either way")
    early = await _asks(stage, ana, "can I call them today?")
    assert "please do not call" in early.text
    assert "Friday 13 November" in early.text
    again = await _asks(stage, ana, "can I call them today?")
    assert again.text != early.text
    await _at(stage, ana, "11-13T12:00")
    assert "the day they named" in (await _asks(stage, ana, "can I call them today?")).text
    await _at(stage, ana, "11-16T10:00")
    now = await _asks(stage, ana, "can I call them today?")
    assert now.text.startswith("Acme: yes")
    [note] = await stage.pressed(ana, now, "Show the draft")
    assert "Subject:" in note.text


async def test_going_above_is_not_yet_until_two_warm_notes_were_left_unanswered(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme today at 10 with Dana Lee, felt warm, they answer by friday the 6th")
    above = "should I go over her head to the director?"
    for day in ("11-09T10:00", "11-16T10:00"):
        await _at(stage, ana, day)
        not_yet = await _asks(stage, ana, above)
        assert "two" in not_yet.text
        assert "Next from me" in not_yet.text
        await stage.said(ana, "sent the follow-up")
    assert "Monday 23 November" in (await _asks(stage, ana, above)).text
    await _at(stage, ana, "11-23T10:00")
    ready = await _asks(stage, ana, above)
    assert "once" in ready.text
    [last] = await stage.pressed(ana, ready, "Show the draft")
    assert "Subject:" in last.text
    await stage.said(ana, "sent the follow-up")
    done = await _asks(stage, ana, above)
    assert "Three notes" in done.text or "third note" in done.text
    assert done.buttons[0] == "Let it rest"


async def test_worried_questions_of_every_sort_get_a_fact_and_a_next_step(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "interviewed at Acme today at 10 with Dana Lee, felt mixed, they answer by friday the 6th")
    await stage.said(ana, "they tell everybody, also if it is a no")
    await _at(stage, ana, "11-09T10:00")
    for words, fact in (
        ("is it rude to email again?", "yes"),
        ("how long is normal?", "no answer yet|is common"),
        ("thank-you card or email?", "email"),
        ("should I tell them about the other offer?", "offer"),
        ("they viewed my LinkedIn, what now?", "profile|looked you up"),
        ("should I keep applying?", "keep applying|not disloyal"),
        ("is it over?", "silence"),
        ("what if they did call and I missed it?", "voicemail"),
        ("can i tell them i have an offer when i don't?", "made-up|do not"),
    ):
        answer = await _asks(stage, ana, words)
        assert any(one in answer.text for one in fact.split("|")), (words, answer.text)
    assert "tell everybody" in (await _asks(stage, ana, "why aren't they answering?")).text


async def test_of_several_the_one_meant_is_a_tap_away_and_without_any_the_rule_is_told(stage: Stage) -> None:
    ana = await stage.ana()
    rule = await _asks(stage, ana, "how long should I wait before I follow up?")
    assert "the day they named" in rule.text
    for name in ("Acme", "Birch"):
        await stage.said(ana, f"interviewed at {name} today at 10, felt good, they answer by friday the 6th")
    which = await _asks(stage, ana, "is it rude to email them again?")
    assert sorted(which.buttons) == ["Acme", "Birch"]
    [answer] = await stage.pressed(ana, which, "Birch")
    assert answer.text.startswith("Birch: ")
    assert "Friday 6 November" in answer.text
