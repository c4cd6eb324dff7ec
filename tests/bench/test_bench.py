"""One round of each bench with tiny counts, so that none of them rots unseen until the next release."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.bench.bench import measure
from tests.bench.databases import sqlite
from tests.bench.report import page_of
from tests.bench.result import Goal, Result, Verdict
from tests.bench.scale import TINY


@pytest.mark.timeout(60)
async def test_every_bench_measures_what_the_page_tells() -> None:
    told: list[str] = []
    async with sqlite() as databases:
        results = await measure([databases], TINY, told.append)
    page = page_of(results, [databases], TINY, datetime(2026, 3, 2, tzinfo=UTC))
    assert len(results) == len(told) == 13
    assert all(result.measured > 0 for result in results)
    assert all(f"| {result.what} |" in page for result in results)
    assert "2026-03-02" in page
    assert databases.version in page


@pytest.mark.parametrize(
    ("goal", "measured", "verdict"),
    [
        (Goal(2, "times"), 2.0, Verdict.REACHED),
        (Goal(2, "times"), 2.1, Verdict.MISSED),
        (Goal(2, "times"), 2.6, Verdict.MISSED_BY_FAR),
        (Goal(5, "times", at_least=True), 5.0, Verdict.REACHED),
        (Goal(5, "times", at_least=True), 4.9, Verdict.MISSED),
        (Goal(5, "times", at_least=True), 3.9, Verdict.MISSED_BY_FAR),
    ],
)
def test_a_goal_is_missed_by_far_only_by_a_quarter_and_more(goal: Goal, measured: float, verdict: Verdict) -> None:
    assert Result("a thing", "another", goal, measured, "").verdict is verdict
