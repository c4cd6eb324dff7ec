"""A vent: the feeling first, never a task; shorter when it goes on; quiet and breathing in reach."""

from __future__ import annotations

import itertools
from datetime import timedelta

import pytest

from bot.core.decide import decide
from bot.core.decide.breathing import frames
from bot.core.happened import Pressed
from bot.core.wording.calm import Situation, pieces
from bot.core.wording.picking import Picker
from storage.facts import ReminderState
from tests.core.decide.chat import Chat, Shown

_TOLD = "interviewed at Acme on 28 October with Dana Lee, felt good, they answer by "
_ACTS = {piece.act: piece for situation in Situation for piece in pieces(situation)}


def _waiting(promised: str = "friday the 13th") -> Chat:
    chat = Chat.begin()
    chat.say(_TOLD + promised)
    chat.say("sent")  # the thank-you, which would stand in the way of quiet
    return chat


def _piece(shown: Shown) -> Situation | None:
    found = [piece for act, piece in _ACTS.items() if act in shown.text]
    assert len(found) <= 1, "never more than one a message"
    return found[0].situation if found else None


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("I'm so angry with them", Situation.ANGER),
        ("i was such an idiot in there", Situation.SELF_BLAME),
        ("i'm exhausted by all of this", Situation.EXHAUSTION),
        ("I am ashamed to tell my father", Situation.SHAME),
        ("I'm so jealous of my flatmate, she starts monday", Situation.ENVY),
        ("ghosted again", Situation.GHOSTED),
        ("feeling so low today, 40 applications and nothing", Situation.AFTER_MANY),
        ("i'm so anxious, i can't sleep", Situation.WAITING),
    ],
)
def test_a_vent_is_answered_to_what_it_says(text: str, situation: Situation) -> None:
    chat = _waiting()
    [answer] = chat.say(text)
    assert _piece(answer) is situation
    assert answer.text.split("\n\n")[0].count(".") <= 2, "the feeling is named first"
    assert "Breathe with me" in answer.captions


@pytest.mark.parametrize(
    ("promised", "until", "situation"),
    [
        ("friday the 13th", "2026-11-03T12:00", Situation.WAITING),
        ("friday the 13th", "2026-11-13T12:00", Situation.THE_DAY),
        ("friday the 13th", "2026-11-15T12:00", Situation.SILENCE),
    ],
)
def test_where_the_feeling_leaves_it_open_it_is_where_things_stand(
    promised: str, until: str, situation: Situation
) -> None:
    chat = _waiting(promised)
    chat.wait(until)
    [answer] = chat.say("I am so nervous that I can not sleep")
    assert _piece(answer) is situation


def test_before_an_interview_it_is_about_that() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on friday at 10")
    [answer] = chat.say("I'm so nervous, i can't sleep")
    assert _piece(answer) is Situation.BEFORE


def test_a_sad_word_after_a_no_is_about_the_no() -> None:
    chat = _waiting()
    chat.say("Acme said no")
    [answer] = chat.say("i cried, i feel so sad")
    assert _piece(answer) is Situation.AFTER_NO


def test_the_first_answer_asks_for_nothing_and_changes_nothing() -> None:
    chat = _waiting()
    before = chat.known
    [answer] = chat.say("i'm so tired of waiting, nobody ever answers")
    assert not answer.message.asks
    assert (chat.known.interviews, chat.known.reminders) == (before.interviews, before.reminders)
    assert chat.known.changes == before.changes
    assert " but " not in answer.text


def test_their_own_word_is_said_back() -> None:
    [answer] = _waiting().say("I'm just so fed up")
    assert "ed up”" in answer.text.split("\n")[0]


def test_a_second_vent_within_the_hour_gets_something_else_and_shorter() -> None:
    chat = _waiting()
    [first] = chat.say("so angry with them")
    chat.wait(timedelta(minutes=30))
    [second] = chat.say("still so angry")
    assert _piece(second) is None
    assert len(second.text) < len(first.text)
    chat.wait(timedelta(minutes=20))
    [third] = chat.say("so angry. so angry")
    assert third.text != second.text
    chat.wait(timedelta(minutes=61))
    [later] = chat.say("angry all over again")
    assert _piece(later) is Situation.ANGER


def test_the_same_feeling_is_never_answered_the_same_way_twice_in_a_row() -> None:
    chat = _waiting()
    said = []
    for _ in range(8):
        said += [one.text for one in chat.say("i'm so angry with them") if not one.message.reminder_ids]
        chat.wait(timedelta(hours=2))
    assert len({text.split("\n\n")[1] for text in said}) == len(said)
    assert all(one.split("\n")[0] != other.split("\n")[0] for one, other in itertools.pairwise(said))


def test_with_calm_words_off_the_feeling_is_named_and_no_piece_follows() -> None:
    chat = _waiting()
    chat.say("no calm words")
    [answer] = chat.say("I'm so angry with them")
    assert _piece(answer) is None
    assert len(answer.text.split()) < 40


