"""Colours as they are seen: how bright they are, and how far apart, also by those who are blind to some colours."""

from __future__ import annotations

Linear = tuple[float, float, float]

#: How light is seen with one kind of cone missing; Machado, Oliveira and Fernandes 2009, at full severity.
SEEN = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def contrast(one: str, other: str) -> float:
    """As the web's guidelines for accessible content reckon it."""
    lighter, darker = sorted((_luminance(_linear(one)), _luminance(_linear(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def apart(one: str, other: str, by: str) -> float:
    """How far apart two colours are to somebody who sees in that way; 2 is the least that is seen at all."""
    seen = [_lab(_as_seen(_linear(colour), by)) for colour in (one, other)]
    return float(sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5)


def _as_seen(light: Linear, by: str) -> Linear:
    red, green, blue = (
        min(1.0, max(0.0, sum(share * one for share, one in zip(row, light, strict=True)))) for row in SEEN[by]
    )
    return red, green, blue


def _linear(colour: str) -> Linear:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return red, green, blue


def _luminance(light: Linear) -> float:
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def _lab(light: Linear) -> Linear:
    """The colour where equal distances look about equal."""
    red, green, blue = light
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    cube_x, cube_y, cube_z = (
        one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116 for one in (x, _luminance(light), z)
    )
    return 116 * cube_y - 16, 500 * (cube_x - cube_y), 200 * (cube_y - cube_z)
