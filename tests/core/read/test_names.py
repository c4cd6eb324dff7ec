"""The names of a message: which the tagger finds, and how they are written in the answer."""

from __future__ import annotations

from datetime import datetime
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest

from bot.core.read import naming, read
from bot.core.read.day import Now
from bot.core.read.names import Kind, Marks, find, tagger
from bot.core.read.scene import Scene, look
from bot.core.read.text import make_plain
from bot.core.reading import KnownInterview
from bot.training.names import fit

ZONE = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 2, 12, tzinfo=ZONE)


def _scene(text: str, known: tuple[KnownInterview, ...] = ()) -> Scene:
    return look(text, Now(NOW, ZONE), known, None, None)


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("interview at acme on friday at 10am with Sam Ito, data analyst", "acme"),
        ("interviewed yesterday at a small agency in Leeds, copywriter", "a small agency in Leeds"),
        ("did the St Thomas' interview today, band 5 nurse", "St Thomas'"),
        ("had a chat w Wattle & Daub Builders about labouring, Gaz will ring", "Wattle & Daub Builders"),
        ("interviewed at the cafe on mill road on tuesday, barista", "the cafe on mill road"),
    ],
)
def test_the_company_is_found_as_it_was_written(text: str, company: str) -> None:
    found = naming.company(_scene(text))
    assert found is not None
    assert found.text == company


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("interviewed at Acme yesterday with Dana Lee, data analyst", ("Dana Lee",)),
        ("met Mrs Alvarez and a guy called Raj at Globex today", ("Mrs Alvarez", "Raj")),
        ("Onsite at Ramp today: 9am Priya N. (CTO), 10am Jon", ("Priya N.", "Jon")),
        ("interviewed with dana lee yesterday", ("dana lee",)),
        ("the recruiter said friday", ()),
    ],
)
def test_people_are_found_by_their_names_and_never_by_a_bare_title(text: str, people: tuple[str, ...]) -> None:
    assert naming.people(_scene(text)) == people


def test_a_stored_person_is_found_wherever_the_name_stands_as_it_was_written() -> None:
    stored = (KnownInterview("Acme", people=("Grace Mbeki",)),)
    assert naming.people(_scene("grace mbeki's voicemail again", stored)) == ("grace mbeki",)


def test_a_stored_company_is_no_stranger() -> None:
    assert naming.company(_scene("interview at Acme on friday", (KnownInterview("Acme"),))) is None


def test_an_hour_is_no_company_where_none_is_told() -> None:
    assert naming.company(_scene("interview tomorrow at 2pm, data analyst")) is None


def test_names_in_a_pasted_draft_are_not_found() -> None:
    text = make_plain('ok to send? "Dear Zorbina Quell, thank you for meeting me at Fenwick Labs on Monday."')
    assert find(text, Marks(), (12, len(text.raw))) == ()


def test_the_places_of_names_are_those_of_the_raw_text() -> None:
    text = "Interview   at “Nimbus Foods” w/ Otis, cook"
    for one in _scene(text).names:
        assert text[one.start : one.end] == one.text
        assert 0 < one.sure <= 1
        assert one.kind in Kind


@pytest.mark.parametrize("piece", ["a, ", "Dana ", "at Acme. ", "ﷺ", "'s & ", "\n"])
def test_a_text_as_long_as_one_can_be_is_read_in_bounded_time(piece: str) -> None:
    text = (piece * 4096)[:4096]
    began = perf_counter()
    read(text, now=NOW, zone=ZONE)
    assert perf_counter() - began < 5


def test_the_model_is_made_from_the_data_that_is_here() -> None:
    made_from, common, model = tagger.unpack(tagger.packed())
    assert made_from == fit.made_from(), "the data or what is looked at has changed: run make train"
    assert "interview" in common
    assert len(model) < 2_000_000


def test_the_same_messages_make_the_same_model() -> None:
    rows = fit.of_frames()[:60]
    assert fit.learn(rows) == fit.learn(rows)
