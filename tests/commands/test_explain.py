"""``read --explain`` prints which words gave which field, and refuses what it cannot read in a line."""

from __future__ import annotations

import io

import pytest

from bot.commands.read import main


def test_each_field_is_a_line_with_its_words() -> None:
    out = io.StringIO()
    assert main([], out, ["--explain", "Interviewed at Umbra yesterday, they'll call by Friday"]) == 0
    lines = out.getvalue().splitlines()
    assert lines[0].startswith("intent = log_interview")
    assert any(line.split() == ["company", "=", "Umbra", "“Umbra”"] for line in lines)
    assert any(line.endswith("“Friday”") for line in lines)


def test_what_it_is_not_sure_of_is_said() -> None:
    out = io.StringIO()
    assert main([], out, ["--explain", "hm"]) == 0
    assert out.getvalue().endswith("It is not sure of this: it would ask before it acts.\n")


@pytest.mark.parametrize("words", [["--explain"], ["--explain", " "], ["--why", "x"], ["--explain", "a", "b"]])
def test_other_words_are_refused_with_how_to_use_it(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    out = io.StringIO()
    assert main([], out, words) == 2
    assert out.getvalue() == ""
    assert capsys.readouterr().err.startswith("usage: python -m bot read")
