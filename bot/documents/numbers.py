"""The picture of the numbers: what was done week by week, mark upon mark, and how long answers took, as bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.core.papers.weeks import Bar, Did, Numbers
from bot.documents import drawing, lettering
from bot.documents.drawing import LEFT, RIGHT, Palette, filled

_TOP = 206.0  #: of the highest pile
_MARK = 38.0  #: the height of one
_ROOM = 300.0  #: of a pile, at most
_BAR = 52.0
_LABELS = 250.0


def numbers(given: Numbers) -> bytes:
    """Draw the numbers as PNG."""
    colours = drawing.palette(dark=given.dark)
    wide = (RIGHT - LEFT) / len(given.done)
    highest = max(_high(one, wide) for one in given.done)
    scale = min(1.0, _ROOM / (_MARK * highest))
    floor = _TOP + _MARK * scale * highest
    body = [*drawing.heading(given.title, given.subtitle, colours), *_done(given, wide, floor, scale, colours)]
    legend, y = drawing.legend(given.legend, floor + 100, colours)
    body += legend
    if given.answers:
        body += _answers(given.answers_title, given.answers, y + 70, colours)
        y += 70 + 40 + _BAR * len(given.answers)
    for line in lettering.wrapped(given.beside, 22, RIGHT - LEFT):
        y += 34
        body.append(drawing.text(line, LEFT, y, 22, colours.muted))
    return drawing.png(body, y + 44, colours)


def _done(given: Numbers, wide: float, floor: float, scale: float, colours: Palette) -> Iterator[str]:
    """A pile of marks for each week, on a floor."""
    yield drawing.text(given.done_title, LEFT, 176, 28, colours.ink, weight=lettering.BOLD)
    yield drawing.stroke(LEFT, floor, RIGHT, floor, colours.grid, 3)
    for place, week in enumerate(given.done):
        middle = LEFT + wide * (place + 0.5)
        if len(given.done) < 9 or place % 2 == 0:
            yield drawing.text(week.label, middle, floor + 38, 22, colours.muted, anchor="middle")
        beside = _beside(wide)
        for number, one in enumerate(week.marks):
            row, column = divmod(number, beside)
            x = middle + (column - (min(beside, len(week.marks)) - 1) / 2) * _MARK
            yield drawing.mark(one, x, floor - (row + 0.62) * _MARK * scale, colours, scale)


def _beside(wide: float) -> int:
    """How many marks lie side by side in a week."""
    return 2 if wide > 2.6 * _MARK else 1


def _high(week: Did, wide: float) -> int:
    return max(1, -(-len(week.marks) // _beside(wide)))


def _answers(title: str, bars: Sequence[Bar], top: float, colours: Palette) -> Iterator[str]:
    """A bar for each stretch of time, with its number at the end."""
    yield drawing.text(title, LEFT, top, 28, colours.ink, weight=lettering.BOLD)
    most = max(1, *(one.count for one in bars))
    for place, one in enumerate(bars):
        y = top + 56 + _BAR * place
        yield drawing.text(one.label, LEFT, y, 24, colours.ink)
        long = (RIGHT - LEFT - _LABELS - 60) * one.count / most
        if one.count:
            colour = colours.grid if one.open else colours.blue
            yield drawing.rect(LEFT + _LABELS, y - 23, max(long, 30), 30, filled(colour), radius=8)
        after = LEFT + _LABELS + (max(long, 30) + 14 if one.count else 0)
        colour = colours.ink if one.count else colours.muted
        yield drawing.text(str(one.count), after, y, 24, colour, weight=lettering.BOLD)
