"""``python -m bot check``: drafts as JSON lines in, the tone and the phrases that may hurt as JSON lines out.

Nothing is stored, and nothing is advised: what to do with a draft is said in the chat.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TextIO

from bot.core.tone import check


def main(lines: Iterable[str], out: TextIO) -> int:
    """Print one JSON line for each line read and return 0; 2 where one was malformed, which is named and left out."""
    for stream, errors in ((lines, "surrogateescape"), (out, "strict")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        answer = _answer(line)
        if answer is None:
            print(f'Line {number} cannot be read: it needs to be JSON with a "text" in UTF-8.', file=sys.stderr)
            status = 2
        else:
            print(answer, file=out)
    return status


def _answer(line: str) -> str | None:
    """What is found in the draft of a line; None where it holds none."""
    try:
        data = json.loads(line)
        json.dumps(data, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        return None
    checked = check(data["text"])
    marks = [mark.text for mark in checked.marks]
    return json.dumps({"id": data.get("id"), "label": checked.tone.value, "marks": marks}, ensure_ascii=False)
