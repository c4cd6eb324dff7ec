"""A calendar that goes out: what each calendar needs to take it, and that it comes in again as the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.core.papers.agenda import Agenda, Slot
from bot.core.papers.invitations import Entry
from bot.documents.calendars import make_calendar
from bot.documents.invitations import open_calendar

NOW = datetime(2026, 11, 23, 9, 0, 30, 500, tzinfo=UTC)
_AT_TWO = datetime(2026, 11, 24, 14, tzinfo=UTC)
_TIMED = Slot("a@hearback", "interview", "Hearback: Acme", starts=_AT_TWO, minutes=45, busy=True, text="With Dana.")
_WHOLE_DAY = Slot("b@hearback", "step", "Hearback: note to Acme; Globex, and others", on=date(2026, 12, 1))


def agenda(*slots: Slot, zone: str = "Europe/London", **more: object) -> Agenda:
    return replace(Agenda(zone, slots, NOW), **more)  # type: ignore[arg-type]


def test_a_moment_is_in_the_persons_zone_which_is_defined_beside_it() -> None:
    written = make_calendar(agenda(_TIMED)).decode()
    assert "DTSTART;TZID=Europe/London:20261124T140000\r\n" in written
    assert "DTEND;TZID=Europe/London:20261124T144500\r\n" in written
    assert "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n" in written


def test_a_day_is_a_whole_one_and_makes_nobody_busy() -> None:
    written = make_calendar(agenda(_WHOLE_DAY)).decode()
    assert "DTSTART;VALUE=DATE:20261201\r\n" in written
    assert "DTEND;VALUE=DATE:20261202\r\n" in written
    assert "TRANSP:TRANSPARENT\r\n" in written
    assert "VTIMEZONE" not in written


def test_every_entry_has_what_calendars_ask_for_and_no_alarm() -> None:
    calendar = Calendar.from_ical(make_calendar(agenda(_TIMED, _WHOLE_DAY)))
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")
    assert calendar["PRODID"]
    for event in calendar.walk("VEVENT"):
        assert all(name in event for name in ("UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "STATUS"))
        assert event["CLASS"] == "PRIVATE"
    assert calendar.walk("VALARM") == []


def test_the_same_agenda_gives_the_same_bytes_and_a_later_one_a_higher_number() -> None:
    assert make_calendar(agenda(_TIMED)) == make_calendar(agenda(_TIMED))
    later = make_calendar(agenda(_TIMED, written_at=NOW + timedelta(hours=1)))
    numbers = [open_number(made) for made in (make_calendar(agenda(_TIMED)), later)]
    assert numbers[0] < numbers[1] < 2**31


def open_number(made: bytes) -> int:
    held = open_calendar(made, NOW)
    assert held.invitations is not None
    return held.invitations.entries[0].sequence


def test_what_was_in_an_earlier_file_is_called_off() -> None:
    [entry] = entries(make_calendar(agenda(replace(_TIMED, off=True))))
    assert entry.cancelled


def entries(made: bytes) -> tuple[Entry, ...]:
    held = open_calendar(made, NOW)
    assert held.invitations is not None
    return held.invitations.entries


@pytest.mark.parametrize(
    "zone", ["Europe/London", "America/New_York", "Asia/Kolkata", "Etc/UTC", "Africa/Casablanca", "Pacific/Chatham"]
)
def test_it_comes_in_again_as_the_same_whatever_the_zone(zone: str) -> None:
    timed, day = sorted(entries(make_calendar(agenda(_TIMED, _WHOLE_DAY, zone=zone))), key=lambda one: one.uid)
    assert (timed.uid, timed.title, timed.text, timed.own) == (
        "a@hearback",
        "Hearback: Acme",
        "With Dana.",
        "interview",
    )
    assert timed.starts is not None
    assert timed.starts.astimezone(UTC) == _AT_TWO
    assert (timed.minutes, day.on, day.own, day.title) == (45, _WHOLE_DAY.on, "step", _WHOLE_DAY.title)


def test_a_length_over_the_change_of_clocks_is_kept() -> None:
    night = datetime(2026, 10, 25, 0, 30, tzinfo=ZoneInfo("Europe/London"))
    [entry] = entries(make_calendar(agenda(replace(_TIMED, starts=night, minutes=180))))
    assert entry.starts is not None
    assert (entry.starts.astimezone(UTC), entry.minutes) == (night.astimezone(UTC), 180)


def test_words_with_line_ends_and_signs_come_through() -> None:
    [entry] = entries(make_calendar(agenda(replace(_TIMED, title="A;B,C\\D", text="one\nBEGIN:VALARM\ntwo"))))
    assert entry.title == "A;B,C\\D"
    assert entry.text == "one\nBEGIN:VALARM\ntwo"


def test_a_calendar_that_is_followed_says_when_to_look_again() -> None:
    written = make_calendar(agenda(_TIMED, followed=True)).decode()
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n" in written
    assert "X-PUBLISHED-TTL:PT4H\r\n" in written


def test_an_empty_one_is_a_calendar_still() -> None:
    assert make_calendar(agenda()).startswith(b"BEGIN:VCALENDAR")
