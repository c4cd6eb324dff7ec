"""The cases handed down with the product: each whole plan, from the first word told to the last message."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.commands.plan import expected
from bot.commands.plan_lines import read_case

_LINES = (Path(__file__).parent / "cases.jsonl").read_text().splitlines()
_CASES = [json.loads(line) for line in _LINES]


def in_order(messages: list[Any]) -> list[Any]:
    return sorted([at, how, sorted(names)] for at, how, names in messages)


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["id"])
def test_a_case_is_planned_as_it_says(case: dict[str, Any]) -> None:
    planned = expected(read_case(json.dumps(case)))
    assert in_order(planned) == in_order(case["expected"])
