"""A follow-up brings a piece of news: a link that the person kept, else the newest headline that fits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.decide import remind
from bot.core.decide.headlines import fitting
from bot.core.papers.headlines import Headline
from storage.facts import Interview
from tests.core.decide.chat import Chat

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
ACME = Interview(1, NOW, date(2026, 11, 2), company="Acme Robotics Ltd", role="paediatric nurse")


def _news(*titles: str) -> tuple[Headline, ...]:
    return tuple(Headline(title, f"https://example.com/{place}", NOW) for place, title in enumerate(titles))


@pytest.mark.parametrize(
    ("titles", "fits"),
    [
        (("Rain on Monday", "Acme Robotics opens a plant"), 1),
        (("Acme Robotics' new head", "Acme Robotics opens a plant"), 0),
        (("More paediatric nurses wanted", "Rain on Monday"), 0),
        (("More paediatric nurses wanted", "Acme Robotics opens a plant"), 1),
        (("Nurses in general", "Acme bakery closes", "Robotics for all"), None),
        ((), None),
    ],
)
def test_the_company_comes_first_then_all_that_the_role_says(titles: tuple[str, ...], fits: int | None) -> None:
    found = fitting(_news(*titles), ACME)
    assert (found.link if found else None) == (f"https://example.com/{fits}" if fits is not None else None)


def test_a_role_of_common_words_alone_fits_nothing() -> None:
    assert fitting(_news("Senior manager leads team"), replace(ACME, company=None, role="senior manager")) is None


def _second_note(headlines: tuple[Headline, ...], *said: str) -> str:
    """The push of the second follow-up."""
    chat = Chat.begin()
    chat.say("interviewed at Acme Robotics on 26 october with Dana, they named no day, felt warm")
    [first] = chat.wait("2026-11-03T10:00")
    chat.press(first, "Sent")
    for words in said:
        for shown in chat.say(words):
            if "Yes" in shown.captions:
                chat.press(shown, "Yes")
    chat.now = datetime(2026, 11, 10, 9, 1, tzinfo=chat.zone)
    decision = remind(chat.known, chat.now, running_since=chat.now - timedelta(days=9), headlines=headlines)
    [push] = chat.take(decision)
    return push.text


def test_the_second_note_brings_the_headline_and_says_that_it_is_to_be_read_first() -> None:
    text = _second_note(_news("Acme Robotics opens a plant"))
    assert "Acme Robotics opens a plant, https://example.com/0" in text
    assert "read it before you send it" in text


def test_the_persons_own_link_goes_before_any_headline() -> None:
    text = _second_note(_news("Acme Robotics opens a plant"), "https://example.net/mine")
    assert "https://example.net/mine" in text
    assert "opens a plant" not in text


def test_without_news_it_asks_for_a_link() -> None:
    text = _second_note(())
    assert "Send me a link" in text
    assert "http" not in text
