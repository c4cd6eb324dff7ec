"""The employer does something, told from outside: text in, time passes, text out."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.playground.person import ChatMessage, Talk
from tests.stories.conftest import LONDON, Stage

NO = "Dear Ana,\nWe regret to inform you that you have not been successful.\nYours sincerely,\nDana Lee\nAcme"


def _at(message: ChatMessage) -> str:
    return f"{datetime.fromtimestamp(message.date, LONDON):%a %d %b %H:%M}"


async def _waiting(stage: Stage, felt: str = ", felt good") -> tuple[Talk, ChatMessage]:
    """Acme, told of with no day named, and its first follow-up."""
    ana = await stage.ana()
    told = f"interviewed at Acme on 27 October with Dana Lee, data analyst{felt}, they named no day"
    await stage.said(ana, told)
    return ana, await _until(stage, ana, "1 of")


async def _until(stage: Stage, talk: Talk, words: str) -> ChatMessage:
    """Let messages come until one has these words."""
    for _ in range(12):
        for message in await stage.next(talk):
            if words in message.text:
                return message
    raise AssertionError(words)


async def test_references_and_a_hold_are_no_answers_and_the_plan_goes_on(stage: Stage) -> None:
    ana, first = await _waiting(stage)
    await stage.pressed(ana, first, "Sent")
    [references] = await stage.said(ana, "they asked for references")
    assert "a good sign, and not an answer" in references.text
    [undone] = await stage.pressed(ana, references, "Undo")
    assert undone.text.startswith("Undone")
    [hold, asked] = await stage.said(ana, "Acme put the position on hold")
    assert "it is not a no" in hold.text
    assert "until when" in asked.text
    await stage.said(ana, "no idea")
    second = await _until(stage, ana, "2 of 3")
    assert second.text.startswith("Acme")


async def test_a_missed_call_and_a_call_that_never_came_have_their_own_words(stage: Stage) -> None:
    ana, _ = await _waiting(stage)
    [missed] = await stage.said(ana, "they called and I missed it")
    assert missed.text.startswith("Acme: call back today")
    [note] = await stage.said(ana, "then they confirmed a call for today at 8 and never called")
    assert "two new times" in note.text
    assert "Hello Dana" in note.text


async def test_a_receipt_is_no_answer_and_a_filled_job_is_a_no(stage: Stage) -> None:
    ana, _ = await _waiting(stage)
    [receipt] = await stage.said(ana, "got an automatic reply: we received your message")
    assert "automatic receipt" in receipt.text
    [no] = await stage.said(ana, "they filled it but will keep my CV on file")
    assert "that is a no, said kindly" in no.text
    assert await stage.passes(ana, timedelta(days=30)) == []


async def test_an_agent_speaks_for_the_client_and_is_the_one_to_write_to(stage: Stage) -> None:
    ana, _ = await _waiting(stage)
    told = await stage.said(ana, "my agent says the client is still deciding")
    assert any("notes go to the agent" in message.text for message in told)
    await stage.said(ana, "no")
    again = await _until(stage, ana, "1 of")
    assert "Send it to the agent" in again.text


async def test_a_forwarded_no_stops_the_plan_and_undo_brings_it_back(stage: Stage) -> None:
    ana, _ = await _waiting(stage)
    await ana.say(NO, forwarded_from="Dana Lee")
    [no] = await stage.heard(ana)
    assert no.text.startswith("That is a no from Acme")
    await stage.pressed(ana, no, "Undo")
    assert "2 of" in (await _until(stage, ana, "Acme")).text


async def test_a_pasted_invitation_is_the_next_round_at_its_hour(stage: Stage) -> None:
    ana, _ = await _waiting(stage)
    [closed, told] = await stage.said(
        ana,
        "From: Dana Lee <dana@acme.example>\nSubject: Second interview\n\nHi Ana,\nThank you for coming in. We would "
        "like to invite you to a second interview on Thursday 12 November at 14:00.\n\nBest,\nDana\n\n"
        "On Fri, 30 Oct 2026 at 09:14, Ana wrote:\n> May I ask whether the timeline still stands?",
    )
    assert "wants to see you again" in closed.text
    assert "Thursday 12 November, 14:00" in told.text
    [ask_when] = await stage.next(ana)
    assert _at(ask_when) == "Wed 11 Nov 18:00"


async def test_a_newsletter_changes_nothing(stage: Stage) -> None:
    ana, first = await _waiting(stage)
    [said] = await stage.said(ana, "From: Coach\nSubject: Our newsletter\n\nJoin us on Thursday at 14:00. Unsubscribe.")
    assert "advertisement" in said.text
    [done] = await stage.said(ana, "sent", reply_to=first)
    assert "the first follow-up is sent" in done.text


async def test_before_a_third_it_is_asked_how_it_felt(stage: Stage) -> None:
    ana, first = await _waiting(stage, felt="")
    await stage.pressed(ana, first, "Sent")
    second = await _until(stage, ana, "2 of")
    *_, asked = await stage.pressed(ana, second, "Sent")
    assert "Looking back, how did the interview feel?" in asked.text
    noted, whom = await stage.pressed(ana, asked, "Warm")
    assert "do you know anybody there" in whom.text
    assert "Next from me: the last follow-up" in noted.text
    assert "3 of 3" in (await _until(stage, ana, "Acme")).text


async def test_cold_and_silent_it_moves_on(stage: Stage) -> None:
    ana, first = await _waiting(stage, felt=", felt cold")
    await stage.pressed(ana, first, "Sent")
    [rest] = await stage.next(ana)
    assert rest.buttons[:2] == ["Let it rest", "One more"]
