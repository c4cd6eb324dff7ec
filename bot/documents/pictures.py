"""The picture of the weeks: each interview a line, its steps as marks, today, and below it what the marks mean.

Made for a phone: 1,080 wide, and the more interviews there are the closer the lines, so that forty are one screen.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.papers.weeks import Line, Mark, Shape, Weeks
from bot.documents import drawing, lettering
from bot.documents.drawing import LEFT, RIGHT, Palette, filled

_NAMES = 232.0  #: the room of the names
_CHART = LEFT + _NAMES + 18
_HEAD = 194.0  #: from the top to the first line
_FLAG_WITHIN = 62.0  #: a line at least so high has room for a flag at its full size
#: By how many lines there are at most: how high each is, how big its name, and whether there is a note below it.
_ROWS = ((6, 108.0, 28.0, True), (12, 86.0, 27.0, True), (20, 60.0, 25.0, False), (40, 38.0, 21.0, False))
_SMALL = frozenset({Shape.THANKS, Shape.CARD})
_HALF = {Shape.INTERVIEW: 14.0, Shape.THANKS: 12.0, Shape.CARD: 14.0, Shape.RESTED: 9.0, Shape.PROMISED: 0.0}
_GAP = 3.0
_DATE = 80.0  #: the room of a date above a week


@dataclass(frozen=True, slots=True)
class _Rows:
    height: float
    letters: float
    noted: bool
    scale: float


def weeks(given: Weeks) -> bytes:
    """Draw the weeks as PNG."""
    colours = drawing.palette(dark=given.dark)
    rows = _rows_for(len(given.lines))
    bottom = _HEAD + rows.height * len(given.lines)
    legend, end = drawing.legend(given.legend, bottom + 74, colours)
    body = [
        *drawing.heading(given.title, given.subtitle, colours),
        *_columns(given, bottom, colours),
        *_today(given, bottom, colours),
    ]
    for place, line in enumerate(given.lines):
        body += _line(given, line, _HEAD + rows.height * (place + 0.5), rows, colours)
    return drawing.png([*body, *legend], end + 46, colours)


def _rows_for(count: int) -> _Rows:
    _, height, letters, noted = next((row for row in _ROWS if count <= row[0]), _ROWS[-1])
    return _Rows(height, letters, noted, min(1.0, 0.42 + height / 160))


def _x(given: Weeks, days: float) -> float:
    return _CHART + (RIGHT - _CHART) * days / given.days


def _columns(given: Weeks, bottom: float, colours: Palette) -> Iterator[str]:
    """The weeks, every other one on a darker ground; where they are narrow, only some have their date."""
    dated = math.ceil(_DATE / (_x(given, 7) - _x(given, 0)))
    taken_from, taken_to = _today_label(given)
    for place, column in enumerate(given.columns):
        left, right = _x(given, column.at), _x(given, min(column.at + 7, given.days))
        if place % 2 == 0:
            yield drawing.rect(left, _HEAD - 24, right - left, bottom - _HEAD + 44, filled(colours.band), radius=6)
        wide = lettering.width(column.label, 22)
        begins = min(left + 6, RIGHT - wide)
        if place % dated == 0 and (begins + wide < taken_from - 8 or begins > taken_to + 8):
            yield drawing.text(column.label, begins, _HEAD - 41, 22, colours.muted)


def _today(given: Weeks, bottom: float, colours: Palette) -> Iterator[str]:
    """A thin line down, with its name beside the dates."""
    x = _x(given, given.today)
    left, right = _today_label(given)
    yield drawing.stroke(x, _HEAD - 48, x, bottom + 20, colours.ink, 2)
    yield drawing.rect(left, _HEAD - 67, right - left, 36, filled(colours.ink), radius=18)
    middle = (left + right) / 2
    words = given.today_label
    yield drawing.text(words, middle, _HEAD - 41, 22, colours.paper, weight=lettering.BOLD, anchor="middle")


def _today_label(given: Weeks) -> tuple[float, float]:
    """From where to where the name of today lies: above its line, and within the picture."""
    wide = lettering.width(given.today_label, 22, lettering.BOLD) + 28
    left = min(max(_x(given, given.today) - wide / 2, _CHART), RIGHT - wide)
    return left, left + wide


def _line(given: Weeks, line: Line, y: float, rows: _Rows, colours: Palette) -> Iterator[str]:
    yield from _name(line, y, rows, colours)
    begins, ends = _x(given, max(line.begins, 0)), _x(given, min(line.ends, given.days))
    now = min(max(_x(given, given.today), begins), ends)
    weight = 5 * rows.scale
    if line.begins < 0:
        yield drawing.stroke(_x(given, 0), y, begins, y, colours.grid, weight)
    if line.closed:
        yield drawing.stroke(begins, y, ends, y, colours.grid, weight)
    else:
        yield drawing.stroke(begins, y, now, y, colours.muted, weight)
        if ends > now:
            yield drawing.stroke(now, y, ends, y, colours.muted, weight * 0.6, dashes="1 9")
    below = y + 30 * rows.scale
    small = [one for one in line.marks if one.shape in _SMALL]
    for one, x in _apart(given, small, rows.scale * 0.85):
        yield drawing.mark(one, x, below, colours, rows.scale * 0.85)
    flags = [one for one in line.marks if one.shape is Shape.PROMISED]
    for one in flags:
        yield drawing.mark(one, _x(given, one.at), y, colours, min(rows.scale, rows.height / _FLAG_WITHIN))
    for one, x in _apart(given, [one for one in line.marks if one not in small and one not in flags], rows.scale):
        yield drawing.mark(one, x, y, colours, rows.scale)


def _name(line: Line, y: float, rows: _Rows, colours: Palette) -> Iterator[str]:
    name = lettering.fitted(lettering.drawable(line.name) or line.nameless, rows.letters, _NAMES, lettering.BOLD)
    noted = rows.noted and line.note
    baseline = y - 4 if noted else y + rows.letters * 0.35
    colour = colours.muted if line.closed else colours.ink
    yield drawing.text(name, LEFT, baseline, rows.letters, colour, weight=lettering.BOLD)
    if noted:
        note = lettering.fitted(lettering.drawable(line.note), 22, _NAMES)
        yield drawing.text(note, LEFT, baseline + 30, 22, colours.muted)


def _apart(given: Weeks, marks: Sequence[Mark], scale: float) -> Iterator[tuple[Mark, float]]:
    """Each mark with its place, those that would lie upon each other moved a little to the right."""
    free = float("-inf")
    for one in sorted(marks, key=lambda one: one.at):
        half = _HALF.get(one.shape, 17.0) * scale
        x = max(_x(given, one.at), free + half)
        yield one, x
        free = x + half + _GAP
