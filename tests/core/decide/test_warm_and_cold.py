"""How it felt steers how far the plan goes, and is asked for before a third follow-up where it was never told."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.decide import remind
from storage.facts import Cadence, Feeling, QuestionKind
from tests.core.decide.chat import Chat, Shown


def _told(felt: str = "", *, cadence: Cadence = Cadence.STEADY) -> Chat:
    chat = Chat.begin(cadence=cadence)
    chat.say(f"interviewed at Acme today at 10 with Dana Lee, they named no day{felt}")
    if not felt:
        chat.say("skip")
    return chat


def _next(chat: Chat, words: str) -> Shown:
    """Let time pass until a message with these words comes."""
    for _ in range(60):
        for shown in chat.wait(timedelta(days=1)):
            if words in shown.text:
                return shown
    raise AssertionError(words)


def _second(chat: Chat) -> Shown:
    chat.press(_next(chat, "1 of"), "Sent")
    return _next(chat, "2 of")


def test_with_the_second_follow_up_it_is_asked_how_it_felt_where_that_was_never_told() -> None:
    chat = _told()
    second = _second(chat)
    noted, asked = chat.press(second, "Sent")
    assert "the second follow-up is sent" in noted.text
    assert "Looking back, how did the interview feel?" in asked.text
    assert asked.captions == ["Warm", "Mixed", "Cold"]
    assert chat.known.question is not None
    assert chat.known.question.kind is QuestionKind.FELT


def test_warm_then_brings_the_third_and_says_so() -> None:
    chat = _told()
    *_, asked = chat.press(_second(chat), "Sent")
    assert [kind for kind, _ in chat.planned()] == ["move_on"]
    noted, whom = chat.press(asked, "Warm")
    assert "do you know anybody there" in whom.text
    assert [kind for kind, _ in chat.planned()] == ["follow_up_3"]
    assert "Next from me: the last follow-up" in noted.text


def test_mixed_in_words_leaves_two() -> None:
    chat = _told()
    chat.press(_second(chat), "Sent")
    noted, *_ = chat.say("mixed")
    assert chat.interview.felt is Feeling.MIXED
    assert "whether to let it rest" in noted.text


def test_left_out_the_second_asks_too() -> None:
    chat = _told()
    *_, asked = chat.press(_second(chat), "Skip this")
    assert "Looking back" in asked.text


def test_the_question_never_blocks_and_unanswered_two_are_enough() -> None:
    chat = _told()
    chat.press(_second(chat), "Sent")
    assert _next(chat, "Acme").captions[0] == "Let it rest"


def test_known_warm_it_is_not_asked() -> None:
    chat = _told(", it felt good")
    noted, whom = chat.press(_second(chat), "Sent")
    assert "Next from me: the last follow-up" in noted.text
    assert "do you know anybody there" in whom.text


def test_at_the_gentle_pace_there_is_never_a_third_and_nothing_is_asked() -> None:
    chat = _told(cadence=Cadence.GENTLE)
    assert len(chat.press(_second(chat), "Sent")) == 1


def test_after_a_cold_answer_nothing_is_asked() -> None:
    chat = _told()
    second = _second(chat)
    chat.say("a cold answer")
    told = chat.say("sent it", reply_to=second)
    assert not any("Looking back" in shown.text for shown in told)


def test_cold_and_answered_within_a_week_later_news_does_not_make_it_silent() -> None:
    chat = _told(", it felt cold")
    chat.press(_next(chat, "1 of"), "Sent")
    chat.wait(timedelta(days=3))
    chat.say("they are still deciding")
    chat.say("no")
    assert [kind for kind, _ in chat.planned()] == ["follow_up_2"]
    chat.wait(timedelta(days=6))
    chat.say("they are still deciding, on hold for now")
    chat.say("no")
    assert [kind for kind, _ in chat.planned()] == ["follow_up_2"]


def test_cold_and_answered_after_a_week_it_moves_on() -> None:
    chat = _told(", it felt cold")
    chat.press(_next(chat, "1 of"), "Sent")
    chat.wait(timedelta(days=6, hours=20))
    chat.wait(timedelta(days=2))
    chat.say("they are still deciding")
    chat.say("no")
    assert [kind for kind, _ in chat.planned()] == ["move_on"]


def test_one_more_a_day_after_the_first_does_not_speak_of_a_week_gone_by() -> None:
    chat = _told(", it felt mixed")
    chat.press(_next(chat, "1 of"), "Sent")
    chat.wait(timedelta(days=1))
    [given] = chat.say("one more")
    assert "a week and more" not in given.text
    assert "Your last note went out yesterday" in given.text


def test_a_follow_up_put_off_after_long_downtime_says_since_when() -> None:
    chat = _told(", it felt mixed")
    [due] = [moment for kind, moment in chat.planned() if kind == "follow_up_1"]
    assert due == "2026-11-05T09:00"
    back = datetime.fromisoformat("2026-11-14T10:00+00:00")
    decision = remind(chat.known, back, running_since=back)
    assert decision.messages == ()
    monday = datetime.fromisoformat("2026-11-16T09:00+00:00")
    [late] = remind(decision.known, monday, running_since=back).messages
    assert "away for some hours" not in late.html
    assert "since" in late.html


def test_what_they_said_of_telling_everybody_is_told_truly_once_the_silence_has_lasted() -> None:
    chat = Chat.begin()
    chat.say(
        "interviewed at Acme on 26 october with Dana, they said by friday 30 october and they tell everyone, felt warm"
    )
    assert chat.interview.tells_everybody is True
    pushed = chat.wait("2026-12-01T10:00")
    told = [one for one in pushed if "nothing about you" in one.text or "not about you" in one.text]
    assert [one.at.date().isoformat() for one in told] == ["2026-11-10", "2026-11-17", "2026-11-24"]
    assert len({one.text.split("\n\n")[-2] for one in told}) == 3


def test_where_it_was_never_said_nothing_is_told_of_it() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 26 october with Dana, they said by friday 30 october, felt warm")
    assert all("everybody" not in one.text for one in chat.wait("2026-12-01T10:00"))
