"""The person's own numbers: what they did and how long answers took, in words and, where there is enough, drawn."""

from __future__ import annotations

import pytest

from bot.core.papers.weeks import Numbers, Shape
from bot.core.wording.answers_stats import Counted, counts
from tests.core.decide.chat import Chat, Shown


def _numbers(shown: Shown) -> Numbers:
    assert shown.message.file is not None
    assert isinstance(shown.message.file.of, Numbers)
    return shown.message.file.of


def _busy() -> Chat:
    chat = Chat.begin()
    chat.say("interviewed at Globex on 12 october with Kim Park, felt good, they named no day")
    chat.say("sent the first follow-up to Globex")
    chat.say("Globex said no")
    chat.say("interviewed at Acme on 27 october with Dana Lee and Tom Ray, felt good, they named no day")
    chat.say("thanked Dana and Tom")
    return chat


def test_every_mark_of_the_picture_is_something_that_was_done_in_its_week() -> None:
    numbers = _numbers(_busy().say("/stats")[0])
    assert [(one.label, [mark.shape for mark in one.marks]) for one in numbers.done] == [
        ("12 Oct", [Shape.INTERVIEW]),
        ("19 Oct", []),
        ("26 Oct", [Shape.INTERVIEW]),
        ("2 Nov", [Shape.THANKS, Shape.THANKS, Shape.FOLLOW_UP]),
    ]
    assert [(one.label, one.count) for one in numbers.answers] == [
        ("in the first week", 0),
        ("in the second week", 0),
        ("in the third week", 0),
        ("later", 1),
        ("no answer yet", 1),
    ]


def test_with_little_to_draw_the_words_are_enough_and_with_no_answer_there_are_no_bars() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 27 october with Dana Lee, felt good, they named no day")
    assert chat.say("/stats")[0].message.file is None
    chat.say("thanked Dana")
    chat.say("interviewed at Globex on 12 october, felt good, they named no day")
    chat.say("interviewed at Hooli on 20 october, felt good, they named no day")
    assert _numbers(chat.say("/stats")[0]).answers == ()


def test_its_ground_is_turned_in_its_place() -> None:
    chat = _busy()
    [shown] = chat.say("/stats")
    chat.press(shown, "Dark")
    assert chat.shown[-1].id == shown.id
    assert _numbers(chat.shown[-1]).dark
    assert chat.known.person.dark


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((0,), "It came on the same day."),
        ((1,), "It came after one day."),
        ((3, 8, 12), "They came after three, eight and 12 days."),
        ((0, 1), "They came on the same day and after one day."),
        ((0, 0, 5), "They came on the same day and after five days."),
        (
            (2, 4, 9, 20, 31),
            "The quickest came after two days, the slowest after 31 days; half of them within nine days.",
        ),
    ],
)
def test_it_says_after_how_many_days_answers_came(days: tuple[int, ...], words: str) -> None:
    said = counts(Counted(9, 9, 1, {}, 0, 0, 0, days)).replace("twelve", "12")
    assert words in said


def test_the_sourced_figures_beside_them_fit_what_there_is() -> None:
    plain = counts(Counted(1, 1, 1, {}, 0, 0, 0, ()))
    assert "61%" in plain
    assert "57%" in plain
    assert "68%" not in plain
    assert "40%" not in plain
    more = counts(Counted(2, 1, 0, {}, 2, 0, 0, (3,), later_rounds=True))
    assert "68%" in more
    assert "40%" in more
