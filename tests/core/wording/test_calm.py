"""The rules of the calm library."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from rapidfuzz import fuzz

import bot.core.wording as wording
from bot.core.wording.calm import Piece, Situation, answer, pieces, word
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
#: Praise, promises, orders to feel otherwise, and what makes a feeling smaller.
NOT_CALM = re.compile(
    r"\b(but|should|must try|will be (?:fine|ok|okay)|will (?:find|get|hear|work out)|soon|i promise|great|amazing"
    r"|brilliant|awesome|brave|talented|deserve\w*|well done|good job|proud|cheer up|silver lining|meant to be"
    r"|better things|blessing|stay strong|keep going|hang in|chin up|think positive|be grateful|others have it worse"
    r"|could be worse|time heals|it is only|toughen|relax|calm down|get over|move on|unfair to you)\b",
    re.IGNORECASE,
)
AMERICAN = re.compile(
    r"\b\w*?(?:color|favor|honor|labor|neighbor|center|theater|gray|traveled|canceled|apologiz|realiz|recogniz"
    r"|organiz|fulfill|resume|vacation|apartment|sidewalk|\bgotten\b)\w*\b",
    re.IGNORECASE,
)
#: "They" are the people who hire, and "it" is the job that was lost; anything else would be the feeling.
POINTS_BACK = re.compile(r"(?:It(?! was one job)|This|That is|Those|They (?:are|were|often|mostly))\b")
LOOKED_UP = "Greenhouse|CareerBuilder|Robert Half|Indeed"


def test_there_are_enough_pieces_for_every_situation() -> None:
    assert len(ALL) >= 120
    assert min(len(pieces(situation)) for situation in Situation) >= 10


def test_every_piece_of_the_file_is_of_a_situation_that_there_is() -> None:
    [folder] = wording.__path__
    rows = tomllib.loads(Path(folder, "calm.toml").read_text("utf-8"))["piece"]
    assert {row["name"] for row in rows} == {piece.name for piece in ALL}
    assert len(rows) == len(ALL)


def test_every_piece_has_a_name_of_its_own_and_first_words_of_its_own() -> None:
    assert len({piece.name for piece in ALL}) == len(ALL)
    for part in ("feeling", "fact", "act"):
        begins = Counter(" ".join(getattr(piece, part).casefold().split()[:4]) for piece in ALL)
        assert [words for words, times in begins.items() if times > 1] == [], part
    starts = Counter(" ".join(piece.feeling.casefold().split()[:3]) for piece in ALL)
    assert [words for words, times in starts.items() if times > 1] == []


@pytest.mark.parametrize(("part", "alike"), [("feeling", 82), ("fact", 78), ("act", 78)])
def test_no_two_pieces_say_the_same(part: str, alike: int) -> None:
    texts = {piece.name: getattr(piece, part) for piece in ALL if piece.source is None or part != "fact"}
    for (one, text), (other, like) in itertools.combinations(texts.items(), 2):
        assert fuzz.token_sort_ratio(text, like) < alike, (one, other)


@pytest.mark.parametrize("piece", ALL, ids=lambda piece: piece.name)
def test_a_piece_is_short_and_calm(piece: Piece) -> None:
    assert words_in(piece.text) <= 45
    assert NEVER.search(piece.text) is None
    assert NOT_CALM.search(piece.text) is None
    assert AMERICAN.search(piece.text) is None
    assert all(ord(sign) < 0x2190 for sign in piece.text), "no emoji"


@pytest.mark.parametrize("piece", ALL, ids=lambda piece: piece.name)
def test_a_piece_names_the_feeling_then_one_fact_then_one_small_act(piece: Piece) -> None:
    for part in (piece.feeling, piece.fact, piece.act):
        assert part[0].isupper() or not part[0].isalpha()
        assert part.rstrip("”")[-1] in ".?"
        assert part == " ".join(part.split())
    assert words_in(piece.feeling) <= 14
    assert len(re.findall(r"[.?](?:\s|$)", piece.fact)) == 1, "one fact"
    assert not piece.act.startswith(("You ", "I ", "It ", "They ")), "something to do"


def test_a_fact_can_stand_without_the_feeling_that_is_named_before_it() -> None:
    """After a vent the feeling is named in other words, so nothing may point back at the piece's own."""
    for piece in ALL:
        assert not POINTS_BACK.match(piece.fact), piece.name


def test_a_child_of_twelve_can_read_them() -> None:
    """The Flesch-Kincaid grade, of each situation as a whole; names of surveys are not counted."""
    for situation in Situation:
        text = re.sub(LOOKED_UP, "Bob", " ".join(piece.text for piece in pieces(situation)))
        sentences = len(re.findall(r"[.?:;](?:\s|$|”)", text))
        words = re.findall(r"[a-zé']+", text.casefold())
        syllables = sum(_syllables(one) for one in words)
        assert 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59 <= 6.0, situation
        assert max(len(one) for one in words) <= 14, situation


def _syllables(one: str) -> int:
    return max(1, len(re.findall(r"[aeiouyé]+", re.sub(r"e$", "", one))))


@pytest.mark.parametrize("piece", ALL, ids=lambda piece: piece.name)
def test_a_figure_is_one_of_those_allowed_and_names_its_survey(piece: Piece) -> None:
    figures = re.findall(r"\d+%", piece.fact)
    assert re.search(r"\d", piece.feeling + piece.act) is None
    assert bool(figures) == (piece.source is not None)
    for figure in figures:
        assert all(part in piece.fact and part in (piece.source or "") for part in FIGURES[figure])
        assert figure in (piece.source or "")
    years = {year for figure in figures for year, _ in [FIGURES[figure]]}
    assert set(re.findall(r"\d+", re.sub(r"\d+%", "", piece.fact))) == years


@pytest.mark.parametrize("situation", list(Situation))
def test_no_piece_comes_again_before_all_of_its_situation_have_been_used(situation: Situation) -> None:
    picker, count = Picker(seed=11), len(pieces(situation))
    said = [word(situation, picker) for _ in range(2 * count)]
    assert len(set(said[:count])) == count
    assert said[count - 1] != said[count]


def test_a_piece_used_in_an_answer_counts_as_used() -> None:
    picker, count = Picker(seed=3), len(pieces(Situation.WAITING))
    said = [answer(Situation.WAITING, picker) for _ in range(count - 1)]
    last = word(Situation.WAITING, picker)
    assert not any(last.endswith(one) for one in said)
