"""The rules of the calm library."""

from __future__ import annotations

import re

import pytest

from bot.core.wording.calm import Piece, Situation, pieces, word
from bot.core.wording.picking import Picker
from tests.core.wording.samples import NEVER, words_in

ALL = [piece for situation in Situation for piece in pieces(situation)]
#: The only figures that may be quoted, with what must stand beside each.
FIGURES = {
    "61%": ("2024", "Greenhouse"),
    "40%": ("2023", "Indeed"),
    "75%": ("2013", "CareerBuilder"),
    "57%": ("2018", "Robert Half"),
    "68%": ("2017", "TopResume"),
    "16%": ("2017", "TopResume"),
}


def test_there_are_enough_pieces_for_every_situation() -> None:
    assert len(ALL) >= 36
    assert min(len(pieces(situation)) for situation in Situation) >= 4


def test_every_piece_has_a_name_and_words_of_its_own() -> None:
    assert len({piece.name for piece in ALL}) == len(ALL)
    assert len({piece.text for piece in ALL}) == len(ALL)


@pytest.mark.parametrize("piece", ALL, ids=lambda piece: piece.name)
def test_a_piece_is_short_and_calm(piece: Piece) -> None:
    assert words_in(piece.text) <= 45
    assert NEVER.search(piece.text) is None
    assert re.search(r"\b(but|should|will be fine|will find|great|amazing|brave|strong|promise)\b", piece.text) is None
    assert all(ord(sign) < 0x2190 for sign in piece.text), "no emoji"
    assert len(re.split(r"(?<=[.?:;])\s", piece.text)) >= 3, "the feeling, the fact, the thing to do"


@pytest.mark.parametrize("piece", ALL, ids=lambda piece: piece.name)
def test_a_figure_is_one_of_those_allowed_and_names_its_survey(piece: Piece) -> None:
    figures = re.findall(r"\d+%", piece.text)
    assert bool(figures) == (piece.source is not None)
    for figure in figures:
        assert all(part in piece.text and part in (piece.source or "") for part in FIGURES[figure])
    years = {year for figure in figures for year, _ in [FIGURES[figure]]}
    assert set(re.findall(r"\d+", re.sub(r"\d+%", "", piece.text))) == years


@pytest.mark.parametrize("situation", list(Situation))
def test_no_piece_comes_again_before_all_of_its_situation_have_been_used(situation: Situation) -> None:
    picker, count = Picker(seed=11), len(pieces(situation))
    said = [word(situation, picker) for _ in range(2 * count)]
    assert len(set(said[:count])) == count
    assert said[count - 1] != said[count]
