"""Whatever file a stranger makes, it is told apart by its content, and nothing in it does harm."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.papers import Held, Unusable
from bot.documents.opening import Content, open_file

TABLE = b"Company,Interview date\nOrchard,2026-11-02\n"


def _zipped(**files: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Unusable.EMPTY),
        (b" \n", Unusable.EMPTY),
        (b"hello", Unusable.OTHER),
        (b"\x89PNG\r\n", Unusable.OTHER),
        (b"PK\x03\x04 not really", Unusable.BROKEN),
        (_zipped(notes=b"hi"), Unusable.OTHER),
        (b"Company,Role\n,\n", Unusable.EMPTY),
    ],
)
def test_what_cannot_be_taken_says_why(content: bytes, why: Unusable) -> None:
    assert open_file(Content("file", content)) == Held(unusable=why)


def test_a_table_is_one_whatever_it_is_called() -> None:
    held = open_file(Content("holiday.txt", TABLE))
    assert held.tracker is not None
    assert held.tracker.rows[0].company == "Orchard"


def test_connections_are_found_in_the_archive_that_they_come_in() -> None:
    people = (
        b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Lee,,,Orchard,Cook,1 Jan 2024\n"
    )
    archive = _zipped(**{"Basic_LinkedIn/Connections.csv": people, "Profile.csv": b"x"})
    held = open_file(Content("export.zip", archive, ("Orchard",)))
    assert held.acquaintances is not None
    assert [one.name for one in held.acquaintances.found] == ["Ana Lee"]


def test_an_archive_that_unfolds_without_end_is_not_unfolded() -> None:
    bomb = _zipped(**{"hearback.json": b"0" * 60_000_000})
    assert len(bomb) < 100_000
    assert open_file(Content("export.zip", bomb)) == Held(unusable=Unusable.TOO_BIG)


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_answered(content: bytes) -> None:
    for start in (
        b"",
        b"PK\x03\x04",
        b'{"made_by": "Hearback", ',
        b"Company,Role\n",
        b"First Name,Last Name,Company,Position\n",
    ):
        assert isinstance(open_file(Content("file", start + content, ("Acme",))), Held)
