"""The pictures look as they did when somebody looked at them, whatever the names, the number and the ground."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import combinations

import pytest
from PIL import Image

from bot.core.papers.weeks import Bar, Did, Explained, Mark, Numbers, Shape
from bot.documents import drawing, lettering
from bot.documents.numbers import numbers
from bot.documents.pictures import weeks
from tests.documents.compare import differing, looks_as
from tests.documents.sight import SEEN, apart, contrast
from tests.documents.weeks import LONG, NAMES
from tests.documents.weeks import weeks as drawn

_MARKS = (Mark(Shape.INTERVIEW, 0), Mark(Shape.THANKS, 0), Mark(Shape.FOLLOW_UP, 0, text="1"))
_NUMBERS = Numbers(
    title="Your numbers",
    subtitle="Monday 12 October to Sunday 8 November",
    dark=False,
    done_title="What you did, week by week",
    done=(Did("12 Oct", _MARKS[:1]), Did("19 Oct", _MARKS * 2), Did("26 Oct", ()), Did("2 Nov", _MARKS)),
    answers_title="Answers, by how long they took",
    answers=(Bar("in the first week", 2), Bar("later", 0), Bar("no answer yet", 3, open=True)),
    legend=tuple(Explained(one, one.shape.value) for one in _MARKS),
    beside="For comparison: 61% of job seekers have been ghosted after an interview (Greenhouse 2024).",
)


@pytest.mark.parametrize(("count", "dark"), [(1, False), (3, True), (12, False), (40, True)])
def test_the_weeks_look_as_they_were_seen(count: int, dark: bool) -> None:
    assert looks_as(weeks(drawn(count, dark=dark)), f"weeks-{count}-{'dark' if dark else 'light'}")


def test_the_numbers_look_as_they_were_seen() -> None:
    assert looks_as(numbers(_NUMBERS), "numbers")


def test_a_comparison_sees_a_mark_that_moved() -> None:
    before = drawn(3)
    first = before.lines[0]
    moved = replace(first.marks[0], at=first.marks[0].at + 3)
    after = replace(before, lines=(replace(first, marks=(moved, *first.marks[1:])), *before.lines[1:]))
    assert 0 < differing(_image(weeks(before)), _image(weeks(after))) < 0.05
    assert differing(_image(weeks(before)), _image(weeks(replace(before, dark=True)))) > 0.9


@pytest.mark.parametrize("count", [1, 5, 7, 13, 21, 40])
def test_any_number_is_as_wide_as_a_phone_and_no_photo_too_tall_for_telegram(count: int) -> None:
    image = _image(weeks(drawn(count)))
    assert image.width == 1080
    assert image.width + image.height <= 10_000
    assert image.height / image.width < 2.3


@pytest.mark.parametrize("name", [*NAMES, LONG, "<b>&amp;\"'", "\x00\x07\u202e", "", "🚀🚀", "a" * 4000])
def test_no_name_breaks_a_picture_or_leaves_a_box_in_it(name: str) -> None:
    image = _image(weeks(drawn(1, names=(name,))))
    assert image.width == 1080
    assert all(lettering.width(letter, 10) > 0 or not letter.isalpha() for letter in lettering.drawable(name))


def test_what_no_font_has_is_left_out_and_a_name_of_nothing_else_gives_way() -> None:
    assert lettering.drawable("🚀 Rocket 🚀 Labs ✨") == "Rocket Labs"
    assert lettering.drawable("🚀\u202e") == ""
    nameless = weeks(drawn(1, names=("🚀",)))
    assert differing(_image(nameless), _image(weeks(drawn(1, names=("Interview 12 Oct",))))) == 0.0


@pytest.mark.parametrize(
    "name", [LONG, "株式会社サイバーエージェント東京本社", "شركة الخليج للتقنية المحدودة الدولية", "A" * 60]
)
def test_a_long_name_is_cut_to_its_room_with_an_ellipsis(name: str) -> None:
    cut = lettering.fitted(name, 28, 268, lettering.BOLD)
    assert cut.endswith("…")
    assert name.startswith(cut[:-1])
    assert 134 < lettering.width(cut, 28, lettering.BOLD) <= 268


def test_a_name_is_cut_after_a_whole_word_and_never_between_a_letter_and_its_accent() -> None:
    assert lettering.fitted("Northern Lights Holding", 28, 268, lettering.BOLD) == "Northern Lights…"
    accented = "e\u0301" * 40
    assert lettering.fitted(accented, 28, 200).removesuffix("…").endswith("\u0301")


@pytest.mark.parametrize("dark", [False, True])
def test_no_two_marks_have_the_same_form(dark: bool) -> None:
    colours = drawing.palette(dark=dark)
    drawn_shapes = [drawing.mark(Mark(shape, 0, text="1"), 0, 0, colours) for shape in Shape]
    assert len({_without_colours(one, colours) for one in drawn_shapes}) == len(Shape)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("by", SEEN)
def test_colours_stand_out_from_the_ground_and_from_each_other_however_one_sees(dark: bool, by: str) -> None:
    colours = drawing.palette(dark=dark)
    of_marks = (colours.ink, colours.muted, colours.blue, colours.green, colours.amber, colours.rose)
    assert all(apart(one, other, by) > 15 for one, other in combinations(of_marks, 2))
    assert all(contrast(one, colours.paper) > 3 for one in of_marks)
    assert contrast(colours.ink, colours.paper) > 7


def _without_colours(svg: str, colours: drawing.Palette) -> str:
    for name in drawing.Palette.__slots__:
        svg = svg.replace(getattr(colours, name), "")
    return svg


def _image(made: bytes) -> Image.Image:
    return Image.open(io.BytesIO(made)).convert("RGB")
