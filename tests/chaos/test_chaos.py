"""A short run of random steps on each database; a seed that finds something is added here and stays."""

from __future__ import annotations

import pytest

from tests.chaos.run import Play, run

SHORT = (
    Play(seed=20261102, steps=40, people=3, whole=False),
    Play(seed=20261103, steps=20, people=3, shared=True, whole=False),
)


@pytest.mark.parametrize("play", SHORT, ids=str)
async def test_whatever_happens_nothing_is_lost_doubled_or_out_of_order(play: Play) -> None:
    outcome = await run(play)
    assert outcome.wrongs == [], [f"python -m tests.chaos {play}", *outcome.steps]
    assert outcome.looks
