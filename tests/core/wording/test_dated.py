"""Dates in messages are date-time entities; drafts and what is one already are left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.wording.dated import dated
from bot.core.wording.markup import moment

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("html", "entity"),
    [
        ("by Thursday 12 November.", '<tg-time unix="1794484800" format="wD">Thursday 12 November</tg-time>'),
        (
            "Thursday 12 November, 09:00",
            '<tg-time unix="1794474000" format="wDt">Thursday 12 November, 09:00</tg-time>',
        ),
        ("<b>Friday 1 January</b>", '<b><tg-time unix="1798804800" format="wD">Friday 1 January</tg-time></b>'),
        ("Tuesday 2 November 2027", '<tg-time unix="1825156800" format="wD">Tuesday 2 November 2027</tg-time>'),
    ],
)
def test_a_date_is_an_entity_with_its_weekday_and_its_time_where_one_is_said(html: str, entity: str) -> None:
    assert entity in dated(html, LONDON, NOW)


@pytest.mark.parametrize(
    "html",
    [
        "<pre>We met on Monday 2 November.</pre>",
        "Subject: <code>Thanks for Monday 2 November</code>",
        moment(NOW, LONDON, "Monday 2 November, 12:00"),
        "Monday 31 February",
        "Friday 2 November",
        "on Monday",
    ],
)
def test_drafts_entities_and_what_is_no_day_stay_as_they_are(html: str) -> None:
    assert dated(html, LONDON, NOW) == html


def test_a_day_told_in_one_zone_is_that_day_in_most_others() -> None:
    html = dated("Monday 2 November", ZoneInfo("America/New_York"), NOW)
    unix = int(html.split('"')[1])
    days = {datetime.fromtimestamp(unix, ZoneInfo(zone)).date().day for zone in ("Europe/Rome", "America/Lima")}
    assert days == {2}
