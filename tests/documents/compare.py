"""Pictures compared with those that were looked at: the same size, and nearly every pixel nearly the same."""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image, ImageChops

_SEEN = Path(__file__).parent / "pictures"
_LEVELS = 24  #: of 255, by which a pixel may differ
_SHARE = 0.002  #: of all pixels, that may differ by more


def looks_as(made: bytes, name: str) -> bool:
    """Whether a picture looks as the one of that name; with WRITE_PICTURES set it is written, to be looked at."""
    file = _SEEN / f"{name}.png"
    if os.environ.get("WRITE_PICTURES"):
        # Half the size and few colours: enough to compare, and small.
        _half(made).quantize(255, dither=Image.Dither.NONE).save(file, optimize=True)
    with Image.open(file) as seen:
        return differing(_half(made), seen.convert("RGB")) <= _SHARE


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of the pixels that differ; all of them, where the sizes do."""
    if one.size != other.size:
        return 1.0
    apart = ImageChops.difference(one, other).convert("L").point(lambda level: 255 if level > _LEVELS else 0)
    return apart.histogram()[255] / (one.width * one.height)


def _half(made: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(made)).convert("RGB")
    return image.resize((image.width // 2, image.height // 2), Image.Resampling.BOX)
