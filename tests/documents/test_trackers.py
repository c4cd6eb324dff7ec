"""Tables of applications from other tools are understood by what their columns are called."""

import pytest

from bot.core.papers.trackers import TrackedRow
from bot.documents.trackers import tracker


def test_the_usual_columns_are_found_by_their_names() -> None:
    found = tracker(
        "Company,Position,Date Applied,Interview Date,Status,Interviewer,Notes\n"
        "Kestrel Foods,Buyer,2026-10-01,2026-11-02,Interviewed,Dana Lee,nice people\n"
    )
    assert found is not None
    assert found.rows == (
        TrackedRow(
            "Kestrel Foods",
            role="Buyer",
            people="Dana Lee",
            interview="2026-11-02",
            status="Interviewed",
            notes="nice people",
        ),
    )
    assert dict(found.columns)["people"] == "Interviewer"


@pytest.mark.parametrize(
    "header",
    ["Employer;Job title;Interview date", "COMPANY NAME|Role|interviewed on", "\ufeffFirm,Job Titel,Interview Dates"],
)
def test_other_names_and_slips_of_the_pen_are_found_too(header: str) -> None:
    mark = next(one for one in ";|," if one in header)
    found = tracker(f"{header.lstrip(chr(0xFEFF))}\n{mark.join(['Orchard', 'Cook', '3 Nov 2026'])}\n")
    assert found is not None
    assert found.rows == (TrackedRow("Orchard", role="Cook", interview="3 Nov 2026"),)


def test_a_title_above_the_header_is_passed_over() -> None:
    found = tracker("My job hunt 2026\n\nCompany,Status\nOrchard,Rejected\n")
    assert found is not None
    assert [row.status for row in found.rows] == ["Rejected"]


def test_the_date_of_the_application_is_not_taken_for_that_of_the_interview() -> None:
    found = tracker("Company,Date\nOrchard,2026-10-01\n")
    assert found is None or found.rows[0].interview == ""


def test_lines_without_a_company_are_left_out_and_short_lines_are_read() -> None:
    found = tracker("Company,Role,Notes\n,Cook,\nOrchard\n")
    assert found is not None
    assert found.rows == (TrackedRow("Orchard"),)


def test_what_is_beyond_two_hundred_is_counted() -> None:
    found = tracker("Company,Role\n" + "".join(f"Firm {n},Cook\n" for n in range(230)))
    assert found is not None
    assert (len(found.rows), found.more) == (200, 30)


@pytest.mark.parametrize("text", ["", "hello there", "Name,Email\nDana,d@x.example\n", "Company\nAcme\n"])
def test_other_tables_are_none(text: str) -> None:
    assert tracker(text) is None
