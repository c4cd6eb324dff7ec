"""The commands of the menu, each doing something true, and what becomes of those that are not there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.wording import menu
from storage.facts import QuestionKind
from tests.core.decide.chat import Chat

_DRAFT = "Dear Dana,\nthank you for your time on Friday.\nBest regards\nAna"


def _acme() -> Chat:
    chat = Chat.begin()
    chat.say("interviewed at Acme on friday with Dana Lee, felt good, they named no day")
    return chat


@pytest.mark.parametrize("name", [name for name, _ in menu.COMMANDS])
def test_every_command_of_the_menu_answers_with_nothing_stored_and_with_something(name: str) -> None:
    for chat in (Chat.begin(), _acme()):
        before = chat.known.interviews
        answer = chat.say(f"/{name}")
        assert answer
        assert not answer[0].text.startswith("I do not have that command")
        assert chat.known.interviews == before


def test_commands_work_in_any_case_and_with_the_bots_name() -> None:
    assert Chat.begin().say("/SETTINGS@hearback_bot")[0].text.startswith("Settings")


def test_an_unknown_command_offers_the_nearest_as_a_button() -> None:
    chat = _acme()
    [answer] = chat.say("/lits")
    assert "Did you mean /list?" in answer.text
    assert answer.captions == ["/list"]
    [shown] = chat.press(answer, "/list")
    assert "Acme" in shown.text


def test_one_that_is_near_to_nothing_leads_to_the_help() -> None:
    for far in ("/qqqqq", "/weather", f"/{'a' * 300}", "/", "/ list"):
        chat = _acme()
        [answer] = chat.say(far)
        assert "Did you mean" not in answer.text
        assert answer.captions == ["/help"]
        [helped] = chat.press(answer, "/help")
        assert helped.text.startswith("Write to me as you would to a friend.")


def test_a_button_names_only_commands_that_there_are() -> None:
    chat = _acme()
    for data in ("do:delall", "do:", "do", "do:list:more"):
        chat.press_data(1, data)
        assert chat.toast is not None
    assert len(chat.known.interviews) == 1


def test_the_help_is_one_screen_with_three_things_to_tap() -> None:
    for words in ("/help", "help", "what can you do?"):
        chat = _acme()
        [shown] = chat.say(words)
        assert shown.captions == ["Add an interview", "What is next", "Write a draft"]
        assert chat.press(shown, "Add an interview")[0].message.asks
        assert "Open now" in chat.press(shown, "What is next")[0].text
        assert "which draft?" in chat.press(shown, "Write a draft")[0].text


def test_draft_offers_what_there_is_for_the_one_open_interview() -> None:
    chat = _acme()
    [offered] = chat.say("/draft")
    assert offered.captions == ["Thank-you", "Follow-up", "Voicemail", "Another offer", "A deadline", "More"]
    assert "Hello Dana" in chat.press(offered, "Thank-you")[0].text
    chat.press(offered, "More")
    further = next(one for one in chat.shown if one.id == offered.id)
    assert further.captions == ["A good word", "New dates", "No call came", "To the boss", "Decline", "Back"]
    assert "Subject:" in chat.press(further, "A good word")[0].text


def test_before_an_interview_there_is_nobody_to_thank() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme on thursday at 10")
    assert chat.say("/draft")[0].captions == [
        "Another offer",
        "A deadline",
        "A good word",
        "New dates",
        "No call came",
        "Decline",
    ]


def test_draft_of_several_asks_which_in_the_same_message() -> None:
    chat = _acme()
    chat.say("interviewed at Globex on thursday, felt good, they named no day")
    [asked] = chat.say("/draft")
    assert sorted(asked.captions) == ["Acme", "Globex"]
    assert chat.press(asked, "Globex") == []
    assert next(one for one in chat.shown if one.id == asked.id).text.startswith("Globex: which draft?")


def test_draft_with_words_is_the_draft_that_they_name() -> None:
    assert "Hello Dana" in _acme().say("/draft thank you")[0].text


def test_a_follow_up_asked_for_before_the_promised_day_is_refused_here_too() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on friday with Dana Lee, felt good, they answer by the 20th")
    [offered] = chat.say("/draft")
    [refused] = chat.press(offered, "Follow-up")
    assert "Subject:" not in refused.text


def test_after_a_no_the_draft_is_one_of_thanks() -> None:
    chat = _acme()
    chat.say("Acme said no")
    [offered] = chat.say("/draft")
    assert offered.captions == ["Thanks anyway"]
    assert "Subject:" in chat.press(offered, "Thanks anyway")[0].text


def test_check_asks_for_the_draft_and_takes_what_reads_like_one() -> None:
    chat = _acme()
    [asked] = chat.say("/check")
    assert asked.message.placeholder
    assert chat.known.question is not None
    assert chat.known.question.kind is QuestionKind.CHECK
    [answer, *_] = chat.say(_DRAFT)
    assert "add the recipient last" in answer.text
    assert chat.known.question is None


def test_a_letter_long_after_check_is_read_as_one_that_came() -> None:
    chat = _acme()
    chat.say("/check")
    chat.now += timedelta(hours=2)
    [answer, *_] = chat.say("Dear Ana,\nwe regret to inform you that we chose somebody else.\nBest regards\nDana")
    assert "add the recipient last" not in answer.text


def test_check_with_the_draft_behind_it_needs_no_question() -> None:
    chat = _acme()
    assert "add the recipient last" in chat.say(f"/check {_DRAFT}")[0].text
    assert chat.known.question is None


def test_what_is_told_after_check_is_told_and_not_checked() -> None:
    chat = _acme()
    chat.say("/check")
    [told] = chat.say(
        "interviewed at Globex yesterday with Kim Park, they named no day at all, and it felt good I think"
    )[:1]
    assert told.text.startswith("Globex, with Kim Park.")
    chat.say("/check")
    assert "no from Acme" in chat.say("Acme said no")[0].text


def test_stats_counts_what_was_done_and_what_came_of_it() -> None:
    chat = _acme()
    chat.say("thanked Dana")
    chat.wait("2026-11-03T12:00")
    chat.say("sent")
    chat.say("interviewed at Hooli on 12 october, felt good, they named no day")
    chat.say("Hooli said no")
    chat.say("interviewed at Globex on thursday, felt good, they named no day")
    chat.say("let Globex rest")
    [shown] = chat.say("/stats")
    assert shown.text.splitlines() == [
        "So far",
        "Three interviews, one still open.",
        "You sent one thank-you and one follow-up.",
        "Answers: one no.",
        "It came after 22 days.",
        "One put to rest.",
        "",
        (
            "For comparison: 61% of job seekers have been ghosted after an interview "
            "(Greenhouse 2024, 2,500 people in the US, UK and Germany)."
        ),
        "68% of hiring people say that a thank-you note matters (TopResume 2017).",
    ]
    assert "nothing to count yet" in Chat.begin().say("/stats")[0].text


def test_words_of_a_crisis_come_first_behind_every_command() -> None:
    for command in ("/pause", "/settings", "/check", "/draft", "/stats", "/qqq"):
        [answer] = _acme().say(f"{command} i want to kill myself")
        assert "116 123" in answer.text


@pytest.mark.parametrize("word", ["stats", "My numbers", "next", "new", "privacy", "menu", "cancel", "Check"])
def test_a_bare_name_of_a_command_is_that_command(word: str) -> None:
    meant = {"my numbers": "/stats", "menu": "/help"}.get(word.casefold(), f"/{word.casefold()}")
    said, asked = (_acme().say(text) for text in (meant, word))
    assert [one.text for one in asked] == [one.text for one in said]


def test_where_a_name_is_asked_for_it_may_be_one() -> None:
    chat = Chat.begin()
    chat.say("/new")
    chat.say("Next")
    assert chat.known.question is not None
    chat.say("yesterday")
    assert chat.interview.company == "Next"
