"""Invitations that are pasted or forwarded as words: the mails of three makers, and words that are none."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.papers.invitations import Entry
from bot.core.read.invitation_text import entry_in
from bot.core.read.mail import forwarded

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

GOOGLE = """You have been invited to the following event.

Interview with Acme - Backend Engineer
When\tTue Nov 24, 2026 2pm – 2:45pm United Kingdom Time
Joining info\tJoin with Google Meet
meet.google.com/abc-defg-hij
Who\t• Dana Lee - organizer
• ana.field@mail.example

Going (ana.field@mail.example)?   Yes - Maybe - No"""
OUTLOOK = """From: Dana Lee <dana@acme.example>
When: 24 November 2026 14:00-15:00 (UTC+00:00) Dublin, Edinburgh, Lisbon, London.
Subject: Interview: Backend Engineer at Acme
Where: Microsoft Teams Meeting

Looking forward to speaking with you."""
CALENDLY = """Hi Ana,

A new event has been scheduled.

Event Type: Initial phone screen
Invitee: Ana Field
Event Date/Time: 2:00pm - Tuesday, November 24, 2026 (UK, Ireland, Lisbon Time)
Location: Sam Osei of Initech will call you"""
SUBJECT = "Invitation: Interview with Acme @ Tue Nov 24, 2026 2pm - 2:45pm (GMT) (ana.field@mail.example)"
TWO = datetime(2026, 11, 24, 14, tzinfo=UTC)


def read(text: str, zone: ZoneInfo = LONDON) -> Entry:
    entry = entry_in(text, NOW, zone)
    assert entry is not None
    return entry


@pytest.mark.parametrize(
    ("text", "title", "minutes"),
    [
        (SUBJECT, "Interview with Acme", 45),
        (GOOGLE, "Interview with Acme - Backend Engineer", 45),
        (OUTLOOK, "Interview: Backend Engineer at Acme", 60),
        (CALENDLY, "Initial phone screen", None),
    ],
)
@pytest.mark.parametrize("by_somebody_else", [True, False])
def test_each_makers_mail_is_an_entry(text: str, title: str, minutes: int | None, by_somebody_else: bool) -> None:
    entry = read(forwarded(text) if by_somebody_else else text)
    assert (entry.title, entry.starts, entry.minutes) == (title, TWO, minutes)
    assert entry.uid == ""


def test_who_invites_is_named() -> None:
    assert read(GOOGLE).organizer is not None
    assert read(GOOGLE).organizer.name == "Dana Lee"  # type: ignore[union-attr]
    assert read(OUTLOOK).organizer.address == "dana@acme.example"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("when", "moment"),
    [
        ("Tue Nov 24, 2026 9am - 10am (EST)", datetime(2026, 11, 24, 14, tzinfo=UTC)),
        ("Tue 24 Nov 2026 14:00 - 15:00 (GMT)", TWO),
        ("Tue 24 Nov 2026 14:00 - 15:00 (UTC-05:00) Eastern Time", datetime(2026, 11, 24, 19, tzinfo=UTC)),
        ("Tue Nov 24 2pm", TWO),
        ("Tue Nov 24, 2026 3pm - 4pm (CET)", TWO),
        ("Tue Nov 24, 2026 2pm - 3pm (Nowhere Time)", TWO),
    ],
)
def test_the_zone_behind_the_time_counts(when: str, moment: datetime) -> None:
    assert read(f"Invitation: Interview @ {when}").starts == moment


def test_a_day_with_no_hour_is_a_whole_day() -> None:
    entry = read("Invitation: Interview at Acme @ Tue Nov 24, 2026 (ana@mail.example)")
    assert (entry.starts, entry.on) == (None, date(2026, 11, 24))


def test_an_update_and_an_end_say_so() -> None:
    assert read(f"Updated {SUBJECT[0].lower()}{SUBJECT[1:]}").changed
    assert read(SUBJECT.replace("Invitation", "Canceled event")).cancelled
    assert not read(SUBJECT).cancelled
    assert not read(SUBJECT).changed


@pytest.mark.parametrize(
    "text",
    [
        "I got an invitation: interview at Acme on Tuesday at 2pm",
        "When: no idea. They said soon.",
        "Interview at Acme on 24 November at 14:00",
        "Subject: Your application\n\nDear Ana, we will be in touch.",
        "Invitation: Interview with Acme @ Tue Foo 99, 2026",
        "You have been invited to the following event.",
        "they cancelled the interview",
        "",
    ],
)
def test_other_words_are_no_invitation(text: str) -> None:
    assert entry_in(text, NOW, LONDON) is None
    assert entry_in(forwarded(text), NOW, LONDON) is None


def test_hostile_words_cost_little() -> None:
    for piece in ("When: ", "Invitation: a @ Tue ", "organizer - ", "Nov 24 ", "(UTC+99:99)", "a" * 50):
        entry_in((piece * 2000)[:12_000], NOW, LONDON)
