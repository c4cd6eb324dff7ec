"""Messages of very different people, with what a careful reader takes from them: the shares that must not fall."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.commands.read import main

#: Fields that decide what is done, and when.
KEY = ("company", "interview_date", "interview_time", "reply_by", "outcome", "until", "next_date", "next_time")
DATED = ("interview_date", "interview_time", "reply_by", "outcome", "until", "next_date", "next_time")
LINES = (Path(__file__).parent / "messages.jsonl").read_text("utf-8").splitlines()


def _answers() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    wanted = [json.loads(line) for line in LINES]
    asked = [json.dumps({key: one[key] for key in one if key not in ("intent", "fields")}) for one in wanted]
    out = io.StringIO()
    assert main(asked, out) == 0
    return list(zip(wanted, map(json.loads, out.getvalue().splitlines()), strict=True))


def _plain(value: object) -> str:
    return "".join(letter for letter in str(value).lower().removeprefix("the ") if letter.isalnum())


def _right(field: str, wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    want, given = wanted["fields"].get(field), got["fields"].get(field)
    fair = want["accept"] if isinstance(want, dict) else [want]
    if given is None:
        return None in fair
    if field == "company" and want is None and any(given == one["company"] for one in wanted["known"]):
        return True
    return any(one is not None and _plain(one) == _plain(given) for one in fair)


def _share(test: Callable[[dict[str, Any], dict[str, Any]], bool]) -> float:
    answers = _answers()
    return sum(test(wanted, got) for wanted, got in answers) / len(answers)


def test_there_are_enough_messages_to_tell() -> None:
    assert len(LINES) >= 120


def test_nearly_all_intents_are_right() -> None:
    assert _share(lambda wanted, got: bool(wanted["intent"] == got["intent"])) >= 0.95


def test_the_key_fields_of_most_messages_are_all_right() -> None:
    assert _share(lambda wanted, got: all(_right(field, wanted, got) for field in KEY)) >= 0.92


def test_it_is_seldom_sure_of_a_wrong_date() -> None:
    def harmful(wanted: dict[str, Any], got: dict[str, Any]) -> bool:
        wrong = [field for field in DATED if field in got["fields"] and not _right(field, wanted, got)]
        return bool(got["confident"] and wrong) or (wanted["intent"] == "crisis") != (got["intent"] == "crisis")

    assert _share(harmful) <= 0.02


def test_most_messages_are_acted_on_without_asking() -> None:
    assert _share(lambda wanted, got: bool(got["confident"])) >= 0.8
