"""A step is done or left out, by a tap, a reply, a reaction or a sentence of its own."""

from __future__ import annotations

import pytest

from storage.facts import Channel, InterviewState, Kind, ReminderState
from tests.core.decide.chat import Chat, Shown


def _at_the_first_follow_up() -> tuple[Chat, Shown]:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee and Tom, felt good, they named no day")
    return chat, chat.wait("2026-11-05T10:00")[-1]


def _state(chat: Chat, kind: Kind) -> ReminderState:
    return next(one.state for one in chat.known.reminders if one.kind is kind)


@pytest.mark.parametrize("words", ["done", "sent", "sent it", "i sent the email this morning"])
def test_a_reply_says_that_it_was_done(words: str) -> None:
    chat, first = _at_the_first_follow_up()
    [answer] = chat.say(words, reply_to=first)
    assert "the first follow-up is sent" in answer.text
    assert "Next from me: the second follow-up, Thursday 12 November" in answer.text
    assert answer.captions == ["Undo"]
    assert _state(chat, Kind.FOLLOW_UP_1) is ReminderState.DONE


def test_without_a_reply_it_is_the_step_that_was_said_last() -> None:
    chat, _ = _at_the_first_follow_up()
    chat.say("done")
    assert _state(chat, Kind.FOLLOW_UP_1) is ReminderState.DONE


def test_a_tap_takes_the_buttons_off_the_reminder() -> None:
    chat, first = _at_the_first_follow_up()
    chat.press(first, "Sent")
    assert chat.toast == "Noted"
    assert next(one for one in chat.shown if one.id == first.id).captions == []


def test_told_twice_it_says_so_and_shows_what_is_still_open() -> None:
    chat, first = _at_the_first_follow_up()
    chat.press(first, "Sent")
    before = chat.known.reminders
    [answer] = chat.say("done")
    assert "noted already" in answer.text
    assert "Still open from before: the last call for the thank-you" in answer.text
    assert chat.known.reminders == before


def test_a_thumbs_up_counts_as_done_and_a_second_one_does_nothing() -> None:
    chat, first = _at_the_first_follow_up()
    [answer] = chat.react(first, "👍")
    assert "is sent" in answer.text
    assert chat.react(first, "👍") == []


def test_another_reaction_is_none() -> None:
    chat, first = _at_the_first_follow_up()
    assert chat.react(first, "😢") == []
    assert _state(chat, Kind.FOLLOW_UP_1) is ReminderState.REMINDED


def test_a_thumbs_up_on_a_follow_up_that_only_asks_does_not_count_as_sent() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 26 october")
    [asked] = chat.wait("2026-11-03T10:00")
    [answer] = chat.react(asked, "👍")
    assert "when did they say you would hear?" in answer.text
    assert _state(chat, Kind.FOLLOW_UP_1) is ReminderState.REMINDED


def test_skipped_the_ladder_moves_on_and_it_does_not_count_as_sent() -> None:
    chat, first = _at_the_first_follow_up()
    [answer] = chat.say("skip", reply_to=first)
    assert "does not count as sent" in answer.text
    assert chat.planned() == [("follow_up_2", "2026-11-12T09:00")]


def test_each_person_met_has_a_draft_and_a_tick() -> None:
    chat = Chat.begin()
    [_, offered] = chat.say("interviewed at Acme today at 10 with Dana Lee and Tom, felt good, they named no day")
    [draft] = chat.press(offered, "Draft the thank-you")
    assert "Hello Dana" in draft.text
    assert draft.captions[-2:] == ["Dana Lee", "Tom"]
    [second] = chat.press(draft, "Tom")
    assert "Hello Tom" in second.text
    [ticked] = chat.say("thanked Dana")
    assert "Still to thank: Tom" in ticked.text
    [all_of_them] = chat.say("thanked Tom too")
    assert "the thank-you is sent" in all_of_them.text


def test_several_things_told_at_once_are_all_taken() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, felt good, they named no day")
    messages = chat.say("sent the thank you and they said they'd answer by the 20th")
    if messages[-1].message.asks:
        chat.press(messages[-1], "Yes")
    assert _state(chat, Kind.THANK_YOU) is ReminderState.DONE
    assert f"{chat.interview.promised_on}" == "2026-11-20"


