"""Whatever is said, tapped or undone, in whatever order: nothing raises, nothing is lost, and Undo restores."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.core import plan
from storage.facts import FOLLOW_UPS, Known, ReminderState
from tests.core.decide.chat import Chat
from tests.core.decide.moves import MOVES, Move, make

_SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_VERBS = re.findall(
    r"\w+",
    "done skip later snooze back draft step more replied heard cold felt none unknown moved one chase rest fix open "
    "thanks update del delyes undo which yes no zone place keep askall safe list set do drafts",
)


def _seen(known: Known, but: set[int]) -> tuple[object, ...]:
    """What a person sees of their things: the interviews, and each step that is to come, was said or was answered."""
    steps = sorted(
        (one.interview_id or 0, one.kind.value, one.state.value, one.due_at if one.state is _PLANNED else None)
        for one in known.reminders
        if one.state is not ReminderState.CANCELLED and one.id not in but
    )
    person = known.person
    return known.interviews, steps, person.zone, person.place, person.paused_until_at


_PLANNED = ReminderState.PLANNED
_NUMBERS = st.one_of(st.integers(-3, 60).map(str), st.text(max_size=9))
_DATA = st.tuples(st.sampled_from(_VERBS), _NUMBERS, st.text(max_size=12)).map(":".join)


@_SETTINGS
@given(MOVES)
def test_undo_of_the_newest_change_restores_what_a_person_sees(moves: list[Move]) -> None:
    chat = Chat.begin()
    for move in moves:
        newest = max((one.id for one in chat.known.changes), default=0)
        before = chat.known
        make(chat, move)
        made = [one for one in chat.known.changes if one.id > newest]
        if move.kind == "wait" or not made:
            continue
        assert len(made) == 1
        again = replace(chat, shown=list(chat.shown))
        again.press_data(None, f"undo:{made[0].id}")
        assert again.known.changes[-1].undone_at == again.now
        as_it_was = plan.replan(before, again.now)
        # What waited past its moment comes back on the next working day.
        past = {one.id for one in as_it_was.reminders if one.state is _PLANNED and one.due_at < again.now}
        assert _seen(again.known, past) == _seen(as_it_was, past), move


@_SETTINGS
@given(MOVES)
def test_every_message_fits_telegram_and_every_button_names_something(moves: list[Move]) -> None:
    chat = Chat.begin()
    for move in moves:
        already = len(chat.shown)
        make(chat, move)
        for shown in chat.shown[already:]:
            assert 0 < len(shown.text) <= 4096
            for row in shown.message.buttons:
                for button in row:
                    assert (button.data is None) != (button.copy is None)
                    assert len((button.data or "").encode()) <= 64
                    assert button.data != "undo:?"


@_SETTINGS
@given(MOVES)
def test_never_two_questions_at_once_and_never_more_than_three_sent(moves: list[Move]) -> None:
    chat = Chat.begin()
    for move in moves:
        already = len(chat.shown)
        make(chat, move)
        asking = [one for one in chat.shown[already:] if one.message.asks and one.at == chat.now]
        assert len(asking) <= 1, [one.text for one in asking]
        for interview in chat.known.interviews:
            assert plan.sent_follow_ups(chat.known, interview.id) <= len(FOLLOW_UPS)


@_SETTINGS
@given(MOVES, st.text(max_size=80))
def test_any_text_is_answered(moves: list[Move], text: str) -> None:
    assume(text.strip())
    chat = Chat.begin()
    for move in moves[:4]:
        make(chat, move)
    chat.say(text)
    assert chat.decision is not None
    assert chat.decision.messages or chat.decision.reaction


@_SETTINGS
@given(MOVES, st.one_of(st.text(max_size=64), _DATA))
def test_any_button_data_does_no_harm(moves: list[Move], data: str) -> None:
    chat = Chat.begin()
    for move in moves[:6]:
        make(chat, move)
    chat.press_data(chat.shown[-1].id if chat.shown else None, data)
    assert chat.decision is not None
    assert chat.decision.messages or chat.toast
