"""Reminders as messages: one company, one thing, why now, a draft, a calm word; and how each is delivered."""

from __future__ import annotations

import itertools
from datetime import datetime

import pytest

from bot.core.decide import remind
from storage.facts import Kind, ReminderState, Urgency
from tests.core.decide.chat import LONDON, Chat, Shown


def _weeks() -> tuple[Chat, list[Shown]]:
    chat = Chat.begin()
    chat.say("interview at Acme tomorrow at 10 on site with Dana Lee and Tom, data analyst")
    pushed = chat.wait("2026-11-03T14:30")
    chat.say("warm")
    chat.say("the 11th")
    return chat, [*pushed, *chat.wait("2026-12-31T10:00")]


def test_each_step_comes_at_its_moment_with_the_company_in_its_first_line() -> None:
    _, pushed = _weeks()
    assert [f"{one.at:%m-%d %H:%M}" for one in pushed] == [
        "11-02 18:00", "11-03 14:00", "11-03 16:00", "11-04 09:00", "11-11 09:00", "11-13 09:00", "11-20 09:00",
        "11-27 09:00", "12-04 09:00",
    ]  # fmt: skip
    assert all(one.text.splitlines()[0].startswith("Acme: ") for one in pushed)


def test_only_the_promised_day_comes_silently_and_what_cannot_wait_goes_first() -> None:
    _, pushed = _weeks()
    assert [one.message.silent for one in pushed].index(True) == 4
    assert sum(one.message.silent for one in pushed) == 1
    urgent = [one.message.urgency is Urgency.URGENT for one in pushed]
    assert urgent[:3] == [True] * 3
    assert not any(urgent[4:])


def test_each_follow_up_shows_where_it_stands() -> None:
    _, pushed = _weeks()
    heads = [one.text.splitlines()[0] for one in pushed[5:8]]
    assert [place for head, place in zip(heads, ("1 of 3", "2 of 3", "3 of 3"), strict=True) if place in head]
    assert "1 of 3" in heads[0]
    assert "3 of 3" in heads[2]


def test_no_reminder_says_the_same_as_the_one_before_it() -> None:
    _, pushed = _weeks()
    calm = [one.text.split("\n\n")[-1] for one in pushed]
    assert all(one != other for one, other in itertools.pairwise(calm))


@pytest.mark.parametrize("place", range(5, 9))
def test_before_its_draft_a_reminder_is_short(place: int) -> None:
    _, pushed = _weeks()
    opening = pushed[place].text.split("Subject:")[0].split("\n\n")[0]
    assert len(opening.split()) <= 75


def test_two_interviews_in_one_morning_are_one_message_with_a_line_each() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 27 october, felt good, they named no day")
    chat.say("interviewed at Globex on 28 october, felt good, they named no day")
    [morning] = chat.wait("2026-11-03T10:00")
    assert [line.split(":")[0] for line in morning.text.splitlines()[1:]] == ["Acme", "Globex"]
    assert morning.captions == ["Acme", "Globex"]
    assert len(morning.message.reminder_ids) == 2


def test_after_downtime_one_message_says_that_it_is_late() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 27 october, felt good, they named no day")
    chat.now = datetime(2026, 11, 5, 9, tzinfo=LONDON)
    decision = remind(chat.known, chat.now, running_since=chat.now)
    assert len(decision.messages) == 1
    assert "late" in decision.messages[0].html.casefold() or "away" in decision.messages[0].html.casefold()


def test_the_debrief_opens_its_question_and_other_reminders_do_not() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme tomorrow at 10 with Dana Lee")
    pushed = chat.wait("2026-11-03T15:00")
    kinds = {one.id: one.kind for one in chat.known.reminders}
    asking = [kinds[one.message.reminder_ids[0]] for one in pushed if one.message.asks]
    assert asking == [Kind.DEBRIEF]


def _two_steps_in_one_morning() -> tuple[Chat, Shown]:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 29 october at 10 with Dana Lee, felt good, they named no day")
    thanks = next(one for one in chat.shown if "Draft the thank-you" in one.captions)
    chat.say("remind me on tuesday", reply_to=thanks)
    [morning] = chat.wait("2026-11-03T10:00")
    return chat, morning


def test_several_steps_of_one_interview_are_a_line_and_a_button_each() -> None:
    _, morning = _two_steps_in_one_morning()
    assert len(morning.message.reminder_ids) == 2
    assert sorted(morning.captions) == ["Acme: the first follow-up", "Acme: the thank-you"]
    assert len(morning.text.splitlines()) == 3


def test_done_under_several_steps_of_one_interview_asks_which_one() -> None:
    chat, morning = _two_steps_in_one_morning()
    [asked] = chat.say("done", reply_to=morning)
    assert sorted(asked.captions) == ["Acme: the first follow-up", "Acme: the thank-you"]
    assert all(one.state is not ReminderState.DONE for one in chat.known.reminders)
    chat.say("sent the thank-you", reply_to=morning)
    assert [one.kind for one in chat.known.reminders if one.state is ReminderState.DONE] == [Kind.THANK_YOU]


def test_two_jobs_at_one_company_have_lines_of_their_own() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Kestrel on friday for buyer, they named no day")
    chat.say("interviewed at Kestrel on thursday for clerk, they named no day")
    *_, morning = chat.wait("2026-11-03T10:00")
    _, *lines = morning.text.splitlines()
    assert [line.partition(":")[0] for line in lines[:2]] == ["Kestrel, buyer", "Kestrel, clerk"]


def test_two_interviews_that_are_called_alike_have_buttons_of_their_own() -> None:
    chat = Chat.begin()
    chat.say("interview tomorrow at 10")
    chat.say("interview tomorrow at 15")
    *captions, calendar, picture = chat.say("/list")[-1].captions
    assert (calendar, picture) == ("Calendar", "Picture")
    assert len(captions) == 2 == len(set(captions))
