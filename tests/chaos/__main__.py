"""``python -m tests.chaos``: random steps of people, time, kills and faults; a seed is told, and may be given again."""

from __future__ import annotations

import argparse
import asyncio
import secrets
import sys
import time

from tests.chaos.run import Play, run


def main() -> int:
    """Play one run after the other until the time is up, and return 1 where something went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--seed", type=int, help="that of the run to play again; else one is drawn for each run")
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--people", type=int, default=6)
    parser.add_argument("--database", choices=("sqlite", "postgresql", "both"), default="both")
    parser.add_argument("--minutes", type=float, default=6.0, help="begin no further run after so long")
    parser.add_argument("--verbose", action="store_true", help="tell every step")
    given = parser.parse_args()
    kinds = {"sqlite": [False], "postgresql": [True], "both": [False, True]}[given.database]
    until = time.monotonic() + given.minutes * 60
    played = 0
    while not played or (given.seed is None and time.monotonic() < until):
        for shared in kinds:
            seed = secrets.randbelow(10**6) if given.seed is None else given.seed
            if not _well(Play(seed, given.steps, given.people, shared), verbose=given.verbose):
                return 1
        played += 1
    return 0


def _well(play: Play, *, verbose: bool) -> bool:
    began = time.monotonic()
    print(f"python -m tests.chaos {play}", flush=True)
    outcome = asyncio.run(run(play, (lambda step: print("  ", step, flush=True)) if verbose else lambda _: None))
    seconds = time.monotonic() - began
    if outcome.wrongs:
        steps = [] if verbose else [f"  {step}" for step in outcome.steps[-40:]]
        print("\n".join([*steps, "Wrong:", *(f"  {one}" for one in outcome.wrongs)]), flush=True)
        return False
    print(f"  all is well after {len(outcome.steps)} steps, {outcome.looks} looks and {seconds:.0f} s", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
