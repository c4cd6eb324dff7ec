"""What is closed goes half a year later, announced a week before; a tap or a word keeps it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.decide import decide, remind
from bot.core.happened import Blocked
from storage.facts import InterviewState, Question, QuestionKind
from tests.core.decide.chat import LONDON, Chat

DAY = timedelta(days=1)
CLOSED = "2026-11-10T12:00"  # a Tuesday
ANNOUNCED = datetime(2027, 5, 2, 9, tzinfo=LONDON)
GONE = datetime(2027, 5, 9, 11, tzinfo=LONDON)  # 180 days of 24 hours later; the clocks have changed


def _closed(*companies: str) -> Chat:
    chat = Chat.begin("2026-11-10T11:00")
    for company in companies or ("Acme",):
        chat.say(f"interviewed at {company} yesterday at 10, felt good, they named no day")
    chat.wait(CLOSED)
    for company in companies or ("Acme",):
        chat.say(f"{company} said no")
    assert all(one.state is InterviewState.NO for one in chat.known.interviews)
    return chat


def _companies(chat: Chat) -> list[str | None]:
    return [one.company for one in chat.known.interviews]


def test_it_is_announced_in_the_morning_a_week_before_and_then_goes_without_a_word() -> None:
    chat = _closed()
    [announced] = chat.wait("2027-05-02T09:00")
    assert announced.at == ANNOUNCED
    assert announced.text.splitlines()[0] == "Acme: closed long ago, and erased soon."
    assert "After Sunday 9 May it goes, for good; there is nothing for you to do." in announced.text
    assert announced.captions == ["Keep it", "A copy"]
    assert announced.message.is_ending
    assert chat.wait(GONE.strftime("%Y-%m-%dT%H:%M")) == []
    assert _companies(chat) == ["Acme"]
    assert chat.wait(DAY) == []
    assert _companies(chat) == []
    assert not chat.known.reminders
    assert not chat.known.changes
    assert chat.known.person.tidy_at is None


@pytest.mark.parametrize("how", ["tap", "reply", "words"])
def test_kept_it_stays_another_half_year_and_is_announced_again(how: str) -> None:
    chat = _closed()
    [announced] = chat.wait("2027-05-02T09:00")
    chat.wait("2027-05-03T12:00")
    if how == "tap":
        [*_, kept] = chat.press(announced, "Keep it")
    else:
        [*_, kept] = chat.say("Keep it.", reply_to=announced if how == "reply" else None)
    assert kept.text == "Kept: Acme. It stays until Saturday 30 October, and I tell you a week before."
    [again] = chat.wait("2027-10-25T12:00")
    assert again.at == datetime(2027, 10, 23, 9, tzinfo=LONDON)
    assert _companies(chat) == ["Acme"]
    chat.wait("2027-10-31T12:00")
    assert _companies(chat) == []


def test_a_tap_after_it_went_does_no_harm_and_says_so() -> None:
    chat = _closed()
    [announced] = chat.wait("2027-05-02T09:00")
    chat.wait("2027-05-12T09:00")
    assert chat.press(announced, "Keep it") == []
    assert chat.toast is not None


def test_several_that_close_together_come_in_one_announcement() -> None:
    chat = _closed("Acme", "Globex", "Initech", "Hooli", "Umbrella", "Stark", "Vandelay")
    [announced] = chat.wait("2027-05-02T09:00")
    assert announced.text.splitlines()[0] == (
        "Acme, Globex, Initech, Hooli, Umbrella and 2 more: closed long ago, and erased soon."
    )
    assert announced.captions == ["Keep them", "A copy"]
    [*_, kept] = chat.press(announced, "Keep them")
    assert kept.text.startswith("Kept: Acme, Globex, Initech, Hooli, Umbrella and 2 more. They stay until")
    chat.wait("2027-06-01T12:00")
    assert len(chat.known.interviews) == 7


def test_what_is_open_is_never_announced_and_stays() -> None:
    chat = _closed("Acme", "Globex")
    chat.say("Globex wrote after all: second round on 20 november at 3pm")
    chat.wait("2027-05-15T12:00")
    assert _companies(chat) == ["Globex", "Globex"]


def test_rounds_of_one_story_go_together_after_the_last_of_them() -> None:
    chat = Chat.begin("2026-11-10T11:00")
    chat.say("interviewed at Acme yesterday at 10, felt good, they named no day")
    chat.say("second round at Acme on 2 december at 3pm")
    chat.wait("2026-12-10T12:00")
    chat.say("acme said no")
    assert len(chat.known.interviews) == 2
    chat.wait("2027-05-20T12:00")
    assert len(chat.known.interviews) == 2
    chat.wait("2027-06-10T12:00")
    assert _companies(chat) == []


def test_reopened_it_is_announced_anew_after_it_is_closed_again() -> None:
    chat = _closed()
    chat.wait("2027-05-02T09:00")
    chat.known = replace(chat.known, interviews=(replace(chat.interview, closed_at=chat.now),))
    chat.say("thanks")
    assert chat.wait("2027-05-20T12:00") == []
    assert _companies(chat) == ["Acme"]


def test_until_telegram_has_the_announcement_nothing_goes() -> None:
    chat = _closed()
    decision = remind(chat.known, ANNOUNCED, running_since=ANNOUNCED)
    [announced] = decision.messages
    assert announced.is_ending
    late = remind(decision.known, ANNOUNCED + 12 * DAY, running_since=ANNOUNCED)
    assert len(late.known.interviews) == 1
    assert late.messages == ()
    again = remind(late.known, ANNOUNCED + 15 * DAY, running_since=ANNOUNCED)
    assert [one.is_ending for one in again.messages] == [True]


def test_after_a_downtime_it_is_announced_first_and_goes_a_week_after_that() -> None:
    chat = _closed()
    chat.now = datetime(2027, 8, 1, 3, 30, tzinfo=LONDON)
    at_night = remind(chat.known, chat.now, running_since=chat.now)
    assert at_night.messages == ()
    assert at_night.known.person.tidy_at == datetime(2027, 8, 1, 8, tzinfo=LONDON)
    chat.take(at_night)
    [announced] = chat.wait("2027-08-01T12:00")
    assert "After Sunday 8 August it goes" in announced.text
    chat.wait("2027-08-08T07:00")
    assert _companies(chat) == ["Acme"]
    chat.wait("2027-08-08T09:00")
    assert _companies(chat) == []


def test_in_a_pause_it_waits_until_that_is_over() -> None:
    chat = _closed()
    chat.wait("2027-04-20T12:00")
    chat.say("pause until the 1st of june")
    assert chat.wait("2027-05-31T12:00") == []
    [announced] = [one for one in chat.wait("2027-06-02T12:00") if one.message.is_ending]
    assert announced.at.date().isoformat() == "2027-06-01"
    assert _companies(chat) == ["Acme"]


def test_of_somebody_who_blocks_the_bot_it_goes_after_half_a_year_without_a_word() -> None:
    chat = _closed()
    chat.take(decide(chat.known, Blocked(), chat.now))
    assert chat.wait("2027-05-09T10:00") == []
    assert _companies(chat) == ["Acme"]
    assert chat.wait("2027-05-10T12:00") == []
    assert _companies(chat) == []


def test_who_fell_silent_is_told_all_the_same() -> None:
    chat = _closed()
    chat.known = replace(chat.known, person=replace(chat.known.person, quiet_since_at=chat.now))
    assert [one.message.is_ending for one in chat.wait("2027-05-03T12:00")] == [True]


def test_words_that_wait_for_an_answer_go_after_a_week() -> None:
    chat = Chat.begin("2026-11-10T11:00")
    beneath = Question(QuestionKind.ZONE, chat.now)
    asked = Question(QuestionKind.CONFIRM, chat.now, waiting="they moved it, I think", beneath=beneath)
    chat.known = replace(chat.known, question=asked)
    chat.say("/help")
    assert chat.known.question == asked
    chat.wait("2026-11-17T10:00")
    assert chat.known.question == asked
    chat.wait("2026-11-17T12:00")
    assert chat.known.question == beneath


def test_another_is_not_lost_with_it() -> None:
    chat = _closed("Acme")
    chat.wait("2027-01-10T12:00")
    chat.say("interviewed at Globex yesterday at 10, felt good, they named no day")
    chat.say("Globex said no")
    chat.wait("2027-05-12T12:00")
    assert _companies(chat) == ["Globex"]


def test_words_that_keep_mean_nothing_where_nothing_was_announced() -> None:
    chat = _closed()
    chat.say("keep it")
    assert chat.interview.kept_at is None


def test_a_closed_interview_of_an_older_version_counts_from_when_it_was_told() -> None:
    chat = _closed()
    told = replace(chat.interview, closed_at=None, told_at=datetime(2026, 1, 1, tzinfo=UTC))
    chat.known = replace(chat.known, interviews=(told,))
    chat.say("thanks")
    assert [one.message.is_ending for one in chat.wait(DAY)] == [True]
