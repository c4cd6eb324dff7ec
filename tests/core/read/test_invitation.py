"""What an entry of a calendar tells: its title taken apart, who comes, how it is held, and if it is an interview."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.papers.invitations import Entry, Guest
from bot.core.read.invitation import ToldByCalendar, told
from bot.core.read.invitation_people import domain, name_of
from storage.facts import Format

LONDON = ZoneInfo("Europe/London")
_AT_TEN = datetime(2026, 11, 24, 10, tzinfo=UTC)
DANA = Guest("Dana Lee", "dana@acme-robotics.co.uk")


def of(title: str, *, companies: tuple[str, ...] = (), **more: object) -> ToldByCalendar:
    return told(Entry("1", title, starts=_AT_TEN, **more), LONDON, companies)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "company", "role"),
    [
        ("Interview with Acme - Backend Engineer", "Acme", "Backend Engineer"),
        ("Northwind | 2nd Round Interview | Data Analyst", "Northwind", "Data Analyst"),
        ("Onsite interview at Globex", "Globex", None),
        ("Interview: Acme", "Acme", None),
        ("Backend Engineer interview (Acme)", "Acme", "Backend Engineer"),
        ("Ana Field / Acme Robotics - Hiring Manager Interview", "Acme Robotics", None),
        ("Phone Screen - Backend Engineer @ Initech", "Initech", "Backend Engineer"),
        ("Technical Interview with Dana Lee (Acme)", "Acme", None),
        ("Acme - Technical Interview", "Acme", None),
        ("Virtual Onsite: Ana x Umbrella", "Umbrella", None),
        ("Final round with Northwind Traders", "Northwind Traders", None),
        ("Acme Interview", "Acme", None),
        ("Globex: Panel interview", "Globex", None),
        ("Product Manager - Initech - Interview with Tom Ray", "Initech", "Product Manager"),
        ("Meet the team at Vandelay Industries", "Vandelay Industries", None),
        ("Recruiter call w/ Hooli", "Hooli", None),
        ("Updated invitation: Marks & Spencer interview: Store Manager", "Marks & Spencer", "Store Manager"),
        ("Head of Ops interview at Acme", "Acme", "Head of Ops"),
        ("Interview for the position of Nurse at St Mary's Hospital", "St Mary's Hospital", "Nurse"),
        ("Second Stage Interview - Globex Ltd", "Globex Ltd", None),
        ("Zoom: Acme Corp first interview", "Acme Corp", None),
        ("Interview Confirmation - Acme Health", "Acme Health", None),
        ("HR interview", None, None),
        ("Interview", None, None),
        ("Interview with Dana Lee", None, None),
        ("Initial phone screen between Sam Osei and Ana Field", None, None),
        ("Invitation: Interview @ Tue Nov 24, 2026 2pm - 3pm (GMT) (ana@mail.example)", None, None),
    ],
)
def test_a_title_is_taken_apart(title: str, company: str | None, role: str | None) -> None:
    found = of(title)
    assert (found.fields.company, found.fields.role) == (company, role)
    assert found.is_interview


@pytest.mark.parametrize(
    "title",
    [
        "Dentist",
        "Team lunch",
        "Grandma",
        "Standup",
        "Lunch with Sam",
        "Mock interview with Sam",
        "Interview prep with Globex",
        "Interviewing candidate: Joe",
        "Coffee chat",
        "30 Minute Meeting",
        "Call with Acme",
        "",
    ],
)
def test_what_does_not_look_like_an_interview_is_none_unasked(title: str) -> None:
    assert not of(title).is_interview


def test_a_stored_company_makes_it_one_and_is_spelled_as_it_is_stored() -> None:
    found = of("GLOBEX x Ana", companies=("Globex",))
    assert (found.is_interview, found.fields.company) == (True, "Globex")


def test_words_of_an_application_make_it_one() -> None:
    found = of("Chat", organizer=DANA, text="A chat about your application for the Data Analyst role at Acme Robotics.")
    assert found.is_interview
    assert (found.fields.company, found.fields.role) == ("Acme Robotics", "Data Analyst")


def test_a_house_that_runs_interviews_makes_it_one_and_is_not_the_employer() -> None:
    found = of(
        "Ana Field and Dana Lee",
        organizer=Guest("Acme Robotics Recruiting", "no-reply@greenhouse.io"),
        guests=(Guest("Ana Field", "ana@gmail.com"), Guest("Lee, Dana", "dana@acmerobotics.com")),
    )
    assert found.is_interview
    assert (found.fields.company, found.fields.people) == ("Acme Robotics", ("Dana Lee",))


def test_whoever_is_of_the_house_that_invites_is_met_and_the_person_is_not() -> None:
    guests = (
        Guest("Tom Ray", "tom@mail.acme-robotics.co.uk"),
        Guest("Ana Field", "ana@field.example"),
        Guest("Blue room", "room@acme-robotics.co.uk", is_person=False),
        Guest("Talent Team", "talent@acme-robotics.co.uk"),
    )
    found = of("Interview", organizer=DANA, guests=guests)
    assert found.fields.people == ("Dana Lee", "Tom Ray")
    assert found.fields.company == "Acme Robotics"


@pytest.mark.parametrize(
    ("guest", "name"),
    [
        (Guest("Okafor, Priya"), "Priya Okafor"),
        (Guest("Dana Lee (Acme)"), "Dana Lee"),
        (Guest("Dana Lee | Acme"), "Dana Lee"),
        (Guest("dana.lee@acme.example", "dana.lee@acme.example"), "Dana Lee"),
        (Guest("", "dlee@acme.example"), None),
        (Guest("Acme Recruiting"), None),
        (Guest("<script>"), None),
    ],
)
def test_a_name_is_as_it_would_be_spoken(guest: Guest, name: str | None) -> None:
    assert name_of(guest) == name


@pytest.mark.parametrize(
    ("address", "house"),
    [
        ("dana@acme.com", "acme"),
        ("dana@mail.acme.co.uk", "acme"),
        ("dana@acme-robotics.example", "acme-robotics"),
        ("com", "com"),
        ("", ""),
    ],
)
def test_the_house_of_an_address(address: str, house: str) -> None:
    assert domain(address) == house


@pytest.mark.parametrize(
    ("more", "held"),
    [
        ({"text": "Join: https://acme.zoom.us/j/123"}, Format.VIDEO),
        ({"place": "https://teams.microsoft.com/l/meetup"}, Format.VIDEO),
        ({"place": "Microsoft Teams Meeting", "text": "Or call in (audio only) +1 555-010-0199"}, Format.VIDEO),
        ({"place": "Dana will call +44 7700 900123"}, Format.PHONE),
        ({"place": "+44 7700 900123"}, Format.PHONE),
        ({"text": "Dana will call you."}, Format.PHONE),
        ({"place": "Globex House, 12 Mill Lane, Leeds"}, Format.ON_SITE),
        ({"place": "12 Mill Lane", "text": "https://meet.google.com/abc"}, Format.ON_SITE),
        ({"place": "TBD"}, None),
        ({}, None),
    ],
)
def test_how_it_is_held(more: dict[str, str], held: Format | None) -> None:
    assert of("Interview", **more).fields.format is held  # type: ignore[arg-type]


def test_a_phone_screen_with_an_address_of_a_video_call_is_one() -> None:
    assert of("Phone screen", text="https://acme.zoom.us/j/1").fields.format is Format.VIDEO
    assert of("Phone screen").fields.format is Format.PHONE


def test_the_hour_is_the_persons_own() -> None:
    fields = told(Entry("1", "Interview", starts=_AT_TEN), ZoneInfo("Asia/Tokyo")).fields
    assert fields.interview_time == time(19)


def test_hostile_titles_and_texts_cost_little() -> None:
    for piece in ("a - ", "at ", "( ", "Interview with ", "a@", "\n", "from A "):
        of((piece * 300)[:300], text=(piece * 4000)[:4000], place=(piece * 300)[:300])
