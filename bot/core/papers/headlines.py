"""An entry of a feed, as it may stand in a note. A pure noun."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Headline:
    title: str
    link: str
    published_at: datetime
    summary: str = ""
