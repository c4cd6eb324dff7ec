"""Reactions: a thumb on a reminder is "done", taken away it is not; thanks get one instead of an answer."""

from __future__ import annotations

import pytest

from storage.facts import InterviewState, Kind, ReminderState
from tests.core.decide.chat import Chat, Shown


def _reminded() -> tuple[Chat, Shown]:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 28 october with Dana Lee, felt good, they named no day")
    return chat, chat.wait("2026-11-03T10:00")[-1]


def _state(chat: Chat, kind: Kind = Kind.FOLLOW_UP_1) -> ReminderState:
    return next(one.state for one in chat.known.reminders if one.kind is kind)


@pytest.mark.parametrize("emoji", ["👍", "👌", "❤", "❤️", "🔥", "👏"])
def test_a_kind_reaction_on_a_note_to_send_says_that_it_was_sent(emoji: str) -> None:
    chat, first = _reminded()
    [noted] = chat.react(first, emoji)
    assert _state(chat) is ReminderState.DONE
    assert noted.captions == ["Undo"]
    assert chat.react(first, emoji) == []


@pytest.mark.parametrize("emoji", ["👎", "😢", "🤔", "🎉", "😡"])
def test_another_reaction_does_nothing(emoji: str) -> None:
    chat, first = _reminded()
    before = chat.known
    assert chat.react(first, emoji) == []
    assert chat.known.reminders == before.reminders
    assert chat.react(first, None) == []


def test_a_thumb_taken_away_opens_the_step_again() -> None:
    chat, first = _reminded()
    chat.react(first, "👍")
    [undone] = chat.react(first, None)
    assert undone.text.startswith("Undone")
    assert _state(chat) is ReminderState.REMINDED
    assert "Sent" in next(one for one in chat.shown if one.id == first.id).captions
    assert chat.react(first, None) == []


def test_a_thumb_changed_for_another_sign_of_done_stays_done_and_for_a_sad_one_does_not() -> None:
    chat, first = _reminded()
    chat.react(first, "👍")
    assert chat.react(first, "❤") == []
    assert _state(chat) is ReminderState.DONE
    chat.react(first, "😢")
    assert _state(chat) is ReminderState.REMINDED


def test_one_of_two_thumbs_taken_away_leaves_the_other() -> None:
    chat, first = _reminded()
    chat.react(first, "👍")
    assert chat.react(first, None, beside=("🔥",)) == []
    assert _state(chat) is ReminderState.DONE


def test_what_was_tapped_is_not_undone_by_a_thumb_taken_away() -> None:
    chat, first = _reminded()
    chat.press(first, "Sent")
    chat.react(first, "👍")
    assert chat.react(first, None) == []
    assert _state(chat) is ReminderState.DONE


def test_the_promised_day_has_nothing_to_be_done() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good, they answer by friday the 6th")
    day = chat.wait("2026-11-06T10:00")[-1]
    assert chat.react(day, "👍") == []
    assert _state(chat, Kind.DEADLINE_DAY) is ReminderState.REMINDED


def test_a_thumb_lets_it_rest_and_a_heart_below_kind_words_does_not() -> None:
    chat, _ = _reminded()
    rest = chat.wait("2026-12-20T10:00")[-1]
    assert rest.captions[0] == "Let it rest"
    assert chat.react(rest, "❤") == []
    states = []
    for emoji in ("👍", None):
        chat.react(rest, emoji)
        states.append(chat.interview.state)
    assert states == [InterviewState.MOVED_ON, InterviewState.WAITING]


def test_a_thumb_below_an_answer_that_offers_a_thank_you_is_for_the_answer() -> None:
    chat = Chat.begin()
    answers = chat.say("interviewed at Acme today at 10 with Dana Lee")
    offered = next(one for one in answers if "Draft the thank-you" in one.captions)
    assert chat.react(offered, "👍") == []
    [draft] = chat.press(offered, "Draft the thank-you")
    chat.react(draft, "👍")
    assert _state(chat, Kind.THANK_YOU) is ReminderState.DONE


def test_on_several_lines_it_asks_which_and_takes_the_last_that_is_open() -> None:
    chat = Chat.begin()
    for name in ("Acme", "Globex"):
        chat.say(f"interviewed at {name} on 28 october, felt good, they named no day")
    [morning] = chat.wait("2026-11-03T10:00")
    [asked] = chat.react(morning, "👍")
    assert set(asked.captions) == {"Acme", "Globex"}
    [done] = chat.press(asked, "Globex")
    assert done.text.startswith("Globex: noted")
    [last] = chat.react(morning, "🔥")
    assert last.text.startswith("Acme: noted")


def test_a_thumb_typed_as_a_reply_is_one_too() -> None:
    chat, first = _reminded()
    chat.say("👍", reply_to=first)
    assert _state(chat) is ReminderState.DONE


@pytest.mark.parametrize(
    "text",
    [
        "thanks",
        "Thank you so much!",
        "ok thanks",
        "great, thank you",
        "thx for the reminder",
        "cheers",
        "🙏",
        "ok",
        "noted",
    ],
)
def test_thanks_get_a_reaction_and_no_answer(text: str) -> None:
    chat, _ = _reminded()
    assert chat.say(text) == []
    assert chat.decision is not None
    assert chat.decision.reaction == "👍"
    assert _state(chat) is ReminderState.REMINDED


@pytest.mark.parametrize("text", ["hello", "thanks, they said no", "thanks, sent it", "thanked Dana"])
def test_what_says_more_than_thanks_is_answered_and_gets_no_reaction(text: str) -> None:
    chat, _ = _reminded()
    assert chat.say(text)
    assert chat.decision is not None
    assert chat.decision.reaction is None


def test_thanks_leave_an_open_question_open() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, they named no day")
    question = chat.known.question
    assert question is not None
    assert chat.say("thanks!") == []
    assert chat.known.question == question
