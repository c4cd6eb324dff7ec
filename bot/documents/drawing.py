"""The pen of the pictures: two palettes, plain shapes and texts in SVG, the marks, and the way from SVG to PNG."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from bot.core.papers.weeks import Explained, Mark, Shape
from bot.documents import lettering

#: What everything is measured in is wider than a phone by so much that its letters can be read in a chat.
WIDTH = 860.0
LEFT = 32.0
RIGHT = WIDTH - LEFT
_PIXELS = 1080  #: across


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for; told apart also by those who see red and green alike."""

    paper: str
    band: str  #: every other week
    grid: str
    ink: str
    muted: str
    blue: str
    green: str
    amber: str
    rose: str
    on_colour: str  #: figures in a solid mark


LIGHT = Palette(
    paper="#FBFAF7",
    band="#F3F1EB",
    grid="#E1DED5",
    ink="#25303B",
    muted="#7C8691",
    blue="#1A66CC",
    green="#0F6446",
    amber="#B07A0A",
    rose="#A52C92",
    on_colour="#FFFFFF",
)
DARK = Palette(
    paper="#18222D",
    band="#1E2935",
    grid="#304050",
    ink="#E9EEF3",
    muted="#8C9BAA",
    blue="#4E8AE6",
    green="#55DFA5",
    amber="#D0A544",
    rose="#E0457F",
    on_colour="#18222D",
)


def palette(*, dark: bool) -> Palette:
    """Return the colours of that setting."""
    return DARK if dark else LIGHT


def filled(colour: str) -> str:
    """Return how a figure is drawn that is all of one colour."""
    return f'fill="{colour}"'


def rect(x: float, y: float, width: float, height: float, how: str, *, radius: float = 0) -> str:
    """Return a rectangle."""
    size = f'width="{width:.1f}" height="{height:.1f}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" {size} rx="{radius:g}" {how}/>'


def stroke(x1: float, y1: float, x2: float, y2: float, colour: str, width: float, *, dashes: str = "") -> str:
    """Return a straight line with round ends."""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width:g}" stroke-linecap="round"{dashed}/>'


def text(
    words: str, x: float, y: float, size: float, colour: str, *, weight: int = lettering.PLAIN, anchor: str = "start"
) -> str:
    """Return a text whose letters stand on ``y``."""
    family = lettering.family_of(words)
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    how = f'font-family="{family}" font-size="{size:g}" font-weight="{weight}" fill="{colour}"'
    return f"<text {place} {how}>{escape(words)}</text>"


def polygon(points: Sequence[tuple[float, float]], how: str) -> str:
    """Return a closed figure with soft corners."""
    pairs = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polygon points="{pairs}" stroke-linejoin="round" {how}/>'


def mark(one: Mark, x: float, y: float, colours: Palette, scale: float = 1.0) -> str:
    """Return a mark with its middle at a point; a flag stands on it."""
    colour = colours.muted if one.faint else _colour(one.shape, colours)
    drawn = _DRAWN[one.shape](one, colour, colours)
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:g})">{drawn}</g>'


def heading(title: str, subtitle: str, colours: Palette) -> list[str]:
    """Return the two lines on top."""
    return [
        text(title, LEFT, 68, 40, colours.ink, weight=lettering.BOLD),
        text(subtitle, LEFT, 106, 24, colours.muted),
    ]


def legend(entries: Sequence[Explained], top: float, colours: Palette) -> tuple[list[str], float]:
    """Return what the marks mean, in as many rows as it takes, and where they end."""
    drawn: list[str] = []
    x, y = LEFT, top
    for entry in entries:
        wide = 44 + lettering.width(entry.words, 24) + 34
        if x > LEFT and x + wide - 34 > RIGHT:
            x, y = LEFT, y + 50
        middle = y - 8 + (14 if entry.mark.shape is Shape.PROMISED else 0)
        drawn.append(mark(entry.mark, x + 14, middle, colours, 0.85))
        drawn.append(text(entry.words, x + 44, y, 24, colours.ink))
        x += wide
    return drawn, y


