"""``python -m bot.training``, which ``make train`` runs: learns from the messages and writes what is learned."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import bot.core.read
import bot.core.tone
from bot.core.read import dating, judging
from bot.core.read import doubts as doubting
from bot.core.read.learned import FILE
from bot.core.read.names import tagger
from bot.core.tone import judging as tone
from bot.training import dates, doubts, drafts, intents
from bot.training.fitting import Weights
from bot.training.names import fit
from bot.training.packing import pack
from bot.training.seen import Seen, everything

PLACE = Path(bot.core.read.__file__).parent / FILE
NAMES = Path(bot.core.read.__file__).parent / "names" / tagger.FILE
TONES = Path(bot.core.tone.__file__).parent / tone.FILE


def main() -> int:
    """Write the files and say how large they are."""
    # What is learned of intents and dates looks at the names that were found, so the names come first.
    for place, make in ((NAMES, fit.made), (PLACE, made), (TONES, drafts.made)):
        packed = make()
        place.write_bytes(packed)
        print(f"{place.name}: {len(packed) // 1024} kB", file=sys.stderr)
    return 0


def made() -> bytes:
    """Return the file as the messages make it."""
    return pack(tables(everything()))


def tables(seen: Sequence[Seen]) -> dict[str, Weights]:
    """Return all that is learned from these messages."""
    intents_without = intents.without_parts(seen)
    judged = intents.cross_judged(seen, intents_without)
    dates_without = dates.without_parts(judged)
    both = {
        judging.TABLE: intents.with_unit(intents.learn(seen), judged),
        dating.TABLE: dates.with_unit(dates.learn(judged), judged, dates_without),
    }
    others = [
        {name: replace(weights, unit=both[name].unit) for name, weights in zip(both, pair, strict=True)}
        for pair in zip(intents_without, dates_without, strict=True)
    ]
    return {**both, doubting.TABLE: doubts.learn(doubts.held_out(seen, others))}


if __name__ == "__main__":
    sys.exit(main())
