"""``python -m bot.training.memory``: says how much more a process holds once it has read the messages here than before
it knew how to read.

It measures and changes nothing; only the reading itself is loaded between the two looks.
"""

from __future__ import annotations

import json
import resource
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import bot.core.reading  # noqa: F401 - the bot has its nouns with or without the reading

MESSAGES = Path(__file__).parent / "messages"
ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 18, 9, 30, tzinfo=ZONE)


def main() -> int:
    """Print both figures and what lies between them, in megabytes."""
    texts = [
        json.loads(line)["text"]
        for path in sorted(MESSAGES.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    before = megabytes()
    from bot.core.read import read

    for text in texts:
        read(text, now=NOW, zone=ZONE)
    after = megabytes()
    print(f"{before:.0f} MB without, {after:.0f} MB with the reading: {after - before:.0f} MB more", file=sys.stderr)
    return 0


def megabytes() -> float:
    """Return the most that this process has held so far."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main())
