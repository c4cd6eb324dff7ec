"""``python -m tests.bench``: measures everything, writes ``docs/benchmarks.md``, and fails where a goal is far away."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.bench.bench import measure
from tests.bench.databases import postgresql, sqlite
from tests.bench.report import page_of
from tests.bench.result import Verdict
from tests.bench.scale import FULL

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"


async def main() -> int:
    """Return the exit status: 1 where a goal is missed by far."""
    async with sqlite() as small, postgresql() as large:
        kinds = [small, large]
        results = await measure(kinds, FULL, partial(print, flush=True))
    PAGE.write_text(page_of(results, kinds, FULL, datetime.now(UTC)), "utf-8")
    far = [result.what for result in results if result.verdict is Verdict.MISSED_BY_FAR]
    if far:
        print(f"Missed by far: {'; '.join(far)}", file=sys.stderr)
    return 1 if far else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
