"""The openings that name a feeling: short, several of each, and none of what is never said."""

from __future__ import annotations

import itertools
import re
from datetime import date

import pytest

from bot.core.read.vent_words import Mood
from bot.core.read.vents import Vent
from bot.core.wording import answers_vents, breathing, templates
from bot.core.wording.calm import Situation
from bot.core.wording.picking import Picker
from tests.core.wording.samples import NEVER, words_in
from tests.core.wording.test_calm import NOT_CALM

_TABLES = templates.load("vents.toml")
LINES = [line for table in _TABLES.values() for lines in table.values() for line in lines]
MONDAY = date(2026, 11, 2)


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_short_and_calm(line: str) -> None:
    plain = line.replace("{Word}", "Tired").replace("{word}", "tired").replace("{day}", "Thursday")
    assert words_in(plain) <= 14
    assert NEVER.search(plain) is None
    assert NOT_CALM.search(plain) is None
    assert re.search(r"\b(feel for you|i understand|sorry)\b", plain, re.IGNORECASE) is None
    assert plain[-1] in ".?"


def test_every_feeling_can_be_named_in_several_ways() -> None:
    assert set(_TABLES["named"]) == set(Mood)
    assert min(len(lines) for lines in _TABLES["named"].values()) >= 5
    assert len(set(LINES)) == len(LINES)


@pytest.mark.parametrize("mood", list(Mood))
def test_no_answer_begins_as_the_one_before_did(mood: Mood) -> None:
    picker = Picker(seed=5)
    said = [answers_vents.again(Vent(mood), None, MONDAY, picker) for _ in range(20)]
    assert all(one != other for one, other in itertools.pairwise(said))


def test_a_calm_word_comes_without_its_own_naming_of_the_feeling() -> None:
    answer = answers_vents.first(Vent(Mood.ANGER, "fed up"), Situation.ANGER, Picker(seed=2))
    first, second = answer.split("\n\n")
    assert "ed up”" in first
    assert words_in(answer) <= 60
    assert len(re.findall(r"[.?](?:\s|$|”)", second)) <= 3


def test_the_quiet_that_is_offered_names_its_day() -> None:
    assert answers_vents.quiet_until(date(2026, 11, 5), MONDAY) == "Quiet until Thursday"
    assert answers_vents.until_when(date(2026, 11, 5), MONDAY) == ""
    assert answers_vents.quiet_until(date(2026, 11, 12), MONDAY) == "Quiet until then"
    assert "Thursday 12 November" in answers_vents.until_when(date(2026, 11, 12), MONDAY)


def test_the_breathing_is_said_without_a_feeling_and_without_an_order_to_feel() -> None:
    words = [breathing.over(), breathing.stopped(), breathing.under_way()]
    words += [say(breath) for say in (breathing.breathe_in, breathing.breathe_out) for breath in range(5)]
    assert len(set(words)) == len(words)
    for one in words:
        assert words_in(one) <= 14
        assert NEVER.search(one) is None
        assert NOT_CALM.search(one) is None
