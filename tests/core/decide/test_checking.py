"""A draft that is pasted, checked, held and brought back."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from bot.core.wording.markup import visible_length
from storage.facts import Kind, ReminderState
from tests.core.decide.chat import Chat, Shown

ANGRY = (
    "Dear Ms Tully, how lovely to be forgotten by you. You people are an absolute disgrace & you lied to me. "
    "Please let me know the date of the interview: <ned@example.org> or +44 7700 900 123.\nNed"
)
FIRM = (
    "Dear Ms Tully, I was disappointed to hear nothing by Friday, the deadline you named. Please let me know by "
    "Wednesday, since I have to answer another company. Otherwise I will withdraw.\nKind regards, Ned"
)
WARM = (
    "Dear Ms Tully, thank you so much for yesterday. I loved meeting the team and would be delighted to join you. "
    "Kind regards, Ned"
)
HOLD = "Hold until tomorrow 09:00"


def _checked(text: str = ANGRY, morning: time = time(9)) -> tuple[Chat, Shown]:
    chat = Chat.begin("2026-11-02T20:00", morning=morning)
    [shown] = chat.say(f"check this: {text}")
    return chat, shown


def test_the_phrases_are_quoted_with_how_they_land_and_calmer_words() -> None:
    _, shown = _checked()
    assert shown.text.splitlines()[0] == "2 phrases may read as angry."
    assert "how lovely to be forgotten by you" in shown.text
    assert "You people are an absolute disgrace & you lied to me" in shown.text
    assert "&amp; you lied" in shown.message.html
    assert shown.text.count("Calmer:") == 2


def test_it_always_ends_with_add_the_recipient_last() -> None:
    for text in (ANGRY, FIRM, WARM):
        _, shown = _checked(text)
        assert shown.text.splitlines()[-1].startswith("Then add the recipient last")


@pytest.mark.parametrize(("text", "verdict"), [(FIRM, "irm and polite"), (WARM, "warm")])
def test_a_good_draft_is_told_so_and_nothing_is_offered_against_it(text: str, verdict: str) -> None:
    chat, shown = _checked(text)
    assert verdict in shown.text.replace("Warm", "warm")
    assert shown.captions == []
    assert chat.known.reminders == ()


def test_the_command_a_paste_and_the_words_say_the_same() -> None:
    by_command = Chat.begin().say(f"/check {ANGRY}")
    asked = Chat.begin()
    asked.say("/check")
    by_question = asked.say(ANGRY)
    by_words = Chat.begin().say(f"is this too harsh?\n\n{ANGRY}")
    assert by_command[0].text == by_question[0].text == by_words[0].text


def test_asked_to_check_without_a_draft_it_asks_for_it() -> None:
    chat = Chat.begin()
    [asked] = chat.say("can you check my draft?")
    assert "Send me the draft" in asked.text
    [shown] = chat.say(ANGRY)
    assert HOLD.split(" until")[0] in shown.captions[0]


def test_the_calm_one_is_copied_without_what_was_marked_and_without_addresses() -> None:
    _, shown = _checked()
    calm = shown.button("Copy calm draft").copy
    assert calm is not None
    assert calm.startswith("Dear Ms Tully, ")
    assert "disgrace" not in calm
    assert "example.org" not in calm
    assert "7700" not in calm
    assert len(calm) <= 256


def test_a_held_draft_comes_back_in_the_morning_and_is_then_kept_nowhere() -> None:
    chat, shown = _checked()
    [held] = chat.press(shown, HOLD)
    assert "tomorrow" in held.text
    assert chat.planned() == [("held_draft", "2026-11-03T09:00")]
    [back] = chat.wait("2026-11-03T10:00")
    assert "You people are an absolute disgrace & you lied to me" in back.text
    assert back.text.splitlines()[-1].startswith("Then add the recipient last")
    assert "example.org" not in back.text
    assert "disgrace" not in repr(chat.known)


def test_holding_is_undone_and_done_again() -> None:
    chat, shown = _checked()
    [held] = chat.press(shown, HOLD)
    chat.press(held, "Undo")
    assert chat.planned() == []
    chat.press_data(shown.id, shown.button(HOLD).data or "")
    assert chat.planned() == [("held_draft", "2026-11-03T09:00")]
    chat.press_data(shown.id, shown.button(HOLD).data or "")
    assert chat.toast == "It is put aside already."


def test_undoing_after_it_came_back_brings_no_text_back() -> None:
    chat, shown = _checked()
    [held] = chat.press(shown, HOLD)
    chat.wait("2026-11-03T10:00")
    chat.press(held, "Undo")
    assert "disgrace" not in repr(chat.known)
    assert chat.planned() == []


def test_before_the_morning_hour_it_comes_the_same_day() -> None:
    chat = Chat.begin("2026-11-02T01:30")
    [shown] = chat.say(f"check this: {ANGRY}")
    chat.press(shown, "Hold until 09:00")
    assert chat.planned() == [("held_draft", "2026-11-02T09:00")]


def test_it_comes_at_the_hour_of_the_person() -> None:
    chat, shown = _checked(morning=time(10, 30))
    chat.press(shown, "Hold until tomorrow 10:30")
    assert chat.planned() == [("held_draft", "2026-11-03T10:30")]


def test_a_draft_that_nobody_held_is_forgotten_after_a_day() -> None:
    chat, shown = _checked()
    chat.wait(timedelta(days=1, minutes=1))
    chat.say("hello")
    assert chat.known.reminders == ()
    chat.press(shown, HOLD)
    assert chat.known.reminders == ()


def test_a_new_check_takes_the_place_of_the_draft_before_and_not_of_one_that_is_held() -> None:
    chat, first = _checked()
    chat.press(first, HOLD)
    [second] = chat.say("check this: Dear Tom, how kind of you to ignore me. You are a liar and a fraud. Ned")
    chat.say("check this: Dear Amy, how kind of you to ignore me. You are a liar and a clown. Ned")
    chat.press(second, HOLD)
    assert [one.state for one in chat.known.reminders].count(ReminderState.PLANNED) == 1
    assert len(chat.known.reminders) == 2


def test_in_a_crisis_it_waits_until_the_quiet_is_over() -> None:
    chat, shown = _checked()
    chat.press(shown, HOLD)
    chat.say("I want to kill myself")
    assert chat.wait("2026-11-03T19:00") == []
    pushed = chat.wait("2026-11-04T12:00")
    assert any("disgrace" in one.text for one in pushed)


def test_deleting_everything_deletes_it() -> None:
    chat, shown = _checked()
    chat.press(shown, HOLD)
    [asked] = chat.say("/delete all")
    chat.press(asked, "Delete everything")
    assert chat.decision is not None
    assert chat.decision.forget_person


@pytest.mark.parametrize("sign", ["x", "<", "\U0001f600"])
def test_long_drafts_stay_within_the_limits_of_a_message(sign: str) -> None:
    text = f"Dear Ms Tully, {'You people are a disgrace and you lied to me. ' * 60}{sign * 1500}"
    chat, shown = _checked(text)
    assert visible_length(shown.message.html) <= 4096
    chat.press(shown, HOLD)
    back = chat.wait("2026-11-03T10:00")
    assert back
    assert all(visible_length(one.message.html) <= 4096 for one in back)
    assert {one.kind for one in chat.known.reminders} == {Kind.HELD_DRAFT}


def test_dates_and_sums_are_no_telephone_numbers() -> None:
    text = "Dear Ms Tully, you are a liar and a disgrace. On 2026-03-04 I paid £1,250 and waited 3 weeks. Ned"
    chat, shown = _checked(text)
    calm = shown.button("Copy calm draft").copy or ""
    assert "2026-03-04" in calm
    assert "£1,250" in calm
    assert chat.known.reminders[0].text == text


@pytest.mark.parametrize("words", ["hold it until tomorrow 9", "Hold until tomorrow 09:00", "keep it for me please"])
def test_a_draft_is_held_in_words_too_and_no_step_is_put_off(words: str) -> None:
    chat, shown = _checked()
    chat.say("interview at Acme yesterday, felt good, they answer by Friday")
    planned = chat.planned()
    [said] = chat.say(words)
    assert said.text.startswith("Put aside.")
    [held] = [one for one in chat.known.reminders if one.kind is Kind.HELD_DRAFT]
    assert held.state is ReminderState.PLANNED
    assert [one for one in chat.planned() if one[0] != "held_draft"] == planned
    assert HOLD not in next(one for one in chat.shown if one.id == shown.id).captions


def test_words_about_holding_are_for_no_draft_where_none_was_looked_over() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme yesterday, felt good, they answer by Friday")
    [said, *_] = chat.say("hold it until tomorrow 9")
    assert not said.text.startswith("Put aside.")
