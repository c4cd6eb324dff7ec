"""The picture of the weeks, as it is to be drawn: which interviews, which days, which marks, and the same in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from bot.core import plan
from bot.core.papers.weeks import Line, Mark, Shape, Weeks
from bot.core.plan.events import Told
from bot.core.wording.markup import visible_length
from storage.facts import Interview, InterviewState
from tests.core.decide.chat import Chat, Shown


def _weeks(shown: Shown) -> Weeks:
    assert shown.message.file is not None
    assert shown.message.file.photo
    assert isinstance(shown.message.file.of, Weeks)
    return shown.message.file.of


def _line(shown: Shown, name: str) -> Line:
    return next(one for one in _weeks(shown).lines if one.name == name)


def _marks(line: Line) -> list[tuple[Shape, int, bool, bool, str]]:
    return [(one.shape, int(one.at), one.done, one.faint, one.text) for one in sorted(line.marks, key=_at)]


def _at(one: Mark) -> float:
    return one.at


def _waiting() -> Chat:
    """Acme was thanked and written to, and is waited for; a second note is planned for the tenth."""
    chat = Chat.begin()
    chat.say("interviewed at Acme on 27 october at 10 with Dana Lee, felt good, they answer by 30 october")
    chat.say("thanked Dana")
    chat.wait("2026-11-03T10:00")
    chat.say("sent the follow-up to Acme")
    return chat


def test_what_was_done_is_solid_and_what_is_planned_hollow() -> None:
    [shown] = _waiting().say("/picture")
    assert _weeks(shown).columns[0].label == "26 Oct"
    assert _marks(_line(shown, "Acme")) == [
        (Shape.INTERVIEW, 1, True, False, ""),
        (Shape.PROMISED, 4, True, False, ""),
        (Shape.THANKS, 7, True, False, ""),
        (Shape.FOLLOW_UP, 8, True, False, "1"),
        (Shape.FOLLOW_UP, 15, False, False, "2"),
    ]
    assert _line(shown, "Acme").note == "1 of 3 · Tue 10 Nov"
    assert [one.words for one in _weeks(shown).legend] == [
        "interview",
        "thank-you",
        "follow-up",
        "the day they named",
        "hollow: not yet",
    ]


def test_what_was_left_out_is_dotted_and_what_waits_is_hollow() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 27 october, felt good, they named no day")
    chat.wait("2026-11-03T10:00")
    [shown] = chat.say("/picture")
    assert (Shape.FOLLOW_UP, 8, False, False, "1") in _marks(_line(shown, "Acme"))
    assert _line(shown, "Acme").note == "write now · 1 of 3"
    chat.say("skip the follow-up to Acme")
    [shown] = chat.say("/picture")
    assert (Shape.FOLLOW_UP, 8, False, True, "1") in _marks(_line(shown, "Acme"))
    assert _weeks(shown).legend[-1].words == "dotted: not sent"


@pytest.mark.parametrize(
    ("news", "shape", "note"),
    [
        ("Acme made me an offer", Shape.OFFER, "an offer"),
        ("Acme said no", Shape.NO, "a no"),
        ("let Acme rest", Shape.RESTED, "put to rest"),
    ],
)
def test_an_answer_ends_the_line(news: str, shape: Shape, note: str) -> None:
    chat = _waiting()
    chat.wait("2026-11-04T10:00")
    chat.say(news)
    line = _line(chat.say("/picture")[0], "Acme")
    assert line.closed
    assert line.note == note
    assert max(line.marks, key=_at).shape is shape
    assert all(one.done for one in line.marks)


def test_an_interview_ahead_is_hollow_and_all_of_its_steps_too() -> None:
    chat = Chat.begin()
    chat.say("interview at Initech on 12 november at 10, on site")
    line = _line(chat.say("/picture")[0], "Initech")
    assert line.note == "on Thu 12 Nov"
    assert not any(one.done for one in line.marks)
    assert {Shape.INTERVIEW, Shape.THANKS, Shape.CARD, Shape.FOLLOW_UP} == {one.shape for one in line.marks}


def test_at_least_four_weeks_are_shown_and_today_lies_in_them() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good, they named no day")
    weeks = _weeks(chat.say("/picture")[0])
    assert (weeks.days, len(weeks.columns)) == (28, 4)
    assert weeks.today == 0.5
    assert weeks.subtitle == "Monday 2 November to Sunday 29 November"


def test_what_ended_long_ago_is_not_drawn_but_counted() -> None:
    chat = Chat.begin(at="2026-06-01T12:00")
    chat.say("interviewed at Hooli on 20 may, felt good, they named no day")
    chat.say("Hooli said no")
    chat.wait("2026-11-02T12:00")
    assert "nothing to draw in these weeks" in chat.say("/picture")[-1].text
    chat.say("interviewed at Acme on 27 october, felt good, they named no day")
    [shown] = chat.say("/picture")
    assert [one.name for one in _weeks(shown).lines] == ["Acme"]
    assert shown.text.endswith("One more lies outside these weeks.")


def test_of_many_forty_are_drawn_the_open_ones_first_and_the_words_still_fit() -> None:
    chat = Chat.begin()
    for place in range(45):
        told = Interview(0, chat.now, date(2026, 10, 5 + place % 20), f"Company {place}", state=InterviewState.WAITING)
        chat.known = plan.happen(chat.known, Told(told), chat.now).known
    chat.known = replace(
        chat.known, interviews=(_closed(chat.known.interviews[3], chat.now), *chat.known.interviews[4:])
    )
    [shown] = chat.say("/picture")
    assert len(_weeks(shown).lines) == 40
    assert "Company 3" not in [one.name for one in _weeks(shown).lines]
    assert visible_length(shown.message.html) <= 1024
    assert "more." in shown.text


def _closed(interview: Interview, now: datetime) -> Interview:
    return replace(interview, state=InterviewState.NO, closed_at=now)


def test_rounds_at_one_company_are_told_apart() -> None:
    chat = _waiting()
    chat.say("Acme wants me back on 12 november at 2pm")
    assert [one.name for one in _weeks(chat.say("/picture")[0]).lines] == ["Acme", "Acme, 2"]


@pytest.mark.parametrize(
    "words",
    [
        "show me the picture", "show me the weeks", "picture", "a picture please", "Draw my weeks as a picture",
        "can you show me my weeks", "draw it all as a picture", "show me a picture of my interviews", "the timeline",
    ],
)  # fmt: skip
def test_it_is_asked_for_in_words(words: str) -> None:
    assert _weeks(_waiting().say(words)[0]).lines


@pytest.mark.parametrize(
    "words", ["weeks", "they want a picture of me", "I pictured it differently", "weeks of silence"]
)
def test_other_words_draw_nothing(words: str) -> None:
    assert all(one.message.file is None for one in _waiting().say(words))


def test_its_ground_is_turned_by_a_tap_by_words_by_a_command_and_undone() -> None:
    chat = _waiting()
    [shown] = chat.say("/picture")
    assert not _weeks(shown).dark
    chat.press(shown, "Dark")
    assert _weeks(chat.shown[-1]).dark
    assert chat.shown[-1].id == shown.id
    assert chat.say("undo")[0].text.startswith("Undone. Pictures: light.")
    assert _weeks(chat.say("/picture dark")[0]).dark
    assert not _weeks(chat.say("show me a light picture")[0]).dark
    assert chat.say("dark mode please")[0].text.startswith("Pictures: dark.")
    assert _weeks(chat.say("/picture")[0]).dark


def test_with_nothing_told_there_is_nothing_to_draw() -> None:
    assert "no interview from you yet" in Chat.begin().say("/picture")[0].text
