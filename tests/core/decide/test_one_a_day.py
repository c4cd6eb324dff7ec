"""The day's one message: a line and a button each, kept true in place as its lines are worked, tapped or in words."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.core.decide import remind
from storage.facts import Kind, ReminderState
from tests.core.decide.chat import LONDON, Chat, Shown

_NAMES = ("Acme", "Globex", "Initech", "Hooli", "Umbrella", "Vandelay", "Stark")


def _morning(count: int = 3) -> tuple[Chat, Shown]:
    chat = Chat.begin()
    for name in _NAMES[:count]:
        chat.say(f"interviewed at {name} on 28 october, felt good, they named no day")
    [morning] = chat.wait("2026-11-03T10:00")
    return chat, morning


def _now(chat: Chat, shown: Shown) -> Shown:
    return next(one for one in chat.shown if one.id == shown.id)


def _marks(chat: Chat, shown: Shown) -> dict[str, str]:
    """What stands before each company's line."""
    lines = _now(chat, shown).text.splitlines()[1:]
    return {name: line[0] for line in lines for name in _NAMES if name in line and line[0] != name[0]}


def test_a_line_done_from_its_own_message_is_marked_in_place_and_the_others_stay() -> None:
    chat, morning = _morning()
    before = morning.text.splitlines()
    [opened] = chat.press(morning, "Globex")
    chat.press(opened, "Sent")
    after = _now(chat, morning)
    assert after.text.splitlines() == [before[0], before[1], f"✓ {before[2]}", before[3]]
    assert after.captions == ["Acme", "Initech"]


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("Globex done", "✓"),
        ("done, Globex", "✓"),
        ("Globex: sent it", "✓"),
        ("thanks, sent it to Globex", "✓"),
        ("skip Globex", "–"),
        ("Globex tomorrow", "🕘"),
        ("Globex friday 4pm", "🕘"),
        ("Globex said no", "✉"),
    ],
)
def test_a_reply_with_a_companys_name_acts_on_that_line(words: str, mark: str) -> None:
    chat, morning = _morning()
    chat.say(words, reply_to=morning)
    assert _marks(chat, morning) == {"Globex": mark}


def test_several_names_work_several_lines() -> None:
    chat, morning = _morning()
    chat.say("Acme and Globex done", reply_to=morning)
    assert _marks(chat, morning) == {"Acme": "✓", "Globex": "✓"}


@pytest.mark.parametrize("as_reply", [True, False])
def test_the_name_alone_opens_its_step(as_reply: bool) -> None:
    chat, morning = _morning()
    [opened] = chat.say("Globex", reply_to=morning if as_reply else None)
    assert opened.captions[0] == "Sent"
    assert opened.text.startswith("Globex")


def test_with_no_name_it_asks_while_several_are_open_and_acts_on_the_last() -> None:
    chat, morning = _morning()
    [asked] = chat.say("done", reply_to=morning)
    assert set(asked.captions) == {"Acme", "Globex", "Initech"}
    chat.press(asked, "Acme")
    [asked] = chat.say("done", reply_to=morning)
    assert set(asked.captions) == {"Globex", "Initech"}
    chat.press(asked, "Globex")
    chat.say("done", reply_to=morning)
    after = _now(chat, morning)
    assert _marks(chat, morning) == {"Acme": "✓", "Globex": "✓", "Initech": "✓"}
    assert after.captions == []
    assert after.text.splitlines()[-1] == "That is all for today."


def test_undo_opens_the_line_again() -> None:
    chat, morning = _morning()
    [done] = chat.say("Globex done", reply_to=morning)
    chat.press(done, "Undo")
    assert _now(chat, morning).message.html == morning.message.html
    assert _now(chat, morning).captions == morning.captions


def test_of_seven_the_buttons_stay_five_at_a_time_as_lines_are_worked() -> None:
    chat, morning = _morning(7)
    assert morning.captions == [*_NAMES[:5], "More"]
    chat.say("Acme done", reply_to=morning)
    assert _now(chat, morning).captions == [*_NAMES[1:6], "More"]
    chat.press(_now(chat, morning), "More")
    assert _now(chat, morning).captions == ["Stark", "Back"]
    chat.say("Globex done", reply_to=morning)
    assert _now(chat, morning).captions == list(_NAMES[2:7])


def test_an_interview_deleted_meanwhile_leaves_its_line() -> None:
    chat, morning = _morning()
    [asked] = chat.say("/delete Globex")
    chat.press(asked, "Delete it")
    chat.say("Acme done", reply_to=morning)
    assert "Globex" not in _now(chat, morning).text
    assert _now(chat, morning).captions == ["Initech"]


def test_the_next_mornings_message_is_the_one_that_is_kept_true() -> None:
    chat, first = _morning()
    later = chat.wait("2026-11-10T10:00")[-1]
    chat.say("Acme done", reply_to=later)
    assert _marks(chat, first) == {}
    assert _marks(chat, later) == {"Acme": "✓"}


def test_a_late_message_of_several_lines_is_worked_in_place_too() -> None:
    chat = Chat.begin()
    for name in ("Acme", "Globex"):
        chat.say(f"interviewed at {name} on 28 october, felt good, they named no day")
    chat.now = datetime(2026, 11, 5, 12, tzinfo=LONDON)
    [late] = chat.take(remind(chat.known, chat.now, running_since=chat.now))
    assert "This is late" in late.text
    chat.say("Acme done", reply_to=late)
    assert "This is late" in _now(chat, late).text
    assert _marks(chat, late) == {"Acme": "✓"}


def test_there_is_one_message_a_day_for_what_is_not_urgent() -> None:
    chat = Chat.begin()
    for name, on in zip(_NAMES[:5], ("28", "29", "30", "30", "28"), strict=True):
        chat.say(f"interviewed at {name} on {on} october, felt good, they named no day")
    pushed = chat.wait("2026-12-20T10:00")
    kinds = {one.id: one.kind for one in chat.known.reminders}
    calm = [one for one in pushed if any(kinds[number] is not Kind.THANK_YOU for number in one.message.reminder_ids)]
    days = [one.at.date() for one in calm]
    assert len(days) == len(set(days)) > 3
    assert all(one.state is not ReminderState.PLANNED for one in chat.known.reminders)
