"""Undo of each kind of change, by its button and in words; a message edited is undone and said anew."""

from __future__ import annotations

import pytest

from storage.facts import InterviewState, ReminderState
from tests.core.decide.chat import Chat

#: What was said, after an interview that is followed up; the name of the change that it makes; what undoing it says.
CHANGES = {
    "interview at Globex on friday at 3pm": ("log_interview", "Undone: Globex is not stored any more."),
    "her name is Dana Fox": ("edit", "Undone: Acme: it is with Dana Lee again."),
    "they moved it to the 20th": ("set_reply_by", "Undone: Acme's promised day is Friday 6 November again."),
    "they are still deciding, by the 20th": (
        "still_deciding",
        "Undone: Acme's promised day is Friday 6 November again.",
    ),
    "Acme made me an offer": ("heard_offer", "Undone: Acme: the offer is taken back."),
    "Acme said no": ("heard_rejection", "Undone: Acme: the no is taken back."),
    "they wrote, second round on thursday at 3": (
        "heard_next_round",
        "Undone: Acme: the next round is taken back. Acme is not stored any more.",
    ),
    "a cold answer": ("cold_answer", "Undone: Acme: the cold answer is taken back."),
    "let it rest": ("move_on", "Undone: Acme: it is open again."),
    "i withdrew from Acme": ("withdraw", "Undone: Acme: it is open again."),
    "done": ("step_done", "Undone: Acme: the first follow-up is open again."),
    "skip": ("skip_step", "Undone: Acme: the first follow-up is open again."),
    "remind me tomorrow": ("snooze", "Undone: Acme: the first follow-up is open again."),
    "i am in Lisbon now": ("settings", "Undone."),
}


def _followed_up() -> Chat:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, felt good, they answer by friday the 6th")
    chat.wait("2026-11-09T10:00")
    return chat


@pytest.mark.parametrize(("words", "what", "said"), [(words, *told) for words, told in CHANGES.items()])
@pytest.mark.parametrize("by_words", [False, True], ids=["by its button", "in words"])
def test_each_kind_of_change_can_be_undone_and_says_what_is_so_again(
    words: str, what: str, said: str, by_words: bool
) -> None:
    chat = _followed_up()
    before = chat.known
    messages = chat.say(words)
    if chat.known.changes[-1].id == before.changes[-1].id:
        messages = chat.press(messages[-1], "Yes")
    assert chat.known.changes[-1].what == what
    undo = next(one for one in messages if "Undo" in one.captions)
    answer = chat.say("undo")[0] if by_words else chat.press(undo, "Undo")[0]
    assert answer.text.startswith(said)
    assert chat.known.interviews == before.interviews
    assert chat.planned() == [("follow_up_2", "2026-11-16T09:00")]
    assert chat.known.person.zone == before.person.zone


def test_a_step_that_is_open_again_comes_with_its_buttons() -> None:
    chat = _followed_up()
    [done] = chat.say("sent")
    [answer] = chat.press(done, "Undo")
    assert "Still open from before: the first follow-up." in answer.text
    assert "Sent" in answer.captions
    chat.press(answer, "Skip this")
    assert chat.known.reminders[-1].state is not ReminderState.DONE


def test_undone_twice_it_says_so() -> None:
    chat = _followed_up()
    [done] = chat.say("sent")
    data = done.button("Undo").data
    assert data is not None
    chat.press_data(done.id, data)
    chat.press_data(done.id, data)
    assert chat.toast == "That was undone already."


def test_what_newer_things_stand_on_is_not_undone_first() -> None:
    chat = _followed_up()
    [done] = chat.say("sent")
    chat.say("they said no")
    chat.press(done, "Undo")
    assert chat.toast is not None
    assert "Undo that first" in chat.toast
    assert chat.interview.state is InterviewState.NO


def test_with_nothing_to_undo_it_says_so() -> None:
    [answer] = Chat.begin().say("undo")
    assert "nothing to undo" in answer.text


def test_one_more_taken_can_be_undone_from_where_it_came() -> None:
    chat = _followed_up()
    chat.say("sent")
    before = chat.interview
    [given] = chat.say("one more")
    assert "Undo" in given.captions
    chat.press(given, "Undo")
    assert chat.interview == before


def test_an_edit_undoes_what_was_said_and_does_what_is_said_now_in_the_same_answer() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on friday at 10")
    mine = chat.next_message - 1
    assert chat.edit(mine, "interview at Globex on thursday at 3pm") == []
    assert chat.interview.company == "Globex"
    assert chat.shown[-1].text.startswith("Globex.")
    chat.edit(mine, "interview at Globex on wednesday at 3pm")
    assert f"{chat.interview.held_on}" == "2026-11-04"


def test_undo_after_an_edit_takes_back_what_the_message_says_now() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on friday at 10")
    chat.edit(chat.next_message - 1, "interview at Acme on thursday at 10")
    chat.press(chat.shown[-1], "Undo")
    assert chat.known.interviews == ()


def test_an_edit_that_says_nothing_any_more_leaves_nothing_behind() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on friday at 10")
    chat.say("they said by the 20th")
    chat.edit(chat.next_message - 1, "never mind")
    assert chat.interview.promised_on is None


def test_an_edit_of_what_newer_things_stand_on_is_read_as_a_correction() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on friday at 10")
    mine = chat.next_message - 1
    chat.say("they said by the 20th")
    chat.edit(mine, "interview at Acme on friday at 11")
    assert f"{chat.interview.begins_at:%H:%M}" == "11:00"
    assert f"{chat.interview.promised_on}" == "2026-11-20"
