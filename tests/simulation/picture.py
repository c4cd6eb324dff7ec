"""How late mornings are in each zone, at two paces, as a picture: bars one above the other, written as SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.simulation.burst import Lateness, at

_WIDTH, _HEIGHT, _LEFT, _TOP, _GAP = 900, 230, 70, 60, 70
_BAR = (_WIDTH - _LEFT - 30) / 24
_INK, _HALF, _ALL = "#1f2937", "#2563eb", "#bfdbfe"
_STEPS = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)


def drawing(days: Mapping[str, Lateness], title: str) -> str:
    """Return the SVG: a panel a day, each with a scale of its own; half the messages within the dark bar."""
    height = _TOP + len(days) * (_HEIGHT + _GAP)
    size = f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="13">',
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        _text(_LEFT, 26, title, size=17),
        _text(_LEFT, 45, "dark: half of the zone's messages had gone by then; light: all of them", colour="#6b7280"),
    ]
    for place, (name, late) in enumerate(days.items()):
        parts += _panel(name, late, _TOP + place * (_HEIGHT + _GAP))
    return "\n".join([*parts, "</svg>\n"])


def _panel(name: str, late: Lateness, top: float) -> list[str]:
    zones = sorted(late.in_zone, reverse=True)
    highest = max(max(seconds) for seconds in late.in_zone.values())
    step = next((one for one in _STEPS if highest / one <= 5), _STEPS[-1])
    scale = (_HEIGHT - 40) / (highest * 1.05)
    bottom = top + _HEIGHT
    parts = [_text(_LEFT, top + 22, name, size=14)]
    for number in range(int(highest / step) + 1):
        y = bottom - number * step * scale
        parts.append(f'<line x1="{_LEFT}" x2="{_WIDTH - 30}" y1="{y:.1f}" y2="{y:.1f}" stroke="#e5e7eb"/>')
        parts.append(_text(_LEFT - 8, y + 4, shown(number * step), anchor="end", colour="#6b7280"))
    for place, zone in enumerate(zones):
        parts += _bars(late.in_zone[zone], _LEFT + place * _BAR, bottom, scale)
        parts.append(
            _text(_LEFT + (place + 0.5) * _BAR, bottom + 18, f"{zone:+d}" if zone else "0", anchor="middle", size=11)
        )
    parts.append(_text(_LEFT, bottom + 38, "zone, hours ahead of UTC; the day begins on the left", colour="#6b7280"))
    return parts


def _bars(seconds: Sequence[float], x: float, bottom: float, scale: float) -> list[str]:
    return [
        f'<rect x="{x + 3:.1f}" y="{bottom - late * scale:.1f}" width="{_BAR - 6:.1f}" height="{late * scale:.1f}" '
        f'fill="{colour}"/>'
        for late, colour in ((max(seconds, default=0.0), _ALL), (at(seconds, 0.5), _HALF))
    ]


def _text(x: float, y: float, words: str, *, anchor: str = "start", size: int = 13, colour: str = _INK) -> str:
    where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}"'
    return f"<text {where}>{words}</text>"


def shown(seconds: float) -> str:
    """Return a lateness as people say it."""
    if seconds < 0.05:
        return "0"
    if seconds < 1:
        return f"{seconds:.1f} s"
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"
