"""A feed (RSS or Atom) as it came -> its newest entries: plain titles, addresses of pages, days. It fetches nothing."""

from __future__ import annotations

import html
import io
import re
from calendar import timegm
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from bot.core.papers.headlines import Headline

#: Entries that are kept of one feed, and for how long after they came out.
_AT_MOST = 30
_FRESH = timedelta(days=45)
_LONGEST_TITLE, _LONGEST_LINK, _LONGEST_SUMMARY = 140, 300, 400
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Fed:
    """A feed as it came, and when."""

    content: bytes
    now: datetime


def newest(fed: Fed) -> list[Headline]:
    """Return the entries of a feed that are whole and fresh, newest first; none where it is no feed."""
    import feedparser  # type: ignore[import-untyped]

    # As a stream: a text might be taken for an address and fetched.
    found = (_headline(one) for one in feedparser.parse(io.BytesIO(fed.content)).entries)
    fresh = [one for one in found if one is not None and timedelta(0) <= fed.now - one.published_at <= _FRESH]
    return sorted(fresh, key=lambda one: one.published_at, reverse=True)[:_AT_MOST]


def _headline(entry: Any) -> Headline | None:
    """One entry; None where it has no title, no page or no day."""
    title, link = _plain(entry.get("title"), _LONGEST_TITLE), str(entry.get("link") or "").strip()
    published = entry.get("published_parsed") or entry.get("updated_parsed")
    if not title or published is None or not _is_a_page(link):
        return None
    try:
        published_at = datetime.fromtimestamp(timegm(published), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return Headline(title, link, published_at, _plain(entry.get("summary"), _LONGEST_SUMMARY))


def _plain(text: object, longest: int) -> str:
    """The words of a title or a summary, without marks, in one line; cut at a word."""
    words = " ".join(html.unescape(_TAG.sub(" ", str(text or "")[: 20 * longest])).split())
    return words if len(words) <= longest else f"{words[:longest].rsplit(' ', 1)[0]}…"


def _is_a_page(link: str) -> bool:
    if len(link) > _LONGEST_LINK or any(sign.isspace() for sign in link):
        return False
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
