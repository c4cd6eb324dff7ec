"""A pause: nothing comes in it, what still makes sense comes after it, and both are said."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from tests.core.decide.chat import Chat


def _two() -> Chat:
    chat = Chat.begin()
    chat.say("interviewed at Acme on friday, felt good, they answer by the 6th")
    chat.say("interview at Globex on thursday at 10")
    return chat


def test_nothing_comes_in_a_pause_urgent_or_not_and_the_answer_names_what_it_covers() -> None:
    chat = _two()
    [answer] = chat.say("pause until monday")
    assert answer.text.splitlines() == [
        "No messages until Monday 9 November, 09:00; I answer whenever you write.",
        "Your next message is now due Monday 9 November, 09:00.",
        (
            "What falls due before then waits, and comes afterwards if it still makes sense. "
            "That includes what I would say around Globex on Thursday 5 November. “Start again” ends the pause."
        ),
    ]
    assert chat.wait("2026-11-09T08:59") == []


def test_after_it_what_makes_sense_comes_once_and_the_first_says_that_it_has_ended() -> None:
    chat = _two()
    chat.say("pause until monday")
    first, *more = chat.wait("2026-11-09T20:00")
    assert first.text.endswith("Your pause has ended; from here on I write as planned.")
    assert "how" in first.text
    assert not any("Your pause has ended" in one.text for one in more)
    said = " ".join(one.text for one in (first, *more))
    assert "is the day they named" not in said
    assert "Before you leave" not in said
    assert chat.known.person.paused_until_at is None


def test_start_again_ends_it_and_says_what_comes_now() -> None:
    chat = _two()
    chat.say("pause for two weeks")
    chat.wait("2026-11-06T12:00")
    [answer] = chat.say("start again")
    assert answer.text.splitlines() == ["The pause is over.", "Your next message comes now."]
    pushed = chat.wait("2026-11-06T12:30")
    assert pushed
    assert not any("Your pause has ended" in one.text for one in pushed)


def test_ended_with_nothing_held_back_it_goes_on_as_if_there_had_been_none() -> None:
    chat = _two()
    planned = chat.planned()
    chat.say("pause for two weeks")
    chat.say("resume")
    assert chat.planned() == planned
    assert chat.known.person.paused_until_at is None
    [again] = chat.say("resume")
    assert again.text.startswith("Nothing is paused. Your next message is still due Wednesday 4 November, 18:00.")


def test_undo_of_a_pause_late_in_it_sends_nothing_that_has_lost_its_sense() -> None:
    chat = _two()
    [paused] = chat.say("pause for two weeks")
    chat.wait("2026-11-08T12:00")
    chat.press(paused, "Undo")
    said = " ".join(one.text for one in chat.wait("2026-11-08T20:00"))
    assert "is the day they named" not in said
    assert "Before you leave" not in said


def test_in_another_zone_it_ends_at_the_same_hour_there() -> None:
    chat = _two()
    chat.say("pause until monday")
    chat.say("i moved to New York")
    ends = chat.known.person.paused_until_at
    assert ends is not None
    assert f"{ends.astimezone(ZoneInfo('America/New_York')):%a %H:%M}" == "Mon 09:00"


def test_one_company_is_put_off_and_not_everything() -> None:
    chat = _two()
    chat.say("pause Acme for a week")
    assert chat.known.person.paused_until_at is None


def test_start_in_a_pause_says_so_and_offers_the_end() -> None:
    chat = _two()
    chat.say("pause for two weeks")
    [answer] = chat.say("/start")
    assert answer.text == "Everything is still here. I am quiet until Monday 16 November, 09:00, as you asked."
    chat.press(answer, "Start again")
    assert chat.known.person.paused_until_at is None


def test_a_pause_for_today_ends_tomorrow_morning() -> None:
    chat = Chat.begin()
    [answer] = chat.say("pause for today")
    assert "No messages until tomorrow, Tuesday 3 November, 09:00" in answer.text
