"""The messages of ``crisis_messages.txt`` by what they are: plain words of self-harm, unclear ones, and none."""

from __future__ import annotations

from pathlib import Path


def _said() -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for line in Path(__file__).with_suffix(".txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            kind = line[2:].split(":")[0]
        elif line:
            said.setdefault(kind, []).append(line)
    return said


SAID = _said()
