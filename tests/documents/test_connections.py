"""A LinkedIn export's Connections.csv is searched for the companies of the open interviews, however spelled."""

import pytest

from bot.documents.connections import acquaintances

NOTES = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only '
    'see email addresses for connections who have allowed it ""here""."\n\n'
)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def _line(first: str, last: str, company: str, position: str = "Buyer") -> str:
    return f'{first},{last},https://example.com/{first},,"{company}","{position}",03 Mar 2024\n'


def test_the_notes_above_the_header_and_odd_quoting_are_passed_over() -> None:
    text = NOTES + HEADER + _line("Ana", '"""Annie"" Lopez"', "Kestrel Foods, Ltd.")
    found = acquaintances(text, ["Kestrel Foods"])
    assert found is not None
    assert [(one.name, one.asked) for one in found.found] == [('Ana "Annie" Lopez', "Kestrel Foods")]


@pytest.mark.parametrize(
    ("listed", "asked"),
    [
        ("Kestrel Foods Ltd", "kestrel foods"),
        ("KESTREL FOODS INTERNATIONAL", "Kestrel Foods"),
        ("The Orchard Group", "Orchard"),
        ("Brook & Hale LLP", "Brook and Hale"),
        ("Brookhale", "Brook Hale"),
        ("Marlowe's Bakery", "Marlowes Bakery"),
        ("Northwynd Logistics", "Northwind Logistics"),
        ("Zürich Optik GmbH", "Zürich Optik"),
    ],
)
def test_other_spellings_of_a_company_are_found(listed: str, asked: str) -> None:
    found = acquaintances(HEADER + _line("Ana", "Lopez", listed), [asked])
    assert found is not None
    assert [(one.company, one.asked) for one in found.found] == [(listed, asked)]


@pytest.mark.parametrize(
    ("listed", "asked"),
    [("Northside Bank", "Northwind Logistics"), ("Arc", "Ark"), ("Hale Motors", "Brook Hale"), ("", "Orchard")],
)
def test_other_companies_are_not(listed: str, asked: str) -> None:
    found = acquaintances(HEADER + _line("Ana", "Lopez", listed), [asked])
    assert found is not None
    assert found.found == ()


def test_thirty_thousand_people_are_searched_and_at_most_ten_of_a_company_named() -> None:
    many = "".join(_line(f"P{n}", "Lee", "Orchard" if n % 1000 == 0 else f"Firm {n}") for n in range(30_000))
    found = acquaintances(NOTES + HEADER + many, ["Orchard", "Kestrel Foods"])
    assert found is not None
    assert found.in_all == 30_000
    assert [one.name for one in found.found] == [f"P{n * 1000} Lee" for n in range(10)]


def test_other_tables_are_none() -> None:
    assert acquaintances("Company,Role\nOrchard,Cook\n", ["Orchard"]) is None
