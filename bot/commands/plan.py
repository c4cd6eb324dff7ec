"""The command line's ``plan``: interviews as JSON lines in, everything that the plan makes of them out.

It only reads and writes JSON; what comes when is decided by ``bot.core.plan``, which plans for people too.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TextIO

from bot.commands.plan_lines import Case, LineError, read_case
from bot.core.plan.simulating import Line, simulate


def main(lines: Iterable[str], out: TextIO) -> int:
    """Print one line for each, in order; a sentence for each that cannot be read, and then exit status 2."""
    if isinstance(lines, TextIOWrapper):
        lines.reconfigure(errors="replace")  # a byte that is no text costs its own line alone
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            case = read_case(line)
            written = {"id": case.id, "expected": expected(case)}
        except LineError as error:
            _complain(number, error)
            status = 2
            continue
        for oddity in case.oddities:
            _complain(number, oddity)
        print(json.dumps(written), file=out)
    return status


def _complain(number: int, why: object) -> None:
    print(f"plan: line {number}: {why}", file=sys.stderr)


def expected(case: Case) -> list[list[object]]:
    """Everything that is sent because of the plan, as the lines of a case say it."""
    known, lines = simulate(case.known, case.happenings)
    companies = {one.id: one.company for one in known.interviews}
    return [_written(line, companies, case) for line in lines]


def _written(line: Line, companies: dict[int, str | None], case: Case) -> list[object]:
    names = [f"{companies.get(one.interview_id or 0)}:{one.name}" for one in line.comings]
    at = line.at.astimezone(case.zone).strftime("%Y-%m-%dT%H:%M")
    return [at, line.how.value if line.how else "in answer", names]
