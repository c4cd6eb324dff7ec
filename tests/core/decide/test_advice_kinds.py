"""Every kind of question, wherever the interview stands: short, true to its dates, with something to tap, never the
same words twice."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from bot.core.read import questions
from bot.core.wording import answers_advice, answers_steps, templates
from storage.facts import Cadence
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
        assert answer.captions[0] in ("Show the draft", "The words") or not answers_advice.marked(kind, "contact")


def test_the_texts_keep_to_the_voice_and_to_the_figures_that_have_a_source() -> None:
    data = templates.load("advice.toml")
    shared = [
        texts for part in ("verdict", "facts", "thanks", "closed", "beside", "unknown") for texts in data[part].values()
    ]
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


def _above(felt: str, notes: int, until: str, *, cadence: Cadence = Cadence.STEADY) -> Shown:
    """Asked whether to go over somebody's head, with so many notes sent, a week between them."""
    chat = Chat.begin(cadence=cadence)
    chat.say(f"interviewed at Acme today at 10 with Dana Lee{felt}, they answer by friday the 6th")
    for sent in range(notes):
        chat.wait(f"2026-11-{9 + 7 * sent:02}T10:00")
        chat.say("sent the follow-up")
    chat.wait(f"2026-11-{until}")
    [answer] = chat.say("should i go over her head to the director?")
    return answer


def test_going_above_is_not_yet_before_two_notes_found_no_answer() -> None:
    for notes, until in ((0, "04T12:00"), (0, "09T11:00"), (1, "12T11:00")):
        answer = _above(", felt warm", notes, until)
        assert re.match("Acme: not (yet|now)", answer.text), answer.text
        assert "two notes" in answer.text
        assert ("one" if notes else "none") in answer.text
        assert "Next from me" in answer.text


def test_going_above_waits_for_the_week_of_the_second_note() -> None:
    answer = _above(", felt warm", 2, "18T11:00")
    assert "Monday 23 November" in answer.text
    assert "Show the draft" not in answer.captions


def test_going_above_is_given_once_with_its_warning_and_its_draft() -> None:
    chat = replace(_standing("warm_twice"), shown=[], said=[])
    [answer] = chat.say("should i go over her head to the director?")
    assert "once" in answer.text
    assert re.search("annoy|may not like it", answer.text)
    [draft] = chat.press(answer, "Show the draft")
    assert "Subject:" in draft.text
    assert re.search("higher|above|boss", draft.text)
    assert "last" in draft.text


def test_going_above_is_not_for_interviews_that_did_not_feel_warm() -> None:
    for felt in (", felt mixed", ", felt cold"):
        answer = _above(felt, 2, "23T11:00")
        assert re.match("Acme: (I would not|leave it|no|that was|not)", answer.text), answer.text
        assert "Show the draft" not in answer.captions


def test_going_above_first_asks_how_it_felt() -> None:
    answer = _above("", 2, "23T11:00")
    assert answer.captions == ["Warm", "Mixed", "Cold"]


def test_going_above_is_not_in_the_gentle_plan() -> None:
    assert "gentle" in _above(", felt warm", 1, "25T11:00", cadence=Cadence.GENTLE).text


def test_a_draft_to_the_boss_asked_for_too_early_is_answered_with_why_not_yet() -> None:
    chat = replace(_standing("due"), shown=[], said=[])
    [answer] = chat.say("write me a note to the director, over her head")
    assert "Subject:" not in answer.text
    assert "two" in answer.text


def test_that_they_tell_everybody_is_said_truly_later() -> None:
    chat = replace(_standing("due"), shown=[], said=[])
    [interview] = chat.known.interviews
    chat.known = replace(chat.known, interviews=(replace(interview, tells_everybody=True),))
    for kind in ("over", "why_silent", "day_passed", "everybody"):
        [answer] = chat.press_data(None, f"advise:1:{kind}")
        assert re.search("tell everybody|people mean it|said so", answer.text)
        assert re.search("(?i)many (who say so do not|still do not)", answer.text)
        assert re.search("about you|to you alone|not read a no", answer.text)


def test_several_are_offered_and_the_one_tapped_is_answered() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good, they answer by friday the 6th")
    chat.say("interviewed at Birch today at 11, felt good, they named no day")
    [answer] = chat.say("is it rude to email them again?")
    assert set(answer.captions) == {"Acme", "Birch"}
    [one] = chat.press(answer, "Acme")
    assert one.text.startswith("Acme: ")
    assert "Friday 6 November" in one.text


def test_with_nothing_stored_the_rule_is_told_and_an_interview_asked_for() -> None:
    [answer] = Chat.begin().say("can i call them today?")
    assert "the day they named" in answer.text
    assert answer.captions == ["Add an interview"]
    assert len(answer.text.splitlines()) <= 5


def test_what_it_does_not_know_it_says_and_offers_what_it_does() -> None:
    chat = replace(_standing("after"), shown=[], said=[])
    [answer] = chat.press_data(None, "advise:1")
    assert re.search("cannot answer|no good answer", answer.text)
    [known] = chat.press(answer, "How long?")
    assert known.text.startswith("Acme: ")


@pytest.mark.parametrize(
    "words",
    ["how many days before i can chase", "how long does a hiring freeze last", "is friday afternoon a bad moment"],
)
def test_a_question_of_a_known_kind_is_answered_whatever_else_it_was_taken_for(words: str) -> None:
    chat = replace(_standing("after"), shown=[], said=[])
    [answer] = chat.say(words)
    assert answer.text.startswith("Acme: ")
    assert "outside what I can do" not in answer.text


@pytest.mark.parametrize(
    "words", ["what can you do?", "/help", "what is the weather in Paris?", "can you book me a flight"]
)
def test_what_is_none_of_these_questions_is_answered_as_before(words: str) -> None:
    chat = replace(_standing("after"), shown=[], said=[])
    [answer] = chat.say(words)
    assert not answer.text.startswith("Acme: ")
