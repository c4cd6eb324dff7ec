"""Every kind of question, wherever the interview stands: short, true to its dates, with something to tap, never the
same words twice."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from bot.core.read import questions
from bot.core.wording import answers_advice, answers_steps, templates
from tests.core.decide.chat import Chat, Shown

_STANDINGS = (
    "upcoming", "before", "before_none", "on_day", "after", "unsaid", "sent", "due", "warm_twice", "enough", "cold",
    "moved_on", "no", "offer", "next_round", "withdrawn",
)  # fmt: skip
_FORBIDDEN = re.compile(r"!|\bat least\b|don't worry|stay positive|you've got this|everything happens|just checking in")
#: The only ones, each with its survey in the same answer (PRODUCT, section 4).
_FIGURES = {
    "61%": "Greenhouse", "2,500": "Greenhouse", "40%": "Indeed", "75%": "CareerBuilder", "57%": "Robert Half",
    "68%": "TopResume", "16%": "TopResume",
}  # fmt: skip


@cache
def _standing(name: str) -> Chat:
    chat = Chat.begin()
    if name == "upcoming":
        chat.say("interview at Acme on thursday at 10 with Dana Lee")
        return chat
    felt = "felt cold" if name == "cold" else "felt warm" if name == "warm_twice" else "felt mixed"
    named = {"before_none": "they named no day", "unsaid": ""}.get(name, "they answer by friday the 6th")
    chat.say(f"interviewed at Acme today at 10 with Dana Lee, {felt}, {named}")
    until = {"before": "03T12:00", "before_none": "04T12:00", "on_day": "06T12:00"}.get(name, "09T10:00")
    chat.wait(f"2026-11-{until}")
    if name in ("sent", "due", "warm_twice", "enough", "cold"):
        chat.say("sent the follow-up")
        chat.wait("2026-11-10T10:00" if name == "sent" else "2026-11-16T10:00")
    if name in ("warm_twice", "enough"):
        chat.say("sent the follow-up")
        chat.wait("2026-11-23T10:00")
    told = {
        "moved_on": "let it rest", "no": "Acme said no", "offer": "Acme made me an offer", "withdrawn": "I withdrew",
        "next_round": "they want me for a second round on the 20th at 3",
    }  # fmt: skip
    if name in told:
        chat.say(told[name])
    return chat


def _asked(name: str, kind: str | None) -> tuple[Chat, Shown]:
    chat = replace(_standing(name), shown=[], said=[])
    [answer] = chat.press_data(None, _data(chat, kind))
    return chat, answer


def _data(chat: Chat, kind: str | None) -> str:
    first = min(one.id for one in chat.known.interviews)
    return f"advise:{first}:{kind}" if kind else f"advise:{first}"


def test_every_kind_that_is_read_has_an_answer() -> None:
    assert set(answers_advice.kinds()) == set(questions.kinds())


@pytest.mark.parametrize("kind", [*questions.kinds(), None])
def test_wherever_it_stands_the_answer_is_short_and_whole(kind: str | None) -> None:
    for name in _STANDINGS:
        _, answer = _asked(name, kind)
        lines = answer.text.splitlines()
        assert 1 <= len(lines) <= 5, (name, answer.text)
        assert lines[0].startswith("Acme: ")
        assert not re.search(r"[{}]|\bNone\b", answer.text), (name, answer.text)
        assert all(line[0].isupper() or line[0] == "“" for line in lines), (name, answer.text)
        assert answer.captions, (name, answer.text)
        assert all(survey in answer.text for figure, survey in _FIGURES.items() if figure in answer.text)


@pytest.mark.parametrize("kind", [*questions.kinds(), None])
def test_every_button_under_it_does_something(kind: str | None) -> None:
    for name in _STANDINGS:
        _, answer = _asked(name, kind)
        for caption in answer.captions:
            chat, again = _asked(name, kind)
            if caption in again.captions:
                chat.press(again, caption)
                assert chat.toast != answers_steps.gone(), (name, caption)


@pytest.mark.parametrize("kind", [*questions.kinds(), None])
def test_asked_twice_it_does_not_say_the_same(kind: str | None) -> None:
    for name in _STANDINGS:
        chat, answer = _asked(name, kind)
        [other] = chat.press_data(None, _data(chat, kind))
        assert other.text.splitlines()[0] != answer.text.splitlines()[0], (name, answer.text)


@pytest.mark.parametrize("kind", [one for one in questions.kinds() if answers_advice.marked(one, "contact")])
def test_nothing_is_to_be_sent_on_or_before_the_day_they_named(kind: str) -> None:
    for name in ("before", "on_day"):
        _, answer = _asked(name, kind)
        assert "please do not call" in answer.text
        assert "Friday 6 November" in answer.text
        assert "Show the draft" not in answer.captions
    for name in ("after", "due"):
        _, answer = _asked(name, kind)
        assert answer.text.startswith("Acme: yes")
        assert answer.captions[0] == "Show the draft" or not answers_advice.marked(kind, "contact")


def test_the_texts_keep_to_the_voice_and_to_the_figures_that_have_a_source() -> None:
    data = templates.load("advice.toml")
    shared = [texts for part in ("verdict", "facts", "closed", "beside", "unknown") for texts in data[part].values()]
    own = [texts for row in data["kinds"].values() for texts in row.values() if isinstance(texts, list)]
    for texts in (*shared, *own):
        assert len(texts) >= 2
        assert len(set(texts)) == len(texts)
        for text in texts:
            assert not _FORBIDDEN.search(text.lower()), text
            assert len(text.split()) <= 50, text
            assert set(re.findall(r"\d+ ?%", text)) <= set(_FIGURES), text


def test_what_is_pressed_of_no_kind_says_so_and_changes_nothing() -> None:
    chat = replace(_standing("after"), shown=[], said=[])
    before = chat.known
    assert chat.press_data(None, "advise:1:nonsense") == []
    assert chat.toast == answers_steps.gone()
    assert chat.known.interviews == before.interviews
