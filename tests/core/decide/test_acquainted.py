"""Whom do you know there? Asked once when it went well enough and once before the last try; the list is forgotten."""

from __future__ import annotations

import pytest

from bot.core.decide import decide
from bot.core.happened import Sent
from bot.core.papers import Held, SentFile
from bot.core.papers.acquaintances import Acquaintance, Acquaintances
from tests.core.decide.chat import Chat, Shown

FILE = SentFile("the list", "Connections.csv", "text/csv")


def debriefed(felt: str = "Warm") -> tuple[Chat, Shown]:
    """An interview that is over, its debrief answered; and what was said last."""
    chat = Chat.begin()
    chat.say("interview at Kestrel tomorrow at 10, buyer")
    [asked] = [one for one in chat.wait("2026-11-03T12:00") if "Warm" in one.captions]
    chat.press(asked, felt)
    said = chat.say("by Friday")
    return chat, said[-1]


def asks(shown: Shown) -> bool:
    return "do you know anybody there" in shown.text


@pytest.mark.parametrize(("felt", "asked"), [("Warm", True), ("Mixed", True), ("Cold", False)])
def test_it_is_asked_once_after_the_debrief_where_it_did_not_go_cold(felt: str, asked: bool) -> None:
    chat, said = debriefed(felt)
    assert asks(said) is asked
    chat.say("no, they said by Thursday")
    assert sum(asks(one) for one in chat.shown) == int(asked)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Tom", "Tom"),
        ("sarah khan", "Sarah Khan"),
        ("my cousin Ana works there", "Ana"),
        ("I know Jo-Anne O'Neill from school", "Jo-Anne O'Neill"),
        ("yes, an old colleague called Bo", "Bo"),
        ("María", "María"),
        ("Will Price", "Will Price"),
    ],
)
def test_a_name_in_any_words_is_noted_and_a_draft_offered(words: str, name: str) -> None:
    chat, _ = debriefed()
    [shown] = chat.say(words)
    assert chat.interview.knows_there == name
    assert name in shown.text
    [draft] = chat.press(shown, "A draft to ask them")
    assert name.split()[0] in draft.text
    assert chat.known.question is None


@pytest.mark.parametrize("words", ["nobody", "no one there", "I don't know anybody there", "none sadly", "No."])
def test_nobody_is_an_answer_and_is_fine(words: str) -> None:
    chat, _ = debriefed()
    [shown] = chat.say(words)
    assert chat.interview.knows_there is None
    assert chat.known.question is None
    assert "does not need it" in shown.text


@pytest.mark.parametrize("words", ["they said no", "Kestrel offered me the job", "how long is normal?", "I feel awful"])
def test_what_says_something_else_is_no_name(words: str) -> None:
    chat, _ = debriefed()
    chat.say(words)
    assert chat.interview.knows_there is None


def test_it_can_be_undone() -> None:
    chat, _ = debriefed()
    [shown] = chat.say("Tom")
    chat.press(shown, "Undo")
    assert chat.interview.knows_there is None


def test_before_the_last_try_it_is_asked_once_more_where_nobody_is_known() -> None:
    chat, _ = debriefed()
    chat.say("nobody")
    second = next(one for one in chat.wait("2026-11-20T12:00") if "2 of 3" in one.text)
    said = chat.press(second, "Sent")
    assert any("before a last note" in one.text for one in said)


def brings(chat: Chat, *people: Acquaintance, in_all: int = 300) -> list[Shown]:
    chat.next_message += 1
    held = Held(acquaintances=Acquaintances(people, in_all))
    return chat.take(decide(chat.known, Sent(chat.next_message, "document", file=FILE, held=held), chat.now))


ANA = Acquaintance("Ana Lopez", "Kestrel Foods Ltd", "Buyer", "Kestrel")
BO = Acquaintance("Bo Lind", "Kestrel", "", "Kestrel")


def test_those_who_are_there_are_named_and_one_is_taken_with_a_tap() -> None:
    chat, _ = debriefed()
    [shown] = brings(chat, ANA, BO)
    assert "Ana Lopez (Buyer)" in shown.text
    assert "forgotten already" in shown.text
    chat.press(shown, "Bo Lind")
    assert chat.interview.knows_there == "Bo Lind"
    assert chat.known.person.contacts is None


def test_a_list_that_is_kept_is_read_again_when_it_is_asked_for() -> None:
    chat, _ = debriefed()
    [shown] = brings(chat, ANA)
    chat.press(shown, "Keep the list")
    assert chat.known.person.contacts is not None
    chat.press(shown, "Ana Lopez")
    assert chat.interview.knows_there == "Ana Lopez"
    chat.press_data(None, f"knows:{chat.interview.id}:look")
    assert chat.decision is not None
    assert chat.decision.wants is not None
    assert chat.decision.wants.file == FILE
    assert chat.decision.wants.companies == ("Kestrel",)
    chat.say("forget my contacts")
    assert chat.known.person.contacts is None


def test_without_a_kept_list_it_says_where_to_get_one() -> None:
    chat, said = debriefed()
    [shown] = chat.press(said, "My contacts")
    assert "Connections.csv" in shown.text
    assert chat.known.question is not None


def test_where_nobody_is_found_it_says_so_kindly() -> None:
    chat, _ = debriefed()
    [shown] = brings(chat)
    assert "I looked through 300 people: nobody at Kestrel" in shown.text


def test_with_no_open_interview_there_is_nobody_to_look_for() -> None:
    [shown] = brings(Chat.begin(), in_all=1)
    assert "no interview of yours is open" in shown.text


def test_a_tap_on_a_list_of_earlier_takes_nobody() -> None:
    chat, _ = debriefed()
    [shown] = brings(chat, ANA)
    chat.say("nobody")
    chat.press(shown, "Ana Lopez")
    assert chat.interview.knows_there is None


def test_somebody_at_another_company_is_noted_there_and_not_where_it_was_asked() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good, they answer by 20 November")
    chat.say("interview at Kestrel tomorrow at 10, buyer")
    [asked] = [one for one in chat.wait("2026-11-03T12:00") if "Warm" in one.captions]
    chat.press(asked, "Warm")
    assert asks(chat.say("by Friday")[-1])
    [shown] = chat.say("my cousin Ana works at acme")
    assert shown.text.startswith("Acme: Ana knows you.")
    assert {one.company: one.knows_there for one in chat.known.interviews} == {"Acme": "Ana", "Kestrel": None}


@pytest.mark.parametrize(
    "words", ["my cousin Ana works at Acme", "I know Ana at acme.", "a friend called Ana is at Acme"]
)
def test_somebody_known_there_may_be_told_unasked(words: str) -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good, they answer by 20 November")
    [shown] = chat.say(words)
    assert shown.text.startswith("Acme: Ana knows you.")
    assert chat.interview.knows_there == "Ana"


@pytest.mark.parametrize(
    "words", ["I know they said no at Acme", "I know nothing at Acme", "my cousin is ill", "I know"]
)
def test_what_only_begins_so_names_nobody(words: str) -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10, felt good, they answer by 20 November")
    chat.say(words)
    assert chat.interview.knows_there is None