def png(body: Sequence[str], height: float, colours: Palette) -> bytes:
    """Return the picture as PNG."""
    import resvg_py

    pixels = f'width="{_PIXELS}" height="{height * _PIXELS / WIDTH:.0f}"'
    size = f'{pixels} viewBox="0 0 {WIDTH:g} {height:.1f}"'
    svg = "".join([f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', *body, "</svg>"])
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            background=colours.paper,
            skip_system_fonts=True,
            font_files=lettering.files(),
            font_family=lettering.FAMILY,
            languages=["en"],
            shape_rendering="geometric_precision",
            text_rendering="geometric_precision",
            image_rendering="optimize_quality",
        )
    )


def _how(one: Mark, colour: str, colours: Palette, width: float = 3.0) -> str:
    """Solid where it is done; a ring of the colour where it is still to come."""
    fill = colour if one.done and not one.faint else colours.paper
    dashes = ' stroke-dasharray="2 5" stroke-linecap="round"' if one.faint else ""
    return f'fill="{fill}" stroke="{colour}" stroke-width="{width:g}"{dashes}'


def _interview(one: Mark, colour: str, colours: Palette) -> str:
    return f'<circle r="11" {_how(one, colour, colours, 3.5)}/>'


def _thanks(one: Mark, colour: str, colours: Palette) -> str:
    return polygon([(0, -11), (11, 0), (0, 11), (-11, 0)], _how(one, colour, colours))


def _card(one: Mark, colour: str, colours: Palette) -> str:
    fold = colours.paper if one.done and not one.faint else colour
    box = rect(-13, -9.5, 26, 19, _how(one, colour, colours, 2.5), radius=3)
    return f'{box}<path d="M -11 -7 L 0 2 L 11 -7" fill="none" stroke="{fold}" stroke-width="2"/>'


def _follow_up(one: Mark, colour: str, colours: Palette) -> str:
    figure = colours.on_colour if one.done and not one.faint else colour
    box = rect(-15, -15, 30, 30, _how(one, colour, colours), radius=9)
    return box + text(one.text, 0, 7.5, 21, figure, weight=lettering.BOLD, anchor="middle")


def _promised(one: Mark, colour: str, colours: Palette) -> str:
    pole = stroke(0, 0, 0, -36, colour, 3)
    return pole + polygon([(1.5, -36), (21, -29), (1.5, -22)], _how(one, colour, colours, 2.5))


def _rested(one: Mark, colour: str, colours: Palette) -> str:
    return rect(-5.5, -15, 11, 30, _how(one, colour, colours), radius=5.5)


def _offer(one: Mark, colour: str, colours: Palette) -> str:
    turns = [math.pi * step / 5 - math.pi / 2 for step in range(10)]
    points = [(r * math.cos(a), r * math.sin(a)) for a, r in zip(turns, [19, 8.5] * 5, strict=True)]
    return polygon(points, _how(one, colour, colours))


def _next_round(one: Mark, colour: str, colours: Palette) -> str:
    return polygon([(-11, -14), (15, 0), (-11, 14)], _how(one, colour, colours))


def _no(one: Mark, colour: str, colours: Palette) -> str:
    under = stroke(-9, -9, 9, 9, colours.paper, 12) + stroke(-9, 9, 9, -9, colours.paper, 12)
    return under + stroke(-9, -9, 9, 9, colour, 5) + stroke(-9, 9, 9, -9, colour, 5)


def _withdrawn(one: Mark, colour: str, colours: Palette) -> str:
    ring = f'<circle r="13" fill="{colours.paper}" stroke="{colour}" stroke-width="3.5"/>'
    return ring + stroke(-6, 0, 6, 0, colour, 3.5)


def _colour(shape: Shape, colours: Palette) -> str:
    named = {
        Shape.FOLLOW_UP: colours.blue,
        Shape.NEXT_ROUND: colours.blue,
        Shape.THANKS: colours.green,
        Shape.OFFER: colours.green,
        Shape.PROMISED: colours.amber,
        Shape.CARD: colours.rose,
        Shape.RESTED: colours.muted,
    }
    return named.get(shape, colours.ink)


_DRAWN = {
    Shape.INTERVIEW: _interview,
    Shape.THANKS: _thanks,
    Shape.CARD: _card,
    Shape.FOLLOW_UP: _follow_up,
    Shape.PROMISED: _promised,
    Shape.RESTED: _rested,
    Shape.OFFER: _offer,
    Shape.NEXT_ROUND: _next_round,
    Shape.NO: _no,
    Shape.WITHDRAWN: _withdrawn,
}
