"""Drafts from outside: three voices, other words, aloud, a reason for a deadline, and news that goes to several."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core.papers.headlines import Headline
from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage

TOLD = "interviewed at Acme on 26 october with Dana Lee, head of ops, they said by friday 30 october, felt warm"


async def _first_note(stage: Stage, ana: Talk) -> ChatMessage:
    await stage.said(ana, TOLD)
    *_, push = await stage.passes(ana, datetime(2026, 11, 3, 10, tzinfo=LONDON))
    assert "1 of 3" in push.text.splitlines()[0]
    return push


async def _now(ana: Talk, message: ChatMessage) -> ChatMessage:
    return next(one for one in await ana.transcript() if one.id == message.id)


async def test_a_draft_is_had_in_another_voice_in_other_words_and_aloud(stage: Stage) -> None:
    ana = await stage.ana()
    push = await _first_note(stage, ana)
    assert "Hello Dana Lee," in push.text
    assert "Add the recipient last" in push.text
    settled, formal = await stage.said(ana, "more formal please")
    assert "formal" in settled.text
    assert "Dear Dana Lee," in formal.text
    [other] = await stage.said(ana, "another one")
    assert other.text != formal.text
    [script] = await stage.pressed(ana, push, "Voicemail")
    assert "My number is" in script.text
    [aloud] = await stage.said(ana, "what do I say on the phone?")
    assert aloud.text != script.text
    [noted] = await stage.pressed(ana, aloud, "Sent")
    assert "the first follow-up is sent" in noted.text


async def test_the_voice_is_a_setting_on_the_card_and_a_command(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, TOLD)
    [card] = await stage.said(ana, "/settings")
    await stage.pressed(ana, card, "More")
    await stage.pressed(ana, await _now(ana, card), "Drafts")
    await stage.pressed(ana, await _now(ana, card), "Warm")
    assert "Drafts: warm" in (await _now(ana, card)).text
    [draft] = await stage.said(ana, "/draft a good word")
    assert "Warmly," in draft.text
    [settled] = await stage.said(ana, "/settings drafts plain")
    assert "plain" in settled.text


async def test_a_link_that_was_kept_stands_in_the_second_note(stage: Stage) -> None:
    ana = await stage.ana()
    push = await _first_note(stage, ana)
    [noted] = await stage.pressed(ana, push, "Sent")
    assert "send me the link" in noted.text
    [asked] = await stage.said(ana, "https://example.com/news/warehouse")
    await stage.pressed(ana, asked, "Yes")
    *_, second = await stage.passes(ana, datetime(2026, 11, 10, 10, tzinfo=LONDON))
    assert "https://example.com/news/warehouse" in second.text
    assert "The link that you kept is in the draft." in second.text


async def test_a_deadline_asks_for_its_reason_and_its_day_and_without_one_is_advised_against(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, TOLD)
    [why] = await stage.said(ana, "I want to give them a deadline")
    assert "what is the reason?" in why.text
    [against] = await stage.pressed(ana, why, "No real reason")
    assert against.buttons == ["Ask plainly"]
    assert "Subject:" not in against.text
    [again] = await stage.said(ana, "I want to give them a deadline")
    [when] = await stage.pressed(ana, again, "A move")
    assert "by which day" in when.text
    [draft] = await stage.said(ana, "20 November")
    assert "Friday 20 November" in draft.text
    assert "A move" in draft.text


async def test_another_offer_goes_through_all_open_interviews_in_one_message(stage: Stage) -> None:
    ana = await stage.ana()
    for name, whom in (("Acme", "Dana"), ("Globex", "Tom"), ("Initech", "Kim")):
        await stage.said(ana, f"interviewed at {name} last tuesday with {whom}, they named no day, felt warm")
    [message] = await stage.said(ana, "I have another offer, they want my answer by Friday")
    assert "Hello Dana," in message.text
    assert "Friday 6 November" in message.text
    assert await stage.pressed(ana, message, "Sent") == []
    second = await _now(ana, message)
    assert "✓ Acme\n▸ Globex\n• Initech" in second.text
    await stage.pressed(ana, second, "Not this one")
    await stage.pressed(ana, await _now(ana, message), "Sent")
    done = await _now(ana, message)
    assert "✓ Acme\n– Globex\n✓ Initech" in done.text
    assert done.buttons == []
    [dates] = await stage.said(ana, "I can start earlier now, from 1 December")
    assert "Tuesday 1 December" in dates.text


async def test_a_headline_of_a_feed_stands_in_the_second_note_and_is_to_be_read_first(stage: Stage) -> None:
    stage.app.feeds._newest = (
        Headline("Acme opens a plant", "https://example.com/acme", datetime(2026, 11, 1, tzinfo=UTC)),
    )
    ana = await stage.ana()
    push = await _first_note(stage, ana)
    assert "example.com" not in push.text
    await stage.pressed(ana, push, "Sent")
    *_, second = await stage.passes(ana, datetime(2026, 11, 10, 10, tzinfo=LONDON))
    assert "Acme opens a plant, https://example.com/acme" in second.text
    assert "read it before you send it" in second.text


async def test_what_is_pushed_speaks_in_the_chosen_voice(stage: Stage) -> None:
    ana = await stage.ana()
    await stage.said(ana, "/settings drafts formal")
    push = await _first_note(stage, ana)
    assert "Dear Dana Lee," in push.text
    assert "Yours sincerely," in push.text
