"""The command prints a line for each message, and says in one sentence which line it cannot read."""

from __future__ import annotations

import io
import json

import pytest

from bot.commands.read import main

GOOD = {"id": 7, "text": "Interview at Acme tomorrow at 3", "now": "2026-11-18T09:30:00+00:00", "tz": "Europe/London"}


def test_a_message_is_printed_with_its_intent_fields_dates_and_time_taken() -> None:
    out = io.StringIO()
    assert main([json.dumps(GOOD) + "\n", "\n"], out) == 0
    (line,) = out.getvalue().splitlines()
    printed = json.loads(line)
    assert printed["id"] == 7
    assert printed["intent"] == "log_interview"
    assert printed["confident"] is True
    assert printed["fields"]["company"] == "Acme"
    assert printed["fields"]["interview_date"] == "2026-11-19"
    assert printed["fields"]["interview_time"] == "15:00"
    assert printed["dates"] == [{"text": "tomorrow at 3", "date": "2026-11-19", "time": "15:00"}]
    assert printed["ms"] > 0


def test_a_moment_is_printed_in_local_time() -> None:
    out = io.StringIO()
    replied = {"company": "Acme", "step": "follow_up_1"}
    main([json.dumps({**GOOD, "text": "in 2 hours", "known": [{"company": "Acme"}], "replying_to": replied})], out)
    assert json.loads(out.getvalue())["fields"]["until"] == "2026-11-18T11:30"


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[1, 2]",
        json.dumps({**GOOD, "text": 5}),
        json.dumps({**GOOD, "now": "soon"}),
        json.dumps({**GOOD, "now": "2026-11-18T09:30:00"}),
        json.dumps({**GOOD, "tz": "Mars/Base"}),
        json.dumps({**GOOD, "tz": "../../etc/passwd"}),
        json.dumps({**GOOD, "known": [5]}),
        json.dumps({**GOOD, "known": [{"company": "Acme", "interview": "someday"}]}),
        json.dumps({**GOOD, "replying_to": "Acme"}),
        json.dumps({**GOOD, "replying_to": {"company": 5}}),
        json.dumps({**GOOD, "known": {"company": "Acme"}}),
        json.dumps({**GOOD, "known": [{"company": 5}]}),
        json.dumps({**GOOD, "known": [{"company": "Acme", "people": [5]}]}),
        json.dumps({**GOOD, "known": [{"company": "Acme", "people": "Dana"}]}),
        json.dumps({**GOOD, "known": 5}),
        json.dumps({**GOOD, "text": "Interview at \ud800 tomorrow"}),
        json.dumps({**GOOD, "id": float("nan")}),
        json.dumps({**GOOD, "now": "9999-12-31T23:00:00+00:00"}),
        json.dumps({**GOOD, "now": "0001-01-01T00:00:00+00:00"}),
        json.dumps({**GOOD, "now": None}),
        json.dumps({**GOOD, "tz": ""}),
        json.dumps({**GOOD, "tz": "Europe"}),
        json.dumps({**GOOD, "tz": "a\0b"}),
        "[" * 100_000,
        "1" * 5000,
        '{"text": "\udcff"}',
    ],
)
def test_a_malformed_line_is_named_in_one_sentence_and_the_others_are_read(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = io.StringIO()
    assert main([json.dumps(GOOD), line, json.dumps({**GOOD, "id": 8})], out) == 2
    said = capsys.readouterr().err
    assert [json.loads(one)["id"] for one in out.getvalue().splitlines()] == [7, 8]
    assert said.startswith("Line 2 cannot be read: ")
    assert said.count("\n") == 1
