"""The command line's ``plan``: one line out for each line in, and one sentence where a line cannot be read."""

from __future__ import annotations

import io
import json

import pytest

from bot.commands.plan import main

_ACME = {"company": "Acme", "told": "2026-12-14T12:00", "begins": "2026-11-02T10:00", "felt": "warm"}


def line(**more: object) -> str:
    return json.dumps({"id": "one", "person": {}, "interviews": [_ACME], "events": [], **more})


def test_each_line_gives_its_id_and_what_comes_in_the_same_order() -> None:
    out = io.StringIO()
    assert main([line(id="b"), "\n", line(id="a")], out) == 0
    asked = [["2026-12-14T12:00", "in answer", ["Acme:chase_or_close"]]]
    assert [json.loads(one) for one in out.getvalue().splitlines()] == [
        {"id": "b", "expected": asked},
        {"id": "a", "expected": asked},
    ]


@pytest.mark.parametrize(
    "broken",
    [
        "not json",
        "[]",
        "{}",
        line(interviews=[]),
        line(interviews=[{**_ACME, "told": "yesterday"}]),
        line(interviews=[{**_ACME, "felt": "lukewarm"}]),
        line(interviews=[{**_ACME, "minutes": "an hour"}]),
        line(interviews=[{**_ACME, "told": "2026-12-14T12:00+01:00"}]),
        line(interviews=[{"company": "Acme", "told": "2026-12-14T12:00"}]),
        line(person={"zone": "Nowhere/At_All"}),
        line(person={"zone": "../etc"}),
        line(person={"quiet": "21:00"}),
        line(events=[{"at": "2026-12-14T13:00", "what": "danced"}]),
        line(events=[{"at": "2026-12-14T13:00", "what": "done", "kind": "nap"}]),
        line(events=[{"at": "2026-12-14T13:00", "what": "cold_answer", "company": "Bolt"}]),
        line(events=[{"at": "2026-12-01T13:00", "what": "cold_answer"}]),
        line(events=["done"]),
    ],
)
def test_a_line_that_cannot_be_read_is_named_in_one_sentence(broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = io.StringIO()
    assert main([line(), broken], out) == 2
    said = capsys.readouterr().err
    assert said.startswith("plan: line 2: ")
    assert said.count("\n") == 1
    assert len(out.getvalue().splitlines()) == 1
