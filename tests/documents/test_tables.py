"""Tables of any tool are read: their encoding, their separator, what is broken in them."""

import pytest

from bot.documents.tables import lines_of, text_of


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Zoë".encode(), "Zoë"),
        ("Zoë".encode("utf-8-sig"), "Zoë"),
        ("Zoë".encode("utf-16"), "Zoë"),
        ("Zoë".encode("cp1252"), "Zoë"),
        (b"\x81\x9d", "\ufffd\ufffd"),
    ],
)
def test_a_text_is_read_however_it_was_saved(content: bytes, text: str) -> None:
    assert text_of(content) == text


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_most_lines_have(mark: str) -> None:
    text = f'a{mark}b\n"1,2;3"{mark}4\n'
    assert list(lines_of(text, 10)) == [["a", "b"], ["1,2;3", "4"]]


def test_empty_lines_are_left_out_and_cells_trimmed() -> None:
    assert list(lines_of("a , b\n\n,\n c,d", 10)) == [["a", "b"], ["c", "d"]]


def test_a_cell_that_no_person_wrote_costs_its_line_alone() -> None:
    assert list(lines_of(f"a,b\n{'x' * 30_000},y\nc,d", 10))[-1] == ["c", "d"]


def test_no_more_lines_are_read_than_asked_for() -> None:
    assert len(list(lines_of("a,b\n" * 50, 7))) == 7
