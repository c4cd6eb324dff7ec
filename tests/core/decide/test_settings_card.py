"""The card of settings: one message, edited in place, with a page for each setting and never more than six buttons."""

from __future__ import annotations

from datetime import time

import pytest

from storage.facts import Cadence, CardWish
from tests.core.decide.chat import Chat, Shown


def _now(chat: Chat, shown: Shown) -> Shown:
    return next(one for one in chat.shown if one.id == shown.id)


def _tap(chat: Chat, shown: Shown, *captions: str) -> Shown:
    """Tap one after the other on the same message; gives what stands there then."""
    for caption in captions:
        chat.press(_now(chat, shown), caption)
    return _now(chat, shown)


def test_the_card_shows_every_setting_with_its_value() -> None:
    [card] = Chat.begin().say("/settings")
    assert card.text.splitlines()[:9] == [
        "Settings",
        "Messages: on",
        "Quiet hours: 21:00 to 08:00",
        "Mornings: 09:00",
        "Place: London, 12:00 there now",
        "Pace: steady",
        "Public holidays: England, United Kingdom",
        "Card: after on-site interviews",
        "Calm words: on",
    ]
    assert card.captions == ["Pause", "Quiet hours", "Mornings", "Place", "Pace", "More"]


@pytest.mark.parametrize("words", ["settings", "change my settings", "/settings"])
def test_the_card_is_opened_in_words_too(words: str) -> None:
    assert Chat.begin().say(words)[0].text.startswith("Settings")


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (("Quiet hours", "22:00 to 07:00"), "Quiet hours: 22:00 to 07:00."),
        (("Quiet hours", "Any hour"), "Quiet hours: none."),
        (("Mornings", "10:00"), "Morning messages: 10:00."),
        (("Pace", "Gentle"), "Pace: gentle."),
        (("Place", "New York"), "I count in New York time"),
        (("Pause", "Two weeks"), "No messages until Monday 16 November, 09:00"),
        (("More", "Holidays", "Scotland"), "Public holidays: Scotland, United Kingdom."),
        (("More", "Holidays", "No holidays"), "Public holidays: none."),
        (("More", "Card", "Always"), "The card: after every interview."),
        (("More", "Calm words", "Off"), "Calm words are off"),
    ],
)
def test_each_setting_is_changed_in_place_undone_or_left(way: tuple[str, ...], said: str) -> None:
    chat = Chat.begin(language="en-GB")
    chat.say("interviewed at Acme on friday, felt good, they named no day")
    [card] = chat.say("/settings")
    count, before = len(chat.shown), chat.known.person
    settled = _tap(chat, card, *way)
    assert settled.text.startswith(said)
    assert "Your next message is" in settled.text
    assert settled.captions == ["Undo", "Back"]
    assert len(chat.shown) == count
    assert chat.known.person != before
    chat.press(settled, "Undo")
    assert chat.shown[-1].text.startswith("Undone. ")
    after = chat.known.person
    assert (after.zone, after.quiet_from, after.morning, after.cadence, after.card, after.calm) == (
        before.zone, before.quiet_from, before.morning, before.cadence, before.card, before.calm,
    )  # fmt: skip


def test_every_page_has_a_way_back_and_a_tick_at_what_counts() -> None:
    chat = Chat.begin(language="en-GB")
    [card] = chat.say("/settings")
    for page, ticked in (
        ("Quiet hours", "✓ 21:00 to 08:00"), ("Mornings", "✓ 09:00"), ("Place", "✓ London"), ("Pace", "✓ Steady"),
    ):  # fmt: skip
        shown = _tap(chat, card, page)
        assert ticked in shown.captions
        assert len(shown.captions) <= 6
        assert _tap(chat, card, "Back").text.startswith("Settings")
    for page, ticked in (("Holidays", "✓ England"), ("Card", "✓ After on-site"), ("Calm words", "✓ On")):
        shown = _tap(chat, card, "More", page)
        assert ticked in shown.captions
        assert len(shown.captions) <= 6
        _tap(chat, card, "Back")


def test_a_page_takes_a_few_words_as_well() -> None:
    chat = Chat.begin(language="en-GB")
    [card] = chat.say("/settings")
    for page, words in (("Quiet hours", "20:00 to 9"), ("Mornings", "11"), ("Place", "Dublin"), ("Pace", "gentle")):
        _tap(chat, card, page)
        chat.say(words)
        _tap(chat, card, "Back")
    _tap(chat, card, "More", "Card")
    chat.say("never")
    person = chat.known.person
    assert (person.quiet_from, person.quiet_to, person.morning) == (time(20), time(9), time(11))
    assert (person.zone, person.cadence, person.card) == ("Europe/Dublin", Cadence.GENTLE, CardWish.NEVER)


def test_in_a_pause_the_card_begins_with_starting_again() -> None:
    chat = Chat.begin()
    chat.say("pause for a week")
    [card] = chat.say("/settings")
    assert "Messages: paused until Monday 9 November, 09:00" in card.text
    assert card.captions[0] == "Start again"
    assert _tap(chat, card, "Start again").text.startswith("The pause is over.")
    assert chat.known.person.paused_until_at is None


def test_a_question_of_an_interview_is_open_again_after_the_card() -> None:
    for way in (("Quiet hours", "Back"), ("Mornings", "10:00"), ("Place", "New York"), ("Pace",), ()):
        chat = Chat.begin(language="en-GB")
        chat.say("interviewed at Acme today at 10, felt good")
        asked = chat.known.question
        assert asked is not None
        [card] = chat.say("/settings")
        _tap(chat, card, *way)
        if way == ("Pace",):
            chat.say("gentle")
        chat.say("/check")
        chat.say("Dear Dana,\nthank you for today.\nBest regards")
        assert chat.known.question == asked
        chat.say("by friday")
        assert f"{chat.interview.promised_on}" == "2026-11-06"


@pytest.mark.parametrize(
    "data",
    [
        "set:quiet:2500-0800", "set:quiet:banana", "set:morning:0930", "set:place:Atlantis/Main", "set:pause:9999",
        "set:holidays:QQ-", "set:cadence:wild", "set:card:often", "set:calm:perhaps", "set:banana",
        "set:more:more:more",
    ],
)  # fmt: skip
def test_a_choice_that_there_is_not_changes_nothing_and_says_so(data: str) -> None:
    chat = Chat.begin()
    [card] = chat.say("/settings")
    before = chat.known.person
    chat.press_data(card.id, data)
    assert chat.toast is not None
    assert (chat.known.person.quiet_from, chat.known.person.country) == (before.quiet_from, before.country)
    assert not chat.known.changes
