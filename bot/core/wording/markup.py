"""The Bot API's HTML: everything a person wrote passes through here before it is sent.

Every function takes plain text and gives HTML, so that a name with a ``<`` in it arrives as that name.
"""

from __future__ import annotations

import html
import re
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.wording import dates

_TAG = re.compile(r"<[^>]*>")


def esc(text: str) -> str:
    """Plain text as HTML that shows exactly it, also inside an attribute."""
    return html.escape(text)


def bold(text: str) -> str:
    """Plain text in bold."""
    return f"<b>{esc(text)}</b>"


def code(text: str) -> str:
    """Plain text in one line that one tap copies."""
    return f"<code>{esc(text)}</code>"


def pre(text: str) -> str:
    """Plain text in a block that one tap copies."""
    return f"<pre>{esc(text)}</pre>"


def quote(text: str) -> str:
    """Plain text in a block quotation that folds itself where it is long."""
    return f"<blockquote expandable>{esc(text)}</blockquote>"


def moment(at: datetime, zone: ZoneInfo, words: str | None = None) -> str:
    """A moment that a client shows in its own zone; where it cannot: these words, or day and time in ``zone``."""
    shown = (
        words if words is not None else f"{dates.full_day(at.astimezone(zone).date())}, {dates.clock_time(at, zone)}"
    )
    return f'<tg-time unix="{int(at.timestamp())}" format="wDt">{esc(shown)}</tg-time>'


def visible_length(text: str) -> int:
    """How many UTF-16 units Telegram counts of an HTML text, for its limit of 4096."""
    return len(html.unescape(_TAG.sub("", text)).encode("utf-16-le")) // 2
