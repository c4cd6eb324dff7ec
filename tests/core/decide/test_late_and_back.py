"""A person who is silent for three weeks, who returns after months, who blocked the bot; and the bot that was down."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.decide import remind
from bot.core.happened import Blocked, CameBack
from storage.facts import Known, ReminderState
from tests.core.decide.chat import LONDON, Chat, Shown

_STOOD = "Here is where things stood:"


def _two() -> Chat:
    """Acme's plan is over by the 24th; Globex has a promised day on the 30th."""
    chat = Chat.begin()
    chat.say("interviewed at Acme on 28 october with Dana Lee, felt good, they named no day")
    chat.say("interviewed at Globex on 30 october with Kim Park, felt good, they answer by the 30th of november")
    return chat


def _quiet() -> tuple[Chat, Shown]:
    chat = _two()
    return chat, chat.wait("2027-01-16T12:00")[-1]


def _kept(known: Known) -> list[object]:
    return [one for one in known.reminders if one.state is ReminderState.PLANNED]


def test_after_three_weeks_of_silence_there_is_one_friendly_message_and_then_nothing() -> None:
    chat = _two()
    pushed = chat.wait("2027-06-01T12:00")
    friendly = pushed[-1]
    assert f"{friendly.at:%m-%d %H:%M}" == "11-25 09:00"
    assert friendly.text.startswith("Globex: ")
    assert friendly.captions == ["Go on"]
    assert len(pushed) == 5
    assert _kept(chat.known)


def test_an_answer_within_the_three_weeks_keeps_the_plan_coming() -> None:
    chat = _two()
    first = chat.wait("2026-11-03T12:00")[-1]
    chat.react(first, "👍")
    pushed = chat.wait("2026-11-30T12:00")
    assert "they named" in pushed[-1].text
    assert all("Go on" not in one.captions for one in pushed)


def test_a_tap_counts_as_an_answer() -> None:
    chat = _two()
    second = chat.wait("2026-11-10T12:00")[-1]
    chat.press(second, "Later")
    assert chat.known.person.ask_after_at is None


def test_silence_while_nothing_was_pushed_needs_no_message() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, felt good, they answer by the 20th of january")
    chat.say("sent the thank you")
    pushed = chat.wait("2027-01-20T12:00")
    assert [f"{one.at:%m-%d}" for one in pushed] == ["01-20"]


def test_the_one_interview_that_nobody_answers_runs_to_its_end_without_it() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, felt good, they answer by friday the 6th")
    pushed = chat.wait("2027-03-01T12:00")
    assert pushed[-1].captions[0] == "Let it rest"


def test_go_on_shows_where_things_stand_and_the_plan_goes_on() -> None:
    chat, friendly = _quiet()
    [stands] = chat.press(friendly, "Go on")
    assert "Globex; they answer by Monday 30 November" in stands.text
    assert ("follow_up_1", "2027-01-18T09:00") in chat.planned()
    assert next(one for one in chat.shown if one.id == friendly.id).captions == []
    assert chat.wait("2027-01-18T12:00")[-1].text.startswith("Globex")


def test_any_word_brings_it_back_with_where_things_stood_before_the_answer() -> None:
    chat, _ = _quiet()
    [stood, answer] = chat.say("Globex said no")
    assert _STOOD in stood.text
    assert "Globex; they answer by Monday 30 November" in stood.text
    assert "That is a no from Globex" in answer.text
    assert all(_STOOD not in one.text for one in chat.say("hello"))


def test_undo_of_what_was_said_on_coming_back_does_not_bring_the_quiet_back() -> None:
    chat, _ = _quiet()
    [_, answer] = chat.say("Globex said no")
    chat.press(answer, "Undo")
    assert chat.known.person.quiet_since_at is None
    assert ("follow_up_1", "2027-01-18T09:00") in chat.planned()


def test_thanks_after_the_quiet_are_answered_by_where_things_stood_alone() -> None:
    chat, _ = _quiet()
    [stood] = chat.say("thanks")
    assert _STOOD in stood.text
    assert chat.decision is not None
    assert chat.decision.reaction is None


def test_a_list_asked_for_on_coming_back_is_not_said_twice() -> None:
    chat, _ = _quiet()
    assert len(chat.say("/list")) == 1


def test_words_of_self_harm_on_coming_back_are_answered_alone() -> None:
    chat, _ = _quiet()
    [answer] = chat.say("I don't want to be here anymore")
    assert answer.text.startswith("116 123")


def test_who_returns_after_months_reads_where_things_stood_first() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 28 october with Dana Lee, felt good, they named no day")
    chat.wait("2027-04-30T10:00")
    [stood, *answers] = chat.say("Acme wrote, they want to see me again on the 5th of may at 10")
    assert stood.text.splitlines()[0].endswith(_STOOD)
    assert "whether to let it rest, since Tuesday 24 November" in stood.text
    assert "Acme wants to see you again" in answers[0].text


def test_with_nothing_open_it_takes_longer_to_have_been_away() -> None:
    for days, stood in ((70, False), (100, True)):
        chat = _two()
        chat.say("Acme said no")
        chat.say("Globex said no")
        chat.wait(timedelta(days=days))
        assert (_STOOD in chat.say("hello")[0].text) is stood


def test_a_new_person_and_one_of_yesterday_read_no_such_thing() -> None:
    chat = _two()
    chat.wait(timedelta(days=20))
    assert all(_STOOD not in one.text for one in chat.say("hello"))


def test_who_blocked_the_bot_gets_nothing_and_with_start_reads_where_things_stand() -> None:
    for tells_so in (True, False):
        chat = _two()
        chat.wait("2026-11-12T12:00")
        chat._happens(Blocked())
        assert chat.wait("2026-12-20T12:00") == []
        if tells_so:
            assert chat._happens(CameBack()) == []
        [welcome] = chat.say("/start")
        assert "Everything is still here" in welcome.text
        assert "Globex; they answer by Monday 30 November" in welcome.text
        assert all(moment > "2026-12-20" for _, moment in chat.planned())


def test_after_downtime_what_is_overdue_is_one_message_that_says_so_and_what_lost_its_sense_is_gone() -> None:
    chat = _two()
    chat.now = datetime(2026, 12, 3, 11, tzinfo=LONDON)
    pushed = chat.take(remind(chat.known, chat.now, running_since=chat.now))
    assert len(pushed) == 1
    assert "This is late" in pushed[0].text
    assert "the day they named" not in pushed[0].text
    assert chat.wait("2026-12-03T20:00") == []
