"""Two people: whatever one of them presses, replies to or makes up, the other's things are neither seen nor touched."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.decide import decide
from bot.core.decide.pressing import _PLAIN
from bot.core.decide.tapping import ON_INTERVIEW, ON_STEP
from bot.core.happened import Pressed, Said
from bot.playground.person import Talk
from storage import known as known_of
from storage.facts import Known
from tests.core.decide.chat import Chat
from tests.stories.conftest import Stage
from tests.survival.conftest import Begin

MONDAY = datetime(2026, 11, 2, 12, tzinfo=ZoneInfo("Europe/London"))
VERBS = sorted({*_PLAIN, *ON_STEP, *ON_INTERVIEW})
ODD = (
    *("", ":", "::::", "undo", "undo:", "undo:-1", "undo:99999999999999999999", "done:٣", "done:²", "open:1e3"),
    *("zone:", "zone:../etc", "zone:Mars/Base", "more:x", "snooze:2:soon", "heard:2:offer; DROP TABLE people"),
    *("\x00", "🙂" * 16, "x" * 64),
)


async def _two(begin: Begin) -> tuple[Stage, Talk, Talk]:
    """Ana has an interview with every step behind her; Ben has nothing at all."""
    stage = await begin(MONDAY)
    ana = await stage.ana()
    await stage.said(ana, "Interview at Quillmark tomorrow at 2pm, zeppelin engineer, with Ingeborg Halloran")
    await stage.passes(ana, timedelta(days=1, hours=9))
    ben = await stage.people.add(8, "Ben", language_code="en-GB")
    await stage.said(ben, "/start")
    await stage.said(ben, "London")
    return stage, ana, ben


async def _known(stage: Stage, person: int) -> Known:
    found = await stage.app.database.transact(known_of.load, person)
    assert found is not None
    return found


async def test_buttons_that_name_anothers_things_reach_nothing(begin: Begin) -> None:
    stage, ana, ben = await _two(begin)
    before = await _known(stage, 7)
    theirs = [one.id for one in await ana.transcript()]
    mine = [one.id for one in await ben.transcript() if one.by_bot][-1]
    numbers = [*range(1, before.person.next_id + 1), *theirs]
    forged = [f"{verb}:{number}" for verb in VERBS for number in numbers] + list(ODD)
    for data in forged:
        await ben.press(mine, data=data, wait=0)
    await stage.heard(ben)
    assert await _known(stage, 7) == before
    assert [one.id for one in await ana.transcript()] == theirs
    assert not (await _known(stage, 8)).interviews
    assert all("Quillmark" not in one.text and "Ingeborg" not in one.text for one in await ben.transcript())
    assert not [
        call for call in (await stage.people.calls()).calls if str(call["params"].get("text")).count("went wrong")
    ]


async def test_a_button_that_means_nothing_says_so(begin: Begin) -> None:
    _, _, ben = await _two(begin)
    mine = [one.id for one in await ben.transcript() if one.by_bot][-1]
    for data in ("open:1", "undo:3", "heard:2:offer", *ODD):
        answer = await ben.press(mine, data=data)
        assert (answer.show_alert, "Nothing was changed" in answer.text or "too long ago" in answer.text) == (
            True,
            True,
        ), data


async def test_a_reply_to_a_message_of_another_chat_finds_nothing_of_theirs(begin: Begin) -> None:
    stage, ana, ben = await _two(begin)
    before = await _known(stage, 7)
    for place, one in enumerate(message for message in await ana.transcript() if message.by_bot):
        chat = {"id": 8, "type": "private", "first_name": "Ben"}
        sender = {"id": 8, "is_bot": False, "first_name": "Ben"}
        quoted = {"message_id": one.id, "date": 1, "chat": chat}
        message = {"message_id": 5000 + place, "date": int(MONDAY.timestamp()), "chat": chat, "from": sender}
        text = ("they said no", "done", "tomorrow", "delete it")[place % 4]
        await stage.people.inject(
            {"update_id": 700_000 + place, "message": message | {"text": text, "reply_to_message": quoted}}
        )
    answers = await stage.heard(ben)
    assert answers
    assert await _known(stage, 7) == before
    assert all("Quillmark" not in one.text for one in answers)


async def test_buttons_of_what_is_deleted_do_no_harm_and_say_so(begin: Begin) -> None:
    stage, ana, _ = await _two(begin)
    old = [one for one in await ana.transcript() if one.by_bot and "Quillmark" in one.text]
    [asked] = await stage.said(ana, "delete Quillmark")
    await stage.pressed(ana, asked, "Delete it")
    gone = await _known(stage, 7)
    assert not gone.interviews
    for message in old:
        for button in message.buttons:
            answer = await ana.press(message, button)
            assert answer.copied or answer.show_alert, (message.text, button)
            assert answer.copied or answer.text
    await stage.heard(ana)
    assert not (await _known(stage, 7)).interviews
    assert not (await _known(stage, 7)).reminders


def _chat() -> Chat:
    chat = Chat.begin()
    chat.say("Interview at Quillmark tomorrow at 2pm, zeppelin engineer, with Ingeborg Halloran")
    chat.wait(timedelta(days=1, hours=9))
    return chat


CHAT = _chat()
_numbers = st.one_of(st.integers(-2, 40).map(str), st.text(max_size=8))
_shaped = st.builds(":".join, st.lists(st.one_of(st.sampled_from(VERBS), _numbers), min_size=1, max_size=4))


@given(data=st.one_of(st.text(max_size=64), _shaped), message_id=st.one_of(st.none(), st.integers(-5, 200)))
@settings(max_examples=300, deadline=None)
def test_any_data_of_a_button_is_answered_and_leaves_the_facts_whole(data: str, message_id: int | None) -> None:
    decision = decide(CHAT.known, Pressed("q", message_id, data, CHAT.now), CHAT.now)
    assert decision.known.person.id == CHAT.known.person.id
    assert len({one.id for one in decision.known.interviews}) == len(decision.known.interviews)
    assert {one.interview_id for one in decision.known.reminders} <= {one.id for one in decision.known.interviews}
    if not any(data.split(":")[0] == verb for verb in VERBS):
        told = replace(decision.known.person, told_at=CHAT.known.person.told_at)
        assert replace(decision.known, person=told) == CHAT.known
        assert decision.alert
        assert decision.toast


@given(reply_to=st.integers(-(2**53), 2**53), text=st.sampled_from(("done", "they said no", "tomorrow", "undo", "x")))
@settings(max_examples=60, deadline=None)
def test_a_reply_to_any_number_is_answered(reply_to: int, text: str) -> None:
    decision = decide(CHAT.known, Said(9000, text, CHAT.now, reply_to), CHAT.now)
    assert decision.messages or decision.reaction
