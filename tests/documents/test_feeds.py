"""What is taken from a feed: plain titles of fresh entries that have a page; never more, whatever it holds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.papers.headlines import Headline
from bot.documents.feeds import Fed, newest

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Trade</title>
<item><title>Older &amp; <b>bold</b></title><link>https://example.com/old</link>
<pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate><description>&lt;p&gt;Words&lt;/p&gt; of it</description></item>
<item><title>Acme opens a plant</title><link>https://example.com/acme</link>
<pubDate>Thu, 19 Nov 2026 08:00:00 +0100</pubDate></item>
<item><title>Too old</title><link>https://example.com/x</link><pubDate>Mon, 02 Feb 2026 08:00:00 GMT</pubDate></item>
<item><title>Not yet</title><link>https://example.com/y</link><pubDate>Mon, 07 Dec 2026 08:00:00 GMT</pubDate></item>
<item><title>No day</title><link>https://example.com/z</link></item>
<item><title>No page</title><link>javascript:alert(1)</link><pubDate>Thu, 19 Nov 2026 08:00:00 GMT</pubDate></item>
</channel></rss>"""
_DATED = "<link>https://example.com/{}</link><pubDate>Thu, 19 Nov 2026 08:00:00 GMT</pubDate>"
ATOM = b"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Trade</title>
<entry><title>Robots in wards</title><link href="https://example.org/r"/><id>1</id>
<updated>2026-11-18T10:00:00Z</updated><summary>Nurses say</summary></entry></feed>"""


def _read(content: bytes) -> list[Headline]:
    return newest(Fed(content, NOW))


def test_fresh_entries_come_newest_first_with_plain_words() -> None:
    found = _read(RSS)
    assert [one.title for one in found] == ["Acme opens a plant", "Older & bold"]
    assert found[0].published_at == datetime(2026, 11, 19, 7, tzinfo=UTC)
    assert found[1].summary == "Words of it"


def test_atom_is_read_too() -> None:
    assert [(one.title, one.link) for one in _read(ATOM)] == [("Robots in wards", "https://example.org/r")]


@pytest.mark.parametrize("content", [b"", b"nothing", b"<html><body>Hello</body></html>", b"\x00\xff" * 500, b"<rss><"])
def test_what_is_no_feed_gives_nothing(content: bytes) -> None:
    assert _read(content) == []


def test_a_bomb_of_entities_unfolds_to_nothing_much() -> None:
    names = [f'<!ENTITY a{place} "{f"&a{place - 1};" * 10 if place else "boom"}">' for place in range(9)]
    item = f"<item><title>&a8;</title>{_DATED.format('')}</item>"
    bomb = f"<?xml version='1.0'?><!DOCTYPE rss [{''.join(names)}]><rss><channel>{item}</channel></rss>"
    assert all(len(one.title) <= 140 for one in _read(bomb.encode()))


def test_long_titles_are_cut_at_a_word_and_of_many_entries_thirty_are_kept() -> None:
    item = f"<item><title>{{}}</title>{_DATED}</item>"
    items = "".join(item.format("word " * 60, place) for place in range(200))
    found = _read(f"<rss><channel>{items}</channel></rss>".encode())
    assert len(found) == 30
    assert all(len(one.title) <= 141 and one.title.endswith("word…") for one in found)