def test_a_call_is_noted_as_one() -> None:
    chat, first = _at_the_first_follow_up()
    chat.say("left a voicemail", reply_to=first)
    step = next(one for one in chat.known.reminders if one.kind is Kind.FOLLOW_UP_1)
    assert (step.state, step.channel) == (ReminderState.DONE, Channel.PHONE)


def test_done_where_nothing_was_said_marks_nothing_that_is_still_to_come() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on thursday at 10")
    before = chat.planned()
    [answer] = chat.say("done")
    assert "nothing is waiting" in answer.text
    assert chat.planned() == before


def test_of_two_reminders_in_one_morning_a_bare_done_asks_which() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 27 october, they named no day")
    chat.say("interviewed at Globex on 28 october, they named no day")
    [morning] = chat.wait("2026-11-03T10:00")
    assert morning.captions == ["Acme", "Globex"]
    [asked] = chat.say("sent", reply_to=morning)
    assert sorted(asked.captions) == ["Acme", "Globex"]
    [done] = chat.say("globex")
    assert done.text.startswith("Globex: noted")
    [other] = chat.say("done")
    assert other.text.startswith("Acme: noted")


def test_the_line_of_a_morning_message_opens_its_step() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 27 october, they named no day")
    chat.say("interviewed at Globex on 28 october, they named no day")
    [morning] = chat.wait("2026-11-03T10:00")
    [opened] = chat.press(morning, "Globex")
    assert "Globex" in opened.text.splitlines()[0]
    assert "Sent" in opened.captions


def test_skip_to_the_question_of_a_follow_up_leaves_it_out_and_can_be_undone() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 26 october")
    chat.wait("2026-11-03T10:00")
    [answer] = chat.say("skip")
    first = next(one for one in chat.known.reminders if one.kind is Kind.FOLLOW_UP_1)
    assert first.state is ReminderState.SKIPPED
    chat.press(answer, "Undo")
    first = next(one for one in chat.known.reminders if one.kind is Kind.FOLLOW_UP_1)
    assert first.state is ReminderState.REMINDED


def test_after_a_question_the_second_follow_up_is_the_first_note_and_says_so() -> None:
    for answer in (None, "skip"):
        chat = Chat.begin()
        chat.say("interviewed at Acme on 26 october, felt good")
        chat.wait("2026-11-03T10:00")
        if answer:
            chat.say(answer)
        [second] = chat.wait("2026-11-10T10:00")
        assert "(1 of 2)" in second.text
        assert "second" not in second.text.splitlines()[0]
        assert "the first one go out" not in second.text
        assert "writing once more" not in second.text


def test_after_a_cold_answer_moving_on_does_not_say_that_none_has_come() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 26 october, they named no day")
    chat.say("they wrote back but it was a cold answer")
    chat.say("cold answer")
    move_on = chat.wait("2026-11-20T10:00")[-1]
    assert "No answer has come" not in move_on.text
    assert "They answered, with no decision." in move_on.text


def test_one_more_before_its_day_is_refused_with_the_day_and_changes_nothing() -> None:
    chat = Chat.begin()
    chat.say("interviewed at acme this morning with dana, felt warm. they said they would call friday")
    chat.wait("2026-11-07T12:00")
    before = chat.planned()
    [refused] = chat.say("one more")
    assert "not yet" in refused.text
    assert "Monday 9 November" in refused.text
    assert chat.planned() == before
    assert "Undo" not in refused.captions


def test_a_note_that_is_sent_after_all_counts_as_the_note_and_does_not_put_it_to_rest() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt mixed, they named no day")
    pushed = chat.wait("2026-11-20T12:00")
    assert "let it rest" in pushed[-1].text or "to rest" in pushed[-1].text
    [said, *_] = chat.say("sent")
    assert "follow-up is sent" in said.text
    assert chat.interview.state is InterviewState.WAITING
    assert chat.planned() == [("move_on", "2026-11-27T09:00")]
    chat.say("undo")
    assert chat.planned() == []
