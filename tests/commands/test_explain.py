"""``read --explain`` prints which words gave which field, and refuses what it cannot read in a line."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.commands.explain import explained
from bot.commands.read import main
from bot.core.read import read


def test_each_field_is_a_line_with_its_words() -> None:
    out = io.StringIO()
    assert main([], out, ["--explain", "Interviewed at Umbra yesterday, they'll call by Friday"]) == 0
    lines = out.getvalue().splitlines()
    assert lines[0].startswith("intent = log_interview")
    assert any(line.split() == ["company", "=", "Umbra", "“Umbra”"] for line in lines)
    assert any(line.endswith("“Friday”") for line in lines)


@pytest.mark.parametrize(
    "text", ["hm", "Interviewed at Umbra yesterday", "umbra maybe the other thing perhaps", "ok 5"]
)
def test_what_it_is_not_sure_of_is_said_and_nothing_else_is(text: str) -> None:
    out = io.StringIO()
    now = datetime(2026, 11, 2, 12, tzinfo=UTC)
    explained(text, out, now=now, zone=ZoneInfo("UTC"))
    says_so = out.getvalue().endswith("It is not sure of this: it would ask before it acts.\n")
    assert says_so is not read(text, now=now, zone=ZoneInfo("UTC")).confident


@pytest.mark.parametrize("words", [["--explain"], ["--explain", " "], ["--why", "x"], ["--explain", "a", "b"]])
def test_other_words_are_refused_with_how_to_use_it(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    out = io.StringIO()
    assert main([], out, words) == 2
    assert out.getvalue() == ""
    assert capsys.readouterr().err.startswith("usage: python -m bot read")
