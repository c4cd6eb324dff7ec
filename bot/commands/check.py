"""``python -m bot check``: drafts as JSON lines in, the tone and the phrases that may hurt as JSON lines out.

Nothing is stored, and nothing is advised: what to do with a draft is said in the chat.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from bot.commands.json_lines import LineError, answer_lines
from bot.core.tone import check

_NEEDED = 'it needs to be JSON with a "text" in UTF-8.'


def main(lines: Iterable[str], out: TextIO) -> int:
    """Print one JSON line for each line read and return 0; 2 where one was malformed, which is named and left out."""
    return answer_lines(lines, out, _answer)


def _answer(line: str) -> str:
    """What is found in the draft of a line; raises LineError where it holds none."""
    try:
        data = json.loads(line)
        json.dumps(data, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        raise LineError(_NEEDED) from None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise LineError(_NEEDED)
    checked = check(data["text"])
    marks = [mark.text for mark in checked.marks]
    return json.dumps({"id": data.get("id"), "label": checked.tone.value, "marks": marks}, ensure_ascii=False)
