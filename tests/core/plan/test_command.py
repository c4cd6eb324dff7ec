"""The command line's ``plan``: one line out for each line in, and one sentence where a line cannot be read."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from bot.commands.plan import main
from tests.core.plan.weeks import just_had as _just_had

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
        line(person={"zone": "Europe"}),
        line(person={"morning": "09:00+01:00"}),
        line(person={"country": 44}),
        line(interviews=[{**_ACME, "minutes": -5}]),
        line(interviews=[{**_ACME, "begins": "9999-12-31T10:00"}]),
        "[" * 100_000,
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_loses_no_other(
    broken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = io.StringIO()
    assert main([line(id="a"), broken, line(id="b")], out) == 2
    said = capsys.readouterr().err
    assert said.startswith("plan: line 2: ")
    assert said.count("\n") == 1
    assert [json.loads(one)["id"] for one in out.getvalue().splitlines()] == ["a", "b"]


@pytest.mark.parametrize(
    "odd",
    [
        {"at": "2026-12-14T13:00", "what": "danced"},
        {"at": "2026-12-14T13:00", "what": "done", "kind": "nap"},
        {"at": "2026-12-14T13:00", "what": "cold_answer", "company": "Bolt"},
        {"at": "2026-12-01T13:00", "what": "cold_answer"},
        {"at": "2026-12-14T13:00", "what": "settings", "zone": "Nowhere/At_All"},
        {"at": "2026-12-14T13:00", "what": "snoozed", "kind": "follow_up_1", "until": "9999-12-31"},
        {"what": "blocked"},
        "done",
    ],
)
def test_an_odd_event_is_left_out_and_the_rest_is_planned(odd: object, capsys: pytest.CaptureFixture[str]) -> None:
    chased = {"at": "2026-12-14T12:10", "what": "chase_once"}
    plain, left_out = io.StringIO(), io.StringIO()
    assert main([line(events=[chased])], plain) == 0
    assert main([line(events=[odd, chased])], left_out) == 0
    assert left_out.getvalue() == plain.getvalue()
    assert capsys.readouterr().err.startswith("plan: line 1: event 1 is left out: ")


def test_a_byte_that_is_no_text_costs_its_own_line_alone() -> None:
    raw = io.TextIOWrapper(io.BytesIO(b"\xff\n" + line(id="b").encode()), encoding="utf-8")
    out = io.StringIO()
    assert main(raw, out) == 2
    assert json.loads(out.getvalue())["id"] == "b"


def test_they_named_no_day_can_be_told_as_a_correction() -> None:
    told = {"at": "2026-11-02T12:05", "what": "promised", "day": "none"}
    came = planned(_just_had(None), told)
    assert came[1] == ["2026-11-05T09:00", "message", ["Acme:follow_up_1"]]


def test_undo_takes_back_the_answer_alone_though_another_interview_was_told_since() -> None:
    answered = {"at": "2026-11-10T10:00", "what": "answered"}
    undo = {"at": "2026-11-11T10:00", "what": "undo"}
    bolt = {"company": "Bolt", "told": "2026-11-10T12:00", "begins": "2026-11-10T10:00", "promised": "none"}
    came = planned(_just_had("2026-11-09"), answered, undo, second={**bolt, "felt": "mixed"})
    assert ["2026-11-10T12:00", "in answer", ["Bolt:thank_you"]] in came
    assert ["2026-11-12T09:00", "message", ["Acme:follow_up_1"]] in came
    assert ["2026-11-13T09:00", "message", ["Bolt:follow_up_1"]] in came


def planned(interview: dict[str, Any], *events: object, second: dict[str, Any] | None = None) -> list[Any]:
    thanked = {"at": "2026-11-02T12:01", "what": "done", "kind": "thank_you"}
    told = [{"company": "Acme", **interview}, *([second] if second else [])]
    out = io.StringIO()
    assert main([line(interviews=told, events=[thanked, *events])], out) == 0
    came: list[Any] = json.loads(out.getvalue())["expected"]
    return came