def test_the_quiet_offered_is_kept_and_can_be_undone() -> None:
    chat = _waiting()
    [answer] = chat.say("i'm exhausted by all of this")
    assert "Quiet until then" in answer.captions
    assert "I can be quiet until Friday 13 November, if you like." in answer.text
    [quiet] = chat.press(answer, "Quiet until then")
    assert "No messages until" in quiet.text
    paused = chat.known.person.paused_until_at
    assert paused is not None
    assert paused.astimezone(chat.zone).isoformat() == "2026-11-13T09:00:00+00:00"
    assert chat.wait("2026-11-13T08:59") == []
    assert len(chat.wait("2026-11-13T09:01")) == 1


def test_quiet_within_the_week_is_named_by_its_weekday() -> None:
    chat = _waiting()
    chat.wait("2026-11-09T12:00")
    [answer] = chat.say("i'm exhausted by all of this")
    assert "Quiet until Friday" in answer.captions
    chat.press(answer, "Quiet until Friday")
    [more] = chat.say("so tired")
    assert not any(one.startswith("Quiet") for one in more.captions), "it is quiet already"


def test_no_quiet_is_offered_that_would_swallow_an_interview() -> None:
    chat = _waiting()
    chat.say("interview at Globex tomorrow at 10")
    [answer] = chat.say("i'm exhausted by all of this")
    assert answer.captions == ["Breathe with me"]


@pytest.mark.parametrize("data", ["quiet:", "quiet:soon", "quiet:2026-10-01", "quiet:2031-01-01", "quiet:2026-11-09:1"])
def test_a_quiet_that_makes_no_sense_changes_nothing(data: str) -> None:
    chat = _waiting()
    before = chat.known.person.paused_until_at
    chat.press_data(101, data)
    assert chat.known.person.paused_until_at == before
    assert chat.toast is not None


def test_an_edited_vent_is_answered_anew_in_its_place() -> None:
    chat = _waiting()
    [first] = chat.say("so angry with them")
    said = max(chat.said_at)
    assert chat.edit(said, "so jealous of my flatmate") == []
    now = next(one for one in chat.shown if one.id == first.id)
    assert _piece(now) is Situation.ENVY


def test_breathing_is_one_message_of_a_minute_and_about_ten_changes() -> None:
    chat = _waiting()
    [answer] = chat.say("i'm so anxious, i can't sleep")
    assert chat.press(answer, "Breathe with me") == []
    assert chat.decision is not None
    shown = chat.decision.plays
    assert shown == frames()
    assert (shown[0].after, shown[-1].after, len(shown)) == (0, 60, 11)
    gaps = [later.after - one.after for one, later in itertools.pairwise(shown)]
    assert min(gaps) >= 5
    assert all(frame.buttons for frame in shown[:-1])
    assert not shown[-1].buttons
    assert chat.known.reminders == decide(chat.known, Pressed("q", 1, "breathe", chat.now), chat.now).known.reminders


def test_a_second_tap_while_it_goes_on_begins_no_other() -> None:
    chat = _waiting()
    [answer] = chat.say("i'm so anxious, i can't sleep")
    chat.press(answer, "Breathe with me")
    began = chat.known.person.breathing_at
    chat.wait(timedelta(seconds=30))
    chat.press(answer, "Breathe with me")
    assert chat.decision is not None
    assert (chat.decision.plays, chat.known.person.breathing_at) == ((), began)
    assert chat.toast
    chat.wait(timedelta(seconds=40))
    chat.press(answer, "Breathe with me")
    assert chat.decision.plays


def test_a_tap_stops_it_where_it_stands() -> None:
    chat = _waiting()
    [answer] = chat.say("i'm so anxious, i can't sleep")
    chat.press(answer, "Breathe with me")
    chat.press_data(900, "breathe:stop")
    assert chat.known.person.breathing_at is None
    assert chat.said[-1].edits == 900
    assert chat.said[-1].buttons == ()


def test_words_of_self_harm_end_it_without_a_word_of_it() -> None:
    chat = _waiting()
    [answer] = chat.say("i'm so anxious, i can't sleep")
    chat.press(answer, "Breathe with me")
    [only] = chat.say("i want to kill myself")
    assert chat.known.person.breathing_at is None
    assert "116 123" in only.text


def test_undo_gives_back_no_earlier_breathing_or_vent() -> None:
    chat = _waiting()
    chat.say("gentle please")
    [answer] = chat.say("i'm so anxious, i can't sleep")
    chat.press(answer, "Breathe with me")
    person = chat.known.person
    chat.say("undo")
    assert (chat.known.person.vented_at, chat.known.person.breathing_at) == (person.vented_at, person.breathing_at)
    assert any(one.state is ReminderState.PLANNED for one in chat.known.reminders)


def test_every_piece_is_used_before_one_comes_again_whether_in_a_reminder_or_in_an_answer() -> None:
    chat = _waiting()
    assert Picker(chat.known.used).used == chat.known.used
    for _ in range(len(pieces(Situation.ANGER))):
        chat.say("i'm so angry with them")
        chat.wait(timedelta(hours=2))
    [used] = [one for one in chat.known.used if one.key == "calm:anger"]
    assert len(set(used.pieces)) == len(pieces(Situation.ANGER))
