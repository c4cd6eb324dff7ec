"""What a mail says."""

from __future__ import annotations

from bot.core.read.scene import Scene
from bot.core.reading import Reading


def read(seen: Scene) -> Reading | None:
    return None
