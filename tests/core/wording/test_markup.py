"""What people write arrives as they wrote it."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.core.wording import markup


@given(st.text())
def test_any_text_survives_the_markup_and_makes_no_tag(text: str) -> None:
    for wrapped, tag in ((markup.bold(text), "b"), (markup.pre(text), "pre"), (markup.quote(text), "blockquote")):
        inside = re.fullmatch(rf"<{tag}[a-z ]*>(.*)</{tag}>", wrapped, re.DOTALL)
        assert inside is not None
        assert "<" not in inside[1]
        assert html.unescape(inside[1]) == text


@given(st.text())
def test_the_visible_length_is_counted_as_telegram_counts_it(text: str) -> None:
    assert markup.visible_length(markup.bold(text)) == len(text.encode("utf-16-le")) // 2


def test_a_moment_is_an_entity_that_the_client_turns_into_its_own_zone() -> None:
    at = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
    zone = ZoneInfo("America/New_York")
    assert markup.moment(at, zone) == (
        '<tg-time unix="1794474000" format="wDt">Thursday 12 November 2026, 04:00</tg-time>'
    )
    assert markup.moment(at, zone, "Tom & Dana") == ('<tg-time unix="1794474000" format="wDt">Tom &amp; Dana</tg-time>')
