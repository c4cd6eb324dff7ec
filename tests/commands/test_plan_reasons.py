"""Why a planned step falls on its day: the rule, the day it counts from, and what moved it."""

from __future__ import annotations

from datetime import time

import pytest

from bot.commands.plan_reasons import name_of, why
from storage.facts import Kind, ReminderState
from tests.core.decide.chat import Chat


def reasons(chat: Chat) -> dict[Kind, str]:
    """The reason of each planned step."""
    planned = [one for one in chat.known.reminders if one.state is ReminderState.PLANNED]
    return {one.kind: why(chat.known, one, chat.now) for one in planned}


def test_every_kind_of_step_has_a_name() -> None:
    assert all(name_of(kind) for kind in Kind)


def test_around_an_interview_ahead_each_step_counts_from_its_beginning_or_end() -> None:
    chat = Chat.begin()
    chat.say("Interview at Umbra on Thursday at 14:00 with Dana")
    found = reasons(chat)
    assert found[Kind.ASK_WHEN].startswith("The evening before the interview")
    assert found[Kind.DEBRIEF].startswith("One hour after the end (Thursday 5 November, 15:00)")
    assert found[Kind.THANK_YOU].startswith("Three hours after the end")
    assert found[Kind.LAST_CALL].startswith("22 hours after the end")


def test_quiet_hours_are_named_where_they_moved_a_step() -> None:
    chat = Chat.begin(quiet_from=time(17))
    chat.say("Interview at Umbra on Thursday at 14:00 with Dana")
    assert "is in the quiet hours (17:00 to 08:00), so it moves out of them" in reasons(chat)[Kind.THANK_YOU]


def test_the_promised_day_and_the_follow_up_after_it_name_that_day() -> None:
    chat = Chat.begin()
    chat.say("Interviewed at Umbra today at 10 with Dana, they'll call by Friday")
    found = reasons(chat)
    assert found[Kind.DEADLINE_DAY] == "They named Friday 6 November: that day itself, at the morning hour."
    assert found[Kind.FOLLOW_UP_1] == "They named Friday 6 November: two or three days after it, never on it."


def test_days_that_are_no_working_days_are_named() -> None:
    chat = Chat.begin("2026-11-05T12:00")
    chat.say("Interviewed at Umbra yesterday at 10 with Dana, they named no day")
    words = "They named no day: three days after the interview (Wednesday 4 November)."
    closed = " Saturday 7 November and Sunday 8 November are no working days."
    assert reasons(chat)[Kind.FOLLOW_UP_1] == words + closed


def test_a_later_follow_up_counts_from_the_one_before() -> None:
    chat = Chat.begin()
    chat.say("Interviewed at Umbra today at 10 with Dana, they'll call by Friday")
    chat.wait("2026-11-09T10:00")
    assert reasons(chat)[Kind.FOLLOW_UP_2] == "A week after the first follow-up (Monday 9 November)."


@pytest.mark.parametrize("when", ["tomorrow", "next week"])
def test_what_was_put_off_says_so(when: str) -> None:
    chat = Chat.begin()
    chat.say("Interviewed at Umbra today at 10 with Dana, they'll call by Friday")
    chat.wait("2026-11-09T10:00")
    chat.say(when, reply_to=chat.shown[-1])
    assert any(reason.startswith("Put off to ") for reason in reasons(chat).values())
