"""Which kind of advice is asked for: in the words of the tables, and in words that they have never seen."""

from __future__ import annotations

import json
import time
import tomllib
from io import StringIO
from pathlib import Path

import pytest

from bot.commands.read import main
from bot.core.read import questions

_HELD_OUT: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("questions.toml").read_text(encoding="utf-8"))
_OTHERS = _HELD_OUT.pop("others")
_OUTSIDE = _HELD_OUT.pop("outside")
#: Of what is held out, so much is to be found; of other people's questions a little less.
_FOUND, _FOUND_OF_OTHERS = 0.9, 0.85


def test_there_are_at_least_forty_kinds_each_with_phrasings_held_out() -> None:
    assert len(questions.kinds()) >= 40
    assert set(_HELD_OUT) == set(questions.kinds())
    assert all(len(held) >= 2 for held in _HELD_OUT.values())


@pytest.mark.parametrize("kind", questions.kinds())
def test_a_kind_is_found_in_words_that_were_held_out(kind: str) -> None:
    assert kind in [questions.kind_of(text) for text in _HELD_OUT[kind]]


def test_nearly_all_that_was_held_out_is_found() -> None:
    asked = [(kind, text) for kind, held in _HELD_OUT.items() for text in held]
    wrong = [(kind, text, found) for kind, text in asked if (found := questions.kind_of(text)) != kind]
    assert len(wrong) <= (1 - _FOUND) * len(asked), wrong


def test_questions_that_others_wrote_are_found_too() -> None:
    asked = [(one["kind"], one["text"]) for one in _OTHERS]  # type: ignore[index]
    wrong = [(kind, text, found) for kind, text in asked if (found := questions.kind_of(text)) not in kind.split("|")]
    assert len(wrong) <= (1 - _FOUND_OF_OTHERS) * len(asked), wrong


def test_what_is_no_question_of_these_is_mostly_left_alone() -> None:
    guessed = [(text, found) for text in _OUTSIDE if (found := questions.kind_of(text)) is not None]
    assert len(guessed) <= len(_OUTSIDE) // 5, guessed


@pytest.mark.parametrize("text", ["", "?", "🤷" * 500, "why " * 2000, "a" * 5000, "call or " * 600])
def test_whatever_is_asked_it_takes_little_time(text: str) -> None:
    questions.kinds()
    began = time.perf_counter()
    questions.kind_of(text)
    assert time.perf_counter() - began < 0.25


def test_shortened_and_misspelled_words_are_the_same_question() -> None:
    assert questions.kind_of("pls is it ok to ring em or to email??") == "call_or_email"
    assert questions.kind_of("SHOULD I GO OVER HER HEAD") == "above"


def test_the_command_line_tells_the_kind() -> None:
    out = StringIO()
    asked = {"id": 1, "text": "can I call them today?", "now": "2026-11-18T09:30:00+00:00", "tz": "Europe/London"}
    assert main([json.dumps(asked)], out) == 0
    assert json.loads(out.getvalue())["fields"]["question"] == "call"
