"""JSON lines in, JSON lines out: what ``read`` and ``check`` have in common on the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from io import TextIOWrapper
from typing import TextIO


class LineError(ValueError):
    """A line that cannot be read; the text says why."""


def answer_lines(lines: Iterable[str], out: TextIO, answer: Callable[[str], str]) -> int:
    """Print the answer to each line and return 0; 2 where one was malformed, which is named and left out."""
    for stream, errors in ((lines, "surrogateescape"), (out, "strict")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            print(answer(line), file=out)
        except LineError as error:
            print(f"Line {number} cannot be read: {error}", file=sys.stderr)
            status = 2
    return status
