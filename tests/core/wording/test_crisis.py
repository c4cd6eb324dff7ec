"""The fixed answers: the number first, one human step, no task; and the same words every time."""

from __future__ import annotations

import pytest

from bot.core.wording import crisis
from tests.core.wording.samples import NEVER

NUMBERS = [
    ("US", "988"),
    ("CA", "988"),
    ("GB", "116 123"),
    ("IE", "116 123"),
    ("AU", "13 11 14"),
    ("IN", "14416"),
    ("DE", "findahelpline.com"),
    (None, "findahelpline.com"),
]


@pytest.mark.parametrize(("country", "number"), NUMBERS)
def test_the_number_comes_first(country: str | None, number: str) -> None:
    assert crisis.plain(country).startswith(number)
    assert crisis.safe_no(country).startswith(number)


@pytest.mark.parametrize(("country", "number"), NUMBERS)
def test_the_question_has_the_numbers_in_the_same_message(country: str | None, number: str) -> None:
    asked = crisis.asking(country)
    assert asked.startswith("Are you safe right now?")
    assert asked.split("\n\n")[1].startswith(number)


@pytest.mark.parametrize("country", [country for country, _ in NUMBERS])
def test_every_answer_is_calm_says_that_it_is_a_program_and_holds_for_travellers(country: str | None) -> None:
    for answer in (crisis.plain, crisis.asking, crisis.safe_yes, crisis.safe_no):
        text = answer(country)
        assert "I am a program" in text
        assert "findahelpline.com" in text
        assert "local emergency number" in text
        assert NEVER.search(text) is None
        assert "interview" not in text
        assert all(ord(sign) < 0x2190 for sign in text), "no emoji"
        assert answer(country) == text
