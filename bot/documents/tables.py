"""Bytes that hold a table with commas, semicolons or tabs -> its lines, whatever wrote them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice

_MARKS = (("utf-8-sig", b"\xef\xbb\xbf"), ("utf-16", b"\xff\xfe"), ("utf-16", b"\xfe\xff"))
_SEPARATORS = ",;\t|"
_SAMPLE = 8192
#: Characters of one cell; a longer one is none that a person wrote.
_LONGEST_CELL = 20_000
_WIDEST = 200


def text_of(content: bytes) -> str:
    """Return the text of a file, by its mark, else as UTF-8, else as what Western spreadsheets write."""
    for encoding, mark in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def lines_of(text: str, most: int) -> Iterator[list[str]]:
    """Yield the cells of each line, trimmed, at most ``most`` lines, without those that are empty."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=_separator(text[:_SAMPLE]))
    for line in islice(_readable(reader), most):
        cells = [cell.strip() for cell in line[:_WIDEST]]
        if any(cells):
            yield cells


def _readable(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    """Leave out what no reader can make sense of, and go on behind it."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            continue


def _separator(sample: str) -> str:
    """Return the separator that most lines have most of, outside of quotes."""
    lines = [line for line in sample.splitlines() if line.strip()][:20]
    bare = [_without_quoted(line) for line in lines]
    counts = {mark: [line.count(mark) for line in bare] for mark in _SEPARATORS}
    return max(_SEPARATORS, key=lambda mark: (sum(count > 0 for count in counts[mark]), sum(counts[mark])))


def _without_quoted(line: str) -> str:
    return "".join(line.split('"')[::2])
