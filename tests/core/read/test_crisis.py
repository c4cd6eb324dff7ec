"""Words of suicide and self-harm are found however they are said, and sayings are not."""

from __future__ import annotations

import pytest

from bot.core.read import crisis
from bot.core.read.text import make_plain
from tests.core.read.crisis_messages import SAID


@pytest.mark.parametrize("text", SAID["plain"])
def test_plain_words_of_self_harm_are_found(text: str) -> None:
    assert crisis.look(make_plain(text).plain) is True


@pytest.mark.parametrize("text", SAID["unclear"])
def test_unclear_words_are_to_be_asked_about(text: str) -> None:
    assert crisis.look(make_plain(text).plain) is False


@pytest.mark.parametrize("text", SAID["none"])
def test_sayings_are_no_crisis(text: str) -> None:
    assert crisis.look(make_plain(text).plain) is None


def test_there_are_enough_of_each_to_mean_something() -> None:
    assert len(SAID["plain"]) >= 60
    assert len(SAID["none"]) >= 120


@pytest.mark.parametrize("text", SAID["plain"])
def test_capitals_and_lost_apostrophes_change_nothing(text: str) -> None:
    assert crisis.look(make_plain(text.upper()).plain) is True
    assert crisis.look(make_plain(text.replace("'", "")).plain) is not None
