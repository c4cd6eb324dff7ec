"""A calendar file to its entries: the shapes of four makers, zones of every sort, series, and what breaks or floods."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.core.papers import Held, Unusable
from bot.core.papers.invitations import Entry, Guest
from bot.documents.calendar_zones import zone_named
from bot.documents.invitations import open_calendar
from bot.documents.opening import Content, open_file

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
_FOLDER = Path(__file__).parent / "calendars"


def entries(name: str) -> tuple[Entry, ...]:
    held = open_calendar((_FOLDER / name).read_bytes(), NOW)
    assert held.invitations is not None
    return held.invitations.entries


def entry(name: str) -> Entry:
    [one] = entries(name)
    return one


def of(*lines: str, head: str = "", now: datetime = NOW, ends: str = "\r\n") -> Entry:
    """The one entry of a calendar that is written here."""
    held = held_by(*lines, head=head, now=now, ends=ends)
    assert held.invitations is not None
    [one] = held.invitations.entries
    return one


def held_by(*lines: str, head: str = "", now: datetime = NOW, ends: str = "\r\n") -> Held:
    around = ["BEGIN:VCALENDAR", "VERSION:2.0", *head.splitlines(), "BEGIN:VEVENT", "UID:1", *lines]
    return open_calendar(ends.join([*around, "END:VEVENT", "END:VCALENDAR", ""]).encode(), now)


def test_an_invitation_of_google_is_read_whole() -> None:
    one = entry("google_invitation.ics")
    assert one.title == "Interview with Acme - Backend Engineer"
    assert one.starts == datetime(2026, 11, 24, 14, tzinfo=UTC)
    assert one.minutes == 45
    assert one.organizer == Guest("Dana Lee", "dana.lee@acme.example")
    assert one.guests[0] == Guest("Tom Ray", "tom.ray@acme.example")
    assert one.guests[1].address == "ana.field@gmail.com"
    assert not one.guests[2].is_person
    assert one.text.startswith("https://meet.google.com/abc-defg-hij\nHi Ana,")
    assert "<b>" not in one.text
    assert "Backend Engineer" in one.text
    assert (one.sequence, one.cancelled, one.repeats) == (0, False, False)
    assert one.stamped_at == datetime(2026, 11, 19, 10, 15, 1, tzinfo=UTC)


def test_an_update_of_google_has_the_same_name_and_a_higher_number() -> None:
    before, after = entry("google_invitation.ics"), entry("google_moved.ics")
    assert before.uid == after.uid
    assert after.sequence > before.sequence
    assert after.starts == datetime(2026, 11, 26, 10, tzinfo=UTC)


def test_a_cancelled_one_says_so() -> None:
    assert entry("google_cancelled.ics").cancelled


def test_an_invitation_of_outlook_is_in_its_own_zone() -> None:
    one = entry("outlook_invitation.ics")
    assert one.starts == datetime(2026, 11, 25, 15, 30, tzinfo=UTC)
    assert one.organizer == Guest("Okafor, Priya", "priya.okafor@northwind.example")
    assert one.title == "Northwind | 2nd Round Interview | Data Analyst"
    assert one.text.startswith("https://teams.microsoft.com/")
    assert one.place == "Microsoft Teams Meeting"


def test_windows_names_need_no_definition_in_the_file() -> None:
    shown, named = entries("outlook_windows_zone_alone.ics")
    assert shown.starts == datetime(2026, 11, 25, 15, 30, tzinfo=UTC)
    assert named.starts == datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
    assert shown.minutes == 60


def test_an_entry_of_apple_is_read_with_its_place() -> None:
    one = entry("apple_entry.ics")
    assert one.starts == datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
    assert one.minutes == 180
    assert one.place == "Globex House 12 Mill Lane, Leeds LS1 4AB, England"


def test_an_invitation_of_calendly_is_read() -> None:
    one = entry("calendly_invitation.ics")
    assert one.starts == datetime(2026, 11, 23, 15, tzinfo=UTC)
    assert "Booking with Sam Osei of Initech" in one.text
    assert one.organizer == Guest("Sam Osei", "sam@initech.example")


def test_a_floating_time_stays_without_a_zone_and_a_length_gives_its_end() -> None:
    one = entry("dentist.ics")
    assert one.starts == datetime.fromisoformat("2026-11-25T08:30")
    assert one.minutes == 30
    assert one.zone_unknown is None


def test_of_a_series_the_next_time_counts_without_those_left_out_or_moved() -> None:
    one = entry("weekly.ics")
    # 24 November is left out, and that of 1 December was moved to the 2nd.
    assert one.starts == datetime(2026, 12, 2, 16, tzinfo=UTC)
    assert one.repeats
    assert one.occurrence == "2026-12-01T10:00Z"


def test_a_series_that_is_over_gives_its_last_time() -> None:
    one = of("DTSTART:20260105T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3")
    assert one.starts == datetime(2026, 1, 19, 10, tzinfo=UTC)
    assert one.repeats


def test_a_series_of_days_gives_a_day() -> None:
    one = of("DTSTART;VALUE=DATE:20261102", "RRULE:FREQ=WEEKLY")
    assert one.on == date(2026, 11, 23)


def test_a_series_keeps_its_hour_over_the_change_of_clocks() -> None:
    one = of("DTSTART;TZID=Europe/London:20261005T100000", "RRULE:FREQ=WEEKLY")
    assert one.starts == datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/London"))


def test_one_time_of_a_series_alone_is_named_by_when_it_was_to_be() -> None:
    one = of("RECURRENCE-ID:20261124T100000Z", "DTSTART:20261125T100000Z")
    assert (one.occurrence, one.repeats) == ("2026-11-24T10:00Z", False)


def test_a_whole_calendar_gives_every_entry_that_can_be_read() -> None:
    found = entries("whole_calendar.ics")
    assert [one.title for one in found] == ["Team lunch", "Interview at Acme", "Interview at Globex", "Grandma"]
    assert found[2].on == date(2026, 11, 30)
    assert found[2].minutes is None


def test_the_zone_of_the_whole_calendar_holds_for_what_has_none() -> None:
    one = of("DTSTART:20261124T100000", head="X-WR-TIMEZONE:America/New_York")
    assert one.starts == datetime(2026, 11, 24, 15, tzinfo=UTC)


def test_a_zone_that_nobody_knows_is_named() -> None:
    one = of("DTSTART;TZID=Office Time:20261124T100000")
    assert one.starts == datetime.fromisoformat("2026-11-24T10:00")
    assert one.zone_unknown == "Office Time"


def test_a_zone_that_only_the_file_defines_is_taken_from_it() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
        "TZOFFSETFROM:+0545\nTZOFFSETTO:+0545\nEND:STANDARD\nEND:VTIMEZONE"
    )
    one = of("DTSTART;TZID=Customized Time Zone:20261124T100000", head=zone)
    assert one.starts == datetime(2026, 11, 24, 4, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/London", "Europe/London"),
        ("america/new_york", "America/New_York"),
        ("/example.org/20260101_1/Europe/Paris", "Europe/Paris"),
        ("GMT Standard Time", "Europe/London"),
        ("India Standard Time", "Asia/Calcutta"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome", "Europe/Amsterdam"),
        ("(UTC-08:00) Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Kolkata"),
        ("Somewhere", None),
        ("", None),
    ],
)
def test_zones_are_known_by_every_name_that_calendars_give_them(name: str, zone: str | None) -> None:
    found = zone_named(name)
    assert (found.key if found else None) == zone


@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r"])
def test_lines_may_end_and_be_folded_in_any_way(ends: str) -> None:
    assert of("DTSTART:20261124T100000Z", f"SUMMARY:Interview at{ends}  Acme", ends=ends).title == "Interview at Acme"


def test_a_letter_cut_in_two_by_a_fold_is_whole_again() -> None:
    line = "SUMMARY:Interview at Café".encode()
    broken = line[:-1] + b"\r\n " + line[-1:]
    content = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261124T100000Z\r\n" + broken + b"\r\nEND:VEVENT\r\n"
    held = open_calendar(content, NOW)
    assert held.invitations is not None
    assert held.invitations.entries[0].title == "Interview at Café"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(encoding: str) -> None:
    text = (_FOLDER / "dentist.ics").read_text().replace("Dentist", "Café")
    held = open_file(Content("x.ics", text.encode(encoding), now=NOW))
    assert held.invitations is not None
    assert held.invitations.entries[0].title == "Café"


def test_a_file_that_breaks_off_gives_what_there_is() -> None:
    content = (_FOLDER / "dentist.ics").read_bytes().partition(b"LOCATION")[0]
    held = open_calendar(content, NOW)
    assert held.invitations is not None
    assert held.invitations.entries[0].title == "Dentist"


def test_an_entry_with_no_time_is_no_entry() -> None:
    assert held_by("SUMMARY:Interview").unusable is Unusable.BROKEN


def test_a_calendar_with_nothing_in_it_is_empty() -> None:
    assert open_calendar(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", NOW).unusable is Unusable.EMPTY


def test_a_calendar_is_known_by_its_first_line_and_not_by_its_name() -> None:
    content = (_FOLDER / "dentist.ics").read_bytes()
    assert open_file(Content("notes.csv", content, now=NOW)).invitations is not None


def test_of_very_many_entries_those_to_come_are_read_and_soon() -> None:
    day = datetime(2020, 1, 1, 10, tzinfo=UTC)
    many = (f"BEGIN:VEVENT\nUID:{n}\nDTSTART:{day + timedelta(hours=3 * n):%Y%m%dT%H%M%SZ}\nSUMMARY:{n}\nEND:VEVENT\n"
            for n in range(30_000))  # fmt: skip
    began = time.perf_counter()
    held = open_calendar(f"BEGIN:VCALENDAR\n{''.join(many)}END:VCALENDAR\n".encode(), NOW)
    assert time.perf_counter() - began < 5
    assert held.invitations is not None
    found = held.invitations.entries
    assert len(found) + held.invitations.left_out == 30_000
    assert min(one.starts for one in found if one.starts) >= NOW - timedelta(days=32)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=YEARLY;INTERVAL=999999999",
        "FREQ=WEEKLY;COUNT=-1",
        "FREQ=DAILY;UNTIL=tomorrow",
        "what",
        "FREQ=MINUTELY;COUNT=999999999",
        "FREQ=DAILY;BYSETPOS=2",
        "FREQ=DAILY;INTERVAL=7;BYDAY=WE",
        "FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=2",
        "FREQ=YEARLY;BYEASTER=400",
        "FREQ=DAILY;BYMONTH=13",
    ],
)
def test_a_rule_that_nobody_can_follow_costs_little_and_leaves_the_first_time(rule: str) -> None:
    began = time.perf_counter()
    one = of("DTSTART:20261124T100000Z", f"RRULE:{rule}")
    assert time.perf_counter() - began < 5
    assert one.starts == datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.mark.parametrize("flood", ["BEGIN:VTIMEZONE\nTZID:x\n", "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VCALENDAR\n"])
def test_a_flood_of_beginnings_and_ends_is_read_once(flood: str) -> None:
    began = time.perf_counter()
    held = open_calendar(("BEGIN:VCALENDAR\n" + flood * 100_000).encode(), NOW)
    assert time.perf_counter() - began < 5
    assert held.invitations is None


def test_a_zone_that_changes_each_second_is_not_reckoned_with() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Mad\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=SECONDLY\n"
        "TZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE"
    )
    assert of("DTSTART;TZID=Mad:20261124T100000", head=zone).zone_unknown == "Mad"


def test_what_is_too_long_is_cut() -> None:
    one = of("DTSTART:20261124T100000Z", f"SUMMARY:{'x' * 9000}", f"DESCRIPTION:{'y' * 50_000}")
    assert len(one.title) == 300
    assert len(one.text) == 4000


def test_an_attached_file_does_not_make_an_entry_too_long() -> None:
    one = of("DTSTART:20261124T100000Z", f"ATTACH;ENCODING=BASE64;VALUE=BINARY:{'A' * 300_000}", "SUMMARY:Interview")
    assert one.title == "Interview"
